// What is held of a work, as readers see it: a row for each edition, an address for each document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/holdings.h"
#include "server/search/document_view.h"

namespace itu::server {

using schema::find_editions;
using schema::HeldEdition;
using schema::is_earlier_edition;

// One row for each edition, as schema::find_editions() gave them.
std::vector<Version> list_editions(const std::vector<HeldEdition>& editions);

// The path of the reader for an id: "/doc/council/doc/2007/21#6.5". "%" of file ids is encoded.
std::string address_of(const std::string& document_id, std::string_view place = "");

}  // namespace itu::server
