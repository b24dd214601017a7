// How guard.h's processes talk: whole messages over a socket, with a deadline, and descriptors
// handed from one process to another. Nothing here knows what the messages are.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itu::indexer {

enum class ChannelResult : std::uint8_t { kDone, kClosed, kTimedOut, kTooLarge };

using Deadline = std::chrono::steady_clock::time_point;

// Sends the length of `bytes` and `bytes`.
ChannelResult send_message(int socket, std::string_view bytes, Deadline deadline);

// Receives one message of at most `limit` bytes.
ChannelResult receive_message(int socket, std::size_t limit, Deadline deadline, std::string* bytes);

// A word to or from the process that forks: what is wanted, or the answer; perhaps with a
// descriptor. For sockets that keep the borders of messages (SOCK_SEQPACKET).
struct Order {
  enum class Kind : std::int32_t { kStart, kEnd, kAnswer } kind = Kind::kAnswer;
  std::int32_t value = 0;  // a process id, a wait status, -1 for failure
};

bool send_order(int socket, const Order& order, int descriptor = -1);

// Waits for an order. `*descriptor` is set to one that came along, else -1. Empty when the other
// side is gone.
std::optional<Order> receive_order(int socket, int* descriptor);

}  // namespace itu::indexer
