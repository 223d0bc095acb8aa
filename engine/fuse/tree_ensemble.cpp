#include "engine/fuse/tree_ensemble.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::fuse {
namespace {

[[noreturn]] void refuse() { throw core::Error(core::ErrorCode::BadInput, core::MessageId::StackTreesDamaged); }

void checkTree(const std::vector<TreeEnsemble::Node>& nodes, size_t featureCount) {
  if (nodes.empty()) refuse();
  std::vector<uint8_t> hasParent(nodes.size(), 0);
  for (size_t n = 0; n < nodes.size(); ++n) {
    const TreeEnsemble::Node& node = nodes[n];
    if (!std::isfinite(node.value)) refuse();
    if (node.left < 0 && node.right < 0) continue;
    if (node.feature >= featureCount) refuse();
    for (const int32_t child : {node.left, node.right}) {
      if (child <= static_cast<int64_t>(n) || static_cast<size_t>(child) >= nodes.size() || hasParent[child]++)
        refuse();
    }
  }
}

}  // namespace

void TreeEnsemble::addTree(std::vector<Node> nodes) {
  checkTree(nodes, m_featureCount);
  m_starts.push_back(static_cast<uint32_t>(m_nodes.size()));
  m_nodes.insert(m_nodes.end(), nodes.begin(), nodes.end());
}

float TreeEnsemble::at(std::span<const float> x) const {
  double sum = 0;
  for (const uint32_t start : m_starts) {
    const Node* const tree = m_nodes.data() + start;
    const Node* node = tree;
    while (node->left >= 0) {
      const float value = x[node->feature];
      const bool goesLeft = std::isnan(value) ? node->missingLeft : value < node->value;
      node = tree + (goesLeft ? node->left : node->right);
    }
    sum += node->value;
  }
  return static_cast<float>(sum);
}

void TreeEnsemble::save(core::TensorWriter& writer, const std::string& prefix) const {
  std::vector<int64_t> links;  // left, right, feature, where missing ones go
  std::vector<float> values;
  for (const Node& node : m_nodes) {
    links.insert(links.end(), {node.left, node.right, node.feature, node.missingLeft});
    values.push_back(node.value);
  }
  const std::vector<int64_t> starts(m_starts.begin(), m_starts.end());
  const auto count = static_cast<int64_t>(m_nodes.size());
  const auto features = static_cast<int64_t>(m_featureCount);
  writer.add(prefix + "links", std::span<const int64_t>(links), {count, 4});
  writer.add(prefix + "values", std::span<const float>(values), {count});
  writer.add(prefix + "starts", std::span<const int64_t>(starts), {static_cast<int64_t>(starts.size())});
  writer.add(prefix + "features", std::span<const int64_t>(&features, 1), {1});
}

TreeEnsemble TreeEnsemble::load(const core::TensorFile& file, const std::string& prefix) {
  const auto links = file.integers(prefix + "links");
  const auto values = file.floats(prefix + "values");
  const auto starts = file.integers(prefix + "starts");
  const auto features = file.integers(prefix + "features");
  if (links.size() != 4 * values.size() || features.size() != 1 || features[0] < 0) refuse();
  TreeEnsemble ensemble(static_cast<size_t>(features[0]));
  const auto all = static_cast<int64_t>(values.size());
  for (size_t t = 0; t < starts.size(); ++t) {
    const int64_t end = t + 1 < starts.size() ? starts[t + 1] : all;
    if (starts[t] < 0 || starts[t] >= end || end > all || (t == 0 && starts[t] != 0)) refuse();
    std::vector<Node> nodes;
    for (auto n = static_cast<size_t>(starts[t]); n < static_cast<size_t>(end); ++n) {
      const auto* const link = links.data() + 4 * n;
      const bool fits = link[0] >= -1 && link[0] < all && link[1] >= -1 && link[1] < all && link[2] >= 0 &&
                        link[2] <= features[0] && (link[0] < 0) == (link[1] < 0);
      if (!fits) refuse();
      nodes.push_back({static_cast<int32_t>(link[0]), static_cast<int32_t>(link[1]), static_cast<uint32_t>(link[2]),
                       values[n], link[3] != 0});
    }
    ensemble.addTree(std::move(nodes));
  }
  return ensemble;
}

}  // namespace kinoprism::fuse
