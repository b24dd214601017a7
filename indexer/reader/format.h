// Names for what is not read, and what telling formats apart needs from the disk.
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// The media type of `bytes` as libmagic sees it: "application/pdf". "application/octet-stream" for
// what it does not know; empty if libmagic has no database.
std::string name_type(std::string_view bytes);

// Loads libmagic's database, which name_type() cannot do in a guarded child.
void warm_up_formats();

}  // namespace itu::indexer
