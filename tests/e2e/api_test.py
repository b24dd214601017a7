"""The contract over HTTP: shapes, headers, methods, errors, one generation a reply."""
import gzip
import json
import socket
import unittest
import urllib.parse

from programs import SAMPLE, Server, build, scratch


class Api(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = scratch()
        cls.folder = cls.scratch.__enter__()
        done = build(SAMPLE, cls.folder / "index")
        assert done.returncode == 0, done.stderr.decode()
        cls.server = Server(cls.folder / "index", "--corpus", SAMPLE)

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()
        cls.scratch.__exit__(None, None, None)

    def test_search_has_the_documented_shape(self):
        answer = self.server.search("Res. 140").json
        self.assertLessEqual({"generation", "query", "notes", "total", "exact", "target", "hits", "facets"}, answer.keys())
        for hit in answer["hits"]:
            self.assertLessEqual({"id", "language", "title", "kind", "body", "date", "score", "passages"}, hit.keys())
            for passage in hit["passages"]:
                self.assertLessEqual({"place", "text", "marks"}, passage.keys())
        self.assertEqual(set(answer["facets"]), {"body", "kind", "series", "year", "lang", "cites"})

    def test_hits_are_sorted_as_asked_and_other_orders_are_refused(self):
        for order, key in (("newest", lambda h: h["date"]), ("oldest", lambda h: h["date"]), ("cited", lambda h: h["cited_by"])):
            hits = [h for h in self.server.search("resolution", sort=order, limit=50).json["hits"] if h["date"]]
            self.assertEqual([key(h) for h in hits], sorted((key(h) for h in hits), reverse=order != "oldest"), order)
        symbols = [h["id"] for h in self.server.search("series:council/doc", sort="symbol", limit=50).json["hits"]]
        self.assertLess(symbols.index("council/doc/2006/7"), symbols.index("council/doc/2006/10"))
        reply = self.server.get("/api/v1/search?q=a&sort=size")
        self.assertEqual(reply.status, 400)
        for name in ("relevance", "newest", "oldest", "symbol", "cited"):
            self.assertIn(name, reply.json["detail"])
            self.assertIn(f"sort={name}" if name != "relevance" else "relevance", self.server.get("/search?q=resolution").text)

    def test_languages_of_a_text_are_one_hit(self):
        answer = self.server.search("id:council/res/1282@2007").json
        self.assertEqual((answer["total"], answer["documents"]), (1, 6))
        hit = answer["hits"][0]
        self.assertEqual(hit["languages"][0], {"language": "en", "address": "/doc/council/res/1282@2007?lang=en"})
        self.assertEqual({v["language"] for v in hit["languages"]}, {"ar", "en", "es", "fr", "ru", "zh"})
        self.assertEqual(self.server.search("id:council/res/1282@2007", fold=0).json["total"], 6)
        french = self.server.get("/api/v1/search?q=id:council/res/1282@2007", headers={"Accept-Language": "fr"}).json
        self.assertEqual(french["hits"][0]["language"], "fr")

    def test_more_like_this_gives_its_reasons(self):
        answer = self.server.get("/api/v1/like?id=council/res/1282@2007&limit=5").json
        self.assertEqual(len(answer["texts"]), 5)
        for text in answer["texts"]:
            self.assertTrue(text["reasons"])
            self.assertNotEqual(text["id"], "council/res/1282@2007")
        page = self.server.get("/like/council/res/1282@2007")
        self.assertEqual(page.status, 200)
        self.assertIn("of the same texts", page.text)
        self.assertEqual(self.server.get("/like/pp/res/99999").status, 404)

    def test_document_prints_what_show_prints(self):
        document = self.server.get("/api/v1/document?id=council/res/1282@2007").json
        self.assertLessEqual({"id", "title", "kind", "body", "date", "language", "text", "paragraphs", "references"}, document.keys())
        self.assertLessEqual({"place", "start", "end", "zone", "page"}, document["paragraphs"][0].keys())

    def test_the_file_of_a_document_is_offered_and_nothing_else(self):
        reply = self.server.get("/file/council/doc/2007/21?lang=en")
        self.assertEqual(reply.body, (SAMPLE / "council/2007/S07-CL-C-0021!!MSW-E.txt").read_bytes())
        self.assertTrue(reply.headers["content-disposition"].startswith("attachment"))
        self.assertEqual(self.server.get("/file/..%2f..%2fREADME.md").status, 404)

    def test_resolve_tells_the_state_of_each_target(self):
        references = self.server.get("/api/v1/resolve?q=Res.+140+and+C99/27").json["references"]
        states = [t["state"] for r in references for t in r["targets"]]
        self.assertEqual(states, ["held", "not-held"])

    def test_every_path_of_the_description_answers(self):
        description = self.server.get("/openapi.json").json
        self.assertTrue(description["openapi"].startswith("3."))
        for path, item in description["paths"].items():
            with self.subTest(path=path):
                query = urllib.parse.urlencode({p["name"]: p["example"] for p in item["get"].get("parameters", []) if p["in"] == "query" and "example" in p})
                for p in item["get"].get("parameters", []):
                    if p["in"] == "path":
                        path = path.replace("{" + p["name"] + "}", str(p["example"]))
                reply = self.server.get(path + ("?" + query if query else ""))
                self.assertIn(str(reply.status), item["get"]["responses"])
                self.assertLess(reply.status, 400)

    def test_errors_have_one_shape(self):
        for path, status in (("/api/v1/nothing", 404), ("/api/v1/document?id=pp/res/99999", 404), ("/api/v1/document?id=%20", 400), ("/api/v1/search?q=a&limit=1000", 400),
                             ("/api/v1/search?q=a&offset=-1", 400), ("/api/v1/search?q=a&limit=abc", 400)):
            reply = self.server.get(path)
            self.assertEqual(reply.status, status, path)
            self.assertEqual(reply.headers["content-type"].split(";")[0], "application/problem+json")
            self.assertLessEqual({"type", "title", "status", "detail"}, reply.json.keys())
            self.assertEqual(reply.json["status"], status)

    def test_other_methods_are_405_with_what_is_allowed(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "BREW"):
            reply = self.server.get("/api/v1/search?q=a", method=method)
            self.assertEqual(reply.status, 405, method)
            self.assertIn("GET", reply.headers["allow"])

    def test_head_is_get_without_the_body(self):
        head, get = self.server.get("/search?q=radio", method="HEAD"), self.server.get("/search?q=radio")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.headers["content-length"], get.headers["content-length"])

    def test_a_reply_can_be_asked_for_again_cheaply(self):
        first = self.server.search("radio")
        again = self.server.get("/api/v1/search?q=radio", headers={"If-None-Match": first.headers["etag"]})
        self.assertEqual((again.status, again.body), (304, b""))

    def test_a_long_reply_is_compressed_when_asked(self):
        reply = self.server.get("/api/v1/search?q=resolution", headers={"Accept-Encoding": "gzip"})
        self.assertEqual(reply.headers.get("content-encoding"), "gzip")
        self.assertTrue(json.loads(gzip.decompress(reply.body))["hits"])

    def test_pages_carry_the_security_headers(self):
        headers = self.server.get("/search?q=radio").headers
        policy = headers["content-security-policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(headers["x-content-type-options"], "nosniff")
        self.assertEqual(headers["referrer-policy"], "no-referrer")

    def raw(self, request):
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=20) as connection:
            connection.sendall(request)
            said = b""
            while chunk := connection.recv(65536):
                said += chunk
            return said

    def test_a_body_on_get_is_refused_and_never_taken_for_a_request(self):
        inner = b"GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"
        said = self.raw(b"GET /api/v1/search?q=a HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner)
        self.assertTrue(said.startswith(b"HTTP/1.1 400"), said[:40])
        self.assertEqual(said.count(b"HTTP/1.1 "), 1)

    def test_garbage_gets_a_reply_and_the_connection_ends(self):
        self.assertTrue(self.raw(b"\x16\x03\x01 nonsense\r\n\r\n").startswith(b"HTTP/1.1 400"))

    def test_machines_find_what_they_ask_for(self):
        self.assertEqual(self.server.get("/health").status, 200)
        self.assertEqual(self.server.get("/ready").status, 200)
        self.assertIn("itusearch_", self.server.get("/metrics").text)
        self.assertIn("User-agent", self.server.get("/robots.txt").text)
        self.assertIn("OpenSearchDescription", self.server.get("/opensearch.xml").text)


if __name__ == "__main__":
    unittest.main()
