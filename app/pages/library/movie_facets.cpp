#include "app/pages/library/movie_facets.h"

#include <QLocale>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <ranges>
#include <set>

namespace kinoprism::app {
namespace {

constexpr int kMostYearBins = 40;
constexpr int kYearSteps[] = {1, 2, 5, 10, 20, 50, 100};
constexpr double kLowestRating = 0.5;
constexpr double kHighestRating = 5;
constexpr double kRatingStep = 0.25;
constexpr double kNoEnd = std::numeric_limits<double>::infinity();

FacetCounts yearBins(const Catalogue& catalogue) {
  FacetCounts counts;
  if (catalogue.firstYear == 0) return counts;
  const int* step = std::begin(kYearSteps);
  while (step + 1 != std::end(kYearSteps) && (catalogue.lastYear - catalogue.firstYear) / *step >= kMostYearBins)
    ++step;
  for (int year = catalogue.firstYear - catalogue.firstYear % *step; year <= catalogue.lastYear; year += *step) {
    const int last = std::min(year + *step - 1, catalogue.lastYear);
    counts.bins.push_back({QString::number(year), QString::number(last), double(year), double(last + 1)});
  }
  return counts;
}

FacetCounts ratingBins() {
  FacetCounts counts;
  for (double low = kLowestRating; low < kHighestRating; low += kRatingStep) {
    counts.bins.push_back({QLocale().toString(low), QLocale().toString(low + kRatingStep), low, low + kRatingStep});
  }
  counts.bins.back().high = kNoEnd;
  return counts;
}

/// 0, 1, 2–3, 4–7 … up to the largest count: counts of ratings span five orders of magnitude.
FacetCounts countBins(const Catalogue& catalogue) {
  uint32_t most = 0;
  for (const storage::MovieSummary& movie : catalogue.movies) most = std::max(most, movie.ratingCount);
  FacetCounts counts;
  for (int bit = 0; bit <= int(std::bit_width(most)); ++bit) {
    const double low = bit == 0 ? 0 : std::ldexp(1, bit - 1);
    const double high = std::min(std::ldexp(1, bit), double(most) + 1);
    counts.bins.push_back({QLocale().toString(low, 'f', 0), QLocale().toString(high - 1, 'f', 0), low, high});
  }
  return counts;
}

FacetCounts genreBins(const Catalogue& catalogue) {
  FacetCounts counts;
  for (const std::string& genre : catalogue.genres) counts.bins.push_back({QString::fromStdString(genre), {}});
  return counts;
}

/// Languages that any movie is described in, by tag.
FacetCounts languageBins(const Catalogue& catalogue) {
  std::set<std::string, std::less<>> tags;
  for (const storage::MovieSummary& movie : catalogue.movies) {
    for (const auto tag : std::views::split(std::string_view(movie.languages), ' ')) {
      const std::string_view text(tag.begin(), tag.end());
      if (!text.empty() && !tags.contains(text)) tags.emplace(text);
    }
  }
  FacetCounts counts;
  for (const std::string& tag : tags) counts.bins.push_back({QString::fromStdString(tag), {}});
  return counts;
}

FacetCounts partBins() {
  FacetCounts counts;
  counts.bins.resize(std::size(kMovieParts));
  return counts;
}

/// The bin of a movie along a facet; nothing where its value is not known.
std::optional<size_t> binOf(const storage::MovieSummary& movie, Facet facet, const FacetCounts& counts) {
  double value = 0;
  switch (facet) {
    case Facet::Year:
      if (movie.year == 0) return std::nullopt;
      value = movie.year;
      break;
    case Facet::Rating:
      if (movie.ratingCount == 0) return std::nullopt;
      value = double(movie.meanRating);
      break;
    case Facet::Count:
      value = movie.ratingCount;
      break;
    default:
      return std::nullopt;
  }
  const auto behind = std::ranges::upper_bound(counts.bins, value, {}, &FacetBin::low);
  if (behind == counts.bins.begin()) return std::nullopt;
  return size_t(behind - counts.bins.begin()) - 1;
}

/// Calls add(bin) for every bin that the movie is in; tags: of the bins of Facet::Language.
template <class Add>
void eachBin(const storage::MovieSummary& movie, Facet facet, const FacetCounts& counts,
             const std::vector<std::string>& tags, Add add) {
  if (facet == Facet::Genre) {
    for (size_t genre = 0; genre < counts.bins.size(); ++genre) {
      if (movie.genres.test(genre)) add(genre);
    }
  } else if (facet == Facet::Language) {
    for (const auto tag : std::views::split(std::string_view(movie.languages), ' ')) {
      const auto found = std::ranges::lower_bound(tags, std::string_view(tag.begin(), tag.end()));
      if (found != tags.end()) add(size_t(found - tags.begin()));
    }
  } else if (facet == Facet::Part) {
    for (const MoviePart part : kMovieParts) {
      if (hasPart(movie, part)) add(size_t(part));
    }
  } else if (const auto bin = binOf(movie, facet, counts)) {
    add(*bin);
  }
}

void count(const storage::MovieSummary& movie, Facet facet, bool isPart, const std::vector<std::string>& tags,
           FacetCounts& counts) {
  bool isKnown = false;
  eachBin(movie, facet, counts, tags, [&](size_t bin) {
    ++counts.bins[bin].whole;
    counts.bins[bin].part += isPart;
    isKnown = true;
  });
  counts.whole += isKnown;
  counts.part += isKnown && isPart;
}

/// The filter without the facet's own condition.
MovieFilter without(MovieFilter filter, Facet facet) {
  switch (facet) {
    case Facet::Year:
      filter.firstYear = filter.lastYear = 0;
      break;
    case Facet::Rating:
      filter.leastRating = filter.belowRating = 0;
      break;
    case Facet::Count:
      filter.leastCount = 0;
      filter.mostCount = -1;
      break;
    case Facet::Genre:
      filter.genres.clear();
      break;
    case Facet::Language:
      filter.languages.clear();
      break;
    case Facet::Part:
      filter.parts = {};
      break;
  }
  return filter;
}

}  // namespace

MovieFacets facetsOf(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                     const std::unordered_map<int64_t, float>& labelled) {
  MovieFacets facets{yearBins(catalogue),     ratingBins(), countBins(catalogue), genreBins(catalogue),
                     languageBins(catalogue), partBins()};
  std::vector<std::string> tags;
  for (const FacetBin& bin : facets[size_t(Facet::Language)].bins) tags.push_back(bin.label.toStdString());
  std::vector<uint8_t> isHit;
  if (!filter.text.trimmed().isEmpty()) {
    isHit.assign(catalogue.movies.size(), 0);
    for (const storage::MovieId hit : hits.words) {
      if (const auto place = catalogue.indexes.find(hit)) isHit[data::index(*place)] = 1;
    }
  }
  const MovieTest test(catalogue, filter, hits, labelled);
  for (size_t m = 0; m < catalogue.movies.size(); ++m) {
    const uint32_t failed = isHit.empty() || isHit[m] != 0 ? test.failures(m) : ~0u;
    for (size_t facet = 0; facet < facets.size(); ++facet) {
      // The conditions are numbered as the facets are: one that fails by itself alone is in its own histogram.
      const bool isPart = (failed & ~(1u << facet)) == 0;
      count(catalogue.movies[m], Facet(facet), isPart, tags, facets[facet]);
    }
  }
  return facets;
}

MovieSelection selectMovies(const Catalogue& catalogue, const MovieFilter& filter, const MovieHits& hits,
                            const std::unordered_map<int64_t, float>& labelled, bool wantsFacets) {
  MovieSelection selection{applyFilter(catalogue, filter, hits, labelled), std::nullopt};
  if (wantsFacets) selection.facets = facetsOf(catalogue, filter, hits, labelled);
  return selection;
}

MovieFilter brushed(MovieFilter filter, Facet facet, const FacetCounts& counts, int first, int last) {
  filter = without(std::move(filter), facet);
  if (first < 0 || first > last || last >= int(counts.bins.size())) return filter;
  const FacetBin& low = counts.bins[size_t(first)];
  const FacetBin& high = counts.bins[size_t(last)];
  switch (facet) {
    case Facet::Year:
      filter.firstYear = int(low.low);
      filter.lastYear = int(high.high) - 1;
      break;
    case Facet::Rating:
      filter.leastRating = low.low;
      filter.belowRating = std::isinf(high.high) ? 0 : high.high;
      break;
    case Facet::Count:
      filter.leastCount = int(low.low);
      filter.mostCount = int(high.high) - 1;
      break;
    case Facet::Genre:
      for (int bin = first; bin <= last; ++bin) {
        filter.genres.push_back(counts.bins[size_t(bin)].label.toStdString());
      }
      break;
    case Facet::Language:
      for (int bin = first; bin <= last; ++bin) {
        filter.languages.push_back(counts.bins[size_t(bin)].label.toStdString());
      }
      break;
    case Facet::Part:
      for (int bin = first; bin <= last; ++bin) filter.parts[size_t(bin)] = Presence::Present;
      break;
  }
  return filter;
}

std::pair<int, int> brushOf(const MovieFilter& filter, Facet facet, const FacetCounts& counts) {
  constexpr std::pair kNone{-1, -1};
  double low = 0;
  double high = kNoEnd;  // values below it
  switch (facet) {
    case Facet::Year:
      if (!filter.hasYears()) return kNone;
      low = filter.firstYear;
      if (filter.lastYear > 0) high = filter.lastYear + 1;
      break;
    case Facet::Rating:
      if (!filter.hasRatings()) return kNone;
      low = filter.leastRating;
      if (filter.belowRating > 0) high = filter.belowRating;
      break;
    case Facet::Count:
      if (!filter.hasCounts()) return kNone;
      low = filter.leastCount;
      if (filter.mostCount >= 0) high = filter.mostCount + 1;
      break;
    default:
      return kNone;
  }
  int first = -1, last = -1;
  for (int bin = 0; bin < int(counts.bins.size()); ++bin) {
    const FacetBin& candidate = counts.bins[size_t(bin)];
    if (candidate.high <= low || candidate.low >= high) continue;
    if (first < 0) first = bin;
    last = bin;
  }
  return {first, last};
}

}  // namespace kinoprism::app
