#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/arguments.h"
#include "app/cli/library_access.h"
#include "app/cli/text_table.h"
#include "app/jobs/imputation_record.h"
#include "app/jobs/library_moments.h"
#include "app/jobs/library_training.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/serve/person_view.h"

namespace kinoprism::app {
namespace {

constexpr size_t kReasonsShown = 3;

struct RecommendArguments {
  std::string library;
  std::string person;
  std::string run;
  std::string mix;
  std::string shares;
  size_t topN = 20;
  bool explain = false;
};

/// What is known of somebody: from what they liked the list is made, what they merely rated is not offered again.
struct Taste {
  bool takesAll = false;  ///< a model that predicts ratings makes the list from all of them
  std::vector<data::Rated> liked;
  std::vector<data::MovieIndex> hidden;
};

void add(Taste& taste, data::MovieIndex movie, float value, int64_t time) {
  if (taste.takesAll || value >= kLikedFrom) {
    taste.liked.push_back({movie, value, time});
  } else {
    taste.hidden.push_back(movie);
  }
}

/// "ID", "SOURCE:ID", or "curator:NAME" for somebody who labels.
Taste tasteOf(storage::Library& library, const storage::MovieIndexes& movies, const std::string& person,
              const fuse::FusedModel& model) {
  constexpr std::string_view kCurator = "curator:";
  Taste taste;
  taste.takesAll = model.usesAllRatings();
  if (person.starts_with(kCurator)) {
    const std::string name = person.substr(kCurator.size());
    for (const auto& [id, known] : library.labels().curators()) {
      if (known != name) continue;
      for (const data::Rated& rated : library.labels().history(id, movies))
        add(taste, rated.movie, rated.value, rated.time);
      return taste;
    }
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoLabelsByCurator, name});
  }
  const size_t colon = person.find(':');
  const storage::Person found = colon == std::string::npos
                                    ? library.people().find(person)
                                    : library.people().find(person.substr(colon + 1), person.substr(0, colon));
  for (const storage::PersonRating& rating : library.people().history(found.id)) {
    if (const auto movie = movies.find(rating.movie)) add(taste, *movie, rating.value, rating.time);
  }
  const auto byMovie = [](const data::Rated& a, const data::Rated& b) { return a.movie < b.movie; };
  std::sort(taste.liked.begin(), taste.liked.end(), byMovie);
  std::sort(taste.hidden.begin(), taste.hidden.end());
  return taste;
}

/// A saved mix by its name, or the weights themselves.
fuse::Mix chooseMix(const serve::Run& run, storage::Library& library, const std::string& text) {
  if (text.empty()) return run.model.composition().mix;
  for (const auto& [name, saved] : library.runs().mixes()) {
    if (name == text) return fuse::Mix::parse(Json::parse(saved).value("mix", saved));
  }
  const fuse::Mix mix = checkingUsage([&] { return fuse::Mix::parse(text); });
  for (const auto& [signal, weight] : mix.weights) {
    const auto& signals = run.model.signals();
    if (std::find(signals.begin(), signals.end(), signal) != signals.end()) continue;
    throw UsageError(fmt::format("--mix: the run \"{}\" has no signal \"{}\". It has: {}.", run.name, signal,
                                 fmt::join(signals, ", ")));
  }
  return mix;
}

/// "1:02:03", "0:07".
std::string clockText(int64_t seconds) {
  if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

const char* measureName(explain::MomentMeasure measure) {
  switch (measure) {
    case explain::MomentMeasure::Sum:
      return "sum";
    case explain::MomentMeasure::ValueSum:
      return "value-sum";
    case explain::MomentMeasure::LeftOut:
      return "left-out";
  }
  return "";
}

class ListPrinter {
 public:
  ListPrinter(const engine::Engine& engine, storage::Library& library, const storage::MovieIndexes& movies,
              const serve::Run& run)
      : m_engine(engine),
        m_library(library),
        m_movies(movies),
        m_run(run),
        m_imputed(ImputationRecord::read(run.folder.parent_path())) {}

  storage::MovieSummary summary(data::MovieIndex movie) const {
    return m_library.movies().summary(m_movies.id(movie), storage::CuratorId{0});
  }

  Json movieJson(data::MovieIndex movie) const {
    const storage::MovieDetail detail = m_library.movies().detail(m_movies.id(movie), storage::CuratorId{0});
    Json json{{"id", number(detail.summary.id)}, {"title", detail.summary.title}, {"year", detail.summary.year}};
    for (const storage::Identity& identity : detail.identities) json["identities"][identity.source] = identity.value;
    return json;
  }

  std::string title(data::MovieIndex movie) const {
    const storage::MovieSummary found = summary(movie);
    return titleAndYear(found.title, found.year);
  }

  /// Of a list's movies, on which seconds of sound and trailer their scores rest. Remarks once where that cannot be
  /// told any more.
  std::vector<SignalMoments> moments(const explain::Why& why, Console& console) {
    std::vector<SignalMoments> all;
    for (const data::Modality modality : kModalitiesInTime) {
      if (m_changed.contains(modality)) continue;
      try {
        auto found = findMoments(m_engine, m_library, m_run, m_movies, why, modality);
        if (found) all.push_back(std::move(*found));
      } catch (const core::Error& error) {
        if (error.code() != core::ErrorCode::Conflict) throw;
        m_changed.insert(modality);
        console.remark(englishText(error));
      }
    }
    return all;
  }

  Json whyJson(const explain::Why& why, const std::vector<SignalMoments>& moments) const {
    Json signals = Json::array();
    for (const explain::SignalReason& reason : why.signals) {
      signals.push_back({{"signal", reason.signal},
                         {"weight", reason.weight},
                         {"z", std::isnan(reason.z) ? Json() : Json(reason.z)},
                         {"contribution", reason.contribution},
                         {"imputed", isImputed(why, reason)},
                         {"rankWithout", reason.rankWithout}});
    }
    Json history = Json::array();
    for (size_t i = 0; i < std::min(kReasonsShown, why.history.size()); ++i) {
      const explain::HistoryReason& reason = why.history[i];
      history.push_back({{"movie", title(reason.movie)}, {"signal", reason.signal}, {"amount", reason.amount}});
    }
    Json seconds = Json::array();
    for (const SignalMoments& found : moments) seconds.push_back(momentsJson(found));
    return {{"signals", std::move(signals)}, {"history", std::move(history)}, {"moments", std::move(seconds)}};
  }

  std::string whyText(const explain::Why& why, const std::vector<SignalMoments>& moments) const {
    std::string text = "      ";
    for (const explain::SignalReason& reason : why.signals) {
      if (reason.contribution == 0) continue;
      text +=
          fmt::format("{} {:+.2f}{}  ", reason.signal, reason.contribution, isImputed(why, reason) ? " (imputed)" : "");
    }
    text += "\n";
    std::string because;
    for (size_t i = 0; i < std::min(kReasonsShown, why.history.size()); ++i) {
      because += (because.empty() ? "      because of " : ", ") + title(why.history[i].movie);
    }
    if (!because.empty()) text += because + "\n";
    for (const SignalMoments& found : moments) text += momentsText(found);
    return text;
  }

 private:
  static Json momentsJson(const SignalMoments& found) {
    Json named = Json::array();
    for (const explain::Moment& moment : strongest(found.reasons, kMomentsNamed))
      named.push_back({{"begin", moment.begin}, {"end", moment.end}, {"amount", moment.amount}});
    return {{"modality", name(found.modality)},
            {"encoder", found.encoder},
            {"measure", measureName(found.reasons.measure)},
            {"total", found.reasons.total},
            {"rest", found.reasons.rest},
            {"strongest", std::move(named)}};
  }

  /// "      seconds of audio by mfcc, of +1.30: 0:12-0:15 +0.31, 0:00-0:03 +0.12", a line; nothing where none stands
  /// out. What they are of is what the movies of the history bring, before the scores of all movies are standardised.
  static std::string momentsText(const SignalMoments& found) {
    std::string named;
    for (const explain::Moment& moment : strongest(found.reasons, kMomentsNamed)) {
      const auto [begin, end] = explain::wholeSeconds(moment);
      named +=
          fmt::format("{}{}-{} {:+.2f}", named.empty() ? "" : ", ", clockText(begin), clockText(end), moment.amount);
    }
    if (named.empty()) return {};
    return fmt::format("      seconds of {} by {}, of {:+.2f}: {}\n", name(found.modality), found.encoder,
                       found.reasons.total, named);
  }

  /// The movie's features that the signal reads were imputed.
  bool isImputed(const explain::Why& why, const explain::SignalReason& reason) const {
    return !m_imputed.learntFrom(m_run.model.composition(), {&reason.signal, 1}, m_movies.id(why.movie), m_engine)
                .empty();
  }

  const engine::Engine& m_engine;
  storage::Library& m_library;
  const storage::MovieIndexes& m_movies;
  const serve::Run& m_run;
  ImputationRecord m_imputed;
  std::set<data::Modality> m_changed;  ///< whose features are others than those the run was trained on
};

void recommend(const RecommendArguments& arguments, Console& console) {
  const engine::Engine& engine = engine::loadEngine();
  const auto library = openLibrary(arguments.library, storage::Access::ReadOnly, console);
  const fuse::Mix shares = checkingUsage([&] { return fuse::Mix::parse(arguments.shares); });
  const auto run = loadRun(engine, *library, findRun(*library, arguments.run), shares.weights);
  const storage::MovieIndexes movies = library->movies().indexes();
  if (movies.size() != run->model.movieCount()) {
    throw core::Error(core::ErrorCode::Conflict, core::MessageId::MoviesAddedSinceTraining);
  }
  Taste taste = tasteOf(*library, movies, arguments.person, run->model);
  const fuse::Mix mix = chooseMix(*run, *library, arguments.mix);
  serve::PersonView view(run, std::move(taste.liked), std::move(taste.hidden));
  const fuse::RankedList list = view.rerank(mix, arguments.topN);

  ListPrinter printer(engine, *library, movies, *run);
  Json document{{"person", arguments.person}, {"run", run->name}, {"mix", mix.text()}, {"list", Json::array()}};
  std::string text = fmt::format("For {}, by \"{}\": {}\n", arguments.person, run->name, mix.text());
  for (size_t rank = 0; rank < list.movies.size(); ++rank) {
    const fuse::RankedMovie& movie = list.movies[rank];
    Json entry{{"rank", rank + 1}, {"score", movie.score}, {"movie", printer.movieJson(movie.movie)}};
    text += fmt::format("{:3}  {:7.3f}  {}\n", rank + 1, movie.score, printer.title(movie.movie));
    if (arguments.explain) {
      const explain::Why why = view.why(movie.movie, mix);
      const std::vector<SignalMoments> moments = printer.moments(why, console);
      entry["why"] = printer.whyJson(why, moments);
      text += printer.whyText(why, moments);
    }
    document["list"].push_back(std::move(entry));
  }
  console.answer(document, text);
}

}  // namespace

void addRecommendCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("recommend", "Recommend movies for a person, with explanations");
  const auto arguments = std::make_shared<RecommendArguments>();
  addLibraryOption(*command, arguments->library);
  command->add_option("--person", arguments->person, "The person: number in the data set, SOURCE:ID, or curator:NAME")
      ->required()
      ->type_name("ID");
  command->add_option("--run", arguments->run, "Name or number of the run; default: the newest")->type_name("RUN");
  command->add_option("--mix", arguments->mix, "Weights of signals, or the name of a saved mix")
      ->type_name("collaborative=.6,text=.3,...");
  command->add_option("--shares", arguments->shares, "Modality shares of a joint model, in place of the learnt ones")
      ->type_name("ratings=.5,text=.3,...");
  command->add_option("--top", arguments->topN, "Number of movies")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_flag(
      "--explain", arguments->explain,
      "Show the contribution of each signal and history movie, and the seconds of sound and trailer behind it");
  command->callback(
      [&chosen, arguments] { chosen = [arguments](Console& console) { recommend(*arguments, console); }; });
}

}  // namespace kinoprism::app
