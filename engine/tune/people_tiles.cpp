#include "engine/tune/people_tiles.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/rng.h"

namespace kinoprism {
namespace {

constexpr size_t kTileBytes = size_t{64} << 20;
constexpr size_t kMostPeopleInTile = 512;

}  // namespace

std::vector<PersonIndex> peopleWith(const Interactions& relevant) {
  std::vector<PersonIndex> people;
  for (size_t p = 0; p < relevant.personCount(); ++p) {
    if (!relevant.moviesOf(PersonIndex(p)).empty()) people.push_back(PersonIndex(p));
  }
  if (people.empty()) {
    throw Error(ErrorCode::NoData, "Nobody has a held-out movie to judge by. Choose a split that holds some out.");
  }
  return people;
}

std::vector<PersonIndex> samplePeople(std::vector<PersonIndex> people, size_t most, uint64_t seed) {
  if (people.size() <= most) return people;
  Rng(seed).shuffle(people);
  people.resize(most);
  std::ranges::sort(people);
  return people;
}

Interactions together(const Interactions& a, const Interactions& b) {
  std::vector<std::vector<Rated>> rows(std::max(a.personCount(), b.personCount()));
  for (const Interactions* part : {&a, &b}) {
    for (size_t p = 0; p < part->personCount(); ++p) {
      const std::vector<Rated> own = part->historyOf(PersonIndex(p));
      rows[p].insert(rows[p].end(), own.begin(), own.end());
    }
  }
  return Interactions(std::move(rows), a.movieCount());
}

PeopleTiles::PeopleTiles(std::vector<PersonIndex> people, const FusedModel& model) : m_people(std::move(people)) {
  const size_t rows = model.composition().parts.size() + model.signals().size();
  const size_t bytes = sizeof(float) * std::max<size_t>(model.movieCount() * rows, 1);
  m_size = std::clamp<size_t>(kTileBytes / bytes, 4, kMostPeopleInTile);
}

bool PeopleTiles::next(const Interactions& histories, Progress& progress, std::string_view what) {
  progress.throwIfCancelled();
  progress.report(what, static_cast<int64_t>(m_next), static_cast<int64_t>(m_people.size()));
  if (m_next >= m_people.size()) return false;
  m_first = m_next;
  m_next = std::min(m_people.size(), m_first + m_size);
  m_current = std::span<const PersonIndex>(m_people).subspan(m_first, m_next - m_first);
  m_histories.clear();
  m_excluded.clear();
  for (const PersonIndex person : m_current) {
    m_histories.push_back(index(person) < histories.personCount() ? histories.historyOf(person) : std::vector<Rated>());
    m_excluded.emplace_back();
    for (const Rated& rated : m_histories.back()) m_excluded.back().push_back(rated.movie);
  }
  return true;
}

}  // namespace kinoprism
