#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/services/engine_service.h"

namespace kinoprism::app {

/// A place in the curator's list after the last label.
struct FoldedMovie {
  storage::MovieId movie{};
  size_t rank = 0;            ///< from 1
  std::optional<int> change;  ///< places gained by the label; nothing: it was not among the first kWatched before
};

/// The curator's list as their labels have made it, and what the last of them changed. One fold-in runs at a time, then
/// one with the newest labels. GUI thread only.
class FoldedList : public QObject {
  Q_OBJECT

 public:
  /// Movies of the list that are watched for change.
  static constexpr size_t kWatched = 1000;
  static constexpr size_t kShown = 8;

  FoldedList(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent = nullptr);

  /// Folds the labels in that are on disk; ends in changed.
  void fold();
  void clear();

  /// The first kShown; empty while there is no run.
  const std::vector<FoldedMovie>& movies() const { return m_movies; }
  /// In the list, from 1; 0: not known or not listed.
  size_t rankOf(storage::MovieId movie) const;
  /// Movies that came into, left or moved within the first kShown by the last label.
  int moved() const { return m_moved; }
  double milliseconds() const { return m_milliseconds; }
  bool isFolding() const { return m_request.isPending(); }

 Q_SIGNALS:
  void changed();

 private:
  void take(const fuse::RankedList& list);

  LibraryService& m_library;
  EngineService& m_engine;
  Request m_request;
  std::unordered_map<int64_t, size_t> m_ranks;  ///< of the first kWatched
  std::vector<FoldedMovie> m_movies;
  int m_moved = 0;
  QElapsedTimer m_clock;
  double m_milliseconds = 0;
};

}  // namespace kinoprism::app
