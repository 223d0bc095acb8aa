#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/core/safetensors.h"
#include "engine/data/features.h"

namespace kinoprism::features {

/// How a FeatureTransform is made. Encoders differ in length, in centre and in how many numbers they give; what
/// compares or adds vectors of several of them brings all to one form first.
struct TransformOptions {
  enum class Scaling {
    None,     ///< as they come
    Encoder,  ///< centred; one factor for the encoder, which makes the mean square of a value 1
    Columns,  ///< centred; each column divided by its deviation
  };
  enum class Reduction {
    None,
    Pca,        ///< turned to the axes of largest variance
    Whitening,  ///< the same, each axis divided by its deviation
  };

  Scaling scaling = Scaling::Columns;
  Reduction reduction = Reduction::None;
  /// Numbers a vector has after the reduction; where the rows span fewer axes, the rest is 0. 0: one per axis.
  size_t dimensions = 0;
  bool unitLength = true;  ///< rows to length 1 at the end
  uint64_t seed = 1;       ///< of the draw of rows above kMostRowsForAxes, and of the search for a few axes of many
};

/// A map of one encoder's vectors, fitted on its present rows and then the same for old and new movies:
/// y = unit(A·(x − m)). Immutable once fitted, so safe from any thread.
class FeatureTransform {
 public:
  /// Axes are found from at most so many rows, drawn at random; mean and scale always from all.
  static constexpr size_t kMostRowsForAxes = 20'000;

  FeatureTransform() = default;
  /// Columns that do not vary become 0. A single row, or rows that are all the same, become 0 throughout (and then have
  /// no direction: unitLength leaves a row of no length as it is). Axes whose variance is below 1e-6 of the largest are
  /// rounding, and are not kept. Throws Error{NoData} when no movie is present, Cancelled.
  static FeatureTransform fit(const data::Features& features, const TransformOptions& options,
                              core::Progress& progress);

  bool empty() const { return m_mean.empty(); }
  data::Modality modality() const { return m_modality; }
  const std::string& encoder() const { return m_encoder; }
  size_t inputDimensions() const { return m_mean.size(); }
  size_t dimensions() const { return m_axes.empty() ? m_mean.size() : m_axes.rows(); }

  /// One vector. row: inputDimensions values, out: dimensions().
  void apply(std::span<const float> row, std::span<float> out) const;
  /// All movies, on all compute threads; absent ones stay absent. The values are equal to those of the other apply up
  /// to rounding. Throws Error{BadArgument} when the features are of another encoder or size than those fitted.
  data::Features apply(const data::Features& features) const;

  /// Back to the encoder's own numbers: m + A⁻¹·y, where there is no reduction and no unit length. Constant columns get
  /// their constant. Throws Error{BadArgument} for other transforms.
  void undo(std::span<const float> transformed, std::span<float> out) const;

  /// Every tensor and text that save adds has a name that begins with prefix.
  void save(core::TensorWriter& writer, const std::string& prefix) const;
  /// Throws Error{BadInput} when a part is absent or does not fit the others.
  static FeatureTransform load(const core::TensorFile& file, const std::string& prefix);

 private:
  void fitScale(const data::Features& features, TransformOptions::Scaling scaling);
  void fitAxes(const data::Features& features, const TransformOptions& options, core::Progress& progress);
  /// out = (row − mean)·scale
  void standardise(std::span<const float> row, std::span<float> out) const;

  data::Modality m_modality = data::Modality::Text;
  std::string m_encoder;
  std::vector<float> m_mean;
  std::vector<float> m_scale;  ///< 1 / deviation; 0 for constant columns
  core::Matrix m_axes;         ///< dimensions x inputDimensions; empty: none
  bool m_isUnit = false;
};

/// All vectors standardised by their own columns and of length 1: what their cosines mean something of. Absent movies
/// are zero rows.
core::Matrix comparableRows(const data::Features& features, core::Progress& progress);

}  // namespace kinoprism::features
