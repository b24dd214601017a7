#include "indexer/schema/suggestions/suggestions_writer.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "analyzers/citation/target.h"
#include "analyzers/citation/wording.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/catalogue.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/suggestions/definition_gatherer.h"
#include "indexer/schema/suggestions/definition_table.h"
#include "indexer/schema/suggestions/findings.h"
#include "indexer/schema/suggestions/suggestions.h"
#include "indexer/schema/suggestions/telling_phrases.h"
#include "indexer/schema/suggestions/typed_form.h"

namespace itu::schema {
namespace {

using analyzers::Target;

// A text that is held weighs more than any that is only cited.
constexpr std::uint32_t kHeldWeight = 1U << 30U;

struct HeldText {
  std::string title;
  std::uint32_t cited_by = 0;
  // Which of its documents gives the title: an English one, then the newest.
  std::tuple<bool, std::string> rank;
};

struct HeldTitle {
  std::string shown;
  std::string id;
  std::uint32_t cited_by = 0;
  std::uint32_t documents = 0;
};

class SuggestionsWriter {
 public:
  explicit SuggestionsWriter(const Catalogue& catalogue)
      : catalogue_(catalogue), phrases_(kMostPhrases) {}

  // First pass.
  void note(const Findings& document) {
    note_text(document);
    note_title(document);
    definitions_.add(document);
    phrases_.count(document);
  }

  // Second pass.
  void note_again(const Findings& document) { phrases_.gather(document); }

  void write(const std::filesystem::path& folder) {
    const std::vector<GatheredName> names = definitions_.take();
    write_file(folder / kDefinitionsFile, print_definitions(names));
    const std::string tables[] = {print_texts(), print_titles(), print_phrases(names)};
    ByteWriter out;
    out.put_bytes("ITUG");
    for (const std::string& table : tables) out.put_u32(static_cast<std::uint32_t>(table.size()));
    for (const std::string& table : tables) out.put_bytes(table);
    write_file(folder / kSuggestionsFile, out.bytes());
  }

 private:
  void note_text(const Findings& document) {
    auto target = analyzers::parse_id(document.id);
    if (!target || target->body == "file") return;  // a file is called by its title
    target->edition.clear();
    for (analyzers::Supplement& supplement : target->supplements) supplement.edition.clear();
    HeldText& text = texts_[to_id(*target)];
    text.cited_by = catalogue_.row(document.number).cited_by;
    std::tuple<bool, std::string> rank{document.language == "en", std::string(document.date)};
    if (document.title.empty() || (!text.title.empty() && rank <= text.rank)) return;
    text.title = document.title;
    text.rank = std::move(rank);
  }

  void note_title(const Findings& document) {
    std::string form = typed_form(document.title);
    if (form.empty()) return;
    HeldTitle& title = titles_[{std::move(form), std::string(document.language)}];
    const std::uint32_t cited_by = catalogue_.row(document.number).cited_by;
    if (title.documents++ > 0 && cited_by <= title.cited_by) return;
    title.shown = document.title;
    title.id = document.id;
    title.cited_by = cited_by;
  }

  static void add_text(PrefixTableWriter* table, const std::string& id, const HeldText& text,
                       bool is_held) {
    const auto target = analyzers::parse_id(id);
    const std::string wording = target ? analyzers::wording_of(*target) : std::string();
    ByteWriter about;
    about.put_string(id);
    about.put_string(wording);
    about.put_string(text.title);
    about.put_varint(text.cited_by);
    about.put_byte(is_held ? 1 : 0);
    const std::uint32_t weight = std::min(text.cited_by, kHeldWeight - 1);
    table->add({wording, id}, weight + (is_held ? kHeldWeight : 0), about.bytes());
  }

  std::string print_texts() const {
    PrefixTableWriter table;
    for (const auto& [id, text] : texts_) add_text(&table, id, text, true);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> unheld;  // documents, work
    for (std::uint32_t work = 0; work < catalogue_.works(); ++work) {
      const CitedWork cited = catalogue_.work(work);
      if (texts_.count(std::string(cited.id)) == 0) unheld.emplace_back(cited.documents, work);
    }
    std::sort(unheld.begin(), unheld.end(), [](const auto& left, const auto& right) {
      return left.first != right.first ? left.first > right.first : left.second < right.second;
    });
    if (unheld.size() > kMostUnheld) unheld.resize(kMostUnheld);
    for (const auto& [documents, work] : unheld) {
      HeldText text;
      text.cited_by = documents;
      add_text(&table, std::string(catalogue_.work(work).id), text, false);
    }
    return table.take();
  }

  std::string print_titles() const {
    PrefixTableWriter table;
    for (const auto& [key, title] : titles_) {
      ByteWriter about;
      about.put_string(title.shown);
      about.put_string(title.id);
      about.put_string(key.second);
      about.put_varint(title.documents);
      table.add({title.shown}, title.cited_by + title.documents, about.bytes());
    }
    return table.take();
  }

  static void add_phrase(PrefixTableWriter* table, const std::vector<std::string>& texts,
                         std::string_view shown, std::string_view language,
                         std::uint32_t documents) {
    ByteWriter about;
    about.put_string(shown);
    about.put_string(language);
    about.put_varint(documents);
    table->add(texts, documents, about.bytes());
  }

  // What short names stand for is found by the short name too.
  std::string print_phrases(const std::vector<GatheredName>& names) {
    PrefixTableWriter table;
    std::unordered_set<std::string> full_names;
    for (const GatheredName& name : names) {
      if (!full_names.insert(typed_form(name.full)).second) continue;
      add_phrase(&table, {name.full, name.brief}, name.full, name.language, name.documents);
    }
    for (const TellingPhrase& phrase : phrases_.take()) {
      if (full_names.count(phrase.form) > 0) continue;
      add_phrase(&table, {phrase.shown}, phrase.shown, phrase.language, phrase.documents);
    }
    return table.take();
  }

  const Catalogue& catalogue_;
  std::map<std::string, HeldText> texts_;
  std::map<std::pair<std::string, std::string>, HeldTitle> titles_;  // by form and language
  DefinitionGatherer definitions_;
  TellingPhrases phrases_;
};

}  // namespace

void write_suggestions(const std::filesystem::path& folder,
                       const std::vector<std::filesystem::path>& findings) {
  const Catalogue catalogue(folder / kCatalogueFile);
  SuggestionsWriter writer(catalogue);
  read_findings(findings, [&](const Findings& document) { writer.note(document); });
  read_findings(findings, [&](const Findings& document) { writer.note_again(document); });
  writer.write(folder);
}

}  // namespace itu::schema
