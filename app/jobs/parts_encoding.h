#pragma once

#include <nlohmann/json.hpp>

#include "app/jobs/library_encoding.h"
#include "storage/features/feature_draft.h"

namespace kinoprism::app {

/// A movie whose parts are on record, and the hash of the file that they are of.
struct PartsItem {
  storage::MovieId movie{};
  uint64_t input = 0;
};

/// Parts of some movies, in memory.
struct LoadedParts {
  std::vector<PartsItem> items;
  std::vector<data::FeatureParts> parts;

  std::vector<const data::FeatureParts*> pointers() const;
};

/// An encoding by an encoder that reads what another one kept of movies' parts (EncoderInfo::reads), a few MiB of them
/// at a time. One that was interrupted goes on where files were being read or movies described.
class PartsEncoding {
 public:
  /// First the other encoder encodes what it lacks, with the settings of what it has. Throws what encodeInLibrary
  /// throws.
  PartsEncoding(const engine::Engine& engine, storage::Library& library, const encode::EncoderInfo& encoder,
                const EncodeOptions& options, core::Progress& progress);
  virtual ~PartsEncoding() = default;

  /// Throws what encodeInLibrary and describe throw.
  EncodeResult run();

 protected:
  /// Comes before all else: what the movies are described by.
  virtual void prepare(EncodeResult&) {}
  virtual storage::DraftIdentity identity() const = 0;
  /// Adds what it makes of the parts, none of which is empty, to the draft. Returns where it was computed.
  virtual std::string describe(const LoadedParts& some, storage::FeatureDraft& draft) const = 0;

  data::FeatureParts partsOf(const PartsItem& item) const;

  const engine::Engine& m_engine;
  storage::Library& m_library;
  const encode::EncoderInfo& m_encoder;
  const EncodeOptions& m_options;
  core::Progress& m_progress;
  nlohmann::json m_recipe;         ///< encoder, its settings and what it reads
  std::vector<PartsItem> m_items;  ///< by movie

 private:
  void forgetOthers(storage::FeatureDraft& draft) const;
  LoadedParts load(std::span<const PartsItem> todo, size_t& from) const;

  EncodeResult m_read;  ///< of the other encoder
  storage::MovieIndexes m_movies;
};

/// By an encoder that learns nothing (EncoderInfo::learns); for encodeInLibrary, which says what is thrown.
EncodeResult encodePartsInLibrary(const engine::Engine& engine, storage::Library& library,
                                  const encode::EncoderInfo& encoder, const EncodeOptions& options,
                                  core::Progress& progress);

/// A JSON object, empty where the text is none.
nlohmann::json jsonObject(const std::string& text);

}  // namespace kinoprism::app
