#include "indexer/schema/position_table.h"

#include <algorithm>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/stable_hash.h"

namespace itu::schema {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "ITUP";
constexpr std::size_t kHead = 8;    // of the file: magic, number of documents
constexpr std::size_t kBegin = 8;   // where a document's block begins
constexpr std::size_t kNumber = 4;  // all others
constexpr std::uint32_t kIsList = 0x80000000U;
constexpr std::uint32_t kBlocksInMemory = 1000;  // while all are checked

[[noreturn]] void fail() {
  throw Error(ErrorKind::kDamaged, "damaged positions", "run `itu-indexer verify`, then rebuild");
}

std::uint32_t hash_of(std::string_view term) {
  const std::uint64_t hash = stable_hash(term);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

// One block: number of terms, hashes in ascending order, as many values, lists. A value is the only
// position of its term, or kIsList and where its list begins behind the values.
class Block {
 public:
  explicit Block(std::string_view bytes) {
    if (bytes.size() < kNumber) fail();
    terms_ = load_u32(bytes.data());
    if (terms_ > (bytes.size() - kNumber) / (2 * kNumber)) fail();
    hashes_ = bytes.data() + kNumber;
    values_ = hashes_ + kNumber * terms_;
    lists_ = bytes.substr(kNumber + 2 * kNumber * terms_);
  }

  std::size_t size() const { return terms_; }

  void find(std::string_view term, std::vector<std::uint32_t>* positions) const {
    const std::uint32_t hash = hash_of(term);
    for (std::size_t i = first_of(hash); i < terms_ && hash_at(i) == hash; ++i) {
      if (is_named(i) && name_of(i) != term) continue;
      read(i, positions);
      return;
    }
  }

  // The positions of the i-th term.
  void read(std::size_t i, std::vector<std::uint32_t>* positions) const {
    const std::uint32_t value = value_at(i);
    if ((value & kIsList) == 0) {
      positions->push_back(value);
      return;
    }
    ByteReader in = list_at(value);
    if (is_named(i)) in.string();
    const std::size_t count = std::min(in.count(), kMostPlaces);
    positions->reserve(count);
    std::uint64_t last = 0;
    for (std::size_t k = 0; k < count; ++k) {
      last += in.varint();
      positions->push_back(static_cast<std::uint32_t>(last));
    }
  }

  std::uint32_t hash_at(std::size_t i) const { return load_u32(hashes_ + kNumber * i); }

 private:
  // The first term whose hash is not less. Hashes lie evenly, so that it is looked for around the
  // place that it would have if they lay quite evenly: most often in one line of the cache.
  std::size_t first_of(std::uint32_t hash) const {
    constexpr std::size_t kStep = 8;
    std::size_t first = (std::uint64_t{hash} * terms_) >> 32U;
    std::size_t last = first;
    for (std::size_t step = kStep; first > 0 && hash_at(first - 1) >= hash; step *= 2) {
      last = first - 1;
      first -= std::min(first, step);
    }
    for (std::size_t step = kStep; last < terms_ && hash_at(last) < hash; step *= 2) {
      first = last + 1;
      last += std::min(terms_ - last, step);
    }
    while (first < last) {
      const std::size_t middle = first + (last - first) / 2;
      if (hash_at(middle) < hash) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  // Whether another term of the document has the same hash: their lists begin with their names.
  bool is_named(std::size_t i) const {
    const std::uint32_t hash = hash_at(i);
    return (i > 0 && hash_at(i - 1) == hash) || (i + 1 < terms_ && hash_at(i + 1) == hash);
  }

  std::string_view name_of(std::size_t i) const { return list_at(value_at(i)).string(); }

  std::uint32_t value_at(std::size_t i) const { return load_u32(values_ + kNumber * i); }

  ByteReader list_at(std::uint32_t value) const {
    const std::size_t begin = value & ~kIsList;
    if ((value & kIsList) == 0 || begin > lists_.size()) fail();
    return {lists_.substr(begin), "positions"};
  }

  std::size_t terms_ = 0;
  const char* hashes_ = nullptr;
  const char* values_ = nullptr;
  std::string_view lists_;
};

class BlockWriter {
 public:
  explicit BlockWriter(const std::vector<TermPositions>& terms) : terms_(terms) {
    keys_.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
      keys_.push_back({hash_of(terms[i].term), static_cast<std::uint32_t>(i)});
    }
    std::sort(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) {
      return a.hash != b.hash ? a.hash < b.hash : terms[a.term].term < terms[b.term].term;
    });
  }

  std::string run() {
    std::string bytes(kNumber * (2 + 2 * keys_.size()), '\0');
    store_u32(bytes.data() + kNumber, static_cast<std::uint32_t>(keys_.size()));
    char* const hashes = bytes.data() + 2 * kNumber;
    char* const values = hashes + kNumber * keys_.size();
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      store_u32(hashes + kNumber * i, keys_[i].hash);
      store_u32(values + kNumber * i, put(terms_[keys_[i].term], is_shared(i)));
    }
    bytes.append(lists_.bytes());
    if (bytes.size() >= kIsList) {
      throw Error(ErrorKind::kUnreadable, "a document has more positions than can be kept",
                  "divide its file");
    }
    store_u32(bytes.data(), static_cast<std::uint32_t>(bytes.size()));
    return bytes;
  }

 private:
  struct Key {
    std::uint32_t hash;
    std::uint32_t term;
  };

  bool is_shared(std::size_t i) const {
    const std::uint32_t hash = keys_[i].hash;
    return (i > 0 && keys_[i - 1].hash == hash) ||
           (i + 1 < keys_.size() && keys_[i + 1].hash == hash);
  }

  // The value of a term.
  std::uint32_t put(const TermPositions& term, bool is_named) {
    if (!is_named && term.end - term.begin == 1 && *term.begin < kIsList) return *term.begin;
    const std::size_t begin = lists_.size();
    if (is_named) lists_.put_string(term.term);
    lists_.put_varint(static_cast<std::uint64_t>(term.end - term.begin));
    std::uint32_t last = 0;
    for (const std::uint32_t* position = term.begin; position != term.end; ++position) {
      lists_.put_varint(*position - last);
      last = *position;
    }
    return kIsList | static_cast<std::uint32_t>(begin);
  }

  const std::vector<TermPositions>& terms_;
  std::vector<Key> keys_;
  ByteWriter lists_;
};

std::uint64_t load_u64(const char* bytes) {
  return load_u32(bytes) | std::uint64_t{load_u32(bytes + kNumber)} << 32U;
}

// The block of a document, which has its length before it.
Block block_at(std::string_view file, std::uint32_t number) {
  const std::uint64_t begin = load_u64(file.data() + kHead + kBegin * number);
  if (begin > file.size() || file.size() - begin < kNumber) fail();
  const std::string_view rest = file.substr(begin);
  const std::uint32_t length = load_u32(rest.data());
  if (length < kNumber || length > rest.size()) fail();
  return Block(rest.substr(kNumber, length - kNumber));
}

}  // namespace

std::string encode_positions(const std::vector<TermPositions>& terms) {
  return BlockWriter(terms).run();
}

PositionTable::PositionTable(const fs::path& file, std::uint32_t documents)
    : file_(file), documents_(documents) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < kHead || bytes.substr(0, kMagic.size()) != kMagic) fail();
  if (load_u32(bytes.data() + kMagic.size()) != documents) fail();
  if (documents > (bytes.size() - kHead) / kBegin) fail();
}

void PositionTable::find(std::uint32_t number, std::string_view term,
                         std::vector<std::uint32_t>* positions) const {
  positions->clear();
  if (number < documents_) block_at(file_.bytes(), number).find(term, positions);
}

void PositionTable::check() const {
  std::vector<std::uint32_t> positions;
  for (std::uint32_t number = 0; number < documents_; ++number) {
    if (number % kBlocksInMemory == 0) file_.release_pages();
    const Block block = block_at(file_.bytes(), number);
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (i > 0 && block.hash_at(i) < block.hash_at(i - 1)) fail();
      positions.clear();
      block.read(i, &positions);
      if (positions.empty() || !std::is_sorted(positions.begin(), positions.end())) fail();
    }
  }
}

void write_positions(const fs::path& target, const std::vector<fs::path>& files,
                     const std::vector<std::size_t>& line,
                     const std::vector<std::uint32_t>& lengths) {
  std::string head(kHead + kBegin * line.size(), '\0');
  head.replace(0, kMagic.size(), kMagic);
  store_u32(head.data() + kMagic.size(), static_cast<std::uint32_t>(line.size()));
  std::uint64_t begin = head.size();
  for (const std::size_t number : line) {
    char* const row = head.data() + kHead + kBegin * number;
    store_u32(row, static_cast<std::uint32_t>(begin));
    store_u32(row + kNumber, static_cast<std::uint32_t>(begin >> 32U));
    begin += lengths[number];
  }
  write_file(target, head);
  for (const fs::path& file : files) append_file(target, MappedFile(file).bytes());
}

}  // namespace itu::schema
