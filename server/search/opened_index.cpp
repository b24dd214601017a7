#include "server/search/opened_index.h"

#include <utility>

#include "indexer/schema/error.h"
#include "indexer/schema/generation.h"

namespace itu::server {
namespace {

// A generation that could not be opened is tried again, but not at every request.
constexpr std::chrono::seconds kPauseBetweenTries{1};

}  // namespace

OpenedIndex::OpenedIndex(std::filesystem::path where)
    : where_(std::move(where)), index_(std::make_unique<schema::Index>(where_)) {
  if (schema::current_generation(where_)) opened_ = index_->generation();
}

const schema::Index& OpenedIndex::current() {
  if (opened_.empty()) return *index_;
  const auto name = schema::current_generation(where_);
  if (!name) {
    problem_ = "The link " + schema::IndexPaths{where_}.current().string() + " is gone.";
  } else if (*name == opened_) {
    problem_.clear();
    failed_.clear();
  } else if (*name != failed_ || std::chrono::steady_clock::now() >= next_try_) {
    open(*name);
  }
  return *index_;
}

void OpenedIndex::open(const std::string& name) {
  try {
    index_ = std::make_unique<schema::Index>(schema::IndexPaths{where_}.generation(name));
    opened_ = name;
    failed_.clear();
    problem_.clear();
  } catch (const schema::Error& error) {
    failed_ = name;
    problem_ = "Generation " + name + " cannot be opened: " + error.what();
    next_try_ = std::chrono::steady_clock::now() + kPauseBetweenTries;
  }
}

}  // namespace itu::server
