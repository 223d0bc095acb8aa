#pragma once

#include <QHash>
#include <QMainWindow>
#include <QTimer>
#include <vector>

#include "app/pages/page.h"
#include "app/services/services.h"

class QStackedWidget;

namespace kinoprism::widgets {
class Banner;
struct RailPage;
class NavigationRail;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class DataPage;
class ImportFlow;
class InspectPage;
class LabelPage;
class LibraryPage;
class StatusBar;
class TopBar;
class WelcomePage;
class WindowCommands;

/// The window: top bar, navigation rail, pages, status bar; and what happens between them.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(Services& services, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens folder, or shows the welcome page when it is empty.
  void start(const QString& folder);
  /// The page that the next library is opened with, whichever was in front when it was left.
  void showFirst(const QString& page) { m_firstPage = page; }
  /// Trains the default fusion when the next library turns out to have no run.
  void trainWhenNeeded();
  void showPage(const QString& id);
  QString currentPage() const { return m_current; }
  Page* page() const;  ///< that is shown
  /// What the navigation rail offers, from the top.
  static QList<widgets::RailPage> pages();

  /// Asks for a library and opens it.
  void chooseLibrary();
  /// Of the page that is shown.
  void showHelp();
  void showShortcuts();
  void showAbout();

  /// Pages are made when they are first asked for or shown, the others once the first one is painted.
  LibraryPage* libraryPage();
  InspectPage* inspectPage();
  LabelPage* labelPage();
  DataPage* dataPage();
  WelcomePage* welcomePage();
  ImportFlow* imports() const { return m_imports; }
  widgets::Banner* toast() const { return m_toast; }
  StatusBar* status() const { return m_status; }
  TopBar* topBar() const { return m_top; }

  /// Every page's main states, for --screenshots.
  std::vector<TourStop> tour();
  /// True when nothing that belongs on the screen is still being loaded, and no job runs.
  bool isSettled() const;
  /// Writes view and filter into the library.
  void keepState();
  /// Off: what is looked at now leaves no trace in the library or the settings.
  void setStateKept(bool kept) { m_stateKept = kept; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void connectLibrary();
  void connectTopBar();
  void connectImports();
  void addPage(const QString& id, Page* page);
  /// Of the page with that id, which is made where need be; null where there is none.
  Page* pageOf(const QString& id);
  /// What the library keeps of how the page was left.
  QByteArray keptOf(const char* page) const;
  void retranslate();
  void refreshRail();
  void refreshStatus();
  void search(const QString& text);
  void showSearch();

  void opened();
  void infoChanged();
  void warmUpWhenPainted();
  void warmUpEngine();
  bool makeOnePage();
  bool isFirstPageShown() const;
  void jobEnded(Job* job);
  void showError(const QString& message);

  Services& m_services;
  TopBar* m_top = nullptr;
  widgets::NavigationRail* m_rail = nullptr;
  widgets::Banner* m_notice = nullptr;
  widgets::Banner* m_toast = nullptr;
  QStackedWidget* m_stack = nullptr;
  StatusBar* m_status = nullptr;
  WindowCommands* m_commands = nullptr;
  WelcomePage* m_welcome = nullptr;
  ImportFlow* m_imports = nullptr;
  LibraryPage* m_library = nullptr;
  InspectPage* m_inspect = nullptr;
  LabelPage* m_label = nullptr;
  DataPage* m_data = nullptr;
  QHash<QString, Page*> m_pages;
  QString m_current;
  QString m_firstPage;
  QTimer m_keep;
  QTimer m_warmUp;
  QTimer m_welcomeWait;
  bool m_isPainted = false;  ///< the page that the library was opened with
  bool m_isWarm = true;      ///< what the first paint does not need was begun, too
  bool m_trainIfNoRun = false;
  bool m_stateKept = true;
};

}  // namespace kinoprism::app
