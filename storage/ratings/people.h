#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "storage/ids.h"
#include "storage/ratings/feedback.h"

namespace kinoprism::storage {

class Database;

struct Person {
  PersonId id{};
  std::string source;      ///< data set the person comes from: "ml-1m"
  std::string externalId;  ///< as the data set writes it
  std::string about;       ///< "female, 25–34, scientist"; may be empty
  uint32_t ratingCount = 0;
};

/// A current rating of a person: the latest of those imported for the movie.
struct PersonRating {
  MovieId movie{};
  float value = 0;   ///< 0.5–5; of what is no rating, what the engine counts it as: see valueOf
  int64_t time = 0;  ///< seconds since 1970, or a rank where the set has no times; 0 where unknown
  Feedback::Kind kind = Feedback::Kind::Stars;
};

/// All current ratings as the engine takes them. Row r of interactions is people[r]; when labels were asked for, the
/// curators who rated anything follow, row people.size() + c being curators[c].
struct RatingTable {
  data::Interactions interactions;
  MovieIndexes movies;
  std::vector<PersonId> people;
  std::vector<CuratorId> curators;
};

/// People and what they rated. Every member may be called from any thread, not from one that paints.
class People {
 public:
  explicit People(Database& database) : m_database(database) {}

  /// In order of id. With 162,000 people about 0.1 s.
  std::vector<Person> all(core::Progress& progress) const;
  /// Throws Error{NotFound}.
  Person person(PersonId id) const;
  /// The person called externalId; the data set may be left empty when only one has such a person. Throws
  /// Error{NotFound}, or Error{BadArgument} naming the data sets when several have one.
  Person find(std::string_view externalId, std::string_view source = {}) const;

  /// Current ratings, by movie. Throws Error{NotFound} for a person who is not there.
  std::vector<PersonRating> history(PersonId id) const;

  enum class WithLabels { No, Yes };
  /// Every current rating. 16 bytes a rating plus some MB; Cancelled.
  RatingTable ratings(WithLabels labels, core::Progress& progress) const;

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
