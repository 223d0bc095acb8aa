#include "app/models/movie_filter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <numeric>

namespace kinoprism::app {
namespace {

constexpr size_t kSearchLimit = 100'000;

// A mean counts as if this many people had rated the movie with the catalogue's mean, so that a single five-star rating
// does not lead the list.
constexpr double kPriorRatings = 25;

constexpr const char* kSortNames[] = {"most-rated", "best-rated", "title", "newest", "oldest", "best-match", "column"};
constexpr const char* kPartNames[] = {"poster", "description", "sound", "trailer"};
constexpr const char* kPresenceNames[] = {"any", "present", "missing"};

storage::GenreSet genresOf(const Catalogue& catalogue, const std::vector<std::string>& names) {
  storage::GenreSet set;
  for (size_t bit = 0; bit < catalogue.genres.size() && bit < set.size(); ++bit) {
    if (std::ranges::find(names, catalogue.genres[bit]) != names.end()) set.set(bit);
  }
  return set;
}

double catalogueMean(const Catalogue& catalogue) {
  double sum = 0, count = 0;
  for (const storage::MovieSummary& movie : catalogue.movies) {
    sum += double(movie.meanRating) * movie.ratingCount;
    count += movie.ratingCount;
  }
  return count > 0 ? sum / count : 0;
}

/// Sorts by key, greatest first; ties keep the order they come in, which is that of the movie numbers.
template <class Key>
void sortBy(std::vector<const storage::MovieSummary*>& movies, Key key) {
  std::ranges::stable_sort(
      movies, [&](const storage::MovieSummary* a, const storage::MovieSummary* b) { return key(*a) > key(*b); });
}

Presence presenceOf(const QJsonValue& value) {
  for (int i = 0; i < int(std::size(kPresenceNames)); ++i) {
    if (value.toString() == kPresenceNames[i]) return Presence(i);
  }
  return Presence::Any;
}

QJsonArray namesOf(const std::vector<std::string>& texts) {
  QJsonArray names;
  for (const std::string& text : texts) names.append(QString::fromStdString(text));
  return names;
}

std::vector<std::string> textsOf(const QJsonValue& names) {
  std::vector<std::string> texts;
  for (const auto& name : names.toArray()) texts.push_back(name.toString().toStdString());
  return texts;
}

/// A list kept where it is within another one; both ascending.
void keepWithin(std::optional<std::vector<storage::MovieId>>& within, const std::vector<storage::MovieId>& movies) {
  if (!within) {
    within = movies;
    return;
  }
  std::erase_if(*within, [&](storage::MovieId movie) { return !std::ranges::binary_search(movies, movie); });
}

std::vector<storage::MovieId> labelledBy(storage::Labels& labels, const QString& curator) {
  if (curator.isEmpty()) return labels.labelled(storage::CuratorId{});
  for (const auto& [id, name] : labels.curators()) {
    if (name == curator.toStdString()) return labels.labelled(id);
  }
  return {};
}

std::vector<storage::MovieId> ratedBy(storage::Library& library, storage::PersonId person) {
  std::vector<storage::MovieId> movies;
  for (const storage::PersonRating& rating : library.people().history(person)) movies.push_back(rating.movie);
  return movies;
}

void sortMovies(std::vector<const storage::MovieSummary*>& movies, const Catalogue& catalogue, MovieSort sort) {
  switch (sort) {
    case MovieSort::MostRated:
      sortBy(movies, [](const storage::MovieSummary& movie) { return movie.ratingCount; });
      break;
    case MovieSort::BestRated: {
      const double mean = catalogueMean(catalogue);
      sortBy(movies, [mean](const storage::MovieSummary& movie) {
        const double count = movie.ratingCount;
        return (kPriorRatings * mean + count * double(movie.meanRating)) / (kPriorRatings + count);
      });
      break;
    }
    case MovieSort::Title:
      std::ranges::stable_sort(movies, {},
                               [](const storage::MovieSummary* movie) { return std::string_view(movie->title); });
      break;
    case MovieSort::Newest:
      sortBy(movies, [](const storage::MovieSummary& movie) { return movie.year; });
      break;
    case MovieSort::Oldest:
      sortBy(movies, [](const storage::MovieSummary& movie) { return movie.year > 0 ? -movie.year : -1'000'000; });
      break;
    case MovieSort::BestMatch:
    case MovieSort::Column:
      break;
  }
}

}  // namespace

bool hasPart(const storage::MovieSummary& movie, MoviePart part) {
  switch (part) {
    case MoviePart::Poster:
      return movie.hasPoster;
    case MoviePart::Description:
      return movie.hasDescription;
    case MoviePart::Sound:
      return movie.hasSound || movie.hasFeatures[size_t(data::Modality::Audio)];
    case MoviePart::Trailer:
      return movie.hasTrailer || movie.hasFeatures[size_t(data::Modality::Video)];
  }
  return false;
}

MovieTest::MovieTest(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                     const std::unordered_map<int64_t, float>& labelled)
    : m_catalogue(catalogue), m_filter(filter), m_genres(genresOf(catalogue, filter.genres)), m_labelled(labelled) {
  if (!hits.within && hits.without.empty()) return;
  m_excluded.assign(catalogue.movies.size(), hits.within ? 1 : 0);
  const auto mark = [&](const std::vector<storage::MovieId>& movies, uint8_t excluded) {
    for (const storage::MovieId movie : movies) {
      if (const auto place = catalogue.indexes.find(movie)) m_excluded[data::index(*place)] = excluded;
    }
  };
  if (hits.within) mark(*hits.within, 0);
  mark(hits.without, 1);
}

bool MovieTest::failsParts(const storage::MovieSummary& movie) const {
  return std::ranges::any_of(kMovieParts, [&](MoviePart part) {
    const Presence wanted = m_filter.parts[size_t(part)];
    return wanted != Presence::Any && hasPart(movie, part) != (wanted == Presence::Present);
  });
}

bool MovieTest::failsLanguages(const storage::MovieSummary& movie) const {
  if (m_filter.languages.empty()) return false;
  const std::string padded = " " + movie.languages + " ";
  return std::ranges::none_of(m_filter.languages, [&](const std::string& language) {
    return padded.find(" " + language + " ") != std::string::npos;
  });
}

bool MovieTest::failsOthers(size_t place) const {
  if (!m_excluded.empty() && m_excluded[place] != 0) return true;
  return m_filter.unlabelled && m_labelled.contains(number(m_catalogue.movies[place].id));
}

uint32_t MovieTest::failures(size_t place) const {
  const storage::MovieSummary& movie = m_catalogue.movies[place];
  const double mean = double(movie.meanRating);
  const int64_t count = movie.ratingCount;
  const bool outOfYears = (m_filter.firstYear > 0 && movie.year < m_filter.firstYear) ||
                          (m_filter.lastYear > 0 && (movie.year == 0 || movie.year > m_filter.lastYear));
  const bool outOfRatings = (m_filter.leastRating > 0 && mean < m_filter.leastRating) ||
                            (m_filter.belowRating > 0 && (count == 0 || mean >= m_filter.belowRating));
  const bool outOfCounts = count < m_filter.leastCount || (m_filter.mostCount >= 0 && count > m_filter.mostCount);
  uint32_t failed = 0;
  if (outOfYears) failed |= Years;
  if (outOfRatings) failed |= Ratings;
  if (outOfCounts) failed |= Counts;
  if (m_genres.any() && (movie.genres & m_genres).none()) failed |= Genres;
  if (failsLanguages(movie)) failed |= Languages;
  if (failsParts(movie)) failed |= Parts;
  if (failsOthers(place)) failed |= Others;
  return failed;
}

bool MovieFilter::isActive() const {
  return !text.trimmed().isEmpty() || !genres.empty() || hasYears() || hasRatings() || hasCounts() ||
         !languages.empty() || hasParts() || unlabelled || labels != Presence::Any || person != 0 ||
         !collection.isEmpty() || !tag.isEmpty();
}

MovieFilter MovieFilter::cleared() const {
  return {
      .sort = sort == MovieSort::BestMatch ? MovieSort::MostRated : sort, .column = column, .descending = descending};
}

QByteArray MovieFilter::toJson() const {
  QJsonObject has;
  for (const MoviePart part : kMovieParts) {
    if (parts[size_t(part)] != Presence::Any)
      has[kPartNames[size_t(part)]] = kPresenceNames[size_t(parts[size_t(part)])];
  }
  const QJsonObject object{{"text", text},
                           {"genres", namesOf(genres)},
                           {"firstYear", firstYear},
                           {"lastYear", lastYear},
                           {"leastRating", leastRating},
                           {"belowRating", belowRating},
                           {"leastCount", leastCount},
                           {"mostCount", mostCount},
                           {"languages", namesOf(languages)},
                           {"parts", has},
                           {"unlabelled", unlabelled},
                           {"labels", kPresenceNames[size_t(labels)]},
                           {"labelsBy", labelsBy},
                           {"person", person},
                           {"personName", personName},
                           {"collection", collection},
                           {"tag", tag},
                           {"sort", kSortNames[int(sort)]},
                           {"column", columnKey(column)},
                           {"descending", descending}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

MovieFilter MovieFilter::fromJson(const QByteArray& json) {
  const QJsonObject object = QJsonDocument::fromJson(json).object();
  MovieFilter filter;
  filter.text = object["text"].toString();
  filter.genres = textsOf(object["genres"]);
  filter.firstYear = object["firstYear"].toInt();
  filter.lastYear = object["lastYear"].toInt();
  filter.leastRating = object["leastRating"].toDouble();
  filter.belowRating = object["belowRating"].toDouble();
  filter.leastCount = object["leastCount"].toInt();
  filter.mostCount = object["mostCount"].toInt(-1);
  filter.languages = textsOf(object["languages"]);
  for (const MoviePart part : kMovieParts)
    filter.parts[size_t(part)] = presenceOf(object["parts"].toObject()[kPartNames[size_t(part)]]);
  filter.unlabelled = object["unlabelled"].toBool();
  filter.labels = presenceOf(object["labels"]);
  filter.labelsBy = object["labelsBy"].toString();
  filter.person = object["person"].toInteger();
  filter.personName = object["personName"].toString();
  filter.collection = object["collection"].toString();
  filter.tag = object["tag"].toString();
  const QString sort = object["sort"].toString();
  for (int i = 0; i < int(std::size(kSortNames)); ++i) {
    if (sort == kSortNames[i]) filter.sort = MovieSort(i);
  }
  filter.column = columnOfKey(object["column"].toString()).value_or(MovieColumn::Title);
  filter.descending = object["descending"].toBool();
  return filter;
}

MovieHits findHits(storage::Library& library, const MovieFilter& filter, core::Progress& progress) {
  MovieHits hits;
  const QString text = filter.text.trimmed();
  if (!text.isEmpty()) hits.words = library.movies().search(text.toStdString(), kSearchLimit, progress);
  progress.throwIfCancelled();
  if (filter.person != 0) keepWithin(hits.within, ratedBy(library, storage::PersonId(filter.person)));
  if (!filter.collection.isEmpty())
    keepWithin(hits.within, library.collections().movies(filter.collection.toStdString()));
  if (!filter.tag.isEmpty()) keepWithin(hits.within, library.labels().tagged(filter.tag.toStdString()));
  if (filter.labels == Presence::Present) keepWithin(hits.within, labelledBy(library.labels(), filter.labelsBy));
  if (filter.labels == Presence::Missing) hits.without = labelledBy(library.labels(), filter.labelsBy);
  if (filter.sort == MovieSort::Column && needsMarks(filter.column)) hits.marks = storage::movieMarks(library, {});
  progress.throwIfCancelled();
  return hits;
}

std::vector<storage::MovieId> applyFilter(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                                          const std::unordered_map<int64_t, float>& labelled) {
  const MovieTest passes(catalogue, filter, hits, labelled);
  std::vector<const storage::MovieSummary*> movies;
  const bool isSearch = !filter.text.trimmed().isEmpty();
  if (isSearch) {
    for (const storage::MovieId hit : hits.words) {
      const auto place = catalogue.indexes.find(hit);
      if (place && passes(data::index(*place))) movies.push_back(&catalogue.movies[data::index(*place)]);
    }
    if (filter.sort != MovieSort::BestMatch) {
      std::ranges::sort(movies, {}, [](const storage::MovieSummary* movie) { return number(movie->id); });
    }
  } else {
    movies.reserve(catalogue.movies.size());
    for (size_t place = 0; place < catalogue.movies.size(); ++place) {
      if (passes(place)) movies.push_back(&catalogue.movies[place]);
    }
  }
  if (filter.sort == MovieSort::Column) {
    sortByColumn(movies, filter.column, filter.descending, catalogue, labelled, hits.marks);
  } else {
    const bool matches = filter.sort == MovieSort::BestMatch;
    sortMovies(movies, catalogue, matches && !isSearch ? MovieSort::MostRated : filter.sort);
  }
  std::vector<storage::MovieId> result;
  result.reserve(movies.size());
  for (const storage::MovieSummary* movie : movies) result.push_back(movie->id);
  return result;
}

}  // namespace kinoprism::app
