#include "indexer/build/document_choice.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/source/file_name.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

namespace {

using Key = std::pair<std::string, std::string>;  // id, language

// Which file format is nearest to what the author wrote, best first.
constexpr auto kFormats =
    std::to_array<std::string_view>({"docx", "doc", "rtf", "odt", "html", "htm", "xhtml", "pdf"});

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return {};
  std::string extension = path.substr(dot + 1);
  for (char& byte : extension) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return extension;
}

std::size_t format_rank(const std::string& path) {
  const auto found = std::find(kFormats.begin(), kFormats.end(), extension_of(path));
  return static_cast<std::size_t>(found - kFormats.begin());
}

bool is_file_id(std::string_view id) { return id.substr(0, 5) == "file/"; }

struct Place {
  std::size_t file = 0;
  std::size_t document = 0;
};

class Choice {
 public:
  explicit Choice(std::vector<FileOutcome>& files) : files_(files) {}

  std::vector<ChosenDocument> run() && {
    for (auto& [key, places] : group()) {
      std::sort(places.begin(), places.end(),
                [this](Place a, Place b) { return order_of(a) < order_of(b); });
      if (is_file_id(key.first)) {
        take_all(key, places);
      } else {
        take_first(key, places);
      }
    }
    std::sort(chosen_.begin(), chosen_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.id, a.language) < std::tie(b.id, b.language);
    });
    for (const ChosenDocument& document : chosen_) {
      files_[document.file].ids.push_back(document.id);
    }
    return std::move(chosen_);
  }

 private:
  std::map<Key, std::vector<Place>> group() {
    std::map<Key, std::vector<Place>> groups;
    for (std::size_t file = 0; file < files_.size(); ++file) {
      files_[file].ids.clear();
      const auto& documents = files_[file].documents;
      for (std::size_t i = 0; i < documents.size(); ++i) {
        groups[{documents[i].id, documents[i].language}].push_back({file, i});
      }
    }
    for (const auto& [key, places] : groups) taken_.insert(key);
    return groups;
  }

  std::tuple<int, std::size_t, std::string_view, std::size_t> order_of(Place place) const {
    const std::string& path = files_[place.file].path;
    const auto evidence = read_file_name(path);
    return {evidence ? -evidence->revision : 0, format_rank(path), path, place.document};
  }

  void take_first(const Key& key, const std::vector<Place>& places) {
    const Place best = places.front();
    chosen_.push_back({key.first, key.second, best.file, best.document, false});
    const std::string& path = files_[best.file].path;
    for (std::size_t i = 1; i < places.size(); ++i) {
      FileOutcome& other = files_[places[i].file];
      const bool same_format = format_rank(other.path) == format_rank(path);
      const std::string detail = key.first + ": the document is " + path_for_people(path);
      other.problems.push_back(same_format ? Problem{FileStatus::kSkipped, "duplicate", detail}
                                           : Problem{FileStatus::kSkipped, "other_format", detail});
    }
  }

  void take_all(const Key& key, const std::vector<Place>& places) {
    const Place first = places.front();
    chosen_.push_back({key.first, key.second, first.file, first.document, false});
    std::size_t number = 1;
    for (std::size_t i = 1; i < places.size(); ++i) {
      Key renamed = key;
      do {
        renamed.first = key.first + "-" + std::to_string(++number);
      } while (!taken_.insert(renamed).second);
      chosen_.push_back({renamed.first, key.second, places[i].file, places[i].document, true});
      files_[places[i].file].problems.push_back(
          Problem{FileStatus::kWarning, "id_clash",
                  key.first + " is taken by " + path_for_people(files_[first.file].path) +
                      ": it is " + renamed.first});
    }
  }

  std::vector<FileOutcome>& files_;
  std::set<Key> taken_;
  std::vector<ChosenDocument> chosen_;
};

}  // namespace

std::vector<ChosenDocument> choose_documents(std::vector<FileOutcome>& files) {
  return Choice(files).run();
}

}  // namespace itu::indexer
