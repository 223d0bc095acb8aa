#include <algorithm>
#include <set>

#include "app/demo/demo_movie.h"
#include "app/demo/demo_words.h"
#include "engine/core/rng.h"

namespace kinoprism::app {
namespace {

using std::string;
using std::string_view;

std::vector<string_view> split(string_view list) {
  std::vector<string_view> parts;
  while (true) {
    const size_t bar = list.find('|');
    parts.push_back(list.substr(0, bar));
    if (bar == string_view::npos) return parts;
    list.remove_prefix(bar + 1);
  }
}

string pick(string_view list, core::Rng& rng) {
  const auto parts = split(list);
  return string(parts[rng.below(parts.size())]);
}

/// Mostly one of the theme's own few, sometimes any: so that what is seen and heard goes with the story without
/// following from it.
size_t kindOf(size_t theme, size_t kinds, size_t step, core::Rng& rng) {
  const double draw = rng.uniform();
  if (draw < 0.35) return (theme * step) % kinds;
  if (draw < 0.55) return (theme * step + 3) % kinds;
  return rng.below(kinds);
}

string capitalised(string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

string pickOther(string_view list, const string& than, core::Rng& rng) {
  while (true) {
    string other = pick(list, rng);
    if (other != than) return other;
  }
}

bool startsWithVowel(const string& word) { return string_view("AEIOU").find(word[0]) != string_view::npos; }

string inventEnglishTitle(const DemoWords& words, core::Rng& rng) {
  const DemoNames& names = demoNames();
  const string noun = pick(words.nouns, rng);
  switch (rng.below(9)) {
    case 0:
      return noun + " of " + pick(names.titlePlaces, rng);
    case 1:
      return "The " + pick(names.adjectives, rng) + " " + noun;
    case 2:
      return pick(names.adjectives, rng) + " " + noun;
    case 3:
      return noun + " Before " + pick(names.times, rng);
    case 4:
      return "The " + noun + " and the " + pickOther(words.nouns, noun, rng);
    case 5:
      return pick(names.englishLast, rng) + "'s " + noun;
    case 6:
      return (startsWithVowel(noun) ? "An " : "A ") + noun + " for " + pick(names.englishFirst, rng);
    case 7:
      return noun + " in " + pick(names.titlePlaces, rng);
    default:
      return "The " + noun;
  }
}

string inventChineseTitle(const DemoWords& words, core::Rng& rng) {
  const DemoNames& names = demoNames();
  const string noun = pick(words.nouns, rng);
  switch (rng.below(5)) {
    case 0:
      return pick(names.chineseAdjectives, rng) + noun;
    case 1:
      return pick(names.chinesePlaces, rng) + noun;
    case 2:
      return noun + "与" + pickOther(words.nouns, noun, rng);
    case 3:
      return noun + "之约";
    default:
      return pick(names.chinesePlaces, rng) + "的" + noun;
  }
}

string inventEnglishSynopsis(const DemoWords& words, const DemoMovie& movie, core::Rng& rng) {
  const string hero = pick(words.heroes, rng);
  const string place = pick(words.places, rng);
  const string trouble = pick(words.troubles, rng);
  const string aim = pick(words.aims, rng);
  const string turn = pick(words.turns, rng);
  const string lead = movie.isChinese ? "" : " (" + movie.actors[0] + ")";
  switch (rng.below(4)) {
    case 0:
      return capitalised(hero) + lead + " " + trouble + " in " + place +
             ". With nobody left to ask, there is one thing to do: " + aim + ". But " + turn + ".";
    case 1:
      return "In " + place + ", " + hero + lead + " " + trouble + " and has to " + aim +
             ". What begins as an accident becomes a " + "reckoning, for " + turn + ".";
    case 2:
      return "When " + hero + lead + " " + trouble + ", everything in " + place + " changes. To " + aim +
             ", old debts must be paid first. Soon it is plain that " + turn + ".";
    default:
      return capitalised(place) + " is where " + hero + lead + " hoped to be forgotten. Then the past " +
             "returns: our hero " + trouble + ". It takes courage to " + aim + ", since " + turn + ".";
  }
}

string inventChineseSynopsis(const DemoWords& words, const DemoMovie& movie, core::Rng& rng) {
  const string hero = pick(words.heroes, rng) + (movie.isChinese ? "（" + movie.actors[0] + " 饰）" : "");
  const string place = pick(words.places, rng);
  const string trouble = pick(words.troubles, rng);
  const string aim = pick(words.aims, rng);
  const string turn = pick(words.turns, rng);
  switch (rng.below(3)) {
    case 0:
      return "在" + place + "，" + hero + trouble + "。为了" + aim + "，只得踏上一段无法回头的旅程。然而，" + turn +
             "。";
    case 1:
      return hero + trouble + "，" + place + "从此不再平静。要想" + aim + "，必须先面对往事，因为" + turn + "。";
    default:
      return place + "里，" + hero + "过着平凡的日子，直到某天" + trouble + "。影片讲述如何" + aim + "，以及为何" +
             turn + "。";
  }
}

/// People work again and again in the same kinds of story, so their names say something.
struct Company {
  std::vector<string> directors;  ///< six a theme
  std::vector<string> actors;     ///< eighteen a theme
};

Company inventCompany(bool isChinese, core::Rng& rng) {
  const DemoNames& names = demoNames();
  std::set<string> used;
  const auto fresh = [&] {
    while (true) {
      string name = isChinese ? pick(names.chineseLast, rng) + pick(names.chineseFirst, rng)
                              : pick(names.englishFirst, rng) + " " + pick(names.englishLast, rng);
      if (used.insert(name).second) return name;
    }
  };
  Company company;
  for (size_t i = 0; i < kThemes * 6; ++i) company.directors.push_back(fresh());
  for (size_t i = 0; i < kThemes * 18; ++i) company.actors.push_back(fresh());
  return company;
}

void cast(DemoMovie& movie, const Company& company, core::Rng& rng) {
  const auto own = [&](const std::vector<string>& all, size_t each) {
    return rng.uniform() < 0.75 ? all[movie.theme * each + rng.below(each)] : all[rng.below(all.size())];
  };
  movie.director = own(company.directors, 6);
  while (movie.actors.size() < 4) {
    const string actor = own(company.actors, 18);
    if (std::find(movie.actors.begin(), movie.actors.end(), actor) == movie.actors.end()) movie.actors.push_back(actor);
  }
}

void chooseGenres(DemoMovie& movie, string_view likely, core::Rng& rng) {
  const auto genres = split(likely);
  const double draw = rng.uniform();
  const size_t count = draw < 0.3 ? 1 : draw < 0.75 ? 2 : 3;
  movie.genres.emplace_back(genres[0]);
  if (count >= 2) movie.genres.emplace_back(genres[rng.uniform() < 0.7 ? 1 : 2]);
  if (count == 3) movie.genres.emplace_back(movie.genres[1] == genres[1] ? genres[2] : genres[1]);
}

DemoMovie invent(size_t number, const Company& english, const Company& chinese, core::Rng& rng) {
  DemoMovie movie;
  movie.number = number;
  movie.seed = rng();
  movie.isChinese = rng.uniform() < 0.34;
  movie.theme = rng.below(kThemes);
  movie.palette = kindOf(movie.theme, kPalettes, 3, rng);
  movie.sound = kindOf(movie.theme, kSounds, 5, rng);
  movie.camera = kindOf(movie.theme, kCameras, 5, rng);
  movie.fame = rng.normal();
  movie.quality = rng.normal();
  const double age = rng.uniform();
  movie.year = 2025 - static_cast<int>(age * age * 100);
  const DemoTheme& theme = demoThemes()[movie.theme];
  chooseGenres(movie, theme.genres, rng);
  cast(movie, movie.isChinese ? chinese : english, rng);
  return movie;
}

void write(DemoMovie& movie, std::set<string>& titles, core::Rng& rng) {
  const DemoTheme& theme = demoThemes()[movie.theme];
  const auto fresh = [&](auto inventTitle, const DemoWords& words) {
    while (true) {
      string title = inventTitle(words, rng);
      if (titles.insert(title).second) return title;
    }
  };
  if (movie.isChinese) {
    movie.title = fresh(inventChineseTitle, theme.chinese);
    movie.secondTitle = fresh(inventEnglishTitle, theme.english);
  } else {
    movie.title = fresh(inventEnglishTitle, theme.english);
  }
  if (!movie.isChinese || rng.uniform() < 0.5) movie.english = inventEnglishSynopsis(theme.english, movie, rng);
  if (movie.isChinese || rng.uniform() < 0.1) movie.chinese = inventChineseSynopsis(theme.chinese, movie, rng);
  movie.tagline = pick((movie.isChinese ? theme.chinese : theme.english).taglines, rng);
}

}  // namespace

std::vector<DemoMovie> inventMovies(uint64_t seed) {
  core::Rng rng(seed);
  const Company english = inventCompany(false, rng);
  const Company chinese = inventCompany(true, rng);
  std::set<string> titles;
  std::vector<DemoMovie> movies;
  for (size_t m = 0; m < kDemoMovies; ++m) {
    movies.push_back(invent(m, english, chinese, rng));
    write(movies.back(), titles, rng);
  }
  std::vector<size_t> byFame(movies.size());
  for (size_t m = 0; m < movies.size(); ++m) byFame[m] = m;
  std::sort(byFame.begin(), byFame.end(), [&](size_t a, size_t b) { return movies[a].fame > movies[b].fame; });
  for (size_t i = 0; i < kDemoMoviesWithMedia; ++i) movies[byFame[i]].hasMedia = true;
  return movies;
}

}  // namespace kinoprism::app
