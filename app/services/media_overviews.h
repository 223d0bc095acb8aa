#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <functional>
#include <memory>
#include <utility>

#include "app/services/library_service.h"
#include "app/services/player.h"

namespace kinoprism::media {
class MediaReader;
}  // namespace kinoprism::media

namespace kinoprism::app {

/// Where an encoder listened or looked: stretches in seconds, none where it keeps no record of that.
struct EncodedStretches {
  QString encoder;  ///< its name; empty: the movie has no features of that modality
  QList<std::pair<double, double>> stretches;
};

/// A sound or a trailer from afar. Everything in seconds.
struct MediaOverview {
  struct Still {
    double seconds = 0;
    QImage picture;
  };
  double seconds = 0;
  QList<float> peaks;  ///< 0 to 1; empty: the file has no sound
  QList<float> levels;
  QList<double> cuts;
  QList<Still> stills;  ///< empty: no film
  QList<PlayedCaption> captions;
  EncodedStretches heard;
  EncodedStretches seen;
};

/// Waveforms and shots, for the seek bars below players: computed once in the media process, kept in the library until
/// the file changes; also that a file is broken is kept. GUI thread.
class MediaOverviews : public QObject {
  Q_OBJECT

 public:
  MediaOverviews(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);
  ~MediaOverviews() override;

  /// Overviews of the movie's files, one after the other as they are made; request, which is the asker's own on the
  /// lane for media, is pending until then. failed tells of each that cannot be read.
  void ask(Request& request, storage::MovieId movie, const std::vector<storage::MediaFile>& files, QObject* context,
           std::function<void(storage::MediaKind, MediaOverview)> done,
           std::function<void(storage::MediaKind, const core::Error&)> failed);
  /// The movie's poster as large as fits into size, which should be about the screen's. withdrawn: another was asked
  /// for meanwhile.
  void poster(const storage::MediaFile& file, QSize size, QObject* context, std::function<void(QImage)> done,
              Lane::Failed failed, Request::Withdrawn withdrawn);

 private:
  LibraryService& m_library;
  Request m_zoom;
  std::shared_ptr<media::MediaReader> m_reader;  ///< used on the lane of overviews only
};

}  // namespace kinoprism::app
