#include "indexer/schema/hit_record.h"

#include "indexer/schema/byte_stream.h"

namespace itu::schema {

std::string encode(const HitRecord& hit) {
  ByteWriter out;
  for (const std::string* text :
       {&hit.id, &hit.language, &hit.title, &hit.kind, &hit.body, &hit.date, &hit.source_path}) {
    out.put_string(*text);
  }
  out.put_varint(hit.text_offset);
  out.put_varint(hit.text_length);
  out.put_varint(hit.cited_works);
  return out.take();
}

HitRecord decode_hit(std::string_view bytes) {
  ByteReader in(bytes, "hit record");
  HitRecord hit;
  for (std::string* text :
       {&hit.id, &hit.language, &hit.title, &hit.kind, &hit.body, &hit.date, &hit.source_path}) {
    *text = in.string();
  }
  hit.text_offset = in.varint();
  hit.text_length = in.varint();
  hit.cited_works = static_cast<std::uint32_t>(in.varint());
  if (!in.at_end()) in.fail();
  return hit;
}

}  // namespace itu::schema
