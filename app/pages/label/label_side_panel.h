#pragma once

#include <QScrollArea>
#include <QTimer>

#include "app/pages/label/label_session.h"

class QGridLayout;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace kinoprism::app {

/// How the work goes: how much, how fast, how well curators agree; the curator's list after the last label; every step,
/// newest first.
class LabelSidePanel : public QScrollArea {
  Q_OBJECT

 public:
  LabelSidePanel(LibraryService& library, LabelSession& session, QWidget* parent = nullptr);

  QListView* history() const { return m_history; }

 Q_SIGNALS:
  /// A movie of the list or the history was chosen.
  void movieWanted(qint64 movie);
  void disagreementsWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void retranslate();
  void refreshSession();
  void refreshList();
  void refreshHistory();
  QString titleOf(storage::MovieId movie) const;
  QString stepText(const storage::LabelEvent& event) const;

  LibraryService& m_library;
  LabelSession& m_session;
  QTimer m_ageing;
  QLabel* m_sessionHead = nullptr;
  QLabel* m_said = nullptr;
  QLabel* m_saidValue = nullptr;
  QLabel* m_pace = nullptr;
  QProgressBar* m_goal = nullptr;
  QLabel* m_goalName = nullptr;
  QLabel* m_goalValue = nullptr;
  QLabel* m_timeLeft = nullptr;
  QLabel* m_left = nullptr;
  QLabel* m_leftValue = nullptr;
  QLabel* m_agreement = nullptr;
  QLabel* m_agreementValue = nullptr;
  QLabel* m_curators = nullptr;
  QPushButton* m_disagreements = nullptr;
  QLabel* m_listHead = nullptr;
  QLabel* m_listText = nullptr;
  QListView* m_list = nullptr;
  QStandardItemModel* m_listModel = nullptr;
  QLabel* m_historyHead = nullptr;
  QListView* m_history = nullptr;
  QStandardItemModel* m_historyModel = nullptr;
};

}  // namespace kinoprism::app
