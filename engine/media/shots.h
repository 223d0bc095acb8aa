#pragma once

#include <array>
#include <deque>
#include <optional>
#include <vector>

#include "engine/media/media_reader.h"

namespace kinoprism {

/// Finds the cuts between a film's shots while its frames come by, holding nothing but histograms.
///
/// Two neighbouring frames differ by d in [0, 1]: half the sum of the differences of their histograms (16 levels of
/// red, green and blue each, smoothed by 1-2-1) in each quarter of the frame, averaged. There is a cut where d is above
/// a floor, at least 2.5 times the d before it and after it (fades, dissolves and flashes of one frame are not), and
/// stands out from the last second of film: d > mean + k · standard deviation of the differences there (after the idea
/// of Yusoff, Christmas and Kittler, "Video shot cut detection using adaptive thresholding", BMVC 2000). A new shot
/// lasts for at least `shortest` seconds. So that two cuts are not neighbours, give it eight frames a second or more.
class ShotDetector {
 public:
  struct Settings {
    double floor = 0.15;
    double deviations = 5;
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
  static double difference(const Histograms& a, const Histograms& b);
  std::optional<double> judge(double next);
  bool standsOut(double value) const;

  Settings m_settings;
  std::optional<Histograms> m_last;
  double m_lastSeconds = 0;
  double m_shotBegin = 0;
  std::optional<Difference> m_waiting;  // of the last frame to the one before; judged when the next is known
  std::deque<Difference> m_differences;
  std::vector<double> m_cuts;
};

}  // namespace kinoprism
