#include "storage/import/importer.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>

#include "engine/core/message_ids.h"
#include "storage/import/part_import.h"

namespace kinoprism::storage {
namespace {

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
      return importRatings(import);
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

nlohmann::json jsonOf(const std::vector<core::Message>& messages) {
  nlohmann::json list = nlohmann::json::array();
  for (const core::Message& message : messages) list.push_back(message.toJson());
  return list;
}

nlohmann::json jsonOf(const PartReport& part) {
  nlohmann::json sample = nlohmann::json::array();
  for (const Refusal& refusal : part.sample)
    sample.push_back({{"where", refusal.where.toJson()}, {"line", refusal.line}, {"reason", refusal.reason.toJson()}});
  nlohmann::json reasons = nlohmann::json::array();
  for (const RefusalCount& count : part.reasons)
    reasons.push_back({{"reason", count.reason.toJson()}, {"rows", count.rows}});
  return {{"title", part.title.toJson()},
          {"read", part.read},
          {"kept", part.kept},
          {"known", part.known},
          {"refused", part.refused},
          {"reasons", reasons},
          {"sample", sample},
          {"warnings", jsonOf(part.warnings)},
          {"failure", part.failure.empty() ? std::string() : part.failure.toJson()}};
}

}  // namespace

int64_t ImportReport::known() const {
  return std::accumulate(parts.begin(), parts.end(), int64_t{0},
                         [](int64_t sum, const PartReport& part) { return sum + part.known; });
}

int64_t ImportReport::refused() const {
  return std::accumulate(parts.begin(), parts.end(), int64_t{0},
                         [](int64_t sum, const PartReport& part) { return sum + part.refused; });
}

std::string ImportReport::json() const {
  nlohmann::json object{
      {"seconds", seconds}, {"known", known()}, {"refused", refused()}, {"parts", nlohmann::json::array()}};
  for (const PartReport& part : parts) object["parts"].push_back(jsonOf(part));
  object["counts"] = {{"moviesAdded", counts.moviesAdded},   {"moviesChanged", counts.moviesChanged},
                      {"peopleAdded", counts.peopleAdded},   {"ratingsAdded", counts.ratingsAdded},
                      {"ratingsKnown", counts.ratingsKnown}, {"filesAdded", counts.filesAdded},
                      {"filesKnown", counts.filesKnown},     {"featureRows", counts.featureRows}};
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

namespace {

/// What is wrong with the part as a whole, which is taken back then; nothing where it was imported.
std::optional<core::Error> tryPart(const ImportPart& part, bool makesMovies, LibraryWriter& writer, PartReport& report,
                                   core::Progress& progress) {
  PartImport import(part, makesMovies, writer, report, progress);
  // Files that were staged are not taken back one part at a time, and of a folder of files none stops the others.
  const bool separate = !isMedia(part.kind);
  if (separate) writer.beginPart();
  try {
    importPart(import);
    import.finish();
  } catch (const core::Error& error) {
    const bool isOfPart = error.code() == core::ErrorCode::BadInput || error.code() == core::ErrorCode::TooLarge ||
                          error.code() == core::ErrorCode::BadArgument || error.code() == core::ErrorCode::NotFound;
    if (!isOfPart) throw;
    if (separate) writer.dropPart();
    report.kept = report.known = 0;
    report.failure = error.message();
    return error;
  }
  if (separate) writer.endPart();
  return std::nullopt;
}

}  // namespace

ImportReport runImport(const ImportPlan& plan, Library& library, core::Progress& progress) {
  const auto start = std::chrono::steady_clock::now();
  ImportPlan settled = plan;
  resolveSources(settled, &library);
  // An export of one person into a library of movies rates those; alone it brings its own.
  const bool makesMovies =
      library.movies().count() == 0 && std::ranges::none_of(settled.parts, [](const ImportPart& part) {
        return part.kind == ImportKind::Movies && part.selected;
      });
  ImportReport report;
  LibraryWriter writer(library, plan.source.string(), progress);
  std::optional<core::Error> firstFailure;
  size_t imported = 0;
  for (const ImportPart& part : settled.parts) {
    if (!part.selected) continue;
    PartReport& partReport = report.parts.emplace_back();
    partReport.title = part.title;
    if (const auto failed = tryPart(part, makesMovies, writer, partReport, progress)) {
      if (!firstFailure) firstFailure = failed;
    } else {
      ++imported;
    }
  }
  if (firstFailure && imported == 0) throw *firstFailure;
  if (report.parts.empty())
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NothingChosen, plan.source.string()});
  report.counts = writer.counts();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  writer.setReport(report.json());
  writer.commit();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace kinoprism::storage
