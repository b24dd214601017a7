// The study group that a Question or paper is of, behind its number: "of | Study Group 17".
#pragma once

#include <string>

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// The number of the group behind linking words, or without them where `is_linked` says that they
// have been read; empty if no group follows.
std::string take_group_named(Cursor* in, bool is_linked);

}  // namespace itu::analyzers
