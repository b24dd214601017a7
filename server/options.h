// The command line of itu-server, as values. One table of options makes the help, the checks and
// what docs/operations.md is compared with.
#pragma once

#include <optional>
#include <string>

#include "server/check_command.h"
#include "server/http/http_server.h"

namespace itu::server {

struct Options {
  std::string index;
  std::string corpus;      // folder that was indexed, to serve its files; empty: they are not
  std::string web;         // folder with the pages' files; empty: those built in
  std::string access_log;  // a file, "-" for standard output, empty for none
  bool verify = true;      // check the whole generation before serving it
  HttpServerOptions http;
  std::optional<std::string> get;     // answer this one request instead of serving
  std::optional<CheckOptions> check;  // check this draft instead of serving
};

// Empty when there is nothing to run: help and version have been printed, or the command line is
// wrong and standard error says why; `exit_code` is then the program's.
std::optional<Options> parse_options(int argc, const char* const* argv, int& exit_code);

}  // namespace itu::server
