#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "app/services/library_service.h"
#include "engine/engine.h"

namespace kinoprism::app {

struct AlikeMovie {
  storage::MovieId movie{};
  float likeness = 0;  ///< cosine
};

struct MeaningFound {
  std::string encoder;             ///< whose features were compared
  std::vector<AlikeMovie> movies;  ///< best first
  /// Share of the nearest movies that the search finds, measured on this library's own features; 1: it looks at all.
  double recall = 1;
};

/// Finds movies by what a query means and not by its words: the query is encoded by the same encoder as a set of
/// features of the library, and compared with all of them but those that were imputed. A query in another language than
/// English is compared with features that are alike across languages where the library has such. The newest request
/// wins. The neighbours of the set last asked for stay in memory. GUI thread.
class MeaningSearch : public QObject {
  Q_OBJECT

 public:
  using Done = std::function<void(MeaningFound)>;
  using Failed = Lane::Failed;
  static constexpr size_t kMost = 1000;

  MeaningSearch(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);
  ~MeaningSearch() override;

  /// Movies whose texts mean about what `text` says. failed tells what to do where no set of the library or no
  /// installed pack allows it: Error{NotFound}.
  void byText(const QString& text, QObject* context, Done done, Failed failed);
  /// Movies whose posters (Image) or sounds (Audio) are like the file.
  void byFile(data::Modality modality, const QString& file, QObject* context, Done done, Failed failed);
  /// What was asked for last is not wanted any more: nothing is called.
  void cancel();

  /// Where the encoder of the library's poster features looked at a movie's poster. failed: Error{NotFound,
  /// Unsupported} where it cannot tell. withdrawn: it was asked for another movie, or once more, meanwhile.
  void saliency(storage::MovieId movie, QObject* context, std::function<void(encode::Saliency)> done, Failed failed,
                Request::Withdrawn withdrawn);

 private:
  struct Query;
  class Memory;
  void run(Query query, QObject* context, Done done, Failed failed);

  LibraryService& m_library;
  Lanes& m_lanes;
  Request m_search;
  Request m_saliency;
  std::shared_ptr<Memory> m_memory;
};

}  // namespace kinoprism::app
