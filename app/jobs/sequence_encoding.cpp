#include "app/jobs/sequence_encoding.h"

#include <algorithm>
#include <map>

#include "app/jobs/feature_versions.h"
#include "app/jobs/parts_encoding.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/core/sha256.h"
#include "engine/train/sequence_encoder.h"

namespace kinoprism::app {
namespace {

using Json = nlohmann::json;

constexpr size_t kValuesLearntFrom = size_t{128} << 20;

std::string hashOf(const train::SequenceWeights& weights) {
  core::Sha256 hash;
  for (const auto& [name, values] : weights) {
    hash.add(name);
    hash.add(std::to_string(values.columns()));
    hash.add(std::as_bytes(values.values()));
  }
  return hash.finish();
}

class SequenceEncoding final : public PartsEncoding {
 public:
  using PartsEncoding::PartsEncoding;

 private:
  std::string key() const {
    Json key = m_recipe;
    key["network"] = hashOf(m_weights);
    return key.dump();
  }

  void prepare(EncodeResult& result) override {
    if (!recallNetwork()) train(result);
  }

  storage::DraftIdentity identity() const override {
    Json details = m_recipe;
    details["learning"] = m_learning;
    const auto dimensions = m_engine.describeSequences(m_weights, request({}, {}), m_progress).values.columns();
    return {m_encoder.modality, m_encoder.name, static_cast<int>(dimensions), key(), "encoded here",
            details.dump(),     m_weights};
  }

  engine::SequenceRequest request(std::span<const data::FeatureParts* const> sequences,
                                  std::span<const std::vector<std::string>> genres) const {
    return {sequences, genres, m_options.settings, m_options.device};
  }

  /// The network of a version that was made by this recipe, which may be used for further movies.
  bool recallNetwork() {
    if (!m_options.onlyMissing) return false;
    for (const storage::FeatureSet& version : versionsOf(m_library, m_encoder.modality, m_encoder.name)) {
      Json recipe = presentRecipe(version.encoder, version.key);
      const std::string hash = recipe.value("network", "");
      recipe.erase("network");
      if (recipe != m_recipe) continue;
      m_weights = m_library.features().network(version.modality, version.encoder, version.number);
      m_learning = jsonObject(version.details).value("learning", Json::object());
      if (hashOf(m_weights) == hash) return true;
    }
    return false;
  }

  void train(EncodeResult& result) {
    const LoadedParts sample = loadSample();
    const std::vector<const data::FeatureParts*> sequences = sample.pointers();
    const std::vector<std::vector<std::string>> genres = genresOf(sample.items);
    train::SequenceModel network = m_engine.trainSequences(request(sequences, genres), m_progress);
    m_weights = std::move(network.weights);
    result.learning =
        EncodeResult::Learning{network.learntFrom, network.heldOutLoss, network.baselineLoss, network.epochs, seed()};
    m_learning = {{"sequences", network.learntFrom},
                  {"loss", network.heldOutLoss},
                  {"baseline", network.baselineLoss},
                  {"epochs", network.epochs},
                  {"seed", seed()},
                  {"device", network.device}};
  }

  int seed() const {
    if (const auto set = m_options.settings.find("seed"); set != m_options.settings.end())
      return static_cast<int>(set->second);
    const auto& parameters = m_encoder.parameters;
    return static_cast<int>(std::ranges::find(parameters, "seed", &core::ParameterInfo::name)->defaultValue);
  }

  /// All movies, or as many by chance as memory is meant for.
  LoadedParts loadSample() const {
    std::vector<PartsItem> items = m_items;
    core::Rng random(static_cast<uint64_t>(seed()));
    random.shuffle(items);
    LoadedParts sample;
    size_t values = 0;
    for (const PartsItem& item : items) {
      if (values >= kValuesLearntFrom) break;
      m_progress.report(core::MessageId::ReadingFeatures, static_cast<int64_t>(sample.items.size()),
                        static_cast<int64_t>(items.size()));
      sample.items.push_back(item);
      sample.parts.push_back(partsOf(item));
      values += sample.parts.back().values.values().size();
    }
    return sample;
  }

  bool learnsGenres() const {
    const auto goal = m_options.settings.find("objective");
    if (goal == m_options.settings.end()) return false;
    const auto& choices = std::ranges::find(m_encoder.parameters, "objective", &core::ParameterInfo::name)->choices;
    return goal->second == static_cast<double>(std::ranges::find(choices, "genres") - choices.begin());
  }

  /// Empty where the network does not learn them.
  std::vector<std::vector<std::string>> genresOf(const std::vector<PartsItem>& items) const {
    if (!learnsGenres()) return {};
    std::map<storage::MovieId, std::vector<std::string>> genres;
    for (storage::MovieWords& words : m_library.movies().words(m_progress)) genres[words.id] = std::move(words.genres);
    std::vector<std::vector<std::string>> lists;
    for (const PartsItem& item : items) lists.push_back(genres[item.movie]);
    return lists;
  }

  std::string describe(const LoadedParts& some, storage::FeatureDraft& draft) const override {
    const std::vector<const data::FeatureParts*> sequences = some.pointers();
    const train::DescribedSequences made = m_engine.describeSequences(m_weights, request(sequences, {}), m_progress);
    for (size_t i = 0; i < some.items.size(); ++i)
      draft.add(some.items[i].movie, some.items[i].input, made.values.row(i), {});
    return made.device;
  }

  train::SequenceWeights m_weights;
  Json m_learning;
};

}  // namespace

EncodeResult encodeSequencesInLibrary(const engine::Engine& engine, storage::Library& library,
                                      const encode::EncoderInfo& encoder, const EncodeOptions& options,
                                      core::Progress& progress) {
  return SequenceEncoding(engine, library, encoder, options, progress).run();
}

}  // namespace kinoprism::app
