#pragma once

#include <QString>

#include "storage/movies/movies.h"
#include "storage/ratings/labels.h"

namespace kinoprism::app {

/// "Title (Year)", or the title alone where the year is not known.
QString titleWithYear(const storage::MovieSummary& movie);
/// The description in the language of the program, else the first there is.
storage::Description descriptionOf(const storage::MovieDetail& detail, const QString& language);
/// "Directed by … / With …", with at most so many names each; empty where nobody is known.
QString peopleText(const storage::MovieDetail& detail, int limit);
/// What a curator said, in few words: "★ 4", "a note", "wrong: too long".
QString labelText(const storage::LabelEvent& event);
/// The same with every name a link "person:NAME", as rich text.
QString peopleLinks(const storage::MovieDetail& detail, int limit);
/// Pages of the movie elsewhere that its identities lead to, as rich text of links; empty where there are none.
QString pagesElsewhere(const storage::MovieDetail& detail);
/// A verdict as it is stored ("wrong: too long") in the language of the program.
QString verdictText(const QString& stored);

/// Verdicts that the program gives itself.
inline constexpr const char* kVerdictRight = "right";
inline constexpr const char* kVerdictWrong = "wrong";
inline constexpr const char* kVerdictNotInterested = "not interested";

}  // namespace kinoprism::app
