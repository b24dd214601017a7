#include "made_pdf.h"

namespace itu::indexer {

std::string make_pdf(const std::map<int, std::string>& objects, const std::string& trailer) {
  std::string file = "%PDF-1.5\n";
  std::string table;
  int last = 0;
  for (const auto& [number, object] : objects) {
    for (; last + 1 < number; ++last) table += "0000000000 65535 f \n";
    std::string offset = std::to_string(file.size());
    offset.insert(0, 10 - offset.size(), '0');
    table += offset + " 00000 n \n";
    file += std::to_string(number) + " 0 obj\n" + object + "\nendobj\n";
    last = number;
  }
  const std::string start = std::to_string(file.size());
  const std::string size = std::to_string(last + 1);
  return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size +
         "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string make_stream(const std::string& content, const std::string& dictionary) {
  return "<</Length " + std::to_string(content.size()) + dictionary + ">>\nstream\n" + content +
         "\nendstream";
}

std::string show_text(int x, int y, const std::string& text, const std::string& font, int size) {
  std::string escaped;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return "BT /" + font + " " + std::to_string(size) + " Tf " + std::to_string(x) + " " +
         std::to_string(y) + " Td (" + escaped + ") Tj ET\n";
}

std::string make_pages(const std::vector<std::string>& contents, const std::string& information) {
  const auto font = [](const std::string& name) {
    return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>";
  };
  std::map<int, std::string> objects;
  objects[1] = "<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>";
  objects[3] = "<<" + information + ">>";
  objects[4] = font("Helvetica");
  objects[5] = font("Helvetica-Bold");
  objects[6] = font("Helvetica-Oblique");
  std::string kids;
  int number = 10;
  for (const std::string& content : contents) {
    objects[number] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " +
                      std::to_string(number + 1) +
                      " 0 R/Resources<</Font<</F 4 0 R/B 5 0 R/I 6 0 R>>>>>>";
    objects[number + 1] = make_stream(content);
    kids += std::to_string(number) + " 0 R ";
    number += 2;
  }
  objects[2] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(contents.size()) + ">>";
  return make_pdf(objects, "/Info 3 0 R");
}

}  // namespace itu::indexer
