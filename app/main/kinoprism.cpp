#include <malloc.h>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/devtools/measure_import.h"
#include "app/devtools/measure_labels.h"
#include "app/devtools/measure_media.h"
#include "app/devtools/measure_start.h"
#include "app/devtools/screenshots.h"
#include "app/main/library_settings.h"
#include "app/services/services.h"
#include "app/shell/main_window.h"
#include "engine/core/log.h"
#include "engine/core/parallel.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

struct Options {
  std::string library;
  std::string screenshots;
  std::string size;
  std::string theme;
  std::string language;
  double scale = 1;
  int threads = 0;
  std::string measureImport;
  int measureLabels = 0;
  std::string measureMedia;
  int rounds = 100;
  uint64_t seed = 1;
  bool measureStart = false;
  bool measureScroll = false;
  bool verbose = false;
};

/// The exit status when there is nothing more to do: help was shown, or the usage was wrong.
std::optional<int> readOptions(int argc, char** argv, Options& options) {
  CLI::App command("Kinoprism: explainable multimodal movie recommendations", "kinoprism");
  command.set_version_flag("--version", KINOPRISM_VERSION);
  command.add_option("LIBRARY", options.library, "Library to open; with none: the last one, or the welcome page");
  auto* screenshots =
      command.add_option("--screenshots", options.screenshots,
                         "Draw every page and its main states to PNG files in DIR, without a display; a "
                         "library that has no run is trained first");
  screenshots->type_name("DIR");
  command.add_option("--size", options.size, "Size of the window, as 1440x900")->type_name("WxH");
  command.add_option("--scale", options.scale, "Device pixels for each pixel")->check(CLI::Range(1.0, 4.0));
  command.add_option("--theme", options.theme)->check(CLI::IsMember({"dark", "light"}));
  command.add_option("--language", options.language)->check(CLI::IsMember({"en", "zh_CN"}));
  command.add_option("--threads", options.threads, "Threads that compute; 0: all")->check(CLI::Range(0, 1024));
  command.add_flag("--measure-start", options.measureStart,
                   "Print the milliseconds from start to the painted wall, then quit");
  command.add_flag("--measure-scroll", options.measureScroll,
                   "The same, then fling the wall and print how long frames took and the memory used; then how "
                   "long searches, brushes and sorts take");
  command
      .add_option("--measure-import", options.measureImport,
                  "Import FOLDER into a temporary library, print how long wall, run and a person's list took and the "
                  "longest stall of the window, then quit")
      ->type_name("FOLDER");
  command
      .add_option("--measure-labels", options.measureLabels,
                  "Give N labels by key events as the curator \"script\", print each that is saved and how long keys "
                  "took, then quit; writes to the library")
      ->type_name("N");
  command
      .add_option(
          "--measure-media", options.measureMedia,
          "Play the sounds and films in FOLDER from the wall again and again; print how long they took to start "
          "and to jump, and the memory used, then quit")
      ->type_name("FOLDER");
  command.add_option("--rounds", options.rounds, "How often --measure-media plays")->check(CLI::Range(1, 100000));
  command.add_option("--seed", options.seed, "Which labels --measure-labels gives");
  command.add_flag("--verbose", options.verbose, "Log to the terminal as well");
  try {
    command.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = command.exit(error);
    return status == 0 ? 0 : 2;
  }
  return std::nullopt;
}

/// What Qt and the allocator must know before the first object is made.
void prepare(const Options& options) {
  if (!options.screenshots.empty()) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (options.scale != 1) qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
  // Qt 6.4 picks GStreamer by itself, which may crash where its plug-ins are missing.
  if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) qputenv("QT_MEDIA_BACKEND", "ffmpeg");
  // Large temporaries of the engine are kept for the next ones instead of going back to the system each time.
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  // Each thread that decodes would otherwise keep a heap of its own.
  mallopt(M_ARENA_MAX, 4);
  core::setThreadCount(options.threads);
  QCoreApplication::setOrganizationName("Kinoprism");
  QCoreApplication::setApplicationName("Kinoprism");
  QCoreApplication::setApplicationVersion(KINOPRISM_VERSION);
  QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

QSize sizeOf(const std::string& text) {
  const QStringList parts = QString::fromStdString(text).split('x');
  return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

void beginLog(const Options& options) {
  const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
  folder.mkpath("logs");
  core::startLog(folder.filePath("logs/kinoprism.log").toStdString(), options.verbose);
}

QString absolute(const std::string& path) { return QDir().absoluteFilePath(QString::fromStdString(path)); }

int runProgram(int argc, char** argv, const Options& options, const QElapsedTimer& sinceStart) {
  QApplication application(argc, argv);
  beginLog(options);
  const bool touring = !options.screenshots.empty();
  // Tours and measurements show the program as it is for everybody: settings of this account are neither used nor
  // changed.
  QTemporaryDir settings;
  const bool forShow = touring || options.measureStart || options.measureScroll || options.measureLabels > 0 ||
                       !options.measureImport.empty() || !options.measureMedia.empty();
  if (forShow) {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  }
  Services services;
  if (touring && options.language.empty()) services.preferences.setLanguage("en");
  if (!options.language.empty()) services.preferences.setLanguage(QString::fromStdString(options.language));
  if (!options.theme.empty()) {
    services.preferences.setTheme(options.theme == "light" ? Preferences::Theme::Light : Preferences::Theme::Dark);
  }
  widgets::applyTheme(services.preferences.theme() == Preferences::Theme::Light ? widgets::ThemeMode::Light
                                                                                : widgets::ThemeMode::Dark);
  MainWindow window(services);
  // Without a display Qt makes up a screen that is smaller than any window of ours should be.
  if (!options.size.empty() || forShow) {
    const QSize size = options.size.empty() ? QSize(1440, 900) : sizeOf(options.size);
    if (size.isEmpty()) {
      std::fprintf(stderr, "kinoprism: --size %s: write it as 1440x900\n", options.size.c_str());
      return 2;
    }
    window.resize(size);
  }
  if (touring) {
    window.setStateKept(false);
    window.trainWhenNeeded();
  }
  window.show();
  std::unique_ptr<MeasureImport> measureImport;
  if (!options.measureImport.empty()) {
    measureImport = std::make_unique<MeasureImport>(window, services);
    measureImport->start(absolute(options.measureImport));
    return QApplication::exec();
  }
  std::unique_ptr<MeasureMedia> measureMedia;
  if (!options.measureMedia.empty()) {
    measureMedia = std::make_unique<MeasureMedia>(window, services, options.rounds);
    measureMedia->start(absolute(options.measureMedia));
    return QApplication::exec();
  }
  std::unique_ptr<MeasureLabels> labels;
  if (options.measureLabels > 0) {
    labels = std::make_unique<MeasureLabels>(window, services, options.measureLabels, options.seed);
  }
  window.start(options.library.empty() ? services.preferences.lastLibrary() : absolute(options.library));
  std::unique_ptr<ScreenshotTour> tour;
  std::unique_ptr<MeasureStart> measure;
  if (touring) {
    tour = std::make_unique<ScreenshotTour>(window, absolute(options.screenshots));
    tour->start();
  } else if (options.measureStart || options.measureScroll) {
    measure = std::make_unique<MeasureStart>(window, services, sinceStart, options.measureScroll);
  }
  return QApplication::exec();
}

}  // namespace
}  // namespace kinoprism::app

int main(int argc, char** argv) {
  kinoprism::app::setUpLibraries(argv);
  QElapsedTimer sinceStart;
  sinceStart.start();
  kinoprism::app::Options options;
  if (const auto ended = kinoprism::app::readOptions(argc, argv, options)) return *ended;
  kinoprism::app::prepare(options);
  const int status = kinoprism::app::runProgram(argc, argv, options, sinceStart);
  kinoprism::core::endThreads();
  return status;
}
