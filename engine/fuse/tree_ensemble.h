#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/safetensors.h"

namespace kinoprism::fuse {

/// Regression trees whose leaves add up: F(x) = Σ_t leaf_t(x) (Chen & Guestrin, KDD 2016, eq. 1). They are plain
/// tables, so scoring needs no library of trees, and a file of them is checked before it is used. Immutable once
/// filled, so safe from any thread.
class TreeEnsemble {
 public:
  struct Node {
    int32_t left = -1;  ///< number of a later node of the same tree; −1: a leaf
    int32_t right = -1;
    uint32_t feature = 0;
    float value = 0;           ///< of a leaf; else x < value goes left
    bool missingLeft = false;  ///< where NaN goes
  };

  TreeEnsemble() = default;
  explicit TreeEnsemble(size_t featureCount) : m_featureCount(featureCount) {}

  /// Throws Error{BadInput} when the nodes are no tree: every child comes after its parent and has one.
  void addTree(std::vector<Node> nodes);

  size_t treeCount() const { return m_starts.size(); }
  size_t featureCount() const { return m_featureCount; }
  /// F(x). x: featureCount values.
  float at(std::span<const float> x) const;

  /// Every tensor that save adds has a name that begins with prefix.
  void save(core::TensorWriter& writer, const std::string& prefix) const;
  /// Throws Error{BadInput} when what is there is no such ensemble.
  static TreeEnsemble load(const core::TensorFile& file, const std::string& prefix);

 private:
  size_t m_featureCount = 0;
  std::vector<Node> m_nodes;       ///< of all trees, one after the other
  std::vector<uint32_t> m_starts;  ///< the root of each tree
};

}  // namespace kinoprism::fuse
