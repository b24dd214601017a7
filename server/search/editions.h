// What is held of a work: its editions and languages, in the order in which readers want them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"
#include "server/search/document_view.h"

namespace itu::server {

struct HeldEdition {
  analyzers::Target target;  // its own id
  schema::DocumentEntry entry;
};

// Every document of the work and supplement of `target`, in all editions and languages; newest
// edition first, and of one edition `language` first, then English, then by the code.
std::vector<HeldEdition> find_editions(const schema::Index& index, const analyzers::Target& target,
                                       std::string_view language);

// Whether edition `left` is earlier than `right`: 2006 than 2010, 9 than 10, 2008 than 2008-04.
// No edition is earlier than any.
bool is_earlier_edition(std::string_view left, std::string_view right);

// One row for each edition, as find_editions() gave them.
std::vector<Version> list_editions(const std::vector<HeldEdition>& editions);

// The path of the reader for an id: "/doc/council/doc/2007/21#6.5". "%" of file ids is encoded.
std::string address_of(const std::string& document_id, std::string_view place = "");

}  // namespace itu::server
