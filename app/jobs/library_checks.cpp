#include "app/jobs/library_checks.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>

#include "app/jobs/library_encoding.h"

namespace kinoprism::app {
namespace {

constexpr std::array kModalities{data::Modality::Text, data::Modality::Image, data::Modality::Audio,
                                 data::Modality::Video};

/// The set of a modality that most movies have.
std::optional<storage::FeatureSet> largestSet(const std::vector<storage::FeatureSet>& sets, data::Modality modality) {
  std::optional<storage::FeatureSet> largest;
  for (const storage::FeatureSet& set : sets) {
    if (set.modality == modality && set.present > 0 && (!largest || set.present > largest->present)) largest = set;
  }
  return largest;
}

/// Findings by the name they are kept under; a check that found nothing has an entry too, so that old ones go.
class Record {
 public:
  Record(const storage::MovieIndexes& movies, DataCheckReport& report) : m_movies(movies), m_report(report) {}

  void expect(const std::string& name) { m_kinds[name]; }

  void add(const std::vector<features::Finding>& findings, std::optional<data::Modality> modality) {
    for (const features::Finding& finding : findings) {
      if (!finding.movie) {
        m_report.notes.push_back(finding.message);
        continue;
      }
      storage::DataFinding kept;
      kept.movie = m_movies.id(*finding.movie);
      if (finding.other) kept.other = m_movies.id(*finding.other);
      kept.score = finding.score;
      kept.text = finding.message;
      m_kinds[findingName(finding.kind, modality)].push_back(std::move(kept));
      ++m_report.findings;
    }
  }

  void write(storage::Findings& findings) const {
    for (const auto& [kind, found] : m_kinds) findings.replace(kind, found);
  }

 private:
  const storage::MovieIndexes& m_movies;
  DataCheckReport& m_report;
  std::map<std::string, std::vector<storage::DataFinding>> m_kinds;
};

void checkFeatures(const data::Features& features, Record& record, core::Progress& progress) {
  const data::Modality modality = features.modality();
  record.add(features::checkEmptyRows(features, progress), modality);
  record.add(features::checkDuplicates(features, {}, progress), modality);
  record.add(features::checkOutliers(features, {}, progress), modality);
}

std::vector<std::string> descriptionsOf(const storage::Library& library, core::Progress& progress) {
  std::vector<std::string> descriptions;
  for (storage::MovieWords& words : library.movies().words(progress))
    descriptions.push_back(std::move(words.description));
  return descriptions;
}

}  // namespace

std::string findingName(features::FindingKind kind, std::optional<data::Modality> modality) {
  std::string text(name(kind));
  if (modality) text.append("-").append(name(*modality));
  return text;
}

DataCheckReport checkLibraryData(storage::Library& library, core::Progress& progress) {
  if (library.readOnly()) throw core::Error(core::ErrorCode::Unsupported, library.readOnlyReason());
  DataCheckReport report;
  const storage::MovieIndexes movies = library.movies().indexes();
  const std::vector<storage::FeatureSet> sets = library.features().all();
  Record record(movies, report);
  record.expect(findingName(features::FindingKind::Boilerplate));
  record.expect(findingName(features::FindingKind::PosterMismatch));
  std::array<std::optional<data::Features>, 2> textAndImage;
  for (const data::Modality modality : kModalities) {
    for (const features::FindingKind kind :
         {features::FindingKind::Empty, features::FindingKind::Duplicate, features::FindingKind::Outlier}) {
      record.expect(findingName(kind, modality));
    }
    const auto set = largestSet(sets, modality);
    if (!set) continue;
    data::Features features = realFeatures(library, *set, movies, progress);
    checkFeatures(features, record, progress);
    if (modality == data::Modality::Text || modality == data::Modality::Image) {
      textAndImage[modality == data::Modality::Image] = std::move(features);
    }
  }
  record.add(features::checkDescriptions(descriptionsOf(library, progress), {}, progress), {});
  if (textAndImage[0] && textAndImage[1]) {
    record.add(features::checkPosters(*textAndImage[1], *textAndImage[0], {}, progress).findings, {});
  }
  progress.throwIfCancelled();
  record.write(library.findings());
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  nlohmann::json notes = nlohmann::json::array();
  for (const core::Message& about : report.notes) notes.push_back(about.toJson());
  const nlohmann::json note{{"at", std::chrono::duration_cast<std::chrono::seconds>(now).count()},
                            {"notes", std::move(notes)}};
  library.runs().setNote(kDataCheckNote, note.dump());
  return report;
}

}  // namespace kinoprism::app
