#include "server/search/marked_text.h"

#include <algorithm>
#include <utility>

#include "analyzers/utf8.h"
#include "server/search/sentences.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;

// How far a cut moves to fall between two words.
constexpr std::size_t kSnap = 24;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::vector<TextSpan> unite(const std::vector<Match>& matches) {
  std::vector<TextSpan> spans;
  for (const Match& match : matches) {
    if (!spans.empty() && match.span.begin < spans.back().end) {
      spans.back().end = std::max(spans.back().end, match.span.end);
    } else {
      spans.push_back(match.span);
    }
  }
  return spans;
}

bool begins_code_point(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// `reach` code points more on both sides of `run`, as far as there are.
TextSpan neighbourhood(std::string_view text, TextSpan run, std::size_t reach) {
  TextSpan near = run;
  for (std::size_t step = 0; step < reach && near.begin > 0; ++step) {
    do {
      --near.begin;
    } while (!begins_code_point(text, near.begin));
  }
  for (std::size_t step = 0; step < reach && near.end < text.size(); ++step) {
    do {
      ++near.end;
    } while (!begins_code_point(text, near.end));
  }
  return near;
}

// What lies in `part` of each span, counted from its beginning.
std::vector<TextSpan> move_into(TextSpan part, const std::vector<TextSpan>& spans) {
  std::vector<TextSpan> moved;
  for (const TextSpan& span : spans) {
    if (!span.overlaps(part)) continue;
    moved.push_back(
        {std::max(span.begin, part.begin) - part.begin, std::min(span.end, part.end) - part.begin});
  }
  return moved;
}

// Byte offset of every code point, and of the end.
std::vector<std::size_t> offsets_of(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0; at < text.size();) {
    offsets.push_back(at);
    analyzers::next_code_point(text, &at);
  }
  offsets.push_back(text.size());
  return offsets;
}

std::size_t code_point_at(const std::vector<std::size_t>& offsets, std::size_t byte) {
  return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), byte) -
                                  offsets.begin());
}

// The run of matches, no wider than `width` bytes, that shows most of what is sought.
TextSpan best_run(const std::vector<Match>& matches, std::size_t width) {
  TextSpan best;
  std::size_t best_score = 0;
  std::vector<std::size_t> runs;  // of each thing sought, the last run that has it: first + 1
  for (std::size_t first = 0; first < matches.size(); ++first) {
    std::size_t last = first;
    std::size_t different = 0;
    const std::size_t begin = matches[first].span.begin;
    for (; last < matches.size() && matches[last].span.end <= begin + width; ++last) {
      const std::size_t sought = matches[last].sought;
      if (sought >= runs.size()) runs.resize(sought + 1);
      if (std::exchange(runs[sought], first + 1) != first + 1) ++different;
    }
    const std::size_t score = 1 + different * 100 + (last - first);
    if (score <= best_score) continue;
    best_score = score;
    best = {begin, last > first ? matches[last - 1].span.end : matches[first].span.end};
  }
  return best;
}

// A range of code points of `longest` at most, around `run`, that begins and ends between words.
TextSpan window_around(std::string_view text, const std::vector<std::size_t>& offsets, TextSpan run,
                       std::size_t longest) {
  const std::size_t count = offsets.size() - 1;
  const std::size_t first = code_point_at(offsets, run.begin);
  const std::size_t wide = code_point_at(offsets, run.end) - first;
  const std::size_t context = wide < longest ? (longest - wide) / 2 : 0;
  std::size_t begin = first > context ? first - context : 0;
  begin = std::min(begin, count - longest);
  std::size_t end = begin + longest;
  for (std::size_t step = 0; begin > 0 && step < kSnap && begin + step < first; ++step) {
    if (!is_blank(text[offsets[begin + step]])) continue;
    begin += step + 1;
    break;
  }
  for (std::size_t step = 0; end < count && step < kSnap && end - step > first + wide; ++step) {
    if (!is_blank(text[offsets[end - step]])) continue;
    end -= step;
    break;
  }
  return {begin, end};
}

// Where sentences begin and end in a part of a text that has them.
struct Sentences {
  std::vector<std::size_t> begins;  // bytes, in order
  std::vector<std::size_t> ends;
};

// Those of `shown`, which begins and ends with the text or in the midst of it.
Sentences find_sentences(std::string_view shown, bool begins_text, bool ends_text) {
  Sentences sentences;
  if (begins_text) sentences.begins.push_back(0);
  for (const std::size_t end : sentence_ends(shown)) {
    if (end < shown.size()) sentences.begins.push_back(end);
    if (end < shown.size() || ends_text) sentences.ends.push_back(end);
  }
  return sentences;
}

// Whole sentences around `run`, `longest` code points at most: first its own, then as many behind
// it as have room, then before it. Where a sentence is too long, that end of `words` is taken, a
// window that is cut at words.
TextSpan widen_to_sentences(const Sentences& sentences, const std::vector<std::size_t>& offsets,
                            TextSpan run, std::size_t longest, TextSpan words) {
  const auto before = std::upper_bound(sentences.begins.begin(), sentences.begins.end(), run.begin);
  if (before == sentences.begins.begin()) return words;
  std::size_t begin = code_point_at(offsets, *(before - 1));
  const auto fits = [&](std::size_t first, std::size_t byte) {
    return code_point_at(offsets, byte) <= first + longest;
  };
  if (!fits(begin, run.end)) return words;
  std::size_t end = 0;
  for (const std::size_t last : sentences.ends) {
    if (last >= run.end && fits(begin, last)) end = code_point_at(offsets, last);
  }
  if (end == 0) return {begin, std::max(std::min(words.end, begin + longest), begin + 1)};
  for (auto earlier = before - 1; earlier != sentences.begins.begin(); --earlier) {
    const std::size_t first = code_point_at(offsets, *(earlier - 1));
    if (end - first > longest) break;
    begin = first;
  }
  return {begin, end};
}

// Without the blanks behind a sentence.
TextSpan trim_end(std::string_view text, const std::vector<std::size_t>& offsets, TextSpan window) {
  while (window.end > window.begin + 1 && is_blank(text[offsets[window.end - 1]])) --window.end;
  return window;
}

MarkedText mark(std::string_view text, const std::vector<TextSpan>& spans,
                const std::vector<std::size_t>& offsets, TextSpan window) {
  MarkedText marked;
  marked.text = text.substr(offsets[window.begin], offsets[window.end] - offsets[window.begin]);
  marked.cut_before = window.begin > 0;
  marked.cut_after = window.end + 1 < offsets.size();
  for (const TextSpan& span : spans) {
    const std::size_t begin = std::max(code_point_at(offsets, span.begin), window.begin);
    const std::size_t end = std::min(code_point_at(offsets, span.end), window.end);
    if (begin < end) marked.marks.emplace_back(begin - window.begin, end - window.begin);
  }
  return marked;
}

}  // namespace

MarkedText cut_around(std::string_view text, const std::vector<Match>& matches,
                      std::size_t longest) {
  TextSpan run = text.size() > longest ? best_run(matches, longest * 4 / 5) : TextSpan{};
  const TextSpan near = neighbourhood(text, run, longest + kSnap);
  const std::string_view shown = slice(text, near);
  const std::vector<TextSpan> spans = move_into(near, unite(matches));
  run = {run.begin - near.begin, run.end - near.begin};
  const std::vector<std::size_t> offsets = offsets_of(shown);
  const std::size_t count = offsets.size() - 1;
  TextSpan window{0, count};
  if (count > longest) {
    const Sentences sentences = find_sentences(shown, near.begin == 0, near.end == text.size());
    window = widen_to_sentences(sentences, offsets, run, longest,
                                window_around(shown, offsets, run, longest));
  }
  MarkedText marked = mark(shown, spans, offsets, trim_end(shown, offsets, window));
  marked.cut_before = marked.cut_before || near.begin > 0;
  marked.cut_after = marked.cut_after || near.end < text.size();
  return marked;
}

}  // namespace itu::server
