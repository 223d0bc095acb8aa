#include "engine/media/analyse/shots.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

/// Grain has differences, too.
constexpr double kGrain = 0.05;

}  // namespace

ShotDetector::Histograms ShotDetector::histogramsOf(const Picture& picture) {
  std::vector<std::array<uint32_t, 256>> counts(kQuarters * 3);
  std::array<uint32_t, kQuarters> pixels{};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const size_t quarter = (y * 2 >= picture.height ? 2 : 0) + (x * 2 >= picture.width ? 1 : 0);
      const uint8_t* const pixel = picture.at(x, y);
      for (size_t c = 0; c < 3; ++c) ++counts[quarter * 3 + c][pixel[c]];
      ++pixels[quarter];
    }
  }
  Histograms histograms{};
  for (size_t h = 0; h < histograms.size(); ++h) {
    const std::array<float, kLevels> levels = levelsOf(counts[h]);
    const float scale = 0.25f / static_cast<float>(std::max(1u, pixels[h / 3]));
    for (size_t level = 0; level < kLevels; ++level) {
      const float below = levels[level == 0 ? 0 : level - 1];
      const float above = levels[std::min(level + 1, kLevels - 1)];
      histograms[h][level] = scale * (below + 2 * levels[level] + above);
    }
  }
  return histograms;
}

/// Each value belongs to the two levels nearest to it, by its distance: a fade moves counts a little with each frame,
/// and not all at once where values cross the edge of a level.
std::array<float, ShotDetector::kLevels> ShotDetector::levelsOf(const std::array<uint32_t, 256>& counts) {
  constexpr float kWidth = 256.0f / kLevels;
  std::array<float, kLevels> levels{};
  for (size_t value = 0; value < counts.size(); ++value) {
    const float place = std::clamp((static_cast<float>(value) + 0.5f) / kWidth - 0.5f, 0.0f, kLevels - 1.0f);
    const auto lower = static_cast<size_t>(place);
    const float share = place - static_cast<float>(lower);
    levels[lower] += static_cast<float>(counts[value]) * (1 - share);
    levels[std::min(lower + 1, kLevels - 1)] += static_cast<float>(counts[value]) * share;
  }
  return levels;
}

double ShotDetector::difference(const Histograms& a, const Histograms& b) {
  double sum = 0;
  for (size_t h = 0; h < a.size(); ++h) {
    for (size_t level = 0; level < kLevels; ++level) sum += std::abs(a[h][level] - b[h][level]);
  }
  return sum / 2 / static_cast<double>(a.size());
}

/// What a cut must reach, by the differences of the last second; what is older is forgotten.
double ShotDetector::threshold(double now) {
  std::erase_if(m_differences, [&](const Difference& each) { return each.seconds < now - m_settings.window; });
  std::vector<double> values;
  for (const Difference& each : m_differences) values.push_back(each.value);
  std::ranges::sort(values);
  double least = m_settings.floor;
  if (values.empty()) return least;
  least = std::max(least, m_settings.calm * values[values.size() / 2] + kGrain);
  // The two largest may be those of a cut and a flash, which must not hide another cut.
  if (values.size() > 2) least = std::max(least, m_settings.third * values[values.size() - 3]);
  return least;
}

/// Whether the difference that waits is a cut, now that the one after it is known.
std::optional<double> ShotDetector::likelyCut(double next, double across) {
  if (!m_waiting) return {};
  const Difference waiting = *m_waiting;
  const double before = m_differences.empty() ? 0 : m_differences.back().value;
  const bool standsOut = waiting.value >= threshold(waiting.seconds);
  m_differences.push_back(waiting);
  const bool isPeak = waiting.value >= std::max(before, next) && waiting.value >= m_settings.peak * (before + next) / 2;
  if (!isPeak || !standsOut || across < m_settings.lasting * waiting.value) return {};
  if (!m_cuts.empty() && waiting.seconds - m_shotBegin < m_settings.shortest) return {};
  m_shotBegin = waiting.seconds;
  m_cuts.push_back(waiting.seconds);
  return waiting.seconds;
}

std::optional<double> ShotDetector::add(const VideoFrame& frame) {
  const bool isPicture = frame.picture.width > 0 && frame.picture.height > 0 && !frame.picture.rgb.empty();
  if (!isPicture || (m_last && frame.seconds < m_lastSeconds)) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::CutsNeedFrames);
  }
  const Histograms histograms = histogramsOf(frame.picture);
  const std::optional<Histograms> beforeLast = std::exchange(m_beforeLast, m_last);
  const std::optional<Histograms> last = std::exchange(m_last, histograms);
  m_lastSeconds = frame.seconds;
  if (!last) return {};
  const double value = difference(*last, histograms);
  const std::optional<double> cut = beforeLast ? likelyCut(value, difference(*beforeLast, histograms)) : std::nullopt;
  m_waiting = {frame.seconds, value};
  return cut;
}

std::optional<double> ShotDetector::finish() {
  const std::optional<double> cut = likelyCut(0, 1);
  m_waiting.reset();
  return cut;
}

}  // namespace kinoprism::media
