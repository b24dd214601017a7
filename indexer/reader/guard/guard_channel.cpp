#include "indexer/reader/guard/guard_channel.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace itu::indexer {
namespace {

constexpr std::size_t kSentAtOnce = std::size_t{64} << 10;

// Waits until `socket` is ready for `events` or the deadline has passed.
ChannelResult wait_for(int socket, short events, Deadline deadline) {
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return ChannelResult::kTimedOut;
    pollfd waiting{socket, events, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<long>(left.count(), 60'000)));
    if (ready > 0) return ChannelResult::kDone;  // or hung up, which the next call tells
    if (ready < 0 && errno != EINTR) return ChannelResult::kClosed;
  }
}

bool may_try_again() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

ChannelResult send_all(int socket, std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
      continue;
    }
    if (!may_try_again()) return ChannelResult::kClosed;
    if (const auto ready = wait_for(socket, POLLOUT, deadline); ready != ChannelResult::kDone) {
      return ready;
    }
  }
  return ChannelResult::kDone;
}

ChannelResult receive_all(int socket, char* to, std::size_t size, Deadline deadline) {
  const int how = deadline == Deadline::max() ? 0 : MSG_DONTWAIT;
  while (size > 0) {
    const ssize_t got = ::recv(socket, to, size, how);
    if (got > 0) {
      to += got;
      size -= static_cast<std::size_t>(got);
      continue;
    }
    if (got == 0 || !may_try_again()) return ChannelResult::kClosed;
    if (const auto ready = wait_for(socket, POLLIN, deadline); ready != ChannelResult::kDone) {
      return ready;
    }
  }
  return ChannelResult::kDone;
}

}  // namespace

ChannelResult send_message(int socket, std::string_view bytes, Deadline deadline) {
  const std::uint64_t size = bytes.size();
  std::string first(sizeof size, '\0');
  std::memcpy(first.data(), &size, sizeof size);
  // With the start of the message behind its size, the other side wakes up once for most of them.
  first.append(bytes.substr(0, kSentAtOnce));
  bytes.remove_prefix(std::min(bytes.size(), kSentAtOnce));
  const auto sent = send_all(socket, first, deadline);
  return sent == ChannelResult::kDone ? send_all(socket, bytes, deadline) : sent;
}

ChannelResult receive_message(int socket, std::size_t limit, Deadline deadline,
                              std::string* bytes) {
  std::uint64_t size = 0;
  char head[sizeof size];
  if (const auto got = receive_all(socket, head, sizeof head, deadline);
      got != ChannelResult::kDone) {
    return got;
  }
  std::memcpy(&size, head, sizeof size);
  if (size > limit) return ChannelResult::kTooLarge;
  bytes->resize(size);
  return receive_all(socket, bytes->data(), bytes->size(), deadline);
}

bool send_order(int socket, const Order& order, int descriptor) {
  Order copy = order;
  iovec content{&copy, sizeof copy};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof descriptor)] = {};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  if (descriptor >= 0) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
  ssize_t sent = -1;
  do {
    sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(sizeof copy);
}

std::optional<Order> receive_order(int socket, int* descriptor) {
  Order order;
  iovec content{&order, sizeof order};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof *descriptor)] = {};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  *descriptor = -1;
  ssize_t got = -1;
  do {
    got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got != static_cast<ssize_t>(sizeof order)) return std::nullopt;
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
    std::memcpy(descriptor, CMSG_DATA(header), sizeof *descriptor);
  }
  return order;
}

}  // namespace itu::indexer
