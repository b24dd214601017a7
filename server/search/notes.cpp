#include "server/search/notes.h"

#include <algorithm>
#include <cassert>

#include "analyzers/utf8.h"

namespace itu::server {
namespace {

constexpr std::size_t kMostNotes = 20;
constexpr std::size_t kMostPieces = 8;
constexpr std::size_t kLongestQuote = 60;

}  // namespace

const Limit& limit_named(std::string_view name) {
  const auto* row = std::find_if(kLimits.begin(), kLimits.end(),
                                 [&](const Limit& limit) { return limit.name == name; });
  assert(row != kLimits.end());
  return *row;
}

std::string in_quotes(std::string_view words) {
  const std::string_view start = analyzers::truncate_utf8(words, kLongestQuote);
  return "“" + std::string(start) + (start.size() < words.size() ? "…”" : "”");
}

void Notes::add(std::string_view kind, std::string text, std::string query) {
  add(Note{std::string(kind), std::move(text), std::move(query), {}});
}

void Notes::add(Note note) {
  if (notes_.size() >= kMostNotes) return;
  if (std::find(notes_.begin(), notes_.end(), note) != notes_.end()) return;
  notes_.push_back(std::move(note));
}

void Notes::add_ignored(std::string_view piece) {
  std::string shown = in_quotes(piece);
  if (std::find(ignored_.begin(), ignored_.end(), shown) != ignored_.end()) return;
  if (ignored_.size() < kMostPieces) {
    ignored_.push_back(std::move(shown));
  } else {
    ++more_ignored_;
  }
}

void Notes::add_limited(std::string_view limit) {
  const Limit& row = limit_named(limit);
  add("limited", "The limit of " + std::to_string(row.value) + " " + std::string(row.unit) + " (" +
                     std::string(row.name) + ") is reached: " + std::string(row.seen) + ".");
}

std::vector<Note> Notes::list() const {
  std::vector<Note> notes = notes_;
  if (ignored_.empty()) return notes;
  std::string text = "Left out, as there is nothing in it to search for: ";
  for (const std::string& piece : ignored_) {
    if (&piece != &ignored_.front()) text += ", ";
    text += piece;
  }
  if (more_ignored_ > 0) text += " and " + std::to_string(more_ignored_) + " more";
  notes.push_back({"ignored", text + ".", {}, {}});
  return notes;
}

}  // namespace itu::server
