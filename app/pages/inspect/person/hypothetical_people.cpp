#include "app/pages/inspect/person/hypothetical_people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace kinoprism::app {
namespace {

constexpr const char* kNote = "hypothetical-people";
constexpr const char* kOldNote = "made-up";  ///< its name in libraries of earlier versions

QByteArray toJson(const std::vector<HypotheticalPerson>& people, int64_t lastId) {
  QJsonArray array;
  for (const HypotheticalPerson& person : people) {
    QJsonArray ratings;
    for (const auto& [movie, stars] : person.ratings) {
      ratings.append(QJsonObject{{"movie", qint64(number(movie))}, {"stars", double(stars)}});
    }
    array.append(QJsonObject{{"id", qint64(number(person.id))}, {"name", person.name}, {"ratings", ratings}});
  }
  return QJsonDocument(QJsonObject{{"people", array}, {"last", qint64(lastId)}}).toJson(QJsonDocument::Compact);
}

bool isRating(double stars) { return stars >= 0.5 && stars <= 5 && stars * 2 == std::round(stars * 2); }

/// What does not make sense is left out: a note may come from anywhere a library came from.
std::vector<HypotheticalPerson> fromJson(const QJsonObject& note) {
  std::vector<HypotheticalPerson> people;
  for (const QJsonValue& value : note["people"].toArray()) {
    const QJsonObject object = value.toObject();
    HypotheticalPerson person{storage::PersonId(object["id"].toInteger()), object["name"].toString(), {}};
    if (!HypotheticalPeople::isHypothetical(person.id) || person.name.isEmpty()) continue;
    for (const QJsonValue& rating : object["ratings"].toArray()) {
      const qint64 movie = rating["movie"].toInteger();
      const double stars = rating["stars"].toDouble();
      if (movie > 0 && isRating(stars)) person.ratings.emplace_back(storage::MovieId(movie), float(stars));
    }
    people.push_back(std::move(person));
  }
  return people;
}

}  // namespace

HypotheticalPeople::HypotheticalPeople(LibraryService& library, QObject* parent) : QObject(parent), m_library(library) {
  connect(&library, &LibraryService::opened, this, &HypotheticalPeople::read);
  connect(&library, &LibraryService::closed, this, &HypotheticalPeople::read);
  read();
}

void HypotheticalPeople::read() {
  QByteArray kept;
  if (m_library.isOpen()) kept = m_library.note(kNote);
  if (m_library.isOpen() && kept.isEmpty()) kept = m_library.note(kOldNote);
  const QJsonObject note = QJsonDocument::fromJson(kept).object();
  m_people = fromJson(note);
  m_lastId = note["last"].toInteger();
  for (const HypotheticalPerson& person : m_people) m_lastId = std::min(m_lastId, number(person.id));
  m_undone.clear();
  m_redone.clear();
  Q_EMIT changed();
}

HypotheticalPerson* HypotheticalPeople::findIn(std::vector<HypotheticalPerson>& people,
                                               storage::PersonId person) const {
  const auto found = std::ranges::find(people, person, &HypotheticalPerson::id);
  return found == people.end() ? nullptr : &*found;
}

const HypotheticalPerson* HypotheticalPeople::find(storage::PersonId person) const {
  const auto found = std::ranges::find(m_people, person, &HypotheticalPerson::id);
  return found == m_people.end() ? nullptr : &*found;
}

storage::PersonId HypotheticalPeople::create(std::vector<std::pair<storage::MovieId, float>> ratings) {
  const auto id = storage::PersonId(--m_lastId);
  auto people = m_people;
  people.push_back({id, tr("Hypothetical person %1").arg(-m_lastId), std::move(ratings)});
  change(std::move(people));
  return id;
}

void HypotheticalPeople::rename(storage::PersonId person, const QString& name) {
  auto people = m_people;
  HypotheticalPerson* found = findIn(people, person);
  if (!found || name.trimmed().isEmpty() || found->name == name.trimmed()) return;
  found->name = name.trimmed();
  change(std::move(people));
}

void HypotheticalPeople::remove(storage::PersonId person) {
  auto people = m_people;
  if (std::erase_if(people, [&](const HypotheticalPerson& one) { return one.id == person; }) > 0)
    change(std::move(people));
}

void HypotheticalPeople::rate(storage::PersonId person, storage::MovieId movie, float stars) {
  auto people = m_people;
  HypotheticalPerson* found = findIn(people, person);
  if (!found || (stars != 0 && !isRating(double(stars)))) return;
  const auto rating = std::ranges::find(found->ratings, movie, &std::pair<storage::MovieId, float>::first);
  if (rating == found->ratings.end()) {
    if (stars == 0) return;
    found->ratings.emplace_back(movie, stars);
  } else if (stars == 0) {
    found->ratings.erase(rating);
  } else if (rating->second == stars) {
    return;
  } else {
    rating->second = stars;
  }
  change(std::move(people));
}

void HypotheticalPeople::change(std::vector<HypotheticalPerson> people) {
  m_undone.push_back(m_people);
  m_redone.clear();
  take(std::move(people));
}

void HypotheticalPeople::undo() {
  if (!canUndo()) return;
  m_redone.push_back(m_people);
  auto people = std::move(m_undone.back());
  m_undone.pop_back();
  take(std::move(people));
}

void HypotheticalPeople::redo() {
  if (!canRedo()) return;
  m_undone.push_back(m_people);
  auto people = std::move(m_redone.back());
  m_redone.pop_back();
  take(std::move(people));
}

void HypotheticalPeople::take(std::vector<HypotheticalPerson> people) {
  m_people = std::move(people);
  m_library.setNote(kNote, toJson(m_people, m_lastId));
  Q_EMIT changed();
}

}  // namespace kinoprism::app
