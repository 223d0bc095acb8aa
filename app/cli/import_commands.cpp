#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
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
#include "storage/import/tables/text_encoding.h"

namespace kinoprism::app {
namespace {

struct ImportOptions {
  std::string path;
  std::string library;
  std::optional<storage::ImportKind> kind;
  std::string format = "auto";
  std::string match;
  std::string modality;
  std::string encoder;
  std::string rows;
  std::vector<std::string> columns;
  std::string scale;
  std::string encoding;
  std::string dates;
  std::string idsOf;
  std::string kindName;
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

std::string namesOf(const std::vector<std::string>& all) {
  std::string names;
  for (const std::string& name : all) (names += names.empty() ? "" : ", ") += name;
  return names;
}

void setUpPart(storage::ImportPart& part, const ImportOptions& options) {
  part.selected = part.selected && (!options.kind || isWanted(*options.kind, part.kind));
  part.acceptIncomplete = options.acceptIncomplete;
  if (!options.match.empty()) {
    part.mediaMatch = options.match == "title-year" ? storage::MediaMatch::TitleAndYear : storage::MediaMatch::MovieId;
  }
  if (options.kind == storage::ImportKind::Features) setUpFeatures(part, options);
}

/// What the person says beforehand, as recognition takes it.
storage::RecogniseOptions recogniseOptions(const ImportOptions& options) {
  return checkingUsage([&] {
    storage::RecogniseOptions result;
    result.kind = options.kind;
    if (!options.kindName.empty()) result.kind = storage::parseImportKind(options.kindName);
    result.format = storage::parseImportFormat(options.format);
    if (!options.encoding.empty()) result.encoding = storage::parseEncoding(options.encoding);
    if (!options.scale.empty()) result.scale = storage::parseScale(options.scale);
    if (options.dates == "day-first") result.dayOrder = storage::DayOrder::DayFirst;
    if (options.dates == "month-first") result.dayOrder = storage::DayOrder::MonthFirst;
    result.idsOf = options.idsOf;
    for (const std::string& column : options.columns) {
      auto [role, name] = splitAssignment("--column", column);
      if (std::ranges::find(storage::columnRoles(), role) == storage::columnRoles().end())
        throw core::Error(
            core::ErrorCode::BadArgument,
            {core::MessageId::NoSuchColumnRole, core::quotedForMessage(role), namesOf(storage::columnRoles())});
      result.columns[role] = std::move(name);
    }
    return result;
  });
}

/// library: where the plan is to be carried out; null where it is only shown.
storage::ImportPlan makePlan(const ImportOptions& options, storage::Library* library, core::Progress& progress) {
  storage::ImportPlan plan = storage::recognise(options.path, recogniseOptions(options), progress);
  bool any = false;
  for (storage::ImportPart& part : plan.parts) {
    setUpPart(part, options);
    any |= part.selected;
  }
  storage::resolveSources(plan, library);
  if (any) return plan;
  if (options.kind)
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::FolderHasNoneOfKind, options.path, wordFor(*options.kind), options.library});
  const storage::ImportPart& first = plan.parts.front();
  if (!options.dryRun && !first.warnings.empty())
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::NothingToImportBecause, options.path, first.warnings.front()});
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
          {"warnings", textsOf(part.warnings)},
          {"failure", part.failure.empty() ? Json() : Json(englishText(part.failure))}};
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
    if (!part.failure.empty()) {
      text += fmt::format("{}: left out. {}\n", englishText(part.title), englishText(part.failure));
      continue;
    }
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

bool isTable(const storage::ImportPart& part) { return !part.mapping.empty(); }

bool hasScale(const storage::ImportPart& part) {
  return part.kind == storage::ImportKind::Ratings &&
         (part.mapping.contains("rating") || part.mapping.contains("count") || part.mapping.contains("like"));
}

Json tableJson(const storage::ImportPart& part) {
  Json table{{"encoding", part.layout.encoding},
             {"encodingCertain", part.layout.encodingCertain},
             {"delimiter", part.layout.delimiter},
             {"header", part.layout.hasHeader},
             {"decimalComma", part.layout.decimalComma},
             {"skippedRows", part.layout.skippedRecords},
             {"columns", part.mapping}};
  if (part.kind == storage::ImportKind::Ratings) table["scale"] = part.scale.text();
  if (hasScale(part)) {
    Json values = Json::array();
    for (const auto& [value, rows] : part.values) values.push_back({{"value", value}, {"rows", rows}});
    table["values"] = std::move(values);
    table["zeroIsUnrated"] = part.scale.zeroIsUnrated;
    table["minusOneIsUnrated"] = part.scale.minusOneIsUnrated;
  }
  return table;
}

Json planJson(const storage::ImportPlan& plan) {
  Json parts = Json::array();
  for (const storage::ImportPart& part : plan.parts) {
    Json entry{{"title", englishText(part.title)},
               {"kind", name(part.kind)},
               {"path", part.member.empty() ? part.path.string() : part.path.string() + ":" + part.member},
               {"selected", part.selected},
               {"rows", part.rows},
               {"rowsExact", part.rowsExact},
               {"idsOf", part.movieSource},
               {"warnings", textsOf(part.warnings)}};
    if (isTable(part)) entry["table"] = tableJson(part);
    parts.push_back(std::move(entry));
  }
  return {{"source", plan.source.string()}, {"parts", std::move(parts)}, {"notRead", textsOf(plan.notRead)}};
}

/// "  windows-1251, ; between columns; movie = item_id, person = user_id; ratings 1..10; movie IDs of movielens"
std::string tableText(const storage::ImportPart& part) {
  std::string columns;
  for (const auto& [role, column] : part.mapping)
    columns += fmt::format("{}{} = {}", columns.empty() ? "" : ", ", role, column);
  const std::string delimiter = part.layout.delimiter == "\t" ? "tab" : part.layout.delimiter;
  std::string text = fmt::format("  {}, columns divided by {}{}: {}\n", part.layout.encoding, delimiter,
                                 part.layout.hasHeader ? "" : ", no header", columns);
  if (hasScale(part)) text += fmt::format("  scale {}\n", part.scale.text());
  return text + fmt::format("  movie IDs of {}\n", part.movieSource);
}

std::string planText(const storage::ImportPlan& plan) {
  std::string text;
  for (const storage::ImportPart& part : plan.parts) {
    if (!part.selected) continue;
    text +=
        fmt::format("{}: {}{}\n", englishText(part.title), part.rowsExact ? "" : "about ", core::grouped(part.rows));
    if (isTable(part)) text += tableText(part);
    for (const core::Message& warning : part.warnings) text += fmt::format("  ! {}\n", englishText(warning));
  }
  for (const core::Message& file : plan.notRead) text += fmt::format("Not read: {}\n", englishText(file));
  return text;
}

void runImportCommand(const ImportOptions& options, Console& console) {
  if (options.dryRun) {
    std::shared_ptr<storage::Library> library;
    if (!options.library.empty()) library = openLibrary(options.library, storage::Access::ReadOnly, console);
    const storage::ImportPlan plan = makePlan(options, library.get(), console.progress());
    return console.answer(planJson(plan), planText(plan));
  }
  LibraryPipeline pipeline(openLibrary(options.library, storage::Access::ReadWrite, console));
  const storage::ImportPlan plan = makePlan(options, pipeline.library().get(), console.progress());
  for (const core::Message& file : plan.notRead) console.remark("Not read: " + englishText(file));
  for (const storage::ImportPart& part : plan.parts) {
    for (const core::Message& warning : part.warnings) {
      console.remark(part.selected ? englishText(warning)
                                   : fmt::format("Not imported: {} ({}): {}", englishText(part.title),
                                                 part.path.string(), englishText(warning)));
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

void addTableOptions(CLI::App* command, const std::shared_ptr<ImportOptions>& options) {
  command
      ->add_option("--format", options->format,
                   "auto, movielens-1m, movielens-100k, movielens-csv, omdb, tmdb, douban, netflix or csv")
      ->capture_default_str();
  command
      ->add_option("--column", options->columns,
                   "The column of a field, by its name or number: rating=stars, movie=3 (repeatable)")
      ->type_name("FIELD=COLUMN");
  command->add_option("--encoding", options->encoding, "Of tables: UTF-8, GB18030, windows-1251 …; default: detected")
      ->type_name("NAME");
  command->add_option("--ids-of", options->idsOf, "Whose movie IDs the tables use: movielens, imdb, tmdb, douban …")
      ->type_name("SOURCE");
}

void addRatingOptions(CLI::App* command, const std::shared_ptr<ImportOptions>& options) {
  command
      ->add_option("--scale", options->scale,
                   "What the ratings mean: lowest and highest, likes, or counts (1..10); default: from all rows")
      ->type_name("LOW..HIGH|likes|counts");
  command->add_option("--dates", options->dates, "How to read 3/4/2019: day-first or month-first")
      ->check(CLI::IsMember({"day-first", "month-first"}));
}

/// Without the name of a kind: everything that is recognised, and a run of it where that is wanted.
void addEverything(CLI::App& group, Action& chosen, const std::shared_ptr<ImportOptions>& options) {
  CLI::Option* path =
      group.add_option("path", options->path, "A file, a folder or a zip: everything in it that is recognised")
          ->type_name("PATH");
  CLI::Option* library = group.add_option("--library", options->library, "The library's folder")->type_name("DIR");
  group.add_flag("--accept-incomplete", options->acceptIncomplete, kIncompleteHelp);
  addTableOptions(&group, options);
  addRatingOptions(&group, options);
  group.add_option("--kind", options->kindName, "Take tables for this: ratings, movies, identities …")
      ->type_name("KIND");
  CLI::Option* dryRun = group.add_flag("--dry-run", options->dryRun, "Only say what would be imported, and how");
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

}  // namespace

void addImportCommands(CLI::App& app, Action& chosen) {
  CLI::App* group = app.add_subcommand("import", "Import ratings, movies, media and features into a library");
  group->require_subcommand(0, 1);
  const auto options = std::make_shared<ImportOptions>();
  addEverything(*group, chosen, options);
  CLI::App* ratings = addKind(*group, chosen, "ratings", "Import ratings", storage::ImportKind::Ratings, options);
  addTableOptions(ratings, options);
  addRatingOptions(ratings, options);
  addTableOptions(addKind(*group, chosen, "movies", "Import titles, years, genres, people, descriptions",
                          storage::ImportKind::Movies, options),
                  options);
  const auto addMedia = [&](const char* name, const char* help, storage::ImportKind kind) {
    addKind(*group, chosen, name, help, kind, options)
        ->add_option("--match", options->match, "How file names identify the movie: movie-id or title-year")
        ->check(CLI::IsMember({"movie-id", "title-year"}));
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
