// The command line of itu-indexer: one table of commands and options, read into one value. What
// each option means and defaults to stands in the struct that it fills.
#pragma once

#include <string>
#include <variant>

#include "indexer/build/commands.h"
#include "indexer/refs_command.h"
#include "indexer/show_command.h"

namespace itu::indexer {

struct StatusOptions {
  std::string index;
};

struct VerifyOptions {
  std::string index;
};

struct RollbackOptions {
  std::string index;
  std::string to;  // generation; empty: the one before the current
};

// The command line was answered already (--help, --version) or is wrong; main only has to leave.
struct Leave {
  int exit_code = 0;
};

using Command = std::variant<BuildOptions, StatusOptions, VerifyOptions, RollbackOptions,
                             RefsOptions, ShowOptions, Leave>;

// Prints help to standard output, what is wrong to standard error.
Command parse_command_line(int argc, const char* const* argv);

}  // namespace itu::indexer
