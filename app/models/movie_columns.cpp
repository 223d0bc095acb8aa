#include "app/models/movie_columns.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <limits>

#include "app/models/language_text.h"
#include "app/models/list_text.h"
#include "app/models/movie_source.h"

namespace kinoprism::app {
namespace {

constexpr const char* kKeys[] = {"title", "year",      "genres", "languages", "ratings",     "mean",
                                 "has",   "my_rating", "tags",   "curators",  "collections", "added"};
constexpr const char* kTitles[] = {
    QT_TRANSLATE_NOOP("MovieColumn", "Title"),       QT_TRANSLATE_NOOP("MovieColumn", "Year"),
    QT_TRANSLATE_NOOP("MovieColumn", "Genres"),      QT_TRANSLATE_NOOP("MovieColumn", "Language"),
    QT_TRANSLATE_NOOP("MovieColumn", "Ratings"),     QT_TRANSLATE_NOOP("MovieColumn", "Mean"),
    QT_TRANSLATE_NOOP("MovieColumn", "Has"),         QT_TRANSLATE_NOOP("MovieColumn", "My rating"),
    QT_TRANSLATE_NOOP("MovieColumn", "Tags"),        QT_TRANSLATE_NOOP("MovieColumn", "Rated by"),
    QT_TRANSLATE_NOOP("MovieColumn", "Collections"), QT_TRANSLATE_NOOP("MovieColumn", "Added")};
static_assert(std::size(kKeys) == std::size(kMovieColumns) && std::size(kTitles) == std::size(kMovieColumns));

constexpr const char* kParts[] = {QT_TRANSLATE_NOOP("MovieColumn", "poster"), QT_TRANSLATE_NOOP("MovieColumn", "text"),
                                  QT_TRANSLATE_NOOP("MovieColumn", "sound"),
                                  QT_TRANSLATE_NOOP("MovieColumn", "trailer")};

QString translated(const char* text) { return QCoreApplication::translate("MovieColumn", text); }

std::array<bool, 4> partsOf(const storage::MovieSummary& movie) {
  return {movie.hasPoster, movie.hasDescription, movie.hasSound, movie.hasTrailer};
}

QString partsText(const storage::MovieSummary& movie) {
  QStringList parts;
  const std::array<bool, 4> has = partsOf(movie);
  for (size_t part = 0; part < has.size(); ++part) {
    if (has[part]) parts.append(translated(kParts[part]));
  }
  return parts.join(QStringLiteral(" · "));
}

QString languagesText(const storage::MovieSummary& movie) {
  QStringList names;
  for (const QString& tag : QString::fromStdString(movie.languages).split(' ', Qt::SkipEmptyParts))
    names.append(languageName(tag.toStdString()));
  return joinedList(names);
}

QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list.append(QString::fromStdString(text));
  return joinedList(list);
}

QString ratingsText(const storage::MovieMarks& marks) {
  QStringList list;
  for (const auto& [curator, value] : marks.ratings)
    list.append(QStringLiteral("%1 ★%2").arg(QString::fromStdString(curator)).arg(double(value)));
  return joinedList(list);
}

QString marksText(MovieColumn column, const storage::MovieMarks& marks) {
  if (column == MovieColumn::Tags) return joined(marks.tags);
  if (column == MovieColumn::Collections) return joined(marks.collections);
  return ratingsText(marks);
}

/// Nothing: the movie has no value there.
std::optional<double> numberOf(MovieColumn column, const MovieRow& row) {
  const auto positive = [](double value) { return value > 0 ? std::optional(value) : std::nullopt; };
  switch (column) {
    case MovieColumn::Year:
      return positive(row.movie.year);
    case MovieColumn::Ratings:
      return row.movie.ratingCount;
    case MovieColumn::Mean:
      return positive(double(row.movie.meanRating));
    case MovieColumn::Has:
      return double(std::ranges::count(partsOf(row.movie), true));
    case MovieColumn::MyRating:
      return positive(double(row.myRating));
    case MovieColumn::Added:
      return positive(double(row.movie.added));
    default:
      return std::nullopt;
  }
}

bool isSortedByNumber(MovieColumn column) {
  return isNumber(column) || column == MovieColumn::Has || column == MovieColumn::Added;
}

/// Sorts (key, movie) by key; keys that are `nothing` come last.
template <class Key>
void sortKeyed(std::vector<std::pair<Key, const storage::MovieSummary*>>& keyed, bool descending, const Key& nothing) {
  std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
    if ((a.first == nothing) != (b.first == nothing)) return b.first == nothing;
    return descending ? b.first < a.first : a.first < b.first;
  });
}

/// keyOf(movie) for each, sorted by it.
template <class Key, class KeyOf>
void sortBy(std::vector<const storage::MovieSummary*>& movies, bool descending, const Key& nothing, KeyOf keyOf) {
  std::vector<std::pair<Key, const storage::MovieSummary*>> keyed;
  keyed.reserve(movies.size());
  for (const storage::MovieSummary* movie : movies) keyed.emplace_back(keyOf(*movie), movie);
  sortKeyed(keyed, descending, nothing);
  for (size_t i = 0; i < movies.size(); ++i) movies[i] = keyed[i].second;
}

/// The same for a column of which valueOf(movie) takes few values: their texts are made and compared once each.
template <class ValueOf>
void sortByFew(std::vector<const storage::MovieSummary*>& movies, MovieColumn column, bool descending,
               const Catalogue& catalogue, ValueOf valueOf) {
  using Value = std::invoke_result_t<ValueOf, const storage::MovieSummary&>;
  std::unordered_map<Value, int> ranks;
  std::vector<std::pair<QString, Value>> texts;
  for (const storage::MovieSummary* movie : movies) {
    if (ranks.try_emplace(valueOf(*movie)).second)
      texts.emplace_back(columnText(column, {*movie}, catalogue), valueOf(*movie));
  }
  std::ranges::sort(texts, {}, &std::pair<QString, Value>::first);
  for (size_t i = 0; i < texts.size(); ++i) ranks[texts[i].second] = texts[i].first.isEmpty() ? -1 : int(i);
  sortBy<int>(movies, descending, -1, [&](const storage::MovieSummary& movie) { return ranks.at(valueOf(movie)); });
}

const storage::MovieMarks* marksOf(storage::MovieId movie, const std::vector<storage::MovieMarks>& marks) {
  const auto found = std::ranges::lower_bound(marks, movie, {}, &storage::MovieMarks::movie);
  return found != marks.end() && found->movie == movie ? &*found : nullptr;
}

float ratingOf(storage::MovieId movie, const std::unordered_map<int64_t, float>& ratings) {
  const auto found = ratings.find(number(movie));
  return found == ratings.end() ? 0 : found->second;
}

}  // namespace

QString columnKey(MovieColumn column) { return QLatin1String(kKeys[size_t(column)]); }

std::optional<MovieColumn> columnOfKey(const QString& key) {
  for (const MovieColumn column : kMovieColumns) {
    if (columnKey(column) == key) return column;
  }
  return std::nullopt;
}

QString columnTitle(MovieColumn column) { return translated(kTitles[size_t(column)]); }

bool isNumber(MovieColumn column) {
  return column == MovieColumn::Year || column == MovieColumn::Ratings || column == MovieColumn::Mean ||
         column == MovieColumn::MyRating;
}

bool needsMarks(MovieColumn column) {
  return column == MovieColumn::Tags || column == MovieColumn::Curators || column == MovieColumn::Collections;
}

QString columnText(MovieColumn column, const MovieRow& row, const Catalogue& catalogue) {
  const storage::MovieSummary& movie = row.movie;
  switch (column) {
    case MovieColumn::Title:
      return QString::fromStdString(movie.title);
    case MovieColumn::Year:
      return movie.year > 0 ? QString::number(movie.year) : QString();
    case MovieColumn::Genres:
      return joinedList(genresOf(movie, catalogue));
    case MovieColumn::Languages:
      return languagesText(movie);
    case MovieColumn::Ratings:
      return QLocale().toString(movie.ratingCount);
    case MovieColumn::Mean:
      return movie.meanRating > 0 ? QLocale().toString(double(movie.meanRating), 'f', 2) : QString();
    case MovieColumn::Has:
      return partsText(movie);
    case MovieColumn::MyRating:
      return row.myRating > 0 ? QLocale().toString(double(row.myRating)) : QString();
    case MovieColumn::Tags:
    case MovieColumn::Curators:
    case MovieColumn::Collections:
      return row.marks ? marksText(column, *row.marks) : QString();
    case MovieColumn::Added:
      return movie.added > 0 ? QDateTime::fromSecsSinceEpoch(movie.added).date().toString(Qt::ISODate) : QString();
  }
  return {};
}

void sortByColumn(std::vector<const storage::MovieSummary*>& movies, MovieColumn column, bool descending,
                  const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                  const std::vector<storage::MovieMarks>& marks) {
  if (isSortedByNumber(column)) {
    constexpr double kNothing = std::numeric_limits<double>::lowest();
    sortBy<double>(movies, descending, kNothing, [&](const storage::MovieSummary& movie) {
      return numberOf(column, {movie, ratingOf(movie.id, myRatings)}).value_or(kNothing);
    });
  } else if (column == MovieColumn::Title) {
    sortBy<std::string_view>(movies, descending, {},
                             [](const storage::MovieSummary& movie) -> std::string_view { return movie.title; });
  } else if (column == MovieColumn::Genres) {
    sortByFew(movies, column, descending, catalogue, [](const storage::MovieSummary& movie) { return movie.genres; });
  } else if (column == MovieColumn::Languages) {
    sortByFew(movies, column, descending, catalogue,
              [](const storage::MovieSummary& movie) -> std::string_view { return movie.languages; });
  } else {
    sortBy<QString>(movies, descending, {}, [&](const storage::MovieSummary& movie) {
      return columnText(column, {movie, 0, marksOf(movie.id, marks)}, catalogue);
    });
  }
}

QString tableText(const std::vector<storage::MovieId>& movies, const std::vector<MovieColumn>& columns,
                  const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                  const std::vector<storage::MovieMarks>& marks) {
  QString text;
  const auto addLine = [&](auto cellOf) {
    for (size_t c = 0; c < columns.size(); ++c) {
      QString cell = cellOf(columns[c]);
      for (const QChar separator : {u'\t', u'\n', u'\r'}) cell.replace(separator, u' ');
      if (c > 0) text += u'\t';
      text += cell;
    }
    text += u'\n';
  };
  addLine(columnTitle);
  for (const storage::MovieId id : movies) {
    const storage::MovieSummary* movie = catalogue.find(id);
    if (!movie) continue;
    const MovieRow row{*movie, ratingOf(id, myRatings), marksOf(id, marks)};
    addLine([&](MovieColumn column) { return columnText(column, row, catalogue); });
  }
  return text;
}

}  // namespace kinoprism::app
