#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>

#include "app/services/engine_service.h"
#include "engine/neighbours/map_projection.h"
#include "widgets/charts/map_dot.h"

namespace kinoprism::app {

/// All movies that have a place on one map. Immutable.
struct PlacedMovies {
  widgets::MapDots dots;
  std::vector<std::string> genres;  ///< what colours 0, 1, … stand for, as the library names them
};
using PlacedMoviesPtr = std::shared_ptr<const PlacedMovies>;

/// Maps of the open library's movies, see engine/neighbours/map_projection.h. Each is computed when somebody first
/// wants it, as a job in the background, and kept in the library until what it is made from changes. GUI thread.
class MovieMaps : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Unknown,  ///< nobody wanted it yet
    Making,
    Ready,
    Empty,    ///< too little is known: no movie has a place
    Stopped,  ///< somebody cancelled the job
    Failed,
  };

  /// Dots further apart than the usual tenth: on a small map groups would be blots.
  static constexpr neighbours::MapOptions kSmallMap{.minDistance = 0.5};

  MovieMaps(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs,
            const neighbours::MapOptions& options = kSmallMap, QObject* parent = nullptr);
  ~MovieMaps() override;

  /// by: "fused" (the features of all modalities side by side), a modality ("text", "image", "audio", "video"), or
  /// "people" (who made them). Makes the map where its state is Unknown; what else is being made stops.
  void want(const QString& by);
  /// The same where it was Stopped or Failed.
  void retry(const QString& by);
  State state(const QString& by) const;
  /// nullptr unless it is Ready.
  PlacedMoviesPtr map(const QString& by) const;
  /// Why it Failed.
  QString problem(const QString& by) const;
  /// The job that makes it; nullptr when none does.
  Job* job(const QString& by) const;

 Q_SIGNALS:
  /// Another state, or another map.
  void changed(const QString& by);

 private:
  struct Entry {
    State state = State::Unknown;
    PlacedMoviesPtr map;
    QString problem;
  };
  void make(const QString& by);
  void stop();
  void forget();

  LibraryService& m_library;
  Lanes& m_lanes;
  Jobs& m_jobs;
  neighbours::MapOptions m_options;
  QHash<QString, Entry> m_entries;
  QPointer<Job> m_job;  ///< that makes the one whose state is Making
};

}  // namespace kinoprism::app
