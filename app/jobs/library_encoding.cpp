#include "app/jobs/library_encoding.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "app/jobs/feature_versions.h"
#include "app/jobs/parts_encoding.h"
#include "app/jobs/sequence_encoding.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/core/sha256.h"
#include "engine/train/cross_modal.h"
#include "storage/features/feature_draft.h"

namespace kinoprism::app {
namespace {

constexpr size_t kItemsAFlush = 64;
constexpr auto kFlushEvery = std::chrono::seconds(2);

/// The first 64 bits of a hash in hexadecimal; never 0, which means unknown.
uint64_t shortHash(const std::string& sha256) {
  return std::max<uint64_t>(std::stoull(sha256.substr(0, 16), nullptr, 16), 1);
}

uint64_t hashOf(const encode::MovieText& text) {
  std::string all = text.title;
  for (const auto* list : {&text.genres, &text.people}) {
    all += '\x1e';
    for (const std::string& entry : *list) all += entry + '\x1f';
  }
  return shortHash(core::sha256(all + '\x1e' + text.description));
}

std::vector<encode::MovieText> textsOf(std::vector<storage::MovieWords> words) {
  std::vector<encode::MovieText> texts;
  for (storage::MovieWords& movie : words) {
    texts.push_back(
        {std::move(movie.title), std::move(movie.genres), std::move(movie.people), std::move(movie.description)});
  }
  return texts;
}

/// Everything that could be encoded, movie by movie.
struct Inputs {
  std::vector<encode::MovieText> texts;                     ///< of a text encoder
  std::vector<std::optional<std::filesystem::path>> files;  ///< of the others, absolute
  std::vector<std::string> paths;                           ///< below the library
  std::vector<int64_t> bytes;
  std::vector<uint64_t> hashes;  ///< 0: the movie has nothing to encode

  bool has(size_t movie) const { return hashes[movie] != 0; }
  size_t count() const {
    return static_cast<size_t>(std::ranges::count_if(hashes, [](uint64_t hash) { return hash != 0; }));
  }
};

Inputs readTexts(const storage::Library& library, core::Progress& progress) {
  Inputs inputs;
  inputs.texts = textsOf(library.movies().words(progress));
  for (const encode::MovieText& text : inputs.texts) {
    const size_t bytes = text.title.size() + text.description.size();
    inputs.bytes.push_back(static_cast<int64_t>(bytes));
    inputs.hashes.push_back(text.empty() ? 0 : hashOf(text));
  }
  inputs.paths.resize(inputs.texts.size());
  return inputs;
}

/// What an encoder of sound hears: the movie's sound, else its trailer's.
std::vector<storage::MediaKind> kindsOf(data::Modality modality) {
  switch (modality) {
    case data::Modality::Image:
      return {storage::MediaKind::Poster};
    case data::Modality::Audio:
      return {storage::MediaKind::Sound, storage::MediaKind::Trailer};
    case data::Modality::Video:
      return {storage::MediaKind::Trailer};
    case data::Modality::Text:
      break;
  }
  return {};
}

Inputs readFiles(const storage::Library& library, data::Modality modality) {
  Inputs inputs;
  for (const storage::MediaKind kind : kindsOf(modality)) {
    const auto media = library.movies().media(kind);
    inputs.files.resize(media.size());
    inputs.paths.resize(media.size());
    inputs.bytes.resize(media.size());
    inputs.hashes.resize(media.size());
    for (size_t m = 0; m < media.size(); ++m) {
      if (!media[m] || inputs.files[m]) continue;
      inputs.files[m] = library.folder() / media[m]->path;
      inputs.paths[m] = media[m]->path.string();
      inputs.bytes[m] = media[m]->size;
      inputs.hashes[m] = shortHash(media[m]->sha256);
    }
  }
  return inputs;
}

Inputs readInputs(const storage::Library& library, data::Modality modality, core::Progress& progress) {
  Inputs inputs = modality == data::Modality::Text ? readTexts(library, progress) : readFiles(library, modality);
  if (inputs.count() > 0) return inputs;
  using enum core::MessageId;
  constexpr core::MessageId kRemedies[] = {LibraryWithoutText, LibraryWithoutPosters, LibraryWithoutSounds,
                                           LibraryWithoutTrailers};
  throw core::Error(core::ErrorCode::NoData, kRemedies[static_cast<size_t>(modality)]);
}

/// Whatever changes the numbers that an encoder gives. fileHash: of the file that it needs, if any.
nlohmann::json recipeOf(const encode::EncoderInfo& encoder, const core::Settings& settings,
                        const std::string& fileHash) {
  nlohmann::json recipe{{"version", encoder.version}};
  for (const core::ParameterInfo& parameter : encoder.parameters) {
    const auto set = settings.find(parameter.name);
    if (set != settings.end() && set->second != parameter.defaultValue) recipe["settings"][set->first] = set->second;
  }
  if (!encoder.pack.empty()) {
    if (const auto pack = core::findPack(encoder.pack))
      recipe["pack"] = {{"name", pack->name}, {"sha256", pack->sha256}};
  }
  if (!fileHash.empty()) recipe["file"] = fileHash;
  return recipe;
}

storage::DraftIdentity identityOf(const encode::EncoderInfo& encoder, const EncodeOptions& options,
                                  core::Progress& progress) {
  const std::string fileHash = options.file.empty() ? std::string() : core::sha256OfFile(options.file, progress);
  const std::string recipe = recipeOf(encoder, options.settings, fileHash).dump();
  return {encoder.modality, encoder.name, encoder.dimensions, recipe, "encoded here", recipe};
}

/// Takes what the encoder makes of some of the movies into the draft, batch by batch.
class DraftSink final : public encode::FeatureSink {
 public:
  DraftSink(storage::FeatureDraft& draft, const storage::MovieIndexes& movies, const Inputs& inputs,
            std::vector<size_t> todo, EncodeResult& result, core::Progress& progress)
      : m_draft(draft),
        m_movies(movies),
        m_inputs(inputs),
        m_todo(std::move(todo)),
        m_result(result),
        m_progress(progress) {
    for (const size_t movie : m_todo) m_bytes += inputs.bytes[movie];
    report();
  }

  void put(size_t item, std::span<const float> features, const data::FeatureParts& parts) override {
    const size_t movie = m_todo[item];
    m_draft.add(m_movies.ids()[movie], m_inputs.hashes[movie], features, parts);
    ++m_result.computed;
    passed(movie);
  }
  void refuse(size_t item, const core::Message& why) override {
    const size_t movie = m_todo[item];
    m_draft.refuse(m_movies.ids()[movie], m_inputs.hashes[movie], m_inputs.paths[movie], why);
    m_result.problems.push_back(why);
    passed(movie);
  }
  void skip(size_t item) override { passed(m_todo[item]); }

 private:
  void passed(size_t movie) {
    ++m_done;
    m_bytesDone += m_inputs.bytes[movie];
    ++m_unflushed;
    const auto now = std::chrono::steady_clock::now();
    if (m_unflushed >= kItemsAFlush || now - m_flushed >= kFlushEvery) {
      m_draft.flush();
      m_unflushed = 0;
      m_flushed = now;
    }
    report();
  }

  void report() const {
    using enum core::MessageId;
    constexpr core::MessageId kWords[] = {EncodingTexts, EncodingPosters, EncodingSounds, EncodingTrailers};
    m_progress.report(kWords[static_cast<size_t>(m_result.modality)], static_cast<int64_t>(m_done),
                      static_cast<int64_t>(m_todo.size()));
    m_progress.reportBytes(m_bytesDone, m_bytes);
  }

  storage::FeatureDraft& m_draft;
  const storage::MovieIndexes& m_movies;
  const Inputs& m_inputs;
  std::vector<size_t> m_todo;
  EncodeResult& m_result;
  core::Progress& m_progress;
  int64_t m_bytes = 0, m_bytesDone = 0;
  size_t m_done = 0, m_unflushed = 0;
  std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
};

const storage::FeatureSet* setOf(const std::vector<storage::FeatureSet>& sets, data::Modality modality,
                                 const std::string& encoder) {
  const auto found = std::ranges::find_if(
      sets, [&](const storage::FeatureSet& set) { return set.modality == modality && set.encoder == encoder; });
  return found == sets.end() ? nullptr : &*found;
}

/// Whether the set of an encoder that reads all movies at once was made from just these inputs. Movies whose words
/// nobody shares have no features, so how many there were to encode is kept with the set.
bool isComplete(storage::Library& library, const storage::FeatureSet& set, const Inputs& inputs,
                const storage::MovieIndexes& movies) {
  const auto details = nlohmann::json::parse(set.details, nullptr, false);
  if (!details.is_object() || details.value("encodable", size_t{0}) != inputs.count()) return false;
  for (const auto& [movie, hash] : library.features().inputs(set.modality, set.encoder, set.number)) {
    const auto place = movies.find(movie);
    if (!place || inputs.hashes[data::index(*place)] != hash) return false;
  }
  return true;
}

std::vector<size_t> openMovies(const storage::FeatureDraft& draft, const Inputs& inputs,
                               const storage::MovieIndexes& movies) {
  std::vector<size_t> todo;
  for (size_t m = 0; m < movies.size(); ++m) {
    if (inputs.has(m) && !draft.has(movies.ids()[m], inputs.hashes[m])) todo.push_back(m);
  }
  return todo;
}

encode::EncodeRequest requestOf(const EncodeOptions& options, const std::string& encoder) {
  encode::EncodeRequest request;
  request.encoder = encoder;
  request.settings = options.settings;
  request.device = options.device;
  request.file = options.file;
  return request;
}

/// Encodes `todo` into the draft. What was made before an interruption is kept.
void encodeInto(storage::FeatureDraft& draft, const engine::Engine& engine, const EncodeOptions& options,
                const storage::MovieIndexes& movies, const Inputs& inputs, std::vector<size_t> todo,
                EncodeResult& result, core::Progress& progress) {
  std::vector<encode::MovieText> texts;
  std::vector<std::optional<std::filesystem::path>> files;
  for (const size_t m : todo) {
    if (inputs.texts.empty()) {
      files.push_back(inputs.files[m]);
    } else {
      texts.push_back(inputs.texts[m]);
    }
  }
  encode::EncodeRequest request = requestOf(options, result.encoder);
  request.texts = texts;
  request.files = files;
  DraftSink sink(draft, movies, inputs, std::move(todo), result, progress);
  try {
    result.device = engine.encode(request, sink, progress);
  } catch (...) {
    draft.flush();
    throw;
  }
}

/// An encoder that reads all movies at once: there is nothing to go on from, and the data decide on the dimensions.
void encodeWhole(const engine::Engine& engine, storage::Library& library, const EncodeOptions& options,
                 storage::DraftIdentity identity, const storage::MovieIndexes& movies, const Inputs& inputs,
                 EncodeResult& result, core::Progress& progress) {
  encode::EncodeRequest request = requestOf(options, result.encoder);
  request.texts = inputs.texts;
  const data::Features features = engine.encodeAll(request, result.problems, progress);
  result.device = "cpu";
  result.computed = features.presentCount();
  identity.dimensions = static_cast<int>(features.dimensions());
  nlohmann::json details = nlohmann::json::parse(identity.details);
  details["encodable"] = inputs.count();
  identity.details = details.dump();
  storage::FeatureDraft draft(library, std::move(identity), false, progress);
  for (size_t m = 0; m < movies.size(); ++m) {
    if (features.isPresent(data::MovieIndex(m)))
      draft.add(movies.ids()[m], inputs.hashes[m], features.of(data::MovieIndex(m)), {});
  }
  keepFinished(draft.finish(progress), result);
}

/// An encoder that reads movie by movie. same: the version that was made with these settings.
void encodeEach(const engine::Engine& engine, storage::Library& library, const EncodeOptions& options,
                const storage::DraftIdentity& identity, const std::optional<storage::FeatureSet>& same,
                const storage::MovieIndexes& movies, const Inputs& inputs, EncodeResult& result,
                core::Progress& progress) {
  storage::FeatureDraft draft(library, identity, options.onlyMissing, progress);
  result.resumed = draft.resumed();
  for (size_t m = 0; m < movies.size(); ++m) {
    if (!inputs.has(m)) draft.forget(movies.ids()[m]);
  }
  std::vector<size_t> todo = openMovies(draft, inputs, movies);
  if (todo.empty() && same && result.resumed == 0) {
    draft.discard();
    return useComplete(library, *same, result);
  }
  if (!todo.empty()) encodeInto(draft, engine, options, movies, inputs, std::move(todo), result, progress);
  keepFinished(draft.finish(progress), result);
}

bool hasModality(storage::Library& library, data::Modality modality) {
  const auto sets = library.features().all();
  return std::ranges::any_of(
      sets, [&](const storage::FeatureSet& set) { return set.modality == modality && set.present > 0; });
}

bool hasWords(const storage::Library& library, core::Progress& progress) {
  const std::vector<encode::MovieText> texts = textsOf(library.movies().words(progress));
  return std::ranges::any_of(texts, [](const encode::MovieText& text) { return !text.empty(); });
}

bool hasFiles(storage::Library& library, storage::MediaKind kind) {
  const auto files = library.movies().files(kind);
  return std::ranges::any_of(files, [](const auto& file) { return file.has_value(); });
}

/// Where an encoder stands among those of the engine; imported sets come before all.
size_t rankOf(const engine::Engine& engine, const storage::FeatureSet& set) {
  const auto& encoders = engine.encoders();
  const auto found = std::ranges::find_if(encoders, [&](const encode::EncoderInfo& encoder) {
    return encoder.modality == set.modality && encoder.name == set.encoder;
  });
  return found == encoders.end() ? 0 : 1 + static_cast<size_t>(found - encoders.begin());
}

/// The library's sets that hold something, in the order in which models should read them.
std::vector<storage::FeatureSet> setsInOrder(const engine::Engine& engine, storage::Library& library) {
  std::vector<storage::FeatureSet> sets = library.features().all();
  std::erase_if(sets, [](const storage::FeatureSet& set) { return set.present == 0; });
  std::ranges::stable_sort(sets, {}, [&](const storage::FeatureSet& set) {
    return std::pair(static_cast<int>(set.modality), rankOf(engine, set));
  });
  return sets;
}

/// Without those for people to read: what an encoder makes of another's parts without learning says nothing that the
/// other's features do not.
std::vector<storage::FeatureSet> setsOfModels(const engine::Engine& engine, storage::Library& library) {
  std::vector<storage::FeatureSet> sets = setsInOrder(engine, library);
  std::erase_if(sets, [&](const storage::FeatureSet& set) {
    return std::ranges::any_of(engine.encoders(), [&](const encode::EncoderInfo& encoder) {
      return encoder.modality == set.modality && encoder.name == set.encoder && !encoder.reads.empty() &&
             !encoder.learns;
    });
  });
  return sets;
}

/// The set as it was, with the imputed rows that it should have now and no others.
void rewriteWithImputed(storage::Library& library, const storage::FeatureSet& set,
                        const features::FilledFeatures& filled, const storage::MovieIndexes& movies,
                        core::Progress& progress) {
  nlohmann::json details = nlohmann::json::parse(set.details, nullptr, false);
  if (!details.is_object()) details = nlohmann::json::object();
  details["filled"] = filled.how.toJson();
  storage::FeatureDraft draft(library, {set.modality, set.encoder, set.dimensions, set.key, set.source, details.dump()},
                              true, progress);
  for (size_t m = 0; m < movies.size(); ++m) {
    if (filled.filled[m]) draft.add(movies.ids()[m], 0, filled.features.of(data::MovieIndex(m)), {}, true);
  }
  draft.finish(progress);
}

}  // namespace

bool isMadeByAnother(const encode::EncoderInfo& encoder, const storage::FeatureSet& set) {
  const auto made = nlohmann::json::parse(set.details, nullptr, false);
  if (!made.is_object() || !made.contains("version")) return false;
  const nlohmann::json here = recipeOf(encoder, {}, {});
  return made["version"] != here["version"] ||
         made.value("pack", nlohmann::json()) != here.value("pack", nlohmann::json());
}

bool isReady(const encode::EncoderInfo& encoder) {
  return encoder.file.empty() && (encoder.pack.empty() || core::findPack(encoder.pack).has_value());
}

const encode::EncoderInfo& chooseEncoder(const engine::Engine& engine, data::Modality modality,
                                         const std::string& wanted) {
  std::vector<std::string> known;
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality != modality) continue;
    if (wanted.empty() ? isReady(encoder) : encoder.name == wanted) return encoder;
    known.push_back(encoder.name);
  }
  if (!known.empty()) {
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchEncoder, wordFor(modality), wanted,
                                                  fmt::format("{}", fmt::join(known, ", "))});
  }
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoEncoderInBuild, wordFor(modality)});
}

EncodeResult encodeInLibrary(const engine::Engine& engine, storage::Library& library, const EncodeOptions& options,
                             core::Progress& progress) {
  const encode::EncoderInfo& encoder = chooseEncoder(engine, options.modality, options.encoder);
  if (!encoder.pack.empty() && !core::findPack(encoder.pack)) {
    throw core::Error(core::ErrorCode::NotFound,
                      {core::MessageId::EncoderNeedsPack, encoder.name, encoder.pack, core::MessageId::PackRemedy});
  }
  const auto current = currentVersion(library, options.modality, encoder.name);
  const int before = current ? current->number : 0;
  if (!encoder.reads.empty()) {
    const auto encode = encoder.learns ? encodeSequencesInLibrary : encodePartsInLibrary;
    EncodeResult result = encode(engine, library, encoder, options, progress);
    result.before = before;
    return result;
  }
  EncodeResult result;
  result.before = before;
  result.modality = options.modality;
  result.encoder = encoder.name;
  const storage::MovieIndexes movies = library.movies().indexes();
  result.movies = movies.size();
  const Inputs inputs = readInputs(library, options.modality, progress);
  result.encodable = inputs.count();
  const storage::DraftIdentity identity = withKnownKey(library, identityOf(encoder, options, progress));

  const auto same = versionOfKey(library, identity.modality, identity.encoder, identity.key);
  if (!encoder.readsAll) {
    encodeEach(engine, library, options, identity, same, movies, inputs, result, progress);
  } else if (options.onlyMissing && same && isComplete(library, *same, inputs, movies)) {
    useComplete(library, *same, result);
  } else {
    encodeWhole(engine, library, options, identity, movies, inputs, result, progress);
  }
  return result;
}

bool lacksPictureFeatures(storage::Library& library) {
  return !hasModality(library, data::Modality::Image) && hasFiles(library, storage::MediaKind::Poster);
}

void computeMissingFeatures(const engine::Engine& engine, storage::Library& library, bool withPictures,
                            core::Progress& progress) {
  if (library.readOnly()) return;
  const auto encode = [&](data::Modality modality) {
    EncodeOptions options;
    options.modality = modality;
    for (const core::Message& problem : encodeInLibrary(engine, library, options, progress).problems)
      spdlog::warn("{}", problem.text());
  };
  if (!hasModality(library, data::Modality::Text) && hasWords(library, progress)) encode(data::Modality::Text);
  if (withPictures && lacksPictureFeatures(library)) encode(data::Modality::Image);
}

data::Features realFeatures(storage::Library& library, const storage::FeatureSet& set,
                            const storage::MovieIndexes& movies, core::Progress& progress) {
  data::Features features = library.features().load(set.modality, set.encoder, movies, progress);
  if (set.filled == 0) return features;
  const std::vector<uint8_t> filled = library.features().filled(set.modality, set.encoder, movies);
  std::vector<data::MovieIndex> imputed;
  for (size_t m = 0; m < filled.size(); ++m) {
    if (filled[m]) imputed.push_back(data::MovieIndex(m));
  }
  return features::without(features, imputed);
}

std::vector<storage::FeatureSet> firstSets(const engine::Engine& engine, storage::Library& library) {
  std::vector<storage::FeatureSet> sets = setsOfModels(engine, library);
  const auto rest = std::ranges::unique(sets, {}, &storage::FeatureSet::modality);
  sets.erase(rest.begin(), rest.end());
  return sets;
}

std::optional<storage::FeatureSet> soundTags(const engine::Engine& engine, storage::Library& library) {
  const std::vector<storage::FeatureSet> sets = library.features().all();
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality != data::Modality::Audio || encoder.valueNames.empty()) continue;
    const storage::FeatureSet* const set = setOf(sets, encoder.modality, encoder.name);
    if (set && set->present > 0 && set->dimensions == static_cast<int>(encoder.valueNames.size())) return *set;
  }
  return std::nullopt;
}

std::vector<data::Features> modelFeatures(const engine::Engine& engine, storage::Library& library,
                                          const storage::MovieIndexes& movies, core::Progress& progress,
                                          ImputedRows imputed) {
  std::vector<data::Features> features;
  for (const storage::FeatureSet& set : setsOfModels(engine, library)) {
    features.push_back(imputed == ImputedRows::Kept
                           ? library.features().load(set.modality, set.encoder, movies, progress)
                           : realFeatures(library, set, movies, progress));
  }
  return features;
}

FillResult fillInLibrary(const engine::Engine& engine, storage::Library& library, data::Modality modality,
                         const std::string& encoder, features::MissingPolicy policy, const core::Device& device,
                         core::Progress& progress) {
  const storage::MovieIndexes movies = library.movies().indexes();
  std::vector<storage::FeatureSet> used;
  for (const storage::FeatureSet& set : setsInOrder(engine, library)) {
    const bool isTarget = set.modality == modality && set.encoder == encoder;
    const bool isFirst = set.modality != modality && (used.empty() || used.back().modality != set.modality);
    if (isTarget || isFirst) used.push_back(set);
  }
  const storage::FeatureSet* const target = setOf(used, modality, encoder);
  if (!target) {
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoFeaturesBy, wordFor(modality), encoder});
  }
  std::vector<data::Features> real;
  for (const storage::FeatureSet& set : used) real.push_back(realFeatures(library, set, movies, progress));
  std::vector<const data::Features*> all;
  for (const data::Features& features : real) all.push_back(&features);
  const auto place = static_cast<size_t>(target - used.data());

  FillResult result;
  features::FilledFeatures filled{real[place], std::vector<uint8_t>(movies.size()),
                                  core::MessageId::ImputedFeaturesRemoved};
  if (policy == features::MissingPolicy::Generate) {
    train::CrossModalOptions options;
    options.device = device;
    train::GeneratedFeatures generated = engine.generateMissing(all, place, options, progress);
    result.how = generated.report.text();
    filled = std::move(generated.filled);
  } else if (policy != features::MissingPolicy::DropAndReweight) {
    filled = features::fillMissing(all, place, policy, {}, progress);
  }
  if (result.how.empty()) result.how = filled.how;
  result.filled = filled.filledCount();
  rewriteWithImputed(library, *target, filled, movies, progress);
  return result;
}

}  // namespace kinoprism::app
