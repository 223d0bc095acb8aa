#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>

#include "storage/refusals.h"

namespace kinoprism::storage {

/// How refusals are written inside somebody's transaction; for storage only.

/// A reason as it is stored, for Message::parse: at most Refusals::kMaxReason bytes.
std::string reasonText(const core::Message& reason);

/// Writes a refusal over the movie's older one of that encoder; `ignored` stays while the input is known and the same.
void putRefusal(SQLite::Database& connection, const RefusedInput& refusal);

/// Removes the encoder's refusals for whose movie goes(movie) holds.
void removeRefusals(SQLite::Database& connection, data::Modality modality, std::string_view encoder,
                    const std::function<bool(MovieId)>& goes);

/// Of rows of a movie and a hash: both.
std::vector<std::pair<MovieId, uint64_t>> readInputs(SQLite::Statement& rows);

/// Of an encoder, by movie: what was refused.
std::vector<std::pair<MovieId, uint64_t>> refusedInputs(SQLite::Database& connection, data::Modality modality,
                                                        std::string_view encoder);

}  // namespace kinoprism::storage
