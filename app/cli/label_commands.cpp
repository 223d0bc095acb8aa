#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/library_access.h"
#include "engine/core/text.h"
#include "storage/export/exporters.h"

namespace kinoprism::app {
namespace {

struct LabelOptions {
  std::string library;
  std::string curator;
  std::string movie;
  float rating = 0;
  std::string file;
  std::string format = "csv";
};

void rate(const LabelOptions& options, Console& console) {
  const auto library = openLibrary(options.library, storage::Access::ReadWrite, console);
  const storage::MovieId movie = findMovie(*library, options.movie);
  const storage::CuratorId curator = library->labels().curator(options.curator);
  const auto event = library->labels().rate(curator, movie, options.rating);
  const storage::MovieSummary summary = library->movies().summary(movie, curator);
  const std::string title = titleAndYear(summary.title, summary.year);
  const Json document{{"movie", {{"id", number(movie)}, {"title", summary.title}, {"year", summary.year}}},
                      {"curator", options.curator},
                      {"rating", summary.myRating},
                      {"changed", event.has_value()}};
  console.answer(document, !event                ? fmt::format("{} was rated so already.", title)
                           : options.rating == 0 ? fmt::format("Took the rating of {} away.", title)
                                                 : fmt::format("Rated {} with {:g}.", title, options.rating));
}

void exportAll(const LabelOptions& options, Console& console) {
  const auto library = openLibrary(options.library, storage::Access::ReadOnly, console);
  const auto format = options.format == "csv"     ? storage::ExportFormat::Csv
                      : options.format == "jsonl" ? storage::ExportFormat::JsonLines
                                                  : storage::ExportFormat::LabelStudio;
  const int64_t rows = exportLabels(*library, options.file, format, console.progress());
  console.answer({{"file", options.file}, {"labels", rows}},
                 fmt::format("Wrote {} to {}.", core::counted(rows, "label"), options.file));
}

std::string valueText(const storage::LabelEvent& event) {
  return storage::hasStars(event.kind) ? fmt::format("{:g}", event.value) : event.text;
}

void importAll(const LabelOptions& options, Console& console) {
  const auto library = openLibrary(options.library, storage::Access::ReadWrite, console);
  const storage::LabelImport result = importLabels(*library, options.file, console.progress());
  Json conflicts = Json::array();
  std::string text = fmt::format("Added {}; {} there already.", core::counted(result.added, "label"),
                                 core::counted(result.known, "was", "were"));
  for (const storage::LabelConflict& conflict : result.conflicts) {
    const std::string here = valueText(conflict.here);
    const std::string there = conflict.there ? valueText(*conflict.there) : "taken back";
    const char* const holds = conflict.hereHolds ? "here" : "there";
    conflicts.push_back({{"curator", conflict.curator},
                         {"title", conflict.title},
                         {"kind", name(conflict.here.kind)},
                         {"here", here},
                         {"there", there},
                         {"holds", holds}});
    text += fmt::format("\n{} of {} by {}: {} here, {} there; what was said {} holds.", name(conflict.here.kind),
                        conflict.title, conflict.curator, here, there, holds);
  }
  console.answer({{"added", result.added}, {"known", result.known}, {"conflicts", conflicts}}, text);
}

}  // namespace

void addLabelCommands(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<LabelOptions>();
  const auto choose = [&chosen, options](CLI::App* command, void (*run)(const LabelOptions&, Console&)) {
    command->callback(
        [&chosen, options, run] { chosen = [options, run](Console& console) { run(*options, console); }; });
  };
  CLI::App* label = app.add_subcommand("label", "Rate a movie as a curator");
  addLibraryOption(*label, options->library);
  label->add_option("--curator", options->curator, "Who says so")->required()->type_name("NAME");
  label->add_option("movie", options->movie, "Its number in the data set, SOURCE:ID, or \"Title (Year)\"")
      ->required()
      ->type_name("MOVIE");
  label->add_option("rating", options->rating, "0.5 to 5; 0 takes the rating away")
      ->required()
      ->check(CLI::Range(0.0, 5.0))
      ->type_name("RATING");
  choose(label, rate);

  CLI::App* labels = app.add_subcommand("labels", "Write all labels to a file, or read them from one");
  labels->require_subcommand(1);
  CLI::App* write = labels->add_subcommand("export", "Write every label");
  CLI::App* read = labels->add_subcommand("import", "Read what export wrote, or JSON that Label Studio exported");
  for (CLI::App* command : {write, read}) {
    command->add_option("file", options->file, "CSV, JSON lines or JSON of Label Studio")
        ->required()
        ->type_name("FILE");
    addLibraryOption(*command, options->library);
  }
  write
      ->add_option("--format", options->format,
                   "csv or jsonl: every event; label-studio: what holds now, as that program's JSON")
      ->check(CLI::IsMember({"csv", "jsonl", "label-studio"}))
      ->capture_default_str();
  choose(write, exportAll);
  choose(read, importAll);
}

}  // namespace kinoprism::app
