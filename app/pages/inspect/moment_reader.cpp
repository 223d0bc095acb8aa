#include "app/pages/inspect/moment_reader.h"

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

/// The file that an encoder of the modality reads: a trailer is heard where the movie has no sound of its own.
std::optional<std::pair<storage::MediaKind, std::filesystem::path>> fileOf(const storage::MovieDetail& detail,
                                                                           data::Modality modality,
                                                                           const std::filesystem::path& folder) {
  for (const storage::MediaKind kind : {storage::MediaKind::Sound, storage::MediaKind::Trailer}) {
    if (modality == data::Modality::Video && kind == storage::MediaKind::Sound) continue;
    if (auto file = detail.file(kind, folder)) return std::pair(kind, std::move(*file));
  }
  return std::nullopt;
}

}  // namespace

MomentReader::MomentReader(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_request(lanes.moments) {
  connect(&library, &LibraryService::closed, this, &MomentReader::forget);
}

MomentReader::~MomentReader() = default;

void MomentReader::forget() {
  m_request.withdraw();
  m_moments.clear();
  m_movie.reset();
  m_problem.clear();
  Q_EMIT changed();
}

void MomentReader::read(const std::optional<explain::Why>& why) {
  const LibraryPtr library = m_library.library();
  if (!why || !library || !m_engine.engine() || !m_engine.run()) return forget();
  auto work = [library, catalogue = m_library.catalogue(), engine = m_engine.engine(), run = m_engine.run(),
               why = *why](std::stop_token stop) {
    std::vector<MovieMoments> all;
    const storage::MovieId movie = catalogue->indexes.id(why.movie);
    const storage::MovieDetail detail = library->movies().detail(movie, storage::CuratorId{0});
    for (const data::Modality modality : kModalitiesInTime) {
      if (stop.stop_requested()) throw core::Cancelled();
      const auto file = fileOf(detail, modality, library->folder());
      if (!file) continue;
      auto found = findMoments(*engine, *library, *run, catalogue->indexes, why, modality);
      if (!found) continue;
      MovieMoments moments{movie, std::move(*found), {}, file->first, file->second};
      moments.strongest = strongest(moments.found.reasons, kMomentsNamed);
      if (!moments.strongest.empty()) all.push_back(std::move(moments));
    }
    return all;
  };
  const auto answer = [this, movie = why->movie](std::vector<MovieMoments> moments, const QString& problem) {
    m_movie = movie;
    m_moments = std::move(moments);
    m_problem = problem;
    Q_EMIT changed();
  };
  m_request.run(
      this, std::move(work), [answer](std::vector<MovieMoments> moments) { answer(std::move(moments), {}); },
      [answer](const core::Error& error) { answer({}, messageText(error)); },
      [] {});  // a newer answer comes, or nothing is wanted
}

}  // namespace kinoprism::app
