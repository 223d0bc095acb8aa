#include "app/demo/demo_people.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/rng.h"

namespace kinoprism::app {
namespace {

constexpr int64_t kFirstRating = 1'420'070'400;  // 2015-01-01
constexpr int64_t kLastRating = 1'767'139'200;   // 2025-12-31
constexpr int64_t kYear = 31'556'952;

template <size_t n>
std::array<double, n> drawTaste(double weight, core::Rng& rng) {
  std::array<double, n> taste;
  for (double& value : taste) value = weight * rng.normal();
  return taste;
}

struct Taste {
  std::array<double, kThemes> themes;
  std::array<double, kPalettes> palettes;
  std::array<double, kSounds> sounds;
  std::array<double, kCameras> cameras;
  double crowd;  ///< how far fame decides what is seen

  explicit Taste(core::Rng& rng)
      : themes(drawTaste<kThemes>(0.9, rng)),
        palettes(drawTaste<kPalettes>(0.75, rng)),
        sounds(drawTaste<kSounds>(0.75, rng)),
        cameras(drawTaste<kCameras>(0.7, rng)),
        crowd(0.7 + 0.6 * rng.uniform()) {}

  double of(const DemoMovie& movie) const {
    return themes[movie.theme] + palettes[movie.palette] + sounds[movie.sound] + cameras[movie.camera] +
           0.5 * movie.quality;
  }
};

/// From a standard exponential variable: the movies with the largest sum are a draw without replacement, each in
/// proportion to the exponential of its weight (Gumbel's trick).
double gumbel(core::Rng& rng) { return -std::log(-std::log(std::max(rng.uniform(), 1e-12))); }

float starsFor(double liking) {
  const double stars = 3.65 + 0.75 * liking;
  return static_cast<float>(std::clamp(std::round(stars * 2) / 2, 0.5, 5.0));
}

std::string describe(core::Rng& rng) {
  static constexpr std::array kWork{"teacher", "student",  "nurse",  "engineer", "retired",
                                    "cook",    "musician", "lawyer", "driver",   "designer"};
  const auto age = 18 + rng.below(62);
  return std::to_string(age) + ", " + kWork[age > 66 ? 4 : rng.below(kWork.size())];
}

DemoPerson invent(const std::vector<DemoMovie>& movies, core::Rng& rng) {
  DemoPerson person;
  person.about = describe(rng);
  const Taste taste(rng);
  std::vector<std::pair<double, size_t>> reached;
  for (const DemoMovie& movie : movies)
    reached.emplace_back(taste.crowd * movie.fame + 1.1 * taste.of(movie) + gumbel(rng), movie.number);
  std::sort(reached.begin(), reached.end(), std::greater());
  reached.resize(30 + rng.below(80));

  for (const auto& [weight, m] : reached) {
    const DemoMovie& movie = movies[m];
    const int64_t released = (movie.year - 1970) * kYear;
    const int64_t from = std::max(kFirstRating, std::min(released, kLastRating - kYear / 2));
    const auto span = static_cast<uint64_t>(kLastRating - from);
    // Likings are about 1.8 above the mean for what people choose to see.
    const double liking = 0.62 * (taste.of(movie) - 1.8) + 0.45 * rng.normal();
    person.ratings.push_back({m, starsFor(liking), from + static_cast<int64_t>(rng.below(span))});
  }
  std::sort(person.ratings.begin(), person.ratings.end(), [](const DemoRating& a, const DemoRating& b) {
    return std::pair(a.time, a.movie) < std::pair(b.time, b.movie);
  });
  return person;
}

}  // namespace

std::vector<DemoPerson> inventPeople(const std::vector<DemoMovie>& movies, uint64_t seed) {
  core::Rng rng(seed ^ 0x9e0b1e);
  std::vector<DemoPerson> people;
  for (size_t p = 0; p < kDemoPeople; ++p) people.push_back(invent(movies, rng));
  return people;
}

}  // namespace kinoprism::app
