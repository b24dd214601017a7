#include "indexer/schema/catalogue.h"

#include <algorithm>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/catalogue_layout.h"
#include "indexer/schema/error.h"

namespace itu::schema {

using namespace catalogue_layout;  // NOLINT: the names of this file's own format

namespace {

std::uint32_t u32_at(const char* column, std::uint64_t index) {
  return load_u32(column + 4 * index);
}

[[noreturn]] void fail() {
  throw Error(ErrorKind::kDamaged, "damaged catalogue", "run `itu-indexer verify`, then rebuild");
}

// The ends of ranges never fall and stay within `size`.
void require_ends(const char* ends, std::uint32_t count, std::uint64_t size) {
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t end = u32_at(ends, i);
    if (end < last || end > size) fail();
    last = end;
  }
}

}  // namespace

Catalogue::Catalogue(const std::filesystem::path& file) : file_(file) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < kHeadSize || bytes.substr(0, kMagic.size()) != kMagic) fail();
  const auto head = [&](std::size_t number) { return load_u32(bytes.data() + 4 + 4 * number); };
  documents_ = head(kDocuments);
  works_ = head(kWorks);
  const std::uint64_t cited = head(kCited);
  const std::uint64_t names = head(kNameBytes);
  const std::uint64_t sizes[] = {std::uint64_t{kRowSize} * documents_,
                                 std::uint64_t{4} * documents_,
                                 4 * cited,
                                 std::uint64_t{4} * works_,
                                 std::uint64_t{4} * works_,
                                 names};
  const char** const parts[] = {&rows_,      &cited_ends_,  &cited_,
                                &work_ends_, &work_counts_, &work_names_};
  std::uint64_t offset = kHeadSize;
  for (std::size_t i = 0; i < std::size(parts); ++i) {
    if (sizes[i] > bytes.size() - offset) fail();
    *parts[i] = bytes.data() + offset;
    offset += sizes[i];
  }
  require_ends(cited_ends_, documents_, cited);
  require_ends(work_ends_, works_, names);
  read_values(bytes.substr(offset));
}

void Catalogue::read_values(std::string_view bytes) {
  ByteReader in(bytes, "catalogue");
  for (std::vector<std::string_view>& values : values_) {
    const std::size_t count = in.count();
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) values.push_back(in.string());
  }
  if (!in.at_end()) in.fail();
}

std::uint32_t Catalogue::text(std::uint32_t number) const {
  return std::min(number, load_u32(rows_ + std::size_t{kRowSize} * number + 4 * kText));
}

std::uint32_t Catalogue::leader(std::uint32_t number) const {
  return std::min(documents_ - 1, load_u32(rows_ + std::size_t{kRowSize} * number + 4 * kLeader));
}

std::uint32_t Catalogue::value(std::uint32_t number, CatalogueField field) const {
  const auto at = static_cast<std::size_t>(field);
  const std::uint32_t value =
      load_u32(rows_ + std::size_t{kRowSize} * number + 4 * (kFirstValue + at));
  return value < values_[at].size() ? value : kNoValue;
}

CatalogueRow Catalogue::row(std::uint32_t number) const {
  const char* const begin = rows_ + std::size_t{kRowSize} * number;
  CatalogueRow row;
  row.docid = u32_at(begin, kDocid);
  row.text = text(number);
  row.leader = leader(number);
  row.date = u32_at(begin, kDate);
  row.symbol = u32_at(begin, kSymbol);
  row.cited_by = u32_at(begin, kCitedBy);
  for (std::size_t i = 0; i < kCatalogueFields; ++i) {
    row.values[i] = value(number, static_cast<CatalogueField>(i));
  }
  return row;
}

std::size_t Catalogue::cited_count(std::uint32_t number) const {
  return u32_at(cited_ends_, number) - (number == 0 ? 0 : u32_at(cited_ends_, number - 1));
}

std::uint32_t Catalogue::cited(std::uint32_t number, std::size_t index) const {
  const std::size_t begin = number == 0 ? 0 : u32_at(cited_ends_, number - 1);
  return std::min(works_ - 1, u32_at(cited_, begin + index));
}

CitedWork Catalogue::work(std::uint32_t number) const {
  const std::uint32_t begin = number == 0 ? 0 : u32_at(work_ends_, number - 1);
  return {{work_names_ + begin, u32_at(work_ends_, number) - begin}, u32_at(work_counts_, number)};
}

std::optional<std::uint32_t> Catalogue::find_work(std::string_view id) const {
  std::uint32_t low = 0;
  std::uint32_t high = works_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (work(middle).id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == works_ || work(low).id != id) return std::nullopt;
  return low;
}

}  // namespace itu::schema
