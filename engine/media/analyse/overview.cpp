#include "engine/media/analyse/overview.h"

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/media/analyse/shots.h"

namespace kinoprism::media {
namespace {

constexpr int kRate = 8'000;
constexpr size_t kGrain = kRate / 100;       // samples of the finest piece
constexpr size_t kMostGrains = 100 * 3'600;  // an hour at the finest

struct Piece {
  float peak = 0;
  double squares = 0;
  size_t samples = 0;

  void add(float sample) {
    peak = std::max(peak, std::abs(sample));
    squares += double(sample) * double(sample);
    ++samples;
  }
  void add(const Piece& other) {
    peak = std::max(peak, other.peak);
    squares += other.squares;
    samples += other.samples;
  }
};

/// Pieces of equal length, whose length doubles whenever there are too many.
class Pieces {
 public:
  void add(float sample) {
    if (m_all.empty() || m_all.back().samples == m_length) {
      if (m_all.size() == kMostGrains) halve();
      m_all.emplace_back();
    }
    m_all.back().add(sample);
  }
  const std::vector<Piece>& all() const { return m_all; }

 private:
  void halve() {
    for (size_t i = 0; i < m_all.size() / 2; ++i) {
      m_all[i] = m_all[2 * i];
      m_all[i].add(m_all[2 * i + 1]);
    }
    m_all.resize(m_all.size() / 2);
    m_length *= 2;
  }

  std::vector<Piece> m_all;
  size_t m_length = kGrain;
};

/// Frames to choose from once the cuts are known: spaced evenly, twice as far apart whenever there are too many.
class Candidates {
 public:
  void add(VideoFrame&& frame, bool beginsShot) {
    if (!m_all.empty() && frame.seconds < m_all.back().seconds + m_spacing && !beginsShot) return;
    m_all.push_back({frame.seconds, std::move(frame.picture)});
    if (m_all.size() > kMost) thin();
  }
  /// The first, the middle and the last of those from begin to end; one where two fall together.
  void choose(double begin, double end, std::vector<FilmOverview::Still>& into) {
    const auto first = std::ranges::lower_bound(m_all, begin, {}, &FilmOverview::Still::seconds);
    const auto last = std::ranges::lower_bound(m_all, end, {}, &FilmOverview::Still::seconds);
    const auto count = last - first;
    auto previous = ptrdiff_t{-1};
    for (const ptrdiff_t at : {ptrdiff_t{0}, count / 2, count - 1}) {
      if (at <= previous || at >= count) continue;
      into.push_back(std::move(first[at]));
      previous = at;
    }
  }

 private:
  static constexpr size_t kMost = 512;

  void thin() {
    std::vector<FilmOverview::Still> kept;
    for (size_t i = 0; i < m_all.size(); i += 2) kept.push_back(std::move(m_all[i]));
    m_all = std::move(kept);
    m_spacing *= 2;
  }

  std::vector<FilmOverview::Still> m_all;
  double m_spacing = 0.5;
};

}  // namespace

SoundOverview overviewOfSound(MediaReader& reader, const std::filesystem::path& file, int pieces,
                              core::Progress& progress) {
  if (pieces <= 0) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::OverviewNeedsPiece);
  Pieces fine;
  SoundPlan plan;
  plan.rate = kRate;
  const SoundFacts facts = reader.sound(
      file, plan,
      [&](std::span<const float> samples) {
        for (const float sample : samples) fine.add(sample);
      },
      progress);
  SoundOverview overview;
  overview.seconds = facts.seconds;
  const size_t count = std::min(fine.all().size(), size_t(pieces));
  for (size_t p = 0; p < count; ++p) {
    Piece piece;
    const size_t end = (p + 1) * fine.all().size() / count;
    for (size_t i = p * fine.all().size() / count; i < end; ++i) piece.add(fine.all()[i]);
    overview.peaks.push_back(std::min(1.0F, piece.peak));
    overview.levels.push_back(float(std::min(1.0, std::sqrt(piece.squares / double(piece.samples)))));
  }
  return overview;
}

FilmOverview overviewOfFilm(MediaReader& reader, const std::filesystem::path& file, core::Progress& progress) {
  FramePlan plan;
  plan.framesPerSecond = 8;
  plan.width = FilmOverview::kStillWidth;
  plan.height = FilmOverview::kStillHeight;
  plan.fit = FramePlan::Fit::Within;
  ShotDetector detector;
  Candidates candidates;
  VideoFrame waiting;  // a cut is known one frame late
  double last = 0;
  reader.frames(
      file, plan,
      [&](VideoFrame&& frame) {
        const bool beganShot = detector.add(frame).has_value();
        if (!waiting.picture.rgb.empty()) candidates.add(std::move(waiting), beganShot);
        last = frame.seconds;
        waiting = std::move(frame);
        return true;
      },
      progress);
  const bool endsWithShot = detector.finish().has_value();
  if (!waiting.picture.rgb.empty()) candidates.add(std::move(waiting), endsWithShot);
  FilmOverview overview;
  overview.seconds = std::max(reader.probe(file).seconds, last);
  overview.cuts = detector.cuts();
  double begin = 0;
  for (const double cut : overview.cuts) {
    candidates.choose(begin, cut, overview.stills);
    begin = cut;
  }
  candidates.choose(begin, overview.seconds + 1, overview.stills);
  return overview;
}

}  // namespace kinoprism::media
