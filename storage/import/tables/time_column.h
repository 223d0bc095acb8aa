#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kinoprism::storage {

/// Which comes first in 3/4/2019.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

/// Seconds since 1970 of what a cell says: unix seconds, milliseconds, microseconds or nanoseconds (also 1400001003.0
/// and 1.4e9), 2019-01-03, 2019/1/3 10:00, 2019-01-03T10:00:00+08:00, 2019年1月3日, 3.1.2019, 1/30/2019, 12 Sep 2018,
/// Sep 12, 2018. Without a zone it is UTC. Nothing where it cannot be read, or is before 1900: −1, 0 and NaN are how
/// tables write that they do not know.
std::optional<int64_t> parseTime(std::string_view text, DayOrder order);

/// What all rows of a column say together about the order of day and month.
class DayOrderEvidence {
 public:
  void see(std::string_view text);
  /// Unknown where no row settles it; 3.4.2019 is day first wherever it is written so.
  DayOrder order() const;
  /// Whether there were dates that can be read in two ways, and nothing settled it.
  bool isAmbiguous() const { return m_numeric > 0 && order() == DayOrder::Unknown; }

 private:
  int64_t m_numeric = 0;  ///< dates of three numbers with the year last
  int64_t m_firstAbove12 = 0;
  int64_t m_secondAbove12 = 0;
  int64_t m_dots = 0;
};

}  // namespace kinoprism::storage
