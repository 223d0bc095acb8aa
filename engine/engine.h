#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "engine/encode/encoding.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::train {
struct SequenceModel;
struct CrossModalOptions;
struct GeneratedFeatures;
struct DescribedSequences;
}  // namespace kinoprism::train

namespace kinoprism::engine {

/// Sequences of parts that a network learns to describe; see engine/train/sequence_encoder.h. What the spans show must
/// live as long as the call.
struct SequenceRequest {
  std::span<const data::FeatureParts* const> sequences;  ///< one a movie; null: none
  std::span<const std::vector<std::string>> genres;      ///< one list a movie where the goal is "genres"
  core::Settings settings;                               ///< the parameters of an encoder that reads parts
  core::Device device;
};

struct Diagnosis {
  std::string torchVersion;
  double gemmGflops = 0;  ///< of a 1024³ float32 product on all compute threads
  std::string blas;       ///< the library that made it; empty: LibTorch's own
  std::vector<std::string> gpus;
};

/// The part of the program that needs LibTorch, behind plain types. Made once for the process; every member may be
/// called from any thread. What fits, trains or encodes is meant to come one after the other, in the background.
class Engine {
 public:
  virtual ~Engine() = default;

  virtual const std::vector<recommend::RecommenderInfo>& recommenders() const = 0;
  virtual const std::vector<encode::EncoderInfo>& encoders() const = 0;

  /// The entry called name. Throws Error{NotFound} naming those there are.
  const recommend::RecommenderInfo& recommender(std::string_view name) const;

  /// The entry called name. Throws Error{NotFound} naming those there are.
  const encode::EncoderInfo& encoder(std::string_view name) const;

  /// Gives sink the features of every item that has something to read. Weights stay in memory for the next call. Files
  /// are decoded in a process of their own, ahead of what is computed. Returns where it was computed: "cpu", "cuda (16
  /// bit)". Throws Error{NotFound} for an unknown encoder or a pack that is not installed (naming the remedy),
  /// Error{NoData} when there is nothing to encode, Error{BadArgument}, Error{Unsupported}, Cancelled.
  virtual std::string encode(const encode::EncodeRequest& request, encode::FeatureSink& sink,
                             core::Progress& progress) const = 0;

  /// The same, gathered in memory; items without features are absent. problems receives what was refused.
  data::Features encodeAll(const encode::EncodeRequest& request, std::vector<core::Message>& problems,
                           core::Progress& progress) const;

  /// Where an image encoder looked: at what makes the likeliest class, or, with a direction among its features, at what
  /// brings the picture that way. Throws as encode, Error{Unsupported} for an encoder that has no such map.
  virtual encode::Saliency saliency(const encode::EncodeRequest& request, std::span<const float> direction,
                                    core::Progress& progress) const = 0;

  /// Fills the gaps of all[target] with what a network predicts from the other modalities; see
  /// engine/train/cross_modal.h, which callers include.
  virtual train::GeneratedFeatures generateMissing(std::span<const data::Features* const> all, size_t target,
                                                   const train::CrossModalOptions& options,
                                                   core::Progress& progress) const = 0;

  /// Trains a network to describe movies by how their parts follow each other; see engine/train/sequence_encoder.h,
  /// which callers include, also for what is thrown. Throws Error{BadArgument} for settings.
  virtual train::SequenceModel trainSequences(const SequenceRequest& request, core::Progress& progress) const = 0;

  /// Movies x values by such a network's weights; rows of NaN where there was no sequence. Of the settings, "pooling"
  /// is read. Throws as trainSequences.
  virtual train::DescribedSequences describeSequences(const std::map<std::string, core::Matrix>& weights,
                                                      const SequenceRequest& request,
                                                      core::Progress& progress) const = 0;

  /// GPUs that can be computed on here.
  virtual int gpuCount() const = 0;

  virtual Diagnosis diagnose() const = 0;
};

/// Opens libkinoprism_compute.so beside the program (or in its library folder) at the first call, which costs half a
/// second of processor time: call it from a worker. Throws Error{NotFound} that says how to mend the installation.
const Engine& loadEngine();

}  // namespace kinoprism::engine
