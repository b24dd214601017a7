#include "server/http/reply.h"

#include <Poco/DeflatingStream.h>
#include <Poco/Net/HTTPHeaderStream.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Timestamp.h>

#include <array>
#include <cstdlib>
#include <sstream>
#include <utility>

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

std::size_t write(const Reply& reply, Poco::Net::HTTPSession& session, std::string_view method,
                  bool keep_alive) {
  Poco::Net::HTTPResponse head(Poco::Net::HTTPMessage::HTTP_1_1,
                               static_cast<Poco::Net::HTTPResponse::HTTPStatus>(reply.status));
  head.setDate(Poco::Timestamp());
  head.set("Connection", keep_alive ? "keep-alive" : "close");
  const bool is_bodyless = reply.status == 204 || reply.status == 304;
  if (!is_bodyless) {
    head.setContentType(reply.content_type);
    head.setContentLength64(static_cast<Poco::Int64>(reply.body.size()));
  }
  for (const auto& [name, value] : kSecurityHeaders) {
    head.set(std::string(name), std::string(value));
  }
  for (const Header& header : reply.headers) head.add(header.name, header.value);

  Poco::Net::HTTPHeaderOutputStream stream(session);
  head.write(stream);
  const bool has_body = !is_bodyless && method != "HEAD";
  if (has_body) stream.write(reply.body.data(), static_cast<std::streamsize>(reply.body.size()));
  stream.flush();
  if (!stream) throw Poco::Net::ConnectionAbortedException("The client took no reply.");
  return has_body ? reply.body.size() : 0;
}

}  // namespace itu::server
