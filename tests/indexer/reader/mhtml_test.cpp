#include "indexer/reader/mhtml.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/reader.h"

namespace itu::indexer {
namespace {

// The head of a mail of parts; `head` and `body` are those of one.
std::string mail(const std::string& head, const std::string& body) {
  return "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
         "\tboundary=\"B1\"\r\n\r\npreamble\r\n--B1\r\nContent-Type: image/png\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--B1\r\n" +
         head + "\r\n\r\n" + body + "\r\n--B1--\r\n";
}

}  // namespace

TEST_CASE("the page in a mail is found and decoded", "[mhtml]") {
  struct Case {
    std::string head;
    std::string body;
    std::string html;
  };
  const auto& [head, body, html] = GENERATE(values<Case>({
      {"Content-Type: text/html", "<p>plain</p>", "<p>plain</p>\r"},
      {"content-type: TEXT/HTML; Charset=X\r\nContent-Transfer-Encoding: quoted-printable",
       "<p>R=C3=A9s=\r\nolution a=b</p>=", "<p>R\xC3\xA9solution a=b</p>"},
      {"Content-Type: text/html\r\nContent-Transfer-Encoding: base64", "PHA+\r\nYWI8L3A+",
       "<p>ab</p>"},
      // Browsers put the page and its frames into a part of parts.
      {"Content-Type: multipart/alternative; boundary=in",
       "--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>",
       "<p>\r"},
  }));
  const std::string bytes = mail(head, body);
  CHECK(is_mhtml(bytes));
  const auto page = find_page(bytes);
  REQUIRE(page.has_value());
  CHECK(page->html.substr(0, html.size()) == html);
}

TEST_CASE("a mail without a page, or of too many parts, gives none", "[mhtml]") {
  CHECK_FALSE(find_page(mail("Content-Type: text/plain", "x")).has_value());
  CHECK_FALSE(find_page("MIME-Version: 1.0\nContent-Type: multipart/related\n\n").has_value());
  std::string parts = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
  for (int i = 0; i < 3000; ++i) parts += "--b\nContent-Type: image/png\n\n\n";
  CHECK_FALSE(find_page(parts + "--b\nContent-Type: text/html\n\n<p>x").has_value());
  // Parts in parts that are the same part.
  std::string nested = "MIME-Version: 1.0\n";
  for (int i = 0; i < 1000; ++i) nested += "Content-Type: multipart/related; boundary=b\n\n--b\n";
  CHECK_FALSE(find_page(nested).has_value());
}

TEST_CASE("a mailed page is read as the page that it holds", "[mhtml]") {
  const std::string bytes =
      mail("Content-Type: text/html; charset=windows-1252", "<h1>R\xE9solution</h1><p>un</p>");
  const ReadResult read = read_source(bytes, "a.doc");
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts.front().text == "R\u00E9solution\n\nun\n");
  CHECK(read.problems.empty());
}

}  // namespace itu::indexer
