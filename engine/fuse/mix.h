#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::fuse {

/// Signals that every mixer knows; others may be added by name.
inline constexpr std::string_view kCollaborative = "collaborative";
inline constexpr std::string_view kText = "text";
inline constexpr std::string_view kImage = "image";
inline constexpr std::string_view kAudio = "audio";
inline constexpr std::string_view kVideo = "video";
inline constexpr std::string_view kPopularity = "popularity";
/// How well the content of movies that nobody rated yet fits; 0 for rated movies.
inline constexpr std::string_view kNewMovies = "new-movies";

enum class FusionLevel { Feature, Decision, Joint };

std::string_view name(FusionLevel level);  ///< "feature", "decision", "joint"
/// Throws Error{BadArgument} naming the three.
FusionLevel parseFusionLevel(std::string_view text);

/// How signals make one list. Weights may be negative; only their ratios matter to the order.
struct Mix {
  std::string name;
  std::map<std::string, double, std::less<>> weights;  ///< by signal; a signal that is not named weighs 0
  double novelty = 0;                                  ///< ≥ 0: taken off the weight of popularity
  double diversity = 0;                                ///< 0 … 1: 1 − λ of MMR
  FusionLevel level = FusionLevel::Decision;

  /// Of a signal, novelty counted in.
  double weightOf(std::string_view signal) const;
  /// weightOf each of signals, in that order.
  std::vector<float> weightsOf(const std::vector<std::string>& signals) const;
  /// "collaborative=1,text=0.1,novelty=0.2,diversity=0.3": what the command line reads and run.json keeps.
  std::string text() const;
  /// Throws Error{BadArgument} naming the part that is wrong.
  static Mix parse(std::string_view text);

  bool operator==(const Mix&) const = default;
};

}  // namespace kinoprism::fuse
