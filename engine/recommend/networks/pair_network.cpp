#include "engine/recommend/networks/pair_network.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/content/feature_rows.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr double kHistoryPooling = 1;  // a mean
constexpr int64_t kPairsAtOnce = 1 << 18;

int64_t widthOf(const PairTraining& options, int64_t layer) {
  return std::max<int64_t>(1, options.hidden >> std::min<int64_t>(layer, 30));
}

/// Layers after the first, which is made where people and movies meet.
struct Tail {
  std::vector<at::Tensor> layers, biases;
  at::Tensor output;  ///< units of the last

  at::Tensor operator()(at::Tensor units) const {
    for (size_t l = 0; l < layers.size(); ++l) units = at::relu(at::linear(units, layers[l], biases[l]));
    return at::matmul(units, output);
  }

  Tail on(const c10::Device& device) const {
    Tail copy;
    for (const at::Tensor& layer : layers) copy.layers.push_back(layer.detach().to(device));
    for (const at::Tensor& bias : biases) copy.biases.push_back(bias.detach().to(device));
    copy.output = output.detach().to(device);
    return copy;
  }

  void save(core::TensorWriter& writer) const {
    for (size_t l = 0; l < layers.size(); ++l) {
      addTensor(writer, "layer-" + std::to_string(l), layers[l]);
      addTensor(writer, "bias-" + std::to_string(l), biases[l]);
    }
    addTensor(writer, "output", output);
  }

  static Tail load(const core::TensorFile& file, const PairTraining& options) {
    Tail tail;
    for (int64_t l = 1; l < options.layers; ++l) {
      const std::string number = std::to_string(l - 1);
      tail.layers.push_back(readTensor(file, "layer-" + number, {widthOf(options, l), widthOf(options, l - 1)}));
      tail.biases.push_back(readTensor(file, "bias-" + number, {widthOf(options, l)}));
    }
    tail.output = readTensor(file, "output", {widthOf(options, options.layers - 1)});
    return tail;
  }
};

/// What is the same for everybody is computed once: of the first layer, the movies' part.
class PairScorer final : public HistoryScorer {
 public:
  struct Tables {
    at::Tensor history;   ///< movies x (product + embedding)
    at::Tensor products;  ///< movies x product, w ⊙ q
    at::Tensor person;    ///< units x embedding, A
    at::Tensor movies;    ///< movies x units, B x_j + a
    at::Tensor biases;    ///< movies
    Tail tail;
  };

  explicit PairScorer(Tables tables)
      : HistoryScorer(static_cast<size_t>(tables.movies.size(0)), kHistoryPooling), m_tables(std::move(tables)) {}

  at::Tensor movieVectors() const override {
    return m_tables.products.size(1) > 0 ? m_tables.products : m_tables.movies;
  }

  void save(core::TensorWriter& writer) const override {
    addTensor(writer, "history", m_tables.history);
    if (m_tables.products.size(1) > 0) addTensor(writer, "products", m_tables.products);
    addTensor(writer, "person", m_tables.person);
    addTensor(writer, "movies", m_tables.movies);
    addTensor(writer, "movie-biases", m_tables.biases);
    m_tables.tail.save(writer);
  }

 protected:
  at::Tensor scores(const HistoryBatch& people) const override {
    const at::Tensor pooled = historySums(m_tables.history, people);
    const int64_t product = m_tables.products.size(1), count = pooled.size(0);
    const at::Tensor units = at::mm(pooled.narrow(1, product, pooled.size(1) - product), m_tables.person.t());
    at::Tensor result = at::empty({count, m_tables.movies.size(0)}, pooled.options());
    const int64_t step = std::max<int64_t>(1, kPairsAtOnce / m_tables.movies.size(0));
    for (int64_t from = 0; from < count; from += step) {
      const int64_t size = std::min(step, count - from);
      const at::Tensor first = at::relu(units.narrow(0, from, size).unsqueeze(1) + m_tables.movies);
      result.narrow(0, from, size).copy_(m_tables.tail(first));
    }
    if (product > 0) result += at::mm(pooled.narrow(1, 0, product), m_tables.products.t());
    return result + m_tables.biases;
  }

 private:
  Tables m_tables;
};

}  // namespace

std::unique_ptr<HistoryScorer> loadPairScorer(const core::TensorFile& file, const PairTraining& options) {
  const int64_t hidden = options.hidden;
  requireShape(file, "movies", {-1, hidden});
  const auto movies = static_cast<int64_t>(sizeOf(file, "movies", 0));
  PairScorer::Tables tables;
  tables.history = readTensor(file, "history", {movies, options.product + options.embedding});
  tables.products =
      options.product > 0 ? readTensor(file, "products", {movies, options.product}) : at::empty({movies, 0});
  tables.person = readTensor(file, "person", {hidden, options.embedding});
  tables.movies = readTensor(file, "movies", {movies, hidden});
  tables.biases = readTensor(file, "movie-biases", {movies});
  tables.tail = Tail::load(file, options);
  return std::make_unique<PairScorer>(std::move(tables));
}

struct PairNetwork::Weights {
  at::Tensor history;        ///< movies x (product + embedding)
  at::Tensor products;       ///< movies x product, q
  at::Tensor productWeight;  ///< product, w
  at::Tensor embeddings;     ///< movies x embedding
  at::Tensor person;         ///< A
  at::Tensor movie;          ///< B
  at::Tensor bias;           ///< a
  at::Tensor movieBiases;    ///< b
  Tail tail;
  at::Tensor features;  ///< movies x n, not learnt
};

/// A batch: each held-out movie, first, with those drawn against it.
struct PairNetwork::Pairs {
  at::Tensor people;  ///< N: rows of the batch
  at::Tensor movies;  ///< N x (1 + negatives)
};

PairNetwork::PairNetwork(const data::Interactions& liked, const PairTraining& options, const core::Matrix& features)
    : HistoryNetwork(liked, options), m_options(options), m_sampler(liked, 0), m_weights(std::make_unique<Weights>()) {
  core::Rng random(static_cast<uint64_t>(options.seed));
  const auto movies = static_cast<int64_t>(liked.movieCount());
  const int64_t product = options.product, embedding = options.embedding, hidden = options.hidden;
  Weights& own = *m_weights;
  core::Matrix copy = features.empty() ? core::Matrix(liked.movieCount(), 0) : features;
  own.features = tensorOver(copy).clone().to(device());
  own.history = weight({movies, product + embedding}, kInitialDeviation, random);
  own.products = weight({movies, product}, kInitialDeviation, random);
  own.productWeight = weight({product}, 0, random);
  own.productWeight.detach().fill_(1);
  own.embeddings = weight({movies, embedding}, kInitialDeviation, random);
  own.person = layer(hidden, embedding, random);
  own.movie = layer(hidden, embedding + own.features.size(1), random);
  own.bias = weight({hidden}, 0, random);
  own.movieBiases = weight({movies}, 0, random);
  for (int64_t l = 1; l < options.layers; ++l) {
    own.tail.layers.push_back(layer(widthOf(options, l), widthOf(options, l - 1), random));
    own.tail.biases.push_back(weight({widthOf(options, l)}, 0, random));
  }
  own.tail.output = weight({widthOf(options, options.layers - 1)}, kInitialDeviation, random);
}

PairNetwork::~PairNetwork() = default;

std::vector<at::Tensor> PairNetwork::weights() {
  const Weights& own = *m_weights;
  std::vector<at::Tensor> all{own.history, own.embeddings,  own.person,     own.movie,
                              own.bias,    own.movieBiases, own.tail.output};
  all.insert(all.end(), own.tail.layers.begin(), own.tail.layers.end());
  all.insert(all.end(), own.tail.biases.begin(), own.tail.biases.end());
  if (m_options.product > 0) all.insert(all.end(), {own.products, own.productWeight});
  return all;
}

at::Tensor PairNetwork::movieInputs() const {
  return at::linear(at::cat({m_weights->embeddings, m_weights->features}, 1), m_weights->movie, m_weights->bias);
}

std::unique_ptr<HistoryScorer> PairNetwork::scorer(const c10::Device& device) const {
  const auto on = [&](const at::Tensor& tensor) { return tensor.detach().to(device); };
  const Weights& own = *m_weights;
  return std::make_unique<PairScorer>(PairScorer::Tables{on(own.history), on(own.products * own.productWeight),
                                                         on(own.person), on(movieInputs()), on(own.movieBiases),
                                                         own.tail.on(device)});
}

PairNetwork::Pairs PairNetwork::pairsOf(const HeldOut& batch, std::span<const data::PersonIndex> people,
                                        core::Rng& random) const {
  const auto drawn = static_cast<size_t>(m_options.negatives);
  std::vector<data::PersonIndex> who;
  for (const int64_t row : batch.people) who.push_back(people[static_cast<size_t>(row)]);
  std::vector<int64_t> negatives(who.size() * drawn);
  m_sampler.draw(who, drawn, random(), negatives);
  const auto count = static_cast<int64_t>(who.size());
  at::Tensor movies = at::empty({count, static_cast<int64_t>(1 + drawn)}, at::kLong);
  int64_t* movie = movies.data_ptr<int64_t>();
  for (size_t i = 0; i < who.size(); ++i) {
    *movie++ = batch.movies[i];
    movie = std::copy_n(negatives.begin() + static_cast<ptrdiff_t>(i * drawn), drawn, movie);
  }
  const at::Tensor rows = at::from_blob(const_cast<int64_t*>(batch.people.data()), {count}, at::kLong).clone();
  return {rows.to(device()), movies.to(device())};
}

at::Tensor PairNetwork::lossOf(std::span<const data::PersonIndex> people, core::Rng& random) {
  const Weights& own = *m_weights;
  const HeldOut batch = holdOut(liked(), people, m_options.held, kHistoryPooling, random);
  const Pairs pairs = pairsOf(batch, people, random);
  const at::Tensor pooled = historySums(own.history, batch.seen);
  const int64_t product = m_options.product, count = pairs.movies.size(0), each = pairs.movies.size(1);
  const at::Tensor person = at::mm(pooled.narrow(1, product, m_options.embedding), own.person.t());
  at::Tensor units = person.index_select(0, pairs.people).unsqueeze(1) +
                     movieInputs().index_select(0, pairs.movies.flatten()).view({count, each, m_options.hidden});
  units = at::relu(units);
  if (m_options.dropout > 0)
    units = units * keptTensor({count, 1, m_options.hidden}, m_options.dropout, random).to(units.device());
  at::Tensor scores = own.tail(units) + own.movieBiases.take(pairs.movies);
  if (product > 0) {
    const at::Tensor side = (pooled.narrow(1, 0, product) * own.productWeight).contiguous();
    scores = scores + linalg::pairProducts(side, pairs.people, own.products, pairs.movies);
  }
  at::Tensor isLiked = at::zeros_like(scores);
  isLiked.select(1, 0).fill_(1);
  return at::binary_cross_entropy_with_logits(scores, isLiked);
}

}  // namespace kinoprism::recommend
