#include "app/services/label_journal.h"

#include <algorithm>

namespace kinoprism::app {
namespace {

/// What undo would take back, if anything.
std::optional<storage::LabelEvent> lastActive(storage::Library& library, storage::CuratorId curator) {
  constexpr size_t kLookedAt = 64;
  for (const storage::LabelEvent& event : library.labels().events(curator, storage::MovieId{}, kLookedAt)) {
    if (event.active && event.source.empty()) return event;
  }
  return std::nullopt;
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

/// What a command did on the writer lane.
struct LabelJournal::Changed {
  LibraryPtr library;
  LabelState state;
  std::vector<storage::LabelEvent> events;  ///< that were said, taken back or brought back
};

storage::CuratorId findCurator(storage::Library& library, const std::string& name) {
  for (const auto& [id, known] : library.labels().curators()) {
    if (known == name) return id;
  }
  return storage::CuratorId{};
}

LabelState readLabelState(storage::Library& library, storage::CuratorId curator) {
  LabelState state;
  state.curator = curator;
  if (number(curator) == 0) return state;
  state.canUndo = library.labels().canUndo(curator);
  state.canRedo = library.labels().canRedo(curator);
  if (state.canUndo) state.last = lastActive(library, curator);
  state.count = library.labels().count(curator);
  return state;
}

LabelJournal::LabelJournal(Lanes& lanes, QObject* parent)
    : QObject(parent), m_lanes(lanes), m_curatorName(QStringLiteral("me")) {}

void LabelJournal::show(LibraryPtr library, CataloguePtr catalogue, const QString& signedBy, const LabelState& state,
                        uint64_t known) {
  m_library = std::move(library);
  m_catalogue = std::move(catalogue);
  m_ratings.clear();
  for (const auto& [movie, value] : state.ratings) m_ratings[movie] = value;
  for (const auto& [movie, given] : m_given) {
    if (given.number > known) setMyRating(movie, given.value);
  }
  if (m_labelsShown <= known) {  // else undo and redo are newer than what was read, too
    m_curator = state.curator;
    m_labelCount = state.count;
    m_canUndo = state.canUndo;
    m_canRedo = state.canRedo;
    m_lastLabel.clear();
    if (state.last) nameLast(*state.last);
  }
  Q_EMIT undoChanged();
  if (!m_isNewName || signedBy != m_curatorName) return;
  m_isNewName = false;
  Q_EMIT curatorChanged();
}

void LabelJournal::close() {
  m_library.reset();
  m_catalogue.reset();
  forgetSteps();
  m_isNewName = false;
  m_ratings.clear();
  m_given.clear();
  m_lastLabel.clear();
  m_canUndo = m_canRedo = false;
  Q_EMIT undoChanged();
}

void LabelJournal::setMyRating(int64_t movie, float value) {
  if (value > 0) {
    m_ratings[movie] = value;
  } else {
    m_ratings.erase(movie);
  }
}

float LabelJournal::myRating(storage::MovieId movie) const {
  const auto found = m_ratings.find(number(movie));
  return found == m_ratings.end() ? 0 : found->second;
}

void LabelJournal::setCuratorName(const QString& name) {
  if (name == m_curatorName || name.isEmpty()) return;
  m_curatorName = name;
  forgetSteps();
  m_given.clear();
  m_isNewName = m_library != nullptr;
  Q_EMIT curatorNamed();
}

/// say(labels, curator) says something new: a step of its own.
template <class Say>
void LabelJournal::say(QList<qint64> movies, Say say) {
  if (!m_library) return;
  auto step = std::make_shared<Step>();
  remember(step);
  changeLabels(LabelTurn::Said, std::move(movies), std::move(say), step);
}

void LabelJournal::remember(StepPtr step) {
  m_done.push_back(std::move(step));
  m_undone.clear();
}

void LabelJournal::forgetSteps() {
  m_done.clear();
  m_undone.clear();
}

void LabelJournal::did(const QString& text, std::function<void(bool)> turn) {
  remember(std::make_shared<Step>(Step{text, {}, std::move(turn)}));
  Q_EMIT undoChanged();
}

QString LabelJournal::lastLabel() const {
  return !m_done.empty() && m_done.back()->turn ? m_done.back()->text : m_lastLabel;
}

/// change(labels, curator) returns the events that it made, took back or brought back; the ratings of their movies are
/// then read back from the disk's truth. said: to be told the numbers of the events, and forgotten where there are
/// none. movies: those it is about, where they are known before.
template <class Change>
void LabelJournal::changeLabels(LabelTurn turn, QList<qint64> movies, Change change, StepPtr said) {
  if (!m_library) return;
  auto work = [library = m_library, name = m_curatorName.toStdString(), change, said](std::stop_token) {
    Changed changed;
    changed.library = library;
    const storage::CuratorId curator = library->labels().curator(name);
    changed.events = change(library->labels(), curator);
    changed.state = readLabelState(*library, curator);
    for (const storage::LabelEvent& event : changed.events) {
      if (said) said->labels.push_back(event.id);
      changed.state.ratings.emplace_back(number(event.movie), library->labels().current(curator, event.movie).rating);
    }
    return changed;
  };
  m_lanes.writer.run(
      this, work,
      [this, turn, said, name = m_curatorName](const Changed& changed) {
        if (changed.library == m_library && name == m_curatorName) take(changed, turn, said);
      },
      [this, movies, said](const core::Error& error) {
        std::erase(m_done, said);
        Q_EMIT failed(error);
        Q_EMIT labelRefused(movies);
      });
}

void LabelJournal::take(const Changed& changed, LabelTurn turn, const StepPtr& said) {
  if (said && changed.events.empty()) std::erase(m_done, said);
  m_curator = changed.state.curator;
  m_labelCount = changed.state.count;
  m_canUndo = changed.state.canUndo;
  m_canRedo = changed.state.canRedo;
  QList<qint64> touched;
  ++m_labelsShown;
  for (const auto& [movie, value] : changed.state.ratings) {
    touched.append(movie);
    setMyRating(movie, value);
    m_given[movie] = {m_labelsShown, value};
  }
  m_lastLabel.clear();
  if (changed.state.last) nameLast(*changed.state.last);
  if (!touched.isEmpty()) {
    Q_EMIT labelsChanged(touched);
    Q_EMIT labelled(changed.events, turn);
  }
  Q_EMIT undoChanged();
}

void LabelJournal::nameLast(const storage::LabelEvent& event) {
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
      m_lastLabel = tr("gave a verdict on “%1”").arg(title);
      break;
    case storage::LabelKind::Note:
      m_lastLabel = tr("wrote a note on “%1”").arg(title);
      break;
    case storage::LabelKind::Skip:
      m_lastLabel = tr("skipped “%1”").arg(title);
      break;
    case storage::LabelKind::Settle:
      m_lastLabel = event.value > 0 ? tr("settled “%1” on ★%2").arg(title).arg(double(event.value))
                                    : tr("cleared the settled value of “%1”").arg(title);
      break;
  }
}

void LabelJournal::rate(const QList<qint64>& movies, double value) {
  say(movies, [ids = idsOf(movies), value](storage::Labels& labels, storage::CuratorId curator) {
    return labels.rate(curator, ids, float(value));
  });
}

void LabelJournal::tag(const QList<qint64>& movies, const QString& tag) {
  say(movies, [ids = idsOf(movies), text = tag.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return labels.tag(curator, ids, text);
  });
}

void LabelJournal::untag(const QList<qint64>& movies, const QString& tag) {
  say(movies, [ids = idsOf(movies), text = tag.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return labels.untag(curator, ids, text);
  });
}

void LabelJournal::setVerdict(qint64 movie, const QString& verdict) {
  say({movie}, [movie, text = verdict.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.setVerdict(curator, storage::MovieId(movie), text));
  });
}

void LabelJournal::annotate(qint64 movie, const QString& note) {
  say({movie}, [movie, text = note.toStdString()](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.annotate(curator, storage::MovieId(movie), text));
  });
}

void LabelJournal::skip(qint64 movie) {
  say({movie}, [movie](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.skip(curator, storage::MovieId(movie)));
  });
}

void LabelJournal::settle(qint64 movie, double value) {
  say({movie}, [movie, value](storage::Labels& labels, storage::CuratorId curator) {
    return listOf(labels.settle(curator, storage::MovieId(movie), float(value)));
  });
}

void LabelJournal::turnBack(bool back) {
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

void LabelJournal::undo() { turnBack(true); }

void LabelJournal::redo() { turnBack(false); }

}  // namespace kinoprism::app
