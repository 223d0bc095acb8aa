#include "engine/encode/text/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/encode/text/movie_words.h"
#include "engine/encode/text/nmf.h"
#include "engine/encode/text/tokenizer.h"
#include "engine/encode/text/vocabulary.h"

namespace kinoprism::encode {
namespace {

using Words = std::vector<std::string>;

/// TF-IDF as in TfidfSvd, rows of length 1.
SparseRows weighted(const std::vector<Words>& all, const Vocabulary& vocabulary) {
  SparseRows rows;
  rows.columns = vocabulary.size();
  const auto movies = static_cast<double>(all.size());
  for (const Words& words : all) {
    std::vector<uint32_t> columns;
    for (const std::string& word : words)
      if (const uint32_t column = vocabulary.find(word); column != Vocabulary::kUnknown) columns.push_back(column);
    std::sort(columns.begin(), columns.end());
    double squares = 0;
    for (size_t i = 0; i < columns.size();) {
      const size_t end =
          static_cast<size_t>(std::upper_bound(columns.begin(), columns.end(), columns[i]) - columns.begin());
      const double rarity = std::log((1 + movies) / (1 + vocabulary.movies(columns[i]))) + 1;
      const double value = (1 + std::log(static_cast<double>(end - i))) * rarity;
      squares += value * value;
      rows.indexes.push_back(columns[i]);
      rows.values.push_back(static_cast<float>(value));
      i = end;
    }
    for (size_t i = rows.starts.back(); i < rows.values.size(); ++i)
      rows.values[i] = static_cast<float>(rows.values[i] / std::sqrt(squares));
    rows.starts.push_back(rows.indexes.size());
  }
  return rows;
}

std::vector<double> columnSums(const core::Matrix& matrix) {
  std::vector<double> sums(matrix.columns());
  for (size_t r = 0; r < matrix.rows(); ++r)
    for (size_t c = 0; c < sums.size(); ++c) sums[c] += matrix.row(r)[c];
  return sums;
}

/// Moves the size of each topic from its words to its movies, then makes each movie's topics add up to 1. A movie
/// without any becomes NaN, which is how Features are told of an absent one.
core::Matrix sharesOf(const core::Matrix& left, const std::vector<double>& sizes) {
  core::Matrix shares(left.rows(), left.columns());
  for (size_t r = 0; r < left.rows(); ++r) {
    const auto from = left.row(r);
    const auto to = shares.row(r);
    double sum = 0;
    for (size_t t = 0; t < to.size(); ++t) sum += from[t] * sizes[t];
    for (size_t t = 0; t < to.size(); ++t)
      to[t] = sum > 0 ? static_cast<float>(from[t] * sizes[t] / sum) : std::numeric_limits<float>::quiet_NaN();
  }
  return shares;
}

std::vector<double> meanShares(const core::Matrix& shares) {
  std::vector<double> mean(shares.columns());
  double present = 0;
  for (size_t r = 0; r < shares.rows(); ++r) {
    if (std::isnan(shares.row(r)[0])) continue;
    ++present;
    for (size_t t = 0; t < mean.size(); ++t) mean[t] += shares.row(r)[t];
  }
  for (double& share : mean) share /= std::max(1.0, present);
  return mean;
}

Topic topicOf(const core::Matrix& right, size_t topic, double size, double weight, const Vocabulary& vocabulary,
              size_t words) {
  std::vector<uint32_t> order(right.rows());
  std::iota(order.begin(), order.end(), 0U);
  const size_t count = std::min(words, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                    [&](uint32_t a, uint32_t b) {
                      const float left = right.row(a)[topic];
                      const float other = right.row(b)[topic];
                      return left != other ? left > other : a < b;
                    });
  Topic result;
  result.weight = weight;
  for (size_t i = 0; i < count && right.row(order[i])[topic] > 0; ++i) {
    result.words.push_back(vocabulary.term(order[i]));
    result.wordWeights.push_back(right.row(order[i])[topic] / size);
  }
  return result;
}

/// Puts for each stem the form in which texts have it most often ("paris", not "pari"; the first of equals by code).
void nameByCommonestForm(std::vector<Topic>& topics, std::span<const MovieText> movies, core::Progress& progress) {
  std::unordered_map<std::string, std::map<std::string, size_t>> forms;
  for (const Topic& topic : topics)
    for (const std::string& word : topic.words) forms[word];
  const Tokenizer stems(true);
  const Tokenizer plain(false);
  for (size_t m = 0; m < movies.size(); ++m) {
    if (m % 64 == 0) progress.throwIfCancelled();
    for (const std::string& text : {movies[m].title, movies[m].description}) {
      const Words asStems = stems.words(text);
      const Words asForms = plain.words(text);
      for (size_t w = 0; w < asStems.size(); ++w)
        if (const auto found = forms.find(asStems[w]); found != forms.end()) ++found->second[asForms[w]];
    }
  }
  const auto rarer = [](const auto& a, const auto& b) { return a.second < b.second; };
  for (Topic& topic : topics) {
    for (std::string& word : topic.words) {
      const auto& counts = forms[word];
      if (!counts.empty()) word = std::max_element(counts.begin(), counts.end(), rarer)->first;
    }
  }
}

core::Matrix reordered(const core::Matrix& matrix, const std::vector<size_t>& order) {
  core::Matrix result(matrix.rows(), matrix.columns());
  for (size_t r = 0; r < matrix.rows(); ++r)
    for (size_t c = 0; c < order.size(); ++c) result.row(r)[c] = matrix.row(r)[order[c]];
  return result;
}

}  // namespace

std::span<const core::Parameter<Topics::Options>> Topics::parameters() {
  static constexpr std::array<std::string_view, 2> kOffOn{"off", "on"};
  static constexpr std::array kParameters{
      parameter<&Options::topics>("topics", 2, 500, core::Scale::Integer, core::MessageId::HelpTopics),
      parameter<&Options::iterations>("max-iterations", 1, 1000, core::Scale::Integer,
                                      core::MessageId::HelpTopicsIterations),
      parameter<&Options::minMovies>("min-df", 1, 1000, core::Scale::Integer, core::MessageId::HelpTopicsMinDf),
      parameter<&Options::maxShare>("max-df", 0.01, 1, core::Scale::Linear, core::MessageId::HelpTopicsMaxDf),
      parameter<&Options::seed>("seed", 0, 1000000, core::Scale::Integer, core::MessageId::HelpTopicsSeed),
      core::choice<&Options::stemming>("stemming", kOffOn, core::MessageId::HelpStemming),
  };
  return kParameters;
}

Topics::Result Topics::fit(std::span<const MovieText> movies, size_t words, core::Progress& progress) const {
  const std::vector<Words> all = wordsOfMovies(movies, GenreWords::Without, m_options.stemming, progress);
  Vocabulary vocabulary;
  for (size_t m = 0; m < all.size(); ++m) vocabulary.count(m, all[m]);
  if (vocabulary.size() == 0)
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoMovieWithTitleOrDescription);
  const auto maxMovies = static_cast<size_t>(std::ceil(m_options.maxShare * static_cast<double>(movies.size())));
  vocabulary.keep(static_cast<size_t>(m_options.minMovies), maxMovies);
  if (vocabulary.size() == 0) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NoTopics, m_options.minMovies, maxMovies});
  }
  const SparseRows rows = weighted(all, vocabulary);
  const size_t rank = std::min({static_cast<size_t>(m_options.topics), rows.rows(), rows.columns});
  const NonNegativeFactors factors =
      factorise(rows, rank, m_options.iterations, static_cast<uint64_t>(m_options.seed), progress);

  const std::vector<double> sizes = columnSums(factors.right);
  const core::Matrix shares = sharesOf(factors.left, sizes);
  const std::vector<double> weights = meanShares(shares);
  std::vector<size_t> order(rank);
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return weights[a] > weights[b]; });
  Result result{data::Features(data::Modality::Text, "topics", reordered(shares, order)), {}, factors.errors};
  for (const size_t t : order)
    result.topics.push_back(topicOf(factors.right, t, sizes[t], weights[t], vocabulary, words));
  if (m_options.stemming && words > 0) nameByCommonestForm(result.topics, movies, progress);
  return result;
}

}  // namespace kinoprism::encode
