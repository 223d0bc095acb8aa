#pragma once

#include <QDialog>
#include <array>

#include "app/pages/inspect/fusion_worth.h"
#include "app/services/services.h"

class QLabel;
class QPushButton;

namespace kinoprism::widgets {
class IntervalPlot;
class JobProgressRow;
class Panel;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Fusion strategies compared on this library: ratings alone and the three levels of fusion on one scale, and what
/// each modality is worth to rated movies, new movies and new people, next to a control with its features shuffled
/// between movies.
class FusionWorthDialog : public QDialog {
  Q_OBJECT

 public:
  FusionWorthDialog(Services& services, FusionWorth& worth, QWidget* parent = nullptr);

  widgets::IntervalPlot* levelsPlot() const { return m_levels; }
  widgets::IntervalPlot* slicePlot(size_t slice) const { return m_slices[slice].plot; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Slice {
    QLabel* title = nullptr;
    widgets::IntervalPlot* plot = nullptr;
  };

  void build();
  widgets::Panel* makePanel(QPushButton*& start);
  QLabel* makeText(widgets::Panel* panel);
  void retranslate();
  void refresh();
  void showLevels();
  void showWorth();
  void showJob();
  QString csv() const;
  void copy();

  Services& m_services;
  FusionWorth& m_worth;
  widgets::JobProgressRow* m_job = nullptr;
  widgets::Panel* m_levelsPanel = nullptr;
  widgets::Panel* m_worthPanel = nullptr;
  QPushButton* m_compare = nullptr;
  QPushButton* m_measure = nullptr;
  QPushButton* m_copy = nullptr;
  QLabel* m_levelsText = nullptr;
  widgets::IntervalPlot* m_levels = nullptr;
  QLabel* m_levelsProtocol = nullptr;
  QLabel* m_worthText = nullptr;
  std::array<Slice, 3> m_slices;
  QLabel* m_worthProtocol = nullptr;
};

}  // namespace kinoprism::app
