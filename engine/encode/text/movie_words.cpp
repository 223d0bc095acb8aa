#include "engine/encode/text/movie_words.h"

#include <string_view>
#include <utility>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/encode/text/tokenizer.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kMoviesAtOnce = 32;

}  // namespace

std::vector<std::vector<std::string>> wordsOfMovies(std::span<const MovieText> movies, GenreWords genres, bool stemming,
                                                    core::Progress& progress) {
  std::vector<std::vector<std::string>> all(movies.size());
  progress.report(core::MessageId::CountingWords, 0, static_cast<int64_t>(movies.size()));
  core::parallelFor(movies.size(), kMoviesAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    const Tokenizer tokenizer(stemming);
    for (size_t m = begin; m < end; ++m) {
      const auto append = [&](std::string_view text) {
        for (std::string& word : tokenizer.words(text)) all[m].push_back(std::move(word));
      };
      append(movies[m].title);
      if (genres == GenreWords::With)
        for (const std::string& genre : movies[m].genres) append(genre);
      append(movies[m].description);
    }
  });
  return all;
}

}  // namespace kinoprism::encode
