// Work on hostile bytes in a child process that can do nothing but compute: no network, no files,
// no programs, bounded time, memory and output. A child that dies costs the one request it was
// working on; the next request finds a new child.
//
//   GuardServer server(limits, [](std::string_view bytes) { return encode(read(bytes)); });
//   GuardedChild child(server);                    // one for each worker thread
//   GuardReply reply = child.request(file_bytes);  // std::string, or why there is none
//
// Children are forked by a small process of their own, which is itself forked while the program has
// one thread only, so that starting a new one is safe from any thread. What the work needs from
// files (ICU data, the magic database) must be loaded by `warm_up`, before the child is closed in.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace itu::indexer {

struct GuardLimits {
  std::chrono::milliseconds wall_time{30'000};  // for one request
  std::chrono::seconds cpu_time{20};            // for one request, at most
  std::chrono::seconds cpu_time_of_small{5};    // for one of few bytes, and for each megabyte more
  std::size_t memory_bytes = 768U << 20;        // address space beyond what the program starts with
  std::size_t reply_bytes = 256U << 20;
  std::string readable_folder;  // whose files may be read in the child; empty: none may
};

enum class GuardFailure : std::uint8_t {
  kDied,      // by a signal or an exit of its own
  kTimedOut,  // wall or processor time
  kOutOfMemory,
  kTooMuchOutput,
};

// "reader_died", "timed_out", "out_of_memory", "too_much_output": reasons in the report.
std::string_view to_string(GuardFailure failure);

// What a request of so many bytes may take of the processor: small files that take long are
// hostile.
std::chrono::seconds cpu_time_for(const GuardLimits& limits, std::size_t bytes);

using GuardReply = std::variant<std::string, GuardFailure>;

class GuardServer {
 public:
  using Work = std::function<std::string(std::string_view request)>;

  // Forks; call it while the program has one thread. `warm_up` runs once, before the children are
  // closed in. Throws schema::Error if the system gives no process.
  GuardServer(const GuardLimits& limits, const Work& work,
              const std::function<void()>& warm_up = {});
  ~GuardServer();  // ends every child
  GuardServer(const GuardServer&) = delete;
  GuardServer& operator=(const GuardServer&) = delete;

  const GuardLimits& limits() const;

  // What of the fence this kernel cannot give ("" when it is whole): for one warning in the report.
  const std::string& weakness() const;

 private:
  friend class GuardedChild;
  class Connection;
  std::unique_ptr<Connection> connection_;
};

// One child at a time. Use from one thread; `server` must outlive it.
class GuardedChild {
 public:
  explicit GuardedChild(GuardServer& server);
  ~GuardedChild();
  GuardedChild(const GuardedChild&) = delete;
  GuardedChild& operator=(const GuardedChild&) = delete;

  // Throws schema::Error only when no child can be had at all.
  GuardReply request(std::string_view bytes);

 private:
  void start();
  int end();  // gives the wait status

  GuardServer& server_;
  int socket_ = -1;
  int process_ = 0;
};

}  // namespace itu::indexer
