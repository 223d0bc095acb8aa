#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <optional>

#include "tests/bench/baseline.h"

namespace kinoprism::bench {
namespace {

/// Milliseconds that the program itself measured; nothing when it did not start well.
std::optional<double> measuredStart(const QString& program, const QString& library) {
  QProcess process;
  process.start(program, {QStringLiteral("--measure-start"), library});
  if (!process.waitForFinished(60'000) || process.exitCode() != 0) return std::nullopt;
  bool isNumber = false;
  const double milliseconds = process.readAllStandardOutput().split(' ').value(0).toDouble(&isNumber);
  return isNumber ? std::optional(milliseconds) : std::nullopt;
}

/// From the program's start to the first wall that is painted with all posters in sight. Baseline: the whole life of a
/// start that only prints the version.
void StartToWall(benchmark::State& state) {
  const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/kinoprism");
  const QString library = qEnvironmentVariable("KINOPRISM_BENCH_LIBRARY");
  if (library.isEmpty() || !QFileInfo::exists(program)) {
    state.SkipWithError("build kinoprism and set KINOPRISM_BENCH_LIBRARY to a library");
    return;
  }
  const double base = bestSeconds([&] { QProcess::execute(program, {QStringLiteral("--version")}); });
  double best = std::numeric_limits<double>::max();
  for (auto _ : state) {
    const std::optional<double> milliseconds = measuredStart(program, library);
    if (!milliseconds) {
      state.SkipWithError("kinoprism did not start; try it by hand with --measure-start");
      return;
    }
    best = std::min(best, *milliseconds);
    state.SetIterationTime(*milliseconds / 1e3);
  }
  state.counters["best_ms"] = best;
  state.counters["baseline_ms"] = base * 1e3;
  state.counters["ratio"] = best / (base * 1e3);
}
BENCHMARK(StartToWall)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
}  // namespace kinoprism::bench
