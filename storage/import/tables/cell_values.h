#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::storage {

/// Digits only: 1193.
std::optional<int64_t> parseId(std::string_view text);
/// 3.5, with decimalComma 3,5; not NaN, not infinite.
std::optional<double> parseNumber(std::string_view text, bool decimalComma);
/// "8/10" as the two numbers.
std::optional<std::pair<double, double>> parseFraction(std::string_view text);
/// What tables write where nothing is known: empty, NaN, NA, N/A, NULL, None, \N, -.
bool isMissing(std::string_view text);
/// yes, true, like, 👍 … and their contrary; nothing for others.
std::optional<bool> parseYesNo(std::string_view text);

/// The year in a date however it is written: 1994, 1994-10-30, 30.10.1994, 19941030; 0 where there is none.
int yearOf(std::string_view text);

/// An id as it is compared: without spaces around it, and 1.0 as 1, which is what pandas makes of a column with a gap.
std::string_view idText(std::string_view text);

/// "Drama|Comedy", "Drama, Comedy", "剧情 / 喜剧", [{"id": 18, "name": "Drama"}], ['Drama', 'Comedy'].
std::vector<std::string> splitList(std::string_view text);
/// The objects of a cell that holds a list of them in JSON or as Python writes it; nothing for any other text.
struct ListedObject {
  std::string name;
  std::string job;  ///< of people: "Director"
};
std::optional<std::vector<ListedObject>> parseObjects(std::string_view text);

}  // namespace kinoprism::storage
