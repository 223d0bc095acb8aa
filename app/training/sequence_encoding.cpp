#include "app/training/sequence_encoding.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "app/training/feature_versions.h"
#include "engine/core/rng.h"
#include "engine/core/sha256.h"
#include "engine/train/sequence_encoder.h"
#include "storage/feature_draft.h"

namespace kinoprism {
namespace {

using Json = nlohmann::json;

constexpr size_t kValuesLearntFrom = size_t{128} << 20;
constexpr size_t kValuesAtOnce = size_t{4} << 20;

/// A movie whose parts are on record, and the hash of the file that they are of.
struct Item {
  MovieId movie{};
  uint64_t input = 0;
};

/// Parts of some movies, in memory.
struct Loaded {
  std::vector<Item> items;
  std::vector<FeatureParts> parts;

  std::vector<const FeatureParts*> sequences() const {
    std::vector<const FeatureParts*> pointers;
    for (const FeatureParts& of : parts) pointers.push_back(&of);
    return pointers;
  }
};

Json objectOf(const std::string& text) {
  Json object = Json::parse(text, nullptr, false);
  return object.is_object() ? object : Json::object();
}

/// What the other encoder lacks is made with the settings of what it has.
EncodeResult encodeParts(const Engine& engine, Library& library, const EncoderInfo& encoder,
                         const EncodeOptions& options, Progress& progress) {
  EncodeOptions parts;
  parts.modality = encoder.modality;
  parts.encoder = encoder.reads;
  parts.device = options.device;
  parts.onlyMissing = true;
  parts.settings = currentSettings(library, engine.encoder(encoder.reads));
  return encodeInLibrary(engine, library, parts, progress);
}

std::string hashOf(const SequenceWeights& weights) {
  Sha256 hash;
  for (const auto& [name, values] : weights) {
    hash.add(name);
    hash.add(std::to_string(values.columns()));
    hash.add(std::as_bytes(values.values()));
  }
  return hash.finish();
}

class SequenceEncoding {
 public:
  SequenceEncoding(const Engine& engine, Library& library, const EncoderInfo& encoder, const EncodeOptions& options,
                   Progress& progress)
      : m_engine(engine),
        m_library(library),
        m_encoder(encoder),
        m_options(options),
        m_progress(progress),
        m_movies(library.movies().indexes()) {
    const auto read = currentVersion(library, encoder.modality, encoder.reads);
    m_recipe = {{"title", encoder.title}, {"version", encoder.version}, {"reads", read ? read->key : std::string()}};
    for (const auto& [name, value] : options.settings) m_recipe["settings"][name] = value;
    for (const auto& [movie, input] : library.features().inputs(encoder.modality, encoder.reads)) {
      if (input != 0 && m_movies.find(movie)) m_items.push_back({movie, input});
    }
  }

  void run(EncodeResult& result) {
    if (!recallNetwork()) train(result);
    FeatureDraft draft(m_library, identity(), m_options.onlyMissing, m_progress);
    result.resumed = draft.resumed();
    forgetOthers(draft);
    std::vector<Item> todo;
    for (const Item& item : m_items) {
      if (!draft.has(item.movie, item.input)) todo.push_back(item);
    }
    const auto same = versionOfKey(m_library, m_encoder.modality, m_encoder.name, key());
    if (todo.empty() && same && result.resumed == 0) {
      draft.discard();
      return useComplete(m_library, *same, result);
    }
    describe(draft, todo, result);
    keepFinished(draft.finish(m_progress), result);
  }

 private:
  std::string key() const {
    Json key = m_recipe;
    key["network"] = hashOf(m_weights);
    return key.dump();
  }

  DraftIdentity identity() const {
    Json details = m_recipe;
    details["learning"] = m_learning;
    const auto dimensions = m_engine.describeSequences(m_weights, request({}, {}), m_progress).values.columns();
    return {m_encoder.modality, m_encoder.name, static_cast<int>(dimensions), key(), "encoded here",
            details.dump(),     m_weights};
  }

  SequenceRequest request(std::span<const FeatureParts* const> sequences,
                          std::span<const std::vector<std::string>> genres) const {
    return {sequences, genres, m_options.settings, m_options.device};
  }

  /// The network of a version that was made by this recipe, which may be used for further movies.
  bool recallNetwork() {
    if (!m_options.onlyMissing) return false;
    for (const FeatureSet& version : versionsOf(m_library, m_encoder.modality, m_encoder.name)) {
      Json recipe = objectOf(version.key);
      const std::string hash = recipe.value("network", "");
      recipe.erase("network");
      if (recipe != m_recipe) continue;
      m_weights = m_library.features().network(version.modality, version.encoder, version.number);
      m_learning = objectOf(version.details).value("learning", Json::object());
      if (hashOf(m_weights) == hash) return true;
    }
    return false;
  }

  void train(EncodeResult& result) {
    const Loaded sample = loadSample();
    const std::vector<const FeatureParts*> sequences = sample.sequences();
    const std::vector<std::vector<std::string>> genres = genresOf(sample.items);
    SequenceNetwork network = m_engine.trainSequences(request(sequences, genres), m_progress);
    m_weights = std::move(network.weights);
    result.learning =
        EncodeResult::Learning{network.learntFrom, network.heldOutLoss, network.baselineLoss, network.epochs, seed()};
    m_learning = {{"sequences", network.learntFrom},
                  {"loss", network.heldOutLoss},
                  {"baseline", network.baselineLoss},
                  {"epochs", network.epochs},
                  {"seed", seed()},
                  {"device", network.place}};
  }

  int seed() const {
    if (const auto set = m_options.settings.find("seed"); set != m_options.settings.end())
      return static_cast<int>(set->second);
    const auto& parameters = m_encoder.parameters;
    return static_cast<int>(std::ranges::find(parameters, "seed", &ParameterInfo::name)->standard);
  }

  FeatureParts partsOf(const Item& item) const {
    m_progress.throwIfCancelled();
    return m_library.features().parts(m_encoder.modality, m_encoder.reads, item.movie);
  }

  /// All movies, or as many by chance as memory is meant for.
  Loaded loadSample() const {
    std::vector<Item> items = m_items;
    Rng random(static_cast<uint64_t>(seed()));
    random.shuffle(items);
    Loaded sample;
    size_t values = 0;
    for (const Item& item : items) {
      if (values >= kValuesLearntFrom) break;
      m_progress.report("reading features", static_cast<int64_t>(sample.items.size()),
                        static_cast<int64_t>(items.size()));
      sample.items.push_back(item);
      sample.parts.push_back(partsOf(item));
      values += sample.parts.back().values.values().size();
    }
    return sample;
  }

  bool learnsGenres() const {
    const auto goal = m_options.settings.find("goal");
    if (goal == m_options.settings.end()) return false;
    const auto& choices = std::ranges::find(m_encoder.parameters, "goal", &ParameterInfo::name)->choices;
    return goal->second == static_cast<double>(std::ranges::find(choices, "genres") - choices.begin());
  }

  /// Empty where the network does not learn them.
  std::vector<std::vector<std::string>> genresOf(const std::vector<Item>& items) const {
    if (!learnsGenres()) return {};
    std::map<MovieId, std::vector<std::string>> genres;
    for (MovieWords& words : m_library.movies().words(m_progress)) genres[words.id] = std::move(words.genres);
    std::vector<std::vector<std::string>> lists;
    for (const Item& item : items) lists.push_back(genres[item.movie]);
    return lists;
  }

  /// Movies whose parts are gone must not keep a row.
  void forgetOthers(FeatureDraft& draft) const {
    for (const MovieId movie : m_movies.ids()) {
      if (!std::ranges::binary_search(m_items, movie, {}, &Item::movie)) draft.forget(movie);
    }
  }

  void describe(FeatureDraft& draft, std::span<const Item> todo, EncodeResult& result) const {
    for (size_t from = 0; from < todo.size();) {
      m_progress.report("describing what follows what", static_cast<int64_t>(from), static_cast<int64_t>(todo.size()));
      Loaded some;
      for (size_t values = 0; from < todo.size() && values < kValuesAtOnce; ++from) {
        some.items.push_back(todo[from]);
        some.parts.push_back(partsOf(todo[from]));
        values += some.parts.back().values.values().size();
      }
      const DescribedSequences made = m_engine.describeSequences(m_weights, request(some.sequences(), {}), m_progress);
      for (size_t i = 0; i < some.items.size(); ++i) {
        if (some.parts[i].count() == 0) continue;
        draft.add(some.items[i].movie, some.items[i].input, made.values.row(i), {});
        ++result.computed;
      }
      draft.flush();
      result.place = made.place;
    }
  }

  const Engine& m_engine;
  Library& m_library;
  const EncoderInfo& m_encoder;
  const EncodeOptions& m_options;
  Progress& m_progress;
  MovieIndexes m_movies;
  Json m_recipe;              ///< whatever changes the numbers, less the network
  std::vector<Item> m_items;  ///< by movie
  SequenceWeights m_weights;
  Json m_learning;
};

}  // namespace

EncodeResult encodeSequencesInLibrary(const Engine& engine, Library& library, const EncoderInfo& encoder,
                                      const EncodeOptions& options, Progress& progress) {
  EncodeResult result = encodeParts(engine, library, encoder, options, progress);
  result.encoder = encoder.name;
  result.place.clear();
  result.computed = result.resumed = 0;
  result.skipped = false;
  SequenceEncoding(engine, library, encoder, options, progress).run(result);
  return result;
}

}  // namespace kinoprism
