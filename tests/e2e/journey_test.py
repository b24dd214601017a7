"""The three people who use itusearch, on the sample corpus: researcher, staff member, cron's heir."""
import re
import unittest
import urllib.parse

from programs import SAMPLE, Server, build, scratch


class Journeys(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = scratch()
        cls.folder = cls.scratch.__enter__()
        done = build(SAMPLE, cls.folder / "index")
        assert done.returncode == 0, done.stderr.decode()
        cls.server = Server(cls.folder / "index")

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()
        cls.scratch.__exit__(None, None, None)

    def page(self, path):
        reply = self.server.get(path)
        self.assertEqual(reply.status, 200, path)
        self.assertEqual(reply.headers["content-type"], "text/html; charset=utf-8")
        return reply.text

    def test_a_researcher_types_a_resolution_reads_it_and_follows_it(self):
        results = self.page("/search?q=Res.+140")
        self.assertIn("pp/res/140", results)
        self.assertLess(results.index("/doc/pp/res/140"), results.index("<article") if "<article" in results else len(results),
                        "the target's card stands before the hits")
        reader = self.page("/doc/pp/res/140@2006")
        links = re.findall(r'href="(/doc/[^"]+)"', reader)
        self.assertTrue([l for l in links if not l.startswith("/doc/pp/res/140")], "references are links")
        for link in links[:10]:
            path, _, place = link.partition("#")
            target = self.server.get(path.replace("&amp;", "&"))
            self.assertIn(target.status, (200, 404))
            if target.status == 200 and place:
                self.assertIn(f'id="{place}"', target.text, link)

    def test_staff_lands_on_the_paragraph(self):
        reply = self.server.get("/ref?q=" + urllib.parse.quote("para 6.5 of C07/21"))
        self.assertEqual(reply.status, 303)
        self.assertRegex(reply.headers["location"], r"^/doc/council/doc/2007/21(\?[^#]*)?#6\.5$")
        self.assertIn('id="6.5"', self.page(reply.headers["location"].partition("#")[0]))

    def test_every_paragraph_of_the_resolution_has_its_address(self):
        reader = self.page("/doc/council/res/1282@2007")
        for place in ("recalling", "recalling.a", "instructs-sg.2", "annex", "annex.c"):
            self.assertIn(f'id="{place}"', reader)

    def test_who_cites_a_text_is_told_with_the_sentence(self):
        citations = self.server.get("/api/v1/cited-by?id=pp/res/140").json
        self.assertGreater(citations["total"], 5)
        for line in citations["citations"]:
            self.assertTrue(line["text"])
            for begin, end in line["marks"]:
                self.assertIn("140", line["text"][begin:end])
        self.assertIn("140", self.page("/cited-by/pp/res/140"))
        self.page("/cites/council/res/1282@2007")

    def test_an_ambiguous_reference_offers_its_candidates_and_links_none(self):
        reply = self.server.get("/api/v1/resolve?q=" + urllib.parse.quote("Resolution 30"))
        target = reply.json["references"][0]["targets"][0]
        self.assertEqual(target["certainty"], "open")
        self.assertIsNone(target["id"])
        self.assertGreater(len(target["candidates"]), 1)
        page = self.page("/ref?q=Resolution+30")
        for candidate in target["candidates"]:
            self.assertIn(candidate, page)

    def test_a_text_that_is_cited_and_not_held_has_a_page(self):
        citing = self.server.get("/api/v1/cites?id=council/res/1282@2007&limit=100").json["citations"]
        unheld = [c["id"].partition("#")[0] for c in citing]
        unheld = [i for i in unheld if self.server.get("/api/v1/document?id=" + i).status == 404]
        self.assertTrue(unheld, "the sample cites something that it does not hold")
        page = self.page("/doc/" + unheld[0])
        self.assertIn("not held", page.lower())
        self.assertEqual(self.server.get("/doc/pp/res/99999").status, 404)
        self.assertEqual(self.server.get("/doc/no-such-thing").status, 404)

    def test_words_find_passages_with_their_paragraph(self):
        answer = self.server.search("internet governance").json
        self.assertGreater(answer["total"], 2)
        marked = [p["text"][b:e].lower() for h in answer["hits"] for p in h["passages"] for b, e in p["marks"]]
        self.assertTrue(marked)
        self.assertTrue(all(m.startswith(("internet", "govern")) for m in marked), marked)
        self.assertTrue(all(p["place"] for h in answer["hits"] for p in h["passages"]))

    def test_facets_narrow_and_count_exactly(self):
        whole = self.server.search("resolution", limit=1).json
        for value in whole["facets"]["body"][:4]:
            narrowed = self.server.search("resolution", body=value["value"], limit=1).json
            self.assertEqual(narrowed["total"], value["count"], value)
        both = self.server.search("resolution", body=[v["value"] for v in whole["facets"]["body"][:2]], limit=1).json
        self.assertEqual(both["total"], sum(v["count"] for v in whole["facets"]["body"][:2]))

    def test_paging_shows_every_hit_once(self):
        total = self.server.search("resolution", limit=1).json["total"]
        seen = []
        for offset in range(0, total, 7):
            seen += [(h["id"], h["language"]) for h in self.server.search("resolution", limit=7, offset=offset).json["hits"]]
        self.assertEqual(len(seen), total)
        self.assertEqual(len(set(seen)), total)

    def test_an_empty_result_says_what_to_try(self):
        page = self.page("/search?q=xylophonequartet")
        self.assertRegex(page, r"(?i)nothing found|no document")


if __name__ == "__main__":
    unittest.main()
