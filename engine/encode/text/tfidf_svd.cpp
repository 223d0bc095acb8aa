#include "engine/encode/text/tfidf_svd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/encode/text/sparse_rows.h"
#include "engine/encode/text/tokenizer.h"
#include "engine/encode/text/truncated_svd.h"
#include "engine/encode/text/vocabulary.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kMoviesAtOnce = 32;
constexpr int kIterations = 5;
constexpr uint64_t kSeed = 1;

enum Part { Title, Description, Genres, People, kParts };

using Terms = std::vector<std::string>;
using PartTerms = std::array<Terms, kParts>;

std::string marked(char mark, std::string term) { return term.insert(term.begin(), mark), term; }

/// Names and genres begin with a character that no word has, so that the noun "drama" and the genre differ.
PartTerms termsOf(const MovieText& movie, const Tokenizer& tokenizer) {
  PartTerms terms;
  terms[Title] = tokenizer.words(movie.title);
  terms[Description] = tokenizer.words(movie.description);
  for (const std::string& genre : movie.genres) terms[Genres].push_back(marked('\x01', tokenizer.term(genre)));
  for (const std::string& person : movie.people) terms[People].push_back(marked('\x02', tokenizer.term(person)));
  return terms;
}

std::vector<PartTerms> termsOfAll(std::span<const MovieText> movies, bool stemming, core::Progress& progress) {
  std::vector<PartTerms> all(movies.size());
  progress.report(core::MessageId::CountingWords, 0, static_cast<int64_t>(movies.size()));
  core::parallelFor(movies.size(), kMoviesAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    const Tokenizer tokenizer(stemming);
    for (size_t m = begin; m < end; ++m) all[m] = termsOf(movies[m], tokenizer);
  });
  return all;
}

/// The terms of at least minMovies movies.
Vocabulary vocabularyOf(const std::vector<PartTerms>& all, int minMovies, core::Progress& progress) {
  Vocabulary vocabulary;
  for (size_t m = 0; m < all.size(); ++m) {
    if (m % 256 == 0) progress.throwIfCancelled();
    for (const Terms& terms : all[m]) vocabulary.count(m, terms);
  }
  vocabulary.keep(static_cast<size_t>(minMovies));
  return vocabulary;
}

/// Builds the long vectors, one movie after the other.
class LongVectors {
 public:
  LongVectors(const Vocabulary& vocabulary, size_t movies, const TfidfSvd::Options& options)
      : m_vocabulary(vocabulary), m_movies(static_cast<double>(movies)), m_weighting(options.weighting) {
    m_weights[Title] = options.title;
    m_weights[Description] = options.description;
    m_weights[Genres] = options.genres;
    m_weights[People] = options.people;
    m_rows.columns = vocabulary.size();
  }

  void add(const PartTerms& movie) {
    std::vector<std::pair<uint32_t, float>> row;
    for (size_t p = 0; p < kParts; ++p) addPart(movie[p], m_weights[p], row);
    std::sort(row.begin(), row.end());
    for (size_t i = 0; i < row.size(); ++i) {
      if (i > 0 && row[i].first == row[i - 1].first) {
        m_rows.values.back() += row[i].second;
      } else {
        m_rows.indexes.push_back(row[i].first);
        m_rows.values.push_back(row[i].second);
      }
    }
    m_rows.starts.push_back(m_rows.indexes.size());
  }

  SparseRows take() { return std::move(m_rows); }

 private:
  void addPart(const Terms& terms, double weight, std::vector<std::pair<uint32_t, float>>& row) const {
    if (weight == 0) return;
    std::unordered_map<uint32_t, int> counts;
    std::vector<uint32_t> known;  // in the order of the text
    for (const std::string& term : terms) {
      const uint32_t column = m_vocabulary.find(term);
      if (column != Vocabulary::kUnknown && ++counts[column] == 1) known.push_back(column);
    }
    const size_t first = row.size();
    double squares = 0;
    for (const uint32_t column : known) {
      const double value = weigh(column, counts[column]);
      squares += value * value;
      row.emplace_back(column, static_cast<float>(value));
    }
    const double scale = squares > 0 ? weight / std::sqrt(squares) : 0;
    for (size_t i = first; i < row.size(); ++i) row[i].second *= static_cast<float>(scale);
  }

  double weigh(uint32_t column, int count) const {
    if (m_weighting == TfidfSvd::Weighting::Counts) return count;
    const double rarity = std::log((1 + m_movies) / (1 + m_vocabulary.movies(column))) + 1;
    return (1 + std::log(count)) * rarity;
  }

  const Vocabulary& m_vocabulary;
  double m_movies;
  TfidfSvd::Weighting m_weighting;
  std::array<double, kParts> m_weights{};
  SparseRows m_rows;
};

/// U·Σ with rows of length 1; rows of no length become NaN, which is how Features are told of an absent one.
core::Matrix unitRows(const TruncatedSvd& svd, const SparseRows& rows) {
  core::Matrix result(svd.left.rows(), svd.singular.size());
  for (size_t r = 0; r < result.rows(); ++r) {
    const auto from = svd.left.row(r);
    const auto to = result.row(r);
    double squares = 0;
    for (size_t c = 0; c < to.size(); ++c) {
      const double value = from[c] * svd.singular[c];
      to[c] = static_cast<float>(value);
      squares += value * value;
    }
    const bool isEmpty = rows.starts[r] == rows.starts[r + 1] || squares < 1e-12;
    for (float& value : to)
      value = isEmpty ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(value / std::sqrt(squares));
  }
  return result;
}

}  // namespace

std::span<const core::Parameter<TfidfSvd::Options>> TfidfSvd::parameters() {
  static constexpr std::array<std::string_view, 2> kOffOn{"off", "on"};
  static constexpr std::array<std::string_view, 2> kWeightings{"tfidf", "counts"};
  static constexpr std::array kParameters{
      parameter<&Options::dimensions>("dimensions", 2, 1000, core::Scale::Integer,
                                      core::MessageId::HelpTfidfDimensions),
      parameter<&Options::minMovies>("min-df", 1, 1000, core::Scale::Integer, core::MessageId::HelpTfidfMinDf),
      parameter<&Options::title>("title", 0, 10, core::Scale::Linear, core::MessageId::HelpTitleWords),
      parameter<&Options::genres>("genres", 0, 10, core::Scale::Linear, core::MessageId::HelpTextGenres),
      parameter<&Options::people>("people", 0, 10, core::Scale::Linear, core::MessageId::HelpTextPeople),
      parameter<&Options::description>("description", 0, 10, core::Scale::Linear,
                                       core::MessageId::HelpDescriptionWords),
      core::choice<&Options::stemming>("stemming", kOffOn, core::MessageId::HelpStemming),
      core::choice<&Options::weighting>("weighting", kWeightings, core::MessageId::HelpTfidfWeighting),
  };
  return kParameters;
}

data::Features TfidfSvd::encode(std::span<const MovieText> movies, core::Progress& progress) const {
  if (std::all_of(movies.begin(), movies.end(), [](const MovieText& movie) { return movie.empty(); }))
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoMovieWithText);

  const std::vector<PartTerms> terms = termsOfAll(movies, m_options.stemming, progress);
  const Vocabulary known = vocabularyOf(terms, m_options.minMovies, progress);
  LongVectors longVectors(known, movies.size(), m_options);
  for (size_t m = 0; m < terms.size(); ++m) {
    if (m % 256 == 0) progress.throwIfCancelled();
    longVectors.add(terms[m]);
  }
  const SparseRows rows = longVectors.take();
  if (rows.values.empty()) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::WordsTooRare, m_options.minMovies});
  }
  const size_t rank = static_cast<size_t>(m_options.dimensions);
  const TruncatedSvd svd = truncatedSvd(rows, rank, kIterations, kSeed, progress);
  return data::Features(data::Modality::Text, "tfidf-svd", unitRows(svd, rows));
}

}  // namespace kinoprism::encode
