#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "engine/media/read/media_reader.h"

namespace kinoprism::media {

/// Finds the cuts between a film's shots while its frames come by, holding nothing but histograms.
///
/// Two neighbouring frames differ by d in [0, 1]: half the sum of the differences of their histograms (16 levels of
/// red, green and blue each, a value belonging to the two nearest, smoothed by 1-2-1) in each quarter of the frame,
/// averaged. There is a cut where d
///
/// - is above a floor, and no smaller than the d before it and after it,
/// - is `peak` times the mean of those two at least: fades and dissolves are not,
/// - stands out from the last second of film: at least `calm` times the median of the differences there and 0.05 more,
///   and `third` times the third largest of them (a threshold that follows the film, as in Yusoff, Christmas and
///   Kittler, "Video shot cut detection using adaptive thresholding", BMVC 2000; by ranks, since with a mean and
///   deviation a cut or flash just before hides another one),
/// - and is still there one frame later: the frame before it differs from the one after the next by `lasting` · d at
///   least; flashes of one frame are not.
///
/// A new shot lasts for at least `shortest` seconds. So that two cuts are not neighbours, give it eight frames a second
/// or more.
class ShotDetector {
 public:
  struct Settings {
    double floor = 0.15;
    double peak = 2.2;
    double calm = 3;
    double third = 1.5;
    double lasting = 0.5;
    double window = 1;       ///< seconds of film that d is compared with
    double shortest = 0.25;  ///< seconds
  };

  ShotDetector() : ShotDetector(Settings()) {}
  explicit ShotDetector(const Settings& settings) : m_settings(settings) {}

  /// The next frame in time, of any size, best about 224 pixels a side. When the frame before it began a shot, that
  /// one's time. Throws Error{BadArgument} for an empty picture or a time that goes back.
  std::optional<double> add(const VideoFrame& frame);

  /// After the last frame: whether that one began a shot.
  std::optional<double> finish();

  /// All cuts so far, seconds.
  const std::vector<double>& cuts() const { return m_cuts; }

 private:
  static constexpr size_t kQuarters = 4;
  static constexpr size_t kLevels = 16;
  using Histograms = std::array<std::array<float, kLevels>, kQuarters * 3>;

  struct Difference {
    double seconds = 0;
    double value = 0;
  };

  static Histograms histogramsOf(const Picture& picture);
  static std::array<float, kLevels> levelsOf(const std::array<uint32_t, 256>& counts);
  static double difference(const Histograms& a, const Histograms& b);
  /// next: the difference after the one that waits. across: of the frame before that one to the frame after the next.
  std::optional<double> judge(double next, double across);
  double threshold(double now);

  Settings m_settings;
  std::optional<Histograms> m_last;
  std::optional<Histograms> m_beforeLast;
  double m_lastSeconds = 0;
  double m_shotBegin = 0;
  std::optional<Difference> m_waiting;  // of the last frame to the one before; judged when the next is known
  std::deque<Difference> m_differences;
  std::vector<double> m_cuts;
};

}  // namespace kinoprism::media
