#include "indexer/build/stop_signal.h"

#include <atomic>
#include <csignal>
#include <string>

#include <string.h>

#include "indexer/schema/error.h"

namespace itu::indexer {

namespace {

// The one mutable variable of its kind: a signal handler has no other way to tell.
std::atomic<int> received{0};
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) { received.store(signal); }

}  // namespace

void note_stop_signals() {
  struct sigaction action {};
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(signal, &action, nullptr);
  action.sa_handler = SIG_IGN;
  for (const int signal : {SIGPIPE, SIGXFSZ}) ::sigaction(signal, &action, nullptr);
}

void check_stop() {
  const int signal = received.load();
  if (signal == 0) return;
  throw schema::Error(
      schema::ErrorKind::kUnreadable,
      std::string("stopped by SIG") + ::sigabbrev_np(signal) + ": nothing was published");
}

}  // namespace itu::indexer
