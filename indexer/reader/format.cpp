// What a file is, by its content (reader.h).
#include <magic.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "indexer/reader/charset.h"
#include "indexer/reader/format.h"
#include "indexer/reader/mhtml.h"
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

// What an XML file says of itself near its beginning, if it is a document of a word processor:
// Word 2003's own form, or an .odt in one file. LibreOffice reads them; a .docx in one XML file it
// takes for plain text.
struct XmlDocument {
  std::string_view name_space;
  std::string_view kind;
};

constexpr auto kXmlDocuments = std::to_array<XmlDocument>({
    {"http://schemas.microsoft.com/office/word/2003/wordml", "wordDocument"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:", "application/vnd.oasis.opendocument.text"},
});

// Nothing for what does not begin as XML, or is named as a text that may begin with anything.
std::optional<Format> format_of_xml(std::string_view bytes, std::string_view extension) {
  constexpr std::size_t kBeginning = 16'384;  // names of many name spaces
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  bytes = bytes.substr(0, kBeginning);
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (!bytes.starts_with("<?xml")) return std::nullopt;
  const auto holds = [bytes](std::string_view name) {
    return bytes.find(name) != std::string_view::npos;
  };
  const bool is_document =
      std::any_of(kXmlDocuments.begin(), kXmlDocuments.end(),
                  [&](const XmlDocument& one) { return holds(one.name_space) && holds(one.kind); });
  if (is_document) return Format::kOldWord;
  if (is_one_of(extension, {"txt", "md", "markdown"})) return std::nullopt;
  return Format::kUnknown;
}

// Which of the formats that are ZIP archives: the names of the entries stand in it as they are.
// A package of Microsoft's that is neither workbook nor presentation may be Word's, whatever its
// parts are called; if it lost them, its extension says what it was.
Format format_of_archive(std::string_view bytes, std::string_view file_name) {
  constexpr std::string_view kOpenType = "mimetypeapplication/vnd.oasis.opendocument.";
  constexpr std::size_t kLocalHeader = 30;  // before the name of the first entry
  const auto holds = [bytes](std::string_view name) {
    return bytes.find(name) != std::string_view::npos;
  };
  const std::string_view first = bytes.substr(std::min(kLocalHeader, bytes.size()));
  if (first.starts_with(kOpenType)) {
    const std::string_view kind = first.substr(kOpenType.size());
    return kind.starts_with("text") ? Format::kOpenDocument : Format::kUnknown;
  }
  // Programs that know no better compress the first entry too, or leave it out.
  const bool is_named_text = is_one_of(extension_of(file_name), {"odt", "ott"});
  if (is_named_text && holds("content.xml")) return Format::kOpenDocument;
  if (holds("word/document.xml")) return Format::kWord;
  if (!holds("[Content_Types].xml")) return Format::kArchive;
  if (holds("xl/workbook") || holds("ppt/presentation") || holds("visio/")) return Format::kUnknown;
  const bool is_named_word = is_one_of(extension_of(file_name), {"docx", "docm", "dotx", "dotm"});
  return is_named_word || holds("word/") ? Format::kWord : Format::kArchive;
}

std::optional<Format> format_by_start(std::string_view bytes, std::string_view file_name) {
  for (const auto& [start, format] : kStarts) {
    if (!bytes.starts_with(start)) continue;
    return format == Format::kArchive ? format_of_archive(bytes, file_name) : format;
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
  if (const auto format = format_by_start(bytes, file_name)) return *format;
  if (!looks_like_text(bytes)) return Format::kUnknown;
  const std::string extension = extension_of(file_name);
  const std::string_view head = bytes.substr(0, kHead);
  if (is_mhtml(bytes)) return Format::kHtml;
  const bool has_tag = head.find('<') != std::string_view::npos;  // a byte of it in every charset
  if (has_tag && begins_as_html(to_lower(decode_text(head, "").text))) return Format::kHtml;
  if (is_one_of(extension, {"html", "htm", "xhtml", "shtml"})) return Format::kHtml;
  if (const auto format = format_of_xml(bytes, extension)) return *format;
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
