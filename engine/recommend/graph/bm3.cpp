#include "engine/recommend/graph/bm3.h"

#include <ATen/ATen.h>

#include "engine/core/message_ids.h"
#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/graph/graph_propagation.h"
#include "engine/recommend/networks/content_network.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr double kNothing = 1e-12;
constexpr std::array<std::string_view, 2> kScores{"product", "cosine"};

FactorTraining trainingOf(const Bm3::Options& options) {
  FactorTraining training;
  static_cast<TrainingOptions&>(training) = options;
  training.l2 = options.l2;
  training.unobserved = options.unobserved;
  training.foldLambda = options.foldLambda;
  return training;
}

at::Tensor unitRows(const at::Tensor& table) { return table / table.norm(2, 1, true).clamp_min(kNothing); }

class Bm3Network final : public ContentNetwork {
 public:
  Bm3Network(const data::Dataset& dataset, const FactorTraining& training, const Bm3::Options& options)
      : ContentNetwork(dataset, training, options.factors),
        m_settings(options),
        m_graph(PropagationGraph::ofRatings(liked())) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    m_people = weight({peopleCount(), options.factors}, kInitialDeviation, random);
    m_movies = weight({static_cast<int64_t>(liked().movieCount()), options.factors}, kInitialDeviation, random);
    m_predictor = weight({options.factors, options.factors}, 1 / std::sqrt(options.factors), random);
    m_offset = weight({options.factors}, 0, random);
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all{m_people, m_movies, m_predictor, m_offset};
    if (m_settings.contentLoss == 0) return all;
    for (const at::Tensor& projection : contentWeights(false)) all.push_back(projection);
    return all;
  }

  at::Tensor loss(std::span<const uint32_t> examples, core::Rng& random) override {
    const auto [people, movies] = pairsOf(examples);
    const auto [person, movie] = propagatedRows();
    const at::Tensor personSeen = dropped(person, random), movieSeen = dropped(movie, random);
    at::Tensor sum = distance(predicted(person), people, movieSeen, movies) +
                     distance(personSeen, people, predicted(movie), movies) +
                     penalty({m_people, m_movies}, people, movies);
    if (m_settings.contentLoss == 0) return sum;
    const at::Tensor liked = movies.squeeze(1);
    for (size_t m = 0; m < modalityCount(); ++m) {
      const at::Tensor content = projected(m);
      const at::Tensor view = unitRows(predicted(content));
      const at::Tensor near = 2 - (view * (unitRows(movieSeen) + unitRows(dropped(content, random)))).sum(1);
      const at::Tensor has = present().select(1, static_cast<int64_t>(m));
      sum = sum + (near * has).index_select(0, liked).mean() * m_settings.contentLoss;
    }
    return sum;
  }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override {
    auto [person, movie] = propagatedRows();
    at::Tensor content = at::zeros_like(movie);
    for (size_t m = 0; m < modalityCount(); ++m) content = content + projected(m);
    content = content / present().sum(1, true).clamp_min(1);
    movie = movie * rated() + content * (1 - rated());
    // A row of zeros is nothing known, and is to stay so.
    const at::Tensor known = (movie.square().sum(1, true) > 0).to(movie.scalar_type());
    const at::Tensor people = predicted(person), movies = predicted(movie) * known;
    if (m_settings.score == Bm3::Score::Product) return {people, movies};
    return {unitRows(people), unitRows(movies)};
  }

 private:
  int64_t peopleCount() const { return static_cast<int64_t>(liked().personCount()); }

  /// e_u and e_j.
  std::pair<at::Tensor, at::Tensor> propagatedRows() const {
    const at::Tensor all = meanOfLayers(m_graph, at::cat({m_people, m_movies}), m_settings.layers);
    return {all.narrow(0, 0, peopleCount()), all.narrow(0, peopleCount(), m_movies.size(0)) + m_movies};
  }

  at::Tensor predicted(const at::Tensor& rows) const { return at::addmm(m_offset, rows, m_predictor); }

  at::Tensor dropped(const at::Tensor& rows, core::Rng& random) const {
    const auto kept = static_cast<float>(1 - m_settings.dropout);
    at::Tensor mask = at::empty(rows.sizes());
    float* const values = mask.data_ptr<float>();
    for (int64_t i = 0; i < mask.numel(); ++i) values[i] = random.uniform() < kept ? 1 / kept : 0;
    return rows.detach() * onDevice(mask);
  }

  /// Mean of 1 − cos over pairs of rows.
  static at::Tensor distance(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b,
                             const at::Tensor& rowsB) {
    return 1 - linalg::pairProducts(unitRows(a), rowsA, unitRows(b), rowsB).mean();
  }

  /// People, B, and the movies they liked, B x 1.
  std::pair<at::Tensor, at::Tensor> pairsOf(std::span<const uint32_t> examples) const {
    const auto count = static_cast<int64_t>(examples.size());
    at::Tensor people = at::empty({count}, at::kLong), movies = at::empty({count, 1}, at::kLong);
    for (size_t e = 0; e < examples.size(); ++e) {
      people.data_ptr<int64_t>()[e] = static_cast<int64_t>(personOf(examples[e]));
      movies.data_ptr<int64_t>()[e] = static_cast<int64_t>(movieOf(examples[e]));
    }
    return {onDevice(people), onDevice(movies)};
  }

  const Bm3::Options& m_settings;
  PropagationGraph m_graph;
  at::Tensor m_people, m_movies, m_predictor, m_offset;
};

}  // namespace

Bm3::Options::Options() {
  epochs = 40;
  batchSize = 8192;
  learningRate = 0.01;
}

std::span<const core::Parameter<Bm3::Options>> Bm3::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 8>{
          parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpFactors),
          parameter<&Options::layers>("layers", 0, 6, core::Scale::Integer, core::MessageId::HelpGraphLayers),
          parameter<&Options::dropout>("dropout", 0, 0.95, core::Scale::Linear, core::MessageId::HelpTargetDropout),
          parameter<&Options::contentLoss>("content-loss-weight", 0, 10, core::Scale::Linear,
                                           core::MessageId::HelpAlignmentWeight),
          core::choice<&Options::score>("score", kScores, core::MessageId::HelpBm3Score),
          parameter<&Options::l2>("l2", 0, 1, core::Scale::Linear, core::MessageId::HelpPairL2),
          parameter<&Options::unobserved>("fold-in-unobserved-weight", 1e-4, 10, core::Scale::Logarithmic,
                                          core::MessageId::HelpFoldInUnobserved),
          parameter<&Options::foldLambda>("fold-in-lambda", 1e-6, 10, core::Scale::Logarithmic,
                                          core::MessageId::HelpFoldInLambda),
      },
      trainingParameters<Options>());
  return kParameters;
}

void Bm3::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  const FactorTraining training = trainingOf(m_options);
  Bm3Network network(dataset, training, m_options);
  learn(network, training, dataset, progress);
}

std::unique_ptr<Bm3> Bm3::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<Bm3>(options, trainer);
  model->loadScorer(file, trainingOf(options));
  return model;
}

}  // namespace kinoprism::recommend
