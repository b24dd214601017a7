#include "indexer/schema/byte_stream.h"

#include "indexer/schema/error.h"

namespace itu::schema {

void store_u32(char* bytes, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) {
    bytes[i] = static_cast<char>(value & 0xFFU);
    value >>= 8U;
  }
}

void ByteWriter::put_u32(std::uint32_t value) {
  char bytes[4];
  store_u32(bytes, value);
  bytes_.append(bytes, sizeof bytes);
}

void ByteWriter::put_varint(std::uint64_t value) {
  while (value >= 0x80U) {
    put_byte(static_cast<std::uint8_t>(value | 0x80U));
    value >>= 7U;
  }
  put_byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::put_string(std::string_view value) {
  put_varint(value.size());
  bytes_.append(value);
}

void ByteReader::fail() const {
  throw Error(ErrorKind::kDamaged, "damaged " + std::string(what_),
              "run `itu-indexer verify`, then rebuild");
}

std::uint8_t ByteReader::byte() {
  if (bytes_.empty()) fail();
  const auto value = static_cast<std::uint8_t>(bytes_.front());
  bytes_.remove_prefix(1);
  return value;
}

std::uint32_t ByteReader::u32() {
  if (bytes_.size() < 4) fail();
  const std::uint32_t value = load_u32(bytes_.data());
  bytes_.remove_prefix(4);
  return value;
}

std::uint64_t ByteReader::long_varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 63; shift += 7) {
    const std::uint8_t next = byte();
    value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
    if (next < 0x80U) return value;
  }
  fail();
}

std::string_view ByteReader::string() {
  const std::uint64_t length = varint();
  if (length > bytes_.size()) fail();
  const std::string_view value = bytes_.substr(0, length);
  bytes_.remove_prefix(length);
  return value;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = varint();
  if (value > bytes_.size()) fail();
  return value;
}

}  // namespace itu::schema
