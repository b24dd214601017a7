// One line for each request, in the Common Log Format with the seconds it took at the end:
//
//   127.0.0.1 - - [22/Nov/2026:06:40:00 +0000] "GET /search?q=radio HTTP/1.1" 200 5123 0.0012
//
// What comes from a client is data: control characters, quotes, backslashes and bytes beyond ASCII
// are written as \xNN, so that nobody can write lines or terminal commands into a log.
#pragma once

#include <cstddef>
#include <fstream>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

namespace itu::server {

struct AccessLine {
  std::string client;
  std::string request;  // "GET /search?q=radio HTTP/1.1"; empty for a head that was no HTTP
  int status = 0;
  std::size_t bytes = 0;  // of the body sent
  double seconds = 0;
};

std::string escape_for_log(std::string_view text);
std::string to_line(const AccessLine& line, std::string_view time);

// Any thread may write.
class AccessLog {
 public:
  // `path` is a file to append to, "-" for standard output, or empty for no log at all. Throws
  // schema::Error (kUnreadable) for a file that cannot be written.
  explicit AccessLog(std::string path);

  void write(const AccessLine& line);
  void reopen();  // after the file was renamed by a log rotation

 private:
  std::string path_;
  std::mutex mutex_;
  std::ofstream file_;
  std::ostream* out_ = nullptr;  // file_, standard output or nothing
};

}  // namespace itu::server
