#pragma once

#include <QObject>
#include <QString>
#include <utility>
#include <vector>

#include "app/services/library_service.h"

namespace kinoprism::app {

/// Somebody who does not exist: what would they get who likes these five?
struct MadeUpPerson {
  storage::PersonId id{};  ///< below 0, never used twice in a library
  QString name;
  std::vector<std::pair<storage::MovieId, float>> ratings;  ///< in the order in which they were given; 0.5–5
};

/// The people that were made up in the open library, kept in it as a note, and every change of them in this session,
/// which can be undone and redone. Nothing learns from them. GUI thread only.
class MadeUpPeople : public QObject {
  Q_OBJECT

 public:
  explicit MadeUpPeople(LibraryService& library, QObject* parent = nullptr);

  static bool isMadeUp(storage::PersonId person) { return number(person) < 0; }

  const std::vector<MadeUpPerson>& all() const { return m_people; }
  const MadeUpPerson* find(storage::PersonId person) const;

  /// A new person called "Made up 3", with these ratings.
  storage::PersonId create(std::vector<std::pair<storage::MovieId, float>> ratings = {});
  /// Does nothing for an empty name.
  void rename(storage::PersonId person, const QString& name);
  void remove(storage::PersonId person);
  /// stars: 0.5–5, 0 takes the movie away.
  void rate(storage::PersonId person, storage::MovieId movie, float stars);

  bool canUndo() const { return !m_undone.empty(); }
  bool canRedo() const { return !m_redone.empty(); }
  /// Take back and bring back the last change of anybody.
  void undo();
  void redo();

 Q_SIGNALS:
  /// Somebody came, went, or has other ratings or another name.
  void changed();

 private:
  void read();
  void change(std::vector<MadeUpPerson> people);
  void take(std::vector<MadeUpPerson> people);
  MadeUpPerson* findIn(std::vector<MadeUpPerson>& people, storage::PersonId person) const;

  LibraryService& m_library;
  std::vector<MadeUpPerson> m_people;
  std::vector<std::vector<MadeUpPerson>> m_undone;  ///< states before each change, the last at the end
  std::vector<std::vector<MadeUpPerson>> m_redone;
  int64_t m_lastId = 0;
};

}  // namespace kinoprism::app
