#include "app/services/movie_maps.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <numeric>

#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "app/services/similar_movies.h"
#include "engine/core/sha256.h"
#include "engine/fuse/feature_fusion.h"

namespace kinoprism::app {
namespace {

/// Rises when the same movies would lie elsewhere by the same options.
constexpr int kVersion = 1;

std::vector<std::byte> packed(const std::vector<widgets::MapDot>& dots) {
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream.setVersion(QDataStream::Qt_6_0);
  stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
  stream << qint32(dots.size());
  for (const widgets::MapDot& dot : dots) stream << qint64(dot.movie) << dot.x << dot.y;
  const auto* const first = reinterpret_cast<const std::byte*>(bytes.constData());
  return {first, first + bytes.size()};
}

/// Nothing where the bytes are not what packed made.
std::optional<std::vector<widgets::MapDot>> unpacked(const std::vector<std::byte>& kept) {
  QDataStream stream(QByteArray(reinterpret_cast<const char*>(kept.data()), qsizetype(kept.size())));
  stream.setVersion(QDataStream::Qt_6_0);
  stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
  qint32 count = 0;
  stream >> count;
  std::vector<widgets::MapDot> dots;
  for (qint32 d = 0; d < count && stream.status() == QDataStream::Ok; ++d) {
    qint64 movie = 0;
    widgets::MapDot dot;
    stream >> movie >> dot.x >> dot.y;
    dot.movie = movie;
    dots.push_back(dot);
  }
  if (stream.status() != QDataStream::Ok || !std::ranges::is_sorted(dots, {}, &widgets::MapDot::movie))
    return std::nullopt;
  return dots;
}

std::vector<widgets::MapDot> dotsOf(const neighbours::MapPlaces& places, const storage::MovieIndexes& movies) {
  std::vector<widgets::MapDot> dots;
  for (size_t m = 0; m < places.size(); ++m) {
    if (places[m]) dots.push_back({number(movies.id(data::MovieIndex(m))), places[m]->x, places[m]->y});
  }
  return dots;
}

/// What is kept under key, unless it was made from something else; else what compute gives.
template <class Compute>
std::vector<widgets::MapDot> keptOr(storage::Library& library, const std::string& key, const std::string& stamp,
                                    Compute compute) {
  if (const auto kept = library.thumbnails().derived(key, stamp)) {
    if (auto dots = unpacked(*kept)) return std::move(*dots);
  }
  std::vector<widgets::MapDot> dots = compute();
  library.thumbnails().keepDerived(key, stamp, packed(dots));
  return dots;
}

/// What a map is made by, whatever it is made from.
std::string stampOf(const neighbours::MapOptions& options) { return std::to_string(kVersion) + ' ' + options.text(); }

std::string stampOf(const std::vector<storage::FeatureSet>& sets, const neighbours::MapOptions& options) {
  std::string stamp = stampOf(options);
  for (const storage::FeatureSet& set : sets) stamp += ':' + set.encoder + '=' + set.sha256;
  return stamp;
}

std::string stampOf(const neighbours::NeighbourLists& lists, const storage::MovieIndexes& movies,
                    const neighbours::MapOptions& options) {
  core::Sha256 hash;
  for (size_t m = 0; m < lists.size(); ++m) {
    std::string line = std::to_string(number(movies.id(data::MovieIndex(m))));
    for (const neighbours::NearestMovie& near : lists[m])
      line += ' ' + std::to_string(data::index(near.movie)) + '=' + std::to_string(near.likeness);
    hash.add(line + '\n');
  }
  return stampOf(options) + ':' + hash.finish();
}

std::vector<widgets::MapDot> placedByFeatures(storage::Library& library, const std::string& by,
                                              const storage::MovieIndexes& movies,
                                              const neighbours::MapOptions& options, core::Progress& progress) {
  std::vector<storage::FeatureSet> sets = firstSets(engine::loadEngine(), library);
  if (by != "fused") std::erase_if(sets, [&](const storage::FeatureSet& set) { return name(set.modality) != by; });
  if (sets.empty()) return {};
  return keptOr(library, "map/" + by, stampOf(sets, options), [&] {
    std::vector<data::Features> features;
    for (const storage::FeatureSet& set : sets) features.push_back(realFeatures(library, set, movies, progress));
    fuse::FeatureFusionOptions fusion;
    fusion.method = fuse::FeatureFusion::Concatenate;
    const data::Features fused = fuse::fuseFeatures(features, fusion, progress);
    features.clear();
    return dotsOf(neighbours::projectFeatures(fused, options, progress), movies);
  });
}

std::vector<widgets::MapDot> placedByPeople(storage::Library& library, const storage::MovieIndexes& movies,
                                            const neighbours::MapOptions& options, core::Progress& progress) {
  const neighbours::NeighbourLists lists = neighboursByPeople(library, movies, options.neighbours, progress);
  return keptOr(library, "map/people", stampOf(lists, movies, options),
                [&] { return dotsOf(neighbours::projectNeighbours(lists, options, progress), movies); });
}

/// The first genre of a movie; genres.size(): it has none.
size_t mainGenre(const storage::MovieSummary& movie, size_t genres) {
  size_t bit = 0;
  while (bit < genres && !movie.genres.test(bit)) ++bit;
  return bit;
}

/// Gives colours to the genres that most dots have as their first; leaves out movies that are not there any more.
PlacedMoviesPtr coloured(std::vector<widgets::MapDot> dots, const Catalogue& catalogue) {
  const size_t genres = std::min(catalogue.genres.size(), storage::GenreSet().size());
  std::vector<size_t> counts(genres + 1, 0), genreOf;
  std::erase_if(dots, [&](const widgets::MapDot& dot) { return !catalogue.find(storage::MovieId(dot.movie)); });
  for (const widgets::MapDot& dot : dots)
    genreOf.push_back(mainGenre(*catalogue.find(storage::MovieId(dot.movie)), genres));
  for (const size_t genre : genreOf) ++counts[genre];
  std::vector<size_t> order(genres);
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](size_t genre) { return counts[genre]; });
  auto placed = std::make_shared<PlacedMovies>();
  std::vector<int8_t> colours(genres + 1, widgets::MapDot::kOther);
  for (const size_t genre : order) {
    if (placed->genres.size() == size_t(widgets::MapDot::kColours) || counts[genre] == 0) break;
    colours[genre] = int8_t(placed->genres.size());
    placed->genres.push_back(catalogue.genres[genre]);
  }
  for (size_t d = 0; d < dots.size(); ++d) dots[d].colour = colours[genreOf[d]];
  placed->dots = std::make_shared<const std::vector<widgets::MapDot>>(std::move(dots));
  return placed;
}

}  // namespace

MovieMaps::MovieMaps(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs,
                     const neighbours::MapOptions& options, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes), m_jobs(jobs), m_options(options) {
  // Features, genres and people may be others: what did not change is found in the library again.
  connect(&library, &LibraryService::closed, this, &MovieMaps::forget);
  connect(&library, &LibraryService::catalogueChanged, this, &MovieMaps::forget);
  connect(&engine, &EngineService::trainingChanged, this, [this, &engine] {
    if (!engine.isTraining()) forget();
  });
}

MovieMaps::~MovieMaps() = default;

void MovieMaps::forget() {
  stop();
  const QStringList known = m_entries.keys();
  m_entries.clear();
  for (const QString& by : known) Q_EMIT changed(by);
}

/// Whatever is being made is not wanted any more.
void MovieMaps::stop() {
  if (m_job) m_job->cancel();
  m_job = nullptr;
  for (Entry& entry : m_entries) {
    if (entry.state == State::Making) entry = {};
  }
}

MovieMaps::State MovieMaps::state(const QString& by) const { return m_entries.value(by).state; }

PlacedMoviesPtr MovieMaps::map(const QString& by) const { return m_entries.value(by).map; }

QString MovieMaps::problem(const QString& by) const { return m_entries.value(by).problem; }

Job* MovieMaps::job(const QString& by) const { return state(by) == State::Making ? m_job.data() : nullptr; }

void MovieMaps::want(const QString& by) {
  if (state(by) == State::Unknown) make(by);
}

void MovieMaps::retry(const QString& by) {
  if (state(by) == State::Stopped || state(by) == State::Failed) make(by);
}

void MovieMaps::make(const QString& by) {
  if (!m_library.isOpen()) return;
  stop();
  m_entries[by] = {State::Making, {}, {}};
  auto work = [library = m_library.library(), catalogue = m_library.catalogue(), by = by.toStdString(),
               options = m_options](core::Progress& progress) {
    const storage::MovieIndexes& movies = catalogue->indexes;
    return coloured(by == "people" ? placedByPeople(*library, movies, options, progress)
                                   : placedByFeatures(*library, by, movies, options, progress),
                    *catalogue);
  };
  auto made = std::make_shared<PlacedMoviesPtr>();
  Job* job = m_jobs.start(m_lanes.map, tr("Computing the movie map"), work,
                          [made](const PlacedMoviesPtr& placed) { *made = placed; });
  m_job = job;
  connect(job, &Job::ended, this, [this, job, made, by] {
    if (m_job != job) return;  // another one took its place
    m_job = nullptr;
    Entry& entry = m_entries[by];
    if (job->state() == Job::State::Done) {
      entry = {(*made)->dots->empty() ? State::Empty : State::Ready, *made, {}};
    } else if (job->state() == Job::State::Failed) {
      entry = {State::Failed, {}, messageText(*job->error())};
    } else {
      entry = {State::Stopped, {}, {}};
    }
    Q_EMIT changed(by);
  });
  Q_EMIT changed(by);
}

}  // namespace kinoprism::app
