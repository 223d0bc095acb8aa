#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "app/services/library_service.h"
#include "engine/core/tasks/task_queue.h"
#include "widgets/wall/poster_source.h"

namespace kinoprism::app {

/// Posters of the open library, scaled for walls and strips. From the library's thumbnail database, else from the
/// poster file (and then kept in that database), decoded two at a time on the pool; at most 12 MB stay in memory. Used
/// from the GUI thread, which it never keeps waiting.
class PosterService : public QObject {
  Q_OBJECT

 public:
  explicit PosterService(LibraryService& library, QObject* parent = nullptr);
  ~PosterService() override;

  /// The poster of a movie, cropped to size (device pixels), or a null image while it is being made: then ready(movie)
  /// follows. client names who asks, for setVisible.
  QImage thumbnail(storage::MovieId movie, QSize size, const void* client);
  widgets::PictureState stateOf(const storage::MovieSummary& movie) const;

  /// Forgets what this client asked for and is not among movies: it was scrolled by. Call it with nothing when the
  /// client goes.
  void setVisible(const void* client, const std::vector<storage::MovieId>& movies);

  /// The small posters of these movies that are in the library's thumbnail database, in any order. Any thread but the
  /// one that paints.
  static std::vector<QImage> stored(storage::Library& library, const std::vector<storage::MovieId>& movies);

  /// Tries a poster once more that could not be read.
  void retry(storage::MovieId movie);
  /// Makes the small thumbnails that are missing, in the background.
  void prefetch();
  /// True when everything that was asked for has been answered.
  bool isIdle() const;

 Q_SIGNALS:
  /// The library was read again, so all posters may be others.
  void outdated();
  /// thumbnail has it now, or stateOf says that it failed.
  void ready(qint64 movie);

 private:
  struct Request {
    storage::MovieId movie{};
    QSize size;
    const void* client = nullptr;
  };
  struct Files;
  struct Work;
  static constexpr int kAtOnce = 2;

  void libraryChanged();
  void serve();
  void prefetchOne();
  Work workFor(const Request& request, bool isPrefetch) const;
  static QImage tryMake(const Work& work);
  static QImage make(const Work& work);
  void finished(uint64_t generation, const Request& request, QImage image, bool failed);
  static quint64 keyOf(storage::MovieId movie, QSize size);

  LibraryService& m_libraryService;
  QCache<quint64, QImage> m_cache;  ///< cost in kB
  QSet<quint64> m_asked;
  QSet<qint64> m_failed;

  mutable std::mutex m_mutex;
  std::deque<Request> m_requests;
  std::deque<storage::MovieId> m_prefetch;
  LibraryPtr m_library;
  CataloguePtr m_catalogue;
  std::shared_ptr<Files> m_files;
  uint64_t m_generation = 0;  ///< of the library: what an earlier one asked for is dropped
  int m_prefetching = 0;      ///< turns of the prefetch that run or wait
  // Last: they end before what they use.
  core::TaskQueue m_serveQueue{"posters", core::Priority::Interactive, kAtOnce};
  core::TaskQueue m_prefetchQueue{"prefetch", core::Priority::Background, kAtOnce};
};

}  // namespace kinoprism::app
