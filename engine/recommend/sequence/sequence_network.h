#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/recommend/networks/trainer.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

enum class SequenceLoss { SampledSoftmax, Softmax, Gbce, BprMax };
enum class Context { Off, On };

/// Settings of every model that predicts the next movie from those before it.
struct SequenceTraining : TrainingOptions {
  int length = 200;      ///< movies looked back on, the newest ones
  int factors = 64;      ///< numbers that describe a movie, and the state after it
  int blocks = 2;        ///< layers
  double dropout = 0.2;  ///< share of numbers that are set to zero while it learns
  SequenceLoss loss = SequenceLoss::SampledSoftmax;
  int negatives = 512;        ///< movies drawn in a step, for all its places; unused by softmax
  double calibration = 0.75;  ///< of gbce: 0 leaves the scores too sure, 1 makes them chances
  Context context = Context::Off;
};

inline constexpr std::array<std::string_view, 4> kSequenceLosses{"sampled-softmax", "softmax", "gbce", "bpr-max"};
inline constexpr std::array<std::string_view, 2> kContexts{"off", "on"};

/// The rows for SequenceTraining, TrainingOptions included.
template <class Options>
constexpr auto sequenceParameters() {
  return core::joined(
      std::array<core::Parameter<Options>, 8>{
          parameter<&SequenceTraining::length, Options>("length", 1, 4096, core::Scale::Logarithmic,
                                                        core::MessageId::HelpSequenceLength),
          parameter<&SequenceTraining::factors, Options>("factors", 1, 1024, core::Scale::Integer,
                                                         core::MessageId::HelpSequenceFactors),
          parameter<&SequenceTraining::blocks, Options>("blocks", 1, 16, core::Scale::Integer,
                                                        core::MessageId::HelpSequenceBlocks),
          parameter<&SequenceTraining::dropout, Options>("dropout", 0, 0.9, core::Scale::Linear,
                                                         core::MessageId::HelpSequenceDropout),
          core::choice<&SequenceTraining::loss, Options>("loss", kSequenceLosses, core::MessageId::HelpSequenceLoss),
          parameter<&SequenceTraining::negatives, Options>("negatives", 1, 1e5, core::Scale::Logarithmic,
                                                           core::MessageId::HelpSharedNegatives),
          parameter<&SequenceTraining::calibration, Options>("calibration", 0, 1, core::Scale::Linear,
                                                             core::MessageId::HelpCalibration),
          core::choice<&SequenceTraining::context, Options>("context", kContexts, core::MessageId::HelpTimeContext),
      },
      trainingParameters<Options>());
}

/// What decides the sizes of a network's weights.
struct SequenceShape {
  int64_t movies = 0;
  int64_t length = 0;
  int64_t factors = 0;
  int64_t blocks = 1;
  int64_t heads = 1;
  bool hasContext = false;
  bool isGated = false;
};

/// Movies in the order in which they were watched; at most as many as the network looks back on.
using History = std::span<const data::Rated>;

/// A network that reads a history movie by movie and after each place says what it expects next: h·e_j for movie j,
/// where e_j also describes j among its inputs. A history shorter than the network's length begins with a token of its
/// own, so that nothing watched is a history too.
///
/// After the weights are set, all const members may be called from several threads at once.
class SequenceNetwork {
 public:
  virtual ~SequenceNetwork();

  const SequenceShape& shape() const { return m_shape; }
  /// Leaf tensors that require gradients, always in the same order.
  std::vector<at::Tensor> weights() const;
  /// Of every movie: movies x factors.
  at::Tensor movies() const;

  /// Places of a history: its movies, and the token before them where it is there.
  size_t placesOf(History history) const;
  /// h after every place: histories x most places x factors; numbers behind the end of a history mean nothing. random:
  /// of dropout; null: none.
  at::Tensor expected(std::span<const History> histories, core::Rng* random) const;
  /// h after the last place: histories x factors.
  at::Tensor expectedNext(std::span<const History> histories) const;
  /// Scores of all movies: histories.size() x movies, on all compute threads.
  void score(std::span<const History> histories, core::MatrixView scores) const;

  void save(core::TensorWriter& writer) const;
  /// The shape of the network that was saved. Throws Error{BadInput} for one that cannot be.
  static SequenceShape savedShape(const core::TensorFile& file);
  /// Takes over saved weights. Throws Error{BadInput}.
  void load(const core::TensorFile& file);

 protected:
  /// options: seed, dropout and device are used.
  SequenceNetwork(const SequenceShape& shape, const SequenceTraining& options);

  /// inputs: B x L x factors, padding behind. Gives B x L x factors; a place depends on nothing behind it.
  virtual at::Tensor run(const at::Tensor& inputs, core::Rng* random) const = 0;
  /// run at the last place of each, B x factors. lengths: B, int64.
  virtual at::Tensor runToLast(const at::Tensor& inputs, const at::Tensor& lengths) const;
  /// What is added to the movies at their places, counted from 0 for the oldest that can be seen: length x factors;
  /// where it is undefined, nothing.
  virtual at::Tensor positions() const;

  /// A weight of normal numbers, or with deviation 0 all of value.
  at::Tensor weight(const std::string& name, std::vector<int64_t> shape, double deviation, double value = 0);
  at::Tensor dropped(const at::Tensor& values, core::Rng* random) const;

 private:
  struct Batch;
  Batch batchOf(std::span<const History> histories) const;
  at::Tensor inputs(const Batch& batch) const;

  SequenceShape m_shape;
  core::Device m_device;
  double m_dropout;
  core::Rng m_initial;
  std::vector<std::string> m_names;
  std::vector<at::Tensor> m_weights;
};

/// rows of t, B x L x d -> B x d, one of each. places: B, int64.
at::Tensor atPlaces(const at::Tensor& values, const at::Tensor& places);

/// A recommender that is a SequenceNetwork. Scores of a history are exact for anybody; a person who watched nothing
/// gets what people begin with. Movies of one moment are taken in the order of their numbers.
class SequenceRecommender : public Recommender {
 public:
  ~SequenceRecommender() override;
  size_t movieCount() const override;
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  /// Cosine of e.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  const TrainingRecord* training() const override { return m_record ? &*m_record : nullptr; }
  void save(core::TensorWriter& writer) const override;

 protected:
  using Make = std::unique_ptr<SequenceNetwork> (*)(const SequenceShape&, const SequenceTraining&);

  /// name: in files; title: for progress. trainer must outlive this.
  SequenceRecommender(std::string_view name, core::MessageId title, Make make, const Trainer& trainer);

  /// What of the shape is not among the settings that all have.
  struct Variant {
    int heads = 1;
    bool isGated = false;
  };
  void learn(const SequenceTraining& options, const Variant& variant, const data::Dataset& dataset,
             core::Progress& progress);
  /// Throws Error{BadInput}.
  void loadNetwork(const core::TensorFile& file, const SequenceTraining& options);

 private:
  std::string m_name;
  core::MessageId m_title;
  Make m_make;
  const Trainer& m_trainer;
  std::unique_ptr<SequenceNetwork> m_network;
  std::optional<TrainingRecord> m_record;
};

}  // namespace kinoprism::recommend
