#include "indexer/build/stored_reading.h"

#include <cstring>

#include "analyzers/citation/target.h"
#include "analyzers/utf8.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/document_record.h"

namespace itu::indexer {

using schema::ByteReader;
using schema::ByteWriter;
using schema::DocumentRecord;

namespace {

// Head: magic, size of what follows, checksum of it (8 bytes); then problems and summaries of
// documents and members. The records follow the head.
constexpr std::string_view kMagic = "ITUF";
constexpr std::string_view kWhat = "stored reading";

void put_u64(ByteWriter& out, std::uint64_t value) {
  out.put_u32(static_cast<std::uint32_t>(value));
  out.put_u32(static_cast<std::uint32_t>(value >> 32U));
}

std::uint64_t get_u64(ByteReader& in) {
  const std::uint64_t low = in.u32();
  return low | (static_cast<std::uint64_t>(in.u32()) << 32U);
}

std::string encode_head(const ReadingHead& head) {
  ByteWriter out;
  out.put_varint(head.problems.size());
  for (const Problem& problem : head.problems) {
    out.put_byte(static_cast<std::uint8_t>(problem.status));
    out.put_string(problem.reason);
    out.put_string(problem.detail);
  }
  out.put_varint(head.documents.size());
  for (const DocumentSummary& document : head.documents) {
    out.put_string(document.id);
    out.put_string(document.language);
    out.put_varint(document.length);
    put_u64(out, document.checksum);
  }
  out.put_varint(head.members.size());
  for (const MemberSummary& member : head.members) {
    out.put_string(member.path);
    out.put_string(member.sha256);
  }
  return out.take();
}

std::string with_prefix(const std::string& encoded_head) {
  ByteWriter out;
  out.put_bytes(kMagic);
  out.put_u32(static_cast<std::uint32_t>(encoded_head.size()));
  put_u64(out, checksum(encoded_head));
  out.put_bytes(encoded_head);
  return out.take();
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0x9E3779B97F4A7C15U ^ bytes.size();
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = bytes.size() < sizeof word ? bytes.size() : sizeof word;
    std::memcpy(&word, bytes.data(), taken);
    sum = (sum ^ word) * 0xFF51AFD7ED558CCDU;
    sum ^= sum >> 32U;
    bytes.remove_prefix(taken);
  }
  return sum;
}

std::string encode(const FileReading& reading) {
  ReadingHead head;
  head.problems = reading.problems;
  std::string records;
  for (const analyzers::Document& document : reading.documents) {
    const std::string record = schema::encode(document);
    head.documents.push_back(
        {analyzers::to_id(document.own), document.language, 0, record.size(), checksum(record)});
    records += record;
  }
  return with_prefix(encode_head(head)) + records;
}

std::string encode_archive(const std::vector<Problem>& problems,
                           const std::vector<MemberSummary>& members) {
  return with_prefix(encode_head({problems, {}, members}));
}

std::uint64_t head_size(std::string_view bytes) {
  ByteReader in(bytes, kWhat);
  if (bytes.size() < kHeadPrefix || bytes.substr(0, kMagic.size()) != kMagic) in.fail();
  return kHeadPrefix + schema::load_u32(bytes.data() + kMagic.size());
}

ReadingHead decode_head(std::string_view bytes) {
  const std::uint64_t size = head_size(bytes);
  ByteReader prefix(bytes.substr(8), kWhat);
  if (bytes.size() < size) prefix.fail();
  const std::string_view encoded = bytes.substr(kHeadPrefix, size - kHeadPrefix);
  if (get_u64(prefix) != checksum(encoded)) prefix.fail();
  ByteReader in(encoded, kWhat);
  ReadingHead head;
  head.problems.resize(in.count());
  for (Problem& problem : head.problems) {
    problem.status = in.enumerator(FileStatus::kFailed);
    problem.reason = in.string();
    problem.detail = in.string();
  }
  head.documents.resize(in.count());
  std::uint64_t offset = size;
  for (DocumentSummary& document : head.documents) {
    document.id = in.string();
    document.language = in.string();
    document.offset = offset;
    document.length = in.varint();
    document.checksum = get_u64(in);
    offset += document.length;
  }
  head.members.resize(in.count());
  for (MemberSummary& member : head.members) {
    member.path = in.string();
    member.sha256 = in.string();
  }
  return head;
}

void check_reading(std::string_view bytes) {
  const ReadingHead head = decode_head(bytes);
  ByteReader problem({}, kWhat);
  if (!head.members.empty()) problem.fail();
  for (const DocumentSummary& summary : head.documents) {
    if (summary.offset > bytes.size() || summary.length > bytes.size() - summary.offset) {
      problem.fail();
    }
    const DocumentRecord record(bytes.substr(summary.offset, summary.length));
    if (record.id() != summary.id || record.language() != summary.language) problem.fail();
    if (!analyzers::parse_id(summary.id) || !analyzers::is_valid_utf8(record.text())) {
      problem.fail();
    }
    for (std::size_t i = 0; i < record.paragraph_count(); ++i) record.paragraph(i);
    for (std::size_t i = 0; i < record.reference_count(); ++i) record.reference(i);
  }
}

}  // namespace itu::indexer
