#pragma once

#include "app/models/movie_source.h"
#include "app/pages/inspect/inspect_session.h"

namespace kinoprism::app {

/// A person's list for the wall: rank, places gained against the baseline, every signal's share in the score; movies
/// that were held out are marked as hits, and rated ones as seen.
class RankedSource : public MovieSource {
  Q_OBJECT

 public:
  RankedSource(Services& services, const InspectSession& session, QObject* parent = nullptr);

  /// Takes the session's list.
  void update();
  /// Held-out movies among those listed.
  int hits() const { return m_hits; }

 protected:
  void decorate(int row, const storage::MovieSummary& movie, widgets::PosterCell& cell) const override;

 private:
  /// What was imputed of the movie, of what the signals that count here learn from.
  std::vector<const ImputationRecord::Set*> imputed(int row, storage::MovieId movie) const;
  widgets::PosterMark markOf(data::MovieIndex movie, widgets::PosterMark labelled) const;

  const InspectSession& m_session;
  std::vector<widgets::SignalTone> m_tones;
  int m_hits = 0;
};

}  // namespace kinoprism::app
