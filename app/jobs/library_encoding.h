#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/features/missing.h"
#include "storage/library.h"

namespace kinoprism::app {

struct EncodeOptions {
  data::Modality modality = data::Modality::Text;
  std::string encoder;  ///< empty: the first of the modality that can run here
  core::Settings settings;
  core::Device device;
  std::filesystem::path file;  ///< see EncoderInfo::file
  bool onlyMissing = false;    ///< keeps what was made from the same input by the same encoder and settings
};

struct EncodeResult {
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  std::string device;    ///< "cpu", "cuda (16 bit)"; empty when nothing was computed
  size_t movies = 0;     ///< in the library
  size_t encodable = 0;  ///< that have something for this encoder to read
  size_t present = 0;    ///< that have features now
  size_t computed = 0;   ///< by this call
  size_t resumed = 0;    ///< found from an encoding that was interrupted
  int version = 0;       ///< of the features, now the encoder's current one
  int before = 0;        ///< the version that was current; 0: none was
  bool skipped = false;  ///< there was nothing to encode; an earlier version may have become the current one
  /// How the network was trained, where this call trained one.
  struct Learning {
    size_t movies = 0;    ///< learnt from, without those held out
    double loss = 0;      ///< on held-out movies
    double baseline = 0;  ///< of the same without a network
    int epochs = 0;       ///< until the best; 0: nothing was learnt
    int seed = 0;
  };
  std::optional<Learning> learning;
  std::vector<core::Message> problems;  ///< one for each file that could not be used by this call
};

/// Whether an encoder can run without anything from the person: built in, or with its pack installed.
bool isReady(const encode::EncoderInfo& encoder);

/// The encoder called `wanted`, which must be of that modality, or the modality's first that is ready. Throws
/// Error{NotFound} naming those there are.
const encode::EncoderInfo& chooseEncoder(const engine::Engine& engine, data::Modality modality,
                                         const std::string& wanted);

/// The settings that a set was encoded with, as far as it tells.
core::Settings encoderSettings(const storage::FeatureSet& set);
/// Those of them that the encoder still knows, to go on with.
core::Settings knownSettings(const encode::EncoderInfo& encoder, const storage::FeatureSet& set);
/// The same of the encoder's current set; none where there is no such set.
core::Settings currentSettings(storage::Library& library, const encode::EncoderInfo& encoder);
/// Whether the set was made by another version of the encoder or of its pack, so that what they make of another input
/// cannot be compared with it. What nothing is known of counts as theirs.
bool isMadeByAnother(const encode::EncoderInfo& encoder, const storage::FeatureSet& set);

/// Computes features of the library's movies and puts them on record as the encoder's current version. Those made with
/// another version of the encoder, other settings or another pack stay as earlier versions; where one of them was made
/// with just these, it is gone on with under onlyMissing, else replaced. An encoding that was cancelled or killed goes
/// on from its last batch when it is asked for again with the same encoder, settings and pack; see sequence_encoding.h
/// for encoders whose network is trained here. Progress counts movies, and its words the megabytes read. Throws
/// Error{NotFound} for an encoder that there is none of or a pack that is not installed, Error{NoData},
/// Error{Unsupported} in a read-only library, Error{OutOfSpace}, Cancelled.
EncodeResult encodeInLibrary(const engine::Engine& engine, storage::Library& library, const EncodeOptions& options,
                             core::Progress& progress);

/// Computes and keeps the features that can be had without asking and that the library lacks: text where movies have
/// words; pictures where `withPictures`. Files that are no pictures are logged. Does nothing in a read-only library.
void computeMissingFeatures(const engine::Engine& engine, storage::Library& library, bool withPictures,
                            core::Progress& progress);
/// True when posters could still be turned into features.
bool lacksPictureFeatures(storage::Library& library);

struct FillResult {
  size_t filled = 0;
  core::Message how;  ///< in what way, or what was taken out
};

/// Gives the movies that lack features of the set imputed ones, by a policy other than DropAndReweight, and marks them
/// as such; under DropAndReweight takes the imputed ones out. Imputation starts from the first set of each other
/// modality. Throws Error{NotFound} for a set that is not there, Error{NoData}, Cancelled.
FillResult fillInLibrary(const engine::Engine& engine, storage::Library& library, data::Modality modality,
                         const std::string& encoder, features::MissingPolicy policy, const core::Device& device,
                         core::Progress& progress);

/// Features of a set without those that were imputed. Throws what reading them throws.
data::Features realFeatures(storage::Library& library, const storage::FeatureSet& set,
                            const storage::MovieIndexes& movies, core::Progress& progress);

/// Of each modality that has features the set that models read, in the order of modalities.
std::vector<storage::FeatureSet> firstSets(const engine::Engine& engine, storage::Library& library);

/// The set of tags of sound that the engine names first (EncoderInfo::valueNames); nothing where the library has none.
std::optional<storage::FeatureSet> soundTags(const engine::Engine& engine, storage::Library& library);

enum class ImputedRows { LeftOut, Kept };

/// Features of the library's sets for models, without tags of sound: the real ones, or with imputed rows as well. For
/// each modality the set that a model reads comes first: one brought from elsewhere, else by the order of the engine's
/// encoders.
std::vector<data::Features> modelFeatures(const engine::Engine& engine, storage::Library& library,
                                          const storage::MovieIndexes& movies, core::Progress& progress,
                                          ImputedRows imputed = ImputedRows::LeftOut);

}  // namespace kinoprism::app
