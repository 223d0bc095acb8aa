#pragma once

#include <QWidget>

#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/moment_reader.h"
#include "app/services/services.h"

class QHBoxLayout;
class QLabel;

namespace kinoprism::widgets {
class ContributionBars;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MomentChips;

/// Below the list: why the chosen movie stands where it does. What each signal adds to its score, which rated movies
/// carry most of that, where it would stand without a signal, and which seconds of its sound and trailer mattered.
class InspectWhyPanel : public QWidget {
  Q_OBJECT

 public:
  InspectWhyPanel(Services& services, InspectSession& session, QWidget* parent = nullptr);

  /// Contributions follow the list at once, the rest comes when the hand rests.
  void setMovie(std::optional<data::MovieIndex> movie);

  widgets::ContributionBars* bars() const { return m_bars; }
  const MomentReader& moments() const { return m_reader; }
  MomentChips* momentChips() const { return m_moments; }
  QString heading() const;
  QString historyText() const;
  QString withoutText() const;

 Q_SIGNALS:
  /// A movie of the history was clicked.
  void movieChosen(qint64 movie);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  std::optional<size_t> rowInList() const;
  void showAll();
  void showBars();
  void showHistory();
  int reasonsThatFit() const;
  void showWithout();
  void showMoments();
  void playMoment(size_t of, size_t moment);
  QString titleOf(data::MovieIndex movie) const;
  /// Of what the signal learns from, what was imputed of the movie when the run was trained.
  std::vector<const ImputationRecord::Set*> imputed(const std::string& signal, data::MovieIndex movie) const;
  QLabel* addColumn(QHBoxLayout* row, QWidget* content, int stretch);

  Services& m_services;
  InspectSession& m_session;
  MomentReader m_reader;
  std::optional<data::MovieIndex> m_movie;
  QLabel* m_whyHead = nullptr;
  QLabel* m_historyHead = nullptr;
  QLabel* m_withoutHead = nullptr;
  widgets::ContributionBars* m_bars = nullptr;
  QLabel* m_history = nullptr;
  QLabel* m_without = nullptr;
  MomentChips* m_moments = nullptr;
};

}  // namespace kinoprism::app
