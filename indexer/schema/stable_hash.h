// A number for a text that is the same on every machine, with every compiler and in every version:
// the index format rests on it (FNV-1a, 64 bits). Not for anything that an enemy may choose.
#pragma once

#include <cstdint>
#include <string_view>

namespace itu::schema {

constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  return hash;
}

}  // namespace itu::schema
