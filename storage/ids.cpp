#include "storage/ids.h"

namespace kinoprism::storage {
namespace {

constexpr uint32_t kNone = ~uint32_t{0};

}  // namespace

MovieIndexes::MovieIndexes(std::vector<MovieId> ids) : m_ids(std::move(ids)) {
  if (m_ids.empty()) return;
  m_indexOf.assign(static_cast<size_t>(number(m_ids.back())) + 1, kNone);
  for (size_t i = 0; i < m_ids.size(); ++i) m_indexOf[static_cast<size_t>(number(m_ids[i]))] = static_cast<uint32_t>(i);
}

std::optional<data::MovieIndex> MovieIndexes::find(MovieId id) const {
  const auto place = static_cast<size_t>(number(id));
  if (place >= m_indexOf.size() || m_indexOf[place] == kNone) return std::nullopt;
  return data::MovieIndex{m_indexOf[place]};
}

}  // namespace kinoprism::storage
