#include "app/pages/inspect/list_export.h"

namespace kinoprism::app {
namespace {

QStringList headerLines(const ListHeader& header) {
  return {QStringLiteral("run: ") + header.run, QStringLiteral("person: ") + header.person,
          QStringLiteral("mix: ") + header.mix, QStringLiteral("ranks compared with: ") + header.comparedWith,
          QStringLiteral("protocol: ") + header.protocol};
}

QString exact(float value) { return QString::number(double(value), 'g', 9); }

QStringList columnsOf(size_t row, const InspectSession& session, const storage::MovieSummary& movie) {
  const ShownList& shown = session.list();
  const fuse::RankedMovie& ranked = shown.list.movies[row];
  const auto change = shown.changes[row];
  QStringList columns{QString::number(row + 1),
                      QString::number(number(movie.id)),
                      csvField(QString::fromStdString(movie.title)),
                      movie.year > 0 ? QString::number(movie.year) : QString(),
                      exact(ranked.score),
                      change ? QString::number(*change) : QString(),
                      session.isHeldOut(ranked.movie) ? QStringLiteral("1") : QStringLiteral("0")};
  for (const float value : shown.list.contributionsOf(row)) columns.append(exact(value));
  return columns;
}

}  // namespace

QString csvField(QString text) {
  if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n')) return text;
  return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray listCsv(const ListHeader& header, const InspectSession& session, const Catalogue& catalogue) {
  QString text;
  for (const QString& line : headerLines(header)) text += QStringLiteral("# ") + line + QStringLiteral("\r\n");
  QStringList names{"rank", "movie", "title", "year", "score", "places_gained", "held_out"};
  const fuse::RankedList& list = session.list().list;
  for (const std::string& signal : list.signals) names.append(csvField(QString::fromStdString(signal)));
  text += names.join(u',') + QStringLiteral("\r\n");
  for (size_t row = 0; row < list.movies.size(); ++row) {
    const storage::MovieSummary& movie = catalogue.movies[data::index(list.movies[row].movie)];
    text += columnsOf(row, session, movie).join(u',') + QStringLiteral("\r\n");
  }
  return text.toUtf8();
}

QString listText(const ListHeader& header, const InspectSession& session, const Catalogue& catalogue) {
  QString text;
  const fuse::RankedList& list = session.list().list;
  for (size_t row = 0; row < list.movies.size(); ++row) {
    const storage::MovieSummary& movie = catalogue.movies[data::index(list.movies[row].movie)];
    text += QStringLiteral("%1. %2").arg(row + 1).arg(QString::fromStdString(movie.title));
    if (movie.year > 0) text += QStringLiteral(" (%1)").arg(movie.year);
    text += u'\n';
  }
  return text + u'\n' + headerLines(header).join(u'\n') + u'\n';
}

}  // namespace kinoprism::app
