#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace kinoprism::encode {

/// Strings with a number each, found byte by byte from any place of a text: all pieces that begin there, in the order
/// of their length, for one step a byte. A tree whose branches lie in one flat hash table. Safe to read from any
/// thread.
class PieceTrie {
 public:
  static constexpr uint32_t kNowhere = UINT32_MAX;
  static constexpr int32_t kNoPiece = -1;

  PieceTrie();

  /// A root of its own: pieces under one root are not found from another.
  uint32_t addRoot();
  /// piece is not empty; value >= 0. A piece that is there already keeps its first value. Throws Error{TooLarge} when
  /// there are more than 268 million different beginnings.
  void add(uint32_t root, std::string_view piece, int32_t value);

  /// The node after node and this byte, kNowhere where no piece goes on so.
  uint32_t next(uint32_t node, char byte) const {
    const uint64_t branch = branchOf(node, byte);
    for (size_t slot = slotOf(branch);; slot = (slot + 1) & (m_slots.size() - 1)) {
      if (m_slots[slot] >> kNodeBits == branch) return static_cast<uint32_t>(m_slots[slot] & kMostNodes);
      if (m_slots[slot] == kFree) return kNowhere;
    }
  }
  /// The value of the piece that ends at node, kNoPiece where none does.
  int32_t valueAt(uint32_t node) const { return m_values[node]; }

  /// The longest piece that begins text: its value and its bytes, {kNoPiece, 0} where there is none.
  std::pair<int32_t, size_t> longest(uint32_t root, std::string_view text) const {
    std::pair<int32_t, size_t> found{kNoPiece, 0};
    uint32_t node = root;
    for (size_t i = 0; i < text.size(); ++i) {
      node = next(node, text[i]);
      if (node == kNowhere) break;
      if (m_values[node] != kNoPiece) found = {m_values[node], i + 1};
    }
    return found;
  }

 private:
  static constexpr int kNodeBits = 28;
  static constexpr uint64_t kMostNodes = (uint64_t{1} << kNodeBits) - 1;
  static constexpr uint64_t kFree = UINT64_MAX;

  static uint64_t branchOf(uint32_t node, char byte) { return uint64_t{node} << 8 | static_cast<uint8_t>(byte); }
  size_t slotOf(uint64_t branch) const { return static_cast<size_t>((branch * 0x9e3779b97f4a7c15) >> m_shift); }
  uint32_t newNode();
  void insert(uint64_t entry);

  /// Each a branch (36 bits) and the node at its end, or kFree. A power of two of them, at most half in use.
  std::vector<uint64_t> m_slots;
  std::vector<int32_t> m_values;
  size_t m_used = 0;
  int m_shift = 0;
};

}  // namespace kinoprism::encode
