#pragma once

#include <QScrollArea>
#include <array>

#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/mix_history.h"
#include "app/pages/inspect/mixer_rows.h"
#include "app/pages/inspect/saved_mixes.h"
#include "app/services/services.h"

class QLabel;
class QMenu;
class QToolButton;

namespace kinoprism::widgets {
class MetricTrace;
class MetricsTable;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Right of Inspect: the mixer, and what the mix is worth over everybody.
class InspectMixerPanel : public QScrollArea {
  Q_OBJECT

 public:
  InspectMixerPanel(Services& services, InspectSession& session, SavedMixes& saved, QWidget* parent = nullptr);

  widgets::MixerView* mixer() const { return m_mixer; }
  widgets::MetricsTable* metrics() const { return m_table; }
  widgets::MetricTrace* trace() const { return m_trace; }

  /// Puts a mix on the sliders, as one move of the hand.
  void apply(const fuse::Mix& mix);
  void undo();
  void redo();
  bool canUndo() const { return history().canUndo(); }
  bool canRedo() const { return history().canRedo(); }
  /// Searches better weights as a job; the sliders then go there.
  void tune();
  /// The protocol of the figures shown, for exports; empty before there are any.
  QString protocolText() const;

 Q_SIGNALS:
  void fusionWorthWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* buildHead();
  const MixHistory& history() const { return m_history[size_t(m_mixer->side())]; }
  MixHistory& history() { return m_history[size_t(m_mixer->side())]; }
  void takeRun();
  /// The values that the hand moved away from the run's own mix.
  widgets::MixerView::Values handSet(const widgets::MixerView::Values& values) const;
  /// Puts what the hand had set on the sliders of the tuned run that took the place of a first list's. other: of the
  /// mix not in hand; nothing where there was only one.
  void keepHandSet(int side, const widgets::MixerView::Values& mine,
                   const std::optional<widgets::MixerView::Values>& other);
  void showLevel();
  void showSignals(const widgets::MixerView::Values& values);
  void moved(const widgets::MixerView::Values& values);
  void gestureBegan();
  void gestureEnded();
  void setAll(const widgets::MixerView::Values& values);
  void refreshUndo();
  void tuned(const serve::TunedMix& tuned);
  void showNote(const QString& note);
  void openSaved();
  void addSaveField(QMenu* menu);
  void showMetrics();
  void retranslate();

  Services& m_services;
  InspectSession& m_session;
  SavedMixes& m_saved;
  QList<widgets::MixerSignal> m_rows;
  std::array<MixHistory, 2> m_history;  ///< of mix A and B
  widgets::MixerView::Values m_before;  ///< when the gesture began
  bool m_ofFirst = false;               ///< the sliders are of a first list's run
  QLabel* m_heading = nullptr;
  QToolButton* m_undo = nullptr;
  QToolButton* m_redo = nullptr;
  widgets::MixerView* m_mixer = nullptr;
  QLabel* m_note = nullptr;
  QToolButton* m_worth = nullptr;
  widgets::MetricsTable* m_table = nullptr;
  widgets::MetricTrace* m_trace = nullptr;
};

}  // namespace kinoprism::app
