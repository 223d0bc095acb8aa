#include "app/models/movie_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "app/models/list_text.h"

namespace kinoprism::app {
namespace {

QString text(const char* source) { return QCoreApplication::translate("MovieText", source); }

QString link(const QString& target, const QString& words) {
  return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), words.toHtmlEscaped());
}

QString namesOf(const storage::MovieDetail& detail, std::string_view role, int limit, bool asLinks) {
  QStringList names;
  for (const storage::Credit& credit : detail.credits) {
    if (credit.role != role || names.size() >= limit) continue;
    const QString name = QString::fromStdString(credit.name);
    names.append(asLinks ? link(QStringLiteral("person:") + name, name) : name);
  }
  return joinedList(names);
}

QStringList peopleLines(const storage::MovieDetail& detail, int limit, bool asLinks) {
  QStringList lines;
  const QString directors = namesOf(detail, "director", limit, asLinks);
  const QString actors = namesOf(detail, "actor", limit, asLinks);
  if (!directors.isEmpty()) lines.append(text(QT_TRANSLATE_NOOP("MovieText", "Directed by %1")).arg(directors));
  if (!actors.isEmpty()) lines.append(text(QT_TRANSLATE_NOOP("MovieText", "With %1")).arg(actors));
  return lines;
}

}  // namespace

QString titleWithYear(const storage::MovieSummary& movie) {
  const QString title = QString::fromStdString(movie.title);
  return movie.year > 0 ? text(QT_TRANSLATE_NOOP("MovieText", "%1 (%2)")).arg(title).arg(movie.year) : title;
}

storage::Description descriptionOf(const storage::MovieDetail& detail, const QString& language) {
  for (const storage::Description& description : detail.descriptions) {
    if (language.startsWith(QString::fromStdString(description.language)) && !description.language.empty()) {
      return description;
    }
  }
  return detail.descriptions.empty() ? storage::Description() : detail.descriptions.front();
}

QString peopleText(const storage::MovieDetail& detail, int limit) {
  return peopleLines(detail, limit, false).join('\n');
}

QString peopleLinks(const storage::MovieDetail& detail, int limit) {
  return peopleLines(detail, limit, true).join(QStringLiteral("<br>"));
}

QString pagesElsewhere(const storage::MovieDetail& detail) {
  QStringList links;
  for (const storage::Identity& identity : detail.identities) {
    const QString value = QString::fromStdString(identity.value);
    if (identity.source == "imdb") {
      links.append(link(QStringLiteral("https://www.imdb.com/title/%1/").arg(value), QStringLiteral("IMDb")));
    } else if (identity.source == "tmdb") {
      links.append(link(QStringLiteral("https://www.themoviedb.org/movie/%1").arg(value), QStringLiteral("TMDB")));
    } else if (identity.source == "douban") {
      links.append(link(QStringLiteral("https://movie.douban.com/subject/%1/").arg(value), QStringLiteral("豆瓣")));
    }
  }
  return links.join(QStringLiteral(" · "));
}

QString labelText(const storage::LabelEvent& event) {
  const QString said = QString::fromStdString(event.text);
  switch (event.kind) {
    case storage::LabelKind::Rating:
    case storage::LabelKind::Settle:
      return event.value > 0 ? QStringLiteral("★ %1").arg(QLocale().toString(double(event.value)))
                             : text(QT_TRANSLATE_NOOP("MovieText", "no rating"));
    case storage::LabelKind::Verdict:
      return said.isEmpty() ? text(QT_TRANSLATE_NOOP("MovieText", "no verdict")) : verdictText(said);
    case storage::LabelKind::Note:
      return said.isEmpty() ? text(QT_TRANSLATE_NOOP("MovieText", "no note")) : QStringLiteral("“%1”").arg(said);
    case storage::LabelKind::Tag:
    case storage::LabelKind::Untag:
    case storage::LabelKind::Skip:
      return said;
  }
  return said;
}

QString verdictText(const QString& stored) {
  const QString word = stored.section(QStringLiteral(": "), 0, 0);
  const QString reason = stored.section(QStringLiteral(": "), 1);
  QString shown = word;
  if (word == kVerdictRight) shown = text(QT_TRANSLATE_NOOP("MovieText", "rightly recommended"));
  if (word == kVerdictWrong) shown = text(QT_TRANSLATE_NOOP("MovieText", "wrongly recommended"));
  if (word == kVerdictNotInterested) shown = text(QT_TRANSLATE_NOOP("MovieText", "not interested"));
  return reason.isEmpty() ? shown : QStringLiteral("%1: %2").arg(shown, reason);
}

}  // namespace kinoprism::app
