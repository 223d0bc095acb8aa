#include "engine/recommend/factors/svd_pp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/linalg/row_products.h"
#include "engine/recommend/model_file.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/recommend/factors/svd_pp.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::recommend::HWY_NAMESPACE {
namespace {
namespace hn = hwy::HWY_NAMESPACE;

// Rows of FactorTable and AlignedFloats: aligned, and as wide as whole vectors.
using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

constexpr size_t kWidth = HWY_LANES(float);

/// y += factor·x − decay·y.
void stepScaled(const float* x, float factor, float decay, size_t width, float* y) {
  const Tag d;
  const Vector scale = hn::Set(d, factor), rest = hn::Set(d, 1 - decay);
  for (size_t k = 0; k < width; k += kWidth)
    hn::Store(hn::MulAdd(scale, hn::Load(d, x + k), hn::Mul(rest, hn::Load(d, y + k))), d, y + k);
}

/// q·(p + z).
float product(const float* q, const float* p, const float* z, size_t width) {
  const Tag d;
  Vector even = hn::Zero(d), odd = even;
  for (size_t k = 0; k < width; k += kWidth) {
    const Vector sum = hn::Add(hn::Load(d, p + k), hn::Load(d, z + k));
    (k / kWidth % 2 == 0 ? even : odd) = hn::MulAdd(hn::Load(d, q + k), sum, k / kWidth % 2 == 0 ? even : odd);
  }
  return hn::GetLane(hn::SumOfLanes(d, hn::Add(even, odd)));
}

/// One rating's step: rate·error along the gradient, less the pulls. sum += error·q as it was.
void stepRating(float* q, float* p, const float* z, float* sum, float error, float rate, float pullQ, float pullP,
                size_t width) {
  const Tag d;
  const Vector errors = hn::Set(d, error), step = hn::Set(d, rate * error);
  const Vector keepQ = hn::Set(d, 1 - rate * pullQ), keepP = hn::Set(d, 1 - rate * pullP);
  for (size_t k = 0; k < width; k += kWidth) {
    const Vector before = hn::Load(d, q + k), person = hn::Load(d, p + k);
    hn::Store(hn::MulAdd(errors, before, hn::Load(d, sum + k)), d, sum + k);
    hn::Store(hn::MulAdd(step, hn::Add(person, hn::Load(d, z + k)), hn::Mul(keepQ, before)), d, q + k);
    hn::Store(hn::MulAdd(step, before, hn::Mul(keepP, person)), d, p + k);
  }
}

}  // namespace
}  // namespace kinoprism::recommend::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::recommend {
namespace {

HWY_EXPORT(stepScaled);
HWY_EXPORT(product);
HWY_EXPORT(stepRating);

constexpr double kInitialDeviation = 0.1;  ///< of a factor at the start

/// |N|^−½·Σ y_j over movies. z: a row's width, zero at first.
void sumChoices(const linalg::FactorTable& choices, std::span<const data::MovieIndex> movies, float* z) {
  std::fill_n(z, choices.width(), 0.0f);
  const float scale = 1 / std::sqrt(static_cast<float>(std::max<size_t>(movies.size(), 1)));
  for (const data::MovieIndex movie : movies)
    linalg::addScaled({choices.row(data::index(movie)), choices.width()}, scale, z);
}

/// Everything that moves while the model is fitted.
class Descent {
 public:
  Descent(const SvdPp::Options& options, const data::Interactions& ratings)
      : m_options(options),
        m_ratings(ratings),
        m_mean(static_cast<float>(meanRating(ratings))),
        m_counts(ratings.countsOfMovies()),
        m_people(ratings.personCount(), static_cast<size_t>(options.factors)),
        m_movies(ratings.movieCount(), static_cast<size_t>(options.factors)),
        m_choices(ratings.movieCount(), static_cast<size_t>(options.factors)),
        m_personBiases(ratings.personCount()),
        m_movieBiases(ratings.movieCount()),
        m_chosen(m_movies.width()),
        m_gradient(m_movies.width()),
        m_random(static_cast<uint64_t>(options.seed)) {
    for (size_t m = 0; m < m_movies.rows(); ++m) {
      if (m_counts[m] > 0) randomise(m_movies.used(m));
    }
    for (size_t p = 0; p < m_people.rows(); ++p) randomise(m_people.used(p));
  }

  void iterate(core::Progress& progress) {
    std::vector<uint32_t> order(m_people.rows());
    std::iota(order.begin(), order.end(), 0u);
    m_random.shuffle(order);
    for (size_t i = 0; i < order.size(); ++i) {
      if (i % 64 == 0) progress.throwIfCancelled();
      learnFrom(data::PersonIndex(order[i]));
    }
  }

  RatingFactors movies() const {
    RatingFactors result(m_movies.rows(), m_movies.dimensions());
    for (size_t m = 0; m < m_movies.rows(); ++m) {
      result.biases()[m] = m_mean + m_movieBiases[m];
      std::ranges::copy(m_movies.used(m), result.of(m).begin());
      if (!std::isfinite(result.biases()[m])) {
        throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ModelDiverged);
      }
    }
    return result;
  }

  linalg::FactorTable takeChoices() { return std::move(m_choices); }

 private:
  void randomise(std::span<float> row) {
    for (float& value : row) value = static_cast<float>(kInitialDeviation * m_random.normal());
  }

  void learnFrom(data::PersonIndex person) {
    const auto movies = m_ratings.moviesOf(person);
    if (movies.empty()) return;
    sumChoices(m_choices, movies, m_chosen.data());
    std::fill_n(m_gradient.data(), m_gradient.size(), 0.0f);
    m_order.resize(movies.size());
    std::iota(m_order.begin(), m_order.end(), 0u);
    m_random.shuffle(m_order);
    for (const uint32_t i : m_order) learnFrom(person, data::index(movies[i]), m_ratings.valuesOf(person)[i]);
    const float rate = static_cast<float>(m_options.learningRate);
    const float scale = rate / std::sqrt(static_cast<float>(movies.size()));
    const float decay = rate * static_cast<float>(m_options.lambda);
    for (const data::MovieIndex movie : movies) {
      HWY_DYNAMIC_DISPATCH(stepScaled)
      (m_gradient.data(), scale, decay, m_choices.width(), m_choices.row(data::index(movie)));
    }
  }

  void learnFrom(data::PersonIndex person, size_t movie, float value) {
    float* const q = m_movies.row(movie);
    float* const p = m_people.row(data::index(person));
    float& ofPerson = m_personBiases[data::index(person)];
    float& ofMovie = m_movieBiases[movie];
    const float known = HWY_DYNAMIC_DISPATCH(product)(q, p, m_chosen.data(), m_movies.width());
    const float error = value - m_mean - ofPerson - ofMovie - known;
    const float rate = static_cast<float>(m_options.learningRate);
    // A pull of √n in all is one of n^−½ at each of n ratings.
    const float shareOfPerson = 1 / std::sqrt(static_cast<float>(m_order.size()));
    const float shareOfMovie = 1 / std::sqrt(static_cast<float>(m_counts[movie]));
    const float lambda = static_cast<float>(m_options.lambda);
    const float bias = static_cast<float>(m_options.bias);
    ofPerson += rate * (error - bias * shareOfPerson * ofPerson);
    ofMovie += rate * (error - bias * shareOfMovie * ofMovie);
    HWY_DYNAMIC_DISPATCH(stepRating)
    (q, p, m_chosen.data(), m_gradient.data(), error, rate, lambda * shareOfMovie, lambda * shareOfPerson,
     m_movies.width());
  }

  const SvdPp::Options& m_options;
  const data::Interactions& m_ratings;
  float m_mean;
  std::vector<uint32_t> m_counts;
  linalg::FactorTable m_people;
  linalg::FactorTable m_movies;
  linalg::FactorTable m_choices;
  std::vector<float> m_personBiases;
  std::vector<float> m_movieBiases;
  linalg::AlignedFloats m_chosen;    ///< |N|^−½·Σ y of the person at hand
  linalg::AlignedFloats m_gradient;  ///< Σ error·q over the person's ratings
  std::vector<uint32_t> m_order;
  core::Rng m_random;
};

}  // namespace

std::span<const core::Parameter<SvdPp::Options>> SvdPp::parameters() {
  static constexpr std::array<core::Parameter<Options>, 6> kParameters{
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpSvdPpFactors),
      parameter<&Options::iterations>("epochs", 1, 500, core::Scale::Integer, core::MessageId::HelpSvdPpEpochs),
      parameter<&Options::learningRate>("learning-rate", 1e-5, 0.1, core::Scale::Logarithmic,
                                        core::MessageId::HelpSvdPpLearningRate),
      parameter<&Options::lambda>("lambda", 1e-3, 100, core::Scale::Logarithmic, core::MessageId::HelpFactorLambda),
      parameter<&Options::bias>("bias-lambda", 1e-3, 100, core::Scale::Logarithmic,
                                core::MessageId::HelpSvdPpBiasLambda),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpSvdPpSeed),
  };
  return kParameters;
}

void SvdPp::fit(const data::Dataset& dataset, core::Progress& progress) {
  progress.throwIfCancelled();
  Descent descent(m_options, dataset.interactions);
  for (int i = 0; i < m_options.iterations; ++i) {
    descent.iterate(progress);
    progress.report(core::MessageId::FittingSvdPlusPlus, i + 1, m_options.iterations);
  }
  m_movies = descent.movies();
  m_choices = descent.takeChoices();
}

void SvdPp::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::vector<data::MovieIndex> movies;
  for (const data::Rated& rated : history) movies.push_back(rated.movie);
  linalg::AlignedFloats chosen(m_choices.width());
  sumChoices(m_choices, movies, chosen.data());
  std::vector<Residual> residuals;
  for (const data::Rated& rated : history) {
    const size_t movie = data::index(rated.movie);
    const auto q = m_movies.of(movie);
    const float known = std::inner_product(q.begin(), q.end(), chosen.data(), m_movies.biases()[movie]);
    residuals.push_back({static_cast<uint32_t>(movie), rated.value - known});
  }
  const double size = std::sqrt(static_cast<double>(std::max<size_t>(history.size(), 1)));
  linalg::RidgeSystem system = m_movies.makeSystem();
  linalg::AlignedFloats x(m_movies.table().width());
  m_movies.solve(residuals, {m_options.lambda * size, m_options.bias * size}, system, x.data());
  for (size_t k = 0; k < m_movies.factors(); ++k) x.data()[k] += chosen.data()[k];
  m_movies.predict(x.data(), scores);
}

bool SvdPp::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  m_movies.similar(data::index(movie), scores);
  return true;
}

void SvdPp::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  m_movies.save(writer);
  writer.add("choices", m_choices.toMatrix());
}

std::unique_ptr<SvdPp> SvdPp::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<SvdPp>(options);
  model->m_movies = RatingFactors::load(file, options.factors);
  requireShape(file, "choices", {static_cast<int64_t>(model->movieCount()), options.factors});
  requireFinite(file, "choices", file.floats("choices"));
  model->m_choices = linalg::FactorTable(file.matrix("choices"));
  return model;
}

}  // namespace kinoprism::recommend
#endif
