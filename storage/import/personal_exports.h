#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/import/classify.h"

namespace kinoprism::storage {

/// What a site hands to one of its people: a table of what that person rated, watched or liked, without a column that
/// says who. part: layout, path and member; it becomes ratings of one person, named by the export where it tells. Known
/// are IMDb's ratings, Letterboxd's ratings, diary, reviews, watched and liked films, and MovieLens's own export.
/// Nothing for other tables. columns: the header.
std::optional<ImportPart> personalExport(const FileProbe& probe, const std::vector<std::string>& columns,
                                         ImportPart part);

/// Whether the table is a list of what somebody means to watch, which says nothing of taste yet.
bool isWatchlist(const FileProbe& probe, const std::vector<std::string>& columns);

}  // namespace kinoprism::storage
