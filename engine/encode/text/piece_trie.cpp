#include "engine/encode/text/piece_trie.h"

namespace kinoprism {

PieceTrie::PieceTrie() : m_slots(16), m_shift(60) {}

uint32_t PieceTrie::newNode() {
  m_values.push_back(kNoPiece);
  return static_cast<uint32_t>(m_values.size() - 1);
}

uint32_t PieceTrie::addRoot() { return newNode(); }

void PieceTrie::insert(uint64_t key, uint32_t node) {
  size_t slot = slotOf(key);
  while (m_slots[slot].key != kFree) slot = (slot + 1) & (m_slots.size() - 1);
  m_slots[slot] = {key, node};
}

void PieceTrie::add(uint32_t root, std::string_view piece, int32_t value) {
  uint32_t node = root;
  for (const char byte : piece) {
    uint32_t after = next(node, byte);
    if (after == kNowhere) {
      if (2 * (m_used + 1) > m_slots.size()) {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        --m_shift;
        for (const Slot& slot : old)
          if (slot.key != kFree) insert(slot.key, slot.node);
      }
      after = newNode();
      insert(keyOf(node, byte), after);
      ++m_used;
    }
    node = after;
  }
  if (m_values[node] == kNoPiece) m_values[node] = value;
}

}  // namespace kinoprism
