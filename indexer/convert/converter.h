// Word files of before 2007 and RTF, made readable: LibreOffice turns them into .docx inside a
// fence (fenced_program.h), many at a start, since starting costs more than most files. Where
// LibreOffice is missing or fails at a file, antiword gives at least the words of a .doc. Pages of
// PDFs that are pictures are read by tesseract.
//
//   Converter converter(ConverterPrograms{}, index / "work" / "convert");
//   for (const Conversion& made : converter.convert({{doc_bytes, Format::kOldWord}}, check_stop))
//     if (made.tool == ConversionTool::kOffice) read(made.bytes);  // a .docx
//
// What the programs give is as hostile as what they were given: it goes to a guarded child.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/convert/fenced_program.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

// Files that LibreOffice is given at one start.
inline constexpr std::size_t kMostInBatch = 16;

// Reasons in the report that are told apart here: nothing can convert it; the program died of it.
inline constexpr std::string_view kNoConverter = "no_converter";
inline constexpr std::string_view kConverterDied = "converter_died";

struct ConverterPrograms {
  std::string office = "/usr/bin/soffice";  // empty: there is none
  std::string antiword = "/usr/bin/antiword";
  std::string recognizer = "/usr/bin/tesseract";  // empty: there is none
  ProgramLimits limits;                           // of one file
  // Time beyond that, of both kinds, for each further file of a batch and for each MB of them all.
  std::chrono::seconds more_for_file{2};
  std::chrono::seconds more_for_megabyte{5};
};

struct FileToConvert {
  std::string_view bytes;
  Format format = Format::kOldWord;  // or kRichText, or kPdf
  std::vector<int> pages{};          // of a PDF: which are pictures
};

enum class ConversionTool : std::uint8_t { kNone, kOffice, kAntiword, kTesseract };

struct Conversion {
  ConversionTool tool = ConversionTool::kNone;
  // kOffice: a .docx; kAntiword: text in UTF-8; kTesseract: tables of words (page_recognition.h).
  std::string bytes;
  std::optional<Problem> problem;  // why it was not LibreOffice or tesseract; kFailed
};

// The problem of a file that wants a converter and has none.
Problem no_converter(const std::string& why);

class Converter {
 public:
  // `scratch` is a folder for this converter alone; made, and removed with all that lies in it.
  Converter(ConverterPrograms programs, std::filesystem::path scratch);
  ~Converter();
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // One conversion for each file, in their order. When LibreOffice dies of a batch or takes too
  // long, the file that it was at is tried alone, and the others go on together. `watch` is called
  // twice a second and may throw. Safe from several threads. Throws schema::Error for a broken
  // world.
  std::vector<Conversion> convert(const std::vector<FileToConvert>& files,
                                  const std::function<void()>& watch);

  // Whether LibreOffice may be there: it was found, and has not turned out to be of no use.
  bool has_office();

  // Whether pages that are pictures can be read.
  bool has_recognizer();

  // Why LibreOffice is not used, in a sentence for people; "" while it is.
  std::string missing();

 private:
  class Batch;

  void look_for_office();
  bool is_office_sound(const std::function<void()>& watch);
  void convert_by_office(const std::vector<FileToConvert>& files, std::vector<Conversion>* made,
                         const std::function<void()>& watch);
  void convert_by_antiword(const FileToConvert& file, Conversion* made,
                           const std::function<void()>& watch);
  void recognize(const FileToConvert& file, Conversion* made, const std::function<void()>& watch);
  std::filesystem::path next_folder();

  const ConverterPrograms programs_;
  const std::filesystem::path scratch_;
  std::atomic<std::size_t> folders_{0};
  std::mutex mutex_;  // of what follows
  bool has_looked_ = false;
  bool has_fence_ = false;
  std::optional<bool> is_sound_;  // what converting a file that must succeed has shown
  std::string missing_;
};

}  // namespace itu::indexer
