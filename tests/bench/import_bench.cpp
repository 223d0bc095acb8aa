#include <filesystem>
#include <fstream>
#include <random>

#include "engine/core/files.h"
#include "storage/import/importer.h"
#include "tests/bench/baseline.h"
#include "tests/bench/made_ratings.h"

namespace kinoprism::bench {
namespace {

namespace fs = std::filesystem;

class MadeFolder {
 public:
  MadeFolder() {
    std::random_device random;
    m_path = fs::temp_directory_path() / ("kinoprism-bench-" + std::to_string(random()));
    fs::create_directories(m_path / "csv");
  }
  ~MadeFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

/// MovieLens as CSV: `count` ratings or a little more.
void writeMovieLens(const fs::path& folder, size_t count) {
  const data::Interactions made = madeInteractions(count / 160, 3'700, 155, 3);
  std::ofstream ratings(folder / "ratings.csv");
  ratings << "userId,movieId,rating,timestamp\n";
  for (size_t p = 0; p < made.personCount(); ++p) {
    for (const data::MovieIndex movie : made.moviesOf(data::PersonIndex(p))) {
      ratings << p + 1 << ',' << data::index(movie) + 1 << ',' << (data::index(movie) + p) % 5 + 1 << ','
              << 900'000'000 + p << '\n';
    }
  }
  std::ofstream movies(folder / "movies.csv");
  movies << "movieId,title,genres\n";
  for (size_t m = 0; m < made.movieCount(); ++m) movies << m + 1 << ",Movie " << m << " (1999),Drama|Comedy\n";
}

/// Import of about a million ratings into a new library. Baseline: reading the file and counting its lines.
void ImportRatings(benchmark::State& state) {
  const MadeFolder folder;
  writeMovieLens(folder.path() / "csv", static_cast<size_t>(state.range(0)));
  int round = 0;
  measureAgainst(
      state,
      [&] {
        core::Progress progress;
        const auto library = storage::Library::create(folder.path() / (std::to_string(round++) + ".kinoprism"));
        benchmark::DoNotOptimize(
            runImport(storage::recognise(folder.path() / "csv", {}, progress), *library, progress));
      },
      [&] {
        const std::string text = core::readFile(folder.path() / "csv" / "ratings.csv");
        benchmark::DoNotOptimize(std::count(text.begin(), text.end(), '\n'));
      });
}
BENCHMARK(ImportRatings)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace kinoprism::bench
