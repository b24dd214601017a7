// Paths as messages, reports, logs and pages show them. A path is bytes that someone else chose.
#pragma once

#include <string>
#include <string_view>

namespace itu::schema {

// Valid UTF-8, with other bytes, control characters, marks that turn the direction of writing and
// "%" itself as %XX. Different paths stay different.
std::string path_for_people(std::string_view path);

}  // namespace itu::schema
