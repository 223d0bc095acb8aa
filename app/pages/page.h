#pragma once

#include <QByteArray>
#include <QWidget>
#include <functional>
#include <vector>

namespace kinoprism::app {

/// A state of a page worth a picture: `show` brings it about (asynchronously is fine), `name` becomes the file's name.
struct TourStop {
  QString name;
  std::function<void()> show;
};

/// One page of the window, chosen in the navigation rail. GUI thread only.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Called when the page comes to the front or goes to the back.
  virtual void enter() {}
  virtual void leave() {}

  /// What the top bar's search field is for on this page; empty: the field is greyed.
  virtual QString searchHint() const { return {}; }
  virtual void search(const QString& text) {}
  virtual QString searchText() const { return {}; }

  /// Take back and bring back what was done on this page last; false where it is no other than labels, which the window
  /// takes back.
  virtual bool undo() { return false; }
  virtual bool redo() { return false; }

  /// What the left part of the status bar says.
  virtual QString statusText() const { return {}; }

  /// Filter, sort, position, chosen person … kept in the library between starts. restoreState ignores what it does not
  /// understand.
  virtual QByteArray saveState() const { return {}; }
  virtual void restoreState(const QByteArray& state) {}

  /// The main states of this page, for --screenshots, in order; each builds on the one before.
  virtual std::vector<TourStop> tour() { return {}; }
  /// False while something that belongs on the screen is still being loaded.
  virtual bool isSettled() const { return true; }

 Q_SIGNALS:
  void statusChanged();
  /// Asks the window for another page, with a movie to show there.
  void pageWanted(const QString& page, qint64 movie);
};

}  // namespace kinoprism::app
