#include "app/jobs/library_checks.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>

#include "app/jobs/library_encoding.h"

namespace kinoprism {
namespace {

constexpr std::array kModalities{Modality::Text, Modality::Image, Modality::Audio, Modality::Video};

/// The set of a modality that most movies have.
std::optional<FeatureSet> largestSet(const std::vector<FeatureSet>& sets, Modality modality) {
  std::optional<FeatureSet> largest;
  for (const FeatureSet& set : sets) {
    if (set.modality == modality && set.present > 0 && (!largest || set.present > largest->present)) largest = set;
  }
  return largest;
}

/// Findings by the name they are kept under; a check that found nothing has an entry too, so that old ones go.
class Record {
 public:
  Record(const MovieIndexes& movies, DataCheckReport& report) : m_movies(movies), m_report(report) {}

  void expect(const std::string& name) { m_kinds[name]; }

  void add(const std::vector<Finding>& findings, std::optional<Modality> modality) {
    for (const Finding& finding : findings) {
      if (!finding.movie) {
        m_report.notes.push_back(finding.sentence);
        continue;
      }
      DataFinding kept;
      kept.movie = m_movies.id(*finding.movie);
      if (finding.other) kept.other = m_movies.id(*finding.other);
      kept.score = finding.score;
      kept.text = finding.sentence;
      m_kinds[findingName(finding.kind, modality)].push_back(std::move(kept));
      ++m_report.findings;
    }
  }

  void write(Findings& findings) const {
    for (const auto& [kind, found] : m_kinds) findings.replace(kind, found);
  }

 private:
  const MovieIndexes& m_movies;
  DataCheckReport& m_report;
  std::map<std::string, std::vector<DataFinding>> m_kinds;
};

void checkFeatures(const Features& features, Record& record, Progress& progress) {
  const Modality modality = features.modality();
  record.add(checkEmptyRows(features, progress), modality);
  record.add(checkDuplicates(features, {}, progress), modality);
  record.add(checkOutliers(features, {}, progress), modality);
}

std::vector<std::string> descriptionsOf(const Library& library, Progress& progress) {
  std::vector<std::string> descriptions;
  for (MovieWords& words : library.movies().words(progress)) descriptions.push_back(std::move(words.description));
  return descriptions;
}

}  // namespace

std::string findingName(FindingKind kind, std::optional<Modality> modality) {
  std::string text(name(kind));
  if (modality) text.append("-").append(name(*modality));
  return text;
}

DataCheckReport checkLibraryData(Library& library, Progress& progress) {
  if (library.readOnly()) throw Error(ErrorCode::Unsupported, library.readOnlyReason());
  DataCheckReport report;
  const MovieIndexes movies = library.movies().indexes();
  const std::vector<FeatureSet> sets = library.features().all();
  Record record(movies, report);
  record.expect(findingName(FindingKind::Boilerplate));
  record.expect(findingName(FindingKind::PosterMismatch));
  std::array<std::optional<Features>, 2> textAndImage;
  for (const Modality modality : kModalities) {
    for (const FindingKind kind : {FindingKind::Empty, FindingKind::Duplicate, FindingKind::Outlier}) {
      record.expect(findingName(kind, modality));
    }
    const auto set = largestSet(sets, modality);
    if (!set) continue;
    Features features = realFeatures(library, *set, movies, progress);
    checkFeatures(features, record, progress);
    if (modality == Modality::Text || modality == Modality::Image) {
      textAndImage[modality == Modality::Image] = std::move(features);
    }
  }
  record.add(checkDescriptions(descriptionsOf(library, progress), {}, progress), {});
  if (textAndImage[0] && textAndImage[1]) {
    record.add(checkPosters(*textAndImage[1], *textAndImage[0], {}, progress).findings, {});
  }
  progress.throwIfCancelled();
  record.write(library.findings());
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const nlohmann::json note{{"at", std::chrono::duration_cast<std::chrono::seconds>(now).count()},
                            {"notes", report.notes}};
  library.runs().setNote(kDataCheckNote, note.dump());
  return report;
}

}  // namespace kinoprism
