#include "app/demo/demo_library.h"

#include <QBuffer>
#include <QGuiApplication>
#include <atomic>
#include <limits>
#include <system_error>
#include <thread>

#include "app/demo/demo_clip.h"
#include "app/demo/demo_movie.h"
#include "app/demo/demo_people.h"
#include "app/demo/demo_poster.h"
#include "app/demo/demo_sound.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "storage/library_writer.h"

namespace kinoprism::app {
namespace {

namespace fs = std::filesystem;

constexpr double kSeconds = 4;
constexpr int kPosterQuality = 82;

/// Files on their way into the library, beside it so that they lie on the same disk.
class Staging {
 public:
  explicit Staging(const fs::path& library) : m_folder(library) {
    m_folder += ".making";
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  ~Staging() {
    std::error_code ignored;  // what stays behind is removed by the next attempt
    fs::remove_all(m_folder, ignored);
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  fs::path file(const DemoMovie& movie, const char* ending) const {
    return m_folder / (std::to_string(movie.number) + ending);
  }

 private:
  fs::path m_folder;
};

void drawMedia(const DemoMovie& movie, const Staging& staging, const core::Progress& progress) {
  QByteArray jpeg;
  QBuffer buffer(&jpeg);
  buffer.open(QIODevice::WriteOnly);
  if (!paintPoster(movie).save(&buffer, "JPEG", kPosterQuality))
    throw core::Error(core::ErrorCode::Unsupported, core::MessageId::QtCannotWriteJpeg);
  core::writeFileAtomically(staging.file(movie, ".jpg"),
                            std::string_view(jpeg.constData(), static_cast<size_t>(jpeg.size())));
  if (!movie.hasMedia) return;
  const media::Sound sound = playTheme(movie, kSeconds);
  media::writeSound(staging.file(movie, ".flac"), sound);
  filmTrailer(movie, sound, staging.file(movie, ".mp4"), progress);
}

void drawAll(const std::vector<DemoMovie>& movies, const Staging& staging, core::Progress& progress) {
  const auto caller = std::this_thread::get_id();
  std::atomic<int64_t> done = 0;
  core::parallelFor(movies.size(), 1, [&](size_t begin, size_t end) {
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      drawMedia(movies[m], staging, progress);
      ++done;
      if (std::this_thread::get_id() == caller)
        progress.report(core::MessageId::DrawingDemo, done, static_cast<int64_t>(movies.size()));
    }
  });
}

storage::MovieRecord recordOf(const DemoMovie& movie) {
  storage::MovieRecord record;
  record.identity = {"demo", std::to_string(movie.number + 1)};
  record.title = movie.title;
  record.year = movie.year;
  record.genres = movie.genres;
  record.credits.push_back({"director", movie.director});
  for (const std::string& actor : movie.actors) record.credits.push_back({"actor", actor});
  if (!movie.english.empty()) record.descriptions.push_back({"en", "demo", movie.english});
  if (!movie.chinese.empty()) record.descriptions.push_back({"zh", "demo", movie.chinese});
  return record;
}

/// One row a movie; some movies have none, as in life.
core::Matrix featureRows(const std::vector<DemoMovie>& movies, size_t dimensions, double absent, uint64_t salt,
                         std::vector<float> (*describe)(const DemoMovie&)) {
  core::Matrix values(movies.size(), dimensions);
  for (size_t m = 0; m < movies.size(); ++m) {
    const auto row = values.row(m);
    if (!movies[m].hasMedia && core::Rng(movies[m].seed ^ salt).uniform() < absent) {
      std::fill(row.begin(), row.end(), std::numeric_limits<float>::quiet_NaN());
    } else {
      const std::vector<float> described = describe(movies[m]);
      std::copy(described.begin(), described.end(), row.begin());
    }
  }
  return values;
}

void fill(storage::Library& library, const std::vector<DemoMovie>& movies, const std::vector<DemoPerson>& people,
          const Staging& staging, core::Progress& progress) {
  storage::LibraryWriter writer(library, "demo", progress);
  std::vector<storage::MovieId> ids;
  for (const DemoMovie& movie : movies) {
    const storage::MovieId id = ids.emplace_back(writer.addMovie(recordOf(movie)));
    writer.attach(id, storage::MediaKind::Poster, staging.file(movie, ".jpg"));
    if (!movie.hasMedia) continue;
    writer.attach(id, storage::MediaKind::Sound, staging.file(movie, ".flac"));
    writer.attach(id, storage::MediaKind::Trailer, staging.file(movie, ".mp4"));
  }
  for (size_t p = 0; p < people.size(); ++p) {
    const storage::PersonId person = writer.addPerson("demo", std::to_string(p + 1), people[p].about);
    for (const DemoRating& rating : people[p].ratings)
      writer.addRating(person, ids[rating.movie], rating.value, rating.time);
  }
  const std::string source = "demo";
  writer.setFeatures(data::Modality::Audio, "demo", featureRows(movies, kSoundNumbers, 0.1, 0xa, describeSound), ids,
                     source);
  writer.setFeatures(data::Modality::Video, "demo", featureRows(movies, kCameraNumbers, 0.25, 0xb, describeCamera), ids,
                     source);
  writer.commit();
}

}  // namespace

void makeDemoLibrary(const fs::path& folder, uint64_t seed, core::Progress& progress) {
  if (!qApp) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::DemoNeedsGuiApplication);
  const bool wasThere = fs::exists(folder);
  std::unique_ptr<storage::Library> library = storage::Library::create(folder);
  try {
    const std::vector<DemoMovie> movies = inventMovies(seed);
    const std::vector<DemoPerson> people = inventPeople(movies, seed);
    const Staging staging(folder);
    drawAll(movies, staging, progress);
    progress.report(core::MessageId::FillingLibrary, 0, 0);
    fill(*library, movies, people, staging, progress);
  } catch (...) {
    library.reset();
    std::error_code ignored;  // the first error is the one to tell
    for (const auto& entry : fs::directory_iterator(folder, ignored)) fs::remove_all(entry.path(), ignored);
    if (!wasThere) fs::remove_all(folder, ignored);
    throw;
  }
}

}  // namespace kinoprism::app
