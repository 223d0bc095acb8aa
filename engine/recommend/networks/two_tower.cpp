#include "engine/recommend/networks/two_tower.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/networks/content_tower.h"
#include "engine/recommend/networks/ranking_losses.h"
#include "engine/recommend/share_values.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr int64_t kAttention = 32;
constexpr double kLeastShare = 1e-6;  // of what attention all but leaves out
constexpr std::array<std::string_view, 2> kLikenesses{"product", "cosine"};

at::Tensor scaled(const at::Tensor& vectors, Likeness likeness) {
  if (likeness == Likeness::Product) return vectors;
  return vectors / vectors.norm(2, 1, true).clamp_min(1e-8);
}

/// The tower of people.
struct PersonTower {
  at::Tensor history;             ///< movies x d
  at::Tensor hidden, hiddenBias;  ///< units x d
  at::Tensor output, outputBias;  ///< d x units

  at::Tensor operator()(const at::Tensor& pooled) const {
    return pooled + at::linear(at::tanh(at::linear(pooled, hidden, hiddenBias)), output, outputBias);
  }

  std::vector<at::Tensor> weights() const { return {history, hidden, hiddenBias, output, outputBias}; }
  PersonTower on(const c10::Device& device) const {
    const auto copy = [&](const at::Tensor& tensor) { return tensor.detach().to(device); };
    return {copy(history), copy(hidden), copy(hiddenBias), copy(output), copy(outputBias)};
  }
};

/// What movies' vectors are sums of before they are scaled.
struct TowerParts {
  std::vector<ModalityShares::Share> shares;
  std::vector<at::Tensor> tables;  ///< of each share: movies x d, what a share of 1 brings
};

/// What of the options the scores depend on.
struct TowerScoring {
  double pooling;
  double temperature;
  Likeness likeness;
};

class TowerScorer final : public HistoryScorer {
 public:
  /// movies: movies x d; 0 where there is nothing to score a movie by. parts: empty where there are no features.
  TowerScorer(PersonTower people, at::Tensor movies, TowerParts parts, TowerScoring scoring)
      : HistoryScorer(static_cast<size_t>(movies.size(0)), scoring.pooling),
        m_people(std::move(people)),
        m_movies(std::move(movies)),
        m_parts(std::move(parts)),
        m_scoring(scoring) {
    m_isUnknown = (m_movies == 0).all(1);
  }

  at::Tensor movieVectors() const override { return m_movies; }
  const std::vector<ModalityShares::Share>& shares() const { return m_parts.shares; }

  /// Throws Error{BadArgument}.
  std::unique_ptr<TowerScorer> withShares(std::span<const double> shares) const {
    TowerParts parts{sharesOf(m_parts.shares, shares), m_parts.tables};
    at::Tensor movies = at::zeros_like(m_movies);
    for (size_t s = 0; s < shares.size(); ++s) movies = movies + parts.tables[s] * shares[s];
    return std::make_unique<TowerScorer>(m_people, scaled(movies, m_scoring.likeness), std::move(parts), m_scoring);
  }

  void save(core::TensorWriter& writer) const override {
    addTensor(writer, "history", m_people.history);
    addTensor(writer, "hidden", m_people.hidden);
    addTensor(writer, "hidden-bias", m_people.hiddenBias);
    addTensor(writer, "output", m_people.output);
    addTensor(writer, "output-bias", m_people.outputBias);
    addTensor(writer, "movies", m_movies);
    if (m_parts.shares.empty()) return;
    saveShares(writer, m_parts.shares);
    for (size_t s = 0; s < m_parts.tables.size(); ++s) addTensor(writer, fmt::format("part.{}", s), m_parts.tables[s]);
  }

  static std::unique_ptr<TowerScorer> load(const core::TensorFile& file, int64_t factors, int64_t hidden,
                                           TowerScoring scoring) {
    requireShape(file, "movies", {-1, factors});
    const auto movies = static_cast<int64_t>(sizeOf(file, "movies", 0));
    PersonTower people{readTensor(file, "history", {movies, factors}), readTensor(file, "hidden", {hidden, factors}),
                       readTensor(file, "hidden-bias", {hidden}), readTensor(file, "output", {factors, hidden}),
                       readTensor(file, "output-bias", {factors})};
    TowerParts parts;
    // A network of one tower for all movies has neither.
    if (file.has("shares") || file.has("part.0")) parts.shares = loadShares(file);
    for (size_t s = 0; s < parts.shares.size(); ++s)
      parts.tables.push_back(readTensor(file, fmt::format("part.{}", s), {movies, factors}));
    return std::make_unique<TowerScorer>(std::move(people), readTensor(file, "movies", {movies, factors}),
                                         std::move(parts), scoring);
  }

 protected:
  at::Tensor scores(const HistoryBatch& people) const override {
    const at::Tensor vectors = scaled(m_people(historySums(m_people.history, people)), m_scoring.likeness);
    return (at::mm(vectors, m_movies.t()) / m_scoring.temperature)
        .masked_fill(m_isUnknown, std::numeric_limits<float>::quiet_NaN());
  }

 private:
  PersonTower m_people;
  at::Tensor m_movies;
  TowerParts m_parts;
  at::Tensor m_isUnknown;
  TowerScoring m_scoring;
};

/// The held-out movies of a batch, each once.
struct Competitors {
  at::Tensor movies;   ///< C, int64
  at::Tensor counts;   ///< C: held out by how many
  at::Tensor targets;  ///< people x C: 1 where held out

  Competitors(const HeldOut& batch, size_t movieCount) {
    std::vector<int64_t> column(movieCount, -1), distinct;
    std::vector<float> times;
    for (const int64_t movie : batch.movies) {
      int64_t& own = column[static_cast<size_t>(movie)];
      if (own < 0) {
        own = static_cast<int64_t>(distinct.size());
        distinct.push_back(movie);
        times.push_back(0);
      }
      ++times[static_cast<size_t>(own)];
    }
    const auto width = static_cast<int64_t>(distinct.size());
    movies = at::from_blob(distinct.data(), {width}, at::kLong).clone();
    counts = at::from_blob(times.data(), {width}, at::kFloat).clone();
    targets = at::zeros({static_cast<int64_t>(batch.seen.size()), width});
    for (size_t i = 0; i < batch.movies.size(); ++i)
      targets.data_ptr<float>()[batch.people[i] * width + column[static_cast<size_t>(batch.movies[i])]] = 1;
  }
};

template <class Options>
class TowerNetwork final : public HistoryNetwork {
 public:
  TowerNetwork(const data::Dataset& dataset, const Options& options, bool usesContent)
      : HistoryNetwork(dataset.interactions, options), m_options(options) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    const auto movies = static_cast<int64_t>(liked().movieCount());
    const int64_t factors = options.factors, hidden = options.hidden;
    m_people = {weight({movies, factors}, kInitialDeviation, random), layer(hidden, factors, random),
                weight({hidden}, 0, random), layer(factors, hidden, random), weight({factors}, 0, random)};
    m_ids = weight({movies, factors}, kInitialDeviation, random);
    countMovies();
    if (usesContent) m_content.emplace(ContentTable::of(dataset, device()), factors, kAttention, device(), random);
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all = m_people.weights();
    all.push_back(m_ids);
    if (!m_content) return all;
    for (const at::Tensor& weight : m_content->weights()) all.push_back(weight);
    return all;
  }

  std::unique_ptr<HistoryScorer> scorer(const c10::Device& device) const override {
    core::Rng unused(0);
    const at::Tensor all = at::arange(m_ids.size(0), m_logChances.options().dtype(at::kLong));
    return std::make_unique<TowerScorer>(m_people.on(device), movieVectors(all, false, unused).detach().to(device),
                                         parts(device),
                                         TowerScoring{m_options.pooling, m_options.temperature, m_options.likeness});
  }

 protected:
  at::Tensor lossOf(std::span<const data::PersonIndex> people, core::Rng& random) override {
    const HeldOut batch = holdOut(liked(), people, m_options.held, m_options.pooling, random);
    const Competitors competitors(batch, liked().movieCount());
    const at::Tensor movies = competitors.movies.to(device());
    const at::Tensor pooled = dropped(historySums(m_people.history, batch.seen), m_options.dropout, random);
    const at::Tensor vectors = scaled(m_people(pooled), m_options.likeness);
    const at::Tensor scores = at::mm(vectors, movieVectors(movies, true, random).t()) / m_options.temperature;
    // A movie that was held out by several is in the batch as often.
    const at::Tensor chances = m_logChances.take(movies) + std::log(static_cast<double>(batch.movies.size()));
    const at::Tensor corrected = scores + competitors.counts.log().to(device()) - m_options.correction * chances;
    const double perPerson = static_cast<double>(people.size()) / static_cast<double>(batch.movies.size());
    return multinomialLoss(corrected, competitors.targets.to(device())) * perPerson;
  }

 private:
  TowerParts parts(const c10::Device& device) const {
    if (!m_content) return {};
    TowerParts parts{{{"ratings", 1}}, {(m_ids * m_isRated).detach().to(device)}};
    const ContentTower::Parts content = m_content->parts();
    for (size_t k = 0; k < content.shares.size(); ++k) {
      const double share = std::max(content.shares[k], kLeastShare);
      parts.shares.push_back({std::string(kinoprism::data::name(content.modalities[k])), share});
      parts.tables.push_back((content.vectors[k] / share).detach().to(device));
    }
    return parts;
  }

  void countMovies() {
    const std::vector<uint32_t> counts = liked().countsOfMovies();
    at::Tensor chances = at::empty({static_cast<int64_t>(counts.size())}), rated = chances.clone();
    for (size_t m = 0; m < counts.size(); ++m) {
      chances.data_ptr<float>()[m] =
          static_cast<float>(std::log(std::max<uint32_t>(1, counts[m]) / static_cast<double>(liked().size())));
      rated.data_ptr<float>()[m] = counts[m] > 0 ? 1.0f : 0.0f;
    }
    m_logChances = chances.to(device());
    m_isRated = rated.unsqueeze(1).to(device());
  }

  static at::Tensor dropped(const at::Tensor& values, double dropout, core::Rng& random) {
    if (dropout == 0) return values;
    return values * keptTensor(values.sizes().vec(), dropout, random).to(values.device());
  }

  at::Tensor movieVectors(const at::Tensor& movies, bool isTraining, core::Rng& random) const {
    at::Tensor ids = m_ids.index_select(0, movies) * m_isRated.index_select(0, movies);
    if (!m_content) return scaled(ids, m_options.likeness);
    if (isTraining) ids = ids * keptIds(movies, random);
    const double dropout = isTraining ? m_options.modalityDropout : 0;
    return scaled(ids + m_content->vectors(movies, dropout, random), m_options.likeness);
  }

  /// Not scaled up: an embedding that is dropped is as if it had never been learnt.
  at::Tensor keptIds(const at::Tensor& movies, core::Rng& random) const {
    const at::Tensor kept = keptTensor({movies.size(0), 1}, m_options.idDropout, random).to(device()) > 0;
    const at::Tensor hasOther = m_content->isPresent().index_select(0, movies).unsqueeze(1);
    return kept.logical_or(hasOther.logical_not()).to(at::kFloat);
  }

  const Options& m_options;
  PersonTower m_people;
  at::Tensor m_ids;         ///< movies x d
  at::Tensor m_logChances;  ///< of a liked movie to be this one
  at::Tensor m_isRated;     ///< movies x 1
  std::optional<ContentTower> m_content;
};

}  // namespace

template <TowerContent Content>
TwoTower<Content>::Options::Options() {
  epochs = 60;
  batchSize = 512;
  learningRate = 4e-3;
  weightDecay = 0.01;
  optimiser = OptimiserKind::AdamW;
  schedule = Schedule::Cosine;
  evalEvery = 5;
}

template <TowerContent Content>
std::string_view TwoTower<Content>::name() {
  return Content == TowerContent::On ? "multimodal-two-tower" : "two-tower";
}

template <TowerContent Content>
core::MessageId TwoTower<Content>::title() {
  return Content == TowerContent::On ? core::MessageId::TitleMultimodalTwoTower : core::MessageId::TitleTwoTower;
}

template <TowerContent Content>
std::span<const core::Parameter<typename TwoTower<Content>::Options>> TwoTower<Content>::parameters() {
  static constexpr std::array<core::Parameter<Options>, 8> kOwn{
      parameter<&Options::factors>("factors", 1, 1024, core::Scale::Integer, core::MessageId::HelpFactors),
      parameter<&Options::hidden>("hidden-dim", 1, 4096, core::Scale::Integer, core::MessageId::HelpTowerHiddenDim),
      parameter<&Options::held>("holdout-ratio", 0.01, 0.99, core::Scale::Linear, core::MessageId::HelpHoldoutRatio),
      parameter<&Options::pooling>("pooling-exponent", 0, 1, core::Scale::Linear, core::MessageId::HelpPoolingExponent),
      parameter<&Options::temperature>("temperature", 0.01, 10, core::Scale::Logarithmic,
                                       core::MessageId::HelpTowerTemperature),
      parameter<&Options::correction>("logq-correction", 0, 1, core::Scale::Linear,
                                      core::MessageId::HelpLogqCorrection),
      parameter<&Options::dropout>("dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpTowerDropout),
      core::choice<&Options::likeness>("similarity", kLikenesses, core::MessageId::HelpTowerSimilarity),
  };
  if constexpr (Content == TowerContent::Off) {
    static constexpr auto kAll = core::joined(kOwn, trainingParameters<Options>());
    return kAll;
  } else {
    static constexpr std::array<core::Parameter<Options>, 2> kContent{
        parameter<&Options::modalityDropout>("modality-dropout", 0, 0.9, core::Scale::Linear,
                                             core::MessageId::HelpModalityDropout),
        parameter<&Options::idDropout>("id-dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpIdDropout),
    };
    static constexpr auto kAll = core::joined(core::joined(kOwn, kContent), trainingParameters<Options>());
    return kAll;
  }
}

template <TowerContent Content>
void TwoTower<Content>::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  TowerNetwork<Options> network(dataset, m_options, Content == TowerContent::On);
  learn(network, m_options, dataset, progress);
}

template <TowerContent Content>
std::vector<ModalityShares::Share> TwoTower<Content>::shares() const {
  const auto* const own = static_cast<const TowerScorer*>(scorer());
  return own ? own->shares() : std::vector<Share>{};
}

template <TowerContent Content>
std::unique_ptr<Recommender> TwoTower<Content>::withShares(std::span<const double> shares) const {
  sharesOf(this->shares(), shares);
  auto model = std::make_unique<TwoTower>(m_options, m_ownTrainer);
  model->adopt(static_cast<const TowerScorer*>(scorer())->withShares(shares));
  return model;
}

template <TowerContent Content>
std::unique_ptr<TwoTower<Content>> TwoTower<Content>::load(Options options, const Trainer& trainer,
                                                           const core::TensorFile& file) {
  requireKind(file, name());
  auto model = std::make_unique<TwoTower>(options, trainer);
  model->adopt(TowerScorer::load(file, options.factors, options.hidden,
                                 {options.pooling, options.temperature, options.likeness}));
  return model;
}

template class TwoTower<TowerContent::Off>;
template class TwoTower<TowerContent::On>;

}  // namespace kinoprism::recommend
