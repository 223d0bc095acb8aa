#pragma once

#include <unordered_set>
#include <vector>

#include "storage/library.h"

namespace kinoprism::app {

/// The movies of a session in the order in which a curator is asked for them: what was handled before, then the queue;
/// which of them are handled, by a label that is on disk or under way; and where the curator stands.
class LabelOrder {
 public:
  /// before: handled already, oldest first. handled: on disk; what was handled in this session stays so, since what was
  /// read may be older. Stands at the first movie that is to be handled.
  void set(std::vector<storage::MovieId> before, std::vector<storage::MovieId> queue,
           const std::vector<storage::MovieId>& handled);
  /// Without any movie; what was handled in this session is still known, unless it is forgotten as well.
  void clear();
  void clearVisits() { m_visited.clear(); }

  /// id 0: behind the last.
  storage::MovieId current() const;
  bool contains(storage::MovieId movie) const;
  bool isHandled(storage::MovieId movie) const { return m_handled.contains(number(movie)); }
  /// Movies that come next, at most `count`.
  std::vector<storage::MovieId> upcoming(size_t count) const;
  size_t remaining() const;

  /// The current movie is handled; on to the next that is not.
  void moveOn();
  /// False where there is none before, or none behind that was handled or is the next.
  bool back();
  bool forward();
  /// A movie that is not among them is put before the queue.
  void moveTo(storage::MovieId movie);

  void setHandled(storage::MovieId movie) { m_handled.insert(number(movie)); }
  /// The movie is to be asked for again.
  void forgetHandled(storage::MovieId movie);
  /// The movie was not handled in this session after all.
  void forgetVisit(storage::MovieId movie) { std::erase(m_visited, movie); }

 private:
  size_t firstUnhandled();

  std::vector<storage::MovieId> m_order;
  size_t m_place = 0;
  size_t m_front = 0;                       ///< what comes before it is handled
  std::unordered_set<int64_t> m_handled;    ///< numbers of movies
  std::vector<storage::MovieId> m_visited;  ///< handled in this session, oldest first; their labels may be under way
};

}  // namespace kinoprism::app
