# Writes OUT, a C++ table of the files of WEB (templates, style sheet, icons, the API's description),
# so that the server stands alone. Run as a script by server/http/CMakeLists.txt.
file(GLOB_RECURSE files RELATIVE "${WEB}" "${WEB}/*")
list(SORT files)
set(table "")
foreach(name IN LISTS files)
  file(READ "${WEB}/${name}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REPLACE "\n" "\"\n     \"" hex "${hex}")
  string(APPEND table "    {\"${name}\",\n     std::string_view(\n     \"${hex}\",\n     ${bytes})},\n")
endforeach()
file(WRITE "${OUT}" "// Made by embed_web.cmake from web/. A table: do not edit.
#include \"server/http/web_files.h\"

namespace itu::server {

const std::vector<EmbeddedFile>& embedded_files() {
  static const std::vector<EmbeddedFile> files = {
${table}  };
  return files;
}

}  // namespace itu::server
")
