#include "indexer/build/run_report.h"

#include <cstdio>

#include <nlohmann/json.hpp>

#include "analyzers/utf8.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

using Json = nlohmann::ordered_json;

ReportCounts count(const std::vector<FileOutcome>& files) {
  ReportCounts counts;
  counts.seen = files.size();
  for (const FileOutcome& file : files) {
    counts.documents += file.ids.size();
    switch (status_of(file)) {
      case FileStatus::kIndexed:
        ++counts.indexed;
        break;
      case FileStatus::kWarning:
        ++counts.warning;
        break;
      case FileStatus::kSkipped:
        ++counts.skipped;
        break;
      case FileStatus::kFailed:
        ++counts.failed;
        break;
    }
  }
  return counts;
}

namespace {

// All that there is to tell of a file, the deciding problem first.
std::string detail_of(const FileOutcome& file) {
  const Problem* deciding = deciding_problem(file);
  if (deciding == nullptr) return {};
  std::string detail = deciding->detail;
  for (const Problem& problem : file.problems) {
    if (&problem != deciding) detail += "; " + problem.reason + ": " + problem.detail;
  }
  return detail;
}

// A detail may quote the file: no control character of it reaches a terminal.
std::string on_one_line(std::string_view text) {
  std::string line = analyzers::repair_utf8(text).text;
  for (char& byte : line) {
    if (byte == '\n' || byte == '\t') byte = ' ';
  }
  return line;
}

Json file_json(const FileOutcome& file) {
  const Problem* deciding = deciding_problem(file);
  Json json = {{"path", path_for_people(file.path)},
               {"status", std::string(to_string(status_of(file)))}};
  json["reason"] = deciding == nullptr ? Json(nullptr) : Json(deciding->reason);
  json["detail"] = deciding == nullptr ? Json(nullptr) : Json(detail_of(file));
  json["documents"] = file.ids;
  return json;
}

Json counts_json(const ReportCounts& counts) {
  return {{"seen", counts.seen},       {"indexed", counts.indexed},
          {"warning", counts.warning}, {"skipped", counts.skipped},
          {"failed", counts.failed},   {"documents", counts.documents}};
}

}  // namespace

std::string to_json(const RunReport& report) {
  Json files = Json::array();
  for (const FileOutcome& file : report.files) files.push_back(file_json(file));
  const Json json = {
      {"generation", report.generation.empty() ? Json(nullptr) : Json(report.generation)},
      {"started", report.started},
      {"seconds", report.seconds},
      {"verdict", report.verdict},
      {"shards", report.shards},
      {"converted", report.converted},
      {"warnings", report.warnings},
      {"counts", counts_json(count(report.files))},
      {"files", files}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_text(const RunReport& report) {
  const ReportCounts counts = count(report.files);
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f", report.seconds);
  std::string text = "verdict: " + report.verdict + "\n";
  if (!report.generation.empty()) text += "generation: " + report.generation + "\n";
  text += "started: " + report.started + ", took " + seconds + " s\n";
  text += "files: " + std::to_string(counts.seen) + " seen, " + std::to_string(counts.indexed) +
          " indexed, " + std::to_string(counts.warning) + " indexed with a warning, " +
          std::to_string(counts.skipped) + " skipped, " + std::to_string(counts.failed) +
          " failed\n";
  text += "documents: " + std::to_string(counts.documents);
  if (report.shards > 1) text += " in " + std::to_string(report.shards) + " shards";
  text += "\n";
  if (report.converted > 0) {
    text += "converted: " + std::to_string(report.converted) + " files in this run\n";
  }
  for (const std::string& warning : report.warnings) text += "warning: " + warning + "\n";
  for (const FileOutcome& file : report.files) {
    const Problem* problem = deciding_problem(file);
    if (problem == nullptr) continue;
    text += std::string(to_string(status_of(file))) + " " + path_for_people(file.path) + ": " +
            problem->reason + ": " + on_one_line(detail_of(file)) + "\n";
  }
  return text;
}

}  // namespace itu::indexer
