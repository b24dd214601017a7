// Bytes as words on pages, for the fuzzer of the layout and for what it has found.
//
// Eight bytes are a word: its place on a page of 256 by 256 points, its width and size, a byte of
// flags and three that choose its letters. Newlines are passed over, so that inputs are text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

std::vector<WordPage> pages_of(std::string_view bytes);

// Which promise of lay_out() these pages break; "" if it holds them all.
std::string broken_promise_of_layout(std::string_view bytes);

}  // namespace itu::indexer
