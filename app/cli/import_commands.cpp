#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/device_choice.h"
#include "app/cli/library_access.h"
#include "app/cli/report_text.h"
#include "app/jobs/library_pipeline.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

struct ImportOptions {
  std::string path;
  std::string library;
  std::optional<storage::ImportKind> kind;
  std::string format = "auto";
  std::string match = "movie-id";
  std::string modality;
  std::string encoder;
  std::string rows;
  std::vector<std::string> columns;
  double ratingScale = 0;
  bool acceptIncomplete = false;
  bool dryRun = false;
  bool train = false;
};

/// Movies come with what else their files say of them.
bool isWanted(storage::ImportKind wanted, storage::ImportKind kind) {
  return kind == wanted || (wanted == storage::ImportKind::Movies && kind == storage::ImportKind::Descriptions) ||
         (wanted == storage::ImportKind::Ratings && kind == storage::ImportKind::People);
}

void setUpFeatures(storage::ImportPart& part, const ImportOptions& options) {
  part.modality = checkingUsage([&] { return data::parseModality(options.modality); });
  part.encoder = options.encoder;
  if (!options.rows.empty()) part.rowMap = options.rows;
}

void setUpPart(storage::ImportPart& part, const ImportOptions& options) {
  part.selected = !options.kind || isWanted(*options.kind, part.kind);
  part.acceptIncomplete = options.acceptIncomplete;
  part.mediaMatch = options.match == "title-year" ? storage::MediaMatch::TitleAndYear : storage::MediaMatch::MovieId;
  if (options.ratingScale > 0) part.ratingScale = options.ratingScale;
  for (const std::string& column : options.columns) {
    auto [meaning, name] = splitAssignment("--column", column);
    part.mapping[meaning] = std::move(name);
  }
  if (options.kind == storage::ImportKind::Features) setUpFeatures(part, options);
}

storage::ImportPlan makePlan(const ImportOptions& options, core::Progress& progress) {
  const auto format = checkingUsage([&] { return storage::parseImportFormat(options.format); });
  storage::ImportPlan plan = storage::recognise(options.path, {options.kind, format}, progress);
  bool any = false;
  for (storage::ImportPart& part : plan.parts) {
    setUpPart(part, options);
    any |= part.selected;
  }
  if (!any) {
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::FolderHasNoneOfKind, options.path, wordFor(*options.kind), options.library});
  }
  return plan;
}

void append(std::string& list, int64_t count, const char* singular, const char* plural = "") {
  if (count == 0) return;
  if (!list.empty()) list += ", ";
  list += core::counted(count, singular, plural);
}

/// "6,040 people, 1,000,209 ratings added; 3 movies completed; 2 left out."
std::string summaryOf(const storage::ImportReport& report) {
  const storage::WriterCounts& counts = report.counts;
  std::string list;
  append(list, counts.moviesAdded, "movie");
  append(list, counts.peopleAdded, "person", "people");
  append(list, counts.ratingsAdded, "rating");
  append(list, counts.filesAdded, "file");
  append(list, counts.featureRows, "feature vector");
  std::string text = list.empty() ? "Nothing new" : list + " added";
  if (counts.moviesChanged > 0) text += "; " + core::counted(counts.moviesChanged, "movie") + " completed";
  if (report.known() > 0) text += "; " + core::counted(report.known(), "was", "were") + " there already";
  if (report.refused() > 0) text += "; " + core::grouped(report.refused()) + " left out";
  return text + ".";
}

Json partJson(const storage::PartReport& part) {
  Json sample = Json::array();
  for (const storage::Refusal& refusal : part.sample) {
    sample.push_back(
        {{"file", englishText(refusal.where)}, {"line", refusal.line}, {"reason", englishText(refusal.reason)}});
  }
  Json reasons = Json::object();
  for (const storage::RefusalCount& count : part.reasons) reasons[englishText(count.reason)] = count.rows;
  return {{"title", englishText(part.title)},
          {"read", part.read},
          {"kept", part.kept},
          {"known", part.known},
          {"refused", part.refused},
          {"reasons", std::move(reasons)},
          {"sample", std::move(sample)},
          {"warnings", textsOf(part.warnings)}};
}

Json reportJson(const storage::ImportReport& report) {
  const storage::WriterCounts& counts = report.counts;
  Json parts = Json::array();
  for (const storage::PartReport& part : report.parts) parts.push_back(partJson(part));
  return {{"summary", summaryOf(report)},
          {"seconds", report.seconds},
          {"parts", std::move(parts)},
          {"counts",
           {{"moviesAdded", counts.moviesAdded},
            {"moviesChanged", counts.moviesChanged},
            {"peopleAdded", counts.peopleAdded},
            {"ratingsAdded", counts.ratingsAdded},
            {"ratingsKnown", counts.ratingsKnown},
            {"filesAdded", counts.filesAdded},
            {"filesKnown", counts.filesKnown},
            {"featureRows", counts.featureRows}}}};
}

std::string reportText(const storage::ImportReport& report) {
  std::string text;
  for (const storage::PartReport& part : report.parts) {
    text += fmt::format("{}: {} read, {} imported, {} already known, {} rejected\n", englishText(part.title), part.read,
                        part.kept, part.known, part.refused);
    for (const core::Message& warning : part.warnings) text += fmt::format("  ! {}\n", englishText(warning));
    for (const auto& [reason, count] : part.reasons) text += fmt::format("  {} x {}\n", count, englishText(reason));
    for (const storage::Refusal& refusal : part.sample) {
      text += fmt::format("  {}{}: {}\n", englishText(refusal.where),
                          refusal.line > 0 ? fmt::format(":{}", refusal.line) : "", englishText(refusal.reason));
    }
  }
  return text + fmt::format("{} ({:.1f} s)\n", summaryOf(report), report.seconds);
}

Json planJson(const storage::ImportPlan& plan) {
  Json parts = Json::array();
  for (const storage::ImportPart& part : plan.parts) {
    parts.push_back({{"title", englishText(part.title)},
                     {"kind", name(part.kind)},
                     {"selected", part.selected},
                     {"rows", part.rows},
                     {"rowsExact", part.rowsExact},
                     {"warnings", textsOf(part.warnings)}});
  }
  return {{"source", plan.source.string()}, {"parts", std::move(parts)}, {"notRead", textsOf(plan.notRead)}};
}

std::string planText(const storage::ImportPlan& plan) {
  std::string text;
  for (const storage::ImportPart& part : plan.parts) {
    if (!part.selected) continue;
    text +=
        fmt::format("{}: {}{}\n", englishText(part.title), part.rowsExact ? "" : "about ", core::grouped(part.rows));
    for (const core::Message& warning : part.warnings) text += fmt::format("  ! {}\n", englishText(warning));
  }
  for (const core::Message& file : plan.notRead) text += fmt::format("Not read: {}\n", englishText(file));
  return text;
}

void runImportCommand(const ImportOptions& options, Console& console) {
  if (options.dryRun) {
    const storage::ImportPlan plan = makePlan(options, console.progress());
    return console.answer(planJson(plan), planText(plan));
  }
  LibraryPipeline pipeline(openLibrary(options.library, storage::Access::ReadWrite, console));
  const storage::ImportPlan plan = makePlan(options, console.progress());
  for (const storage::ImportPart& part : plan.parts) {
    for (const core::Message& warning : part.warnings) {
      if (part.selected) console.remark(englishText(warning));
    }
  }
  const storage::ImportReport report = pipeline.import(plan, console.progress());
  Json document = reportJson(report);
  std::string text = reportText(report);
  if (options.train) {
    console.setCancelled(core::MessageId::CancelledImportKept);
    const engine::Engine& engine = engine::loadEngine();
    const auto take = [&](const TrainedRun& trained) {
      if (trained.run->isFirst) {
        console.setCancelled({core::MessageId::CancelledFirstRunKept, trained.run->name});
        return console.remark(
            fmt::format("{}: recommendations can be asked for now, with rough weights. Tuning "
                        "continues; the run will be replaced.",
                        trained.run->name));
      }
      document["trained"] = runJson(*trained.run);
      text += runText(*trained.run);
    };
    pipeline.train(engine, deviceFor(engine, console), take, console.progress());
  }
  console.answer(document, text);
}

constexpr const char* kIncompleteHelp = "Import a known data set even if its number of rows differs";

CLI::App* addKind(CLI::App& group, Action& chosen, const char* name, const char* help, storage::ImportKind kind,
                  const std::shared_ptr<ImportOptions>& options) {
  CLI::App* command = group.add_subcommand(name, help);
  command->add_option("path", options->path, "A file, a folder or a zip")->required()->type_name("PATH");
  addLibraryOption(*command, options->library);
  command->add_flag("--accept-incomplete", options->acceptIncomplete, kIncompleteHelp);
  command->callback([&chosen, options, kind] {
    options->kind = kind;
    chosen = [options](Console& console) { runImportCommand(*options, console); };
  });
  return command;
}

/// Without the name of a kind: everything that is recognised, and a run of it where that is wanted.
void addEverything(CLI::App& group, Action& chosen, const std::shared_ptr<ImportOptions>& options) {
  CLI::Option* path =
      group.add_option("path", options->path, "A file, a folder or a zip: everything in it that is recognised")
          ->type_name("PATH");
  CLI::Option* library = group.add_option("--library", options->library, "The library's folder")->type_name("DIR");
  group.add_flag("--accept-incomplete", options->acceptIncomplete, kIncompleteHelp);
  CLI::Option* dryRun = group.add_flag("--dry-run", options->dryRun, "Only say what would be imported");
  group
      .add_flag("--train", options->train,
                "Then compute the features that are missing and train the default fusion, as the window does")
      ->excludes(dryRun);
  group.callback([&group, &chosen, options, path, library] {
    if (!group.get_subcommands().empty()) {
      if (!path->empty()) throw CLI::ExtrasError(path->results());
      return;
    }
    if (path->empty()) throw CLI::RequiredError("PATH");
    if (library->empty() && !options->dryRun) throw CLI::RequiredError("--library");
    chosen = [options](Console& console) { runImportCommand(*options, console); };
  });
}

void addTableOptions(CLI::App* command, const std::shared_ptr<ImportOptions>& options) {
  command
      ->add_option("--format", options->format,
                   "auto, movielens-1m, movielens-100k, movielens-csv, omdb, tmdb, douban or csv")
      ->capture_default_str();
  command->add_option("--column", options->columns, "For csv, the column of a field: rating=stars (repeatable)")
      ->type_name("MEANING=COLUMN");
}

}  // namespace

void addImportCommands(CLI::App& app, Action& chosen) {
  CLI::App* group = app.add_subcommand("import", "Import ratings, movies, media and features into a library");
  group->require_subcommand(0, 1);
  const auto options = std::make_shared<ImportOptions>();
  addEverything(*group, chosen, options);
  CLI::App* ratings = addKind(*group, chosen, "ratings", "Import ratings", storage::ImportKind::Ratings, options);
  addTableOptions(ratings, options);
  ratings->add_option("--rating-scale", options->ratingScale, "Highest rating of the file: 5, 10 or 100");
  addTableOptions(addKind(*group, chosen, "movies", "Import titles, years, genres, people, descriptions",
                          storage::ImportKind::Movies, options),
                  options);
  const auto addMedia = [&](const char* name, const char* help, storage::ImportKind kind) {
    addKind(*group, chosen, name, help, kind, options)
        ->add_option("--match", options->match, "How file names identify the movie: movie-id or title-year")
        ->check(CLI::IsMember({"movie-id", "title-year"}))
        ->capture_default_str();
  };
  addMedia("posters", "Import posters, one file per movie", storage::ImportKind::Posters);
  addMedia("sounds", "Import sounds, one file per movie", storage::ImportKind::Sounds);
  addMedia("trailers", "Import trailers, one file per movie", storage::ImportKind::Trailers);
  CLI::App* features = addKind(*group, chosen, "features", "Import feature vectors from a .npy file",
                               storage::ImportKind::Features, options);
  features->add_option("--modality", options->modality, "text, image, audio or video")->required();
  features->add_option("--encoder", options->encoder, "Name of the encoder that made them")->required();
  features->add_option("--rows", options->rows, "Row map: lines of row number, tab, movie ID")->type_name("ROWS.tsv");
}

}  // namespace kinoprism::app
