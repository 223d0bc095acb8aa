#pragma once

#include <QObject>
#include <QString>
#include <utility>
#include <vector>

#include "app/services/library_service.h"

namespace kinoprism::app {

/// A hypothetical person: recommendations for someone who likes these movies.
struct HypotheticalPerson {
  storage::PersonId id{};  ///< below 0, never used twice in a library
  QString name;
  std::vector<std::pair<storage::MovieId, float>> ratings;  ///< in the order in which they were given; 0.5–5
};

/// The hypothetical people of the open library, kept in it as a note, and every change of them in this session,
/// which can be undone and redone. Nothing learns from them. GUI thread only.
class HypotheticalPeople : public QObject {
  Q_OBJECT

 public:
  explicit HypotheticalPeople(LibraryService& library, QObject* parent = nullptr);

  static bool isHypothetical(storage::PersonId person) { return number(person) < 0; }

  const std::vector<HypotheticalPerson>& all() const { return m_people; }
  const HypotheticalPerson* find(storage::PersonId person) const;

  /// A new person called "Hypothetical person 3", with these ratings.
  storage::PersonId create(std::vector<std::pair<storage::MovieId, float>> ratings = {});
  /// Does nothing for an empty name.
  void rename(storage::PersonId person, const QString& name);
  void remove(storage::PersonId person);
  /// stars: 0.5–5, 0 takes the movie away.
  void rate(storage::PersonId person, storage::MovieId movie, float stars);

  bool canUndo() const { return !m_undone.empty(); }
  bool canRedo() const { return !m_redone.empty(); }
  /// Take back and bring back the last change of any of them.
  void undo();
  void redo();

 Q_SIGNALS:
  /// Somebody came, went, or has other ratings or another name.
  void changed();

 private:
  void read();
  void change(std::vector<HypotheticalPerson> people);
  void take(std::vector<HypotheticalPerson> people);
  HypotheticalPerson* findIn(std::vector<HypotheticalPerson>& people, storage::PersonId person) const;

  LibraryService& m_library;
  std::vector<HypotheticalPerson> m_people;
  std::vector<std::vector<HypotheticalPerson>> m_undone;  ///< states before each change, the last at the end
  std::vector<std::vector<HypotheticalPerson>> m_redone;
  int64_t m_lastId = 0;
};

}  // namespace kinoprism::app
