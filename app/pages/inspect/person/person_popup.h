#pragma once

#include <QFrame>

#include "app/pages/inspect/person/person_list_model.h"

class QLineEdit;
class QListView;
class QPushButton;

namespace kinoprism::widgets {
class FilterChips;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Where a person is picked: a search field, orders, the list. Opens below a button and closes when somebody was chosen
/// or the focus leaves. Up, Down, PgUp, PgDn move in the list while one types; Enter chooses.
class PersonPopup : public QFrame {
  Q_OBJECT

 public:
  explicit PersonPopup(PersonListModel* model, QWidget* parent = nullptr);

  /// Shows it with its top left at a point of the screen; `person` is marked.
  void open(QPoint globalPosition, storage::PersonId person);
  QLineEdit* searchField() const { return m_search; }
  QListView* list() const { return m_list; }

 Q_SIGNALS:
  void chosen(qint64 person);
  void madeUpWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void choose(const QModelIndex& index);

  PersonListModel* m_model;
  QLineEdit* m_search = nullptr;
  QPushButton* m_makeUp = nullptr;
  widgets::FilterChips* m_orders = nullptr;
  QListView* m_list = nullptr;
};

}  // namespace kinoprism::app
