// A table: what the paragraph styles of ITU's templates (and Word's own) say about a paragraph. The
// templates of the Sectors and of twenty-five years spell them differently: "Annex_No & title",
// "AnnexNoTitle", "Res_No_BR"; names are compared in small letters and digits only.
#pragma once

#include <cstdint>
#include <string_view>

namespace itu::indexer {

struct WordRole {
  enum class Kind : std::uint8_t {
    kPlain,
    kHeading,
    kTitleOfText,  // a heading that begins a text of its own: "RESOLUTION 140"
    kCall,
    kItem,      // its number or sign is typed and parted from the text by a tab
    kContents,  // a line of a table of contents
    kFootnote,
  };

  Kind kind = Kind::kPlain;
  int level = 0;           // of a heading, of an item
  bool has_lines = false;  // its line breaks part a number from a title
  bool is_listed = false;  // the table has it
};

// The role of a style by its name, or if that tells nothing by its id.
WordRole role_of_style(std::string_view name, std::string_view id);

}  // namespace itu::indexer
