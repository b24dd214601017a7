#include "analyzers/structure/places.h"

namespace itu::analyzers {

std::string Places::make_unique(const std::string& place) {
  std::size_t& times = times_[place];
  std::string unique = ++times == 1 ? place : place + "~" + std::to_string(times);
  while (!given_.insert(unique).second) unique = place + "~" + std::to_string(++times);
  return unique;
}

std::string Places::give(const std::string& place) {
  last_ = make_unique(place);
  next_.clear();
  return last_;
}

std::string Places::give_aside(const std::string& place) { return make_unique(place); }

std::string Places::give_next(std::string_view word) {
  const std::string key{word};
  const std::string count = std::to_string(++next_[key]);
  std::string place = (last_.empty() ? key : last_ + "." + key) + count;
  // A printed place can only look like this one in a text made to deceive.
  if (!given_.insert(place).second) return make_unique(place);
  return place;
}

}  // namespace itu::analyzers
