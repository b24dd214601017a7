// The files of web/: templates, the style sheet, icons, the description of the API. They are built
// into the program, so that it stands alone; --web DIR reads them from a folder instead, for those
// who change the pages.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itu::server {

struct EmbeddedFile {
  std::string_view name;  // "templates/reader.html"
  std::string_view content;
};

// Made at build time by embed_web.cmake.
const std::vector<EmbeddedFile>& embedded_files();

struct Asset {
  std::string content;
  std::string content_type;
  std::string address;  // "/assets/itusearch.1f3a9c02.css": changes with the content
};

class WebFiles {
 public:
  // `folder` is empty for the files that are built in. Throws schema::Error (kNotFound) when the
  // folder lacks a file that is built in.
  explicit WebFiles(const std::string& folder);

  // `name` is one of web/, "templates/reader.html"; asking for another is a bug.
  const std::string& file(std::string_view name) const;

  // The asset at "/assets/NAME", with its content's hash in the name or without it. Null if there
  // is none.
  const Asset* asset(std::string_view path) const;
  // Changes with the content of any file.
  const std::string& version() const { return version_; }
  const std::string& address_of(std::string_view asset) const;  // of "itusearch.css"

 private:
  std::string version_;
  std::map<std::string, std::string, std::less<>> files_;
  std::map<std::string, Asset, std::less<>> assets_;  // by file name
};

// 64 bits of FNV-1a as 16 hexadecimal digits: for names and tags, not against attackers.
std::string content_hash(std::string_view content);

}  // namespace itu::server
