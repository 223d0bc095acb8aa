#pragma once

#include "app/models/movie_source.h"
#include "app/pages/label/label_session.h"
#include "app/pages/page.h"
#include "app/services/services.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace kinoprism::widgets {
class FilterChips;
class PosterStrip;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class LabelCardView;
class LabelSidePanel;

/// Where curators work: a queue of movies made by a rule, one at a time, everything by keys.
class LabelPage : public Page {
  Q_OBJECT

 public:
  explicit LabelPage(Services& services, QWidget* parent = nullptr);
  ~LabelPage() override;

  void enter() override;
  void leave() override;
  QString statusText() const override;
  QByteArray saveState() const override { return m_session.saveState(); }
  void restoreState(const QByteArray& state) override;
  std::vector<TourStop> tour() override;
  bool isSettled() const override;

  LabelSession& session() { return m_session; }
  LabelCardView* card() const { return m_card; }
  LabelSidePanel* side() const { return m_side; }
  /// Labels the movies that the library page shows now.
  void labelFiltered(const MovieFilter& filter);

 Q_SIGNALS:
  /// The movies of a filter are to be labelled: the window knows the one of the library page.
  void filterWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void retranslate();
  void refresh();
  void refreshQueue();
  void chooseRule(const QString& id);
  void openCuratorMenu();
  void chooseCurator(const QString& name);
  void openDisagreements();
  void newCurator();
  void chooseGoal();
  bool handleKey(QKeyEvent* event);
  bool rateBy(QKeyEvent* event);

  Services& m_services;
  LabelSession m_session;
  MovieSource* m_next = nullptr;
  widgets::FilterChips* m_rules = nullptr;
  QPushButton* m_blind = nullptr;
  QPushButton* m_goal = nullptr;
  QPushButton* m_curator = nullptr;
  LabelCardView* m_card = nullptr;
  LabelSidePanel* m_side = nullptr;
  widgets::PosterStrip* m_strip = nullptr;
  QLabel* m_queueHead = nullptr;
  QLabel* m_curatorHead = nullptr;
  QLabel* m_nextHead = nullptr;
  QSplitter* m_splitter = nullptr;
};

}  // namespace kinoprism::app
