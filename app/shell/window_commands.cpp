#include "app/shell/window_commands.h"

#include <QLineEdit>
#include <QShortcut>
#include <algorithm>
#include <iterator>

#include "app/pages/inspect/inspect_page.h"
#include "app/pages/library/library_page.h"
#include "app/pages/library/movie_actions.h"
#include "app/shell/command_palette.h"
#include "app/shell/import_flow.h"
#include "app/shell/main_window.h"
#include "app/shell/top_bar.h"
#include "widgets/status/navigation_rail.h"

namespace kinoprism::app {

WindowCommands::WindowCommands(MainWindow& window, Services& services)
    : QObject(&window), m_window(window), m_services(services) {
  addShortcuts();
}

/// What the palette offers besides pages; those with a key are shortcuts too.
std::vector<Command> WindowCommands::commands() {
  return {
      {tr("Welcome page"), {}, [this] { m_window.showPage("welcome"); }},
      {tr("Search movies"), QKeySequence::Find, [this] { m_window.topBar()->focusSearch(); }},
      {tr("Search words or meaning"), QKeySequence(Qt::CTRL | Qt::Key_M), [this] { turnSearch(); }},
      {tr("Wall or table"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { turnTable(); }},
      {tr("Tag the selected movies…"), QKeySequence(Qt::CTRL | Qt::Key_J),
       [this] {
         inLibrary([this] { m_window.libraryPage()->actions()->askTag(m_window.libraryPage()->chosenMovies()); });
       }},
      {tr("Add the selected movies to a collection…"), QKeySequence(Qt::CTRL | Qt::Key_B),
       [this] {
         inLibrary(
             [this] { m_window.libraryPage()->actions()->askCollection(m_window.libraryPage()->chosenMovies()); });
       }},
      {tr("Save this view…"), QKeySequence::Save,
       [this] { inLibrary([this] { m_window.libraryPage()->askViewName(); }); }},
      {tr("Undo the last label"), QKeySequence::Undo, [this] { undo(); }},
      {tr("Redo the label"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redo(); }},
      {tr("Undo the last edit of a movie"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z),
       [this] { m_services.editor.undo(); }},
      {tr("Redo the edit"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Z),
       [this] { m_services.editor.redo(); }},
      {tr("Retrain the default fusion"), {}, [this] { m_services.engine.train(); }},
      {tr("Does fusing pay?"),
       {},
       [this] {
         m_window.showPage("inspect");
         m_window.inspectPage()->openFusionWorth();
       }},
      {tr("Open a library…"), QKeySequence::Open, [this] { m_window.chooseLibrary(); }},
      {tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_window.imports()->choose(); }},
      {tr("Back up now"), {}, [this] { m_services.data.backUp(); }},
      {tr("Check everything"), {}, [this] { m_services.data.checkEverything(); }},
      {tr("Dark or light"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { turnTheme(); }},
      {QStringLiteral("English"), {}, [this] { m_services.preferences.setLanguage("en"); }},
      {QStringLiteral("中文"), {}, [this] { m_services.preferences.setLanguage("zh_CN"); }},
      {tr("Help"), QKeySequence(Qt::Key_F1), [this] { m_window.showHelp(); }},
      {tr("Keyboard shortcuts"), QKeySequence(Qt::Key_Question), [this] { m_window.showShortcuts(); }},
      {tr("About Kinoprism and its model packs"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
       [this] { m_window.showAbout(); }},
      {tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_window.close(); }},
  };
}

void WindowCommands::addShortcuts() {
  auto add = [this](const QKeySequence& keys, auto&& action) {
    connect(new QShortcut(keys, &m_window), &QShortcut::activated, this, action);
  };
  for (const Command& command : commands()) {
    if (!command.keys.isEmpty()) add(command.keys, command.run);
  }
  add(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { redo(); });
  add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
}

void WindowCommands::undo() {
  if (!m_window.page()->undo()) m_services.library.undo();
}

void WindowCommands::redo() {
  if (!m_window.page()->redo()) m_services.library.redo();
}

void WindowCommands::turnTheme() {
  const bool dark = m_services.preferences.theme() == Preferences::Theme::Dark;
  m_services.preferences.setTheme(dark ? Preferences::Theme::Light : Preferences::Theme::Dark);
}

void WindowCommands::turnSearch() {
  if (!isLibraryShown()) return;
  const bool meaning = m_window.libraryPage()->searchBy() == LibraryPage::SearchBy::Meaning;
  m_window.libraryPage()->setSearchBy(meaning ? LibraryPage::SearchBy::Words : LibraryPage::SearchBy::Meaning);
}

bool WindowCommands::isLibraryShown() const { return m_window.page() == m_window.libraryPage(); }

/// Runs what is about the library page's movies, where they are in front.
void WindowCommands::inLibrary(const std::function<void()>& action) {
  if (m_services.library.isOpen() && isLibraryShown()) action();
}

void WindowCommands::turnTable() {
  inLibrary([this] { m_window.libraryPage()->showTable(!m_window.libraryPage()->isTable()); });
}

std::vector<Command> WindowCommands::places() {
  std::vector<Command> offered;
  for (const widgets::RailPage& page : m_services.library.isOpen() ? MainWindow::pages() : QList<widgets::RailPage>()) {
    if (page.enabled) offered.push_back({page.text, page.shortcut, [this, id = page.id] { m_window.showPage(id); }});
  }
  for (const auto& [stored, json] : m_services.shelves.views()) {
    const QString name = QString::fromStdString(stored);
    offered.push_back({tr("View: %1").arg(name), {}, [this, name] {
                         m_window.showPage("library");
                         m_window.libraryPage()->showView(name);
                       }});
  }
  return offered;
}

void WindowCommands::openPalette() {
  std::vector<Command> offered = places();
  std::ranges::move(commands(), std::back_inserter(offered));
  auto* palette = new CommandPalette(std::move(offered), m_services.library, m_services.lanes, &m_window);
  connect(palette, &CommandPalette::movieWanted, this, [this](qint64 movie) {
    m_window.showPage("library");
    m_window.libraryPage()->showMovie(movie);
  });
  connect(palette, &CommandPalette::personWanted, this, [this](qint64 person) {
    m_window.showPage("inspect");
    m_window.inspectPage()->showPerson(storage::PersonId(person));
  });
  palette->open();
  palette->field()->setFocus();
}

}  // namespace kinoprism::app
