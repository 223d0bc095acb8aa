#include "app/pages/label/label_session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>
#include <utility>

#include "app/messages/message_text.h"
#include "app/services/disagreements.h"

namespace kinoprism::app {
namespace {

constexpr int kAgreementWait = 400;  // ms without a label
constexpr int kResamples = 200;

bool isHandled(const storage::MovieLabels& labels) {
  return labels.rating > 0 || !labels.verdict.empty() || labels.skipped;
}

/// The event puts its movie off the queue.
bool handles(const storage::LabelEvent& event) {
  return (event.kind == storage::LabelKind::Rating && event.value > 0) || event.kind == storage::LabelKind::Skip ||
         (event.kind == storage::LabelKind::Verdict && !event.text.empty());
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

/// The curator's signals, where there is a run that has them: the queue can be ordered without.
std::shared_ptr<serve::PersonView> viewBy(const EngineService::PersonWork& person, const std::stop_token& stop) {
  if (!person) return nullptr;
  try {
    return person(stop).view;
  } catch (const core::Error&) {
    return nullptr;
  }
}

}  // namespace

struct LabelSession::Queue {
  std::vector<storage::MovieId> before;  ///< handled already, oldest first
  std::vector<storage::MovieId> queue;
  std::vector<storage::MovieId> handled;
  std::vector<storage::LabelEvent> events;  ///< newest first
  std::vector<std::pair<std::string, int64_t>> tags;
  std::shared_ptr<const serve::ExpectedRatings> expected;
};

LabelSession::LabelSession(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent)
    : QObject(parent),
      m_library(library),
      m_engine(engine),
      m_lanes(lanes),
      m_queue(lanes.reader),
      m_list(library, engine, lanes) {
  m_agreementWait.setSingleShot(true);
  m_agreementWait.setInterval(kAgreementWait);
  connect(&m_agreementWait, &QTimer::timeout, this, &LabelSession::readAgreement);
  connect(&library.labels(), &LabelJournal::labelled, this, &LabelSession::takeLabels);
  connect(&library.labels(), &LabelJournal::labelRefused, this, &LabelSession::refused);
  connect(&library, &LibraryService::closed, this, &LabelSession::forget);
  connect(&library, &LibraryService::catalogueChanged, this, [this] {
    m_expected.reset();  // the ratings may be others
    if (m_made) rebuild();
  });
  connect(&library.labels(), &LabelJournal::curatorChanged, this, [this] {
    m_history.clear();
    m_order.clearVisits();
    if (m_made) rebuild();
  });
  connect(&m_list, &FoldedList::changed, this, [this] {
    m_card.rank = m_list.rankOf(m_card.movie);
    Q_EMIT foldChanged();
    Q_EMIT cardChanged();
  });
  connect(&engine, &EngineService::runChanged, this, [this] {
    if (m_made && m_engine.isRunKnown()) rebuild();
  });
}

LabelSession::~LabelSession() = default;

void LabelSession::forget() {
  m_queue.withdraw();
  m_made = false;
  m_order.clear();
  m_order.clearVisits();
  m_expected.reset();
  m_card = {};
  m_history.clear();
  m_tags.clear();
  m_agreement.reset();
  m_curators = 0;
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

void LabelSession::rebuild() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_made = true;
  m_queue.run(
      this, makeQueue(), [this](Queue queue) { takeQueue(std::move(queue)); },
      [this](const core::Error& error) {
        m_problem = messageText(error);
        m_order.clear();
        m_card = {};
        Q_EMIT queueChanged();
        Q_EMIT cardChanged();
      },
      [] {});
}

/// The work of a lane.
std::function<LabelSession::Queue(std::stop_token)> LabelSession::makeQueue() const {
  return [library = m_library.library(), catalogue = m_library.catalogue(), curator = m_library.labels().curator(),
          rule = m_rule, filter = m_filter, seed = m_seed, expected = m_expected,
          person = m_engine.run() ? m_engine.personWork(storage::PersonId{}, true) : EngineService::PersonWork(),
          labelled = m_library.labels().myRatings()](std::stop_token stop) {
    core::Progress progress(stop);
    const std::shared_ptr<serve::PersonView> view = viewBy(person, stop);
    Queue result;
    result.handled = library->labels().handled(curator);
    result.events = library->labels().events(curator, storage::MovieId{}, LabelHistory::kKept);
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
  m_problem.clear();
  // A movie on the screen stays there, labelled or not; one of the last start is gone on with when it was not labelled.
  const bool wasShown = !m_wanted;
  const storage::MovieId current = m_wanted ? *std::exchange(m_wanted, std::nullopt) : m_card.movie;
  m_expected = std::move(queue.expected);
  m_order.set(std::move(queue.before), std::move(queue.queue), queue.handled);
  m_history.read(std::move(queue.events));
  m_tags.clear();
  for (const auto& [tag, movies] : queue.tags) m_tags.append(QString::fromStdString(tag));
  const bool keeps =
      !std::exchange(m_fromFirst, false) && m_order.contains(current) && (wasShown || !m_order.isHandled(current));
  if (keeps) m_order.moveTo(current);
  showCurrent();
  Q_EMIT queueChanged();
  Q_EMIT stepsChanged();
  m_agreementWait.start();
  m_list.fold();
}

void LabelSession::showCurrent() {
  m_card = {};
  m_card.movie = m_order.current();
  m_history.startClock();
  expect();
  readCard();
  Q_EMIT cardChanged();
}

void LabelSession::moveOn() {
  m_order.moveOn();
  showCurrent();
}

/// What is known at once.
void LabelSession::expect() {
  const CataloguePtr& catalogue = m_library.catalogue();
  const auto place = catalogue ? catalogue->indexes.find(m_card.movie) : std::nullopt;
  if (!place) return;
  m_card.labels.rating = m_library.labels().myRating(m_card.movie);
  m_card.rank = m_list.rankOf(m_card.movie);
  if (!m_expected || data::index(*place) >= m_expected->movieCount()) return;
  std::vector<data::Rated> history;
  for (const auto& [movie, value] : m_library.labels().myRatings()) {
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
      [library, curator = m_library.labels().curator(), movie = m_card.movie](std::stop_token) {
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
        if (!isHandled(read.labels)) m_order.forgetHandled(movie);
        m_card.labels = std::move(read.labels);
        m_card.others = std::move(read.others);
        m_card.settled = read.settled;
        Q_EMIT cardChanged();
      },
      [this](const core::Error&) { --m_pending; });
}

void LabelSession::rate(double value) {
  if (number(m_card.movie) == 0) return;
  m_library.labels().rate({number(m_card.movie)}, value);
  if (value > 0) moveOn();
}

void LabelSession::setVerdictAndMoveOn(const QString& verdict) {
  if (number(m_card.movie) == 0) return;
  m_library.labels().setVerdict(number(m_card.movie), verdict);
  moveOn();
}

void LabelSession::skip() {
  if (number(m_card.movie) == 0) return;
  m_library.labels().skip(number(m_card.movie));
  moveOn();
}

void LabelSession::setVerdict(const QString& verdict) {
  if (number(m_card.movie) != 0) m_library.labels().setVerdict(number(m_card.movie), verdict);
}

void LabelSession::toggleTag(const QString& tag) {
  if (number(m_card.movie) == 0 || tag.trimmed().isEmpty()) return;
  const bool has = std::ranges::find(m_card.labels.tags, tag.trimmed().toStdString()) != m_card.labels.tags.end();
  if (has) {
    m_library.labels().untag(number(m_card.movie), tag.trimmed());
  } else {
    m_library.labels().tag(number(m_card.movie), tag);
  }
}

void LabelSession::annotate(const QString& text) {
  if (number(m_card.movie) != 0) m_library.labels().annotate(number(m_card.movie), text);
}

void LabelSession::back() {
  if (m_order.back()) showCurrent();
}

void LabelSession::forward() {
  if (m_order.forward()) showCurrent();
}

void LabelSession::show(storage::MovieId movie) {
  m_order.moveTo(movie);
  showCurrent();
}

void LabelSession::takeLabels(const std::vector<storage::LabelEvent>& events, LabelTurn turn) {
  if (!m_made) return;
  for (const storage::LabelEvent& event : events) {
    m_history.add(event, turn);
    const QString tag = QString::fromStdString(event.text);
    if (event.kind == storage::LabelKind::Tag && !m_tags.contains(tag)) m_tags.append(tag);
    if (turn != LabelTurn::TakenBack && handles(event)) m_order.setHandled(event.movie);
  }
  // What was taken back is to be labelled again.
  if (turn == LabelTurn::TakenBack) {
    m_order.forgetVisit(events.front().movie);
    show(events.front().movie);
  } else if (events.front().movie == m_card.movie) {
    expect();
    readCard();
    Q_EMIT cardChanged();
  }
  Q_EMIT stepsChanged();
  m_agreementWait.start();
  m_list.fold();
}

void LabelSession::refused(const QList<qint64>& movies) {
  if (!m_made || movies.isEmpty()) return;
  m_order.forgetHandled(storage::MovieId(movies.first()));
  show(storage::MovieId(movies.first()));
}

void LabelSession::setGoal(int labels) {
  m_history.setGoal(labels);
  Q_EMIT modeChanged();
}

void LabelSession::setPaused(bool paused) {
  if (paused == m_history.isPaused()) return;
  m_history.setPaused(paused);
  Q_EMIT modeChanged();
}

void LabelSession::setBlind(bool blind) {
  m_blind = blind;
  Q_EMIT modeChanged();
}

void LabelSession::readAgreement() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  using Result = std::pair<std::optional<evaluate::Estimate>, size_t>;
  ++m_pending;
  m_lanes.reader.run(
      this,
      [library](std::stop_token) {
        const std::vector<evaluate::Annotation> annotations = annotationsOf(library->labels().ratingsOfAll());
        std::set<uint32_t> curators;
        for (const evaluate::Annotation& annotation : annotations) curators.insert(annotation.rater);
        return Result(evaluate::krippendorffAlpha(annotations, evaluate::ValueScale::Interval, kResamples, 1),
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
  QJsonObject state{{"goal", m_history.goal()}, {"blind", m_blind}, {"movie", qint64(number(m_card.movie))}};
  state["rule"] = m_rule ? QString::fromUtf8(name(*m_rule)) : QStringLiteral("filter");
  state["filter"] = QString::fromUtf8(m_filter.toJson());
  return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void LabelSession::restoreState(const QByteArray& json) {
  const QJsonObject state = QJsonDocument::fromJson(json).object();
  m_history.setGoal(state["goal"].toInt(50));
  m_blind = state["blind"].toBool();
  m_filter = MovieFilter::fromJson(state["filter"].toString().toUtf8());
  const QString rule = state["rule"].toString(QStringLiteral("informative"));
  m_rule = rule == "filter" ? std::nullopt : serve::queueRuleOf(rule.toStdString());
  if (!m_rule && rule != "filter") m_rule = serve::QueueRule::Informative;
  if (state["movie"].toInteger() > 0) m_wanted = storage::MovieId(state["movie"].toInteger());
  Q_EMIT modeChanged();
}

}  // namespace kinoprism::app
