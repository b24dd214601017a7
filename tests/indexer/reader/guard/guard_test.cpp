#include "indexer/reader/guard/guard.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

namespace itu::indexer {
namespace {

using std::chrono::milliseconds;

std::string answer(bool worked) { return worked ? "worked" : "refused"; }

// What a document that has taken its reader over would try. One word, one attempt.
std::string attempt(std::string_view what) {
  if (what == "echo") return "echo";
  if (what == "read a file") return answer(::open("/etc/passwd", O_RDONLY) >= 0);
  if (what == "read its own memory map") return answer(::open("/proc/self/maps", O_RDONLY) >= 0);
  if (what == "make a file") return answer(::open("/tmp/guard-test", O_CREAT | O_RDWR, 0600) >= 0);
  if (what == "make a folder") return answer(::mkdir("/tmp/guard-test-folder", 0700) == 0);
  if (what == "open a socket") return answer(::socket(AF_INET, SOCK_STREAM, 0) >= 0);
  if (what == "open a local socket") return answer(::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  if (what == "fork") {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    return answer(child > 0);
  }
  if (what == "start a program") {
    char name[] = "/bin/true";
    char* const arguments[] = {name, nullptr};
    ::execv(name, arguments);
    return "refused";
  }
  if (what == "kill its parent") return answer(::kill(::getppid(), 0) == 0);
  if (what == "widen its memory") {
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return answer(::setrlimit(RLIMIT_AS, &more) == 0);
  }
  return "unknown attempt";
}

// What a document does that only breaks its reader.
std::string break_down(std::string_view how) {
  if (how == "crash") ::raise(SIGSEGV);
  if (how == "exit") ::_exit(0);
  if (how == "throw") throw std::string("no reader throws, but if one did");
  if (how == "sleep") {
    for (;;) ::pause();
  }
  if (how == "loop") {
    for (;;) asm volatile("");  // the compiler must not drop a loop that does nothing
  }
  if (how == "eat memory") return std::to_string(std::string(std::size_t{2} << 30, 'x').size());
  if (how == "talk too much") return std::string(100'000, 'x');
  return "fine";
}

std::string text_of(const GuardReply& reply) {
  if (const auto* text = std::get_if<std::string>(&reply)) return *text;
  return std::string(to_string(std::get<GuardFailure>(reply)));
}

GuardLimits small_limits() {
  GuardLimits limits;
  limits.wall_time = milliseconds(4000);  // a busy machine takes a second to unwind a stack
  limits.memory_bytes = std::size_t{256} << 20;
  limits.reply_bytes = 50'000;
  return limits;
}

}  // namespace

TEST_CASE("a guarded child can do nothing but compute", "[guard]") {
  GuardServer server({}, attempt);
  if (!server.weakness().empty()) {
    WARN(server.weakness());
    return;
  }
  GuardedChild child(server);
  CHECK(text_of(child.request("echo")) == "echo");
  const auto* what = GENERATE("read a file", "read its own memory map", "make a file",
                              "make a folder", "open a socket", "open a local socket", "fork",
                              "start a program", "kill its parent", "widen its memory");
  CAPTURE(what);
  CHECK(text_of(child.request(what)) == "refused");
}

TEST_CASE("a guarded child reads files of one folder only, if it is given one", "[guard]") {
  GuardLimits limits;
  limits.readable_folder = "/usr/share/doc";
  const auto open = [](std::string_view path) {
    const bool writes = path.starts_with("w ");
    const std::string name(writes ? path.substr(2) : path);
    return answer(::open(name.c_str(), writes ? O_RDWR : O_RDONLY) >= 0);
  };
  GuardServer server(limits, open);
  if (!server.weakness().empty()) {
    WARN(server.weakness());
    return;
  }
  GuardedChild child(server);
  CHECK(text_of(child.request("/usr/share/doc/libc6/copyright")) == "worked");
  CHECK(text_of(child.request("w /usr/share/doc/libc6/copyright")) == "refused");
  CHECK(text_of(child.request("/usr/share/doc/../../../etc/passwd")) == "refused");
  CHECK(text_of(child.request("/etc/passwd")) == "refused");
  CHECK(text_of(child.request("/proc/self/maps")) == "refused");
}

TEST_CASE("a child that breaks down costs one request", "[guard]") {
  struct Case {
    const char* how;
    const char* reason;
  };
  GuardServer server(small_limits(), break_down);
  GuardedChild child(server);
  const auto& [how, reason] = GENERATE(values<Case>({
    {"crash", "reader_died"}, {"exit", "reader_died"},  // with 0, but without an answer
        {"throw", "reader_died"}, {"sleep", "timed_out"}, {"loop", "timed_out"},
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        {"eat memory", "out_of_memory"},
#endif
        {"talk too much", "too_much_output"},
  }));
  CAPTURE(how);
  CHECK(text_of(child.request("first")) == "fine");
  CHECK(text_of(child.request(how)) == reason);
  CHECK(text_of(child.request("next")) == "fine");
}

TEST_CASE("processor time is limited by itself", "[guard]") {
  GuardLimits limits;
  limits.wall_time = milliseconds(60'000);
  limits.cpu_time = std::chrono::seconds(0);  // and the second that limits are rounded up by
  GuardServer server(limits, break_down);
  GuardedChild child(server);
  CHECK(text_of(child.request("loop")) == "timed_out");
  CHECK(text_of(child.request("next")) == "fine");
}

TEST_CASE("a small file may take less time than a large one", "[guard]") {
  const GuardLimits limits;
  CHECK(cpu_time_for(limits, 100) == limits.cpu_time_of_small);
  CHECK(cpu_time_for(limits, 2U << 20) == 3 * limits.cpu_time_of_small);
  CHECK(cpu_time_for(limits, std::size_t{1} << 40) == limits.cpu_time);
}

TEST_CASE("what is asked may be large, and is given back whole", "[guard]") {
  GuardServer server({}, [](std::string_view bytes) { return std::string(bytes); });
  GuardedChild child(server);
  const std::string large(std::size_t{5} << 20, 'x');
  CHECK(std::get<std::string>(child.request(large)) == large);
  CHECK(std::get<std::string>(child.request("")).empty());
}

TEST_CASE("what the warm-up loads is there in the child", "[guard]") {
  static std::string loaded;
  GuardServer server(
      {}, [](std::string_view) { return loaded; }, [] { loaded = "warm"; });
  GuardedChild child(server);
  CHECK(text_of(child.request("")) == "warm");
  CHECK(loaded.empty());  // the program itself has not run it
}

TEST_CASE("threads have a child each, and children that die do not disturb others", "[guard]") {
  GuardServer server({}, break_down);
  std::vector<std::thread> threads;
  std::vector<int> fine(4);
  for (std::size_t t = 0; t < fine.size(); ++t) {
    threads.emplace_back([&server, &fine, t] {
      GuardedChild child(server);
      for (int turn = 0; turn < 20; ++turn) {
        const bool is_bad = turn % 4 == static_cast<int>(t);
        const std::string expected = is_bad ? "reader_died" : "fine";
        fine[t] += text_of(child.request(is_bad ? "crash" : "")) == expected ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(fine == std::vector<int>(4, 20));
}

}  // namespace itu::indexer
