#include "server/search/suggest/half_reference.h"

#include <array>
#include <optional>

#include "analyzers/citation/tables/kinds.h"
#include "analyzers/normalizer.h"
#include "indexer/schema/suggestions/typed_form.h"

namespace itu::server {
namespace {

using analyzers::Family;

struct EnglishKind {
  std::string_view kind;  // in ids
  std::string_view word;
};

constexpr auto kEnglishKinds = std::to_array<EnglishKind>({
    {"res", "resolution"},
    {"dec", "decision"},
    {"acuerdo", "decision"},
    {"rec", "recommendation"},
    {"op", "opinion"},
});

struct KindWord {
  std::string_view word;
  std::size_t length = 0;  // bytes of the folded text
};

// The word for a kind of text with which `text` starts.
std::optional<KindWord> match_kind(std::string_view text) {
  if (const auto found = analyzers::text_kind_words().match(text)) {
    const analyzers::TextKind& row = analyzers::text_kind(found->value);
    for (const EnglishKind& kind : kEnglishKinds) {
      if (kind.kind == row.kind && !row.is_letter) return KindWord{kind.word, found->length};
    }
  }
  const auto found = analyzers::family_words().match(text);
  if (found && analyzers::family(found->value) == Family::kDocument) {
    return KindWord{"document", found->length};
  }
  return std::nullopt;
}

std::size_t count_digits(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

// Chinese has the number first: "第14号决议" as "决议 14". What is typed of it so far is enough.
std::string with_kind_first(std::string_view folded) {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::string_view kNumber = "号";
  std::string_view rest = folded;
  if (!rest.starts_with(kOrdinal)) return std::string(folded);
  rest.remove_prefix(kOrdinal.size());
  const std::string_view digits = rest.substr(0, count_digits(rest));
  rest.remove_prefix(digits.size());
  if (digits.empty() || !rest.starts_with(kNumber)) return std::string(folded);
  rest.remove_prefix(kNumber.size());
  return std::string(rest) + (rest.empty() ? "" : " ") + std::string(digits);
}

}  // namespace

std::string english_start(std::string_view typed) {
  std::string folded = with_kind_first(analyzers::fold_to_string(typed));
  folded.resize(std::min(folded.find('('), folded.size()));
  std::string english;
  for (std::size_t at = 0; at < folded.size();) {
    const auto kind = analyzers::is_word_start(folded, at)
                          ? match_kind(std::string_view(folded).substr(at))
                          : std::nullopt;
    if (!kind) {
      english += folded[at++];
      continue;
    }
    english.append(kind->word).append(" ");
    at += kind->length;
  }
  return schema::typed_form(english);
}

}  // namespace itu::server
