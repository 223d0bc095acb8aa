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

namespace kinoprism {

class MetricTrace;
class MetricsTable;

/// Right of Inspect: the mixer, and what the mix is worth over everybody.
class InspectMixerPanel : public QScrollArea {
  Q_OBJECT

 public:
  InspectMixerPanel(Services& services, InspectSession& session, SavedMixes& saved, QWidget* parent = nullptr);

  MixerView* mixer() const { return m_mixer; }
  MetricsTable* metrics() const { return m_table; }
  MetricTrace* trace() const { return m_trace; }

  /// Puts a mix on the sliders, as one move of the hand.
  void apply(const Mix& mix);
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
  void showLevel();
  void showSignals(const MixerView::Values& values);
  void moved();
  void gestureBegan();
  void gestureEnded();
  void setAll(const MixerView::Values& values);
  void refreshUndo();
  void tuned(const TunedMix& tuned);
  void showNote(const QString& note);
  void openSaved();
  void addSaveField(QMenu* menu);
  void showMetrics();
  void retranslate();

  Services& m_services;
  InspectSession& m_session;
  SavedMixes& m_saved;
  QList<MixerSignal> m_rows;
  std::array<MixHistory, 2> m_history;  ///< of mix A and B
  MixerView::Values m_before;           ///< when the gesture began
  QLabel* m_heading = nullptr;
  QToolButton* m_undo = nullptr;
  QToolButton* m_redo = nullptr;
  MixerView* m_mixer = nullptr;
  QLabel* m_note = nullptr;
  QToolButton* m_worth = nullptr;
  MetricsTable* m_table = nullptr;
  MetricTrace* m_trace = nullptr;
};

}  // namespace kinoprism
