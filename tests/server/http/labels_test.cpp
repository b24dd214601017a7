#include "server/http/labels.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("values are shown to people", "[labels]") {
  CHECK(label_of("body", "pp") == "Plenipotentiary Conference");
  CHECK(label_of("body", "wg-wsis") == "WG-WSIS");  // has no longer name
  CHECK(label_of("kind", "provision-text") == "Provision text");
  CHECK(label_of("lang", "fr") == "French");
  CHECK(label_of("lang", "de").size() == 2);  // as it is
  CHECK(label_of("kind", "").empty());
}

TEST_CASE("dates are as exact as they are known", "[labels]") {
  CHECK(label_of_date("2007-12-05") == "5 December 2007");
  CHECK(label_of_date("2007-12") == "December 2007");
  CHECK(label_of_date("2007") == "2007");
  CHECK(label_of_date("2007-99") == "2007-99");
  CHECK(label_of_date("").empty());
  CHECK(label_of_moment("2026-11-22T02:00:03Z") == "22 Nov 2026, 02:00 UTC");
}

TEST_CASE("numbers are grouped and counted", "[labels]") {
  CHECK(with_thousands(999) == "999");
  CHECK(with_thousands(1284) == "1,284");
  CHECK(with_thousands(1234567) == "1,234,567");
  CHECK(plural(1, "document", "documents") == "1 document");
  CHECK(plural(0, "document", "documents") == "0 documents");
}

}  // namespace
}  // namespace itu::server
