#include "engine/tune/people_tiles.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kTileBytes = size_t{64} << 20;
constexpr size_t kMostPeopleInTile = 512;

}  // namespace

std::vector<data::PersonIndex> peopleWith(const data::Interactions& relevant) {
  std::vector<data::PersonIndex> people;
  for (size_t p = 0; p < relevant.personCount(); ++p) {
    if (!relevant.moviesOf(data::PersonIndex(p)).empty()) people.push_back(data::PersonIndex(p));
  }
  if (people.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NobodyHeldOut);
  }
  return people;
}

std::vector<data::PersonIndex> samplePeople(std::vector<data::PersonIndex> people, size_t most, uint64_t seed) {
  if (people.size() <= most) return people;
  core::Rng(seed).shuffle(people);
  people.resize(most);
  std::ranges::sort(people);
  return people;
}

data::Interactions together(const data::Interactions& a, const data::Interactions& b) {
  std::vector<std::vector<data::Rated>> rows(std::max(a.personCount(), b.personCount()));
  for (const data::Interactions* part : {&a, &b}) {
    for (size_t p = 0; p < part->personCount(); ++p) {
      const std::vector<data::Rated> own = part->historyOf(data::PersonIndex(p));
      rows[p].insert(rows[p].end(), own.begin(), own.end());
    }
  }
  return data::Interactions(std::move(rows), a.movieCount());
}

PeopleTiles::PeopleTiles(std::vector<data::PersonIndex> people, const fuse::FusedModel& model)
    : m_people(std::move(people)) {
  const size_t rows = model.composition().parts.size() + model.signals().size();
  const size_t bytes = sizeof(float) * std::max<size_t>(model.movieCount() * rows, 1);
  m_size = std::clamp<size_t>(kTileBytes / bytes, 4, kMostPeopleInTile);
}

bool PeopleTiles::next(const data::Interactions& histories, core::Progress& progress, const core::Message& what) {
  progress.throwIfCancelled();
  progress.report(what, static_cast<int64_t>(m_next), static_cast<int64_t>(m_people.size()));
  if (m_next >= m_people.size()) return false;
  m_first = m_next;
  m_next = std::min(m_people.size(), m_first + m_size);
  m_current = std::span<const data::PersonIndex>(m_people).subspan(m_first, m_next - m_first);
  m_histories.clear();
  m_excluded.clear();
  for (const data::PersonIndex person : m_current) {
    m_histories.push_back(data::index(person) < histories.personCount() ? histories.historyOf(person)
                                                                        : std::vector<data::Rated>());
    m_excluded.emplace_back();
    for (const data::Rated& rated : m_histories.back()) m_excluded.back().push_back(rated.movie);
  }
  return true;
}

}  // namespace kinoprism::tune
