#pragma once

#include "app/jobs/library_encoding.h"

namespace kinoprism::app {

/// Encodes with an encoder that reads what another one gave of movies' parts (EncoderInfo::learns); for
/// encodeInLibrary. First the other encoder encodes what it lacks. Then a network is trained on the library's own
/// parts, or, with onlyMissing, the one that made the set on record is used again where its settings and the parts'
/// encoder are the same. The network lies in the set's file; its seed and losses in the set's details. What is trained
/// from at most 512 MiB of parts, chosen by the seed; movies are described a few MiB at a time. An encoding that was
/// interrupted goes on where files were being read or movies described; the training begins again and ends with the
/// same network. Throws what encodeInLibrary and Engine::trainSequences throw.
EncodeResult encodeSequencesInLibrary(const engine::Engine& engine, storage::Library& library,
                                      const encode::EncoderInfo& encoder, const EncodeOptions& options,
                                      core::Progress& progress);

}  // namespace kinoprism::app
