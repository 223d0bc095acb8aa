#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinoprism::encode {

/// The terms of many movies, numbered from 0 in the order in which they are met, with the number of movies of each.
/// Filled by one thread, then safe to read from any.
class Vocabulary {
 public:
  static constexpr uint32_t kUnknown = std::numeric_limits<uint32_t>::max();

  /// Counts the terms of a movie, each once. Movies come in order; one movie may come in several parts.
  void count(size_t movie, std::span<const std::string> terms);
  /// Leaves out the terms of fewer than minMovies movies or more than maxMovies, and numbers the others again.
  void keep(size_t minMovies, size_t maxMovies = std::numeric_limits<size_t>::max());

  size_t size() const { return m_terms.size(); }
  uint32_t find(std::string_view term) const;  ///< its number, or kUnknown
  const std::string& term(uint32_t number) const { return *m_terms[number].text; }
  uint32_t movies(uint32_t number) const { return m_terms[number].movies; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct Term {
    const std::string* text;  ///< the key in m_numbers, which stays where it is
    uint32_t movies = 0;
    size_t lastMovie = std::numeric_limits<size_t>::max();
  };

  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> m_numbers;
  std::vector<Term> m_terms;
};

}  // namespace kinoprism::encode
