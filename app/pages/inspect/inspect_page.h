#pragma once

#include "app/pages/inspect/fusion_worth.h"
#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/ranked_source.h"
#include "app/pages/inspect/saved_mixes.h"
#include "app/pages/page.h"
#include "app/services/services.h"
#include "widgets/wall/poster_wall.h"

class QSplitter;
class QStackedWidget;

namespace kinoprism::widgets {
class EmptyState;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class InspectBar;
class InspectMixerPanel;
class InspectPersonPanel;
class InspectWhyPanel;
class RunNotice;
class PersonProfileView;
struct ListHeader;

/// A person, the list a mix makes for them, why, and what the mix is worth. A slider moved re-ranks and repaints the
/// wall at once; everything else follows.
class InspectPage : public Page {
  Q_OBJECT

 public:
  explicit InspectPage(Services& services, QWidget* parent = nullptr);

  void enter() override;
  QString statusText() const override;
  /// Of changes of a hypothetical person, while such a person is shown.
  bool undo() override;
  bool redo() override;
  QByteArray saveState() const override;
  void restoreState(const QByteArray& state) override;
  /// The person's profile in place of their list, or the list again.
  void showProfile(bool shown);
  bool isProfileShown() const { return m_profileShown; }
  /// The dialog that compares fusion strategies on this library.
  void openFusionWorth();
  FusionWorth& fusionWorth() { return m_worth; }
  PersonProfileView* profile() const { return m_profile; }
  /// Shows the list of a person.
  void showPerson(storage::PersonId person);
  std::vector<TourStop> tour() override;
  bool isSettled() const override;

  InspectSession& session() { return *m_session; }
  SavedMixes& savedMixes() { return *m_saved; }
  widgets::PosterWall* wall() const { return m_wall; }
  RankedSource* source() const { return m_source; }
  widgets::EmptyState* emptyState() const { return m_empty; }
  InspectBar* bar() const { return m_bar; }
  InspectPersonPanel* personPanel() const { return m_people; }
  InspectMixerPanel* mixerPanel() const { return m_mixer; }
  InspectWhyPanel* whyPanel() const { return m_why; }
  RunNotice* runNotice() const { return m_runNotice; }

  /// The list as CSV with its protocol; empty when there is none.
  QByteArray csv() const;
  void copyList() const;
  /// The list of an earlier start is being looked for, or its posters are.
  bool isKeptListComing() const;
  /// Explains a movie, in the list or not, and brings it into sight where it is listed.
  void chooseMovie(qint64 movie);

 Q_SIGNALS:
  /// The wall has the list of the newest mix; it paints it next.
  void listShown();
  void failed(const QString& message);
  /// Show movies like this one, by a signal or "fused".
  void similarWanted(qint64 movie, const QString& by);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void connectAll();
  void runChanged();
  void readKept(const QJsonObject& kept);
  void peopleRead();
  void showList();
  void showState();
  void showTraining();
  void actOnState();
  void explain(qint64 movie);
  void openContextMenu(qint64 movie, const QPoint& place);
  void exportList();
  ListHeader header() const;

  Services& m_services;
  InspectSession* m_session = nullptr;
  SavedMixes* m_saved = nullptr;
  FusionWorth m_worth;
  RankedSource* m_source = nullptr;
  InspectPersonPanel* m_people = nullptr;
  InspectBar* m_bar = nullptr;
  RunNotice* m_runNotice = nullptr;
  widgets::PosterWall* m_wall = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  PersonProfileView* m_profile = nullptr;
  bool m_profileShown = false;
  QStackedWidget* m_stack = nullptr;
  InspectWhyPanel* m_why = nullptr;
  InspectMixerPanel* m_mixer = nullptr;
  QSplitter* m_columns = nullptr;
  QSplitter* m_rows = nullptr;
  Request m_keptRead;
  QPointer<Job> m_watched;  ///< the training shown in place of the list
  qint64 m_chosen = -1;     ///< explained
  bool m_chooseFirst = true;
  std::optional<storage::PersonId> m_updated;  ///< whose list another run makes now, in place of the one shown
  bool m_personKnown = false;                  ///< restored or picked, so that none need be proposed
  QString m_restoredMix;                       ///< to be put on the sliders when its run is there
  QString m_restoredRun;
};

}  // namespace kinoprism::app
