#include "app/pages/inspect/person/made_up_people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace kinoprism::app {
namespace {

constexpr const char* kNote = "made-up";

QByteArray toJson(const std::vector<MadeUpPerson>& people, int64_t lastId) {
  QJsonArray array;
  for (const MadeUpPerson& person : people) {
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
std::vector<MadeUpPerson> fromJson(const QJsonObject& note) {
  std::vector<MadeUpPerson> people;
  for (const QJsonValue& value : note["people"].toArray()) {
    const QJsonObject object = value.toObject();
    MadeUpPerson person{storage::PersonId(object["id"].toInteger()), object["name"].toString(), {}};
    if (!MadeUpPeople::isMadeUp(person.id) || person.name.isEmpty()) continue;
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

MadeUpPeople::MadeUpPeople(LibraryService& library, QObject* parent) : QObject(parent), m_library(library) {
  connect(&library, &LibraryService::opened, this, &MadeUpPeople::read);
  connect(&library, &LibraryService::closed, this, &MadeUpPeople::read);
  read();
}

void MadeUpPeople::read() {
  const QJsonObject note = QJsonDocument::fromJson(m_library.isOpen() ? m_library.note(kNote) : QByteArray()).object();
  m_people = fromJson(note);
  m_lastId = note["last"].toInteger();
  for (const MadeUpPerson& person : m_people) m_lastId = std::min(m_lastId, number(person.id));
  m_undone.clear();
  m_redone.clear();
  Q_EMIT changed();
}

MadeUpPerson* MadeUpPeople::findIn(std::vector<MadeUpPerson>& people, storage::PersonId person) const {
  const auto found = std::ranges::find(people, person, &MadeUpPerson::id);
  return found == people.end() ? nullptr : &*found;
}

const MadeUpPerson* MadeUpPeople::find(storage::PersonId person) const {
  const auto found = std::ranges::find(m_people, person, &MadeUpPerson::id);
  return found == m_people.end() ? nullptr : &*found;
}

storage::PersonId MadeUpPeople::create(std::vector<std::pair<storage::MovieId, float>> ratings) {
  const auto id = storage::PersonId(--m_lastId);
  auto people = m_people;
  people.push_back({id, tr("Made up %1").arg(-m_lastId), std::move(ratings)});
  change(std::move(people));
  return id;
}

void MadeUpPeople::rename(storage::PersonId person, const QString& name) {
  auto people = m_people;
  MadeUpPerson* found = findIn(people, person);
  if (!found || name.trimmed().isEmpty() || found->name == name.trimmed()) return;
  found->name = name.trimmed();
  change(std::move(people));
}

void MadeUpPeople::remove(storage::PersonId person) {
  auto people = m_people;
  if (std::erase_if(people, [&](const MadeUpPerson& one) { return one.id == person; }) > 0) change(std::move(people));
}

void MadeUpPeople::rate(storage::PersonId person, storage::MovieId movie, float stars) {
  auto people = m_people;
  MadeUpPerson* found = findIn(people, person);
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

void MadeUpPeople::change(std::vector<MadeUpPerson> people) {
  m_undone.push_back(m_people);
  m_redone.clear();
  take(std::move(people));
}

void MadeUpPeople::undo() {
  if (!canUndo()) return;
  m_redone.push_back(m_people);
  auto people = std::move(m_undone.back());
  m_undone.pop_back();
  take(std::move(people));
}

void MadeUpPeople::redo() {
  if (!canRedo()) return;
  m_undone.push_back(m_people);
  auto people = std::move(m_redone.back());
  m_redone.pop_back();
  take(std::move(people));
}

void MadeUpPeople::take(std::vector<MadeUpPerson> people) {
  m_people = std::move(people);
  m_library.setNote(kNote, toJson(m_people, m_lastId));
  Q_EMIT changed();
}

}  // namespace kinoprism::app
