#include "server/http/reply.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DeflatingStream.h>
#include <Poco/Timestamp.h>

#include <array>
#include <cstdlib>
#include <sstream>
#include <utility>

#include "server/http/problem.h"

namespace itu::server {
namespace {

constexpr std::size_t kWorthCompressing = 1024;
constexpr int kFastest = 1;  // level 6 costs three times the CPU for a few per cent

// No script from elsewhere, nothing inline, no frame around us, no address given away.
constexpr auto kSecurityHeaders = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
     "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
});

std::string gzip(const std::string& body) {
  std::ostringstream compressed;
  Poco::DeflatingOutputStream deflating(compressed, Poco::DeflatingStreamBuf::STREAM_GZIP,
                                        kFastest);
  deflating.write(body.data(), static_cast<std::streamsize>(body.size()));
  deflating.close();
  return std::move(compressed).str();
}

// "gzip;q=0" refuses. Anything odder than a plain "gzip" or one with a weight is no wish for gzip.
bool accepts_gzip(std::string_view accepted) {
  while (!accepted.empty()) {
    const std::size_t comma = accepted.find(',');
    std::string coding(accepted.substr(0, comma));
    std::erase_if(coding, [](char c) { return c == ' ' || c == '\t'; });
    if (coding == "gzip") return true;
    if (coding.rfind("gzip;q=", 0) == 0) return std::strtod(coding.c_str() + 7, nullptr) > 0;
    accepted = comma == std::string_view::npos ? "" : accepted.substr(comma + 1);
  }
  return false;
}

bool is_text(std::string_view content_type) {
  return content_type.substr(0, 5) == "text/" ||
         content_type.find("json") != std::string_view::npos ||
         content_type.find("xml") != std::string_view::npos;
}

void append_header(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

void Reply::set_header(std::string_view name, std::string_view value) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string harmless;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      harmless += c;
    } else {
      harmless.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  headers.push_back({std::string(name), std::move(harmless)});
}

Reply redirect(std::string_view address) {
  Reply reply{303, std::string(kPlainText), "See the address in Location.\n", {}, false};
  reply.set_header("location", address);
  return reply;
}

void compress(Reply& reply, const Request& request) {
  if (reply.body.size() <= kWorthCompressing || !is_text(reply.content_type)) return;
  reply.set_header("vary", "Accept-Encoding");
  if (!accepts_gzip(request.header("accept-encoding"))) return;
  reply.body = gzip(reply.body);
  reply.set_header("content-encoding", "gzip");
}

std::string to_bytes(const Reply& reply, std::string_view method, bool keep_alive) {
  std::string bytes = "HTTP/1.1 " + std::to_string(reply.status) + " " + status_title(reply.status);
  bytes += "\r\n";
  append_header(
      bytes, "Date",
      Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT));
  append_header(bytes, "Connection", keep_alive ? "keep-alive" : "close");
  const bool is_bodyless = reply.status == 204 || reply.status == 304;
  if (!is_bodyless) {
    append_header(bytes, "Content-Type", reply.content_type);
    append_header(bytes, "Content-Length", std::to_string(reply.body.size()));
  }
  for (const auto& [name, value] : kSecurityHeaders) append_header(bytes, name, value);
  for (const Header& header : reply.headers) append_header(bytes, header.name, header.value);
  bytes += "\r\n";
  if (!is_bodyless && method != "HEAD") bytes += reply.body;
  return bytes;
}

}  // namespace itu::server
