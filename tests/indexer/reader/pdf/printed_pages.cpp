#include "printed_pages.h"

#include <algorithm>

#include "analyzers/utf8.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {

WordPage set_page(const std::vector<Print>& prints, int number) {
  WordPage page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  for (const Print& print : prints) {
    float left = print.left;
    for (std::size_t begin = 0; begin < print.text.size();) {
      const std::size_t end = std::min(print.text.find(' ', begin), print.text.size());
      PageWord word;
      word.text = print.text.substr(begin, end - begin);
      word.left = left;
      word.right =
          left + static_cast<float>(analyzers::count_code_points(word.text)) * print.size / 2;
      word.top = print.top;
      word.bottom = print.top + print.size;
      word.size = print.size;
      word.is_bold = print.is_bold;
      word.is_italic = print.is_italic;
      for (std::size_t i = 0; i < word.text.size();) {
        word.is_rtl = is_rtl_letter(analyzers::next_code_point(word.text, &i)) || word.is_rtl;
      }
      left = word.right + print.size / 2;
      if (!word.text.empty()) page.words.push_back(word);
      begin = end + 1;
    }
  }
  return page;
}

std::vector<Print> set_lines(float left, float top, const std::vector<std::string>& texts) {
  std::vector<Print> prints;
  for (const std::string& text : texts) {
    Print print;
    print.left = left;
    print.top = top + 12 * static_cast<float>(prints.size());
    print.text = text;
    prints.push_back(print);
  }
  return prints;
}

std::vector<Print> operator+(std::vector<Print> first, const std::vector<Print>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace itu::indexer
