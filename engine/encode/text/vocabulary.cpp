#include "engine/encode/text/vocabulary.h"

#include <utility>

namespace kinoprism::encode {

void Vocabulary::count(size_t movie, std::span<const std::string> terms) {
  for (const std::string& text : terms) {
    const auto [place, isNew] = m_numbers.try_emplace(text, static_cast<uint32_t>(m_terms.size()));
    if (isNew) m_terms.push_back({&place->first});
    Term& term = m_terms[place->second];
    if (term.lastMovie == movie) continue;
    term.lastMovie = movie;
    ++term.movies;
  }
}

void Vocabulary::keep(size_t minMovies, size_t maxMovies) {
  const std::vector<Term> all = std::exchange(m_terms, {});
  for (const Term& term : all) {
    const auto place = m_numbers.find(*term.text);
    if (term.movies < minMovies || term.movies > maxMovies) {
      m_numbers.erase(place);
    } else {
      place->second = static_cast<uint32_t>(m_terms.size());
      m_terms.push_back(term);
    }
  }
}

uint32_t Vocabulary::find(std::string_view term) const {
  const auto found = m_numbers.find(term);
  return found == m_numbers.end() ? kUnknown : found->second;
}

}  // namespace kinoprism::encode
