#include "app/pages/library/movie_search.h"

#include "app/messages/message_text.h"

namespace kinoprism::app {

MovieSearch::MovieSearch(LibraryService& library, MeaningSearch& meaning, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_meaning(meaning), m_filtering(lanes.search) {}

void MovieSearch::find(const MovieQuery& query) {
  const LibraryPtr library = m_library.library();
  const CataloguePtr catalogue = m_library.catalogue();
  if (!library || !catalogue) return;
  m_filtering.withdraw();
  m_meaning.cancel();
  if (query.asksMeaning()) return findAlike(query);
  auto work = [library, catalogue, filter = query.filter,
               labelled = m_library.labels().myRatings()](std::stop_token stop) {
    core::Progress progress(stop);
    return selectMovies(*catalogue, filter, findHits(*library, filter, progress), labelled, true);
  };
  m_filtering.run(
      this, work, [this](const MovieSelection& selection) { Q_EMIT found(selection); },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); },
      [] {});  // what is found by a newer query comes
}

void MovieSearch::findAlike(const MovieQuery& query) {
  auto take = [this, query](const MeaningFound& result) {
    std::vector<storage::MovieId> hits;
    for (const AlikeMovie& alike : result.movies) hits.push_back(alike.movie);
    Q_EMIT foundAlike(result);
    filterAlike(query, std::move(hits));
  };
  auto refuse = [this](const core::Error& error) { Q_EMIT meaningFailed(messageText(error)); };
  if (query.file.isEmpty()) {
    m_meaning.byText(query.filter.text, this, take, refuse);
  } else {
    m_meaning.byFile(query.fileModality, query.file, this, take, refuse);
  }
}

/// The filter, but for its text, over what was found by meaning.
void MovieSearch::filterAlike(const MovieQuery& query, std::vector<storage::MovieId> hits) {
  const CataloguePtr catalogue = m_library.catalogue();
  const LibraryPtr library = m_library.library();
  if (!library || !catalogue) return;
  MovieFilter filter = query.filter;
  if (!query.file.isEmpty()) {
    // The hits are looked at only where something was searched.
    filter.text = query.file;
    filter.sort = MovieSort::BestMatch;
  }
  m_filtering.run(
      this,
      [library, catalogue, filter, words = std::move(hits),
       labelled = m_library.labels().myRatings()](std::stop_token stop) {
        core::Progress progress(stop);
        MovieFilter others = filter;
        others.text.clear();
        MovieHits found = findHits(*library, others, progress);
        found.words = words;
        return selectMovies(*catalogue, filter, found, labelled, true);
      },
      [this](const MovieSelection& selection) { Q_EMIT found(selection); },
      [this](const core::Error& error) { Q_EMIT meaningFailed(messageText(error)); }, [] {});
}

}  // namespace kinoprism::app
