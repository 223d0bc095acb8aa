#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/jobs/library_moments.h"
#include "app/services/engine_service.h"
#include "engine/explain/why.h"

namespace kinoprism::app {

/// The seconds of one file of a movie on which a signal's part in its score rests.
struct MovieMoments {
  storage::MovieId movie{};
  SignalMoments found;
  std::vector<explain::Moment> strongest;  ///< largest first, at most kMomentsNamed
  storage::MediaKind kind = storage::MediaKind::Sound;
  std::filesystem::path file;
};

/// Finds the seconds of a recommended movie's sound and trailer that mattered, the newest request wins. GUI thread
/// only.
class MomentReader : public QObject {
  Q_OBJECT

 public:
  MomentReader(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent = nullptr);
  ~MomentReader() override;

  /// Nothing: forgets what is known.
  void read(const std::optional<explain::Why>& why);
  /// Of the movie of the newest answer: sound first. Empty where its score owes nothing to them.
  const std::vector<MovieMoments>& moments() const { return m_moments; }
  /// The movie that moments() and problem() are of.
  std::optional<data::MovieIndex> movie() const { return m_movie; }
  /// A sentence where the seconds cannot be told though sound or trailer matter; else empty.
  const QString& problem() const { return m_problem; }
  bool isSettled() const { return !m_request.isPending(); }

 Q_SIGNALS:
  void changed();

 private:
  void forget();

  LibraryService& m_library;
  EngineService& m_engine;
  Request m_request;
  std::vector<MovieMoments> m_moments;
  std::optional<data::MovieIndex> m_movie;
  QString m_problem;
};

}  // namespace kinoprism::app
