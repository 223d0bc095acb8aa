#include "app/pages/inspect/inspect_page.h"

#include <spdlog/spdlog.h>

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/signal_text.h"
#include "app/pages/inspect/fusion_worth_dialog.h"
#include "app/pages/inspect/inspect_bar.h"
#include "app/pages/inspect/inspect_mixer_panel.h"
#include "app/pages/inspect/inspect_why_panel.h"
#include "app/pages/inspect/list_export.h"
#include "app/pages/inspect/person/inspect_person_panel.h"
#include "app/pages/inspect/person/person_profile_view.h"
#include "app/pages/inspect/run_notice.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {
namespace {

constexpr char kColumns[] = "inspect-columns";
constexpr char kRows[] = "inspect-rows";

}  // namespace

InspectPage::InspectPage(Services& services, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_worth(services.library, services.engine, services.lanes, services.jobs),
      m_keptRead(services.lanes.ranking) {
  m_session = new InspectSession(services.library, services.engine, services.lanes, services.jobs, this);
  m_saved = new SavedMixes(services.library, services.lanes, this);
  m_source = new RankedSource(services, *m_session, this);
  build();
  connectAll();
  showState();
}

void InspectPage::build() {
  // Everything is made where it stays: a widget that changes its parent is styled again, with all that is in it.
  m_columns = new QSplitter(Qt::Horizontal, this);
  m_columns->setChildrenCollapsible(false);
  m_columns->setHandleWidth(1);
  m_people = new InspectPersonPanel(m_services, *m_session, m_columns);
  auto* centre = new QWidget(m_columns);
  m_bar = new InspectBar(m_services.engine, *m_session, *m_saved, centre);
  m_runNotice = new RunNotice(m_services.engine, centre);
  m_rows = new QSplitter(Qt::Vertical, centre);
  m_rows->setChildrenCollapsible(false);
  m_rows->setHandleWidth(1);
  m_stack = new QStackedWidget(m_rows);
  m_wall = new widgets::PosterWall(m_stack);
  m_wall->setObjectName("inspectWall");
  m_wall->setBarsShown(true);
  m_wall->setSource(m_source);
  m_empty = new widgets::EmptyState(m_stack);
  m_profile = new PersonProfileView(m_services, *m_session, *m_people->people(), m_stack);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_wall), static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_profile)}) {
    m_stack->addWidget(widget);
  }
  m_why = new InspectWhyPanel(m_services, *m_session, m_rows);
  m_mixer = new InspectMixerPanel(m_services, *m_session, *m_saved, m_columns);
  m_rows->addWidget(m_stack);
  m_rows->addWidget(m_why);
  m_rows->setStretchFactor(0, 1);
  m_rows->setSizes({600, 240});
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  column->addWidget(m_runNotice);
  column->addWidget(m_rows, 1);
  for (QWidget* widget : {static_cast<QWidget*>(m_people), centre, static_cast<QWidget*>(m_mixer)}) {
    m_columns->addWidget(widget);
  }
  m_columns->setStretchFactor(1, 1);
  m_columns->setSizes({226, 820, 334});
  m_columns->restoreState(m_services.preferences.splitterState(kColumns));
  m_rows->restoreState(m_services.preferences.splitterState(kRows));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_columns);
}

void InspectPage::connectAll() {
  EngineService& engine = m_services.engine;
  connect(m_columns, &QSplitter::splitterMoved, this,
          [this] { m_services.preferences.setSplitterState(kColumns, m_columns->saveState()); });
  connect(m_rows, &QSplitter::splitterMoved, this,
          [this] { m_services.preferences.setSplitterState(kRows, m_rows->saveState()); });
  connect(m_session, &InspectSession::runChanged, this, &InspectPage::runChanged);
  connect(m_session, &InspectSession::personChanged, this, [this] {
    // What a better run makes of the same list is no reason to leave the movie that is being looked at.
    if (std::exchange(m_updated, std::nullopt) != m_session->person()) m_chooseFirst = true;
    showState();
  });
  connect(m_session, &InspectSession::listChanged, this, &InspectPage::showList);
  connect(m_saved, &SavedMixes::failed, this, &InspectPage::failed);
  connect(m_people, &InspectPersonPanel::peopleRead, this, &InspectPage::peopleRead);
  connect(m_people, &InspectPersonPanel::failed, this, &InspectPage::failed);
  connect(m_people, &InspectPersonPanel::movieChosen, this, &InspectPage::chooseMovie);
  connect(m_people, &InspectPersonPanel::contextMenuRequested, this, &InspectPage::openContextMenu);
  connect(m_why, &InspectWhyPanel::movieChosen, this, [this](qint64 movie) { Q_EMIT pageWanted("library", movie); });
  connect(m_bar, &InspectBar::changed, this, &Page::statusChanged);
  connect(m_mixer, &InspectMixerPanel::fusionWorthWanted, this, &InspectPage::openFusionWorth);
  connect(m_bar, &InspectBar::profileWanted, this, &InspectPage::showProfile);
  auto* profileKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_P), this);
  profileKey->setContext(Qt::WidgetWithChildrenShortcut);
  connect(profileKey, &QShortcut::activated, this, [this] { showProfile(!m_profileShown); });
  connect(m_profile, &PersonProfileView::personWanted, this,
          [this](qint64 person) { showPerson(storage::PersonId(person)); });
  connect(m_profile, &PersonProfileView::movieWanted, this,
          [this](qint64 movie) { Q_EMIT pageWanted("library", movie); });
  connect(m_profile, &PersonProfileView::failed, this, &InspectPage::failed);
  connect(m_bar, &InspectBar::copyRequested, this, &InspectPage::copyList);
  connect(m_bar, &InspectBar::exportRequested, this, &InspectPage::exportList);
  connect(m_wall, &widgets::PosterWall::visibleRangeChanged, m_source, &MovieSource::setVisibleRange);
  connect(m_wall, &widgets::PosterWall::currentChanged, this, [this](qint64 movie) {
    // A movie that left the list is still explained: that is when one asks why.
    if (movie > 0) explain(movie);
  });
  connect(m_wall, &widgets::PosterWall::activated, this, [this](qint64 movie) { Q_EMIT pageWanted("library", movie); });
  connect(m_wall, &widgets::PosterWall::rateRequested, &m_services.library.labels(), &LabelJournal::rate);
  connect(m_wall, &widgets::PosterWall::contextMenuRequested, this, &InspectPage::openContextMenu);
  connect(m_empty, &widgets::EmptyState::actionTriggered, this, &InspectPage::actOnState);
  connect(&engine, &EngineService::stateChanged, this, &InspectPage::showState);
  connect(&engine, &EngineService::trainingChanged, this, &InspectPage::showState);
  connect(&m_services.library, &LibraryService::closed, this, [this] {
    m_personKnown = false;
    m_chosen = -1;
    m_restoredMix.clear();
    m_keptRead.withdraw();
  });
}

void InspectPage::enter() { m_wall->setFocus(); }

void InspectPage::runChanged() {
  if (m_session->run() && !m_restoredMix.isEmpty()) {
    // A mix belongs to its run: other runs have other signals and another best mix.
    const bool same = m_restoredRun == m_services.engine.runName();
    const QString text = std::exchange(m_restoredMix, {});
    try {
      if (same) m_mixer->apply(fuse::Mix::parse(text.toStdString()));
    } catch (const core::Error& error) {
      Q_EMIT failed(messageText(error));
    }
  }
  m_updated.reset();
  if (m_session->run() && m_source->count() > 0) m_updated = m_session->person();
  m_source->update();
  // What was chosen in a kept list could not be explained before.
  if (m_session->run() && m_chosen > 0) explain(m_chosen);
  showState();
}

/// What the list would be made from now is read on a lane that nothing else uses before there is a run.
void InspectPage::readKept(const QJsonObject& object) {
  m_keptRead.withdraw();
  const LibraryPtr library = m_services.library.library();
  // It shows places gained against the run's own mix; against another one they are only known with the run.
  if (object.isEmpty() || !library || m_bar->comparedWith() != "own") return;
  using Read = std::pair<std::optional<KeptList>, std::optional<ListOrigin>>;
  m_keptRead.run(
      this,
      [object, library, catalogue = m_services.library.catalogue(), person = m_session->person(),
       curator = m_services.library.labels().curator()](const std::stop_token&) {
        return Read(keptListOf(object, *catalogue), originNow(*library, person, curator));
      },
      [this, catalogue = m_services.library.catalogue(), labels = m_services.library.labels().shown()](Read read) {
        const LibraryService& library = m_services.library;
        if (!read.first || catalogue != library.catalogue() || labels != library.labels().shown()) return;
        if (read.first->mix.text() != m_restoredMix.toStdString()) return;
        m_session->showKept(std::move(*read.first), read.second, InspectBar::tr("the run's own mix"));
      },
      [](const core::Error& error) { spdlog::warn("the list of the last start is not shown: {}", error.what()); },
      [] {});  // another library was opened
}

bool InspectPage::isKeptListComing() const {
  return m_keptRead.isPending() || (m_session->isListKept() && !m_services.posters.isIdle());
}

void InspectPage::peopleRead() {
  if (m_personKnown || m_people->people()->peopleCount() == 0) return;
  m_personKnown = true;
  m_people->choose(m_people->people()->neighbour(storage::PersonId{}, 1));
}

void InspectPage::showPerson(storage::PersonId person) {
  m_personKnown = true;
  m_people->choose(person);
}

void InspectPage::openFusionWorth() {
  if (m_services.library.isOpen()) (new FusionWorthDialog(m_services, m_worth, this))->open();
}

void InspectPage::showProfile(bool shown) {
  m_profileShown = shown;
  m_bar->setProfileShown(shown);
  showState();
}

void InspectPage::showList() {
  m_source->update();
  if (m_source->count() > 0) {
    if (std::exchange(m_chooseFirst, false)) {
      m_wall->scrollTo(0);
      m_wall->setCurrentId(m_source->id(0));
    } else if (m_wall->currentId() < 0) {
      // The chosen movie came back into the list. It is marked again where that does not move the wall.
      const int row = m_source->rowOf(m_chosen);
      const auto visible = m_wall->visibleRows();
      if (row >= visible.first && row < visible.end) m_wall->setCurrentId(m_chosen);
    }
  }
  showState();
  Q_EMIT listShown();
}

void InspectPage::showState() {
  const EngineService& engine = m_services.engine;
  const bool isCurator = number(m_session->person()) == 0;
  const auto& run = m_session->run();
  bool listed = false;
  if (m_session->isListKept()) {
    listed = true;
  } else if (!run && engine.state() == EngineService::State::Failed) {
    m_empty->setContent(widgets::Icon::Warning, tr("The engine cannot be loaded"), engine.problem());
  } else if (!run && engine.isTraining()) {
    showTraining();
  } else if (!run && engine.state() != EngineService::State::Idle && !engine.isRunKnown()) {
    m_empty->setContent(widgets::Icon::Inspect, tr("Opening the latest run…"), tr("This takes a moment."));
  } else if (!run) {
    m_empty->setContent(widgets::Icon::Train, tr("No run yet"),
                        tr("Training learns people's preferences from the ratings of this library. This page then "
                           "shows the recommendations for any person, explains them and measures their quality. On "
                           "MovieLens-1M, a first list takes some seconds and tuning about half a minute more."),
                        tr("Train now"));
  } else if (!m_session->problem().isEmpty()) {
    m_empty->setContent(widgets::Icon::Warning, tr("This person cannot be shown"), m_session->problem());
  } else if (isCurator && m_session->isPersonOpen() && m_session->rated().empty()) {
    m_empty->setContent(widgets::Icon::Star, tr("You have not rated a movie yet"),
                        tr("Rate a few on the Library page with keys 1–5: this list is updated after each rating."),
                        tr("Open the Library"));
  } else if (HypotheticalPeople::isHypothetical(m_session->person()) && m_session->isPersonOpen() &&
             m_session->rated().empty()) {
    m_empty->setContent(widgets::Icon::Star, tr("No movies yet"),
                        tr("Add movies that this hypothetical person likes in the field on the left: the list is "
                           "updated after each movie."));
  } else {
    listed = true;
  }
  QWidget* const centre = m_profileShown ? static_cast<QWidget*>(m_profile) : m_wall;
  m_stack->setCurrentWidget(listed ? centre : m_empty);
  m_why->setVisible(listed && !m_profileShown);
  Q_EMIT statusChanged();
}

void InspectPage::showTraining() {
  Job* job = m_services.engine.trainingJob();
  if (m_watched != job) {
    m_watched = job;
    connect(job, &Job::changed, this, &InspectPage::showState);
  }
  m_empty->setContent(widgets::Icon::Train, tr("Training the first run"), RunNotice::progressOf(*job),
                      job->isCancelling() ? QString() : tr("Cancel"));
}

void InspectPage::actOnState() {
  if (m_session->run()) {
    Q_EMIT pageWanted("library", -1);
  } else if (m_services.engine.isTraining()) {
    m_services.engine.trainingJob()->cancel();
  } else {
    m_services.engine.train();
  }
}

void InspectPage::explain(qint64 movie) {
  m_chosen = movie;
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const auto place = catalogue ? catalogue->indexes.find(storage::MovieId(movie)) : std::nullopt;
  const auto& run = m_session->run();
  const bool known = place && (run ? data::index(*place) < run->model.movieCount() : m_session->isListKept());
  m_why->setMovie(known ? place : std::nullopt);
}

void InspectPage::chooseMovie(qint64 movie) {
  if (m_source->rowOf(movie) >= 0) {
    m_wall->setCurrentId(movie);
  } else {
    explain(movie);
  }
}

bool InspectPage::undo() {
  HypotheticalPeople& hypothetical = m_session->hypothetical();
  if (!HypotheticalPeople::isHypothetical(m_session->person()) || !hypothetical.canUndo()) return false;
  hypothetical.undo();
  return true;
}

bool InspectPage::redo() {
  HypotheticalPeople& hypothetical = m_session->hypothetical();
  if (!HypotheticalPeople::isHypothetical(m_session->person()) || !hypothetical.canRedo()) return false;
  hypothetical.redo();
  return true;
}

QString InspectPage::statusText() const {
  if (m_session->isListKept()) return tr("Opening the latest run…");
  if (!m_session->run() || m_source->count() == 0) return {};
  const double took = m_session->list().milliseconds;
  const QLocale locale;
  QStringList parts{
      tr("%1 listed of %2")
          .arg(locale.toString(m_source->count()), locale.toString(qulonglong(m_session->run()->model.movieCount()))),
      tr("Re-rank %1 ms").arg(locale.toString(took, 'f', took < 1 ? 2 : 1))};
  const size_t heldOut = m_session->heldOut().size();
  if (heldOut > 0)
    parts.append(tr("%Ln of %1 held-out movies are in the list", nullptr, int(m_source->hits()))
                     .arg(locale.toString(qulonglong(heldOut))));
  return parts.join(QStringLiteral("      "));
}

QByteArray InspectPage::saveState() const {
  QJsonObject object{{"topN", qint64(m_session->topN())},
                     {"hidesSeen", m_session->hidesSeen()},
                     {"compare", m_bar->comparedWith()},
                     {"profile", m_profileShown},
                     {"zoom", m_wall->zoom()}};
  if (m_personKnown) object["person"] = qint64(number(m_session->person()));
  if (m_session->run()) {
    object["run"] = m_services.engine.runName();
    object["mix"] = QString::fromStdString(m_session->mix().text());
  } else if (!m_restoredMix.isEmpty()) {
    object["run"] = m_restoredRun;
    object["mix"] = m_restoredMix;
  }
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (const auto kept = m_session->listToKeep(); kept && catalogue) object["list"] = toJson(*kept, *catalogue);
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void InspectPage::restoreState(const QByteArray& state) {
  const QJsonObject object = QJsonDocument::fromJson(state).object();
  m_personKnown = object.contains("person");
  m_session->setPerson(storage::PersonId(object["person"].toInteger()));
  m_session->setTopN(size_t(std::clamp(object["topN"].toInt(50), 1, 200)));
  m_session->setHidesSeen(object["hidesSeen"].toBool(true));
  m_restoredMix = object["mix"].toString();
  m_restoredRun = object["run"].toString();
  m_wall->setZoom(object["zoom"].toDouble(1));
  m_bar->compareWith(object["compare"].toString("own"));
  showProfile(object["profile"].toBool());
  readKept(object["list"].toObject());
}

bool InspectPage::isSettled() const {
  const EngineService& engine = m_services.engine;
  const bool runKnown = engine.isRunKnown() || engine.state() == EngineService::State::Idle;
  return runKnown && !m_keptRead.isPending() && m_session->isSettled() && m_why->moments().isSettled() &&
         m_people->isSettled() && m_profile->reader().isSettled() && m_services.posters.isIdle();
}

std::vector<TourStop> InspectPage::tour() {
  auto byCount = [this](double share) {
    PersonListModel& people = *m_people->people();
    people.setOrder(PersonListModel::Order::MostRatings);
    const storage::PersonId person = people.personAt(1 + int(share * double(people.peopleCount() - 1)));
    people.setOrder(PersonListModel::Order::Number);
    return person;
  };
  return {
      {"inspect",
       [this, byCount] {
         m_mixer->mixer()->resetAll();
         m_people->choose(byCount(0.1));
       }},
      {"inspect-mixed",
       [this] {
         if (!m_session->run()) return;
         fuse::Mix mix = m_session->run()->model.composition().mix;
         for (const char* signal : {"text", "image", "audio"}) {
           if (mix.weights.contains(signal)) mix.weights[signal] = 0.6;
         }
         mix.diversity = 0.3;
         m_mixer->apply(mix);
       }},
      {"inspect-held-out", [this] { m_people->showTab("held-out"); }},
      {"inspect-profile", [this] { showProfile(true); }},
      {"inspect-few-ratings",
       [this, byCount] {
         showProfile(false);
         m_people->showTab("rated");
         m_people->choose(byCount(1));
       }},
      {"inspect-fusion-worth", [this] { openFusionWorth(); }},
      {"inspect-you", [this] { m_people->choose(storage::PersonId{}); }},
      {"inspect-hypothetical",
       [this, byCount] {
         m_people->choose(byCount(0.6));
         m_people->makeUp();
         const CataloguePtr& catalogue = m_services.library.catalogue();
         for (const size_t place : {size_t(3), size_t(8), size_t(20)}) {
           if (!catalogue || place >= catalogue->movies.size()) continue;
           m_session->hypothetical().rate(m_session->person(), catalogue->movies[place].id, 5);
         }
       }},
  };
}

ListHeader InspectPage::header() const {
  return {m_services.engine.runName(), m_people->people()->textOf(m_session->person()),
          QString::fromStdString(m_session->mix().text()), m_session->baselineName(), m_mixer->protocolText()};
}

QByteArray InspectPage::csv() const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  return catalogue && m_session->run() ? listCsv(header(), *m_session, *catalogue) : QByteArray();
}

void InspectPage::copyList() const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (catalogue && m_session->run()) {
    QGuiApplication::clipboard()->setText(listText(header(), *m_session, *catalogue));
  }
}

void InspectPage::exportList() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Export the list"), QStringLiteral("recommendations.csv"),
                                                    tr("CSV (*.csv)"));
  if (file.isEmpty()) return;
  QSaveFile out(file);
  const QByteArray text = csv();
  if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit()) {
    Q_EMIT failed(tr("%1 cannot be written: %2. Choose another folder.").arg(file, out.errorString()));
  }
}

void InspectPage::openContextMenu(qint64 movie, const QPoint& place) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* summary = catalogue ? catalogue->find(storage::MovieId(movie)) : nullptr;
  if (!summary) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open in the Library"), this, [this, movie] { Q_EMIT pageWanted("library", movie); });
  menu->addAction(tr("Similar movies"), this, [this, movie] { Q_EMIT similarWanted(movie, "fused"); });
  const auto& run = m_session->run();
  for (const std::string& signal : run ? run->model.signals() : std::vector<std::string>()) {
    if (signal == fuse::kPopularity || signal == fuse::kNewMovies) continue;
    menu->addAction(tr("Similar by %1").arg(signalWord(signal)), this,
                    [this, movie, by = QString::fromStdString(signal)] { Q_EMIT similarWanted(movie, by); });
  }
  menu->addSeparator();
  const QString title = QString::fromStdString(summary->title);
  menu->addAction(tr("Copy title"), this, [title] { QGuiApplication::clipboard()->setText(title); });
  menu->addAction(tr("Clear my rating"), this, [this, movie] { m_services.library.labels().rate({movie}, 0); });
  menu->popup(place);
}

void InspectPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    m_wall->setAccessibleName(tr("Recommended movies"));
    showState();
    if (m_source->count() > 0) Q_EMIT m_source->cellsChanged(0, m_source->count() - 1);
  }
  Page::changeEvent(event);
}

}  // namespace kinoprism::app
