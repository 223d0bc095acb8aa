#include "storage/import/tables/time_column.h"

#include <array>
#include <chrono>
#include <cmath>
#include <string>

#include "engine/core/text.h"
#include "storage/import/tables/cell_values.h"

namespace kinoprism::storage {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

struct TimeOfText {
  int year = 0, month = 0, day = 0;
  int hour = 0, minute = 0;
  double second = 0;
  int zone = 0;  ///< minutes east of UTC
};

/// Reads a text from its beginning, piece by piece.
class TextScanner {
 public:
  explicit TextScanner(std::string_view text) : m_rest(text) {}

  bool done() const { return m_rest.empty(); }
  char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
  void skipSpace() {
    while (peek() == ' ' || peek() == '\t') m_rest.remove_prefix(1);
  }
  bool take(std::string_view word) {
    if (!m_rest.starts_with(word)) return false;
    m_rest.remove_prefix(word.size());
    return true;
  }
  /// A number of at most `most` digits.
  std::optional<int> number(size_t most) {
    size_t count = 0;
    int value = 0;
    while (count < m_rest.size() && count < most && m_rest[count] >= '0' && m_rest[count] <= '9')
      value = value * 10 + (m_rest[count++] - '0');
    if (count == 0) return std::nullopt;
    m_rest.remove_prefix(count);
    m_digits = count;
    return value;
  }
  size_t digits() const { return m_digits; }  ///< of the last number
  /// One of the delimiters between numbers of a date.
  char separator() {
    const char c = peek();
    if (c != '-' && c != '/' && c != '.') return '\0';
    m_rest.remove_prefix(1);
    return c;
  }
  /// The number of the month that a word of letters names, 0 for others.
  int monthName() {
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    size_t count = 0;
    std::string word;
    while (count < m_rest.size() && ((m_rest[count] | 32) >= 'a' && (m_rest[count] | 32) <= 'z'))
      word.push_back(static_cast<char>(m_rest[count++] | 32));
    if (word.size() < 3) return 0;
    for (size_t month = 0; month < kMonths.size(); ++month) {
      if (!word.starts_with(kMonths[month])) continue;
      m_rest.remove_prefix(count);
      if (peek() == '.') m_rest.remove_prefix(1);
      return static_cast<int>(month) + 1;
    }
    return 0;
  }
  /// Whether a weekday stood here; it is passed.
  void skipWeekday() {
    constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::string word;
    for (size_t i = 0; i < m_rest.size() && (m_rest[i] | 32) >= 'a' && (m_rest[i] | 32) <= 'z'; ++i)
      word.push_back(static_cast<char>(m_rest[i] | 32));
    for (const std::string_view day : kDays) {
      if (!word.starts_with(day)) continue;
      m_rest.remove_prefix(word.size());
      take(",");
      skipSpace();
      return;
    }
  }
  std::string_view rest() const { return m_rest; }

 private:
  std::string_view m_rest;
  size_t m_digits = 0;
};

bool setDate(TimeOfText& time, int year, int month, int day) {
  time.year = year;
  time.month = month;
  time.day = day;
  return true;
}

/// 2019-01-03, 2019/1/3, 2019年1月3日, 20190103.
bool yearFirst(TextScanner& scanner, TimeOfText& time, int year) {
  if (scanner.take("年")) {
    const auto month = scanner.number(2);
    if (!month || !scanner.take("月")) return false;
    const auto day = scanner.number(2);
    scanner.take("日");
    return day && setDate(time, year, *month, *day);
  }
  const char separator = scanner.separator();
  if (separator == '\0') return false;
  const auto month = scanner.number(2);
  if (!month || scanner.separator() != separator) return false;
  const auto day = scanner.number(2);
  return day && setDate(time, year, *month, *day);
}

int fullYear(int year, size_t digits) {
  if (digits > 2) return year;
  return year + (year < 70 ? 2000 : 1900);
}

/// 3/4/2019 and 12 Sep 2018.
bool yearLast(TextScanner& scanner, TimeOfText& time, int first, DayOrder order) {
  const char separator = scanner.separator();
  scanner.skipSpace();
  if (const int month = scanner.monthName(); month > 0) {
    scanner.skipSpace();
    scanner.take(",");
    scanner.separator();
    scanner.skipSpace();
    const auto year = scanner.number(4);
    return year && setDate(time, fullYear(*year, scanner.digits()), month, first);
  }
  const auto second = scanner.number(2);
  if (separator == '\0' || !second || scanner.separator() != separator) return false;
  const auto year = scanner.number(4);
  if (!year) return false;
  bool dayFirst = order == DayOrder::DayFirst || separator == '.';
  if (first > 12) dayFirst = true;
  if (*second > 12) dayFirst = false;
  return setDate(time, fullYear(*year, scanner.digits()), dayFirst ? *second : first, dayFirst ? first : *second);
}

bool readDate(TextScanner& scanner, TimeOfText& time, DayOrder order) {
  scanner.skipWeekday();
  if (const int month = scanner.monthName(); month > 0) {  // Sep 12, 2018
    scanner.skipSpace();
    const auto day = scanner.number(2);
    scanner.take(",");
    scanner.skipSpace();
    const auto year = scanner.number(4);
    return day && year && setDate(time, *year, month, *day);
  }
  const auto first = scanner.number(4);
  if (!first) return false;
  return scanner.digits() == 4 ? yearFirst(scanner, time, *first) : yearLast(scanner, time, *first, order);
}

/// After a date: T10:00:00.5+08:00, 10:00 PM, 10时5分. Anything else leaves the day.
bool readClock(TextScanner& scanner, TimeOfText& time) {
  scanner.take(",");
  scanner.skipSpace();
  if (!scanner.take("T")) scanner.take("t");
  if (scanner.done()) return true;
  const auto hour = scanner.number(2);
  if (!hour || !(scanner.take(":") || scanner.take("时") || scanner.take("點"))) return false;
  const auto minute = scanner.number(2);
  if (!minute) return false;
  time.hour = *hour;
  time.minute = *minute;
  scanner.take("分");
  if (scanner.take(":")) {
    const auto second = scanner.number(2);
    if (!second) return false;
    time.second = *second;
    if (scanner.take(".") || scanner.take(",")) scanner.number(9);
    scanner.take("秒");
  }
  scanner.skipSpace();
  const bool afternoon = scanner.take("PM") || scanner.take("pm");
  const bool morning = !afternoon && (scanner.take("AM") || scanner.take("am"));
  if (afternoon && time.hour < 12) time.hour += 12;
  if (morning && time.hour == 12) time.hour = 0;
  scanner.skipSpace();
  if (scanner.take("Z") || scanner.take("UTC") || scanner.take("GMT")) return scanner.done();
  if (scanner.peek() != '+' && scanner.peek() != '-') return scanner.done();
  const int sign = scanner.take("-") ? -1 : (scanner.take("+"), 1);
  const auto zoneHour = scanner.number(2);
  if (!zoneHour) return false;
  scanner.take(":");
  time.zone = sign * (*zoneHour * 60 + scanner.number(2).value_or(0));
  return scanner.done();
}

std::optional<int64_t> secondsOf(const TimeOfText& time) {
  const std::chrono::year_month_day date{std::chrono::year(time.year),
                                         std::chrono::month(static_cast<unsigned>(time.month)),
                                         std::chrono::day(static_cast<unsigned>(time.day))};
  if (!date.ok() || time.year < kFirstYear || time.year > kLastYear || time.hour > 24 || time.minute > 59)
    return std::nullopt;
  const int64_t days = std::chrono::seconds(std::chrono::sys_days(date).time_since_epoch()).count();
  return days + (time.hour * 60 + time.minute - time.zone) * 60 + static_cast<int64_t>(time.second);
}

/// A number that counts from 1970 in some unit.
std::optional<int64_t> unixTime(double number) {
  // The units are a thousand apart, and what people write lies between 1973 and 5138 in each.
  for (int unit = 0; unit < 3 && number >= 1e11; ++unit) number /= 1000;
  if (!(number > 0) || number >= 1e11) return std::nullopt;
  return static_cast<int64_t>(number);
}

}  // namespace

std::optional<int64_t> parseTime(std::string_view text, DayOrder order) {
  text = core::trimmed(text);
  if (const auto whole = parseId(text)) {
    // 20190103 is a day, and would be August 1970.
    if (text.size() == 8 && *whole / 10000 >= kFirstYear && *whole / 10000 <= kLastYear)
      return secondsOf(
          {static_cast<int>(*whole / 10000), static_cast<int>(*whole / 100 % 100), static_cast<int>(*whole % 100)});
    return *whole < 100'000'000'000 ? (*whole > 0 ? std::optional(*whole) : std::nullopt)
                                    : unixTime(static_cast<double>(*whole));
  }
  if (const auto number = parseNumber(text, true)) return unixTime(*number);
  TextScanner scanner(text);
  TimeOfText time;
  if (!readDate(scanner, time, order) || !readClock(scanner, time)) return std::nullopt;
  return secondsOf(time);
}

void DayOrderEvidence::see(std::string_view text) {
  TextScanner scanner(core::trimmed(text));
  const auto first = scanner.number(4);
  if (!first || scanner.digits() > 2) return;
  const char separator = scanner.separator();
  const auto second = separator == '\0' ? std::nullopt : scanner.number(2);
  if (!second || scanner.separator() != separator || !scanner.number(4)) return;
  ++m_numeric;
  m_firstAbove12 += *first > 12;
  m_secondAbove12 += *second > 12;
  m_dots += separator == '.';
}

DayOrder DayOrderEvidence::order() const {
  if (m_firstAbove12 > m_secondAbove12 || (m_numeric > 0 && m_dots == m_numeric)) return DayOrder::DayFirst;
  if (m_secondAbove12 > 0) return DayOrder::MonthFirst;
  return DayOrder::Unknown;
}

}  // namespace kinoprism::storage
