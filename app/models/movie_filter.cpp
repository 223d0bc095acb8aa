#include "app/models/movie_filter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <numeric>

namespace kinoprism {
namespace {

constexpr size_t kSearchLimit = 100'000;

// A mean counts as if this many people had rated the movie with the catalogue's mean, so that a single five-star rating
// does not lead the list.
constexpr double kPriorRatings = 25;

constexpr const char* kSortNames[] = {"most-rated", "best-rated", "title", "newest", "oldest", "best-match"};

GenreSet genresOf(const Catalogue& catalogue, const std::vector<std::string>& names) {
  GenreSet set;
  for (size_t bit = 0; bit < catalogue.genres.size() && bit < set.size(); ++bit) {
    if (std::ranges::find(names, catalogue.genres[bit]) != names.end()) set.set(bit);
  }
  return set;
}

double catalogueMean(const Catalogue& catalogue) {
  double sum = 0, count = 0;
  for (const MovieSummary& movie : catalogue.movies) {
    sum += double(movie.meanRating) * movie.ratingCount;
    count += movie.ratingCount;
  }
  return count > 0 ? sum / count : 0;
}

/// Sorts by key, greatest first; ties keep the order they come in, which is that of the movie numbers.
template <class Key>
void sortBy(std::vector<const MovieSummary*>& movies, Key key) {
  std::ranges::stable_sort(movies, [&](const MovieSummary* a, const MovieSummary* b) { return key(*a) > key(*b); });
}

void sortMovies(std::vector<const MovieSummary*>& movies, const Catalogue& catalogue, MovieSort sort) {
  switch (sort) {
    case MovieSort::MostRated:
      sortBy(movies, [](const MovieSummary& movie) { return movie.ratingCount; });
      break;
    case MovieSort::BestRated: {
      const double mean = catalogueMean(catalogue);
      sortBy(movies, [mean](const MovieSummary& movie) {
        const double count = movie.ratingCount;
        return (kPriorRatings * mean + count * double(movie.meanRating)) / (kPriorRatings + count);
      });
      break;
    }
    case MovieSort::Title:
      std::ranges::stable_sort(movies, {}, [](const MovieSummary* movie) { return std::string_view(movie->title); });
      break;
    case MovieSort::Newest:
      sortBy(movies, [](const MovieSummary& movie) { return movie.year; });
      break;
    case MovieSort::Oldest:
      sortBy(movies, [](const MovieSummary& movie) { return movie.year > 0 ? -movie.year : -1'000'000; });
      break;
    case MovieSort::BestMatch:
      break;
  }
}

}  // namespace

MovieTest::MovieTest(const Catalogue& catalogue, const MovieFilter& filter,
                     const std::unordered_map<int64_t, float>& labelled)
    : m_filter(filter), m_genres(genresOf(catalogue, filter.genres)), m_labelled(labelled) {}

bool MovieTest::operator()(const MovieSummary& movie) const {
  const double mean = double(movie.meanRating);
  if (m_genres.any() && (movie.genres & m_genres).none()) return false;
  if (m_filter.firstYear > 0 && movie.year < m_filter.firstYear) return false;
  if (m_filter.lastYear > 0 && (movie.year == 0 || movie.year > m_filter.lastYear)) return false;
  if (m_filter.leastRating > 0 && mean < m_filter.leastRating) return false;
  if (m_filter.belowRating > 0 && (movie.ratingCount == 0 || mean >= m_filter.belowRating)) return false;
  if (int64_t(movie.ratingCount) < m_filter.leastCount) return false;
  if (m_filter.mostCount >= 0 && int64_t(movie.ratingCount) > m_filter.mostCount) return false;
  if (m_filter.withPoster && !movie.hasPoster) return false;
  if (m_filter.withDescription && !movie.hasDescription) return false;
  if (m_filter.withSound && !movie.hasSound && !movie.hasFeatures[size_t(Modality::Audio)]) return false;
  if (m_filter.withTrailer && !movie.hasTrailer && !movie.hasFeatures[size_t(Modality::Video)]) return false;
  return !m_filter.unlabelled || !m_labelled.contains(number(movie.id));
}

bool MovieFilter::isActive() const {
  return !text.trimmed().isEmpty() || !genres.empty() || hasYears() || hasRatings() || hasCounts() || withPoster ||
         withDescription || withSound || withTrailer || unlabelled;
}

QByteArray MovieFilter::toJson() const {
  QJsonArray names;
  for (const std::string& genre : genres) names.append(QString::fromStdString(genre));
  const QJsonObject object{{"text", text},
                           {"genres", names},
                           {"firstYear", firstYear},
                           {"lastYear", lastYear},
                           {"leastRating", leastRating},
                           {"belowRating", belowRating},
                           {"leastCount", leastCount},
                           {"mostCount", mostCount},
                           {"withPoster", withPoster},
                           {"withDescription", withDescription},
                           {"withSound", withSound},
                           {"withTrailer", withTrailer},
                           {"unlabelled", unlabelled},
                           {"sort", kSortNames[int(sort)]}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

MovieFilter MovieFilter::fromJson(const QByteArray& json) {
  const QJsonObject object = QJsonDocument::fromJson(json).object();
  MovieFilter filter;
  filter.text = object["text"].toString();
  for (const auto& name : object["genres"].toArray()) filter.genres.push_back(name.toString().toStdString());
  filter.firstYear = object["firstYear"].toInt();
  filter.lastYear = object["lastYear"].toInt();
  filter.leastRating = object["leastRating"].toDouble();
  filter.belowRating = object["belowRating"].toDouble();
  filter.leastCount = object["leastCount"].toInt();
  filter.mostCount = object["mostCount"].toInt(-1);
  filter.withPoster = object["withPoster"].toBool();
  filter.withDescription = object["withDescription"].toBool();
  filter.withSound = object["withSound"].toBool();
  filter.withTrailer = object["withTrailer"].toBool();
  filter.unlabelled = object["unlabelled"].toBool();
  const QString sort = object["sort"].toString();
  for (int i = 0; i < int(std::size(kSortNames)); ++i) {
    if (sort == kSortNames[i]) filter.sort = MovieSort(i);
  }
  return filter;
}

std::vector<MovieId> findHits(Library& library, const MovieFilter& filter, Progress& progress) {
  std::vector<MovieId> hits;
  const QString text = filter.text.trimmed();
  if (!text.isEmpty()) hits = library.movies().search(text.toStdString(), kSearchLimit, progress);
  progress.throwIfCancelled();
  return hits;
}

std::vector<MovieId> applyFilter(const Catalogue& catalogue, const MovieFilter& filter,
                                 const std::vector<MovieId>& hits, const std::unordered_map<int64_t, float>& labelled) {
  const MovieTest passes(catalogue, filter, labelled);
  std::vector<const MovieSummary*> movies;
  auto consider = [&](const MovieSummary& movie) {
    if (passes(movie)) movies.push_back(&movie);
  };
  if (filter.text.trimmed().isEmpty()) {
    movies.reserve(catalogue.movies.size());
    for (const MovieSummary& movie : catalogue.movies) consider(movie);
  } else {
    for (const MovieId hit : hits) {
      if (const MovieSummary* movie = catalogue.find(hit)) consider(*movie);
    }
    if (filter.sort != MovieSort::BestMatch) {
      std::ranges::sort(movies, {}, [](const MovieSummary* movie) { return number(movie->id); });
    }
  }
  const bool matches = filter.sort == MovieSort::BestMatch;
  const MovieSort sort = matches && filter.text.trimmed().isEmpty() ? MovieSort::MostRated : filter.sort;
  sortMovies(movies, catalogue, sort);
  std::vector<MovieId> result;
  result.reserve(movies.size());
  for (const MovieSummary* movie : movies) result.push_back(movie->id);
  return result;
}

}  // namespace kinoprism
