#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/library_access.h"
#include "app/cli/report_text.h"
#include "app/cli/time_text.h"
#include "app/jobs/demo_making.h"
#include "app/jobs/library_checks.h"
#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

struct Folders {
  std::string library;
  std::string file;
};

Json settingsJson(const storage::FeatureSet& set) {
  Json settings = Json::object();
  for (const auto& [key, value] : encoderSettings(set)) settings[key] = value;
  return settings;
}

Json featuresJson(const storage::FeatureVersion& version) {
  const storage::FeatureSet& set = version.set;
  return {{"modality", name(set.modality)}, {"encoder", set.encoder},       {"version", set.number},
          {"current", version.isCurrent},   {"dimensions", set.dimensions}, {"movies", set.present},
          {"imputed", set.filled},          {"source", set.source},         {"created", isoTime(set.created)},
          {"settings", settingsJson(set)},  {"bytes", version.bytes}};
}

Json infoJson(const storage::Library& library, const storage::LibraryInfo& info,
              const std::vector<storage::FeatureVersion>& versions) {
  Json features = Json::array();
  for (const storage::FeatureVersion& version : versions) features.push_back(featuresJson(version));
  Json languages = Json::object();
  for (const auto& [language, count] : info.languages) languages[language.empty() ? "unknown" : language] = count;
  return {{"name", info.name},
          {"folder", library.folder().string()},
          {"schema", info.schemaVersion},
          {"created", isoTime(info.created)},
          {"movies", info.movies},
          {"people", info.people},
          {"ratings", info.ratings},
          {"posters", info.posters},
          {"sounds", info.sounds},
          {"trailers", info.trailers},
          {"described", info.described},
          {"languages", std::move(languages)},
          {"labels", info.labels},
          {"runs", info.runs},
          {"bytes", info.bytes},
          {"features", std::move(features)}};
}

/// "7,146 (en 7,144, fr 1, nl 1)"
std::string languagesText(const storage::LibraryInfo& info) {
  int64_t all = 0;
  std::vector<std::string> counts;
  for (const auto& [language, count] : info.languages) {
    all += count;
    counts.push_back(fmt::format("{} {}", language.empty() ? "unknown" : language, core::grouped(uint64_t(count))));
  }
  return counts.empty() ? std::string() : fmt::format("{} ({})", core::grouped(uint64_t(all)), fmt::join(counts, ", "));
}

/// "text features: tfidf-svd, 128 dimensions, 3,845 movies and 12 imputed", and of versions which one it is.
std::string featuresText(const storage::FeatureVersion& version, bool isOneOfSeveral) {
  const storage::FeatureSet& set = version.set;
  std::string text = fmt::format("  {} features: {}, {}, {}", name(set.modality), set.encoder,
                                 core::counted(set.dimensions, "dimension"), core::counted(set.present, "movie"));
  if (set.filled > 0) text += fmt::format(" and {} imputed", core::grouped(set.filled));
  if (!isOneOfSeveral) return text + "\n";
  text += fmt::format("; version {} of {}", set.number, isoTime(set.created));
  for (const auto& [key, value] : encoderSettings(set)) text += fmt::format(", {}={}", key, value);
  return text + (version.isCurrent ? ", current\n" : "\n");
}

std::string infoText(const storage::LibraryInfo& info, const std::vector<storage::FeatureVersion>& versions) {
  std::string text = fmt::format("{}\n", info.name);
  const auto line = [&text](std::string_view what, int64_t count) {
    text += fmt::format("  {:<14}{:>12}\n", what, core::grouped(uint64_t(count)));
  };
  line("movies", info.movies);
  line("people", info.people);
  line("ratings", info.ratings);
  line("posters", info.posters);
  line("sounds", info.sounds);
  line("trailers", info.trailers);
  line("described", info.described);
  if (!info.languages.empty()) text += fmt::format("  {:<14}{:>12}\n", "descriptions", languagesText(info));
  line("labels", info.labels);
  line("runs", info.runs);
  text += fmt::format("  {:<14}{:>9.1f} MB\n", "on disk", static_cast<double>(info.bytes) / 1e6);
  for (const storage::FeatureVersion& version : versions) {
    const auto ofSame = std::ranges::count_if(versions, [&](const storage::FeatureVersion& other) {
      return other.set.modality == version.set.modality && other.set.encoder == version.set.encoder;
    });
    text += featuresText(version, ofSame > 1);
  }
  return text;
}

void showInfo(storage::Library& library, Console& console) {
  const storage::LibraryInfo info = library.info();
  const std::vector<storage::FeatureVersion> versions = library.features().versions();
  console.answer(infoJson(library, info, versions), infoText(info, versions));
}

/// Standard error is for what this command has to say.
void keepQtQuiet(QtMsgType, const QMessageLogContext&, const QString& message) {
  spdlog::debug("{}", message.toStdString());
}

/// Posters and clips are drawn by Qt, which needs an application, but no display.
void makeDemo(const Folders& folders, Console& console) {
  std::optional<QGuiApplication> application;
  if (!QCoreApplication::instance()) {
    qInstallMessageHandler(keepQtQuiet);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argumentCount = 1;
    static char programName[] = "kinoprism-cli";
    static char* arguments[] = {programName, nullptr};
    application.emplace(argumentCount, arguments);
  }
  createDemoLibrary(folders.library, console.options.seed, console.progress());
  showInfo(*openLibrary(folders.library, storage::Access::ReadOnly, console), console);
}

void createLibrary(const Folders& folders, Console& console) {
  const auto library = storage::Library::create(folders.library);
  console.answer(
      {{"name", library->name()}, {"folder", library->folder().string()}},
      fmt::format("Created the library {}. Import ratings with: kinoprism-cli import ratings PATH --library {}",
                  library->name(), folders.library));
}

void checkLibrary(const Folders& folders, Console& console) {
  const auto library = openLibrary(folders.library, storage::Access::ReadOnly, console);
  const storage::CheckReport report = library->check(console.progress());
  Json problems = Json::array();
  std::string text = fmt::format("{} and {} checked.\n", core::counted(report.ratingsChecked, "rating"),
                                 core::counted(report.filesChecked, "file"));
  for (const storage::CheckProblem& problem : report.problems) {
    problems.push_back({{"where", englishText(problem.where)}, {"what", englishText(problem.what)}});
    text += fmt::format("{}: {}\n", englishText(problem.where), englishText(problem.what));
  }
  if (report.problems.empty()) text += "No problems found.\n";
  console.answer({{"ratings", report.ratingsChecked}, {"files", report.filesChecked}, {"problems", problems}}, text);
  if (!report.problems.empty()) {
    throw AnsweredFailure(
        fmt::format("The library has {}, listed above. Restore a backup, or import the damaged data again.",
                    core::counted(report.problems.size(), "problem")));
  }
}

/// "Heat (1995)"
std::string titleOf(const storage::Library& library, storage::MovieId movie) {
  const storage::MovieSummary summary = library.movies().summary(movie, storage::CuratorId{});
  return summary.year > 0 ? fmt::format("{} ({})", summary.title, summary.year) : summary.title;
}

void lookOverData(const Folders& folders, Console& console) {
  const auto library = openLibrary(folders.library, storage::Access::ReadWrite, console);
  const DataCheckReport report = checkLibraryData(*library, console.progress());
  Json list = Json::array();
  std::string text, kind;
  for (const storage::DataFinding& finding : library->findings().all()) {
    if (finding.ignored) continue;
    Json entry{{"kind", finding.kind},
               {"movie", titleOf(*library, finding.movie)},
               {"score", finding.score},
               {"text", englishText(finding.text)}};
    if (kind != finding.kind) text += finding.kind + "\n";
    kind = finding.kind;
    text += "  " + entry["movie"].get<std::string>();
    if (finding.other != storage::MovieId{}) {
      entry["other"] = titleOf(*library, finding.other);
      text += " – " + entry["other"].get<std::string>();
    }
    text += ": " + englishText(finding.text) + "\n";
    list.push_back(std::move(entry));
  }
  for (const core::Message& note : report.notes) text += englishText(note) + "\n";
  if (text.empty()) text = "No problems found.\n";
  console.answer({{"findings", std::move(list)}, {"notes", textsOf(report.notes)}}, text);
}

void backupLibrary(const Folders& folders, Console& console) {
  const auto library = openLibrary(folders.library, storage::Access::ReadOnly, console);
  library->backup(folders.file, console.progress());
  const auto bytes = std::filesystem::file_size(folders.file);
  console.answer({{"file", folders.file}, {"bytes", bytes}},
                 fmt::format("Wrote and checked {} ({:.1f} MB).", folders.file, static_cast<double>(bytes) / 1e6));
}

void restoreLibrary(const Folders& folders, Console& console) {
  storage::Library::restore(folders.file, folders.library, console.progress());
  showInfo(*openLibrary(folders.library, storage::Access::ReadOnly, console), console);
}

}  // namespace

void addLibraryCommands(CLI::App& app, Action& chosen) {
  CLI::App* group = app.add_subcommand("library", "Create, inspect, check, back up and restore libraries");
  group->require_subcommand(1);
  const auto folders = std::make_shared<Folders>();
  const auto add = [&](const char* name, const char* help, void (*run)(const Folders&, Console&)) {
    CLI::App* command = group->add_subcommand(name, help);
    command->callback(
        [&chosen, folders, run] { chosen = [folders, run](Console& console) { run(*folders, console); }; });
    return command;
  };
  const auto wantFolder = [&](CLI::App* command, const char* help) {
    command->add_option("folder", folders->library, help)->required()->type_name("DIR");
  };
  const auto wantFile = [&](CLI::App* command, const char* help) {
    command->add_option("file", folders->file, help)->required()->type_name("FILE");
  };
  wantFolder(add("demo", "Create the demo library: generated movies, posters, sounds and people; no network", makeDemo),
             "A new or empty folder");
  wantFolder(add("create", "Create an empty library", createLibrary), "A new or empty folder");
  wantFolder(add("info", "Sizes and counts",
                 [](const Folders& f, Console& console) {
                   showInfo(*openLibrary(f.library, storage::Access::ReadOnly, console), console);
                 }),
             "The library");
  wantFolder(add("check", "Verify everything on disk", checkLibrary), "The library");
  wantFolder(add("findings", "Check the data: duplicates, outliers, boilerplate, mismatched posters", lookOverData),
             "The library");
  CLI::App* backup = add("backup", "Back up the whole library to one file", backupLibrary);
  wantFolder(backup, "The library");
  wantFile(backup, "The zip file to write");
  CLI::App* restore = add("restore", "Restore a library from a backup", restoreLibrary);
  wantFile(restore, "A file written by backup");
  wantFolder(restore, "A new or empty folder");
}

}  // namespace kinoprism::app
