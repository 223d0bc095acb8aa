#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

struct Command;
class MainWindow;

/// What can be done from anywhere in the window: each command is in the palette, those with keys are shortcuts too.
/// GUI thread only.
class WindowCommands : public QObject {
  Q_OBJECT

 public:
  /// Sets up the shortcuts; the window and its pages are there.
  WindowCommands(MainWindow& window, Services& services);

  void openPalette();

 private:
  std::vector<Command> commands();
  /// Pages and views that can be gone to.
  std::vector<Command> places();
  void addShortcuts();
  void undo();
  void redo();
  void turnTheme();
  void turnSearch();
  void turnTable();
  bool isLibraryShown() const;
  void inLibrary(const std::function<void()>& action);

  MainWindow& m_window;
  Services& m_services;
};

}  // namespace kinoprism::app
