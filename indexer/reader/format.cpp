// What a file is, by its content (reader.h).
#include <magic.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "indexer/reader/charset.h"
#include "indexer/reader/format.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {
namespace {

// Formats told by their first bytes.
struct Start {
  std::string_view bytes;
  Format format;  // kUnknown: begins like text, or may, and is none
};

constexpr auto kStarts = std::to_array<Start>({
    {"%PDF-", Format::kPdf},
    {"{\\rtf", Format::kRichText},
    {"PK\x03\x04", Format::kArchive},
    {"PK\x05\x06", Format::kArchive},        // without any entry
    {"\xD0\xCF\x11\xE0", Format::kOldWord},  // Word 6 and later, in an OLE file
    {"\xDB\xA5", Format::kOldWord},          // Word 2
    {"\x7F"
     "ELF",
     Format::kUnknown},
    {"\x1F\x8B", Format::kUnknown},
    {"\x89PNG", Format::kUnknown},
    {"\xFF\xD8\xFF", Format::kUnknown},
    {"GIF8", Format::kUnknown},
});

// Text that is no document.
constexpr auto kOtherTexts = std::to_array<std::string_view>({
    "bat", "c",   "cfg", "cpp", "css", "csv", "exe", "h",   "ini", "java", "js",  "json", "jsonl",
    "log", "php", "pl",  "ps1", "py",  "sh",  "sql", "svg", "tsv", "xml",  "xsl", "yaml", "yml",
});

std::string to_lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lowered;
}

std::string extension_of(std::string_view file_name) {
  const std::size_t slash = file_name.rfind('/');
  if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  const std::size_t dot = file_name.rfind('.');
  return dot == std::string_view::npos ? "" : to_lower(file_name.substr(dot + 1));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether a text says at its start that it is HTML, behind comments and an XML declaration.
bool begins_as_html(std::string_view text) {
  constexpr int kMostPrologues = 8;
  for (int i = 0; i < kMostPrologues; ++i) {
    const std::size_t start = text.find_first_not_of(" \t\n");
    if (start == std::string_view::npos) return false;
    text.remove_prefix(start);
    const std::string_view end = text.starts_with("<!--")    ? "-->"
                                 : text.starts_with("<?xml") ? "?>"
                                                             : "";
    if (end.empty()) break;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + end.size());
  }
  return text.starts_with("<!doctype html") || text.starts_with("<html") ||
         text.starts_with("<head") || text.starts_with("<body");
}

// Which of the formats that are ZIP archives: the names of the entries stand in it as they are.
Format format_of_archive(std::string_view bytes) {
  constexpr std::string_view kTextType = "mimetypeapplication/vnd.oasis.opendocument.text";
  constexpr std::size_t kLocalHeader = 30;  // before the name of the first entry
  if (bytes.substr(std::min(kLocalHeader, bytes.size())).starts_with(kTextType)) {
    return Format::kOpenDocument;
  }
  return bytes.find("word/document.xml") != std::string_view::npos ? Format::kWord
                                                                   : Format::kArchive;
}

std::optional<Format> format_by_start(std::string_view bytes) {
  for (const auto& [start, format] : kStarts) {
    if (!bytes.starts_with(start)) continue;
    return format == Format::kArchive ? format_of_archive(bytes) : format;
  }
  return std::nullopt;
}

magic_set* magic() {
  // libmagic's handle is not for several threads.
  thread_local const std::unique_ptr<magic_set, void (*)(magic_set*)> handle = [] {
    std::unique_ptr<magic_set, void (*)(magic_set*)> opened(
        magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS), &magic_close);
    if (opened != nullptr && magic_load(opened.get(), nullptr) != 0) opened.reset();
    return opened;
  }();
  return handle.get();
}

}  // namespace

Format detect_format(std::string_view bytes, std::string_view file_name) {
  constexpr std::size_t kHead = 4096;
  if (const auto format = format_by_start(bytes)) return *format;
  if (!looks_like_text(bytes)) return Format::kUnknown;
  const std::string extension = extension_of(file_name);
  const std::string_view head = bytes.substr(0, kHead);
  const bool has_tag = head.find('<') != std::string_view::npos;  // a byte of it in every charset
  if (has_tag && begins_as_html(to_lower(decode_text(head, "").text))) return Format::kHtml;
  if (is_one_of(extension, {"html", "htm", "xhtml", "shtml"})) return Format::kHtml;
  if (is_one_of(extension, {"md", "markdown"})) return Format::kMarkdown;
  const bool is_other =
      std::find(kOtherTexts.begin(), kOtherTexts.end(), extension) != kOtherTexts.end();
  return is_other ? Format::kUnknown : Format::kText;
}

std::string name_type(std::string_view bytes) {
  constexpr std::size_t kLookedAt = std::size_t{1} << 20;
  if (magic() == nullptr) return "";
  const char* type = magic_buffer(magic(), bytes.data(), std::min(bytes.size(), kLookedAt));
  return type == nullptr ? "" : type;
}

void warm_up_formats() { name_type("warm up"); }

}  // namespace itu::indexer
