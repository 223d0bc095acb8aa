#include "engine/recommend/content/content.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/content/feature_rows.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

constexpr std::array<std::string_view, 2> kCentres{"no", "yes"};
/// How many values the mean has: absent from files of versions that did not keep it.
constexpr const char* kDimensions = "dimensions";

/// The k heaviest of neighbours that come in rising order of movies.
class Heaviest {
 public:
  explicit Heaviest(size_t count) : m_count(count) {}

  void add(data::MovieIndex movie, float weight) {
    if (!(weight > m_floor)) return;
    m_kept.push_back({movie, weight});
    if (m_kept.size() < 4 * m_count + 64) return;
    keepHeaviest(m_kept, m_count);
    const auto lightest = std::min_element(m_kept.begin(), m_kept.end(),
                                           [](const Neighbour& a, const Neighbour& b) { return a.weight < b.weight; });
    m_floor = static_cast<float>(lightest->weight);  // an equal one that comes later has a higher number: not kept
  }

  std::vector<Neighbour> take() {
    keepHeaviest(m_kept, m_count);
    return std::move(m_kept);
  }

 private:
  size_t m_count;
  float m_floor = 0;
  std::vector<Neighbour> m_kept;
};

/// The nearest of each movie that has features.
std::vector<std::vector<Neighbour>> nearest(const FeatureRows& rows, const at::Tensor& values, size_t movieCount,
                                            size_t count, core::Progress& progress) {
  constexpr double kBlockWork = 1e9;  // multiply-adds between two looks at the cancel flag
  std::vector<std::vector<Neighbour>> neighboursOf(movieCount);
  const int64_t n = values.size(0);
  const double rowWork = static_cast<double>(n) * static_cast<double>(values.size(1) + 16);
  const int64_t block = std::clamp<int64_t>(static_cast<int64_t>(kBlockWork / rowWork), 1, 1024);
  for (int64_t begin = 0; begin < n; begin += block) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::ComparingMovies, begin, n);
    const int64_t end = std::min(n, begin + block);
    const at::Tensor cosines = at::mm(values.slice(0, begin, end), values.t());
    core::parallelFor(static_cast<size_t>(end - begin), 16, [&](size_t from, size_t to) {
      for (size_t r = from; r < to; ++r) {
        const float* const cosine = cosines.data_ptr<float>() + r * static_cast<size_t>(n);
        const size_t self = static_cast<size_t>(begin) + r;
        Heaviest heaviest(count);
        for (size_t other = 0; other < static_cast<size_t>(n); ++other) {
          if (other != self) heaviest.add(rows.movies[other], cosine[other]);
        }
        neighboursOf[data::index(rows.movies[self])] = heaviest.take();
      }
    });
  }
  return neighboursOf;
}

std::string kindOf(data::Modality modality) { return "content-" + std::string(name(modality)); }

}  // namespace

std::span<const core::Parameter<Content::Options>> Content::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      parameter<&Options::neighbours>("neighbours", 1, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpContentNeighbours),
      parameter<&Options::contrast>("contrast", 0, 2, core::Scale::Linear, core::MessageId::HelpContrast),
      core::choice<&Options::centre>("centre", kCentres, core::MessageId::HelpCentre),
  };
  return kParameters;
}

void Content::fit(const data::Dataset& dataset, core::Progress& progress) {
  at::NoGradGuard noGrad;
  const data::Features& features = requireFeatures(dataset, m_modality);
  progress.throwIfCancelled();
  FeatureRows rows = presentRows(features);
  const at::Tensor values = tensorOver(rows.values);
  std::vector<double> mean(features.dimensions());
  if (m_options.centre == Centre::Yes) {
    const at::Tensor means = values.mean(0, true);
    std::copy_n(means.data_ptr<float>(), mean.size(), mean.begin());
    values.sub_(means);
  }
  // Shorter ones are rounding: squares of such numbers are lost.
  values.div_(values.norm(2, 1, true).clamp_min_(1e-16));
  m_graph = SparseItemWeights(
      nearest(rows, values, features.movieCount(), static_cast<size_t>(m_options.neighbours), progress));
  m_mean = std::move(mean);
  m_present.assign(features.movieCount(), 0);
  for (const data::MovieIndex movie : rows.movies) m_present[data::index(movie)] = 1;
}

std::vector<double> Content::weightsOf(std::span<const data::Rated> history) const {
  double mean = 0;
  for (const data::Rated& rated : history) mean += rated.value / static_cast<double>(history.size());
  std::vector<double> weights;
  for (const data::Rated& rated : history) {
    weights.push_back(std::clamp(1 + m_options.contrast * (rated.value - mean), -1.0, 2.0));
  }
  return weights;
}

void Content::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  const std::vector<double> weights = weightsOf(history);
  std::vector<double> sums(scores.size());
  bool any = false;
  for (size_t h = 0; h < history.size(); ++h) {
    any = any || m_present[data::index(history[h].movie)];
    m_graph.addTo(history[h].movie, weights[h], sums);
  }
  for (size_t m = 0; m < scores.size(); ++m) {
    scores[m] = any && m_present[m] ? static_cast<float>(sums[m]) : std::numeric_limits<float>::quiet_NaN();
  }
}

bool Content::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                            std::span<float> parts) const {
  const std::vector<double> weights = weightsOf(history);
  for (size_t h = 0; h < history.size(); ++h) {
    parts[h] = static_cast<float>(weights[h] * m_graph.weight(history[h].movie, movie));
  }
  return true;
}

bool Content::similar(data::MovieIndex movie, std::span<float> scores) const {
  const data::Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

std::optional<FeatureLikeness> Content::featureLikeness(data::MovieIndex liked, data::MovieIndex movie) const {
  if (m_mean.empty() || !m_present[data::index(liked)] || !m_present[data::index(movie)]) return std::nullopt;
  return FeatureLikeness{m_modality, m_mean, static_cast<double>(m_graph.weight(liked, movie))};
}

void Content::save(core::TensorWriter& writer) const {
  writeKind(writer, kindOf(m_modality));
  m_graph.save(writer);
  writer.add("present", std::span<const uint8_t>(m_present), {static_cast<int64_t>(m_present.size())});
  if (m_mean.empty()) return;
  writer.setText(kDimensions, std::to_string(m_mean.size()));
  writer.add("mean", std::span<const double>(m_mean), {static_cast<int64_t>(m_mean.size())});
}

std::unique_ptr<Content> Content::load(Options options, data::Modality modality, const core::TensorFile& file) {
  requireKind(file, kindOf(modality));
  auto model = std::make_unique<Content>(options, modality);
  model->m_graph = SparseItemWeights::load(file);
  requireShape(file, "present", {static_cast<int64_t>(model->m_graph.movieCount())});
  const auto present = file.bytes("present");
  model->m_present.assign(present.begin(), present.end());
  if (const auto dimensions = file.metadata().find(kDimensions); dimensions != file.metadata().end()) {
    const auto mean = file.doubles("mean");
    requireShape(file, "mean", {static_cast<int64_t>(mean.size())});
    if (dimensions->second != std::to_string(mean.size())) throwDamaged(file, core::MessageId::MeanHasLostValues);
    if (!std::ranges::all_of(mean, [](double value) { return std::isfinite(value); })) {
      throwDamaged(file, {core::MessageId::TensorNotFinite, "mean"});
    }
    model->m_mean.assign(mean.begin(), mean.end());
  }
  return model;
}

}  // namespace kinoprism::recommend
