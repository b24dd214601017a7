#include "packages.h"

#include <utility>

namespace itu::indexer {

std::string docx(const std::string& body, ZipParts parts) {
  parts.insert(parts.begin(), {"word/document.xml", "<?xml version='1.0'?><w:document><w:body>" +
                                                        body + "</w:body></w:document>"});
  return zip(parts);
}

std::string p(const std::string& text, const std::string& properties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space='preserve'>" + text +
         "</w:t></w:r></w:p>";
}

std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
         std::to_string(list) + "'/></w:numPr>";
}

ZipParts::value_type numbering(const std::string& definitions) {
  return {"word/numbering.xml", "<w:numbering>" + definitions + "</w:numbering>"};
}

std::string lvl(int level, const std::string& format, const std::string& text,
                const std::string& more) {
  return "<w:lvl w:ilvl='" + std::to_string(level) + "'><w:start w:val='1'/><w:numFmt w:val='" +
         format + "'/>" + more + "<w:lvlText w:val='" + text + "'/></w:lvl>";
}

std::string definition(int id, const std::string& levels) {
  const std::string number = std::to_string(id);
  return "<w:abstractNum w:abstractNumId='" + number + "'>" + levels +
         "</w:abstractNum><w:num w:numId='" + number + "'><w:abstractNumId w:val='" + number +
         "'/></w:num>";
}

ZipParts::value_type styles(const std::string& styles) {
  return {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"};
}

std::string style(const std::string& id, const std::string& name, const std::string& more) {
  return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" +
         more + "</w:style>";
}

std::string odt(const std::string& text, const std::string& automatic, ZipParts parts) {
  parts.insert(
      parts.begin(),
      {"content.xml", "<?xml version='1.0'?><office:document-content><office:automatic-styles>" +
                          automatic + "</office:automatic-styles><office:body><office:text>" +
                          text + "</office:text></office:body></office:document-content>"});
  parts.insert(parts.begin(), {"mimetype", "application/vnd.oasis.opendocument.text"});
  return zip(parts);
}

}  // namespace itu::indexer
