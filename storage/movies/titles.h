#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::storage {

struct TitleAndYear {
  std::string title;
  int year = 0;  ///< 0 where the text names none
};

/// "Matrix, The (1999)" -> {"The Matrix", 1999}; "City of Lost Children, The (Cité des enfants perdus, La) (1995)" ->
/// {"The City of Lost Children (Cité des enfants perdus, La)", 1995}.
TitleAndYear splitTitle(std::string_view text);

/// What else a title says that a movie is called: "The City of Lost Children (Cité des enfants perdus, La)" -> {"The
/// City of Lost Children", "La Cité des enfants perdus"}; of "Seven (a.k.a. Se7en)" without the "a.k.a.".
std::vector<std::string> otherTitles(std::string_view title);

/// What titles are compared by: no case, accents, punctuation, nor an article at the beginning. Empty for invalid text.
std::string titleKey(std::string_view title);

/// Text for the search index: every Chinese, Japanese or Korean character becomes a word of its own, since those
/// scripts put no spaces between words.
std::string searchText(std::string_view text);

/// An FTS5 query for what a person typed: all words, the last one as a beginning; a run of CJK characters as a phrase.
/// A last word of one letter is looked for in titles only: nearly every description has a word that begins with it.
/// Empty when there is no word in it.
std::string searchQuery(std::string_view typed);

}  // namespace kinoprism::storage
