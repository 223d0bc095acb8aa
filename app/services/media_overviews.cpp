#include "app/services/media_overviews.h"

#include <spdlog/spdlog.h>

#include <QBuffer>
#include <QDataStream>
#include <algorithm>

#include "engine/media/analyse/overview.h"

namespace kinoprism::app {
namespace {

/// Rises when overviews of the same file would look otherwise.
constexpr int kVersion = 2;
constexpr int kPieces = 800;
constexpr int kJpegQuality = 80;

QImage imageOf(const media::Picture& picture) {
  return QImage(picture.rgb.data(), picture.width, picture.height, picture.width * 3, QImage::Format_RGB888).copy();
}

std::vector<std::byte> packed(const MediaOverview& overview, const QString& problem) {
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream.setVersion(QDataStream::Qt_6_0);
  stream << problem << overview.seconds << overview.peaks << overview.levels << overview.cuts
         << qint32(overview.captions.size());
  for (const PlayedCaption& caption : overview.captions) stream << caption.begin << caption.end << caption.text;
  stream << qint32(overview.stills.size());
  for (const MediaOverview::Still& still : overview.stills) {
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    still.picture.save(&buffer, "JPEG", kJpegQuality);
    stream << still.seconds << jpeg;
  }
  const auto* const first = reinterpret_cast<const std::byte*>(bytes.constData());
  return {first, first + bytes.size()};
}

/// Nothing where the bytes are not what packed made. Throws the Error that was kept for a broken file.
std::optional<MediaOverview> unpacked(const std::vector<std::byte>& kept) {
  QDataStream stream(QByteArray(reinterpret_cast<const char*>(kept.data()), qsizetype(kept.size())));
  stream.setVersion(QDataStream::Qt_6_0);
  MediaOverview overview;
  QString problem;
  qint32 captions = 0, stills = 0;
  stream >> problem >> overview.seconds >> overview.peaks >> overview.levels >> overview.cuts >> captions;
  for (qint32 c = 0; c < captions && stream.status() == QDataStream::Ok; ++c) {
    PlayedCaption caption;
    stream >> caption.begin >> caption.end >> caption.text;
    overview.captions.append(std::move(caption));
  }
  stream >> stills;
  for (qint32 s = 0; s < stills && stream.status() == QDataStream::Ok; ++s) {
    MediaOverview::Still still;
    QByteArray jpeg;
    stream >> still.seconds >> jpeg;
    still.picture = QImage::fromData(jpeg, "JPEG");
    overview.stills.append(std::move(still));
  }
  if (stream.status() != QDataStream::Ok) return std::nullopt;
  if (!problem.isEmpty()) throw core::Error(core::ErrorCode::BadInput, core::Message::parse(problem.toStdString()));
  return overview;
}

MediaOverview computed(media::MediaReader& reader, storage::MediaKind kind, const std::filesystem::path& file,
                       core::Progress& progress) {
  MediaOverview overview;
  const media::MediaInfo info = reader.probe(file);
  if (kind == storage::MediaKind::Trailer) {
    media::FilmOverview film = media::overviewOfFilm(reader, file, progress);
    overview.seconds = film.seconds;
    overview.cuts = QList<double>(film.cuts.begin(), film.cuts.end());
    for (const media::FilmOverview::Still& still : film.stills) {
      overview.stills.append({still.seconds, imageOf(still.picture)});
    }
    for (const media::Caption& caption : reader.captions(file, progress)) {
      overview.captions.append(
          {qint64(caption.begin * 1000), qint64(caption.end * 1000), QString::fromStdString(caption.text)});
    }
  }
  if (info.sound) {
    const media::SoundOverview sound = media::overviewOfSound(reader, file, kPieces, progress);
    overview.seconds = std::max(overview.seconds, sound.seconds);
    overview.peaks = QList<float>(sound.peaks.begin(), sound.peaks.end());
    overview.levels = QList<float>(sound.levels.begin(), sound.levels.end());
  }
  return overview;
}

/// From the library where it is kept there. What failed but for a lack of the machine is kept, too.
MediaOverview overviewOf(storage::Library& library, media::MediaReader& reader, storage::MovieId movie,
                         const storage::MediaFile& file, core::Progress& progress) {
  const std::string key = "overview/" + std::string(name(file.kind)) + "/" + std::to_string(number(movie));
  const std::string stamp = std::to_string(kVersion) + ":" + file.sha256;
  if (const auto kept = library.thumbnails().derived(key, stamp)) {
    if (auto overview = unpacked(*kept)) return std::move(*overview);
  }
  try {
    MediaOverview overview = computed(reader, file.kind, library.folder() / file.path, progress);
    library.thumbnails().keepDerived(key, stamp, packed(overview, {}));
    return overview;
  } catch (const core::Error& error) {
    const bool isFilesFault = error.code() == core::ErrorCode::BadInput || error.code() == core::ErrorCode::TooLarge;
    if (isFilesFault)
      library.thumbnails().keepDerived(key, stamp, packed({}, QString::fromStdString(error.message().toJson())));
    throw;
  }
}

/// By the first set of the modality that the movie is in and that keeps its parts; else of the first it is in.
EncodedStretches stretchesOf(storage::Library& library, data::Modality modality, storage::MovieId movie) {
  EncodedStretches found;
  for (const storage::FeatureSet& set : library.features().all()) {
    if (set.modality != modality) continue;
    try {
      const data::FeatureParts parts = library.features().parts(modality, set.encoder, movie);
      if (parts.count() == 0) continue;
      found.encoder = QString::fromStdString(set.encoder);
      for (size_t p = 0; p < parts.count(); ++p) {
        const double begin = double(parts.times[2 * p]), end = double(parts.times[2 * p + 1]);
        if (!found.stretches.isEmpty() && begin <= found.stretches.back().second + 1e-3) {
          found.stretches.back().second = std::max(found.stretches.back().second, end);
        } else {
          found.stretches.append({begin, end});
        }
      }
      return found;
    } catch (const core::Error& error) {
      spdlog::warn("{} {}", error.what(), error.detail());
    }
  }
  return found;
}

}  // namespace

MediaOverviews::MediaOverviews(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_zoom(lanes.zoom), m_reader(media::isolatedMediaReader()) {
  connect(&library, &LibraryService::closed, this, [this, &lanes] {
    m_zoom.withdraw();
    lanes.media.withdrawAll();
  });
}

MediaOverviews::~MediaOverviews() = default;

void MediaOverviews::ask(Request& request, storage::MovieId movie, const std::vector<storage::MediaFile>& files,
                         QObject* context, std::function<void(storage::MediaKind, MediaOverview)> done,
                         std::function<void(storage::MediaKind, const core::Error&)> failed) {
  const LibraryPtr library = m_library.library();
  if (!library) return request.withdraw();
  const bool hasSound = std::ranges::find(files, storage::MediaKind::Sound, &storage::MediaFile::kind) != files.end();
  auto work = [library, reader = m_reader, movie, files, hasSound, owner = QPointer<QObject>(context), done,
               failed](const std::stop_token& stop) {
    core::Progress progress(stop);
    const auto tell = [&](auto call) {
      callOnGuiThread(owner, [stop, call] {
        if (!stop.stop_requested()) call();
      });
    };
    for (const storage::MediaFile& file : files) {
      if (file.kind == storage::MediaKind::Poster) continue;
      progress.throwIfCancelled();
      try {
        MediaOverview overview = overviewOf(*library, *reader, movie, file, progress);
        // A trailer is heard only where the movie has no sound of its own.
        if (file.kind == storage::MediaKind::Sound || !hasSound) {
          overview.heard = stretchesOf(*library, data::Modality::Audio, movie);
        }
        if (file.kind == storage::MediaKind::Trailer)
          overview.seen = stretchesOf(*library, data::Modality::Video, movie);
        tell([done, kind = file.kind, overview] { done(kind, overview); });
      } catch (const core::Cancelled&) {
        throw;
      } catch (...) {
        tell([failed, kind = file.kind, error = core::currentError()] { failed(kind, error); });
      }
    }
  };
  request.run(
      context, std::move(work), [] {},
      [](const core::Error& error) { spdlog::error("{} {}", error.what(), error.detail()); },
      [] {});  // other files are wanted, or none
}

void MediaOverviews::poster(const storage::MediaFile& file, QSize size, QObject* context,
                            std::function<void(QImage)> done, Lane::Failed failed, Request::Withdrawn withdrawn) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_zoom.run(
      context,
      [path = library->folder() / file.path, size](std::stop_token) {
        media::PicturePlan plan;
        plan.width = size.width();
        plan.height = size.height();
        plan.fit = media::PicturePlan::Fit::Within;
        return imageOf(media::isolatedMediaReader()->picture(path, plan));
      },
      std::move(done), std::move(failed), std::move(withdrawn));
}

}  // namespace kinoprism::app
