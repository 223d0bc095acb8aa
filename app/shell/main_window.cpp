#include "app/shell/main_window.h"

#include <spdlog/spdlog.h>

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/pages/data/data_page.h"
#include "app/pages/inspect/inspect_page.h"
#include "app/pages/label/label_page.h"
#include "app/pages/library/library_page.h"
#include "app/pages/library/movie_actions.h"
#include "app/pages/welcome/import_preview.h"
#include "app/pages/welcome/welcome_page.h"
#include "app/shell/about_dialog.h"
#include "app/shell/help_window.h"
#include "app/shell/import_flow.h"
#include "app/shell/shortcuts_sheet.h"
#include "app/shell/status_bar.h"
#include "app/shell/top_bar.h"
#include "app/shell/window_commands.h"
#include "widgets/status/banner.h"
#include "widgets/status/navigation_rail.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kKeepAfter = 700;   // ms without a change
constexpr int kWarmUpCheck = 50;  // ms between looks whether the wall is painted
constexpr int kWarmUpTurn = 10;   // ms from one thing to the next
constexpr int kToastMilliseconds = 6000;
constexpr int kWelcomeAfter = 300;  // ms that a library is waited for without a page
/// Pages that show the open library.
constexpr const char* kLibraryPages[] = {"library", "inspect", "label", "data"};

bool isLibraryPage(const QString& id) {
  return std::ranges::any_of(kLibraryPages, [&](const char* known) { return id == known; });
}

QString demoFolder() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath("Demo.kinoprism");
}

bool hasMedia(const Catalogue& catalogue) {
  return std::ranges::any_of(catalogue.movies,
                             [](const storage::MovieSummary& movie) { return movie.hasSound || movie.hasTrailer; });
}

}  // namespace

MainWindow::MainWindow(Services& services, QWidget* parent) : QMainWindow(parent), m_services(services) {
  setWindowTitle(QStringLiteral("Kinoprism"));
  setWindowIcon(QIcon(":/icons/kinoprism.svg"));
  setAcceptDrops(true);
  setMinimumSize(1024, 600);  // the three columns of Inspect need it
  build();
  connectLibrary();
  m_commands = new WindowCommands(*this, services);
  m_keep.setSingleShot(true);
  m_keep.setInterval(kKeepAfter);
  connect(&m_keep, &QTimer::timeout, this, &MainWindow::keepState);
  connect(&m_warmUp, &QTimer::timeout, this, &MainWindow::warmUpWhenPainted);
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  restoreGeometry(services.preferences.windowGeometry());
  m_welcomeWait.setSingleShot(true);
  m_welcomeWait.setInterval(kWelcomeAfter);
  connect(&m_welcomeWait, &QTimer::timeout, this, [this] {
    if (m_current.isEmpty()) showPage("welcome");
  });
  retranslate();
}

MainWindow::~MainWindow() {
  // Pages still signal while they are taken down; by then there is nobody to hear it.
  for (Page* page : std::as_const(m_pages)) page->disconnect(this);
  m_services.library.disconnect(this);
  m_services.jobs.disconnect(this);
  m_services.engine.disconnect(this);
}

void MainWindow::build() {
  auto* central = new QWidget(this);
  m_top = new TopBar(m_services, central);
  m_rail = new widgets::NavigationRail(central);
  m_notice = new widgets::Banner(widgets::Banner::Placement::Inline, central);
  m_stack = new QStackedWidget(central);
  m_status = new StatusBar(m_services, central);
  m_imports = new ImportFlow(m_services, this);
  addPage({}, new Page(m_stack));  // until the library is open
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(m_rail);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_notice);
  column->addWidget(m_stack, 1);
  middle->addLayout(column, 1);
  auto* layout = new QVBoxLayout(central);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_top);
  layout->addLayout(middle, 1);
  layout->addWidget(m_status);
  setCentralWidget(central);
  m_toast = new widgets::Banner(widgets::Banner::Placement::Floating, central);
  connect(m_rail, &widgets::NavigationRail::pageRequested, this, &MainWindow::showPage);
  connectTopBar();
  connectImports();
}

void MainWindow::connectTopBar() {
  connect(m_top, &TopBar::searchChanged, this, &MainWindow::search);
  connect(m_top, &TopBar::searchLeft, this, [this] { page()->enter(); });
  connect(m_top, &TopBar::openWanted, this, &MainWindow::chooseLibrary);
  connect(m_top, &TopBar::importWanted, m_imports, &ImportFlow::choose);
  connect(m_top, &TopBar::welcomeWanted, this, [this] { showPage("welcome"); });
  connect(m_top, &TopBar::trainWanted, this, [this] { m_services.engine.train(); });
  connect(m_top, &TopBar::helpWanted, this, &MainWindow::showHelp);
  connect(m_top, &TopBar::shortcutsWanted, this, &MainWindow::showShortcuts);
  connect(m_top, &TopBar::aboutWanted, this, &MainWindow::showAbout);
  connect(m_top, &TopBar::searchByChanged, this, [this](bool meaning) {
    libraryPage()->setSearchBy(meaning ? LibraryPage::SearchBy::Meaning : LibraryPage::SearchBy::Words);
    m_top->searchField()->setFocus();
  });
}

void MainWindow::connectImports() {
  connect(m_imports, &ImportFlow::previewWanted, this, [this] { showPage("import"); });
  connect(m_imports, &ImportFlow::likeWanted, this, [this](data::Modality modality, const QString& file) {
    showPage("library");
    libraryPage()->findLike(modality, file);
  });
  connect(m_imports, &ImportFlow::imported, this, [this](const QString& summary, const QStringList& refused) {
    showPage("library");
    m_toast->showMessage(widgets::BannerKind::Success, summary, {}, refused.join('\n'), kToastMilliseconds);
  });
}

WelcomePage* MainWindow::welcomePage() {
  if (m_welcome) return m_welcome;
  m_welcome = new WelcomePage(m_services, m_stack);
  addPage("welcome", m_welcome);
  connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::chooseLibrary);
  connect(m_welcome, &WelcomePage::importWanted, m_imports, &ImportFlow::choose);
  connect(m_welcome, &WelcomePage::recentWanted, &m_services.library, &LibraryService::open);
  connect(m_welcome, &WelcomePage::demoWanted, this, [this] {
    trainWhenNeeded();
    m_services.imports.openDemo(demoFolder());
  });
  return m_welcome;
}

LibraryPage* MainWindow::libraryPage() {
  if (m_library) return m_library;
  m_library = new LibraryPage(m_services, m_stack);
  addPage("library", m_library);
  connect(m_library, &LibraryPage::searchByChanged, this, &MainWindow::showSearch);
  connect(m_library, &LibraryPage::searchTextChanged, m_top, &TopBar::setSearchText);
  connect(m_library, &LibraryPage::importWanted, m_imports, &ImportFlow::choose);
  connect(m_library, &LibraryPage::failed, this, &MainWindow::showError);
  connect(m_library->actions(), &MovieActions::exported, this, [this](const QString& file, int count) {
    m_toast->showMessage(widgets::BannerKind::Success, tr("%Ln movies written to %1", nullptr, count).arg(file), {}, {},
                         kToastMilliseconds);
  });
  connect(m_library->actions(), &MovieActions::copied, this, [this](int count) {
    m_toast->showMessage(widgets::BannerKind::Success, tr("%Ln movies copied", nullptr, count), {}, {},
                         kToastMilliseconds);
  });
  if (m_services.library.isOpen()) m_library->restoreState(keptOf("library"));
  return m_library;
}

InspectPage* MainWindow::inspectPage() {
  if (m_inspect) return m_inspect;
  m_inspect = new InspectPage(m_services, m_stack);
  addPage("inspect", m_inspect);
  connect(m_inspect, &InspectPage::failed, this, &MainWindow::showError);
  connect(m_inspect, &InspectPage::similarWanted, this, [this](qint64 movie, const QString& by) {
    showPage("library");
    libraryPage()->showSimilar(movie, by);
  });
  // A list that is shown before the engine is loaded is painted first, too.
  connect(m_inspect, &InspectPage::listShown, this, [this] {
    if (page() != m_inspect) return;
    m_isPainted = false;
    m_inspect->update();
  });
  if (m_services.library.isOpen()) m_inspect->restoreState(keptOf("inspect"));
  return m_inspect;
}

LabelPage* MainWindow::labelPage() {
  if (m_label) return m_label;
  m_label = new LabelPage(m_services, m_stack);
  addPage("label", m_label);
  connect(m_label, &LabelPage::filterWanted, this, [this] { m_label->labelFiltered(libraryPage()->filter()); });
  if (m_services.library.isOpen()) m_label->restoreState(keptOf("label"));
  return m_label;
}

DataPage* MainWindow::dataPage() {
  if (m_data) return m_data;
  m_data = new DataPage(m_services, m_stack);
  addPage("data", m_data);
  connect(m_data, &DataPage::failed, this, &MainWindow::showError);
  return m_data;
}

Page* MainWindow::pageOf(const QString& id) {
  if (id == "welcome") return welcomePage();
  if (id == "library") return libraryPage();
  if (id == "inspect") return inspectPage();
  if (id == "label") return labelPage();
  if (id == "data") return dataPage();
  if (id == "import" && !m_pages.contains(id)) {
    ImportPreview* preview = m_imports->preview();
    addPage(id, preview);
    connect(preview, &ImportPreview::cancelled, this,
            [this] { showPage(m_services.library.isOpen() ? "library" : "welcome"); });
  }
  return m_pages.value(id);
}

QByteArray MainWindow::keptOf(const char* page) const {
  return m_stateKept ? m_services.library.note(page) : QByteArray();
}

void MainWindow::addPage(const QString& id, Page* page) {
  m_pages.insert(id, page);
  m_stack->addWidget(page);
  page->installEventFilter(this);
  connect(page, &Page::statusChanged, this, [this] {
    refreshStatus();
    m_keep.start();
  });
  connect(page, &Page::pageWanted, this, [this](const QString& wanted, qint64 movie) {
    showPage(wanted);
    if (wanted == "library" && movie > 0) libraryPage()->showMovie(movie);
  });
}

void MainWindow::connectLibrary() {
  LibraryService& library = m_services.library;
  connect(&library, &LibraryService::opened, this, &MainWindow::opened);
  connect(&library, &LibraryService::openFailed, this, [this](const QString& message) {
    if (m_current.isEmpty()) showPage("welcome");
    showError(message);
  });
  connect(&library, &LibraryService::failed, this, &MainWindow::showError);
  connect(&library, &LibraryService::infoChanged, this, &MainWindow::infoChanged);
  connect(&library, &LibraryService::closed, this, [this] {
    m_notice->dismiss();
    refreshRail();
    showSearch();
  });
  connect(&m_services.jobs, &Jobs::jobEnded, this, &MainWindow::jobEnded);
  connect(&m_services.engine, &EngineService::runChanged, this, [this] {
    const EngineService& engine = m_services.engine;
    if (!engine.isRunKnown() || !m_trainIfNoRun || !m_services.library.isOpen()) return;
    m_trainIfNoRun = false;
    const CataloguePtr& catalogue = m_services.library.catalogue();
    if (!catalogue || catalogue->movies.empty()) return;  // the Library page offers to import
    if (!engine.run() && !engine.isTraining() && engine.state() == EngineService::State::Ready) {
      m_services.engine.train();
    }
  });
  connect(&m_services.preferences, &Preferences::themeChanged, this, [this] {
    widgets::applyTheme(m_services.preferences.theme() == Preferences::Theme::Light ? widgets::ThemeMode::Light
                                                                                    : widgets::ThemeMode::Dark);
  });
  library.labels().setCuratorName(m_services.preferences.curator());
}

QList<widgets::RailPage> MainWindow::pages() {
  const QString later = tr("This page will be available in a later version.");
  return {
      {.id = "library",
       .text = tr("Library"),
       .icon = widgets::Icon::Library,
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1)},
      {.id = "inspect",
       .text = tr("Inspect"),
       .icon = widgets::Icon::Inspect,
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2)},
      {.id = "label",
       .text = tr("Label"),
       .icon = widgets::Icon::Label,
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_3)},
      {.id = "train", .text = tr("Train"), .icon = widgets::Icon::Train, .enabled = false, .reason = later},
      {.id = "metrics", .text = tr("Metrics"), .icon = widgets::Icon::Metrics, .enabled = false, .reason = later},
      {.id = "map", .text = tr("Map"), .icon = widgets::Icon::Map, .enabled = false, .reason = later},
      {.id = "data", .text = tr("Data"), .icon = widgets::Icon::Data, .shortcut = QKeySequence(Qt::CTRL | Qt::Key_7)},
  };
}

/// On a page that has nothing to search, typing leads to the library.
void MainWindow::search(const QString& text) {
  if (page()->searchHint().isEmpty() && m_services.library.isOpen()) {
    showPage("library");
    m_top->setSearchText(text);
    m_top->searchField()->setFocus();
  }
  page()->search(text);
}

void MainWindow::showSearch() {
  const bool open = m_services.library.isOpen();
  const bool inLibrary = m_library && page() == m_library;
  QString hint = page()->searchHint();
  if (hint.isEmpty())
    hint = LibraryPage::searchHintFor(m_library ? m_library->searchBy() : LibraryPage::SearchBy::Words);
  m_top->setSearch(open ? hint : QString(), page()->searchText());
  m_top->setSearchBy(open && inLibrary, inLibrary && m_library->searchBy() == LibraryPage::SearchBy::Meaning);
}

void MainWindow::trainWhenNeeded() { m_trainIfNoRun = true; }

void MainWindow::retranslate() {
  m_rail->setPages(pages());
  m_rail->setCurrent(m_current);
  refreshRail();
  refreshStatus();
  showSearch();
}

void MainWindow::refreshRail() {
  const bool open = m_services.library.isOpen();
  for (const char* id : kLibraryPages) m_rail->setPageEnabled(id, open, tr("Open a library first."));
}

Page* MainWindow::page() const { return m_pages.value(m_current); }

void MainWindow::refreshStatus() { m_status->setText(page()->statusText()); }

void MainWindow::showPage(const QString& id) {
  Page* next = pageOf(id);
  if (!next || (m_current == id && m_stack->currentWidget() == next)) return;
  page()->leave();
  m_current = id;
  m_stack->setCurrentWidget(next);
  m_rail->setCurrent(id);
  showSearch();
  next->enter();
  if (id == "inspect") m_services.engine.wantRun();
  refreshStatus();
  m_keep.start();
}

void MainWindow::start(const QString& folder) {
  if (folder.isEmpty()) {
    showPage("welcome");
    return;
  }
  if (!m_services.library.isOpening()) m_services.library.open(folder);
  m_welcomeWait.start();
}

void MainWindow::opened() {
  LibraryService& library = m_services.library;
  m_services.engine.holdLoading();
  m_services.preferences.setLastLibrary(library.folder());
  setWindowTitle(library.title() + QStringLiteral(" – Kinoprism"));
  if (m_library) m_library->restoreState(keptOf("library"));
  if (m_inspect) m_inspect->restoreState(keptOf("inspect"));
  if (m_label) m_label->restoreState(keptOf("label"));
  const QJsonObject view = QJsonDocument::fromJson(keptOf("window")).object();
  const QString kept = view["page"].toString("library");
  const QString wanted = m_firstPage.isEmpty() ? kept : std::exchange(m_firstPage, {});
  refreshRail();
  showPage(isLibraryPage(wanted) ? wanted : QStringLiteral("library"));
  if (m_current == "inspect") m_services.engine.wantRun();
  if (m_current == "library") library.holdInfo();
  if (!library.notice().isEmpty()) m_notice->showMessage(widgets::BannerKind::Info, library.notice());
  m_isWarm = m_isPainted = false;
  page()->update();
  m_warmUp.start(kWarmUpCheck);
}

bool MainWindow::isFirstPageShown() const {
  const bool isSettled = m_current == "library"   ? m_library->isSettled()
                         : m_current == "inspect" ? !m_inspect->isKeptListComing()
                                                  : true;
  return isSettled && (m_isPainted || !isVisible());
}

/// What the first paint does not need, one thing a turn, so that the window answers in between.
void MainWindow::warmUpWhenPainted() {
  if (!isFirstPageShown()) return;
  m_warmUp.setInterval(kWarmUpTurn);
  m_services.library.releaseInfo();
  // The page may wait for the run. While libraries are loaded nothing else is done: it would wait for the loader.
  m_services.engine.releaseLoading();
  if (m_services.engine.state() == EngineService::State::Loading || makeOnePage()) return;
  m_warmUp.stop();
  if (!m_services.library.isOpen() || !hasMedia(*m_services.library.catalogue())) {
    warmUpEngine();
    return;
  }
  // Before the engine: libraries are loaded one at a time, and whatever needs Qt Multimedia would wait for LibTorch.
  m_services.lanes.media.run(
      this, [](std::stop_token) { loadPlayback(); },
      [this] {
        m_services.player.prepare();
        warmUpEngine();
      },
      [this](const core::Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        warmUpEngine();
      });
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint && watched == page()) m_isPainted = true;
  return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::makeOnePage() {
  if (!m_library) return libraryPage() != nullptr;
  if (m_library->makeDetail()) return true;
  if (!m_inspect) return inspectPage() != nullptr;
  if (!m_label) return labelPage() != nullptr;
  if (!m_data) return dataPage() != nullptr;
  return false;
}

void MainWindow::warmUpEngine() {
  m_isWarm = true;
  m_services.engine.warmUp();
  if (m_trainIfNoRun) m_services.engine.wantRun();
  m_services.posters.prefetch();
}

void MainWindow::infoChanged() {
  const LibraryService& library = m_services.library;
  if (!library.info()) return;
  m_services.preferences.addRecentLibrary({library.folder(), library.title(), library.info()->movies,
                                           library.info()->ratings, library.info()->labels, library.info()->runs,
                                           QDateTime::currentDateTime()});
  refreshStatus();
}

void MainWindow::chooseLibrary() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a library (a folder ending in .kinoprism)"));
  if (!folder.isEmpty()) m_services.library.open(folder);
}

void MainWindow::jobEnded(Job* job) {
  if (job->state() != Job::State::Failed || m_imports->owns(job)) return;
  m_toast->showMessage(widgets::BannerKind::Error, messageText(*job->error()), {},
                       QString::fromStdString(job->error()->detail()));
  m_services.jobs.dismiss(job);
}

void MainWindow::showError(const QString& message) { m_toast->showMessage(widgets::BannerKind::Error, message); }

void MainWindow::showAbout() { (new AboutDialog(m_services, this))->show(); }

void MainWindow::showHelp() {
  auto* help = new HelpWindow(m_services.preferences, this);
  help->showPage(m_current == "inspect" && inspectPage()->isProfileShown() ? QStringLiteral("person") : m_current);
  help->show();
}

void MainWindow::showShortcuts() { (new ShortcutsSheet(this))->show(); }

bool MainWindow::isSettled() const {
  return !m_services.library.isOpening() && !m_services.jobs.isBusy() && m_isWarm && page()->isSettled() &&
         m_services.engine.state() != EngineService::State::Loading;
}

std::vector<TourStop> MainWindow::tour() {
  std::vector<TourStop> stops;
  for (const char* id : kLibraryPages) {
    auto of = pageOf(id)->tour();
    for (TourStop& stop : of) {
      stops.push_back({stop.name, [this, id = QString(id), show = std::move(stop.show)] {
                         showPage(id);
                         show();
                       }});
    }
  }
  stops.push_back({"palette", [this] { m_commands->openPalette(); }});
  stops.push_back({"shortcuts", [this] { showShortcuts(); }});
  stops.push_back({"help", [this] { showHelp(); }});
  stops.push_back({"about", [this] { showAbout(); }});
  stops.push_back({"welcome", [this] { showPage("welcome"); }});
  return stops;
}

void MainWindow::keepState() {
  LibraryService& library = m_services.library;
  if (!m_stateKept || !library.isOpen() || library.library()->readOnly()) return;
  // What was not shown stays as it was left.
  if (m_library) library.setNote("library", m_library->saveState());
  if (m_inspect) library.setNote("inspect", m_inspect->saveState());
  if (m_label) library.setNote("label", m_label->saveState());
  if (isLibraryPage(m_current)) {
    library.setNote("window", QJsonDocument(QJsonObject{{"page", m_current}}).toJson(QJsonDocument::Compact));
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  keepState();
  if (m_stateKept) m_services.preferences.setWindowGeometry(saveGeometry());
  m_services.jobs.cancelAll();
  event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (m_current.isEmpty() && !m_services.library.isOpening()) showPage("welcome");
  page()->enter();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (std::ranges::any_of(urls, &QUrl::isLocalFile)) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  }
  event->acceptProposedAction();
  if (paths.size() == 1) m_imports->offer(paths.first(), mapToGlobal(event->position().toPoint()));
  if (paths.size() > 1) m_imports->bring(paths);
}

}  // namespace kinoprism::app
