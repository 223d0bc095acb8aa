#include <benchmark/benchmark.h>
#include <malloc.h>

#include <QApplication>

#include "app/main/library_settings.h"  // sets what libraries read as they are initialised
#include "engine/core/parallel.h"

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  kinoprism::core::setThreadCount(0);
  const QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
