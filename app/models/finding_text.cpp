#include "app/models/finding_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <iterator>

namespace kinoprism::app {
namespace {

enum class Measure { Likeness, Times, Movies, Share, None };

struct FindingName {
  std::string_view kind;
  const char* title;
  const char* hint;
  Measure measure;
};

constexpr const char* kSame =
    QT_TRANSLATE_NOOP("Finding", "Nearly identical features: a duplicate file or a duplicate movie?");
constexpr const char* kOutlier = QT_TRANSLATE_NOOP("Finding", "Far from all other movies: a damaged or unusual file?");
constexpr const char* kEmpty =
    QT_TRANSLATE_NOOP("Finding", "The encoder found no content: an empty, single-colour or silent file?");

constexpr FindingName kNames[] = {
    {"duplicate-image", QT_TRANSLATE_NOOP("Finding", "Same poster"), kSame, Measure::Likeness},
    {"poster-mismatch", QT_TRANSLATE_NOOP("Finding", "Poster does not fit plot"),
     QT_TRANSLATE_NOOP("Finding",
                       "Judged by the posters of other movies, this poster fits most other plots better than its own. "
                       "This is a hint, not proof: check for a wrong file."),
     Measure::Share},
    {"boilerplate", QT_TRANSLATE_NOOP("Finding", "Boilerplate text"),
     QT_TRANSLATE_NOOP("Finding",
                       "Most of this description also appears in other movies, so it says little about this one."),
     Measure::Movies},
    {"duplicate-text", QT_TRANSLATE_NOOP("Finding", "Same text"), kSame, Measure::Likeness},
    {"duplicate-audio", QT_TRANSLATE_NOOP("Finding", "Same sound"), kSame, Measure::Likeness},
    {"duplicate-video", QT_TRANSLATE_NOOP("Finding", "Same trailer"), kSame, Measure::Likeness},
    {"outlier-text", QT_TRANSLATE_NOOP("Finding", "Outlier text"), kOutlier, Measure::Times},
    {"outlier-image", QT_TRANSLATE_NOOP("Finding", "Outlier poster"), kOutlier, Measure::Times},
    {"outlier-audio", QT_TRANSLATE_NOOP("Finding", "Outlier sound"), kOutlier, Measure::Times},
    {"outlier-video", QT_TRANSLATE_NOOP("Finding", "Outlier trailer"), kOutlier, Measure::Times},
    {"empty-text", QT_TRANSLATE_NOOP("Finding", "Empty text"), kEmpty, Measure::None},
    {"empty-image", QT_TRANSLATE_NOOP("Finding", "Empty poster"), kEmpty, Measure::None},
    {"empty-audio", QT_TRANSLATE_NOOP("Finding", "Silent audio"), kEmpty, Measure::None},
    {"empty-video", QT_TRANSLATE_NOOP("Finding", "Empty trailer"), kEmpty, Measure::None},
};

const FindingName* find(const std::string& kind) {
  for (const FindingName& name : kNames) {
    if (name.kind == kind) return &name;
  }
  return nullptr;
}

QString translated(const char* text) { return QCoreApplication::translate("Finding", text); }

}  // namespace

QString findingTitle(const std::string& kind) {
  const FindingName* name = find(kind);
  return name ? translated(name->title) : QString::fromStdString(kind);
}

QString findingHint(const std::string& kind) {
  const FindingName* name = find(kind);
  return name ? translated(name->hint) : QString();
}

QString findingScore(const storage::DataFinding& finding) {
  const FindingName* name = find(finding.kind);
  const QLocale locale;
  switch (name ? name->measure : Measure::None) {
    case Measure::Likeness:
      return translated(QT_TRANSLATE_NOOP("Finding", "similarity %1")).arg(locale.toString(finding.score, 'f', 3));
    case Measure::Times:
      return translated(QT_TRANSLATE_NOOP("Finding", "%1 σ from median")).arg(locale.toString(finding.score, 'f', 1));
    case Measure::Movies:
      return translated(QT_TRANSLATE_NOOP("Finding", "in %1 movies")).arg(locale.toString(qint64(finding.score)));
    case Measure::Share:
      return translated(QT_TRANSLATE_NOOP("Finding", "mismatch %1%")).arg(locale.toString(finding.score * 100, 'f', 1));
    case Measure::None:
      break;
  }
  return {};
}

int findingOrder(const std::string& kind) {
  const FindingName* name = find(kind);
  return name ? int(name - std::begin(kNames)) : int(std::size(kNames));
}

}  // namespace kinoprism::app
