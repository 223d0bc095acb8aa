#pragma once

#include <QJsonObject>
#include <optional>
#include <string>
#include <vector>

#include "app/services/catalogue.h"
#include "engine/data/interactions.h"
#include "engine/fuse/rerank.h"
#include "storage/library.h"

namespace kinoprism::app {

/// What a person's list follows from besides the mix and the choices of the page: two lists of equal origin under the
/// same mix are the same list.
struct ListOrigin {
  std::string program;    ///< its version: another one may rank otherwise
  int64_t run = 0;        ///< its number, which no other run of the library ever has
  std::string imports;    ///< see importsOf
  int64_t lastLabel = 0;  ///< of the curator whose list it is; 0 for people
  storage::PersonId person{};
  storage::CuratorId curator{};  ///< 0 for people

  bool operator==(const ListOrigin&) const = default;
};

/// The origin that the list of a person has now, by the library's newest finished run; nothing where there is none.
/// curator: whose labels are person 0's ratings. Reads the library: not for the thread that paints.
std::optional<ListOrigin> originNow(storage::Library& library, storage::PersonId person, storage::CuratorId curator);
/// The number of the last label of a curator, 0 where there is none.
int64_t lastLabelOf(storage::Library& library, storage::CuratorId curator);

/// A person's list as it was on the screen, kept so that the next start can show it before the engine is loaded.
struct KeptList {
  ListOrigin origin;
  fuse::Mix mix;
  size_t topN = 0;
  bool hidesSeen = true;
  fuse::RankedList list;
  std::vector<std::optional<int>> changes;  ///< places gained against the run's own mix, by row
  std::vector<data::Rated> rated;
  std::vector<data::Rated> heldOut;
};

QJsonObject toJson(const KeptList& kept, const Catalogue& catalogue);
/// Nothing where the object is not such a list, or names a movie that the catalogue does not have. Throws what
/// Mix::parse throws.
std::optional<KeptList> keptListOf(const QJsonObject& object, const Catalogue& catalogue);

}  // namespace kinoprism::app
