#include "app/services/library_service.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

// What pages and window keep in a library; read once, at opening.
constexpr const char* kNotes[] = {"window",  "library",       "inspect",       "label", "hypothetical-people",
                                  "made-up", "fusion-levels", "modality-worth"};

}  // namespace

struct LibraryService::Reading {
  LibraryPtr library;
  CataloguePtr catalogue;
  QString curatorName;
  LabelState labels;
  QHash<QString, QByteArray> notes;
  QString notice;
  /// Labels that were shown before the reading began; those that came later may be missing from what was read. All:
  /// nothing was labelled meanwhile.
  uint64_t labelsKnown = UINT64_MAX;
};

LibraryService::LibraryService(Lanes& lanes, QObject* parent)
    : QObject(parent), m_lanes(lanes), m_labels(lanes), m_opening(lanes.reader) {
  connect(&m_labels, &LabelJournal::failed, this, report());
  connect(&m_labels, &LabelJournal::curatorNamed, this, [this] { reload(); });
}

LibraryService::~LibraryService() = default;

LibraryService::Failed LibraryService::report() {
  return [this](const core::Error& error) {
    spdlog::error("{} {}", error.what(), error.detail());
    Q_EMIT failed(messageText(error));
  };
}

std::shared_ptr<LibraryService::Reading> LibraryService::load(const LibraryPtr& library, const QString& curatorName,
                                                              core::Progress& progress) {
  auto reading = std::make_shared<Reading>();
  reading->library = library;
  reading->curatorName = curatorName;
  const storage::CuratorId curator = findCurator(*library, curatorName.toStdString());
  reading->catalogue = readCatalogue(*library, curator, progress);
  reading->labels = readLabelState(*library, curator);
  for (const storage::MovieSummary& movie : reading->catalogue->movies) {
    if (movie.myRating > 0) reading->labels.ratings.emplace_back(number(movie.id), movie.myRating);
  }
  for (const char* key : kNotes) {
    if (const auto note = library->runs().note(key)) reading->notes.insert(key, QByteArray::fromStdString(*note));
  }
  reading->notice = messageText(library->readOnlyReason());
  return reading;
}

LibraryService::ReadingPtr LibraryService::read(const LibraryPtr& library, const QString& curatorName,
                                                core::Progress& progress) {
  return load(library, curatorName, progress);
}

void LibraryService::open(const QString& folder) {
  auto work = [folder = std::filesystem::path(folder.toStdString()),
               name = m_labels.curatorName()](std::stop_token stop) {
    core::Progress progress(stop);
    core::Message notice;
    LibraryPtr library;
    try {
      library = storage::Library::open(folder, storage::Access::ReadWrite, progress);
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::Conflict) throw;
      // Somebody else writes it; looking is still possible.
      notice = error.message();
      library = storage::Library::open(folder, storage::Access::ReadOnly, progress);
    }
    const auto reading = load(library, name, progress);
    if (!notice.empty()) reading->notice = messageText(notice);
    return ReadingPtr(reading);
  };
  m_opening.run(
      this, work, [this](const ReadingPtr& reading) { take(*reading); },
      [this](const core::Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        Q_EMIT openFailed(messageText(error));
      },
      [] {});
}

void LibraryService::show(const ReadingPtr& reading) {
  if (reading->library == m_library) ++m_shown;
  take(*reading);
}

void LibraryService::take(const Reading& reading) {
  const bool another = reading.library != m_library;
  if (another && m_library) close();
  m_library = reading.library;
  m_catalogue = reading.catalogue;
  m_folder = QString::fromStdString(m_library->folder().string());
  if (another) {
    m_notice = reading.notice;
    m_notes = reading.notes;
  }
  m_labels.show(m_library, m_catalogue, reading.curatorName, reading.labels, reading.labelsKnown);
  Q_EMIT catalogueChanged();
  if (another) Q_EMIT opened();
  readInfo();
}

void LibraryService::close() {
  if (!m_library) return;
  m_library.reset();
  m_catalogue.reset();
  m_info.reset();
  m_notes.clear();
  m_folder.clear();
  m_notice.clear();
  m_infoHeld = false;
  m_labels.close();
  Q_EMIT closed();
}

void LibraryService::releaseInfo() {
  if (!std::exchange(m_infoHeld, false) || !m_library) return;
  readInfo();
}

void LibraryService::readInfo() {
  if (m_infoHeld) return;
  m_lanes.reader.run(
      this, [library = m_library](std::stop_token) { return std::pair(library, library->info()); },
      [this](std::pair<LibraryPtr, storage::LibraryInfo> read) {
        if (read.first != m_library) return;
        m_info = std::move(read.second);
        Q_EMIT infoChanged();
      },
      report());
}

void LibraryService::reload(std::function<void()> done) {
  if (!m_library) return;
  m_lanes.reader.run(
      this,
      [library = m_library, name = m_labels.curatorName(), known = m_labels.shown()](std::stop_token stop) {
        core::Progress progress(stop);
        const auto reading = load(library, name, progress);
        reading->labelsKnown = known;
        return ReadingPtr(reading);
      },
      [this, shown = m_shown, done = std::move(done)](const ReadingPtr& reading) {
        if (reading->library != m_library) return;
        if (reading->curatorName != m_labels.curatorName() || shown != m_shown) {
          reload(done);  // what was read is older than what is shown
          return;
        }
        take(*reading);
        if (done) done();
      },
      report());
}

QString LibraryService::title() const { return m_library ? QString::fromStdString(m_library->name()) : QString(); }

void LibraryService::detail(storage::MovieId movie, QObject* context, std::function<void(storage::MovieDetail)> done,
                            Failed failed) {
  if (!m_library) return;
  m_lanes.reader.run(
      context,
      [library = m_library, curator = m_labels.curator(), movie](std::stop_token) {
        return library->movies().detail(movie, curator);
      },
      std::move(done), std::move(failed));
}

void LibraryService::people(QObject* context, std::function<void(std::vector<storage::Person>)> done, Failed failed) {
  if (!m_library) return;
  m_lanes.reader.run(
      context,
      [library = m_library](std::stop_token stop) {
        core::Progress progress(stop);
        return library->people().all(progress);
      },
      std::move(done), std::move(failed));
}

void LibraryService::history(storage::PersonId person, QObject* context,
                             std::function<void(std::vector<storage::PersonRating>)> done, Failed failed) {
  if (!m_library) return;
  m_lanes.reader.run(
      context, [library = m_library, person](std::stop_token) { return library->people().history(person); },
      std::move(done), std::move(failed));
}

void LibraryService::setNote(const QString& key, const QByteArray& json) {
  if (!m_library || m_notes.value(key) == json) return;
  m_notes.insert(key, json);
  // Posted bare: it is written even when the window is closing.
  m_lanes.writer.post(
      [library = m_library, key = key.toStdString(), json = json.toStdString()](std::stop_token) {
        try {
          library->runs().setNote(key, json);
        } catch (const core::Error& error) {
          spdlog::warn("the view could not be kept: {}", error.what());
        }
      },
      std::stop_source());
}

}  // namespace kinoprism::app
