#include "indexer/build/source_list.h"

#include "indexer/schema/byte_stream.h"

namespace itu::indexer {

std::string encode_sources(const std::vector<FileOutcome>& files) {
  schema::ByteWriter out;
  out.put_varint(files.size());
  for (const FileOutcome& file : files) {
    out.put_string(file.path);
    out.put_string(file.sha256);
  }
  return out.take();
}

std::map<std::string, std::string> decode_sources(std::string_view bytes) {
  schema::ByteReader in(bytes, "list of sources");
  std::map<std::string, std::string> sources;
  const std::size_t count = in.count();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path(in.string());
    sources[path] = in.string();
  }
  return sources;
}

}  // namespace itu::indexer
