#pragma once

#include <QAbstractListModel>
#include <vector>

#include "app/pages/inspect/person/hypothetical_people.h"
#include "storage/ratings/people.h"

namespace kinoprism::app {

/// The people of a library, searched and ordered; first of all the curator, who is person 0, then hypothetical ones.
class PersonListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class Order { Number, MostRatings, FewestRatings };
  enum Role { PersonRole = Qt::UserRole, CountRole, NameRole };

  using QAbstractListModel::QAbstractListModel;

  void setPeople(std::vector<storage::Person> people);
  void setHypothetical(const std::vector<HypotheticalPerson>& people);
  /// How many movies the curator has rated.
  void setLabelCount(int count);
  /// Shows people whose name in their data set, or description, holds the text; those whose name begins with it first.
  void setSearch(const QString& text);
  void setOrder(Order order);
  Order order() const { return m_order; }

  size_t peopleCount() const { return m_people.size(); }
  /// The person that stays in the list `step` rows after `person`, or the nearest there is.
  storage::PersonId neighbour(storage::PersonId person, int step) const;
  storage::PersonId personAt(int row) const;
  int rowOf(storage::PersonId person) const;  ///< -1: not among those shown
  /// Row of the first person that was searched for; the last row where nobody was found.
  int firstFound() const { return m_rows.empty() ? rowCount() - 1 : firstRow(); }
  /// A random person of all but `other`; the curator when there is nobody.
  storage::PersonId randomPerson(storage::PersonId other) const;
  /// "Person 1024 · 312 ratings", "You · 12 labels".
  QString textOf(storage::PersonId person) const;
  /// nullptr for the curator and for nobody.
  const storage::Person* find(storage::PersonId person) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

  /// The language changed.
  void retranslate();

 private:
  void rebuild();
  int firstRow() const { return 1 + int(m_hypothetical.size()); }  ///< of the real people
  const HypotheticalPerson* findHypothetical(storage::PersonId person) const;
  QString nameOf(const storage::Person& person) const;

  std::vector<storage::Person> m_people;  ///< ascending id
  std::vector<HypotheticalPerson> m_hypothetical;
  std::vector<uint32_t> m_rows;  ///< places in m_people of those shown
  QString m_search;
  Order m_order = Order::Number;
  int m_labels = 0;
  bool m_severalSources = false;
};

}  // namespace kinoprism::app
