#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <map>

#include "analyzers/language.h"
#include "indexer/schema/shards.h"

namespace itu::indexer {
namespace {

constexpr int kUsageExit = 2;

// Everything that the options may fill; which part counts is decided by the command given.
struct Filled {
  BuildOptions build;
  StatusOptions status;
  VerifyOptions verify;
  RollbackOptions rollback;
  RefsOptions refs;
  ShowOptions show;
};

void add_program(CLI::App& command, const std::string& option, std::string& program,
                 const std::string& purpose) {
  command.add_option(option, program, purpose + "; none: not used")
      ->transform([](const std::string& given) { return given == "none" ? "" : given; })
      ->capture_default_str();
}

void add_programs(CLI::App& command, std::string& office, std::string& recognizer) {
  add_program(command, "--office", office, "LibreOffice, which converts .doc and .rtf");
  add_program(command, "--recognizer", recognizer, "tesseract, which reads scanned pages of PDFs");
}

void add_build(CLI::App& app, BuildOptions& options) {
  static const std::map<std::string, ProgressMode> kModes = {{"auto", ProgressMode::kAuto},
                                                             {"always", ProgressMode::kAlways},
                                                             {"never", ProgressMode::kNever}};
  CLI::App& command =
      *app.add_subcommand("build", "Read a folder of documents and publish an index of it");
  command.add_option("--corpus", options.corpus, "Folder of documents")->required();
  command.add_option("--index", options.index, "Folder of the index; made if it is not there")
      ->required();
  command.add_option("--jobs", options.jobs, "Workers; 0: one for each processor")
      ->check(CLI::Range(0, 1024));
  command.add_flag("--full", options.full, "Read every file again, and publish in any case");
  command
      .add_option("--shards", options.shards,
                  "Xapian databases that the documents are parted among")
      ->check(CLI::Range(std::size_t{1}, schema::kMostShards))
      ->capture_default_str();
  command.add_option("--keep", options.keep, "Previous generations to keep")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command.add_flag("--force", options.force, "Publish although the gate refuses");
  command.add_option("--canaries", options.canaries,
                     "File of ids and words that the new index must find");
  command.add_option("--progress", options.progress, "auto (on a terminal), always or never")
      ->transform(CLI::CheckedTransformer(kModes).description(""))
      ->option_text("MODE");
  add_programs(command, options.office, options.recognizer);
}

void add_on_index(CLI::App& app, Filled& filled) {
  CLI::App& status = *app.add_subcommand("status", "Say what the index holds and how old it is");
  status.add_option("--index", filled.status.index, "Folder of the index")->required();
  CLI::App& verify = *app.add_subcommand("verify", "Check the index against its manifest");
  verify.add_option("--index", filled.verify.index, "Folder of the index")->required();
  CLI::App& rollback = *app.add_subcommand("rollback", "Put a previous generation back");
  rollback.add_option("--index", filled.rollback.index, "Folder of the index")->required();
  rollback.add_option("--to", filled.rollback.to,
                      "Generation to put back; the one before the current, if not given");
}

void add_refs(CLI::App& app, RefsOptions& options) {
  CLI::App& command = *app.add_subcommand("refs", "Print the references of a text as JSON lines");
  command.add_flag("--lines", options.lines, "Every line is a text of its own");
  command.add_option("--context", options.context,
                     "Id of the citing document: council/res/1282@2007");
  command.add_option("--lang", options.language, "Language of the text")
      ->check(CLI::IsMember(
          std::vector<std::string>(analyzers::kLanguages.begin(), analyzers::kLanguages.end())));
  command.add_option("--index", options.index, "Say of each target whether this index holds it");
  command.add_option("FILE", options.file, "Text in UTF-8; - for standard input")->required();
}

void add_show(CLI::App& app, ShowOptions& options) {
  CLI::App& command =
      *app.add_subcommand("show", "Print what the readers make of a file as JSON lines");
  command.add_option("--corpus", options.corpus,
                     "Folder of the corpus that the file lies in, for its id");
  add_programs(command, options.office, options.recognizer);
  command.add_option("FILE", options.file, "File of any format that build reads")->required();
}

Command chosen(const CLI::App& app, const Filled& filled) {
  const std::string name = app.get_subcommands().front()->get_name();
  if (name == "build") return filled.build;
  if (name == "status") return filled.status;
  if (name == "verify") return filled.verify;
  if (name == "rollback") return filled.rollback;
  if (name == "refs") return filled.refs;
  return filled.show;
}

}  // namespace

Command parse_command_line(int argc, const char* const* argv) {
  CLI::App app("Builds and inspects search indexes of ITU documents.", "itu-indexer");
  app.set_version_flag("--version", "itu-indexer " ITUSEARCH_VERSION);
  app.set_help_flag("-h,--help", "Print this help");
  app.require_subcommand(1);
  Filled filled;
  add_build(app, filled.build);
  add_on_index(app, filled);
  add_refs(app, filled.refs);
  add_show(app, filled.show);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Leave{app.exit(error) == 0 ? 0 : kUsageExit};
  }
  return chosen(app, filled);
}

}  // namespace itu::indexer
