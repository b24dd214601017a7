#include "server/search/found_documents.h"

#include <utility>

namespace itu::server {
namespace {

FoundDocuments merge(const FoundDocuments& left, const FoundDocuments& right, bool keeps_common) {
  FoundDocuments merged;
  merged.reserve(left.size() + right.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() && j < right.size()) {
    if (left[i].number < right[j].number) {
      merged.push_back(left[i++]);
    } else if (right[j].number < left[i].number) {
      merged.push_back(right[j++]);
    } else {
      if (keeps_common) merged.push_back({left[i].number, left[i].score + right[j].score});
      ++i;
      ++j;
    }
  }
  for (; i < left.size(); ++i) merged.push_back(left[i]);
  for (; j < right.size(); ++j) merged.push_back(right[j]);
  return merged;
}

// Neighbours are merged until one list is left, so that no document is copied often.
FoundDocuments merge_all(std::vector<FoundDocuments> lists, bool keeps_common) {
  if (lists.empty()) return {};
  for (std::size_t apart = 1; apart < lists.size(); apart *= 2) {
    for (std::size_t i = 0; i + apart < lists.size(); i += 2 * apart) {
      lists[i] = merge(lists[i], lists[i + apart], keeps_common);
      lists[i + apart] = {};
    }
  }
  return std::move(lists.front());
}

template <typename Met>
void meet_documents(const FoundDocuments& left, const FoundDocuments& right, const Met& met) {
  meet(
      left.size(), [&](std::size_t i) { return left[i].number; }, right.size(),
      [&](std::size_t j) { return right[j].number; }, met);
}

}  // namespace

FoundDocuments in_both(const FoundDocuments& left, const FoundDocuments& right) {
  FoundDocuments both;
  both.reserve(left.size() < right.size() ? left.size() : right.size());
  meet_documents(left, right, [&](std::size_t i, std::size_t j) {
    both.push_back({left[i].number, left[i].score + right[j].score});
  });
  return both;
}

FoundDocuments in_any(std::vector<FoundDocuments> lists) {
  return merge_all(std::move(lists), true);
}

FoundDocuments in_odd(std::vector<FoundDocuments> lists) {
  return merge_all(std::move(lists), false);
}

FoundDocuments without(const FoundDocuments& left, const FoundDocuments& right) {
  FoundDocuments rest;
  rest.reserve(left.size());
  std::size_t kept = 0;
  meet_documents(left, right, [&](std::size_t i, std::size_t /*j*/) {
    rest.insert(rest.end(), left.begin() + static_cast<std::ptrdiff_t>(kept),
                left.begin() + static_cast<std::ptrdiff_t>(i));
    kept = i + 1;
  });
  rest.insert(rest.end(), left.begin() + static_cast<std::ptrdiff_t>(kept), left.end());
  return rest;
}

void add_scores(const FoundDocuments& extra, FoundDocuments* found) {
  meet_documents(*found, extra,
                 [&](std::size_t i, std::size_t j) { (*found)[i].score += extra[j].score; });
}

}  // namespace itu::server
