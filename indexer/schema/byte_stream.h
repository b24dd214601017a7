// Writing and reading of the project's own binary records: little-endian numbers, varints (seven
// bits a byte, low bits first) and strings with their length before them. A reader that meets the
// end too early or a number out of range throws Error (kDamaged); it never reads outside its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace itu::schema {

class ByteWriter {
 public:
  void put_byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void put_u32(std::uint32_t value);
  void put_varint(std::uint64_t value);
  void put_string(std::string_view value);  // varint length, bytes
  void put_bytes(std::string_view value) { bytes_.append(value); }

  std::size_t size() const { return bytes_.size(); }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  // `what` names the record in messages: "document record".
  ByteReader(std::string_view bytes, std::string_view what) : bytes_(bytes), what_(what) {}

  std::uint8_t byte();
  std::uint32_t u32();
  std::uint64_t varint() {
    // Most numbers have one byte.
    if (bytes_.empty() || static_cast<unsigned char>(bytes_.front()) >= 0x80U) return long_varint();
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::string_view string();
  // A number of things that follow, each of at least one byte: never more than there are bytes.
  std::size_t count();
  // An enumerator, at most `last`.
  template <typename Enum>
  Enum enumerator(Enum last) {
    const std::uint8_t value = byte();
    if (value > static_cast<std::uint8_t>(last)) fail();
    return static_cast<Enum>(value);
  }

  std::string_view rest() const { return bytes_; }
  bool at_end() const { return bytes_.empty(); }
  [[noreturn]] void fail() const;

 private:
  std::uint64_t long_varint();

  std::string_view bytes_;  // not read yet
  std::string_view what_;
};

// The little-endian number at the start of `bytes`, which must have four.
inline std::uint32_t load_u32(const char* bytes) {
  std::uint32_t value = 0;
  for (int i = 3; i >= 0; --i) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}
void store_u32(char* bytes, std::uint32_t value);

}  // namespace itu::schema
