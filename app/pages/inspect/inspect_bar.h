#pragma once

#include <QWidget>

#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/saved_mixes.h"

class QToolButton;

namespace kinoprism::widgets {
class FilterChips;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// The row above Inspect's wall: the run shown, what it is compared with, how long the list is, whether seen movies
/// are left out, and what can be taken along.
class InspectBar : public QWidget {
  Q_OBJECT

 public:
  InspectBar(EngineService& engine, InspectSession& session, SavedMixes& saved, QWidget* parent = nullptr);

  /// "own": the run's own mix; "collaborative"; "saved:<name>". What is not there falls back to the first.
  void compareWith(const QString& what);
  const QString& comparedWith() const { return m_compared; }
  /// The person's profile is shown in place of the list.
  void setProfileShown(bool shown);
  widgets::FilterChips* chips() const { return m_left; }
  widgets::FilterChips* listChips() const { return m_right; }

 Q_SIGNALS:
  void changed();
  void profileWanted(bool shown);
  void copyRequested();
  void exportRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void openRunMenu(const QPoint& place);
  void openCompareMenu(const QPoint& place);
  void openTopMenu(const QPoint& place);
  void openExportMenu();

  EngineService& m_engine;
  InspectSession& m_session;
  SavedMixes& m_saved;
  QString m_compared = QStringLiteral("own");
  bool m_profileShown = false;
  widgets::FilterChips* m_left = nullptr;
  widgets::FilterChips* m_right = nullptr;
  QToolButton* m_export = nullptr;
};

}  // namespace kinoprism::app
