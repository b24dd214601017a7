#include "analyzers/citation/trigger_words.h"

#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/scanner.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/headings.h"
#include "analyzers/citation/tables/instruments.h"
#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestTrigger = 24;  // bytes of a first word
constexpr std::uint32_t kHashStart = 2166136261U;

std::uint32_t add_to_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

}  // namespace

TriggerWords::TriggerWords() {
  add(text_kind_words(), kTextKindWord);
  add(division_words(), kDivisionWord);
  add(family_words(), kFamilyWord);
  add(series_names(), kFamilyWord);
  add(issue_words(), kFamilyWord);
  add(body_names(), kBodyName);
  add(instrument_names(), kInstrumentName);
  add(heading_verbs(), kHeadingVerb);
  for (const std::string_view start : symbol_starts()) add_word(start, kAnyNext, kSymbolShape);
}

TriggerWord TriggerWords::find(std::string_view word) const {
  std::uint32_t hash = kHashStart;
  TriggerWord found;
  const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
  const std::size_t size = word.size() < kLongestTrigger ? word.size() : kLongestTrigger;
  for (std::size_t i = 0; i < size; ++i) {
    hash = add_to_hash(hash, word[i]);
    if (is_ascii ? i + 1 != word.size() : i < 1) continue;
    const TriggerWord row = look_up(hash);
    found.triggers |= row.triggers;
    found.next |= row.next;
  }
  return found;
}

void TriggerWords::add(const PhraseTable& table, std::uint8_t trigger) {
  for (const FirstWord& first : table.first_words()) {
    add_word(first.word, next_bit(first.next), trigger);
  }
}

void TriggerWords::add_word(std::string_view word, std::uint32_t next, std::uint8_t trigger) {
  word = word.substr(0, kLongestTrigger);
  if (starts_ideograph(word[0])) {
    ideographs_[ideograph_order(word)] |= trigger;
    return;
  }
  add_start(word);
  std::uint32_t hash = kHashStart;
  for (const char c : word) hash = add_to_hash(hash, c);
  std::size_t slot = hash % kSlots;
  while (slots_[slot].word.triggers != 0 && slots_[slot].hash != hash) slot = (slot + 1) % kSlots;
  slots_[slot].hash = hash;
  slots_[slot].word.triggers |= trigger;
  slots_[slot].word.next |= next;
}

void TriggerWords::add_start(std::string_view word) {
  const std::uint64_t bytes = load(word, 0);
  longer_starts_.set(longer_key(bytes));
  starts_.set(short_key(bytes));
  if (word.size() != 2) return;
  // Behind a word of two letters anything may stand.
  for (std::uint64_t third = 0; third < 256; ++third) {
    if (kByteClasses[third] != kLetter) starts_.set(short_key(bytes | third << 16U));
  }
}

TriggerWord TriggerWords::look_up(std::uint32_t hash) const {
  for (std::size_t at = hash % kSlots; slots_[at].word.triggers != 0; at = (at + 1) % kSlots) {
    if (slots_[at].hash == hash) return slots_[at].word;
  }
  return {};
}

const TriggerWords& trigger_words() {
  static const TriggerWords words;
  return words;
}

}  // namespace itu::analyzers
