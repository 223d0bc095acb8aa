#pragma once

#include <QWidget>

#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/person/history_model.h"
#include "app/pages/inspect/person/person_list_model.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace kinoprism::widgets {
class FilterChips;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class HistoryView;
class MovieField;
class PersonPopup;

/// Left of Inspect: who is looked at, and what they rated or what was held out of it.
class InspectPersonPanel : public QWidget {
  Q_OBJECT

 public:
  InspectPersonPanel(Services& services, InspectSession& session, QWidget* parent = nullptr);

  void choose(storage::PersonId person);
  PersonListModel* people() const { return m_people; }
  HistoryModel* history() const { return m_history; }
  /// "rated" or "held-out".
  void showTab(const QString& tab);
  /// Shows somebody new who likes nothing yet, or who likes what the person shown likes.
  void makeUp();
  void copyPerson();
  MovieField* movieField() const { return m_field; }
  PersonPopup* popup() const { return m_popup; }
  /// The people are known.
  bool isSettled() const;

 Q_SIGNALS:
  void movieChosen(qint64 movie);
  void contextMenuRequested(qint64 movie, const QPoint& globalPosition);
  /// The people of another library are there.
  void peopleRead();
  void failed(const QString& message);

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* buildPicker();
  QWidget* buildEditor();
  void openPersonMenu();
  void renamePerson();
  void showHypothetical();
  void readPeople();
  void showPerson();
  void showHistory();
  void showRanks();
  void retranslate();

  Services& m_services;
  InspectSession& m_session;
  PersonListModel* m_people = nullptr;
  HistoryModel* m_history = nullptr;
  QString m_tab = QStringLiteral("rated");
  storage::PersonId m_shown{};  ///< whose movies the list showed last
  bool m_reading = false;
  QLabel* m_heading = nullptr;
  QPushButton* m_person = nullptr;
  QToolButton* m_previous = nullptr;
  QToolButton* m_next = nullptr;
  QToolButton* m_random = nullptr;
  PersonPopup* m_popup = nullptr;
  widgets::FilterChips* m_tabs = nullptr;
  HistoryView* m_view = nullptr;
  QLabel* m_nothing = nullptr;
  QWidget* m_editor = nullptr;  ///< of a hypothetical person
  MovieField* m_field = nullptr;
  QToolButton* m_more = nullptr;
};

}  // namespace kinoprism::app
