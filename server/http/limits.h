// The limits of the HTTP front: how long a client may take, how much it may send, how many may be
// here at once. docs/http-api.md, "Limits", names every one with its default and what a client
// sees; those of a question (terms, phrase, offset) belong to server/search.
#pragma once

#include <chrono>
#include <cstddef>

namespace itu::server {

struct HttpLimits {
  using Milliseconds = std::chrono::milliseconds;

  // Time. Each counts from the start of its phase to its end and is not renewed by a byte, so that
  // a client that drips is cut off like one that is silent.
  Milliseconds head{5'000};      // from the first byte of a request to its blank line: 408
  Milliseconds request{10'000};  // from the first byte to the start of its answer: 503
  Milliseconds write{10'000};    // until the client has taken the whole reply: closed
  Milliseconds idle{15'000};     // without a request: closed
  Milliseconds linger{2'000};    // after a refusal, for the client to read it: closed

  // Size.
  std::size_t head_bytes = 16U << 10U;  // request line and headers: 414 or 431
  std::size_t parameters = 100;         // parameters of one query string: 400

  // Number. A connection has a thread of its own, with a small stack. When all threads are taken
  // and more connections come, the oldest that is not running a request is closed for the new one;
  // past `queued` connections waiting for a thread the next one is told to come back: 503.
  std::size_t connections = 512;
  std::size_t queued = 2'000;
};

}  // namespace itu::server
