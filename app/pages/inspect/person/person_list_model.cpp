#include "app/pages/inspect/person/person_list_model.h"

#include <QRandomGenerator>
#include <algorithm>

namespace kinoprism::app {

void PersonListModel::setPeople(std::vector<storage::Person> people) {
  m_people = std::move(people);
  m_severalSources = std::ranges::any_of(
      m_people, [&](const storage::Person& person) { return person.source != m_people.front().source; });
  rebuild();
}

void PersonListModel::setHypothetical(const std::vector<HypotheticalPerson>& people) {
  beginResetModel();
  m_hypothetical = people;
  endResetModel();
}

const HypotheticalPerson* PersonListModel::findHypothetical(storage::PersonId person) const {
  const auto found = std::ranges::find(m_hypothetical, person, &HypotheticalPerson::id);
  return found == m_hypothetical.end() ? nullptr : &*found;
}

void PersonListModel::setLabelCount(int count) {
  m_labels = count;
  Q_EMIT dataChanged(index(0), index(0));
}

void PersonListModel::setSearch(const QString& text) {
  if (text.trimmed() == m_search) return;
  m_search = text.trimmed();
  rebuild();
}

void PersonListModel::setOrder(Order order) {
  m_order = order;
  rebuild();
}

void PersonListModel::rebuild() {
  beginResetModel();
  m_rows.clear();
  std::vector<uint32_t> later;
  for (uint32_t i = 0; i < m_people.size(); ++i) {
    const QString name = QString::fromStdString(m_people[i].externalId);
    if (m_search.isEmpty() || name.startsWith(m_search, Qt::CaseInsensitive)) {
      m_rows.push_back(i);
    } else if (name.contains(m_search, Qt::CaseInsensitive) ||
               QString::fromStdString(m_people[i].about).contains(m_search, Qt::CaseInsensitive)) {
      later.push_back(i);
    }
  }
  auto sort = [&](std::vector<uint32_t>& rows) {
    auto count = [&](uint32_t i) { return m_people[i].ratingCount; };
    if (m_order == Order::MostRatings) std::ranges::stable_sort(rows, std::greater(), count);
    if (m_order == Order::FewestRatings) std::ranges::stable_sort(rows, std::less(), count);
  };
  sort(m_rows);
  sort(later);
  m_rows.insert(m_rows.end(), later.begin(), later.end());
  endResetModel();
}

storage::PersonId PersonListModel::personAt(int row) const {
  if (row > 0 && row < firstRow()) return m_hypothetical[size_t(row - 1)].id;
  const int place = row - firstRow();
  return place >= 0 && place < int(m_rows.size()) ? m_people[m_rows[size_t(place)]].id : storage::PersonId{};
}

int PersonListModel::rowOf(storage::PersonId person) const {
  if (number(person) == 0) return 0;
  if (const HypotheticalPerson* hypothetical = findHypothetical(person))
    return int(hypothetical - m_hypothetical.data()) + 1;
  const auto found = std::ranges::find(m_rows, person, [&](uint32_t i) { return m_people[i].id; });
  return found == m_rows.end() ? -1 : int(found - m_rows.begin()) + firstRow();
}

storage::PersonId PersonListModel::neighbour(storage::PersonId person, int step) const {
  const int row = std::max(rowOf(person), 0);
  return personAt(std::clamp(row + step, 0, rowCount() - 1));
}

storage::PersonId PersonListModel::randomPerson(storage::PersonId other) const {
  if (m_people.empty()) return {};
  const auto count = quint32(m_people.size());
  const quint32 drawn = QRandomGenerator::global()->bounded(count);
  const storage::PersonId person = m_people[drawn].id;
  return person == other ? m_people[(drawn + 1) % count].id : person;
}

const storage::Person* PersonListModel::find(storage::PersonId person) const {
  const auto found = std::ranges::lower_bound(m_people, person, {}, &storage::Person::id);
  return found != m_people.end() && found->id == person ? &*found : nullptr;
}

QString PersonListModel::nameOf(const storage::Person& person) const {
  const QString name = QString::fromStdString(person.externalId);
  return m_severalSources ? QString::fromStdString(person.source) + QLatin1Char(' ') + name : name;
}

QString PersonListModel::textOf(storage::PersonId id) const {
  if (const HypotheticalPerson* hypothetical = findHypothetical(id)) {
    return tr("%1 · %Ln movies", nullptr, int(hypothetical->ratings.size())).arg(hypothetical->name);
  }
  const storage::Person* person = find(id);
  if (!person) return tr("You · %Ln labels", nullptr, int(m_labels));
  return tr("Person %1 · %Ln ratings", nullptr, int(person->ratingCount)).arg(nameOf(*person));
}

int PersonListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : firstRow() + int(m_rows.size());
}

QVariant PersonListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const storage::PersonId id = personAt(index.row());
  const storage::Person* person = find(id);
  const HypotheticalPerson* hypothetical = findHypothetical(id);
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return textOf(id);
    case Qt::ToolTipRole:
      if (hypothetical) return tr("Hypothetical person: recommendations for someone who likes these movies");
      return person ? QString::fromStdString(person->about)
                    : tr("Your own ratings and the recommendations based on them");
    case PersonRole:
      return qlonglong(number(id));
    case CountRole:
      if (hypothetical) return int(hypothetical->ratings.size());
      return person ? int(person->ratingCount) : m_labels;
    case NameRole:
      if (hypothetical) return hypothetical->name;
      return person ? nameOf(*person) : QString();
    default:
      return {};
  }
}

void PersonListModel::retranslate() { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }

}  // namespace kinoprism::app
