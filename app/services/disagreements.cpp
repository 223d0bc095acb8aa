#include "app/services/disagreements.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

constexpr int kResamples = 400;
constexpr uint64_t kSeed = 1;

std::vector<PairAgreement> pairsOf(const std::vector<NamedCurator>& curators,
                                   const std::vector<evaluate::Annotation>& annotations) {
  std::vector<PairAgreement> pairs;
  for (size_t a = 0; a < curators.size(); ++a) {
    for (size_t b = a + 1; b < curators.size(); ++b) {
      std::vector<evaluate::Annotation> theirs;
      for (const evaluate::Annotation& annotation : annotations) {
        if (annotation.rater == number(curators[a].id) || annotation.rater == number(curators[b].id))
          theirs.push_back(annotation);
      }
      if (const auto kappa = evaluate::cohenKappa(theirs, evaluate::ValueScale::Interval, kResamples, kSeed))
        pairs.push_back({curators[a].name, curators[b].name, *kappa});
    }
  }
  std::ranges::stable_sort(pairs, {}, [](const PairAgreement& pair) { return pair.kappa.value; });
  return pairs;
}

}  // namespace

std::vector<evaluate::Annotation> annotationsOf(const std::vector<storage::CuratorRating>& ratings) {
  std::vector<evaluate::Annotation> annotations;
  annotations.reserve(ratings.size());
  for (const storage::CuratorRating& rating : ratings) {
    annotations.push_back({uint32_t(number(rating.movie)), uint32_t(number(rating.curator)), double(rating.value)});
  }
  return annotations;
}

AgreementReport readAgreementReport(storage::Library& library) {
  const std::vector<evaluate::Annotation> annotations = annotationsOf(library.labels().ratingsOfAll());
  AgreementReport report;
  std::set<int64_t> raters;
  for (const evaluate::Annotation& annotation : annotations) raters.insert(annotation.rater);
  for (const auto& [id, name] : library.labels().curators()) {
    if (raters.contains(number(id))) report.curators.push_back({id, QString::fromStdString(name)});
  }
  report.movies = library.labels().disagreements();
  report.alpha = evaluate::krippendorffAlpha(annotations, evaluate::ValueScale::Interval, kResamples, kSeed);
  if (raters.size() > 2) report.fleiss = evaluate::fleissKappa(annotations, kResamples, kSeed);
  report.pairs = pairsOf(report.curators, annotations);
  return report;
}

Disagreements::Disagreements(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes) {
  connect(&library.labels(), &LabelJournal::labelled, this, &Disagreements::read);
  connect(&library, &LibraryService::catalogueChanged, this, &Disagreements::read);
}

void Disagreements::read() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  if (m_reading) {
    m_again = true;
    return;
  }
  m_reading = true;
  m_again = false;
  const auto ended = [this] {
    m_reading = false;
    if (m_again) read();
  };
  m_lanes.reader.run(
      this, [library](std::stop_token) { return readAgreementReport(*library); },
      [this, ended](AgreementReport report) {
        m_report = std::move(report);
        ended();
        Q_EMIT changed();
      },
      [this, ended](const core::Error& error) {
        ended();
        Q_EMIT failed(messageText(error));
      });
}

}  // namespace kinoprism::app
