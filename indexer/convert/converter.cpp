#include "indexer/convert/converter.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "indexer/convert/made_files.h"
#include "indexer/convert/page_recognition.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;
using Watch = std::function<void()>;

// LibreOffice's settings: run no macros, ask for no linked file, keep nothing for recovery.
constexpr std::string_view kSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="UseOpenCL" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Recovery/AutoSave"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

// A file that every LibreOffice can convert: tells one that is broken from one that was given bad
// files.
constexpr std::string_view kSoundFile = "{\\rtf1\\ansi Sound.\\par}";

std::string_view extension_of(Format format) {
  return format == Format::kRichText ? ".rtf" : ".doc";
}

Problem failure(std::string reason, std::string detail) {
  return {FileStatus::kFailed, std::move(reason), std::move(detail)};
}

Problem why_not(const ProgramRun& run) {
  switch (run.end) {
    case ProgramEnd::kTimedOut:
      return failure("timed_out", "LibreOffice needed more time than a file may take.");
    case ProgramEnd::kTooMuchOutput:
      return failure("too_much_output", "LibreOffice wrote more than a file may give.");
    case ProgramEnd::kDied:
      return failure(std::string(kConverterDied), "LibreOffice did not survive this file.");
    case ProgramEnd::kExited:
      if (run.exit_code == 0) break;
      return failure(std::string(kConverterDied), "LibreOffice did not survive this file.");
  }
  return failure("not_converted",
                 "LibreOffice could not read it; it may be cut short. Put a whole copy in "
                 "its place, or save it as .docx or PDF.");
}

}  // namespace

// One start of LibreOffice.
class Converter::Batch {
 public:
  Batch(const ConverterPrograms& programs, fs::path folder)
      : programs_(programs), folder_(std::move(folder)) {}

  // Converts files; what came of number i is made(i).
  void run(const std::vector<FileToConvert>& files, const Watch& watch) {
    const fs::path in = folder_.path() / "in";
    const fs::path out = folder_.path() / "out";
    make_folders(in);
    make_folders(out / "profile" / "user");
    schema::write_file(out / "profile" / "user" / "registrymodifications.xcu", kSettings);
    FencedProgram office{
        {programs_.office, "-env:UserInstallation=file://" + (out / "profile").string(),
         "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", "docx",
         "--outdir", out.string()},
        in,
        out,
        watch,
        [&] { return count_made(out, files.size()); }};
    std::size_t bytes = 0;
    std::size_t largest = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const fs::path file = in / (std::to_string(i) + std::string(extension_of(files[i].format)));
      schema::write_file(file, files[i].bytes);
      office.command.push_back(file.string());
      bytes += files[i].bytes.size();
      largest = std::max(largest, files[i].bytes.size());
    }
    run_ = run_fenced(office, limits_for(files.size(), bytes, largest));
    for (std::size_t i = 0; i < files.size(); ++i) {
      made_.push_back(
          read_made_file(out / (std::to_string(i) + ".docx"), programs_.limits.output_bytes));
      if (detect_format(made_.back(), "") != Format::kWord) made_.back().clear();
    }
  }

  const ProgramRun& end() const { return run_; }
  std::string& made(std::size_t i) { return made_[i]; }

 private:
  static std::size_t count_made(const fs::path& out, std::size_t files) {
    std::size_t count = 0;
    std::error_code ignored;
    for (std::size_t i = 0; i < files; ++i) {
      count += fs::exists(out / (std::to_string(i) + ".docx"), ignored) ? 1U : 0U;
    }
    return count;
  }

  ProgramLimits limits_for(std::size_t files, std::size_t bytes, std::size_t largest) const {
    ProgramLimits limits = programs_.limits;
    limits.stall_time += programs_.more_for_megabyte * static_cast<long>(largest >> 20U);
    const auto more = programs_.more_for_file * static_cast<long>(files - 1) +
                      programs_.more_for_megabyte * static_cast<long>(bytes >> 20U);
    limits.wall_time += more;
    limits.cpu_time += more;
    return limits;
  }

  const ConverterPrograms& programs_;
  ScratchFolder folder_;
  ProgramRun run_;
  std::vector<std::string> made_;
};

Problem no_converter(const std::string& why) {
  return failure(std::string(kNoConverter), "It must be converted to be read: " + why + ".");
}

Converter::Converter(ConverterPrograms programs, fs::path scratch)
    : programs_(std::move(programs)), scratch_(fs::absolute(scratch)) {}

Converter::~Converter() { remove_folder(scratch_); }

fs::path Converter::next_folder() { return scratch_ / std::to_string(++folders_); }

void Converter::look_for_office() {
  if (std::exchange(has_looked_, true)) return;
  const ScratchFolder folder(next_folder());
  const std::string fence = find_missing_fence(folder.path());
  has_fence_ = fence.empty();
  if (!has_fence_) {
    missing_ = fence;
  } else if (programs_.office.empty()) {
    missing_ = "LibreOffice is switched off";
  } else if (::access(programs_.office.c_str(), X_OK) != 0) {
    missing_ = "LibreOffice is not installed (" + programs_.office + ")";
  }
}

bool Converter::has_office() {
  const std::lock_guard lock(mutex_);
  look_for_office();
  return missing_.empty();
}

bool Converter::has_recognizer() {
  const std::lock_guard lock(mutex_);
  look_for_office();
  return has_fence_ && find_missing_recognizer(programs_.recognizer).empty();
}

std::string Converter::missing() {
  const std::lock_guard lock(mutex_);
  return missing_;
}

// Tried once, when a whole batch came to nothing.
bool Converter::is_office_sound(const Watch& watch) {
  const std::lock_guard lock(mutex_);
  if (!is_sound_) {
    Batch batch(programs_, next_folder());
    batch.run({{kSoundFile, Format::kRichText}}, watch);
    is_sound_ = !batch.made(0).empty();
    if (!*is_sound_) {
      const std::string& complaint = batch.end().complaint;
      missing_ = "LibreOffice does not run here: " + complaint.substr(0, complaint.find('\n'));
    }
  }
  return *is_sound_;
}

void Converter::convert_by_office(const std::vector<FileToConvert>& files,
                                  std::vector<Conversion>* made, const Watch& watch) {
  // Numbers of the files that are still to be tried, and how many of them at the next start.
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].format != Format::kPdf) left.push_back(i);
  }
  std::size_t next = kMostInBatch;
  while (!left.empty()) {
    const std::size_t count = std::min(next, left.size());
    std::vector<FileToConvert> together;
    for (std::size_t i = 0; i < count; ++i) together.push_back(files[left[i]]);
    Batch batch(programs_, next_folder());
    batch.run(together, watch);
    std::size_t tried = 0;  // files up to the last that was converted
    for (std::size_t i = 0; i < count; ++i) {
      if (!batch.made(i).empty()) tried = i + 1;
    }
    if (tried == 0 && !is_office_sound(watch)) return;
    if (count == 1) tried = 1;
    for (std::size_t i = 0; i < tried; ++i) {
      Conversion& conversion = (*made)[left[i]];
      conversion.bytes = std::move(batch.made(i));
      if (conversion.bytes.empty()) {
        conversion.problem =
            why_not(count == 1 ? batch.end() : ProgramRun{ProgramEnd::kExited, 0, "", ""});
      } else {
        conversion.tool = ConversionTool::kOffice;
      }
    }
    left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(tried));
    // The first of the rest is what it stopped at: it is tried alone.
    next = tried < count ? 1 : kMostInBatch;
  }
}

void Converter::convert_by_antiword(const FileToConvert& file, Conversion* made,
                                    const Watch& watch) {
  if (file.format != Format::kOldWord || ::access(programs_.antiword.c_str(), X_OK) != 0) return;
  const ScratchFolder folder(next_folder());
  const fs::path in = folder.path() / "in";
  make_folders(in);
  schema::write_file(in / "0.doc", file.bytes);
  const FencedProgram antiword{
      {programs_.antiword, "-m", "UTF-8.txt", "-w", "0", (in / "0.doc").string()},
      in,
      folder.path() / "out",
      watch,
      {}};
  ProgramRun run = run_fenced(antiword, programs_.limits);
  const bool has_text = run.output.find_first_not_of(" \n\f") != std::string::npos;
  if (run.end != ProgramEnd::kExited || run.exit_code != 0 || !has_text) return;
  made->tool = ConversionTool::kAntiword;
  made->bytes = std::move(run.output);
}

void Converter::recognize(const FileToConvert& file, Conversion* made, const Watch& watch) {
  if (!has_recognizer()) {
    const std::string why =
        has_fence_ ? find_missing_recognizer(programs_.recognizer) : "no fence can be built here";
    made->problem = failure(std::string(kNoConverter), "Tesseract could read them: " + why + ".");
    return;
  }
  const ScratchFolder folder(next_folder());
  const RecognizedText read =
      recognize_pages(file.bytes, file.pages, programs_.recognizer, folder.path(), watch);
  if (!read.tables.empty()) {
    made->tool = ConversionTool::kTesseract;
    made->bytes = read.tables;
  } else if (read.end == ProgramEnd::kTimedOut) {
    made->problem = failure("timed_out", "Tesseract needed more time than a file may take.");
  } else {
    made->problem = failure("not_recognized", "Tesseract found no text on them.");
  }
}

std::vector<Conversion> Converter::convert(const std::vector<FileToConvert>& files,
                                           const Watch& watch) {
  std::vector<Conversion> made(files.size());
  if (has_office()) convert_by_office(files, &made, watch);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (made[i].tool == ConversionTool::kOffice) continue;
    if (files[i].format == Format::kPdf) {
      recognize(files[i], &made[i], watch);
      continue;
    }
    if (!made[i].problem) made[i].problem = no_converter(missing());
    if (has_fence_) convert_by_antiword(files[i], &made[i], watch);
  }
  return made;
}

}  // namespace itu::indexer
