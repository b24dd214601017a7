#include "server/http/web_files.h"

#include <cassert>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <utility>

#include "indexer/schema/error.h"

namespace itu::server {
namespace {

constexpr std::string_view kAssets = "assets/";
constexpr std::size_t kHashInName = 8;

std::string content_type_of(std::string_view name) {
  const std::string_view extension = name.substr(name.rfind('.') + 1);
  if (extension == "css") return "text/css; charset=utf-8";
  if (extension == "js") return "text/javascript; charset=utf-8";
  if (extension == "svg") return "image/svg+xml; charset=utf-8";
  return "application/octet-stream";
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw schema::Error(schema::ErrorKind::kNotFound, "The file " + path + " cannot be read.",
                        "Point --web at the folder web/ of the sources, or leave it out.");
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// "itusearch.css" -> "/assets/itusearch.1f3a9c02.css"
std::string hashed_address(const std::string& name, std::string_view content) {
  const std::size_t dot = name.rfind('.');
  return "/assets/" + name.substr(0, dot) + "." + content_hash(content).substr(0, kHashInName) +
         name.substr(dot);
}

}  // namespace

std::string content_hash(std::string_view content) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : content) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kHex[(hash >> shift) & 15U];
  return digits;
}

WebFiles::WebFiles(const std::string& folder) {
  for (const auto& [name, built_in] : embedded_files()) {
    const std::string key(name);
    std::string content = folder.empty() ? std::string(built_in) : read(folder + "/" + key);
    if (key.rfind(kAssets, 0) == 0) {
      const std::string file = key.substr(kAssets.size());
      assets_[file] = {content, content_type_of(file), hashed_address(file, content)};
    }
    version_ = content_hash(version_ + content);
    files_[key] = std::move(content);
  }
}

const std::string& WebFiles::file(std::string_view name) const {
  const auto found = files_.find(name);
  assert(found != files_.end());
  return found->second;
}

const Asset* WebFiles::asset(std::string_view path) const {
  for (const auto& [name, asset] : assets_) {
    if (path == asset.address || path == "/assets/" + name) return &asset;
  }
  return nullptr;
}

const std::string& WebFiles::address_of(std::string_view asset) const {
  const auto found = assets_.find(asset);
  assert(found != assets_.end());
  return found->second.address;
}

}  // namespace itu::server
