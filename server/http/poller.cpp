#include "server/http/poller.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <limits>

#include "indexer/schema/error.h"

namespace itu::server {
namespace {

constexpr std::uint64_t kWakeup = std::numeric_limits<std::uint64_t>::max();
constexpr int kEventsAtOnce = 256;

epoll_event make_event(std::uint64_t id, bool reading, bool writing) {
  epoll_event event{};
  event.events = (reading ? EPOLLIN : 0U) | (writing ? EPOLLOUT : 0U);
  event.data.u64 = id;
  return event;
}

}  // namespace

Poller::Poller()
    : epoll_(epoll_create1(EPOLL_CLOEXEC)), wakeup_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (epoll_ < 0 || wakeup_ < 0) {
    throw schema::Error(schema::ErrorKind::kUnreadable, "The system gives no file descriptors.",
                        "Raise the limit of open files (ulimit -n).");
  }
  add(wakeup_, kWakeup, true, false);
}

Poller::~Poller() {
  ::close(wakeup_);
  ::close(epoll_);
}

void Poller::add(int socket, std::uint64_t id, bool reading, bool writing) {
  epoll_event event = make_event(id, reading, writing);
  epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event);
}

void Poller::change(int socket, std::uint64_t id, bool reading, bool writing) {
  epoll_event event = make_event(id, reading, writing);
  epoll_ctl(epoll_, EPOLL_CTL_MOD, socket, &event);
}

void Poller::remove(int socket) { epoll_ctl(epoll_, EPOLL_CTL_DEL, socket, nullptr); }

std::vector<Poller::Event> Poller::wait(std::chrono::milliseconds timeout) {
  std::array<epoll_event, kEventsAtOnce> ready{};
  const int found =
      epoll_wait(epoll_, ready.data(), kEventsAtOnce, static_cast<int>(timeout.count()));
  std::vector<Event> events;
  for (int i = 0; i < found; ++i) {
    const epoll_event& event = ready[static_cast<std::size_t>(i)];
    if (event.data.u64 == kWakeup) {
      std::uint64_t count = 0;
      [[maybe_unused]] const auto drained = ::read(wakeup_, &count, sizeof count);
      continue;
    }
    constexpr auto kTrouble = EPOLLERR | EPOLLHUP;
    events.push_back({event.data.u64, (event.events & (EPOLLIN | kTrouble)) != 0,
                      (event.events & (EPOLLOUT | kTrouble)) != 0});
  }
  return events;
}

void Poller::wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(wakeup_, &one, sizeof one);
}

}  // namespace itu::server
