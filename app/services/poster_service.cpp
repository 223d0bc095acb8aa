#include "app/services/poster_service.h"

#include <spdlog/spdlog.h>

#include <QBuffer>
#include <QImageReader>
#include <algorithm>

namespace kinoprism::app {
namespace {

// Walls keep what they show; this is for what comes back soon.
constexpr int kCacheKilobytes = 12 * 1024;
// Heights of the thumbnails that are kept, at 2:3. The first serves the wall at its usual zoom.
constexpr int kSmall = 192;
constexpr int kLarge = 480;
constexpr int kQuality = 88;
constexpr int kAllocationLimit = 64;  // MB: a poster that says it needs more is not read

QSize boxOf(int height) { return {height * 2 / 3, height}; }

int stepFor(QSize size) { return size.height() <= kSmall * 5 / 4 && size.width() <= kSmall * 5 / 6 ? kSmall : kLarge; }

/// Scaled so that it fills size, with what hangs over cut off evenly.
QImage cropped(const QImage& image, QSize size) {
  const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  return scaled.copy((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(),
                     size.height());
}

QImage readPoster(const std::filesystem::path& file, QSize box, QString& reason) {
  QImageReader reader(QString::fromStdString(file.string()));
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize full = reader.size();
  if (full.isValid()) reader.setScaledSize(full.scaled(box, Qt::KeepAspectRatioByExpanding));
  const QImage image = reader.read();
  if (image.isNull()) {
    reason = reader.errorString();
    return {};
  }
  return cropped(image, box).convertToFormat(QImage::Format_RGB32);
}

std::vector<std::byte> encode(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPEG", kQuality);
  const auto* data = reinterpret_cast<const std::byte*>(bytes.constData());
  return {data, data + bytes.size()};
}

QImage decode(const std::vector<std::byte>& bytes) {
  return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()), int(bytes.size()))
      .convertToFormat(QImage::Format_RGB32);
}

}  // namespace

/// Where the poster files lie, read when the first thumbnail is missing.
struct PosterService::Files {
  std::once_flag once;
  std::vector<std::optional<std::filesystem::path>> paths;
};

/// One request with all that a thread needs to serve it, so that the library may change meanwhile.
struct PosterService::Work {
  Request request;
  bool isPrefetch = false;
  uint64_t generation = 0;
  LibraryPtr library;
  CataloguePtr catalogue;
  std::shared_ptr<Files> files;
};

PosterService::PosterService(LibraryService& library, QObject* parent)
    : QObject(parent), m_libraryService(library), m_cache(kCacheKilobytes) {
  QImageReader::setAllocationLimit(kAllocationLimit);
  connect(&library, &LibraryService::catalogueChanged, this, &PosterService::libraryChanged);
  connect(&library, &LibraryService::closed, this, &PosterService::libraryChanged);
}

PosterService::~PosterService() = default;

quint64 PosterService::keyOf(storage::MovieId movie, QSize size) {
  return (quint64(number(movie)) << 24) ^ (quint64(size.width()) << 12) ^ quint64(size.height());
}

void PosterService::libraryChanged() {
  m_cache.clear();
  m_asked.clear();
  m_failed.clear();
  {
    std::lock_guard lock(m_mutex);
    ++m_generation;
    m_requests.clear();
    m_prefetch.clear();
    m_library = m_libraryService.library();
    m_catalogue = m_libraryService.catalogue();
    m_files = std::make_shared<Files>();
  }
  Q_EMIT outdated();
}

widgets::PictureState PosterService::stateOf(const storage::MovieSummary& movie) const {
  if (!movie.hasPoster) return widgets::PictureState::Absent;
  return m_failed.contains(number(movie.id)) ? widgets::PictureState::Failed : widgets::PictureState::Expected;
}

QImage PosterService::thumbnail(storage::MovieId movie, QSize size, const void* client) {
  const quint64 key = keyOf(movie, size);
  if (const QImage* image = m_cache.object(key)) return *image;
  if (m_failed.contains(number(movie)) || m_asked.contains(key)) return {};
  m_asked.insert(key);
  {
    std::lock_guard lock(m_mutex);
    m_requests.push_back({movie, size, client});
  }
  // Which of the requests it serves is seen when its turn comes.
  m_serveQueue.post(
      [this](const std::stop_token& stop) {
        if (!stop.stop_requested()) serve();
      },
      {});
  return {};
}

void PosterService::setVisible(const void* client, const std::vector<storage::MovieId>& movies) {
  std::lock_guard lock(m_mutex);
  std::erase_if(m_requests, [&](const Request& request) {
    if (request.client != client || std::ranges::find(movies, request.movie) != movies.end()) return false;
    m_asked.remove(keyOf(request.movie, request.size));
    return true;
  });
}

std::vector<QImage> PosterService::stored(storage::Library& library, const std::vector<storage::MovieId>& movies) {
  std::vector<QImage> posters;
  for (const storage::Thumbnail& thumbnail : library.thumbnails().get(movies, kSmall)) {
    QImage poster = decode(thumbnail.image);
    if (!poster.isNull()) posters.push_back(std::move(poster));
  }
  return posters;
}

void PosterService::retry(storage::MovieId movie) {
  if (!m_failed.remove(number(movie))) return;
  std::lock_guard lock(m_mutex);
  if (!m_library) return;
  try {
    m_library->thumbnails().clearFailure(movie);
  } catch (const core::Error& error) {
    spdlog::warn("{}", error.what());
  }
}

void PosterService::prefetch() {
  std::lock_guard lock(m_mutex);
  m_prefetch.clear();
  if (!m_catalogue) return;
  for (const storage::MovieSummary& movie : m_catalogue->movies) {
    if (movie.hasPoster) m_prefetch.push_back(movie.id);
  }
  while (m_prefetching < kAtOnce) {
    ++m_prefetching;
    prefetchOne();
  }
}

bool PosterService::isIdle() const { return m_asked.isEmpty(); }

PosterService::Work PosterService::workFor(const Request& request, bool isPrefetch) const {
  return {request, isPrefetch, m_generation, m_library, m_catalogue, m_files};
}

void PosterService::serve() {
  Work work;
  {
    const std::lock_guard lock(m_mutex);
    if (m_requests.empty()) return;  // was scrolled by
    work = workFor(m_requests.front(), false);
    m_requests.pop_front();
  }
  QImage image = tryMake(work);
  const bool isMissing = image.isNull();
  callOnGuiThread(this, [this, generation = work.generation, request = work.request, image = std::move(image),
                         isMissing] { finished(generation, request, image, isMissing); });
}

/// One poster a turn, so that others have theirs in between.
void PosterService::prefetchOne() {
  m_prefetchQueue.post(
      [this](const std::stop_token& stop) {
        if (stop.stop_requested()) return;
        std::unique_lock lock(m_mutex);
        if (m_prefetch.empty()) {
          --m_prefetching;
          return;
        }
        const Work work = workFor({m_prefetch.front(), boxOf(kSmall), nullptr}, true);
        m_prefetch.pop_front();
        lock.unlock();
        tryMake(work);
        prefetchOne();
      },
      {});
}

/// Null where there is no library any more, or the poster cannot be read.
QImage PosterService::tryMake(const Work& work) {
  try {
    return work.library ? make(work) : QImage();
  } catch (const std::exception& error) {
    spdlog::warn("poster of movie {}: {}", number(work.request.movie), error.what());
    return {};
  }
}

/// From the thumbnail database, or from the file and then into the database. Null when the poster cannot be read.
QImage PosterService::make(const Work& work) {
  const Request& request = work.request;
  const int step = stepFor(request.size);
  storage::Thumbnails& thumbnails = work.library->thumbnails();
  if (const auto stored = thumbnails.get(request.movie, step)) {
    if (work.isPrefetch) return {};
    const QImage image = decode(*stored);
    if (!image.isNull()) return image.size() == request.size ? image : cropped(image, request.size);
  }
  Files& files = *work.files;
  std::call_once(files.once, [&] { files.paths = work.library->movies().files(storage::MediaKind::Poster); });
  const auto place = work.catalogue->indexes.find(request.movie);
  if (!place || data::index(*place) >= files.paths.size() || !files.paths[data::index(*place)]) return {};
  QString reason;
  const QImage image = readPoster(*files.paths[data::index(*place)], boxOf(step), reason);
  if (image.isNull()) {
    thumbnails.markFailed(request.movie, core::Message::verbatim(reason.toStdString()));
    return {};
  }
  const storage::Thumbnail thumbnail{request.movie, encode(image)};
  thumbnails.put(std::span(&thumbnail, 1), step);
  // A poster that was replaced while its old file was read: who replaces it changes the record first and forgets the
  // thumbnails after, so either this sees the record or the other forgets what was put here.
  const auto now = work.library->movies()
                       .detail(request.movie, storage::CuratorId{})
                       .file(storage::MediaKind::Poster, work.library->folder());
  if (now != *files.paths[data::index(*place)]) thumbnails.forget(std::span(&request.movie, 1));
  return work.isPrefetch ? QImage() : cropped(image, request.size);
}

void PosterService::finished(uint64_t generation, const Request& request, QImage image, bool failed) {
  {
    std::lock_guard lock(m_mutex);
    if (generation != m_generation) return;
  }
  const quint64 key = keyOf(request.movie, request.size);
  m_asked.remove(key);
  if (failed) {
    m_failed.insert(number(request.movie));
  } else {
    m_cache.insert(key, new QImage(image), std::max<int>(1, int(image.sizeInBytes() / 1024)));
  }
  Q_EMIT ready(number(request.movie));
}

}  // namespace kinoprism::app
