#include "storage/import/importer.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "engine/core/text.h"
#include "storage/import/part_import.h"

namespace kinoprism::storage {
namespace {

void importRatingsCounted(PartImport& import) {
  importRatings(import);
  const int64_t before = import.writer.counts().ratingsKnown;
  import.writer.finishRatings();
  import.report.known = import.writer.counts().ratingsKnown - before;
  import.report.kept -= import.report.known;
}

void importPart(PartImport& import) {
  switch (import.part.kind) {
    case ImportKind::Movies:
    case ImportKind::Identities:
      return importMovies(import);
    case ImportKind::Descriptions:
      return import.part.format == ImportFormat::AbstractsJson ? importDescriptions(import) : importMovies(import);
    case ImportKind::People:
      return importPeople(import);
    case ImportKind::Ratings:
      return importRatingsCounted(import);
    case ImportKind::Posters:
      return importMedia(import, MediaKind::Poster);
    case ImportKind::Sounds:
      return importMedia(import, MediaKind::Sound);
    case ImportKind::Trailers:
      return importMedia(import, MediaKind::Trailer);
    case ImportKind::Features:
      return importFeatures(import);
  }
}

void append(std::string& list, int64_t count, const char* singular, const char* plural = "") {
  if (count == 0) return;
  if (!list.empty()) list += ", ";
  list += core::counted(count, singular, plural);
}

nlohmann::json jsonOf(const PartReport& part) {
  nlohmann::json sample = nlohmann::json::array();
  for (const Refusal& refusal : part.sample)
    sample.push_back({{"file", refusal.file}, {"line", refusal.line}, {"reason", refusal.reason}});
  return {{"title", part.title},     {"read", part.read},       {"kept", part.kept}, {"known", part.known},
          {"refused", part.refused}, {"reasons", part.reasons}, {"sample", sample},  {"warnings", part.warnings}};
}

}  // namespace

std::string ImportReport::summary() const {
  std::string list;
  append(list, counts.moviesAdded, "movie");
  append(list, counts.peopleAdded, "person", "people");
  append(list, counts.ratingsAdded, "rating");
  append(list, counts.filesAdded, "file");
  append(list, counts.featureRows, "feature vector");
  std::string text = list.empty() ? "Nothing new" : list + " added";
  if (counts.moviesChanged > 0) text += "; " + core::counted(counts.moviesChanged, "movie") + " completed";
  int64_t known = 0;
  int64_t refused = 0;
  for (const PartReport& part : parts) {
    known += part.known;
    refused += part.refused;
  }
  if (known > 0) text += "; " + core::counted(known, "was", "were") + " there already";
  if (refused > 0) text += "; " + core::grouped(refused) + " left out";
  return text + ".";
}

std::string ImportReport::json() const {
  nlohmann::json object{{"summary", summary()}, {"seconds", seconds}, {"parts", nlohmann::json::array()}};
  for (const PartReport& part : parts) object["parts"].push_back(jsonOf(part));
  object["counts"] = {{"moviesAdded", counts.moviesAdded},   {"moviesChanged", counts.moviesChanged},
                      {"peopleAdded", counts.peopleAdded},   {"ratingsAdded", counts.ratingsAdded},
                      {"ratingsKnown", counts.ratingsKnown}, {"filesAdded", counts.filesAdded},
                      {"filesKnown", counts.filesKnown},     {"featureRows", counts.featureRows}};
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

ImportReport runImport(const ImportPlan& plan, Library& library, core::Progress& progress) {
  const auto start = std::chrono::steady_clock::now();
  ImportReport report;
  LibraryWriter writer(library, plan.source.string(), progress);
  for (const ImportPart& part : plan.parts) {
    if (!part.selected) continue;
    PartReport& partReport = report.parts.emplace_back();
    partReport.title = part.title;
    PartImport import(part, writer, partReport, progress);
    importPart(import);
    import.finish();
  }
  if (report.parts.empty())
    throw core::Error(core::ErrorCode::NoData, "Nothing is chosen to be imported from " + plan.source.string() + ".");
  writer.finishRatings();
  report.counts = writer.counts();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  writer.setReport(report.summary(), report.json());
  writer.commit();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace kinoprism::storage
