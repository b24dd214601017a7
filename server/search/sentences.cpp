#include "server/search/sentences.h"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

namespace itu::server {
namespace {

using TextHandle = std::unique_ptr<UText, decltype(&utext_close)>;

// Made once for each thread: a new one costs more than many paragraphs.
icu::BreakIterator* sentences_of_thread() {
  static thread_local const std::unique_ptr<icu::BreakIterator> kIterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return kIterator.get();
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  const TextHandle handle(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      &utext_close);
  icu::BreakIterator* const sentences = sentences_of_thread();
  if (U_SUCCESS(status) && sentences != nullptr) {
    sentences->setText(handle.get(), status);
    sentences->first();
    for (auto end = sentences->next(); end != icu::BreakIterator::DONE; end = sentences->next()) {
      ends.push_back(static_cast<std::size_t>(end));
    }
  }
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

}  // namespace itu::server
