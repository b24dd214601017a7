#include "server/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

#include "indexer/schema/error.h"

namespace itu::server {
namespace {

std::size_t default_handlers() {
  return std::max<std::size_t>(2, std::thread::hardware_concurrency()) + 2;
}

void add_serving(CLI::App* app, Options* options) {
  app->add_option("--index", options->index, "Folder of the index that itu-indexer builds")
      ->required();
  app->add_option("--listen", options->http.listen, "ADDRESS:PORT to listen at; port 0 takes any")
      ->capture_default_str();
  app->add_option("--threads", options->http.handlers, "Requests that run at the same time")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  app->add_option("--connections", options->http.limits.connections,
                  "Connections served at the same time; each has a small thread")
      ->check(CLI::Range(4, 4096))
      ->capture_default_str();
  app->add_option("--corpus", options->corpus,
                  "Folder that was indexed: offers the file of each document");
  app->add_option("--web", options->web,
                  "Folder with templates and assets instead of those built in");
  app->add_option("--access-log", options->access_log,
                  "File for a line each request, - for standard output");
  app->add_flag("!--no-verify", options->verify, "Serve without checking the whole index first");
}

CLI::App* add_check(CLI::App* app, CheckOptions* options) {
  CLI::App* check =
      app->add_subcommand("check", "Checks the references of a draft and prints a report");
  check->add_option("--index", options->index,
                    "Folder of the index that tells what is held; without it nothing is looked up");
  check->add_option("--context", options->context,
                    "Id of the draft; without it, what the text says of itself");
  check->add_option("--lang", options->language, "Language of the draft, such as fr");
  check->add_flag("--json", options->json, "Print a JSON object for each reference");
  check->add_option("file", options->file, "A text in UTF-8, or - for standard input")->required();
  check->parse_complete_callback([app] { app->get_option("--index")->required(false); });
  return check;
}

}  // namespace

std::optional<Options> parse_options(int argc, const char* const* argv, int& exit_code) {
  Options options;
  options.http.handlers = default_handlers();
  CLI::App app("Serves an index of ITU documents over HTTP: pages for people, an API for programs.",
               "itu-server");
  app.set_version_flag("--version", std::string("itu-server ") + ITUSEARCH_VERSION);
  add_serving(&app, &options);
  std::string request;
  CLI::App* get = app.add_subcommand("get", "Answers one request on standard output and ends");
  get->add_option("--index", options.index, "Folder of the index");
  get->add_option("request", request, "Such as '/api/v1/search?q=radio'")->required();
  get->parse_complete_callback([&app] { app.get_option("--index")->required(false); });
  CheckOptions draft;
  CLI::App* check = add_check(&app, &draft);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_wrong = app.exit(error) != 0;
    exit_code = is_wrong ? schema::exit_code(schema::ErrorKind::kUsage) : 0;
    return std::nullopt;
  }
  if (get->parsed()) options.get = request;
  if (check->parsed()) {
    if (draft.index.empty()) draft.index = options.index;
    options.check = draft;
  }
  return options;
}

}  // namespace itu::server
