#include "server/http/connection.h"

#include <Poco/Exception.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <utility>

namespace itu::server {
namespace {

// -1: nothing to read now; -2: broken. Poco throws for a reset, which is everyday life here.
constexpr int kNothingNow = -1;
constexpr int kBroken = -2;

int receive_some(Poco::Net::StreamSocket& socket, char* buffer, int size) {
  try {
    const int count = socket.receiveBytes(buffer, size);
    return count < 0 ? kNothingNow : count;
  } catch (const Poco::TimeoutException&) {
    return kNothingNow;
  } catch (const Poco::Exception&) {
    return kBroken;
  }
}

int send_some(Poco::Net::StreamSocket& socket, const char* bytes, std::size_t size) {
  constexpr std::size_t kAtOnce = 256 * 1024;
  try {
    const int count =
        socket.sendBytes(bytes, static_cast<int>(std::min(size, kAtOnce)), MSG_NOSIGNAL);
    return count < 0 ? kNothingNow : count;
  } catch (const Poco::TimeoutException&) {
    return kNothingNow;
  } catch (const Poco::Exception&) {
    return kBroken;
  }
}

}  // namespace

Connection::Connection(Poco::Net::StreamSocket socket, const HttpLimits& limits,
                       Clock::time_point now)
    : socket_(std::move(socket)), limits_(limits), since_(now), request_began_(now) {
  socket_.setBlocking(false);
  socket_.setNoDelay(true);
  client_ = socket_.peerAddress().host().toString();
}

bool Connection::receive(Clock::time_point now) {
  constexpr int kReadsAtOnce = 16;  // others wait meanwhile
  std::array<char, 16 * 1024> buffer;
  for (int reads = 0; reads < kReadsAtOnce; ++reads) {
    const int count = receive_some(socket_, buffer.data(), static_cast<int>(buffer.size()));
    if (count == kNothingNow) return true;
    if (count == kBroken) return false;
    if (count == 0) {
      has_ended_ = true;
      return state_ != State::kLingering && !received_.empty();
    }
    if (state_ == State::kLingering) continue;
    if (received_.empty()) request_began_ = now;
    received_.append(buffer.data(), static_cast<std::size_t>(count));
    skip_blank_lines();
    if (received_.size() > limits_.head_bytes) break;  // enough to refuse it
  }
  return true;
}

// RFC 9112, section 2.2: empty lines before a request line are ignored.
void Connection::skip_blank_lines() {
  std::size_t skip = 0;
  while (received_.compare(skip, 2, "\r\n") == 0) skip += 2;
  received_.erase(0, skip);
}

void Connection::take(std::size_t bytes) {
  received_.erase(0, bytes);
  skip_blank_lines();
}

void Connection::begin_running() { enter(State::kRunning, Clock::now()); }

void Connection::begin_reply(std::string bytes, After after, Clock::time_point now) {
  to_send_ = std::move(bytes);
  sent_ = 0;
  after_ = after;
  enter(State::kWriting, now);
}

bool Connection::send(Clock::time_point now) {
  while (sent_ < to_send_.size()) {
    const int count = send_some(socket_, to_send_.data() + sent_, to_send_.size() - sent_);
    if (count == kNothingNow) return true;
    if (count == kBroken) return false;
    sent_ += static_cast<std::size_t>(count);
  }
  to_send_ = std::string();
  if (after_ == After::kClose) return false;
  if (after_ == After::kKeepAlive) {
    request_began_ = now;
    enter(State::kReading, now);
    return true;
  }
  // Closing with bytes unread would reset the connection and could take the reply with it.
  ::shutdown(descriptor(), SHUT_WR);
  received_ = std::string();
  enter(State::kLingering, now);
  return !has_ended_;
}

bool Connection::is_overdue(Clock::time_point now) const {
  switch (state_) {
    case State::kReading:
      return received_.empty() ? now - since_ > limits_.idle : now - request_began_ > limits_.head;
    case State::kRunning:
      return false;  // server/search bounds the time of a question
    case State::kWriting:
      return now - since_ > limits_.write;
    case State::kLingering:
      return now - since_ > limits_.linger;
  }
  return true;
}

int Connection::descriptor() const { return static_cast<int>(socket_.impl()->sockfd()); }

void Connection::enter(State state, Clock::time_point now) {
  state_ = state;
  since_ = now;
}

}  // namespace itu::server
