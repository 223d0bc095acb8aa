#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <map>
#include <set>

#include "app/jobs/library_training.h"
#include "app/pages/inspect/inspect_mixer_panel.h"
#include "app/pages/inspect/inspect_page.h"
#include "app/pages/inspect/person/inspect_person_panel.h"
#include "app/shell/main_window.h"
#include "engine/core/rng.h"
#include "engine/engine.h"
#include "storage/library_writer.h"
#include "widgets/mixer/signal_slider.h"

namespace kinoprism::bench {
namespace {

constexpr size_t kPeople = 400;
constexpr int kRatings = 40;  // a person
constexpr const char* kSignals[] = {"collaborative", "text", "image", "audio", "video", "popularity"};

/// A library of generated movies with a run of six signals in it, each an order of its own: what a slider costs does
/// not depend on what the signals mean.
void makeLibrary(const std::filesystem::path& folder, int movies) {
  auto library = storage::Library::create(folder);
  core::Progress progress;
  storage::LibraryWriter writer(*library, "made for a measurement", progress);
  core::Rng random(3);
  std::vector<storage::MovieId> ids;
  for (int m = 0; m < movies; ++m) {
    storage::MovieRecord record;
    record.identity = {"bench", std::to_string(m)};
    record.title = "Movie " + std::to_string(m);
    record.year = 1920 + m % 100;
    record.genres = {m % 2 ? "Drama" : "Comedy"};
    ids.push_back(writer.addMovie(record));
  }
  for (size_t p = 0; p < kPeople; ++p) {
    const storage::PersonId person = writer.addPerson("bench", std::to_string(p));
    std::set<size_t> rated;
    while (rated.size() < kRatings) rated.insert(size_t(random.uniform() * movies));
    for (const size_t movie : rated) writer.addRating(person, ids[movie], 5, 1);
  }
  writer.commit();

  const app::LibraryHistories histories = app::readHistories(*library, progress);
  data::Dataset dataset;
  dataset.interactions = histories.split.train;
  serve::TrainOptions options;
  options.name = "made";
  options.tune = false;
  options.composition.name = "made";
  for (size_t s = 0; s < std::size(kSignals); ++s) {
    options.composition.parts.push_back({"random", {{"seed", double(s + 1)}}, kSignals[s], 1});
    options.composition.mix.weights[kSignals[s]] = s == 0 ? 1 : 0.1;
  }
  const storage::RunRecord record = library->runs().create("made", "random", "{}", "");
  serve::trainFusedRun(library->runs().folder(record.id) / "model", dataset, histories.split.validation,
                       engine::loadEngine().recommenders(), options, progress);
  library->runs().finish(record.id, storage::RunState::Done, "{}");
}

/// The whole program without a display, on its Inspect page.
class Program {
 public:
  explicit Program(const QString& library) {
    window.resize(1440, 900);
    window.show();
    window.start(library);
    until([&] { return services.library.isOpen() && window.isSettled(); });
    window.showPage("inspect");
    until([&] { return services.engine.run() && page().isSettled(); });
    page().personPanel()->choose(page().personPanel()->people()->personAt(1));
    until([&] { return page().isSettled() && page().source()->count() > 0; });
  }

  template <class Condition>
  static void until(Condition condition) {
    while (!condition()) QApplication::processEvents(QEventLoop::AllEvents, 5);
  }

  app::InspectPage& page() { return *window.inspectPage(); }
  /// The second one that can be moved: a content signal where the run has one.
  widgets::SignalSlider* slider() {
    QList<widgets::SignalSlider*> sliders = page().mixerPanel()->findChildren<widgets::SignalSlider*>();
    sliders.removeIf([](const widgets::SignalSlider* slider) { return !slider->isEnabled(); });
    return sliders.value(1);
  }

  app::Services services;
  app::MainWindow window{services};
};

QString libraryOf(int movies) {
  static QTemporaryDir folder;
  static std::map<int, QString> made;
  QString& path = made[movies];
  if (path.isEmpty()) {
    path = folder.filePath(QString::number(movies) + ".kinoprism");
    makeLibrary(path.toStdString(), movies);
  }
  return path;
}

void isolateSettings() {
  QStandardPaths::setTestModeEnabled(true);
  QCoreApplication::setOrganizationName("Kinoprism");
  QCoreApplication::setApplicationName("KinoprismBench");
  QSettings().clear();
}

/// From the moment a slider has a new value to the moment the wall with the new list is painted: re-rank on the lane,
/// back to the GUI thread, badges, bars, why, status bar and all.
void moveSlider(benchmark::State& state, Program& program) {
  widgets::SignalSlider* moved = program.slider();
  bool shown = false;
  QObject::connect(&program.page(), &app::InspectPage::listShown, &program.page(), [&] { shown = true; });
  std::vector<double> times;
  int value = 0;
  for (auto _ : state) {
    value = (value + 1) % 100;
    shown = false;
    QElapsedTimer timer;
    timer.start();
    moved->setValue(value);
    while (!shown) QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    program.page().wall()->viewport()->repaint();
    times.push_back(double(timer.nsecsElapsed()) * 1e-6);
    state.SetIterationTime(times.back() * 1e-3);
  }
  std::ranges::sort(times);
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
  Program::until([&] { return program.page().isSettled(); });
  state.counters["metrics_ms"] = program.page().session().metrics()->milliseconds;
}

void InspectSliderToRepaint(benchmark::State& state) {
  isolateSettings();
  Program program(libraryOf(int(state.range(0))));
  moveSlider(state, program);
}
BENCHMARK(InspectSliderToRepaint)
    ->Arg(3'883)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(400);

/// The same on a library with a run, named by KINOPRISM_BENCH_LIBRARY: for MovieLens-1M.
void InspectSliderToRepaintOfLibrary(benchmark::State& state) {
  const QString library = qEnvironmentVariable("KINOPRISM_BENCH_LIBRARY");
  if (library.isEmpty()) {
    state.SkipWithError("set KINOPRISM_BENCH_LIBRARY to a library with a run");
    return;
  }
  isolateSettings();
  Program program(library);
  moveSlider(state, program);
}
BENCHMARK(InspectSliderToRepaintOfLibrary)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(400);

}  // namespace
}  // namespace kinoprism::bench
