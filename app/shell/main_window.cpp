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
constexpr int kToastMilliseconds = 6000;
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
  m_warmUp.setInterval(kWarmUpCheck);
  connect(&m_warmUp, &QTimer::timeout, this, &MainWindow::warmUpWhenPainted);
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  restoreGeometry(services.preferences.windowGeometry());
  retranslate();
  showPage("welcome");
}

MainWindow::~MainWindow() {
  // Pages still signal while they are taken down; by then there is nobody to hear it.
  for (Page* page : std::as_const(m_pages)) page->disconnect(this);
  m_services.library.disconnect(this);
  m_services.jobs.disconnect(this);
  m_services.engine.disconnect(this);
}

void MainWindow::build() {
  m_top = new TopBar(m_services, this);
  m_rail = new widgets::NavigationRail(this);
  m_notice = new widgets::Banner(widgets::Banner::Placement::Inline, this);
  m_stack = new QStackedWidget(this);
  m_status = new StatusBar(m_services, this);
  m_welcome = new WelcomePage(m_services, this);
  m_imports = new ImportFlow(m_services, this);
  m_library = new LibraryPage(m_services, this);
  m_inspect = new InspectPage(m_services, this);
  m_label = new LabelPage(m_services, this);
  m_data = new DataPage(m_services, this);
  addPage("welcome", m_welcome);
  addPage("import", m_imports->preview());
  addPage("library", m_library);
  addPage("inspect", m_inspect);
  addPage("label", m_label);
  addPage("data", m_data);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(m_rail);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_notice);
  column->addWidget(m_stack, 1);
  middle->addLayout(column, 1);
  auto* central = new QWidget(this);
  auto* layout = new QVBoxLayout(central);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_top);
  layout->addLayout(middle, 1);
  layout->addWidget(m_status);
  setCentralWidget(central);
  m_toast = new widgets::Banner(widgets::Banner::Placement::Floating, central);

  connect(m_rail, &widgets::NavigationRail::pageRequested, this, &MainWindow::showPage);
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
    m_library->setSearchBy(meaning ? LibraryPage::SearchBy::Meaning : LibraryPage::SearchBy::Words);
    m_top->searchField()->setFocus();
  });
  connect(m_library, &LibraryPage::searchByChanged, this, &MainWindow::showSearch);
  connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::chooseLibrary);
  connect(m_welcome, &WelcomePage::importWanted, m_imports, &ImportFlow::choose);
  connect(m_welcome, &WelcomePage::recentWanted, &m_services.library, &LibraryService::open);
  connect(m_welcome, &WelcomePage::demoWanted, this, [this] {
    trainWhenNeeded();
    m_services.imports.openDemo(demoFolder());
  });
  connect(m_imports, &ImportFlow::previewWanted, this, [this] { showPage("import"); });
  connect(m_imports, &ImportFlow::likeWanted, this, [this](data::Modality modality, const QString& file) {
    showPage("library");
    m_library->findLike(modality, file);
  });
  connect(m_imports, &ImportFlow::imported, this, [this](const QString& summary, const QStringList& refused) {
    showPage("library");
    m_toast->showMessage(widgets::BannerKind::Success, summary, {}, refused.join('\n'), kToastMilliseconds);
  });
  connect(m_imports->preview(), &ImportPreview::cancelled, this,
          [this] { showPage(m_services.library.isOpen() ? "library" : "welcome"); });
  connect(m_library, &LibraryPage::searchTextChanged, m_top, &TopBar::setSearchText);
  connect(m_library, &LibraryPage::failed, this, &MainWindow::showError);
  connect(m_library->actions(), &MovieActions::exported, this, [this](const QString& file, int count) {
    m_toast->showMessage(widgets::BannerKind::Success, tr("%Ln movies written to %1", nullptr, count).arg(file), {}, {},
                         kToastMilliseconds);
  });
  connect(m_library->actions(), &MovieActions::copied, this, [this](int count) {
    m_toast->showMessage(widgets::BannerKind::Success, tr("%Ln movies copied", nullptr, count), {}, {},
                         kToastMilliseconds);
  });
  connect(m_inspect, &InspectPage::failed, this, &MainWindow::showError);
  connect(m_data, &DataPage::failed, this, &MainWindow::showError);
  connect(m_label, &LabelPage::filterWanted, this, [this] { m_label->labelFiltered(m_library->filter()); });
  connect(m_inspect, &InspectPage::similarWanted, this, [this](qint64 movie, const QString& by) {
    showPage("library");
    m_library->showSimilar(movie, by);
  });
}

void MainWindow::addPage(const QString& id, Page* page) {
  m_pages.insert(id, page);
  m_stack->addWidget(page);
  connect(page, &Page::statusChanged, this, [this] {
    refreshStatus();
    m_keep.start();
  });
  connect(page, &Page::pageWanted, this, [this](const QString& wanted, qint64 movie) {
    showPage(wanted);
    if (wanted == "library" && movie > 0) m_library->showMovie(movie);
  });
}

void MainWindow::connectLibrary() {
  LibraryService& library = m_services.library;
  connect(&library, &LibraryService::opened, this, &MainWindow::opened);
  connect(&library, &LibraryService::openFailed, this, &MainWindow::showError);
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
  const Page* searched = page()->searchHint().isEmpty() ? m_library : page();
  m_top->setSearch(open ? searched->searchHint() : QString(), page()->searchText());
  m_top->setSearchBy(open && page() == m_library, m_library->searchBy() == LibraryPage::SearchBy::Meaning);
}

void MainWindow::trainWhenNeeded() { m_trainIfNoRun = true; }

void MainWindow::retranslate() {
  m_rail->setPages(pages());
  m_rail->setCurrent(m_current);
  refreshRail();
  refreshStatus();
  if (page()) showSearch();
}

void MainWindow::refreshRail() {
  const bool open = m_services.library.isOpen();
  for (const char* id : kLibraryPages) m_rail->setPageEnabled(id, open, tr("Open a library first."));
}

Page* MainWindow::page() const { return m_pages.value(m_current); }

void MainWindow::refreshStatus() {
  if (page()) m_status->setText(page()->statusText());
}

void MainWindow::showPage(const QString& id) {
  Page* next = m_pages.value(id);
  if (!next || (m_current == id && m_stack->currentWidget() == next)) return;
  if (page()) page()->leave();
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
  if (!folder.isEmpty()) m_services.library.open(folder);
}

void MainWindow::opened() {
  LibraryService& library = m_services.library;
  m_services.preferences.setLastLibrary(library.folder());
  setWindowTitle(library.title() + QStringLiteral(" – Kinoprism"));
  m_library->restoreState(m_stateKept ? library.note("library") : QByteArray());
  m_inspect->restoreState(m_stateKept ? library.note("inspect") : QByteArray());
  m_label->restoreState(m_stateKept ? library.note("label") : QByteArray());
  const QJsonObject view = QJsonDocument::fromJson(m_stateKept ? library.note("window") : QByteArray()).object();
  const QString wanted = view["page"].toString("library");
  refreshRail();
  showPage(isLibraryPage(wanted) ? wanted : QStringLiteral("library"));
  if (m_current == "inspect") m_services.engine.wantRun();
  if (!library.notice().isEmpty()) m_notice->showMessage(widgets::BannerKind::Info, library.notice());
  m_warmUp.start();
}

void MainWindow::warmUpWhenPainted() {
  if (!m_library->isSettled() && m_current == "library") return;
  m_warmUp.stop();
  // Before the engine: libraries are loaded one at a time, and whatever needs Qt Multimedia would wait for LibTorch.
  if (hasMedia(*m_services.library.catalogue())) m_services.player.prepare();
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
  help->showPage(m_current == "inspect" && m_inspect->isProfileShown() ? QStringLiteral("person") : m_current);
  help->show();
}

void MainWindow::showShortcuts() { (new ShortcutsSheet(this))->show(); }

bool MainWindow::isSettled() const {
  return !m_services.library.isOpening() && !m_services.jobs.isBusy() && !m_warmUp.isActive() && page()->isSettled() &&
         m_services.engine.state() != EngineService::State::Loading;
}

std::vector<TourStop> MainWindow::tour() {
  std::vector<TourStop> stops;
  for (const char* id : kLibraryPages) {
    auto of = m_pages.value(id)->tour();
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
  library.setNote("library", m_library->saveState());
  library.setNote("inspect", m_inspect->saveState());
  library.setNote("label", m_label->saveState());
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
  if (page()) page()->enter();
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
