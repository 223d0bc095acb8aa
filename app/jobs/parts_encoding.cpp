#include "app/jobs/parts_encoding.h"

#include <algorithm>

#include "app/jobs/feature_versions.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"

namespace kinoprism::app {
namespace {

using Json = nlohmann::json;

constexpr size_t kValuesAtOnce = size_t{4} << 20;

/// What the other encoder lacks is made with the settings of what it has.
EncodeResult encodeRead(const engine::Engine& engine, storage::Library& library, const encode::EncoderInfo& encoder,
                        const EncodeOptions& options, core::Progress& progress) {
  EncodeOptions parts;
  parts.modality = encoder.modality;
  parts.encoder = encoder.reads;
  parts.device = options.device;
  parts.onlyMissing = true;
  parts.settings = currentSettings(library, engine.encoder(encoder.reads));
  return encodeInLibrary(engine, library, parts, progress);
}

/// Puts what is made of some movies' parts into a draft.
class PartsSink final : public encode::FeatureSink {
 public:
  PartsSink(const LoadedParts& some, storage::FeatureDraft& draft) : m_some(some), m_draft(draft) {}

  void put(size_t item, std::span<const float> features, const data::FeatureParts& parts) override {
    m_draft.add(m_some.items[item].movie, m_some.items[item].input, features, parts);
  }
  void refuse(size_t item, const core::Message& why) override {
    m_draft.refuse(m_some.items[item].movie, m_some.items[item].input, {}, why);
  }

 private:
  const LoadedParts& m_some;
  storage::FeatureDraft& m_draft;
};

/// By an encoder of the registry.
class DerivedEncoding final : public PartsEncoding {
 public:
  using PartsEncoding::PartsEncoding;

 private:
  storage::DraftIdentity identity() const override {
    Json details = m_recipe;
    if (const auto pack = core::findPack(m_encoder.pack))
      details["pack"] = {{"name", pack->name}, {"sha256", pack->sha256}};
    return {m_encoder.modality, m_encoder.name, m_encoder.dimensions, details.dump(), "encoded here", details.dump()};
  }

  std::string describe(const LoadedParts& some, storage::FeatureDraft& draft) const override {
    encode::EncodeRequest request;
    request.encoder = m_encoder.name;
    request.settings = m_options.settings;
    request.device = m_options.device;
    const std::vector<const data::FeatureParts*> parts = some.pointers();
    request.parts = parts;
    PartsSink sink(some, draft);
    return m_engine.encode(request, sink, m_progress);
  }
};

}  // namespace

std::vector<const data::FeatureParts*> LoadedParts::pointers() const {
  std::vector<const data::FeatureParts*> pointers;
  for (const data::FeatureParts& of : parts) pointers.push_back(&of);
  return pointers;
}

PartsEncoding::PartsEncoding(const engine::Engine& engine, storage::Library& library,
                             const encode::EncoderInfo& encoder, const EncodeOptions& options, core::Progress& progress)
    : m_engine(engine),
      m_library(library),
      m_encoder(encoder),
      m_options(options),
      m_progress(progress),
      m_read(encodeRead(engine, library, encoder, options, progress)),
      m_movies(library.movies().indexes()) {
  const auto read = currentVersion(library, encoder.modality, encoder.reads);
  m_recipe = {{"version", encoder.version}, {"reads", read ? read->key : std::string()}};
  for (const auto& [name, value] : options.settings) m_recipe["settings"][name] = value;
  for (const auto& [movie, input] : library.features().inputs(encoder.modality, encoder.reads)) {
    if (input != 0 && m_movies.find(movie)) m_items.push_back({movie, input});
  }
}

EncodeResult PartsEncoding::run() {
  EncodeResult result = m_read;
  result.encoder = m_encoder.name;
  result.device.clear();
  result.computed = 0;
  result.skipped = false;
  prepare(result);
  const storage::DraftIdentity identity = withKnownKey(m_library, this->identity());
  storage::FeatureDraft draft(m_library, identity, m_options.onlyMissing, m_progress);
  result.resumed = draft.resumed();
  forgetOthers(draft);
  std::vector<PartsItem> todo;
  for (const PartsItem& item : m_items) {
    if (!draft.has(item.movie, item.input)) todo.push_back(item);
  }
  const auto same = versionOfKey(m_library, m_encoder.modality, m_encoder.name, identity.key);
  if (todo.empty() && same && result.resumed == 0) {
    draft.discard();
    useComplete(m_library, *same, result);
    return result;
  }
  for (size_t from = 0; from < todo.size();) {
    m_progress.report(core::MessageId::ComputingFeaturesFromParts, static_cast<int64_t>(from),
                      static_cast<int64_t>(todo.size()));
    const LoadedParts some = load(todo, from);
    if (some.items.empty()) continue;
    result.device = describe(some, draft);
    result.computed += some.items.size();
    draft.flush();
  }
  keepFinished(draft.finish(m_progress), result);
  return result;
}

data::FeatureParts PartsEncoding::partsOf(const PartsItem& item) const {
  m_progress.throwIfCancelled();
  return m_library.features().parts(m_encoder.modality, m_encoder.reads, item.movie);
}

/// Movies whose parts are gone must not keep a row.
void PartsEncoding::forgetOthers(storage::FeatureDraft& draft) const {
  for (const storage::MovieId movie : m_movies.ids()) {
    if (!std::ranges::binary_search(m_items, movie, {}, &PartsItem::movie)) draft.forget(movie);
  }
}

/// The next movies that have parts, as many as fit into memory.
LoadedParts PartsEncoding::load(std::span<const PartsItem> todo, size_t& from) const {
  LoadedParts some;
  for (size_t values = 0; from < todo.size() && values < kValuesAtOnce; ++from) {
    data::FeatureParts parts = partsOf(todo[from]);
    if (parts.count() == 0) continue;
    values += parts.values.values().size();
    some.items.push_back(todo[from]);
    some.parts.push_back(std::move(parts));
  }
  return some;
}

EncodeResult encodePartsInLibrary(const engine::Engine& engine, storage::Library& library,
                                  const encode::EncoderInfo& encoder, const EncodeOptions& options,
                                  core::Progress& progress) {
  return DerivedEncoding(engine, library, encoder, options, progress).run();
}

nlohmann::json jsonObject(const std::string& text) {
  Json object = Json::parse(text, nullptr, false);
  return object.is_object() ? object : Json::object();
}

}  // namespace kinoprism::app
