#include "app/services/meaning_search.h"

#include <algorithm>
#include <cctype>
#include <mutex>

#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/data/language.h"
#include "engine/neighbours/nearest.h"

namespace kinoprism::app {
namespace {

/// What the recall of a graph is measured on, once for each: a second in a library of 200,000 movies.
constexpr size_t kRecallCount = 50;
constexpr size_t kRecallSample = 100;
constexpr uint64_t kRecallSeed = 1;

const encode::EncoderInfo* knownEncoder(const engine::Engine& engine, const storage::FeatureSet& set) {
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.name == set.encoder && encoder.modality == set.modality) return &encoder;
  }
  return nullptr;
}

/// Whether one more item can be encoded by itself so that it is comparable with the set.
bool isComparable(const encode::EncoderInfo& encoder) {
  return !encoder.readsAll && encoder.file.empty() && encoder.reads.empty();
}

/// Which encoder a person should use, for the sentence that tells what is missing.
core::Message remedyFor(const engine::Engine& engine, data::Modality modality) {
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality != modality || !isComparable(encoder)) continue;
    if (encoder.pack.empty() || core::findPack(encoder.pack)) {
      return {core::MessageId::EncodeOnDataPage, encoderShortName(encoder.name).toStdString()};
    }
  }
  return {core::MessageId::NeedsModelPack, core::MessageId::PackRemedy};
}

/// What a library lacks for a search, and what to do.
core::Message lackOf(const engine::Engine& engine, data::Modality modality) {
  const core::Message remedy = remedyFor(engine, modality);
  if (modality == data::Modality::Text) return {core::MessageId::NoTextFeaturesToSearch, remedy};
  if (modality == data::Modality::Image) return {core::MessageId::NoPosterFeaturesToSearch, remedy};
  return {core::MessageId::NoSoundFeaturesToSearch, remedy};
}

/// What a set that a query can be compared with is worth for it.
struct Candidate {
  storage::FeatureSet set;
  bool readsQuery = true;  ///< the encoder knows the language of the query
  size_t rank = 0;         ///< of the encoder among the engine's
};

std::vector<Candidate> candidates(const engine::Engine& engine, const storage::FeatureStore& store,
                                  data::Modality modality, const std::string& language, core::Message& lacking) {
  std::vector<Candidate> found;
  for (const storage::FeatureSet& set : store.all()) {
    const encode::EncoderInfo* encoder =
        set.modality == modality && set.present > 0 ? knownEncoder(engine, set) : nullptr;
    if (!encoder || !isComparable(*encoder)) continue;
    if (!encoder->pack.empty() && !core::findPack(encoder->pack)) {
      lacking = {core::MessageId::FeaturesNeedPack, encoder->pack, core::MessageId::PackRemedy};
      continue;
    }
    if (isMadeByAnother(*encoder, set)) {
      lacking = {core::MessageId::FeaturesOfOtherVersion, encoderShortName(encoder->name).toStdString()};
      continue;
    }
    const bool readsQuery = encoder->isMultilingual || language.empty() || language == "en";
    found.push_back({set, readsQuery, size_t(encoder - engine.encoders().data())});
  }
  return found;
}

/// An encoder for English makes something of any text in Latin letters, and nothing of others.
void refuseUnreadable(const engine::Engine& engine, const storage::FeatureSet& set, std::string_view query) {
  if (std::ranges::any_of(query, [](unsigned char c) { return std::isalpha(c); })) return;
  QString other;
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.isMultilingual) other = encoderShortName(encoder.name);
  }
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::TextsReadOnlyInEnglish,
                                                encoderShortName(set.encoder).toStdString(), other.toStdString()});
}

/// The set that a query (empty: a file) is best compared with: by an encoder that reads its language, the engine's
/// first whose real features are at least half as many as those of the largest set. Throws Error{NotFound} with what to
/// do.
storage::FeatureSet comparableSet(const engine::Engine& engine, const storage::Library& library,
                                  const storage::FeatureStore& store, data::Modality modality,
                                  std::string_view query = {}) {
  core::Message lacking;
  const std::string language = data::languageOf(query);
  std::vector<Candidate> found = candidates(engine, store, modality, language, lacking);
  if (found.empty()) {
    if (lacking.empty()) lacking = lackOf(engine, modality);
    throw core::Error(core::ErrorCode::NotFound, lacking, library.name());
  }
  const bool isRead = std::ranges::any_of(found, &Candidate::readsQuery);
  if (!isRead) refuseUnreadable(engine, found.front().set, query);
  if (isRead) std::erase_if(found, [](const Candidate& candidate) { return !candidate.readsQuery; });
  int64_t most = 0;
  for (const Candidate& candidate : found) most = std::max<int64_t>(most, candidate.set.present);
  std::erase_if(found, [most](const Candidate& candidate) { return candidate.set.present * 2 < most; });
  return std::ranges::min_element(found, {}, &Candidate::rank)->set;
}

}  // namespace

struct MeaningSearch::Query {
  data::Modality modality = data::Modality::Text;
  std::vector<encode::MovieText> texts;
  std::vector<std::optional<std::filesystem::path>> files;
};

/// The real neighbours, none of them imputed, of the set that was asked for last.
class MeaningSearch::Memory {
 public:
  struct Index {
    storage::MovieIndexes movies;
    neighbours::NearestSearch nearest;
    double recall = 1;
  };

  std::shared_ptr<const Index> of(storage::Library& library, const storage::FeatureSet& set, core::Progress& progress) {
    const std::string key = library.folder().string() + '\n' + set.encoder + '\n' + set.sha256;
    std::lock_guard lock(m_mutex);
    if (m_key == key) return m_index;
    auto index = std::make_shared<Index>();
    index->movies = library.movies().indexes();
    const data::Features features = realFeatures(library, set, index->movies, progress);
    index->nearest = neighbours::NearestSearch::build(features, {}, progress);
    if (!index->nearest.isExact())
      index->recall = index->nearest.measureRecall(kRecallCount, kRecallSample, kRecallSeed, progress);
    m_index = std::move(index);
    m_key = key;
    return m_index;
  }

  void clear() {
    std::lock_guard lock(m_mutex);
    m_key.clear();
    m_index.reset();
  }

 private:
  std::mutex m_mutex;
  std::string m_key;
  std::shared_ptr<const Index> m_index;
};

MeaningSearch::MeaningSearch(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent),
      m_library(library),
      m_lanes(lanes),
      m_search(lanes.meaning),
      m_saliency(lanes.saliency),
      m_memory(std::make_shared<Memory>()) {
  connect(&library, &LibraryService::closed, this, [this] {
    cancel();
    m_saliency.withdraw();
    // Not at once: a search that is just being cancelled may hold it.
    m_lanes.meaning.post([memory = m_memory](std::stop_token) { memory->clear(); }, std::stop_source());
  });
}

MeaningSearch::~MeaningSearch() = default;

void MeaningSearch::cancel() { m_search.withdraw(); }

void MeaningSearch::byText(const QString& text, QObject* context, Done done, Failed failed) {
  Query query;
  query.texts.emplace_back();
  query.texts.front().description = text.trimmed().toStdString();
  run(std::move(query), context, std::move(done), std::move(failed));
}

void MeaningSearch::byFile(data::Modality modality, const QString& file, QObject* context, Done done, Failed failed) {
  Query query;
  query.modality = modality;
  query.files.emplace_back(file.toStdString());
  run(std::move(query), context, std::move(done), std::move(failed));
}

void MeaningSearch::run(Query query, QObject* context, Done done, Failed failed) {
  const LibraryPtr library = m_library.library();
  if (!library) return cancel();
  auto work = [library, memory = m_memory, query = std::move(query)](std::stop_token stop) {
    core::Progress progress(stop);
    const engine::Engine& engine = engine::loadEngine();
    const std::string text = query.texts.empty() ? std::string() : query.texts.front().description;
    const storage::FeatureSet set = comparableSet(engine, *library, library->features(), query.modality, text);
    const auto index = memory->of(*library, set, progress);
    encode::EncodeRequest request;
    request.encoder = set.encoder;
    request.settings = encoderSettings(set);
    request.isQuery = true;
    request.texts = query.texts;
    request.files = query.files;
    std::vector<core::Message> problems;
    const data::Features features = engine.encodeAll(request, problems, progress);
    if (!features.isPresent(data::MovieIndex(0))) {
      throw core::Error(core::ErrorCode::BadInput,
                        problems.empty() ? core::Message(core::MessageId::QueryHasNoContent) : problems.front());
    }
    MeaningFound found;
    found.encoder = set.encoder;
    found.recall = index->recall;
    for (const neighbours::NearestMovie& near : index->nearest.nearest(features.of(data::MovieIndex(0)), kMost)) {
      found.movies.push_back({index->movies.id(near.movie), near.likeness});
    }
    return found;
  };
  m_search.run(context, std::move(work), std::move(done), std::move(failed), [] {});  // whoever asks again knows
}

void MeaningSearch::saliency(storage::MovieId movie, QObject* context, std::function<void(encode::Saliency)> done,
                             Failed failed, Request::Withdrawn withdrawn) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  auto work = [library, movie](std::stop_token stop) {
    core::Progress progress(stop);
    const engine::Engine& engine = engine::loadEngine();
    const storage::FeatureSet set = comparableSet(engine, *library, library->features(), data::Modality::Image);
    const storage::MovieDetail detail = library->movies().detail(movie, storage::CuratorId{});
    const std::vector<std::optional<std::filesystem::path>> files{
        detail.file(storage::MediaKind::Poster, library->folder())};
    encode::EncodeRequest request(set.encoder, files, encoderSettings(set));
    return engine.saliency(request, {}, progress);
  };
  m_saliency.run(context, work, std::move(done), std::move(failed), std::move(withdrawn));
}

}  // namespace kinoprism::app
