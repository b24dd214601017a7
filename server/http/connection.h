// One client's connection as the event loop keeps it: its socket, what has come in, what has still
// to go out, and the moment by which it must be done. It never blocks and holds no thread, so a
// thousand idle, half-open or dripping ones cost their buffers and nothing else.
//
//   kReading --a head is complete--> kRunning --begin_reply()--> kWriting --all taken--> kReading
//                                                                   |  or, after a refusal
//                                                                   v
//                                                                kLingering --> closed
//
// Not for several threads: the event loop owns it.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <string>

#include "server/http/limits.h"

namespace itu::server {

class Connection {
 public:
  using Clock = std::chrono::steady_clock;
  enum class State { kReading, kRunning, kWriting, kLingering };
  enum class After { kKeepAlive, kClose, kLinger };  // what follows a reply

  Connection(Poco::Net::StreamSocket socket, const HttpLimits& limits, Clock::time_point now);

  // Takes what has arrived. False when the connection is of no more use: the client is gone, or
  // has ended its side with nothing left to answer.
  bool receive(Clock::time_point now);

  // What has come in and is not yet taken, from the first byte that is no blank line.
  std::string_view received() const { return received_; }
  bool has_ended() const { return has_ended_; }  // the client will send no more
  void take(std::size_t bytes);
  void begin_running();

  void begin_reply(std::string bytes, After after, Clock::time_point now);
  // Sends what the socket takes. False when the connection is of no more use.
  bool send(Clock::time_point now);

  State state() const { return state_; }
  Clock::time_point since() const { return since_; }  // begin of the state
  Clock::time_point request_began() const { return request_began_; }
  bool is_overdue(Clock::time_point now) const;
  bool wants_to_read() const { return state_ == State::kReading || state_ == State::kLingering; }
  bool wants_to_write() const { return state_ == State::kWriting; }
  int descriptor() const;
  const std::string& client() const { return client_; }

 private:
  void enter(State state, Clock::time_point now);
  void skip_blank_lines();

  Poco::Net::StreamSocket socket_;
  const HttpLimits& limits_;
  std::string client_;
  State state_ = State::kReading;
  Clock::time_point since_;
  Clock::time_point request_began_;  // when its first byte came
  std::string received_;
  bool has_ended_ = false;
  std::string to_send_;
  std::size_t sent_ = 0;
  After after_ = After::kKeepAlive;
};

}  // namespace itu::server
