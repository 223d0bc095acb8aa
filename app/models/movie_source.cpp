#include "app/models/movie_source.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "app/models/imputation_text.h"
#include "app/models/movie_text.h"

namespace kinoprism::app {

MovieSource::MovieSource(Services& services, QObject* parent) : widgets::PosterSource(parent), m_services(services) {
  connect(&services.posters, &PosterService::ready, this, [this](qint64 movie) {
    const int row = rowOf(movie);
    if (row >= 0) Q_EMIT thumbnailReady(row);
  });
  connect(&services.posters, &PosterService::outdated, this, &MovieSource::picturesOutdated);
  connect(&services.library.labels(), &LabelJournal::labelsChanged, this, [this](const QList<qint64>& movies) {
    for (const qint64 movie : movies) {
      const int row = rowOf(movie);
      if (row >= 0) Q_EMIT cellsChanged(row, row);
    }
  });
}

MovieSource::~MovieSource() { m_services.posters.setVisible(this, {}); }

void MovieSource::setMovies(std::vector<storage::MovieId> movies) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  std::erase_if(movies, [&](storage::MovieId movie) { return !catalogue || !catalogue->find(movie); });
  m_movies = std::move(movies);
  m_rows.clear();
  m_rows.reserve(m_movies.size());
  for (size_t row = 0; row < m_movies.size(); ++row) m_rows[number(m_movies[row])] = int(row);
  Q_EMIT reset();
}

void MovieSource::setVisibleRange(int first, int last) {
  std::vector<storage::MovieId> movies;
  for (int row = std::max(first, 0); row <= last && row < count(); ++row) movies.push_back(m_movies[size_t(row)]);
  m_services.posters.setVisible(this, movies);
}

qint64 MovieSource::id(int row) const { return number(m_movies[size_t(row)]); }

int MovieSource::rowOf(qint64 id) const {
  const auto found = m_rows.find(id);
  return found == m_rows.end() ? -1 : found->second;
}

const storage::MovieSummary* MovieSource::movieAt(int row) const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  return catalogue ? catalogue->find(m_movies[size_t(row)]) : nullptr;
}

widgets::PosterCell MovieSource::cell(int row) const {
  widgets::PosterCell cell;
  const storage::MovieSummary* movie = movieAt(row);
  if (!movie) return cell;
  cell.title = QString::fromStdString(movie->title);
  cell.subtitle = subtitleOf(*movie, *m_services.library.catalogue());
  cell.toolTip = titleWithYear(*movie);
  if (movie->meanRating > 0) cell.rating = QString::number(double(movie->meanRating), 'f', 1);
  cell.picture = m_services.posters.stateOf(*movie);
  if (m_services.library.labels().myRating(movie->id) > 0) cell.mark = widgets::PosterMark::Labelled;
  decorate(row, *movie, cell);
  return cell;
}

void MovieSource::markImputed(const std::vector<const ImputationRecord::Set*>& sets, widgets::PosterCell& cell) {
  if (sets.empty()) return;
  const QString mark = kImputedMark + QString(' ') + tr("imputed");
  cell.toolTip += '\n' + cell.subtitle + '\n' + imputedText(sets);
  cell.subtitle = cell.subtitle.isEmpty() ? mark : mark + QStringLiteral(" · ") + cell.subtitle;
}

QImage MovieSource::thumbnail(int row, QSize size) {
  return m_services.posters.thumbnail(m_movies[size_t(row)], size, this);
}

QString genreText(const QString& name) {
  // The English names come from data sets; only those everybody uses are translated.
  static const char* const kNames[] = {QT_TRANSLATE_NOOP("Genre", "Action"),
                                       QT_TRANSLATE_NOOP("Genre", "Adventure"),
                                       QT_TRANSLATE_NOOP("Genre", "Animation"),
                                       QT_TRANSLATE_NOOP("Genre", "Biography"),
                                       QT_TRANSLATE_NOOP("Genre", "Children's"),
                                       QT_TRANSLATE_NOOP("Genre", "Children"),
                                       QT_TRANSLATE_NOOP("Genre", "Comedy"),
                                       QT_TRANSLATE_NOOP("Genre", "Crime"),
                                       QT_TRANSLATE_NOOP("Genre", "Documentary"),
                                       QT_TRANSLATE_NOOP("Genre", "Drama"),
                                       QT_TRANSLATE_NOOP("Genre", "Family"),
                                       QT_TRANSLATE_NOOP("Genre", "Fantasy"),
                                       QT_TRANSLATE_NOOP("Genre", "Film-Noir"),
                                       QT_TRANSLATE_NOOP("Genre", "History"),
                                       QT_TRANSLATE_NOOP("Genre", "Horror"),
                                       QT_TRANSLATE_NOOP("Genre", "Music"),
                                       QT_TRANSLATE_NOOP("Genre", "Musical"),
                                       QT_TRANSLATE_NOOP("Genre", "Mystery"),
                                       QT_TRANSLATE_NOOP("Genre", "Romance"),
                                       QT_TRANSLATE_NOOP("Genre", "Sci-Fi"),
                                       QT_TRANSLATE_NOOP("Genre", "Science Fiction"),
                                       QT_TRANSLATE_NOOP("Genre", "Short"),
                                       QT_TRANSLATE_NOOP("Genre", "Sport"),
                                       QT_TRANSLATE_NOOP("Genre", "Thriller"),
                                       QT_TRANSLATE_NOOP("Genre", "War"),
                                       QT_TRANSLATE_NOOP("Genre", "Western")};
  const QByteArray key = name.toUtf8();
  for (const char* known : kNames) {
    if (key == known) return QCoreApplication::translate("Genre", known);
  }
  return name;
}

QStringList genresOf(const storage::MovieSummary& movie, const Catalogue& catalogue) {
  QStringList names;
  for (const std::string& name : genreNames(movie, catalogue)) names.append(genreText(QString::fromStdString(name)));
  return names;
}

QString subtitleOf(const storage::MovieSummary& movie, const Catalogue& catalogue) {
  const QStringList genres = genresOf(movie, catalogue);
  const QString year = movie.year > 0 ? QString::number(movie.year) : QString();
  if (genres.isEmpty()) return year;
  return year.isEmpty() ? genres.first() : genres.first() + QStringLiteral(" · ") + year;
}

}  // namespace kinoprism::app
