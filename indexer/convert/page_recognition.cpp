#include "indexer/convert/page_recognition.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "indexer/convert/made_files.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPainter = "/usr/bin/pdftoppm";
constexpr std::size_t kMostTable = 4U << 20;  // bytes for a page; a full one has 50 000

// Dots of the longer side, whatever the page's size: 280 an inch on A4.
constexpr const char* kDots = "3300";

// In: PDF, folder to write in, tesseract, dots, painter, pages. One picture is there at a time. A
// table takes its name when it is whole.
constexpr const char* kScript = R"SH(
pdf=$1 out=$2 tesseract=$3 dots=$4 painter=$5
shift 5
export OMP_THREAD_LIMIT=1
for page in "$@"; do
  "$painter" -f "$page" -l "$page" -gray -scale-to "$dots" -singlefile "$pdf" "$out/page" || continue
  script=$("$tesseract" "$out/page.pgm" - --psm 0 | sed -n 's/^Script: //p')
  case $script in
    Cyrillic) languages=rus;;
    Arabic) languages=ara;;
    Han*|Japanese|Korean) languages=chi_sim;;
    *) languages=eng+fra+spa;;
  esac
  "$tesseract" "$out/page.pgm" "$out/table" -l "$languages" --psm 1 tsv &&
    mv "$out/table.tsv" "$out/$page.tsv"
  rm -f "$out/page.pgm"
done
)SH";

ProgramLimits limits_for(std::size_t pages) {
  ProgramLimits limits;
  limits.cpu_time = std::chrono::seconds(20);  // of each program: one page
  constexpr long kLongest = 600;
  limits.wall_time = std::chrono::seconds(std::min(40 + 15 * static_cast<long>(pages), kLongest));
  return limits;
}

}  // namespace

std::string find_missing_recognizer(const std::string& tesseract) {
  if (tesseract.empty()) return "it is switched off";
  if (::access(tesseract.c_str(), X_OK) != 0) {
    return "it is not installed (" + tesseract + ", of the package tesseract-ocr)";
  }
  if (::access(kPainter, X_OK) != 0) {
    return "pdftoppm is not installed (of the package poppler-utils)";
  }
  return "";
}

RecognizedText recognize_pages(std::string_view pdf, const std::vector<int>& pages,
                               const std::string& tesseract, const fs::path& folder,
                               const std::function<void()>& watch) {
  const fs::path in = folder / "in";
  const fs::path out = folder / "out";
  make_folders(in);
  schema::write_file(in / "0.pdf", pdf);
  // The first is what bubblewrap shows, wherever it lies.
  FencedProgram reading{{"/bin/sh", "-c", kScript, "sh", (in / "0.pdf").string(), out.string(),
                         tesseract, kDots, kPainter},
                        in,
                        out,
                        watch};
  const std::size_t count = std::min(pages.size(), kMostRecognizedPages);
  for (std::size_t i = 0; i < count; ++i) reading.command.push_back(std::to_string(pages[i]));
  RecognizedText read;
  read.end = run_fenced(reading, limits_for(count)).end;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string page = std::to_string(pages[i]);
    const std::string table = read_made_file(out / (page + ".tsv"), kMostTable);
    if (!table.empty()) read.tables += "page " + page + "\n" + table + "\n";
  }
  return read;
}

}  // namespace itu::indexer
