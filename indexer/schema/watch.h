// Somebody who waits for a long piece of work and is told how far it is. Whoever works calls
// begin() once for each kind of thing it goes through, then step() after every one of them:
//
//   watch.begin("files", 9);      // "3 of 9 files"
//   watch.step();
//
// step() may throw to give up.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace itu::schema {

struct Watch {
  std::function<void(std::string_view unit, std::size_t total)> begin = [](auto, auto) {};
  std::function<void()> step = [] {};
};

}  // namespace itu::schema
