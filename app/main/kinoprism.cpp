#include <malloc.h>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>
#include <optional>

#include "app/devtools/measure_import.h"
#include "app/devtools/measure_labels.h"
#include "app/devtools/measure_media.h"
#include "app/devtools/measure_start.h"
#include "app/devtools/screenshots.h"
#include "app/main/font_list.h"
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
  bool measureInspect = false;
  bool measureLibraries = false;
  bool measureScroll = false;
  bool verbose = false;
};

/// For whoever works on the program: --help does not list them.
void addMeasuring(CLI::App& command, Options& options) {
  CLI::Option_group& measuring = *command.add_option_group("");
  measuring.add_flag("--measure-start", options.measureStart,
                     "Print the milliseconds from start to the painted wall, then quit");
  measuring.add_flag("--measure-inspect", options.measureInspect,
                     "The same for the Inspect page: until it is painted, until a person's list is on it, and until "
                     "the engine has ranked it; what the page shows is kept in the library, as always");
  measuring.add_flag("--measure-libraries", options.measureLibraries,
                     "As --measure-start; then print which shared libraries are in memory by then");
  measuring.add_flag("--measure-scroll", options.measureScroll,
                     "The same, then fling the wall and print how long frames took and the memory used; then how "
                     "long searches, brushes and sorts take");
  measuring
      .add_option("--measure-import", options.measureImport,
                  "Import FOLDER into a temporary library, print how long wall, run and a person's list took and the "
                  "longest stall of the window, then quit")
      ->type_name("FOLDER");
  measuring
      .add_option("--measure-labels", options.measureLabels,
                  "Give N labels by key events as the curator \"script\", print each that is saved and how long keys "
                  "took, then quit; writes to the library")
      ->type_name("N");
  measuring
      .add_option(
          "--measure-media", options.measureMedia,
          "Play the sounds and films in FOLDER from the wall again and again; print how long they took to start "
          "and to jump, and the memory used, then quit")
      ->type_name("FOLDER");
  measuring.add_option("--rounds", options.rounds, "How often --measure-media plays")->check(CLI::Range(1, 100000));
  measuring.add_option("--seed", options.seed, "Which labels --measure-labels gives");
}

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
  addMeasuring(command, options);
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

widgets::ThemeMode themeOf(const Preferences& preferences) {
  return preferences.theme() == Preferences::Theme::Light ? widgets::ThemeMode::Light : widgets::ThemeMode::Dark;
}

/// What is asked for once replaces what this account prefers.
void applyChoices(const Options& options, Preferences& preferences) {
  if (!options.screenshots.empty() && options.language.empty()) preferences.setLanguage("en");
  if (!options.language.empty()) preferences.setLanguage(QString::fromStdString(options.language));
  if (!options.theme.empty()) {
    preferences.setTheme(options.theme == "light" ? Preferences::Theme::Light : Preferences::Theme::Dark);
  }
  widgets::applyTheme(themeOf(preferences));
}

std::optional<MeasureStart::What> measuredPage(const Options& options) {
  if (options.measureInspect) return MeasureStart::What::Inspect;
  if (options.measureScroll) return MeasureStart::What::Scrolling;
  if (options.measureLibraries) return MeasureStart::What::Libraries;
  if (options.measureStart) return MeasureStart::What::Library;
  return std::nullopt;
}

int runProgram(int argc, char** argv, const Options& options, const QElapsedTimer& sinceStart) {
  FontList fonts;
  QApplication application(argc, argv);
  beginLog(options);
  const bool touring = !options.screenshots.empty();
  const bool opensOwn = !options.measureImport.empty() || !options.measureMedia.empty();
  const bool forShow = touring || opensOwn || measuredPage(options) || options.measureLabels > 0;
  // Tours and measurements show the program as it is for everybody: settings of this account are neither used nor
  // changed.
  QTemporaryDir settings;
  if (forShow) QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  Services services;
  const QString library = options.library.empty() ? services.preferences.lastLibrary() : absolute(options.library);
  if (!library.isEmpty() && !opensOwn) {
    // It is read while the window is made.
    services.library.labels().setCuratorName(services.preferences.curator());
    services.library.open(library);
  }
  fonts.wait();
  applyChoices(options, services.preferences);
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
  std::optional<MeasureImport> measureImport;
  std::optional<MeasureMedia> measureMedia;
  std::optional<MeasureLabels> measureLabels;
  std::optional<MeasureStart> measureStart;
  std::optional<ScreenshotTour> tour;
  if (!options.measureImport.empty()) measureImport.emplace(window, services).start(absolute(options.measureImport));
  if (!options.measureMedia.empty())
    measureMedia.emplace(window, services, options.rounds).start(absolute(options.measureMedia));
  if (options.measureLabels > 0) measureLabels.emplace(window, services, options.measureLabels, options.seed);
  if (const auto what = measuredPage(options)) measureStart.emplace(window, services, sinceStart, *what);
  if (!opensOwn) window.start(library);
  if (touring) tour.emplace(window, absolute(options.screenshots)).start();
  return QApplication::exec();
}

}  // namespace
}  // namespace kinoprism::app

int main(int argc, char** argv) {
  QElapsedTimer sinceStart;
  sinceStart.start();
  kinoprism::app::Options options;
  if (const auto ended = kinoprism::app::readOptions(argc, argv, options)) return *ended;
  kinoprism::app::prepare(options);
  const int status = kinoprism::app::runProgram(argc, argv, options, sinceStart);
  kinoprism::core::endThreads();
  return status;
}
