#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

/// Numbers that files give to people, in the order in which they were first met: any non-negative integers, with gaps.
/// Several files of one experiment share one of these, so that a person has one row in all of them.
class PersonIds {
 public:
  /// The row of the person, a new one where the number is new.
  PersonIndex add(uint64_t id);
  std::optional<PersonIndex> find(uint64_t id) const;
  uint64_t idOf(PersonIndex person) const { return m_ids[index(person)]; }
  size_t size() const { return m_ids.size(); }

 private:
  std::vector<uint64_t> m_ids;
  std::unordered_map<uint64_t, PersonIndex> m_rows;
};

/// What a plain file of interactions holds.
struct InteractionFile {
  enum class Layout {
    Lists,  ///< a line per person: person item item …, separated by spaces or tabs
    Table,  ///< a line per interaction: person<TAB>item[<TAB>value[<TAB>time]]
  };
  Layout layout = Layout::Lists;
  /// As the file has them, duplicates and all: for Interactions::fromList. Items are movie indexes as they are.
  std::vector<Interaction> interactions;
  size_t movieCount = 0;  ///< highest item + 1
  bool hasValues = false;
  bool hasTimes = false;
  bool endsInLineBreak = true;  ///< false: the last line may have been cut; worth telling
};

/// Items are row numbers of features and of scores, so absurd ones would ask for absurd memory.
constexpr uint64_t kMaxItem = 5'000'000;

/// Reads a file in either layout. It is a table when its first hundred lines that are not empty are all separated by
/// single tabs alone and have two to four fields, as many in each (where their number differs the file is refused,
/// since it could be either); else lists. A line with a person alone is a person without interactions. Lines may come
/// in any order, a person in several of them. Throws Error{NotFound}, Error{BadInput} naming file, line and remedy,
/// Cancelled; people may have grown by then.
InteractionFile readInteractionFile(const std::filesystem::path& file, PersonIds& people, core::Progress& progress);

/// Reads a file with one item a line. Sorted, distinct. Errors as above.
std::vector<MovieIndex> readItemList(const std::filesystem::path& file, core::Progress& progress);

}  // namespace kinoprism::data
