#include "engine/media/shots.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinoprism {
namespace {

/// Grain and flat pictures alike have differences; below this deviation they are taken to vary as much.
constexpr double kSmallestDeviation = 0.01;
constexpr double kPeak = 2.5;  // times the neighbours

}  // namespace

ShotDetector::Histograms ShotDetector::histogramsOf(const Picture& picture) {
  std::array<std::array<uint32_t, kLevels>, kQuarters * 3> counts{};
  std::array<uint32_t, kQuarters> pixels{};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const size_t quarter = (y * 2 >= picture.height ? 2 : 0) + (x * 2 >= picture.width ? 1 : 0);
      const uint8_t* const pixel = picture.at(x, y);
      for (size_t c = 0; c < 3; ++c) ++counts[quarter * 3 + c][pixel[c] / (256 / kLevels)];
      ++pixels[quarter];
    }
  }
  Histograms histograms{};
  for (size_t h = 0; h < histograms.size(); ++h) {
    const float scale = 0.25f / static_cast<float>(std::max(1u, pixels[h / 3]));
    for (size_t level = 0; level < kLevels; ++level) {
      const uint32_t below = counts[h][level == 0 ? 0 : level - 1];
      const uint32_t above = counts[h][std::min(level + 1, kLevels - 1)];
      histograms[h][level] = scale * static_cast<float>(below + 2 * counts[h][level] + above);
    }
  }
  return histograms;
}

double ShotDetector::difference(const Histograms& a, const Histograms& b) {
  double sum = 0;
  for (size_t h = 0; h < a.size(); ++h) {
    for (size_t level = 0; level < kLevels; ++level) sum += std::abs(a[h][level] - b[h][level]);
  }
  return sum / 2 / static_cast<double>(a.size());
}

bool ShotDetector::standsOut(double value) const {
  if (value < m_settings.floor) return false;
  if (m_differences.empty()) return true;
  double sum = 0;
  double squares = 0;
  for (const Difference& each : m_differences) {
    sum += each.value;
    squares += each.value * each.value;
  }
  const auto count = static_cast<double>(m_differences.size());
  const double mean = sum / count;
  const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
  return value > mean + m_settings.deviations * std::max(deviation, kSmallestDeviation);
}

/// Whether the difference that waits is a cut, now that the one after it is known.
std::optional<double> ShotDetector::judge(double next) {
  if (!m_waiting) return {};
  const Difference waiting = *m_waiting;
  const double before = m_differences.empty() ? 0 : m_differences.back().value;
  std::erase_if(m_differences,
                [&](const Difference& each) { return each.seconds < waiting.seconds - m_settings.window; });
  const bool isPeak = waiting.value >= kPeak * std::max(before, next);
  if (!isPeak || !standsOut(waiting.value)) {
    m_differences.push_back(waiting);
    return {};
  }
  if (!m_cuts.empty() && waiting.seconds - m_shotBegin < m_settings.shortest) return {};
  m_shotBegin = waiting.seconds;
  m_cuts.push_back(waiting.seconds);
  return waiting.seconds;
}

std::optional<double> ShotDetector::add(const VideoFrame& frame) {
  const bool isPicture = frame.picture.width > 0 && frame.picture.height > 0 && !frame.picture.rgb.empty();
  if (!isPicture || (m_last && frame.seconds < m_lastSeconds)) {
    throw Error(ErrorCode::BadArgument,
                "Cuts are found in frames with pictures, in the order in which they are shown.");
  }
  const Histograms histograms = histogramsOf(frame.picture);
  const std::optional<Histograms> last = std::exchange(m_last, histograms);
  m_lastSeconds = frame.seconds;
  if (!last) return {};
  const double value = difference(*last, histograms);
  const std::optional<double> cut = judge(value);
  m_waiting = {frame.seconds, value};
  return cut;
}

std::optional<double> ShotDetector::finish() {
  const std::optional<double> cut = judge(0);
  m_waiting.reset();
  return cut;
}

}  // namespace kinoprism
