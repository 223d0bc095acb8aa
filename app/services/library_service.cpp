#include "app/services/library_service.h"

#include <spdlog/spdlog.h>

#include <QDateTime>
#include <algorithm>

#include "app/demo/demo_library.h"
#include "app/models/engine_text.h"

namespace kinoprism::app {
namespace {

constexpr uint64_t kDemoSeed = 7;
// What pages and window keep in a library; read once, at opening.
constexpr const char* kNotes[] = {"window",  "library",       "inspect",       "label",
                                  "made-up", "fusion-levels", "modality-worth"};

std::filesystem::path pathOf(const QString& text) { return std::filesystem::path(text.toStdString()); }

CataloguePtr readCatalogue(const storage::Library& library, storage::CuratorId curator, core::Progress& progress) {
  auto catalogue = std::make_shared<Catalogue>();
  catalogue->movies = library.movies().summaries(curator, progress);
  catalogue->genres = library.movies().genres();
  std::vector<storage::MovieId> ids;
  ids.reserve(catalogue->movies.size());
  for (const storage::MovieSummary& movie : catalogue->movies) {
    ids.push_back(movie.id);
    catalogue->ratings += movie.ratingCount;
    if (movie.year == 0) continue;
    if (catalogue->firstYear == 0 || movie.year < catalogue->firstYear) catalogue->firstYear = movie.year;
    catalogue->lastYear = std::max(catalogue->lastYear, movie.year);
  }
  catalogue->indexes = storage::MovieIndexes(std::move(ids));
  return catalogue;
}

/// The curator of that name, or 0: opening a library must not write to it.
storage::CuratorId findCurator(storage::Library& library, const std::string& name) {
  for (const auto& [id, known] : library.labels().curators()) {
    if (known == name) return id;
  }
  return storage::CuratorId{};
}

/// What undo would take back, if anything.
std::optional<storage::LabelEvent> lastActive(storage::Library& library, storage::CuratorId curator) {
  constexpr size_t kLookedAt = 64;
  for (const storage::LabelEvent& event : library.labels().events(curator, storage::MovieId{}, kLookedAt)) {
    if (event.active && event.source.empty()) return event;
  }
  return std::nullopt;
}

/// Removes a folder that this object made, unless told that all went well.
class FolderGuard {
 public:
  explicit FolderGuard(std::filesystem::path folder)
      : m_folder(std::move(folder)), m_armed(!std::filesystem::exists(m_folder)) {}
  ~FolderGuard() {
    std::error_code ignored;
    if (m_armed) std::filesystem::remove_all(m_folder, ignored);
  }
  void keep() { m_armed = false; }

 private:
  std::filesystem::path m_folder;
  bool m_armed;
};

struct LabelChange {
  storage::CuratorId curator{};
  std::vector<std::pair<int64_t, float>> ratings;  ///< now current
  std::optional<storage::LabelEvent> last;
  bool canUndo = false;
  bool canRedo = false;
  int64_t count = 0;                        ///< labels of the curator that stand
  std::vector<storage::LabelEvent> events;  ///< what this change said, took back or brought back
};

void readUndo(storage::Library& library, LabelChange& change) {
  if (number(change.curator) == 0) return;
  change.canUndo = library.labels().canUndo(change.curator);
  change.canRedo = library.labels().canRedo(change.curator);
  if (change.canUndo) change.last = lastActive(library, change.curator);
  change.count = library.labels().count(change.curator);
}

std::vector<storage::MovieId> idsOf(const QList<qint64>& movies) {
  std::vector<storage::MovieId> ids;
  for (const qint64 movie : movies) ids.push_back(storage::MovieId(movie));
  return ids;
}

std::vector<storage::LabelEvent> listOf(std::optional<storage::LabelEvent> event) {
  return event ? std::vector{std::move(*event)} : std::vector<storage::LabelEvent>{};
}

}  // namespace

const storage::MovieSummary* Catalogue::find(storage::MovieId id) const {
  const auto found = indexes.find(id);
  return found ? &movies[data::index(*found)] : nullptr;
}

struct LibraryService::Opened {
  LibraryPtr library;
  CataloguePtr catalogue;
  LabelChange labels;
  QHash<QString, QByteArray> notes;
  QString notice;
  /// Labels that were shown before the reading began; those that came later may be missing from what was read. All:
  /// nothing was labelled meanwhile.
  uint64_t labelsKnown = UINT64_MAX;
};

LibraryService::LibraryService(Lanes& lanes, Jobs& jobs, QObject* parent)
    : QObject(parent), m_lanes(lanes), m_jobs(jobs), m_curatorName(QStringLiteral("me")) {}

LibraryService::~LibraryService() = default;

LibraryService::Failed LibraryService::report() {
  return [this](const core::Error& error) {
    spdlog::error("{} {}", error.what(), error.detail());
    Q_EMIT failed(engineText(error.what()));
  };
}

LibraryService::Opened LibraryService::load(const LibraryPtr& library, const std::string& curatorName,
                                            core::Progress& progress) {
  Opened opened;
  opened.library = library;
  opened.labels.curator = findCurator(*library, curatorName);
  opened.catalogue = readCatalogue(*library, opened.labels.curator, progress);
  for (const storage::MovieSummary& movie : opened.catalogue->movies) {
    if (movie.myRating > 0) opened.labels.ratings.emplace_back(number(movie.id), movie.myRating);
  }
  readUndo(*library, opened.labels);
  for (const char* key : kNotes) {
    if (const auto note = library->runs().note(key)) opened.notes.insert(key, QByteArray::fromStdString(*note));
  }
  opened.notice = QString::fromStdString(library->readOnlyReason());
  return opened;
}

void LibraryService::open(const QString& folder) {
  m_openStop.request_stop();
  m_opening = true;
  Q_EMIT opening();
  auto work = [folder = pathOf(folder), name = m_curatorName.toStdString()](std::stop_token stop) {
    core::Progress progress(stop);
    std::string notice;
    LibraryPtr library;
    try {
      library = storage::Library::open(folder, storage::Access::ReadWrite, progress);
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::Conflict) throw;
      // Somebody else writes it; looking is still possible.
      notice = error.what();
      library = storage::Library::open(folder, storage::Access::ReadOnly, progress);
    }
    Opened opened = load(library, name, progress);
    if (!notice.empty()) opened.notice = QString::fromStdString(notice);
    return opened;
  };
  m_openStop = m_lanes.reader.run(
      this, work, [this](Opened loaded) { take(std::move(loaded)); },
      [this](const core::Error& error) {
        m_opening = false;
        spdlog::error("{} {}", error.what(), error.detail());
        Q_EMIT openFailed(engineText(error.what()));
      });
}

void LibraryService::take(Opened loaded) {
  const bool another = loaded.library != m_library;
  if (another && m_library) close();
  m_opening = false;
  m_library = std::move(loaded.library);
  m_catalogue = std::move(loaded.catalogue);
  m_folder = QString::fromStdString(m_library->folder().string());
  m_notice = loaded.notice;
  takeLabels(loaded);
  if (another) {
    m_notes = std::move(loaded.notes);
    Q_EMIT catalogueChanged();
    Q_EMIT opened();
  } else {
    Q_EMIT catalogueChanged();
  }
  Q_EMIT undoChanged();
  readInfo();
}

void LibraryService::takeLabels(const Opened& loaded) {
  m_ratings.clear();
  for (const auto& [movie, value] : loaded.labels.ratings) m_ratings[movie] = value;
  for (const auto& [movie, given] : m_given) {
    if (given.number > loaded.labelsKnown) setMyRating(movie, given.value);
  }
  if (m_labelsShown > loaded.labelsKnown) return;  // undo and redo are newer than what was read, too
  m_curator = loaded.labels.curator;
  m_labelCount = loaded.labels.count;
  m_canUndo = loaded.labels.canUndo;
  m_canRedo = loaded.labels.canRedo;
  m_lastLabel.clear();
  if (loaded.labels.last) nameLast(*loaded.labels.last);
}

void LibraryService::setMyRating(int64_t movie, float value) {
  if (value > 0) {
    m_ratings[movie] = value;
  } else {
    m_ratings.erase(movie);
  }
}

void LibraryService::close() {
  if (!m_library) return;
  m_library.reset();
  forgetSteps();
  m_catalogue.reset();
  m_info.reset();
  m_ratings.clear();
  m_given.clear();
  m_notes.clear();
  m_folder.clear();
  m_notice.clear();
  m_lastLabel.clear();
  m_canUndo = m_canRedo = false;
  Q_EMIT closed();
  Q_EMIT undoChanged();
}

void LibraryService::readInfo() {
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
      [library = m_library, name = m_curatorName.toStdString(), known = m_labelsShown](std::stop_token stop) {
        core::Progress progress(stop);
        Opened opened = load(library, name, progress);
        opened.labelsKnown = known;
        return opened;
      },
      [this, name = m_curatorName, imports = m_imports, done = std::move(done)](Opened loaded) {
        if (loaded.library != m_library) return;
        if (name != m_curatorName || imports != m_imports) {
          reload(done);  // what was read is older than what is shown
          return;
        }
        loaded.notice = m_notice;
        take(std::move(loaded));
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
      [library = m_library, curator = m_curator, movie](std::stop_token) {
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

float LibraryService::myRating(storage::MovieId movie) const {
  const auto found = m_ratings.find(number(movie));
  return found == m_ratings.end() ? 0 : found->second;
}

void LibraryService::setCuratorName(const QString& name) {
  if (name == m_curatorName || name.isEmpty()) return;
  m_curatorName = name;
  forgetSteps();
  m_given.clear();
  reload([this] { Q_EMIT curatorChanged(); });
}

/// say(labels, curator) says something new: a step of its own.
template <class Say>
void LibraryService::say(QList<qint64> movies, Say say) {
  if (!m_library) return;
  auto step = std::make_shared<Step>();
  remember(step);
  changeLabels(LabelTurn::Said, std::move(movies), std::move(say), step);
}

void LibraryService::remember(StepPtr step) {
  m_done.push_back(std::move(step));
  m_undone.clear();
}

void LibraryService::forgetSteps() {
  m_done.clear();
  m_undone.clear();
}

void LibraryService::did(const QString& text, std::function<void(bool)> turn) {
  remember(std::make_shared<Step>(Step{text, {}, std::move(turn)}));
  Q_EMIT undoChanged();
}

QString LibraryService::lastLabel() const {
  return !m_done.empty() && m_done.back()->turn ? m_done.back()->text : m_lastLabel;
}

/// change(labels, curator) returns the events that it made, took back or brought back; the ratings of their movies are
/// then read back from the disk's truth. said: to be told the numbers of the events, and forgotten where there are
/// none. movies: those it is about, where they are known before.
template <class Change>
void LibraryService::changeLabels(LabelTurn turn, QList<qint64> movies, Change change, StepPtr said) {
  if (!m_library) return;
  auto work = [library = m_library, name = m_curatorName.toStdString(), change, said](std::stop_token) {
    LabelChange result;
    result.curator = library->labels().curator(name);
    result.events = change(library->labels(), result.curator);
    for (const storage::LabelEvent& event : result.events) {
      if (said) said->labels.push_back(event.id);
      result.ratings.emplace_back(number(event.movie), library->labels().current(result.curator, event.movie).rating);
    }
    readUndo(*library, result);
    return std::pair(library, result);
  };
  m_lanes.writer.run(
      this, work,
      [this, turn, said, name = m_curatorName](std::pair<LibraryPtr, LabelChange> result) {
        if (result.first != m_library || name != m_curatorName) return;
        const LabelChange& changed = result.second;
        if (said && changed.events.empty()) std::erase(m_done, said);
        m_curator = changed.curator;
        m_labelCount = changed.count;
        m_canUndo = changed.canUndo;
        m_canRedo = changed.canRedo;
        QList<qint64> touched;
        ++m_labelsShown;
        for (const auto& [movie, value] : changed.ratings) {
          touched.append(movie);
          setMyRating(movie, value);
          m_given[movie] = {m_labelsShown, value};
        }
        m_lastLabel.clear();
        if (changed.last) nameLast(*changed.last);
        if (!touched.isEmpty()) {
          Q_EMIT labelsChanged(touched);
          Q_EMIT labelled(changed.events, turn);
        }
        Q_EMIT undoChanged();
      },
      [this, movies, said](const core::Error& error) {
        std::erase(m_done, said);
        report()(error);
        Q_EMIT labelRefused(movies);
      });
}

void LibraryService::nameLast(const storage::LabelEvent& event) {
  const storage::MovieSummary* movie = m_catalogue ? m_catalogue->find(event.movie) : nullptr;
  const QString title = movie ? QString::fromStdString(movie->title) : QString::number(number(event.movie));
  switch (event.kind) {
    case storage::LabelKind::Rating:
      m_lastLabel = event.value > 0 ? tr("rated “%1” ★%2").arg(title).arg(double(event.value))
                                    : tr("cleared the rating of “%1”").arg(title);
      break;
    case storage::LabelKind::Tag:
    case storage::LabelKind::Untag:
      m_lastLabel = tr("tagged “%1”").arg(title);
      break;
    case storage::LabelKind::Verdict:
      m_lastLabel = tr("judged “%1”").arg(title);
      break;
    case storage::LabelKind::Note:
      m_lastLabel = tr("wrote a note on “%1”").arg(title);
      break;
    case storage::LabelKind::Skip:
      m_lastLabel = tr("skipped “%1”").arg(title);
      break;
    case storage::LabelKind::Settle:
      m_lastLabel = event.value > 0 ? tr("settled “%1” on ★%2").arg(title).arg(double(event.value))
                                    : tr("opened “%1” again").arg(title);
      break;
  }
}

void LibraryService::rate(const QList<qint64>& movies, double value) {
  say(movies, [ids = idsOf(movies), value](storage::Labels& labels, storage::CuratorId curator) {
    return labels.rate(curator, ids, float(value));
  });
}

void LibraryService::tag(const QList<qint64>& movies, const QString& tag) {
  say(movies, [ids = idsOf(movies), text = tag.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return labels.tag(curator, ids, text);
  });
}

void LibraryService::untag(const QList<qint64>& movies, const QString& tag) {
  say(movies, [ids = idsOf(movies), text = tag.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return labels.untag(curator, ids, text);
  });
}

void LibraryService::judge(qint64 movie, const QString& verdict) {
  say({movie}, [movie, text = verdict.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.setVerdict(curator, storage::MovieId(movie), text));
  });
}

void LibraryService::annotate(qint64 movie, const QString& note) {
  say({movie}, [movie, text = note.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.annotate(curator, storage::MovieId(movie), text));
  });
}

void LibraryService::skip(qint64 movie) {
  say({movie}, [movie](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.skip(curator, storage::MovieId(movie)));
  });
}

void LibraryService::settle(qint64 movie, double value) {
  say({movie}, [movie, value](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.settle(curator, storage::MovieId(movie), float(value)));
  });
}

void LibraryService::turnBack(bool back) {
  std::vector<StepPtr>& from = back ? m_done : m_undone;
  const StepPtr step = from.empty() ? nullptr : from.back();
  if (step) {
    from.pop_back();
    (back ? m_undone : m_done).push_back(step);
  }
  if (step && step->turn) {
    step->turn(back);
    Q_EMIT undoChanged();
    return;
  }
  changeLabels(back ? LabelTurn::TakenBack : LabelTurn::BroughtBack, {},
               [step, back](storage::Labels& labels, storage::CuratorId curator) {
                 if (step)
                   return back ? labels.takeBack(curator, step->labels) : labels.bringBack(curator, step->labels);
                 return listOf(back ? labels.undo(curator) : labels.redo(curator));
               });
}

void LibraryService::undo() { turnBack(true); }

void LibraryService::redo() { turnBack(false); }

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

Job* LibraryService::recognise(const QStringList& paths, std::function<void(storage::ImportPlan)> done) {
  std::vector<std::filesystem::path> files;
  for (const QString& path : paths) files.push_back(pathOf(path));
  return m_jobs.start(
      m_lanes.reader, tr("Looking at %1").arg(paths.first().section('/', -1)),
      [files](core::Progress& progress) { return kinoprism::storage::recognise(files, {}, progress); },
      std::move(done));
}

std::stop_source LibraryService::preview(const storage::ImportPart& part, QObject* context,
                                         std::function<void(std::vector<storage::MediaOutcome>)> done, Failed failed) {
  if (!m_library) return std::stop_source(std::nostopstate);
  return m_lanes.reader.run(
      context,
      [library = m_library, part](std::stop_token stop) {
        core::Progress progress(stop);
        return storage::previewMedia(part, *library, progress);
      },
      std::move(done), std::move(failed));
}

Job* LibraryService::runImport(const storage::ImportPlan& plan, std::function<void(storage::ImportReport)> done) {
  using Result = std::pair<storage::ImportReport, Opened>;
  return m_jobs.start(
      m_lanes.writer, tr("Importing into %1").arg(title()),
      [plan, library = m_library, name = m_curatorName.toStdString()](core::Progress& progress) {
        storage::ImportReport report = kinoprism::storage::runImport(plan, *library, progress);
        // What is in the library now stays in it: reading it back is not to be cancelled.
        core::Progress reading;
        return std::make_shared<Result>(std::move(report), load(library, name, reading));
      },
      [this, done = std::move(done)](std::shared_ptr<Result> result) {
        if (result->second.library == m_library) {
          ++m_imports;
          take(std::move(result->second));
        }
        done(std::move(result->first));
      });
}

Job* LibraryService::createByImport(const QString& folder, const storage::ImportPlan& plan,
                                    std::function<void(storage::ImportReport)> done) {
  using Result = std::pair<storage::ImportReport, Opened>;
  return m_jobs.start(
      m_lanes.writer, tr("Importing %1").arg(QString::fromStdString(plan.source.filename().string())),
      [plan, folder = pathOf(folder), name = m_curatorName.toStdString()](core::Progress& progress) {
        std::filesystem::create_directories(folder.parent_path());
        FolderGuard guard(folder);
        LibraryPtr library = storage::Library::create(folder);
        storage::ImportReport report = kinoprism::storage::runImport(plan, *library, progress);
        core::Progress reading;
        auto result = std::make_shared<Result>(std::move(report), load(library, name, reading));
        guard.keep();
        return result;
      },
      [this, done = std::move(done)](std::shared_ptr<Result> result) {
        take(std::move(result->second));
        done(std::move(result->first));
      });
}

Job* LibraryService::openDemo(const QString& folder) {
  return m_jobs.start(
      m_lanes.writer, tr("Making the demo library"),
      [folder = pathOf(folder)](core::Progress& progress) {
        if (storage::Library::isLibrary(folder)) return;
        std::filesystem::create_directories(folder.parent_path());
        FolderGuard guard(folder);
        makeDemoLibrary(folder, kDemoSeed, progress);
        guard.keep();
      },
      [this, folder] { open(folder); });
}

}  // namespace kinoprism::app
