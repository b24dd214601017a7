#include <algorithm>
#include <map>
#include <utility>

#include "analyzers/citation/target.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/catalogue.h"
#include "indexer/schema/catalogue_layout.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/near_copies.h"
#include "indexer/schema/shards.h"
#include "indexer/schema/symbols.h"
#include "indexer/schema/terms.h"

namespace itu::schema {

using namespace catalogue_layout;  // NOLINT: the names of this file's own format

namespace {

// "2007-12-05" as 20071205; what is not told is 0.
std::uint32_t number_of_date(std::string_view date) {
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (const char c : date) {
    if (c < '0' || c > '9') continue;
    if (digits++ == 8) break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  for (; digits < 8; ++digits) number *= 10;
  return number;
}

// Values of one field, numbered in the order of their letters.
class ValueNumbers {
 public:
  void note(const std::string& value) {
    if (!value.empty()) numbers_[value] = 0;
  }
  void settle() {
    std::uint32_t next = 0;
    for (auto& [value, number] : numbers_) number = next++;
  }
  std::uint32_t of(const std::string& value) const {
    return value.empty() ? kNoValue : numbers_.at(value);
  }
  void write(ByteWriter* out) const {
    out->put_varint(numbers_.size());
    for (const auto& [value, number] : numbers_) out->put_string(value);
  }

 private:
  std::map<std::string, std::uint32_t> numbers_;
};

using FieldValues = std::array<std::string, kCatalogueFields>;

FieldValues values_of(const CatalogueEntry& entry) {
  const auto own = analyzers::parse_id(entry.id);
  return {entry.body, entry.kind, entry.date.substr(0, 4), entry.language,
          own ? series_of(*own) : std::string()};
}

class CatalogueWriter {
 public:
  CatalogueWriter(const std::vector<CatalogueEntry>& entries, const Xapian::Database& database,
                  std::size_t shards)
      : entries_(entries), database_(database), shards_(shards), rows_(entries.size()) {}

  std::string run(const std::vector<std::uint32_t>& leaders) && {
    number_values();
    rank_symbols();
    for (std::size_t i = 0; i < rows_.size(); ++i) fill_row(i, leaders[i]);
    read_citations();
    return print();
  }

 private:
  void number_values() {
    for (const CatalogueEntry& entry : entries_) {
      const FieldValues values = values_of(entry);
      for (std::size_t i = 0; i < kCatalogueFields; ++i) values_[i].note(values[i]);
    }
    for (ValueNumbers& values : values_) values.settle();
  }

  void rank_symbols() {
    std::vector<std::size_t> order(entries_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
      return is_symbol_before(entries_[left].id, entries_[right].id);
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
      rows_[order[i]].symbol = static_cast<std::uint32_t>(i);
    }
  }

  void fill_row(std::size_t number, std::uint32_t leader) {
    const CatalogueEntry& entry = entries_[number];
    CatalogueRow& row = rows_[number];
    row.docid = static_cast<std::uint32_t>(number * shards_ + shard_of(entry.id, shards_) + 1);
    const bool is_same_text = number > 0 && entries_[number - 1].id == entry.id;
    row.text = is_same_text ? rows_[number - 1].text : static_cast<std::uint32_t>(number);
    row.leader = leader;
    row.date = number_of_date(entry.date);
    row.cited_by = count_citing(entry.id);
    const FieldValues values = values_of(entry);
    for (std::size_t i = 0; i < kCatalogueFields; ++i) row.values[i] = values_[i].of(values[i]);
  }

  std::uint32_t count_citing(const std::string& id) const {
    const auto own = analyzers::parse_id(id);
    if (!own) return 0;
    const std::string cited = own->supplements.empty() ? work_id(*own) : document_id(*own);
    return database_.get_termfreq(exact_term(prefix_of("cites"), cited));
  }

  // Every work cited, from the terms that name one; a term that was cut names none.
  void read_citations() {
    const std::string prefix(prefix_of("cites"));
    cited_.resize(rows_.size());
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
      const std::string id = (*term).substr(prefix.size());
      if (id.find_first_of("@#") != std::string::npos) continue;
      const auto target = analyzers::parse_id(id);
      if (!target || !target->supplements.empty()) continue;
      const auto work = static_cast<std::uint32_t>(works_.size());
      works_.emplace_back(id, term.get_termfreq());
      const auto end = database_.postlist_end(*term);
      for (auto document = database_.postlist_begin(*term); document != end; ++document) {
        cited_[(*document - 1) / shards_].push_back(work);
      }
    }
  }

  std::string print() const {
    ByteWriter names;
    ByteWriter ends;
    ByteWriter counts;
    for (const auto& [id, count] : works_) {
      names.put_bytes(id);
      ends.put_u32(static_cast<std::uint32_t>(names.size()));
      counts.put_u32(count);
    }
    ByteWriter cited;
    ByteWriter cited_ends;
    for (const std::vector<std::uint32_t>& works : cited_) {
      for (const std::uint32_t work : works) cited.put_u32(work);
      cited_ends.put_u32(static_cast<std::uint32_t>(cited.size() / 4));
    }
    ByteWriter out;
    out.put_bytes(kMagic);
    out.put_u32(static_cast<std::uint32_t>(rows_.size()));
    out.put_u32(static_cast<std::uint32_t>(works_.size()));
    out.put_u32(static_cast<std::uint32_t>(cited.size() / 4));
    out.put_u32(static_cast<std::uint32_t>(names.size()));
    for (const CatalogueRow& row : rows_) put_row(row, &out);
    for (const ByteWriter* part : {&cited_ends, &cited, &ends, &counts, &names}) {
      out.put_bytes(part->bytes());
    }
    for (const ValueNumbers& values : values_) values.write(&out);
    return out.take();
  }

  static void put_row(const CatalogueRow& row, ByteWriter* out) {
    for (const std::uint32_t number :
         {row.docid, row.text, row.leader, row.date, row.symbol, row.cited_by}) {
      out->put_u32(number);
    }
    for (const std::uint32_t value : row.values) out->put_u32(value);
  }

  const std::vector<CatalogueEntry>& entries_;
  const Xapian::Database& database_;
  const std::size_t shards_;
  std::vector<CatalogueRow> rows_;
  std::array<ValueNumbers, kCatalogueFields> values_;
  std::vector<std::pair<std::string, std::uint32_t>> works_;
  std::vector<std::vector<std::uint32_t>> cited_;
};

std::vector<CopyCandidate> candidates_of(const std::vector<CatalogueEntry>& entries) {
  std::vector<CopyCandidate> candidates;
  candidates.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool is_same_text = i > 0 && entries[i - 1].id == entries[i].id;
    candidates.push_back({is_same_text ? candidates.back().text : static_cast<std::uint32_t>(i),
                          entries[i].id, entries[i].language, is_adopted_kind(entries[i].kind),
                          entries[i].sketch});
  }
  return candidates;
}

}  // namespace

void write_catalogue(const std::filesystem::path& file, const std::vector<CatalogueEntry>& entries,
                     const Xapian::Database& database, std::size_t shards, std::string_view texts,
                     const std::vector<std::uint64_t>& offsets) {
  const std::vector<std::uint32_t> leaders =
      find_near_copies(candidates_of(entries), [&](std::size_t i) {
        return DocumentRecord(texts.substr(offsets[i], offsets[i + 1] - offsets[i]));
      });
  write_file(file, CatalogueWriter(entries, database, shards).run(leaders));
}

}  // namespace itu::schema
