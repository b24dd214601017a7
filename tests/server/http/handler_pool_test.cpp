#include "server/http/handler_pool.h"

#include <catch2/catch.hpp>
#include <string>
#include <thread>

namespace itu::server {
namespace {

using Clock = std::chrono::steady_clock;

Handler answer_nothing() {
  return [](const Request&) { return Reply{}; };
}

// Threads that wait for the one handler of a pool, each in line before the next is started; those
// that get it write their name down, in turn.
class Line {
 public:
  Line() : pool_(1, answer_nothing), handler_(pool_.borrow(own_, true, Clock::time_point::max())) {}

  void add(const std::string& name, bool is_first) {
    threads_.emplace_back([this, name, is_first] {
      HandlerPool::Turn turn;
      Handler handler = pool_.borrow(turn, is_first, Clock::time_point::max());
      served_ += name;  // whoever holds the handler is alone
      pool_.give_back(std::move(handler));
    });
    while (pool_.waiting() < threads_.size()) std::this_thread::yield();
  }

  // The names in the order in which they were served.
  std::string serve() {
    pool_.give_back(std::move(handler_));
    for (std::thread& thread : threads_) thread.join();
    return served_;
  }

 private:
  HandlerPool pool_;
  HandlerPool::Turn own_;
  Handler handler_;
  std::vector<std::thread> threads_;
  std::string served_;
};

TEST_CASE("first requests go before later ones, the newest first", "[handler_pool]") {
  struct Row {
    std::string added;  // capitals are first requests of their connections
    std::string served;
  };
  const auto& [added, served] = GENERATE(values<Row>({
      {"a", "a"},
      {"abc", "abc"},  // later requests keep their order
      {"ABC", "CBA"},  // who comes last is served before a heap of others
      {"aAbBc", "BAabc"},
  }));
  CAPTURE(added);
  Line line;
  for (const char name : added) line.add(std::string(1, name), name < 'a');
  CHECK(line.serve() == served);
}

TEST_CASE("a turn that does not come is over", "[handler_pool]") {
  HandlerPool pool(1, answer_nothing);
  HandlerPool::Turn own;
  Handler handler = pool.borrow(own, true, Clock::time_point::max());
  REQUIRE(handler);

  SECTION("at the deadline") {
    HandlerPool::Turn late;
    CHECK_FALSE(pool.borrow(late, true, Clock::now()));
  }
  SECTION("when it is given up, before the wait or in it") {
    HandlerPool::Turn before;
    pool.give_up(before);
    CHECK_FALSE(pool.borrow(before, true, Clock::time_point::max()));

    HandlerPool::Turn turn;
    std::thread waiter([&] { CHECK_FALSE(pool.borrow(turn, true, Clock::time_point::max())); });
    while (pool.waiting() < 1) std::this_thread::yield();
    pool.give_up(turn);
    waiter.join();
  }
  CHECK(pool.waiting() == 0);
  pool.give_back(std::move(handler));
  HandlerPool::Turn next;
  CHECK(pool.borrow(next, true, Clock::now()));  // nobody has kept it
}

}  // namespace
}  // namespace itu::server
