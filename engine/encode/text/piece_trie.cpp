#include "engine/encode/text/piece_trie.h"

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::encode {

PieceTrie::PieceTrie() : m_slots(16, kFree), m_shift(60) {}

uint32_t PieceTrie::newNode() {
  // The last number stays free, so that no entry looks like kFree.
  if (m_values.size() >= kMostNodes) throw core::Error(core::ErrorCode::TooLarge, core::MessageId::VocabularyTooLarge);
  m_values.push_back(kNoPiece);
  return static_cast<uint32_t>(m_values.size() - 1);
}

uint32_t PieceTrie::addRoot() { return newNode(); }

void PieceTrie::insert(uint64_t entry) {
  size_t slot = slotOf(entry >> kNodeBits);
  while (m_slots[slot] != kFree) slot = (slot + 1) & (m_slots.size() - 1);
  m_slots[slot] = entry;
}

void PieceTrie::add(uint32_t root, std::string_view piece, int32_t value) {
  uint32_t node = root;
  for (const char byte : piece) {
    uint32_t after = next(node, byte);
    if (after == kNowhere) {
      if (2 * (m_used + 1) > m_slots.size()) {
        std::vector<uint64_t> old(m_slots.size() * 2, kFree);
        old.swap(m_slots);
        --m_shift;
        for (const uint64_t entry : old)
          if (entry != kFree) insert(entry);
      }
      after = newNode();
      insert(branchOf(node, byte) << kNodeBits | after);
      ++m_used;
    }
    node = after;
  }
  if (m_values[node] == kNoPiece) m_values[node] = value;
}

}  // namespace kinoprism::encode
