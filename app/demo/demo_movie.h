#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kinoprism::app {

constexpr size_t kDemoMovies = 600;
constexpr size_t kDemoPeople = 500;
constexpr size_t kDemoMoviesWithMedia = 40;

/// How many kinds of each there are. People's tastes are over these kinds, and everything that can be read, seen or
/// heard of a movie is made from them, so that each modality truly says something about who likes it.
constexpr size_t kThemes = 14;    ///< what the words are about
constexpr size_t kPalettes = 10;  ///< what the poster looks like
constexpr size_t kSounds = 8;     ///< what the music is like
constexpr size_t kCameras = 6;    ///< how it is filmed and cut

/// A movie nobody has seen.
struct DemoMovie {
  size_t number = 0;  ///< place in the demo library
  uint64_t seed = 0;  ///< of everything drawn and played for it
  std::string title;
  std::string secondTitle;  ///< in English, for movies with a Chinese title
  bool isChinese = false;
  int year = 0;
  std::vector<std::string> genres;
  std::string director;
  std::vector<std::string> actors;
  std::string english;  ///< description; empty for some of the Chinese movies
  std::string chinese;  ///< empty for most of the others
  std::string tagline;  ///< in the language of the title

  size_t theme = 0;
  size_t palette = 0;
  size_t sound = 0;
  size_t camera = 0;
  double fame = 0;        ///< standard normal: how many people come across it
  double quality = 0;     ///< standard normal: how well it is made
  bool hasMedia = false;  ///< sound and trailer
};

/// The same movies for the same seed, on every machine.
std::vector<DemoMovie> inventMovies(uint64_t seed);

}  // namespace kinoprism::app
