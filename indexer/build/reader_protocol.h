// What the build asks its guarded children, and what they answer. A child that meets an archive
// hands its members back, each to be asked about as a file of its own; one that meets a file which
// only LibreOffice reads rightly says so, and is asked again with what was made of it. Nothing that
// a child answers is believed before it has been checked.
//
//   ReaderAnswer answer = ask(child, {"a.zip", bytes, Rendering::kOriginal, {}});
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/reader/guard/guard.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

// What the bytes of a request are.
enum class Rendering : std::uint8_t {
  kOriginal,    // the file itself
  kConverted,   // what LibreOffice made of it
  kWords,       // what antiword made of it: text in UTF-8
  kMakeshift,   // the file itself, which nothing could convert: our own readers do what they can
  kRecognized,  // the file itself, a PDF, with what tesseract has read on its pictures of pages
};

struct ReaderRequest {
  std::string path;  // relative to the corpus, in the bytes of the file system
  std::string_view bytes;
  Rendering rendering = Rendering::kOriginal;
  std::optional<Problem> problem;  // of the conversion; goes into the reading
  std::string_view recognized{};   // of kRecognized: recognized_pages.h
  std::size_t archive = 0;  // bytes of `path` that name an archive of the corpus; 0: there is none
};

struct ArchiveMember {
  std::string name;  // as is_clean_name() wants it
  std::string bytes;

  bool operator==(const ArchiveMember&) const = default;
};

struct Unpacked {
  std::vector<ArchiveMember> members;  // in the order of the archive
  std::vector<Problem> problems;       // of the archive itself

  bool operator==(const Unpacked&) const = default;
};

struct WantsConversion {
  Format format = Format::kOldWord;  // or kRichText; kPdf: pages that are pictures
  std::vector<int> pages{};          // their numbers; rising

  bool operator==(const WantsConversion&) const = default;
};

// A stored reading (stored_reading.h), or what there is instead of one.
using ReaderAnswer = std::variant<std::string, Problem, Unpacked, WantsConversion>;

// Asks `child`. A child that did not survive or makes no sense is a Problem.
ReaderAnswer ask(GuardedChild& child, const ReaderRequest& request);

// The child's side: the packed answer to a packed request.
std::string answer_request(std::string_view request);

// The two forms, for ask() and for tests. unpack_answer() throws schema::Error (kDamaged) for
// anything that answer_request() does not give.
std::string pack_request(const ReaderRequest& request);
ReaderAnswer unpack_answer(std::string packed);

}  // namespace itu::indexer
