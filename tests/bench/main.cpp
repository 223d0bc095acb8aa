#include <benchmark/benchmark.h>

#include <QApplication>

#include "widgets/theme.h"

/// One application for all: windows are painted in software, without a display.
int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  kinoprism::applyTheme(kinoprism::ThemeMode::Dark);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
