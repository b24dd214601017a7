// The head of an HTTP/1.x request: from bytes to a Request, or to the reason why it is refused.
//
// Strict where RFC 9112 lets a server choose, because a proxy that reads a head otherwise than we
// do is how requests are smuggled: lines end in CRLF, a header has no blank before its colon and is
// not folded, HTTP/1.1 comes with exactly one Host, and no request here has a body. Lenient in one
// point: bytes over 0x7F in the target are taken as if they were percent-encoded, as curl sends
// them.
//
// Not a stream: the caller collects bytes until find_head_end() sees the blank line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "server/http/request.h"

namespace itu::server {

// Why a head is refused. The connection is closed after it, since where the next request begins is
// not known.
struct HeadProblem {
  int status = 400;  // 400, 414, 431 or 505
  std::string text;  // a sentence for people, with nothing of the request in it
};

// The length of the first head in `bytes`, blank line included; npos if it is not complete. A blank
// line of a bare LF ends a head too, so that a wrong client is told at once.
std::size_t find_head_end(std::string_view bytes);

// Parses a head of `bytes`, which find_head_end() has measured, with at most `headers` header
// lines.
std::variant<Request, HeadProblem> parse_head(std::string_view bytes, std::size_t headers);

}  // namespace itu::server
