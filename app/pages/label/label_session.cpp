#include "app/pages/label/label_session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>
#include <utility>

#include "app/models/engine_text.h"
#include "app/services/disagreements.h"

namespace kinoprism::app {
namespace {

constexpr size_t kStepsKept = 200;
constexpr qint64 kPaceWindow = 5 * 60 * 1000;  // ms of work
constexpr int kAgreementWait = 400;            // ms without a label
constexpr int kResamples = 200;
constexpr double kMinute = 60'000;

bool isHandled(const storage::MovieLabels& labels) {
  return labels.rating > 0 || !labels.verdict.empty() || labels.skipped;
}

/// The event puts its movie off the queue.
bool handles(const storage::LabelEvent& event) {
  return (event.kind == storage::LabelKind::Rating && event.value > 0) || event.kind == storage::LabelKind::Skip ||
         (event.kind == storage::LabelKind::Verdict && !event.text.empty());
}

bool countsAsLabel(const storage::LabelEvent& event) {
  return event.kind != storage::LabelKind::Skip && event.kind != storage::LabelKind::Untag &&
         event.kind != storage::LabelKind::Settle;
}

/// Largest distance between two curators' ratings of each movie.
void addDisagreements(std::vector<serve::QueueMovie>& movies, const std::vector<storage::CuratorRating>& ratings,
                      const storage::MovieIndexes& indexes) {
  for (size_t first = 0; first < ratings.size();) {
    size_t last = first;
    float low = ratings[first].value, high = low;
    for (; last < ratings.size() && ratings[last].movie == ratings[first].movie; ++last) {
      low = std::min(low, ratings[last].value);
      high = std::max(high, ratings[last].value);
    }
    const auto movie = indexes.find(ratings[first].movie);
    if (movie && last - first > 1) movies[data::index(*movie)].disagreement = high - low;
    first = last;
  }
}

}  // namespace

struct LabelSession::Queue {
  uint64_t generation = 0;
  std::vector<storage::MovieId> before;  ///< handled already, oldest first
  std::vector<storage::MovieId> queue;
  std::vector<storage::MovieId> handled;
  std::vector<storage::LabelEvent> events;  ///< newest first
  std::vector<std::pair<std::string, int64_t>> tags;
  std::shared_ptr<const serve::ExpectedRatings> expected;
};

LabelSession::LabelSession(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_lanes(lanes) {
  m_agreementWait.setSingleShot(true);
  m_agreementWait.setInterval(kAgreementWait);
  connect(&m_agreementWait, &QTimer::timeout, this, &LabelSession::readAgreement);
  connect(&library, &LibraryService::labelled, this, &LabelSession::takeLabels);
  connect(&library, &LibraryService::labelRefused, this, &LabelSession::refused);
  connect(&library, &LibraryService::closed, this, &LabelSession::forget);
  connect(&library, &LibraryService::catalogueChanged, this, [this] {
    m_expected.reset();  // the ratings may be others
    if (m_made) rebuild();
  });
  connect(&library, &LibraryService::curatorChanged, this, [this] {
    m_said = 0;
    m_paceTimes.clear();
    m_visited.clear();
    m_steps.clear();
    if (m_made) rebuild();
  });
  connect(&engine, &EngineService::runChanged, this, [this] {
    if (m_made && m_engine.isRunKnown()) rebuild();
  });
}

LabelSession::~LabelSession() = default;

void LabelSession::forget() {
  ++m_generation;
  m_made = m_making = m_folding = false;
  m_order.clear();
  m_handled.clear();
  m_visited.clear();
  m_place = m_front = 0;
  m_expected.reset();
  m_card = {};
  m_steps.clear();
  m_tags.clear();
  m_said = 0;
  m_paceTimes.clear();
  m_agreement.reset();
  m_curators = 0;
  m_ranks.clear();
  m_list.clear();
  m_problem.clear();
  Q_EMIT queueChanged();
  Q_EMIT cardChanged();
}

void LabelSession::setRule(serve::QueueRule rule) {
  if (m_rule == rule) return;
  m_rule = rule;
  m_fromFirst = true;
  rebuild();
}

void LabelSession::setFilter(const MovieFilter& filter) {
  m_rule.reset();
  m_filter = filter;
  m_fromFirst = true;
  rebuild();
}

void LabelSession::start() {
  m_engine.wantRun();
  if (!m_made) rebuild();
}

/// Two steps: the curator's signals, where there is a run; then the order.
void LabelSession::rebuild() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_made = m_making = true;
  const uint64_t generation = ++m_generation;
  ++m_pending;
  auto order = [this, generation](const std::shared_ptr<serve::PersonView>& view) {
    m_lanes.reader.run(
        this, makeQueue(view, generation),
        [this](Queue queue) {
          --m_pending;
          takeQueue(std::move(queue));
        },
        [this, generation](const core::Error& error) {
          --m_pending;
          if (generation != m_generation) return;
          m_making = false;
          m_problem = engineText(error.what());
          m_order.clear();
          m_place = m_front = 0;
          m_card = {};
          Q_EMIT queueChanged();
          Q_EMIT cardChanged();
        });
  };
  if (!m_engine.run()) {
    order(nullptr);
    return;
  }
  m_engine.openPerson(
      storage::PersonId{}, true, this, [order](const PersonSession& session) { order(session.view); },
      [order](const core::Error&) { order(nullptr); });
}

/// The work of a lane.
std::function<LabelSession::Queue(std::stop_token)> LabelSession::makeQueue(
    const std::shared_ptr<serve::PersonView>& view, uint64_t generation) const {
  return [library = m_library.library(), catalogue = m_library.catalogue(), curator = m_library.curator(),
          rule = m_rule, filter = m_filter, seed = m_seed, expected = m_expected, view, generation,
          labelled = m_library.myRatings()](std::stop_token stop) {
    core::Progress progress(stop);
    Queue result;
    result.generation = generation;
    result.handled = library->labels().handled(curator);
    result.events = library->labels().events(curator, storage::MovieId{}, kStepsKept);
    result.tags = library->labels().tags();
    const auto histograms = library->movies().histograms();
    result.expected = expected ? expected : std::make_shared<const serve::ExpectedRatings>(histograms);

    std::set<storage::MovieId> seen;
    for (const storage::LabelEvent& event : result.events) {
      if (event.active && std::ranges::binary_search(result.handled, event.movie) && seen.insert(event.movie).second)
        result.before.push_back(event.movie);
    }
    std::ranges::reverse(result.before);

    if (!rule) {
      result.queue = applyFilter(*catalogue, filter, findHits(*library, filter, progress), labelled);
      std::erase_if(result.queue,
                    [&](storage::MovieId movie) { return std::ranges::binary_search(result.handled, movie); });
      return result;
    }
    const size_t count = std::min(histograms.size(), catalogue->movies.size());
    std::vector<serve::QueueMovie> movies(count);
    for (size_t m = 0; m < count; ++m) {
      const storage::MovieSummary& summary = catalogue->movies[m];
      movies[m] = {histograms[m], -1, summary.hasPoster || summary.hasDescription};
    }
    addDisagreements(movies, library->labels().ratingsOfAll(), catalogue->indexes);
    std::vector<data::MovieIndex> handled;
    for (const storage::MovieId movie : result.handled) {
      if (const auto place = catalogue->indexes.find(movie)) handled.push_back(*place);
    }
    const fuse::Mix mix = view ? view->run().model.composition().mix : fuse::Mix();
    for (const data::MovieIndex movie :
         serve::labelQueue(*rule, movies, view ? &view->signals() : nullptr, mix, handled, seed)) {
      result.queue.push_back(catalogue->indexes.id(movie));
    }
    return result;
  };
}

void LabelSession::takeQueue(Queue queue) {
  if (queue.generation != m_generation) return;
  m_making = false;
  m_problem.clear();
  // A movie on the screen stays there, judged or not; one of the last start is gone on with when it was not judged.
  const bool wasShown = !m_wanted;
  const storage::MovieId current = m_wanted ? *std::exchange(m_wanted, std::nullopt) : m_card.movie;
  m_expected = std::move(queue.expected);
  m_handled.clear();
  for (const storage::MovieId movie : queue.handled) m_handled.insert(number(movie));
  // What was read may be older than what was said since.
  for (const storage::MovieId movie : m_visited) {
    if (m_handled.insert(number(movie)).second) queue.before.push_back(movie);
  }
  std::erase_if(queue.queue, [this](storage::MovieId movie) { return m_handled.contains(number(movie)); });
  m_order = std::move(queue.before);
  m_order.insert(m_order.end(), queue.queue.begin(), queue.queue.end());
  m_front = 0;
  takeSteps(std::move(queue.events));
  m_tags.clear();
  for (const auto& [tag, movies] : queue.tags) m_tags.append(QString::fromStdString(tag));
  const auto kept = std::ranges::find(m_order, current);
  const bool keeps =
      !std::exchange(m_fromFirst, false) && kept != m_order.end() && (wasShown || !m_handled.contains(number(current)));
  moveTo(keeps ? size_t(kept - m_order.begin()) : firstUnhandled());
  Q_EMIT queueChanged();
  Q_EMIT stepsChanged();
  m_agreementWait.start();
  fold();
}

/// Events as they were read, newest first; those known already, which may be newer, stay as they are.
void LabelSession::takeSteps(std::vector<storage::LabelEvent> events) {
  const int64_t newest = events.empty() ? 0 : events.front().id;
  std::deque<LabelStep> steps;
  for (const LabelStep& step : m_steps) {
    if (step.event.id > newest) steps.push_back(step);
  }
  for (storage::LabelEvent& event : events) {
    const auto known = std::ranges::find(m_steps, event.id, [](const LabelStep& step) { return step.event.id; });
    const bool takenBack = known == m_steps.end() ? !event.active : known->takenBack;
    steps.push_back({std::move(event), takenBack});
  }
  m_steps = std::move(steps);
}

size_t LabelSession::firstUnhandled() {
  while (m_front < m_order.size() && m_handled.contains(number(m_order[m_front]))) ++m_front;
  return m_front;
}

void LabelSession::moveTo(size_t place) {
  m_place = std::min(place, m_order.size());
  m_card = {};
  if (m_place < m_order.size()) m_card.movie = m_order[m_place];
  if (!m_paused && !m_clock.isValid()) m_clock.start();
  expect();
  readCard();
  Q_EMIT cardChanged();
}

void LabelSession::moveOn() {
  m_handled.insert(number(m_card.movie));
  std::erase(m_visited, m_card.movie);
  m_visited.push_back(m_card.movie);
  moveTo(firstUnhandled());
}

std::vector<storage::MovieId> LabelSession::upcoming(size_t count) const {
  std::vector<storage::MovieId> next;
  for (size_t i = m_front; i < m_order.size() && next.size() < count; ++i) {
    if (m_order[i] != m_card.movie && !m_handled.contains(number(m_order[i]))) next.push_back(m_order[i]);
  }
  return next;
}

size_t LabelSession::remaining() const {
  return size_t(std::ranges::count_if(m_order.begin() + ptrdiff_t(std::min(m_front, m_order.size())), m_order.end(),
                                      [this](storage::MovieId movie) { return !m_handled.contains(number(movie)); }));
}

/// What is known at once.
void LabelSession::expect() {
  const CataloguePtr& catalogue = m_library.catalogue();
  const auto place = catalogue ? catalogue->indexes.find(m_card.movie) : std::nullopt;
  if (!place) return;
  m_card.labels.rating = m_library.myRating(m_card.movie);
  const auto rank = m_ranks.find(number(m_card.movie));
  m_card.rank = rank == m_ranks.end() ? 0 : rank->second;
  if (!m_expected || data::index(*place) >= m_expected->movieCount()) return;
  std::vector<data::Rated> history;
  for (const auto& [movie, value] : m_library.myRatings()) {
    if (const auto rated = catalogue->indexes.find(storage::MovieId(movie))) history.push_back({*rated, value, 0});
  }
  m_card.expected = m_expected->of(*place, m_expected->personOffset(history));
}

/// What has to be read.
void LabelSession::readCard() {
  const LibraryPtr library = m_library.library();
  if (!library || number(m_card.movie) == 0) return;
  struct Read {
    storage::MovieLabels labels;
    std::vector<CuratorOpinion> others;
    float settled = 0;
  };
  ++m_pending;
  m_lanes.reader.run(
      this,
      [library, curator = m_library.curator(), movie = m_card.movie](std::stop_token) {
        Read read;
        read.labels = library->labels().current(curator, movie);
        const auto names = library->labels().curators();
        for (const storage::CuratorRating& rating : library->labels().ratingsOf(movie)) {
          if (rating.curator == curator) continue;
          const auto name =
              std::ranges::find(names, rating.curator, &std::pair<storage::CuratorId, std::string>::first);
          if (name == names.end()) continue;
          read.others.push_back({rating.curator, QString::fromStdString(name->second), rating.value});
        }
        read.settled = library->labels().settled(movie);
        return read;
      },
      [this, movie = m_card.movie](Read read) {
        --m_pending;
        if (movie != m_card.movie) return;
        if (!isHandled(read.labels)) forgetHandled(movie);
        m_card.labels = std::move(read.labels);
        m_card.others = std::move(read.others);
        m_card.settled = read.settled;
        Q_EMIT cardChanged();
      },
      [this](const core::Error&) { --m_pending; });
}

/// The movie is to be asked for again.
void LabelSession::forgetHandled(storage::MovieId movie) {
  std::erase(m_visited, movie);
  if (m_handled.erase(number(movie)) == 0) return;
  const auto place = size_t(std::ranges::find(m_order, movie) - m_order.begin());
  m_front = std::min(m_front, place);
}

void LabelSession::rate(double value) {
  if (number(m_card.movie) == 0) return;
  m_library.rate({number(m_card.movie)}, value);
  if (value > 0) moveOn();
}

void LabelSession::judgeAndMoveOn(const QString& verdict) {
  if (number(m_card.movie) == 0) return;
  m_library.judge(number(m_card.movie), verdict);
  moveOn();
}

void LabelSession::skip() {
  if (number(m_card.movie) == 0) return;
  m_library.skip(number(m_card.movie));
  moveOn();
}

void LabelSession::judge(const QString& verdict) {
  if (number(m_card.movie) != 0) m_library.judge(number(m_card.movie), verdict);
}

void LabelSession::toggleTag(const QString& tag) {
  if (number(m_card.movie) == 0 || tag.trimmed().isEmpty()) return;
  const bool has = std::ranges::find(m_card.labels.tags, tag.trimmed().toStdString()) != m_card.labels.tags.end();
  if (has) {
    m_library.untag(number(m_card.movie), tag.trimmed());
  } else {
    m_library.tag(number(m_card.movie), tag);
  }
}

void LabelSession::annotate(const QString& text) {
  if (number(m_card.movie) != 0) m_library.annotate(number(m_card.movie), text);
}

void LabelSession::back() {
  if (m_place > 0) moveTo(m_place - 1);
}

void LabelSession::forward() {
  if (m_place < firstUnhandled()) moveTo(m_place + 1);
}

void LabelSession::show(storage::MovieId movie) {
  auto found = std::ranges::find(m_order, movie);
  if (found == m_order.end()) {
    const size_t place = std::min(m_front, m_order.size());
    found = m_order.insert(m_order.begin() + ptrdiff_t(place), movie);
    // Movies before m_front are handled; whether this one is, its card will tell.
    m_handled.insert(number(movie));
  }
  moveTo(size_t(found - m_order.begin()));
}

void LabelSession::takeLabels(const std::vector<storage::LabelEvent>& events, LabelTurn turn) {
  if (!m_made) return;
  for (const storage::LabelEvent& event : events) {
    const auto known = std::ranges::find(m_steps, event.id, [](const LabelStep& step) { return step.event.id; });
    if (known != m_steps.end()) known->takenBack = turn == LabelTurn::TakenBack;
    if (known == m_steps.end() && turn == LabelTurn::Said) m_steps.push_front({event, false});
    if (countsAsLabel(event)) m_said = std::max(0, m_said + (turn == LabelTurn::TakenBack ? -1 : 1));
    if (turn == LabelTurn::Said && countsAsLabel(event)) m_paceTimes.push_back(worked());
    const QString tag = QString::fromStdString(event.text);
    if (event.kind == storage::LabelKind::Tag && !m_tags.contains(tag)) m_tags.append(tag);
    if (turn != LabelTurn::TakenBack && handles(event)) m_handled.insert(number(event.movie));
  }
  while (m_steps.size() > kStepsKept) m_steps.pop_back();
  while (!m_paceTimes.empty() && m_paceTimes.front() < worked() - kPaceWindow) m_paceTimes.pop_front();
  // What was taken back is to be judged again.
  if (turn == LabelTurn::TakenBack) {
    std::erase(m_visited, events.front().movie);
    show(events.front().movie);
  } else if (events.front().movie == m_card.movie) {
    expect();
    readCard();
    Q_EMIT cardChanged();
  }
  Q_EMIT stepsChanged();
  m_agreementWait.start();
  fold();
}

void LabelSession::refused(const QList<qint64>& movies) {
  if (!m_made || movies.isEmpty()) return;
  forgetHandled(storage::MovieId(movies.first()));
  show(storage::MovieId(movies.first()));
}

qint64 LabelSession::worked() const { return m_worked + (m_clock.isValid() ? m_clock.elapsed() : 0); }

double LabelSession::pace() const {
  if (m_paceTimes.size() < 2) return 0;
  const double span = double(m_paceTimes.back() - m_paceTimes.front());
  return span > 0 ? double(m_paceTimes.size() - 1) * kMinute / span : 0;
}

std::optional<double> LabelSession::minutesLeft() const {
  if (pace() <= 0 || m_said >= m_goal) return std::nullopt;
  return (m_goal - m_said) / pace();
}

void LabelSession::setGoal(int labels) {
  m_goal = std::max(1, labels);
  Q_EMIT modeChanged();
}

void LabelSession::setPaused(bool paused) {
  if (paused == m_paused) return;
  m_paused = paused;
  m_worked = worked();
  if (paused) {
    m_clock.invalidate();
  } else {
    m_clock.start();
  }
  Q_EMIT modeChanged();
}

void LabelSession::setBlind(bool blind) {
  m_blind = blind;
  Q_EMIT modeChanged();
}

/// One fold-in at a time, then one with the newest labels.
void LabelSession::fold() {
  if (!m_engine.run() || !m_library.isOpen()) {
    m_list.clear();
    Q_EMIT foldChanged();
    return;
  }
  if (m_folding) {
    m_foldAgain = true;
    return;
  }
  m_folding = true;
  m_foldAgain = false;
  m_foldClock.start();
  auto ended = [this] {
    m_folding = false;
    if (m_foldAgain) fold();
  };
  m_engine.openPerson(
      storage::PersonId{}, true, this,
      [this, ended](const PersonSession& session) {
        m_lanes.reader.run(
            this,
            [view = session.view](std::stop_token) {
              return view->rerank(view->run().model.composition().mix, kWatched);
            },
            [this, ended](const fuse::RankedList& list) {
              takeList(list);
              ended();
            },
            [ended](const core::Error&) { ended(); });
      },
      [ended](const core::Error&) { ended(); });
}

void LabelSession::takeList(const fuse::RankedList& list) {
  const CataloguePtr& catalogue = m_library.catalogue();
  if (!catalogue) return;
  m_foldMilliseconds = double(m_foldClock.nsecsElapsed()) / 1e6;
  const bool isFirst = m_ranks.empty();
  std::unordered_map<int64_t, size_t> ranks;
  std::vector<FoldedMovie> shown;
  int moved = 0;
  for (size_t row = 0; row < list.movies.size(); ++row) {
    const storage::MovieId movie = catalogue->indexes.id(list.movies[row].movie);
    ranks[number(movie)] = row + 1;
    if (shown.size() >= kListShown) continue;
    const auto before = m_ranks.find(number(movie));
    std::optional<int> change;
    if (before != m_ranks.end()) change = int(before->second) - int(row + 1);
    if (isFirst) change = 0;
    if (change != 0) ++moved;
    shown.push_back({movie, row + 1, change});
  }
  m_ranks = std::move(ranks);
  m_list = std::move(shown);
  m_moved = moved;
  const auto rank = m_ranks.find(number(m_card.movie));
  m_card.rank = rank == m_ranks.end() ? 0 : rank->second;
  Q_EMIT foldChanged();
  Q_EMIT cardChanged();
}

void LabelSession::readAgreement() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  using Result = std::pair<std::optional<evaluate::Estimate>, size_t>;
  ++m_pending;
  m_lanes.reader.run(
      this,
      [library](std::stop_token) {
        const std::vector<evaluate::Judgement> judgements = judgementsOf(library->labels().ratingsOfAll());
        std::set<uint32_t> curators;
        for (const evaluate::Judgement& judgement : judgements) curators.insert(judgement.rater);
        return Result(evaluate::krippendorffAlpha(judgements, evaluate::ValueScale::Interval, kResamples, 1),
                      curators.size());
      },
      [this](const Result& result) {
        --m_pending;
        std::tie(m_agreement, m_curators) = result;
        Q_EMIT agreementChanged();
      },
      [this](const core::Error&) { --m_pending; });
}

QByteArray LabelSession::saveState() const {
  QJsonObject state{{"goal", m_goal}, {"blind", m_blind}, {"movie", qint64(number(m_card.movie))}};
  state["rule"] = m_rule ? QString::fromUtf8(name(*m_rule)) : QStringLiteral("filter");
  state["filter"] = QString::fromUtf8(m_filter.toJson());
  return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void LabelSession::restoreState(const QByteArray& json) {
  const QJsonObject state = QJsonDocument::fromJson(json).object();
  m_goal = std::max(1, state["goal"].toInt(50));
  m_blind = state["blind"].toBool();
  m_filter = MovieFilter::fromJson(state["filter"].toString().toUtf8());
  const QString rule = state["rule"].toString(QStringLiteral("informative"));
  m_rule = rule == "filter" ? std::nullopt : serve::queueRuleOf(rule.toStdString());
  if (!m_rule && rule != "filter") m_rule = serve::QueueRule::Informative;
  if (state["movie"].toInteger() > 0) m_wanted = storage::MovieId(state["movie"].toInteger());
  Q_EMIT modeChanged();
}

}  // namespace kinoprism::app
