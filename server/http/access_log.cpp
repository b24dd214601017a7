#include "server/http/access_log.h"

#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <cstdio>
#include <iostream>
#include <utility>

#include "indexer/schema/error.h"

namespace itu::server {

std::string escape_for_log(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\') {
      escaped += c;
    } else {
      escaped.append({'\\', 'x', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return escaped;
}

std::string to_line(const AccessLine& line, std::string_view time) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.4f", line.seconds);
  return line.client + " - - [" + std::string(time) + "] \"" + escape_for_log(line.request) +
         "\" " + std::to_string(line.status) + " " + std::to_string(line.bytes) + " " + seconds;
}

AccessLog::AccessLog(std::string path) : path_(std::move(path)) {
  if (path_ == "-") out_ = &std::cout;
  if (!path_.empty() && path_ != "-") reopen();
}

void AccessLog::write(const AccessLine& line) {
  if (out_ == nullptr) return;
  const std::string time =
      Poco::DateTimeFormatter::format(Poco::Timestamp(), "%d/%b/%Y:%H:%M:%S +0000");
  const std::lock_guard lock(mutex_);
  *out_ << to_line(line, time) << '\n' << std::flush;
}

void AccessLog::reopen() {
  if (path_.empty() || path_ == "-") return;
  const std::lock_guard lock(mutex_);
  if (file_.is_open()) file_.close();
  file_.clear();
  file_.open(path_, std::ios::app);
  if (!file_) {
    throw schema::Error(schema::ErrorKind::kUnreadable,
                        "The access log " + path_ + " cannot be written.",
                        "Check the folder and its permissions, or log to standard output with -.");
  }
  out_ = &file_;
}

}  // namespace itu::server
