#include "app/pages/inspect/person/person_profile.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/jobs/library_encoding.h"
#include "app/jobs/library_training.h"
#include "app/messages/message_text.h"
#include "app/services/poster_service.h"

namespace kinoprism::app {
namespace {

constexpr int kDraws = 20;
constexpr size_t kTypical = 6;
constexpr size_t kAlike = 12;
constexpr size_t kPosters = 80;
constexpr int kColours = 7;
constexpr uint64_t kSeed = 1;
/// Values of mise-en-scène that a person has a notion of.
constexpr size_t kScenes[] = {0, 3, 10, 5, 8, 1};
constexpr std::string_view kMiseEnScene = "mise";

/// Everything a profile is made from, held while it is made.
struct ProfileData {
  LibraryPtr library;
  CataloguePtr catalogue;
  std::shared_ptr<const LibraryHistories> histories;
  std::vector<std::string> genres;
  std::vector<uint32_t> popularity;  ///< how many people liked each movie
};

/// What is read of features.
struct ProfileFeatures {
  std::vector<data::Features> models;  ///< see modelFeatures
  std::optional<data::Features> tags;  ///< of sound
  std::vector<std::string> tagNames;
};

ProfileFeatures readFeatures(const engine::Engine& engine, storage::Library& library,
                             const storage::MovieIndexes& movies, core::Progress& progress) {
  ProfileFeatures features{modelFeatures(engine, library, movies, progress), {}, {}};
  if (const auto set = soundTags(engine, library)) {
    features.tags = realFeatures(library, *set, movies, progress);
    features.tagNames = engine.encoder(set->encoder).valueNames;
  }
  return features;
}

/// How many people liked each movie, without a copy of their ratings.
std::vector<uint32_t> likesOfMovies(const data::Interactions& ratings, size_t movieCount) {
  std::vector<uint32_t> likes(std::max(movieCount, ratings.movieCount()), 0);
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    const auto movies = ratings.moviesOf(data::PersonIndex(p));
    const auto values = ratings.valuesOf(data::PersonIndex(p));
    for (size_t i = 0; i < movies.size(); ++i) likes[data::index(movies[i])] += values[i] >= kLikedFrom;
  }
  likes.resize(movieCount);
  return likes;
}

void readStars(const std::vector<data::Rated>& rated, const ProfileData& data, PersonProfile& profile) {
  double sum = 0;
  for (const data::Rated& rating : rated) {
    const int bin = std::clamp(int(std::lround(rating.value * 2)) - 1, 0, 9);
    ++profile.histogram[size_t(bin)];
    sum += double(rating.value);
  }
  profile.meanStars = rated.empty() ? 0 : sum / double(rated.size());
  double all = 0, count = 0;
  for (const storage::MovieSummary& movie : data.catalogue->movies) {
    all += double(movie.meanRating) * movie.ratingCount;
    count += movie.ratingCount;
  }
  profile.everybodysMeanStars = count > 0 ? all / count : 0;
}

void readGenres(const std::vector<data::MovieIndex>& liked, const ProfileData& data, PersonProfile& profile) {
  serve::MovieGroups groups;
  for (const storage::MovieSummary& movie : data.catalogue->movies) {
    for (size_t g = 0; g < data.genres.size(); ++g) {
      if (movie.genres.test(g)) groups.groups.push_back(uint32_t(g));
    }
    groups.starts.push_back(uint32_t(groups.groups.size()));
  }
  for (const serve::GroupShare& share : serve::groupShares(liked, data.popularity, groups)) {
    profile.genres.emplace_back(data.genres[share.group], share);
  }
  std::ranges::stable_sort(profile.genres, std::greater(), [](const auto& genre) { return genre.second.share; });
}

void readDecades(const std::vector<data::MovieIndex>& liked, const ProfileData& data, PersonProfile& profile) {
  serve::MovieGroups groups;
  for (const storage::MovieSummary& movie : data.catalogue->movies) {
    if (movie.year > 0) groups.groups.push_back(uint32_t(movie.year / 10));
    groups.starts.push_back(uint32_t(groups.groups.size()));
  }
  for (const serve::GroupShare& share : serve::groupShares(liked, data.popularity, groups)) {
    profile.decades.emplace_back(int(share.group) * 10, share);
  }
}

void readModalities(const std::vector<data::MovieIndex>& liked, const std::vector<data::Features>& features,
                    const ProfileData& data, PersonProfile& profile, core::Progress& progress) {
  for (const data::Features& set : features) {
    progress.throwIfCancelled();
    const bool isFirst =
        std::ranges::none_of(profile.modalities, [&](const auto& one) { return one.modality == set.modality(); });
    if (isFirst) {
      ModalityTaste taste{
          set.modality(), set.encoder(), serve::featureTaste(liked, data.popularity, set, kDraws, kTypical, kSeed), {}};
      for (const data::MovieIndex movie : taste.taste.typical)
        taste.typical.push_back(data.catalogue->indexes.id(movie));
      profile.modalities.push_back(std::move(taste));
    }
    if (set.modality() != data::Modality::Video || !set.encoder().starts_with(kMiseEnScene)) continue;
    for (const size_t value : kScenes) {
      if (value >= set.dimensions()) continue;
      if (const auto taste = serve::valueTaste(liked, data.popularity, set, value))
        profile.scenes.push_back({value, *taste});
    }
  }
}

void readSound(const std::vector<data::MovieIndex>& liked, const ProfileFeatures& features, const ProfileData& data,
               PersonProfile& profile) {
  if (!features.tags) return;
  profile.sound = {features.tags->encoder(), features.tagNames,
                   serve::valueMeans(liked, data.popularity, *features.tags)};
}

/// Of the best liked movies whose small posters are there already.
void readColours(const std::vector<data::MovieIndex>& liked, const ProfileData& data, PersonProfile& profile) {
  std::vector<storage::MovieId> movies;
  for (const data::MovieIndex movie : liked) {
    if (data.catalogue->movies[data::index(movie)].hasPoster) movies.push_back(data.catalogue->indexes.id(movie));
    if (movies.size() == kPosters) break;
  }
  const auto pictures = PosterService::stored(*data.library, movies);
  profile.posters = pictures.size();
  profile.colours = paletteOf(pictures, kColours);
}

void readAlike(const std::vector<data::MovieIndex>& liked, storage::PersonId person, const ProfileData& data,
               PersonProfile& profile) {
  const LibraryHistories& histories = *data.histories;
  const auto self = number(person) > 0 ? histories.rowOf(person) : std::nullopt;
  // Curators come behind the people and are not looked for: one of them asks.
  for (const serve::LikePerson& like : serve::peopleAlike(liked, histories.ratings.interactions, kLikedFrom, self,
                                                          kAlike + histories.ratings.curators.size())) {
    if (data::index(like.person) >= histories.ratings.people.size() || profile.alike.size() == kAlike) continue;
    profile.alike.push_back({histories.ratings.people[data::index(like.person)], like.shared, like.likeness});
  }
}

/// Best rated first.
std::vector<data::MovieIndex> likedOf(std::vector<data::Rated> rated, size_t movieCount, bool& fromAll) {
  std::erase_if(rated, [movieCount](const data::Rated& rating) { return data::index(rating.movie) >= movieCount; });
  fromAll = std::ranges::none_of(rated, [](const data::Rated& rating) { return rating.value >= kLikedFrom; });
  if (!fromAll) std::erase_if(rated, [](const data::Rated& rating) { return rating.value < kLikedFrom; });
  std::ranges::stable_sort(rated, std::greater(), &data::Rated::value);
  std::vector<data::MovieIndex> liked;
  for (const data::Rated& rating : rated) liked.push_back(rating.movie);
  return liked;
}

}  // namespace

struct ProfileReader::FeatureCache {
  std::mutex mutex;
  std::vector<std::string> hashes;  ///< of the sets that were read
  std::shared_ptr<const ProfileFeatures> features;

  std::shared_ptr<const ProfileFeatures> read(const engine::Engine& engine, storage::Library& library,
                                              const storage::MovieIndexes& movies, core::Progress& progress) {
    std::vector<std::string> now{std::to_string(movies.size())};
    for (const storage::FeatureSet& set : library.features().all()) now.push_back(set.sha256);
    std::lock_guard lock(mutex);
    if (!features || now != hashes) {
      features = std::make_shared<const ProfileFeatures>(readFeatures(engine, library, movies, progress));
      hashes = std::move(now);
    }
    return features;
  }
};

ProfileReader::ProfileReader(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent),
      m_library(library),
      m_engine(engine),
      m_request(lanes.profile),
      m_cache(std::make_shared<FeatureCache>()) {
  connect(&library, &LibraryService::closed, this, [this] {
    m_request.withdraw();
    m_cache = std::make_shared<FeatureCache>();
    m_profile.reset();
    Q_EMIT changed();
  });
}

ProfileReader::~ProfileReader() = default;

void ProfileReader::read(const std::vector<data::Rated>& rated, storage::PersonId person) {
  const auto histories = m_engine.histories();
  const LibraryPtr library = m_library.library();
  if (!library || !histories || !m_engine.engine()) return;
  auto work = [data = ProfileData{library, m_library.catalogue(), histories, {}, {}}, rated, person, cache = m_cache,
               engine = m_engine.engine()](std::stop_token stop) mutable {
    core::Progress progress(stop);
    const size_t movieCount = data.catalogue->movies.size();
    data.genres = data.library->movies().genres();
    data.popularity = likesOfMovies(data.histories->ratings.interactions, movieCount);
    PersonProfile profile;
    const auto liked = likedOf(rated, movieCount, profile.fromAll);
    profile.rated = rated.size();
    profile.liked = profile.fromAll ? 0 : liked.size();
    readStars(rated, data, profile);
    readGenres(liked, data, profile);
    readDecades(liked, data, profile);
    readColours(liked, data, profile);
    readAlike(liked, person, data, profile);
    const auto features = cache->read(*engine, *data.library, data.catalogue->indexes, progress);
    readModalities(liked, features->models, data, profile, progress);
    readSound(liked, *features, data, profile);
    return profile;
  };
  m_request.run(
      this, std::move(work),
      [this](PersonProfile profile) {
        m_profile = std::move(profile);
        Q_EMIT changed();
      },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); },
      [] {});  // a newer answer comes, or the library is closed
}

}  // namespace kinoprism::app
