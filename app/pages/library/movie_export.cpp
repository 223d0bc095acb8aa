#include "app/pages/library/movie_export.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/models/movie_filter.h"
#include "app/pages/inspect/list_export.h"

namespace kinoprism::app {
namespace {

constexpr const char* kFields[] = {"movie", "title",    "year",        "genres", "languages", "ratings",
                                   "mean",  "poster",   "description", "sound",  "trailer",   "my_rating",
                                   "tags",  "rated_by", "collections", "added"};

QJsonArray listOf(const std::vector<std::string>& texts) {
  QJsonArray list;
  for (const std::string& text : texts) list.append(QString::fromStdString(text));
  return list;
}

QJsonObject recordOf(const storage::MovieSummary& movie, const Catalogue& catalogue, float myRating,
                     const storage::MovieMarks& marks) {
  QJsonArray ratedBy;
  for (const auto& [curator, value] : marks.ratings)
    ratedBy.append(QStringLiteral("%1:%2").arg(QString::fromStdString(curator)).arg(double(value)));
  const auto orNull = [](bool known, const QJsonValue& value) { return known ? value : QJsonValue(); };
  return {
      {"movie", qint64(number(movie.id))},
      {"title", QString::fromStdString(movie.title)},
      {"year", orNull(movie.year > 0, movie.year)},
      {"genres", listOf(genreNames(movie, catalogue))},
      {"languages", QJsonArray::fromStringList(QString::fromStdString(movie.languages).split(' ', Qt::SkipEmptyParts))},
      {"ratings", qint64(movie.ratingCount)},
      {"mean", orNull(movie.meanRating > 0, QString::number(double(movie.meanRating), 'f', 3).toDouble())},
      {"poster", hasPart(movie, MoviePart::Poster)},
      {"description", hasPart(movie, MoviePart::Description)},
      {"sound", hasPart(movie, MoviePart::Sound)},
      {"trailer", hasPart(movie, MoviePart::Trailer)},
      {"my_rating", orNull(myRating > 0, double(myRating))},
      {"tags", listOf(marks.tags)},
      {"rated_by", ratedBy},
      {"collections", listOf(marks.collections)},
      {"added", orNull(movie.added > 0, QDateTime::fromSecsSinceEpoch(movie.added, Qt::UTC).toString(Qt::ISODate))}};
}

QString cellOf(const QJsonValue& value) {
  if (value.isBool()) return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
  if (!value.isArray()) return value.toVariant().toString();
  QStringList parts;
  for (const auto& part : value.toArray()) parts.append(part.toString());
  return parts.join(u'|');
}

QByteArray csvOf(const QJsonArray& records) {
  QStringList lines;
  QStringList cells;
  for (const char* field : kFields) cells.append(QLatin1String(field));
  lines.append(cells.join(u','));
  for (const auto& record : records) {
    cells.clear();
    for (const char* field : kFields) cells.append(csvField(cellOf(record.toObject()[QLatin1String(field)])));
    lines.append(cells.join(u','));
  }
  return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

}  // namespace

QByteArray exportMovies(const std::vector<storage::MovieId>& movies, MovieExportFormat format,
                        const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                        const std::vector<storage::MovieMarks>& marks) {
  QJsonArray records;
  for (const storage::MovieId id : movies) {
    const storage::MovieSummary* movie = catalogue.find(id);
    if (!movie) continue;
    const auto mine = myRatings.find(number(id));
    const auto found = std::ranges::lower_bound(marks, id, {}, &storage::MovieMarks::movie);
    const storage::MovieMarks none;
    records.append(recordOf(*movie, catalogue, mine == myRatings.end() ? 0 : mine->second,
                            found != marks.end() && found->movie == id ? *found : none));
  }
  return format == MovieExportFormat::Csv ? csvOf(records) : QJsonDocument(records).toJson();
}

}  // namespace kinoprism::app
