#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/ratings/feedback.h"

namespace kinoprism::storage {

/// What the values of a column of ratings mean.
struct RatingScale {
  enum class Kind {
    Stars,   ///< from low to high, however many
    Likes,   ///< 1 or yes: liked; 0, −1 or no: not liked; without a column every row is a like
    Counts,  ///< how often somebody watched or clicked
  };
  Kind kind = Kind::Stars;
  double low = 0.5;
  double high = 5;
  bool zeroIsUnrated = false;      ///< 0 says that somebody saw a movie and did not rate it
  bool minusOneIsUnrated = false;  ///< −1 does
  bool operator==(const RatingScale&) const = default;

  /// "0.5..5", "likes", "counts": as the command line takes it.
  std::string text() const;
};

/// Parses what text() writes; "10" means 1..10. Throws Error{BadArgument}.
RatingScale parseScale(std::string_view text);

/// What a cell says on that scale; nothing where it is outside of it or no number. "8/10" is read by its own scale.
std::optional<Feedback> feedbackOf(std::string_view cell, const RatingScale& scale, bool decimalComma);

/// All values of a column, counted: at most kDistinct different ones.
class ValueCounts {
 public:
  static constexpr size_t kDistinct = 512;

  void see(std::string_view cell, bool decimalComma);

  const std::map<double, int64_t>& values() const { return m_values; }  ///< the first kDistinct different ones
  bool areMore() const { return m_more > 0; }                           ///< than kDistinct
  int64_t numbers() const { return m_numbers; }
  int64_t words() const { return m_words; }          ///< yes, no, like …
  int64_t fractions() const { return m_fractions; }  ///< 8/10
  int64_t missing() const { return m_missing; }
  double lowest() const { return m_lowest; }
  double highest() const { return m_highest; }
  bool areIntegers() const { return m_integers == m_numbers; }

 private:
  std::map<double, int64_t> m_values;
  int64_t m_more = 0;
  int64_t m_numbers = 0;
  int64_t m_integers = 0;
  int64_t m_words = 0;
  int64_t m_fractions = 0;
  int64_t m_missing = 0;
  double m_lowest = 0;
  double m_highest = 0;
};

/// The scale that all values together speak for. role: "rating", "count", "like", or empty where no column says more
/// than that somebody did something.
RatingScale inferScale(const ValueCounts& counts, std::string_view role);

}  // namespace kinoprism::storage
