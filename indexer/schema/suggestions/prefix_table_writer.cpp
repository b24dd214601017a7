#include <algorithm>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/suggestions/prefix_table.h"
#include "indexer/schema/suggestions/prefix_table_layout.h"
#include "indexer/schema/suggestions/typed_form.h"

namespace itu::schema {

using namespace prefix_table_layout;  // NOLINT: the names of this file's own format

void PrefixTableWriter::add(const std::vector<std::string>& texts, std::uint32_t weight,
                            std::string_view about) {
  const auto entry = static_cast<std::uint32_t>(weights_.size());
  weights_.push_back(weight);
  about_ += about;
  ends_.push_back(static_cast<std::uint32_t>(about_.size()));
  for (const std::string& text : texts) {
    const std::string form = typed_form(text);
    if (form.empty()) continue;
    for (const std::size_t start : typed_starts(form, kMostStarts)) {
      keys_.push_back({static_cast<std::uint32_t>(letters_.size() + start), entry});
    }
    letters_ += form;
    letters_ += '\0';
  }
}

void PrefixTableWriter::sort_keys() {
  const char* letters = letters_.c_str();  // each form ends in a zero
  std::sort(keys_.begin(), keys_.end(), [&](const Key& left, const Key& right) {
    const int order = std::string_view(letters + left.offset).compare(letters + right.offset);
    if (order != 0) return order < 0;
    return left.entry < right.entry;
  });
}

// Node 1 is the root, node n has the children 2n and 2n + 1, and the leaves come last.
std::vector<std::uint32_t> PrefixTableWriter::tree() const {
  std::size_t leaves = 1;
  while (leaves * kKeysOfLeaf < keys_.size()) leaves *= 2;
  std::vector<std::uint32_t> nodes(2 * leaves);
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    std::uint32_t& leaf = nodes[leaves + i / kKeysOfLeaf];
    leaf = std::max(leaf, weights_[keys_[i].entry]);
  }
  for (std::size_t node = leaves - 1; node > 0; --node) {
    nodes[node] = std::max(nodes[2 * node], nodes[2 * node + 1]);
  }
  return nodes;
}

std::string PrefixTableWriter::take() {
  sort_keys();
  const std::vector<std::uint32_t> nodes = tree();
  ByteWriter out;
  for (const std::size_t number :
       {weights_.size(), keys_.size(), nodes.size() / 2, about_.size(), letters_.size()}) {
    out.put_u32(static_cast<std::uint32_t>(number));
  }
  for (const std::uint32_t weight : weights_) out.put_u32(weight);
  for (const std::uint32_t end : ends_) out.put_u32(end);
  for (const Key& key : keys_) {
    out.put_u32(key.offset);
    out.put_u32(key.entry);
  }
  for (const std::uint32_t node : nodes) out.put_u32(node);
  out.put_bytes(about_);
  out.put_bytes(letters_);
  return out.take();
}

}  // namespace itu::schema
