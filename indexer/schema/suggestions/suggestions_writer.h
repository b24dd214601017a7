// Writes the files `suggestions` and `definitions` of a generation when all its documents and its
// catalogue are there.
#pragma once

#include <filesystem>
#include <vector>

namespace itu::schema {

// `findings` are the files that put_findings() has filled, of every document; `folder` is the
// generation. Throws Error.
void write_suggestions(const std::filesystem::path& folder,
                       const std::vector<std::filesystem::path>& findings);

}  // namespace itu::schema
