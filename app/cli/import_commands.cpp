#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/library_access.h"
#include "storage/import/importer.h"

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
                      fmt::format("{} holds no {}. Try: kinoprism-cli import all {} --library {}", options.path,
                                  name(*options.kind), options.path, options.library));
  }
  return plan;
}

std::string reportText(const storage::ImportReport& report) {
  std::string text;
  for (const storage::PartReport& part : report.parts) {
    text += fmt::format("{}: {} read, {} kept, {} known already, {} refused\n", part.title, part.read, part.kept,
                        part.known, part.refused);
    for (const std::string& warning : part.warnings) text += fmt::format("  ! {}\n", warning);
    for (const auto& [reason, count] : part.reasons) text += fmt::format("  {} x {}\n", count, reason);
    for (const storage::Refusal& refusal : part.sample) {
      text += fmt::format("  {}{}: {}\n", refusal.file, refusal.line > 0 ? fmt::format(":{}", refusal.line) : "",
                          refusal.reason);
    }
  }
  return text + fmt::format("{} ({:.1f} s)\n", report.summary(), report.seconds);
}

void runImportCommand(const ImportOptions& options, Console& console) {
  const auto library = openLibrary(options.library, storage::Access::ReadWrite, console);
  const storage::ImportPlan plan = makePlan(options, console.progress());
  for (const storage::ImportPart& part : plan.parts) {
    for (const std::string& warning : part.warnings) {
      if (part.selected) console.remark(warning);
    }
  }
  const storage::ImportReport report = runImport(plan, *library, console.progress());
  console.answer(Json::parse(report.json()), reportText(report));
}

CLI::App* addKind(CLI::App& group, Action& chosen, const char* name, const char* help,
                  std::optional<storage::ImportKind> kind, const std::shared_ptr<ImportOptions>& options) {
  CLI::App* command = group.add_subcommand(name, help);
  command->add_option("path", options->path, "A file, a folder or a zip")->required()->type_name("PATH");
  addLibraryOption(*command, options->library);
  command->add_flag("--accept-incomplete", options->acceptIncomplete,
                    "Import a set even when it has not the number of rows it is known to have");
  command->callback([&chosen, options, kind] {
    options->kind = kind;
    chosen = [options](Console& console) { runImportCommand(*options, console); };
  });
  return command;
}

void addTableOptions(CLI::App* command, const std::shared_ptr<ImportOptions>& options) {
  command
      ->add_option("--format", options->format,
                   "auto, movielens-1m, movielens-100k, movielens-csv, omdb, tmdb, douban or csv")
      ->capture_default_str();
  command->add_option("--column", options->columns, "For csv, which column holds what: rating=stars (repeatable)")
      ->type_name("MEANING=COLUMN");
}

}  // namespace

void addImportCommands(CLI::App& app, Action& chosen) {
  CLI::App* group = app.add_subcommand("import", "Bring ratings, movies, media and features into a library");
  group->require_subcommand(1);
  const auto options = std::make_shared<ImportOptions>();
  addKind(*group, chosen, "all", "Everything that is recognised in a folder or zip", std::nullopt, options);
  CLI::App* ratings = addKind(*group, chosen, "ratings", "Who rated what", storage::ImportKind::Ratings, options);
  addTableOptions(ratings, options);
  ratings->add_option("--rating-scale", options->ratingScale, "The highest rating of the file: 5, 10 or 100");
  addTableOptions(addKind(*group, chosen, "movies", "Titles, years, genres, people, descriptions",
                          storage::ImportKind::Movies, options),
                  options);
  const auto addMedia = [&](const char* name, const char* help, storage::ImportKind kind) {
    addKind(*group, chosen, name, help, kind, options)
        ->add_option("--match", options->match, "How file names tell the movie: movie-id or title-year")
        ->check(CLI::IsMember({"movie-id", "title-year"}))
        ->capture_default_str();
  };
  addMedia("posters", "Picture files, one a movie", storage::ImportKind::Posters);
  addMedia("sounds", "Sound files, one a movie", storage::ImportKind::Sounds);
  addMedia("trailers", "Video files, one a movie", storage::ImportKind::Trailers);
  CLI::App* features = addKind(*group, chosen, "features", "Vectors made elsewhere, as a .npy file",
                               storage::ImportKind::Features, options);
  features->add_option("--modality", options->modality, "text, image, audio or video")->required();
  features->add_option("--encoder", options->encoder, "What made them, for the record")->required();
  features->add_option("--rows", options->rows, "Lines of row number, tab, movie id")->type_name("ROWS.tsv");
}

}  // namespace kinoprism::app
