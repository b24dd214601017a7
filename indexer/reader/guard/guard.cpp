#include "indexer/reader/guard/guard.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <limits>
#include <mutex>
#include <new>
#include <system_error>
#include <utility>

#include "indexer/reader/guard/fence.h"
#include "indexer/reader/guard/guard_channel.h"
#include "indexer/schema/error.h"

namespace itu::indexer {
namespace {

constexpr int kOutOfMemoryExit = 77;
constexpr int kSocketOfChild = 3;  // the only descriptor of a child beside the standard ones
constexpr Deadline kNever = Deadline::max();

void end_with_parent(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) ::_exit(0);  // it was gone before we asked
}

// Crashes are to end the process at once, whatever handlers the program has for itself. Ctrl-C is
// for the program, which then ends us.
void take_signals_plainly() {
  for (const int fatal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTERM, SIGXCPU}) {
    std::signal(fatal, SIG_DFL);
  }
  std::signal(SIGINT, SIG_IGN);
}

// Leaves of all open descriptors the standard ones and `kept`, which becomes kSocketOfChild. The
// standard ones lead nowhere: what a parser prints is not for anybody.
void keep_only(int kept) {
  if (kept != kSocketOfChild) ::dup2(kept, kSocketOfChild);
  ::close_range(kSocketOfChild + 1, std::numeric_limits<unsigned>::max(), 0);
  const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return;
  for (int standard = 0; standard < 3; ++standard) ::dup2(nowhere, standard);
  ::close(nowhere);
}

void answer_request(const GuardLimits& limits, const GuardServer::Work& work) {
  std::string request;
  const auto got =
      receive_message(kSocketOfChild, std::numeric_limits<std::size_t>::max(), kNever, &request);
  if (got != ChannelResult::kDone) ::_exit(0);
  allow_cpu_time(cpu_time_for(limits, request.size()));
  const std::string reply = work(request);
  if (send_message(kSocketOfChild, reply, kNever) != ChannelResult::kDone) ::_exit(0);
}

[[noreturn]] void answer_requests(const GuardLimits& limits, const GuardServer::Work& work) {
  try {
    for (;;) answer_request(limits, work);
  } catch (const std::bad_alloc&) {
    ::_exit(kOutOfMemoryExit);
  }
}

// The life of the process that forks children: one order, one answer, until the program that it
// works for is gone. It has one thread, so what it forks is whole.
class Nursery {
 public:
  Nursery(const GuardLimits& limits, const GuardServer::Work& work)
      : limits_(limits), work_(work) {}

  [[noreturn]] void serve() const {
    for (;;) {
      int descriptor = -1;
      const auto order = receive_order(kSocketOfChild, &descriptor);
      if (!order) ::_exit(0);  // children end with their parent
      Order answer;
      answer.value = order->kind == Order::Kind::kStart ? start(descriptor) : end(order->value);
      if (descriptor >= 0) ::close(descriptor);
      if (!send_order(kSocketOfChild, answer)) ::_exit(0);
    }
  }

 private:
  pid_t start(int socket) const {
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0) return child;
    end_with_parent(parent);
    keep_only(socket);
    close_in(limits_.memory_bytes, limits_.readable_folder);
    answer_requests(limits_, work_);
  }

  static int end(pid_t child) {
    ::kill(child, SIGKILL);
    int status = -1;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
  }

  const GuardLimits& limits_;
  const GuardServer::Work& work_;
};

GuardFailure failure_of(int status) {
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return GuardFailure::kTimedOut;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemoryExit) {
    return GuardFailure::kOutOfMemory;
  }
  return GuardFailure::kDied;
}

[[noreturn]] void throw_no_process(int error) {
  throw schema::Error(
      schema::ErrorKind::kUnreadable,
      "no process can be started to read files in: " + std::generic_category().message(error),
      "Raise the limits on processes and descriptors, or use fewer --jobs.");
}

}  // namespace

std::string_view to_string(GuardFailure failure) {
  switch (failure) {
    case GuardFailure::kDied:
      return "reader_died";
    case GuardFailure::kTimedOut:
      return "timed_out";
    case GuardFailure::kOutOfMemory:
      return "out_of_memory";
    case GuardFailure::kTooMuchOutput:
      return "too_much_output";
  }
  return "reader_died";
}

std::chrono::seconds cpu_time_for(const GuardLimits& limits, std::size_t bytes) {
  const auto megabytes = static_cast<long>(std::min<std::size_t>(bytes >> 20U, 1U << 20U));
  return std::min(limits.cpu_time, limits.cpu_time_of_small * (1 + megabytes));
}

// The line to the process that forks. One order at a time, from whatever thread.
class GuardServer::Connection {
 public:
  Connection(const GuardLimits& given, int socket, pid_t process)
      : limits(given), weakness(describe_missing_walls()), socket_(socket), process_(process) {}

  ~Connection() {
    ::close(socket_);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
  }

  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // The answer to `order`; -1 if there is none.
  int obey(const Order& order, int descriptor = -1) {
    const std::lock_guard lock(mutex_);
    int unused = -1;
    if (!send_order(socket_, order, descriptor)) return -1;
    const auto answer = receive_order(socket_, &unused);
    return answer ? answer->value : -1;
  }

  const GuardLimits limits;
  const std::string weakness;

 private:
  std::mutex mutex_;
  int socket_;
  pid_t process_;
};

GuardServer::GuardServer(const GuardLimits& limits, const Work& work,
                         const std::function<void()>& warm_up) {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) throw_no_process(errno);
  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process < 0) {
    const int error = errno;
    ::close(ends[0]);
    ::close(ends[1]);
    throw_no_process(error);
  }
  if (process == 0) {
    end_with_parent(parent);
    take_signals_plainly();
    keep_only(ends[1]);
    if (warm_up) warm_up();
    Nursery(limits, work).serve();
  }
  ::close(ends[1]);
  connection_ = std::make_unique<Connection>(limits, ends[0], process);
}

GuardServer::~GuardServer() = default;

const GuardLimits& GuardServer::limits() const { return connection_->limits; }

const std::string& GuardServer::weakness() const { return connection_->weakness; }

GuardedChild::GuardedChild(GuardServer& server) : server_(server) {}

GuardedChild::~GuardedChild() { end(); }

void GuardedChild::start() {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) throw_no_process(errno);
  socket_ = ends[0];
  process_ = server_.connection_->obey({Order::Kind::kStart, 0}, ends[1]);
  ::close(ends[1]);
  if (process_ > 0) return;
  ::close(std::exchange(socket_, -1));
  throw_no_process(EAGAIN);
}

int GuardedChild::end() {
  if (socket_ < 0) return 0;
  ::close(std::exchange(socket_, -1));
  return server_.connection_->obey({Order::Kind::kEnd, std::exchange(process_, 0)});
}

GuardReply GuardedChild::request(std::string_view bytes) {
  if (socket_ < 0) start();
  const GuardLimits& limits = server_.limits();
  const Deadline deadline = std::chrono::steady_clock::now() + limits.wall_time;
  std::string reply;
  ChannelResult result = send_message(socket_, bytes, deadline);
  if (result == ChannelResult::kDone) {
    result = receive_message(socket_, limits.reply_bytes, deadline, &reply);
  }
  if (result == ChannelResult::kDone) return reply;
  const int status = end();
  if (result == ChannelResult::kTimedOut) return GuardFailure::kTimedOut;
  if (result == ChannelResult::kTooLarge) return GuardFailure::kTooMuchOutput;
  return failure_of(status);
}

}  // namespace itu::indexer
