#include "indexer/build/reader_protocol.h"

#include <algorithm>
#include <utility>

#include "indexer/build/analysis.h"
#include "indexer/build/stored_reading.h"
#include "indexer/reader/archive.h"
#include "indexer/reader/office/old_word.h"
#include "indexer/reader/pdf/pdf_reader.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

using schema::ByteReader;
using schema::ByteWriter;

enum class AnswerKind : std::uint8_t { kReading, kUnpacked, kWantsConversion };

// Of an archive of files, as against a document that is an archive: how many files it may hold.
constexpr ArchiveLimits kLimitsOfFiles{.entries = 5'000};

void put_problem(const Problem& problem, ByteWriter* out) {
  out->put_byte(static_cast<std::uint8_t>(problem.status));
  out->put_string(problem.reason);
  out->put_string(problem.detail);
}

Problem get_problem(ByteReader* in) {
  Problem problem;
  problem.status = in->enumerator(FileStatus::kFailed);
  problem.reason = in->string();
  problem.detail = in->string();
  return problem;
}

ByteWriter begin_answer(AnswerKind kind) {
  ByteWriter out;
  out.put_byte(static_cast<std::uint8_t>(kind));
  return out;
}

// Where the bytes come from: a request without them.
struct Origin {
  std::string path;
  std::size_t archive = 0;
};

std::string pack_reading(FileReading reading, const Origin& origin) {
  const std::string archive = path_for_people(origin.path.substr(0, origin.archive));
  for (analyzers::Document& document : reading.documents) document.source_archive = archive;
  ByteWriter out = begin_answer(AnswerKind::kReading);
  out.put_bytes(encode(reading));
  return out.take();
}

std::string pack_conversion(Format format, const std::vector<int>& pages = {}) {
  ByteWriter out = begin_answer(AnswerKind::kWantsConversion);
  out.put_byte(static_cast<std::uint8_t>(format));
  out.put_varint(pages.size());
  for (const int page : pages) out.put_varint(static_cast<std::uint64_t>(page));
  return out.take();
}

// The last of several entries with one name is what a ZIP program would leave on the disk.
std::string pack_members(std::string_view bytes) {
  ArchiveReading archive =
      read_archive(bytes, kLimitsOfFiles, [](std::string_view) { return true; });
  std::vector<Problem> problems;
  if (archive.trouble != ArchiveTrouble::kNone) {
    const bool is_partly =
        archive.trouble == ArchiveTrouble::kEncrypted && !archive.entries.empty();
    problems.push_back({FileStatus::kFailed, std::string(to_string(archive.trouble)),
                        is_partly ? std::to_string(archive.encrypted) +
                                        " of its files are encrypted; they need a "
                                        "password. The others were read."
                                  : describe(archive.trouble)});
  }
  if (archive.passed_over > 0) {
    problems.push_back({FileStatus::kWarning, "unsafe_entries",
                        std::to_string(archive.passed_over) +
                            " of its entries are links or have names that lead out of it; they "
                            "were passed over."});
  }
  ByteWriter out = begin_answer(AnswerKind::kUnpacked);
  out.put_varint(problems.size());
  for (const Problem& problem : problems) put_problem(problem, &out);
  for (ArchiveEntry& entry : archive.entries) {
    if (archive.find(entry.name) != &entry.bytes) continue;
    out.put_string(entry.name);
    out.put_string(entry.bytes);
    std::string().swap(entry.bytes);
  }
  return out.take();
}

// What the report says of a file that was read without LibreOffice: that its words are there, or
// why they are not.
void note_failed_conversion(Problem problem, Rendering rendering, FileReading* reading) {
  if (!reading->documents.empty()) {
    const std::string tool = rendering == Rendering::kWords ? "antiword" : "our own reader";
    problem = {FileStatus::kWarning, "numbers_lost",
               "It was read by " + tool + ", without the numbers that Word counts itself. " +
                   problem.detail + " (" + problem.reason + ")"};
  }
  reading->problems.insert(reading->problems.begin(), std::move(problem));
}

std::string answer_original(std::string_view bytes, const Origin& origin) {
  const Format format = detect_format(bytes, origin.path);
  if (format == Format::kArchive) return pack_members(bytes);
  if (format == Format::kRichText) return pack_conversion(format);
  if (format == Format::kOldWord) {
    if (const auto problem = find_no_word(bytes)) return pack_reading({{}, {*problem}}, origin);
    return pack_conversion(format);
  }
  ReadResult read = read_source(bytes, format);
  if (format == Format::kPdf && !read.pictures.empty())
    return pack_conversion(format, read.pictures);
  return pack_reading(analyse_read(std::move(read), origin.path), origin);
}

// A PDF with pictures of pages that nothing has read.
std::string answer_unrecognized(std::string_view bytes, const Origin& origin,
                                const std::optional<Problem>& problem) {
  ReadResult read = read_source(bytes, Format::kPdf);
  for (Problem& told : read.problems) {
    if (problem && told.reason == kScannedPages) told.detail += " " + problem->detail;
  }
  return pack_reading(analyse_read(std::move(read), origin.path), origin);
}

Unpacked unpack_members(ByteReader* in) {
  Unpacked unpacked;
  unpacked.problems.resize(in->count());
  for (Problem& problem : unpacked.problems) problem = get_problem(in);
  while (!in->at_end()) {
    ArchiveMember member;
    member.name = in->string();
    member.bytes = in->string();
    if (!is_clean_name(member.name)) in->fail();
    if (unpacked.members.size() == kLimitsOfFiles.entries) in->fail();
    unpacked.members.push_back(std::move(member));
  }
  return unpacked;
}

WantsConversion unpack_conversion(ByteReader* in) {
  const Format format = in->enumerator(Format::kArchive);
  WantsConversion wanted{format, std::vector<int>(in->count())};
  const bool is_pdf = format == Format::kPdf;
  if (is_pdf == wanted.pages.empty()) in->fail();
  if (!is_pdf && format != Format::kOldWord && format != Format::kRichText) in->fail();
  for (int& page : wanted.pages) {
    constexpr std::uint64_t kMost = 1'000'000;
    const std::uint64_t number = in->varint();
    if (number == 0 || number > kMost) in->fail();
    page = static_cast<int>(number);
  }
  return wanted;
}

}  // namespace

std::string pack_request(const ReaderRequest& request) {
  ByteWriter out;
  out.put_string(request.path);
  out.put_varint(request.archive);
  out.put_byte(static_cast<std::uint8_t>(request.rendering));
  out.put_byte(request.problem ? 1 : 0);
  if (request.problem) put_problem(*request.problem, &out);
  if (request.rendering == Rendering::kRecognized) out.put_string(request.recognized);
  out.put_bytes(request.bytes);
  return out.take();
}

std::string answer_request(std::string_view request) {
  ByteReader in(request, "request");
  Origin origin{std::string(in.string()), 0};
  origin.archive = std::min<std::size_t>(in.varint(), origin.path.size());
  const std::string& path = origin.path;
  const Rendering rendering = in.enumerator(Rendering::kRecognized);
  std::optional<Problem> problem;
  if (in.byte() != 0) problem = get_problem(&in);
  if (rendering == Rendering::kOriginal) return answer_original(in.rest(), origin);
  if (rendering == Rendering::kRecognized) {
    const std::string_view recognized = in.string();
    return pack_reading(analyse_read(read_pdf(in.rest(), recognized), path), origin);
  }
  if (rendering == Rendering::kMakeshift && detect_format(in.rest(), path) == Format::kPdf) {
    return answer_unrecognized(in.rest(), origin, problem);
  }
  FileReading reading = rendering == Rendering::kWords
                            ? analyse_file(in.rest(), path, Format::kText)
                            : analyse_file(in.rest(), path);
  if (problem) note_failed_conversion(std::move(*problem), rendering, &reading);
  return pack_reading(std::move(reading), origin);
}

ReaderAnswer unpack_answer(std::string packed) {
  ByteReader in(packed, "answer of a reader");
  switch (in.enumerator(AnswerKind::kWantsConversion)) {
    case AnswerKind::kReading:
      packed.erase(0, 1);
      check_reading(packed);
      return packed;
    case AnswerKind::kUnpacked:
      return unpack_members(&in);
    case AnswerKind::kWantsConversion:
      return unpack_conversion(&in);
  }
  in.fail();
}

ReaderAnswer ask(GuardedChild& child, const ReaderRequest& request) {
  GuardReply reply = child.request(pack_request(request));
  if (const auto* failure = std::get_if<GuardFailure>(&reply)) {
    return Problem{FileStatus::kFailed, std::string(to_string(*failure)),
                   "the reader did not survive this file"};
  }
  try {
    return unpack_answer(std::get<std::string>(std::move(reply)));
  } catch (const schema::Error& error) {
    if (error.kind() != schema::ErrorKind::kDamaged) throw;
    return Problem{FileStatus::kFailed, "bad_reply", "the reader's answer makes no sense"};
  }
}

}  // namespace itu::indexer
