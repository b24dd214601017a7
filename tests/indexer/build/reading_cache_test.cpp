#include "indexer/build/reading_cache.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/schema/document_record.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kVersion = 7;

std::string reading_of(const std::string& text) {
  FileReading reading;
  reading.documents = {schema::make_document("pp/res/1", "en", "One", {"p1|b|" + text})};
  return encode(reading);
}

std::string key(const std::string& path) { return ReadingCache::key_of(path, "0123"); }

class CacheFolder {
 public:
  fs::path path() const { return folder_.path() / "cache"; }
  fs::path file() const { return path() / ("readings-" + std::to_string(kVersion)); }
  ReadingCache open(int version = kVersion) const { return ReadingCache(path(), version); }

 private:
  schema::TemporaryFolder folder_;
};

// The text of the document kept under `path`; empty if there is none.
std::string text_in(const ReadingCache& cache, const std::string& path) {
  const auto head = cache.find(key(path));
  if (!head) return {};
  const std::string text = schema::decode(cache.record(key(path), head->documents.at(0))).text;
  return text.substr(0, text.find('\n'));
}

TEST_CASE("a reading is kept from one build to the next", "[reading_cache]") {
  const CacheFolder folder;
  {
    ReadingCache cache = folder.open();
    cache.put(key("a"), reading_of("first"));
    cache.put(key("b"), reading_of("second"));
    CHECK(text_in(cache, "b") == "second");
  }
  const ReadingCache cache = folder.open();
  CHECK(text_in(cache, "a") == "first");
  CHECK(text_in(cache, "b") == "second");
  CHECK(text_in(cache, "c").empty());
}

TEST_CASE("the later reading of a file counts, and none is written twice", "[reading_cache]") {
  const CacheFolder folder;
  {
    ReadingCache cache = folder.open();
    cache.put(key("a"), reading_of("before"));
    cache.put(key("a"), reading_of("after"));
    const auto size = fs::file_size(folder.file());
    cache.put(key("a"), reading_of("after"));
    CHECK(fs::file_size(folder.file()) == size);
  }
  CHECK(text_in(folder.open(), "a") == "after");
}

TEST_CASE("a run killed while writing loses the reading it wrote and no other", "[reading_cache]") {
  const CacheFolder folder;
  std::uintmax_t whole = 0;
  {
    ReadingCache cache = folder.open();
    cache.put(key("a"), reading_of("first"));
    whole = fs::file_size(folder.file());
    cache.put(key("b"), reading_of("second"));
  }
  const std::string bytes = schema::read_file(folder.file());
  for (std::uintmax_t size = whole; size < bytes.size(); ++size) {
    CAPTURE(size);
    schema::write_file(folder.file(), bytes.substr(0, size));
    ReadingCache cache = folder.open();
    CHECK(text_in(cache, "a") == "first");
    CHECK(text_in(cache, "b").empty());
    CHECK(fs::file_size(folder.file()) == whole);
    cache.put(key("c"), reading_of("third"));
    CHECK(text_in(cache, "c") == "third");
  }
}

TEST_CASE("bytes that are no label end the cache", "[reading_cache]") {
  const CacheFolder folder;
  const std::string rubbish = GENERATE(std::string(500, '\0'), std::string(500, 'x'));
  fs::create_directories(folder.path());
  schema::write_file(folder.file(), rubbish);
  ReadingCache cache = folder.open();
  CHECK(fs::file_size(folder.file()) == 0);
  cache.put(key("a"), reading_of("first"));
  CHECK(text_in(cache, "a") == "first");
}

TEST_CASE("a damaged record is told once, and read anew by the next build", "[reading_cache]") {
  const CacheFolder folder;
  folder.open().put(key("a"), reading_of("first"));
  std::string bytes = schema::read_file(folder.file());
  bytes.at(bytes.find("first")) = 'F';
  schema::write_file(folder.file(), bytes);
  CHECK_THROWS_AS(text_in(folder.open(), "a"), schema::Error);
  CHECK(text_in(folder.open(), "a").empty());
}

TEST_CASE("a version of the analysis has readings of its own", "[reading_cache]") {
  const CacheFolder folder;
  folder.open().put(key("a"), reading_of("first"));
  ReadingCache next = folder.open(kVersion + 1);
  CHECK(text_in(next, "a").empty());
  CHECK(text_in(folder.open(), "a") == "first");
  next.put(key("a"), reading_of("otherwise"));
  next.keep_only({key("a")});
  CHECK_FALSE(fs::exists(folder.file()));
  CHECK(text_in(next, "a") == "otherwise");
}

TEST_CASE("stale readings go when they are many", "[reading_cache]") {
  const CacheFolder folder;
  ReadingCache cache = folder.open();
  for (const char* path : {"a", "b", "c", "d", "e", "f"}) cache.put(key(path), reading_of(path));
  const auto full = fs::file_size(folder.file());
  cache.keep_only({key("a"), key("b"), key("c"), key("d"), key("e")});
  CHECK(text_in(cache, "f").empty());
  CHECK(fs::file_size(folder.file()) == full);  // one of six: not worth writing anew
  cache.keep_only({key("a"), key("e")});
  CHECK(fs::file_size(folder.file()) == full / 3);
  cache.put(key("g"), reading_of("g"));
  for (const char* path : {"a", "e", "g"}) CHECK(text_in(cache, path) == path);
  const ReadingCache again = folder.open();
  for (const char* path : {"a", "e", "g"}) CHECK(text_in(again, path) == path);
}

}  // namespace
}  // namespace itu::indexer
