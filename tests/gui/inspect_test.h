#pragma once

#include <algorithm>

#include "app/pages/inspect/inspect_mixer_panel.h"
#include "app/pages/inspect/inspect_page.h"
#include "app/pages/inspect/person/inspect_person_panel.h"
#include "app/pages/library/library_page.h"
#include "app/shell/main_window.h"
#include "engine/core/rng.h"
#include "tests/gui/gui_test.h"
#include "widgets/mixer/signal_slider.h"

namespace kinoprism::app {

/// The program on a library of 48 movies of four kinds, told apart by their genre and the words of their descriptions,
/// and 60 people of whom each likes one kind best.
class InspectTest : public GuiTest {
 protected:
  static constexpr int kMovies = 48;
  static constexpr int kPeople = 60;

  QString makeTasteLibrary() const {
    static const char* const kKinds[] = {"space robots starship galaxy", "love wedding romance letters",
                                         "murder detective corpse alibi", "desert horses sheriff saloon"};
    const QString folder = path("Tastes.kinoprism");
    auto library = storage::Library::create(folder.toStdString());
    core::Progress progress;
    storage::LibraryWriter writer(*library, "made for a test", progress);
    core::Rng random(11);
    std::vector<storage::PersonId> people;
    for (int p = 1; p <= kPeople; ++p) people.push_back(writer.addPerson("test", std::to_string(p)));
    for (int m = 0; m < kMovies; ++m) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(m + 1)};
      record.title = "Movie " + std::to_string(m + 1);
      record.year = 1960 + m;
      record.genres = {std::to_string(m % 4)};
      record.descriptions = {{"en", "test", std::string(kKinds[m % 4]) + " of number " + std::to_string(m)}};
      const storage::MovieId movie = writer.addMovie(record);
      for (int p = 0; p < kPeople; ++p) {
        const bool likes = p % 4 == m % 4;
        if (random.uniform() > (likes ? 0.7 : 0.25)) continue;
        const double stars = likes ? 4 + std::floor(2 * random.uniform()) : 1 + std::floor(4 * random.uniform());
        writer.addRating(people[size_t(p)], movie, float(stars), 1000 + m);
      }
    }
    writer.commit();
    return folder;
  }

  /// Opens it on the Inspect page, without a run. prepare: is given the library's folder before.
  void open(const std::function<void(const QString&)>& prepare = {}) {
    const QString folder = makeTasteLibrary();
    if (prepare) prepare(folder);
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
    window.showPage("inspect");
    ASSERT_TRUE(waitFor([&] { return services.engine.isRunKnown() && page().isSettled(); }));
  }

  /// The same with the program's own fusion, and person 1's list.
  void openTrained(const std::function<void(const QString&)>& prepare = {}) {
    open(prepare);
    ASSERT_NE(services.engine.train(), nullptr);
    ASSERT_TRUE(waitFor([&] { return services.engine.run() && !services.engine.isTraining(); }));
    ASSERT_TRUE(settle());
    ASSERT_GT(page().source()->count(), 0);
    // What was chosen of the list that came before tuning stays chosen, wherever the tuned one has it.
    EXPECT_EQ(std::ranges::count(shown(), page().wall()->currentId()), 1);
    page().wall()->setCurrentId(page().source()->id(0));
    ASSERT_TRUE(settle());
  }

  InspectPage& page() { return *window.inspectPage(); }
  InspectSession& session() { return page().session(); }
  widgets::MixerView& mixer() { return *page().mixerPanel()->mixer(); }
  const kinoprism::serve::Run& run() { return *services.engine.run(); }
  bool settle() {
    return waitFor([&] { return page().isSettled(); });
  }

  /// The slider of a signal, found as a screen reader finds it.
  widgets::SignalSlider* slider(const QString& name) {
    for (auto* slider : mixer().findChildren<widgets::SignalSlider*>()) {
      if (slider->accessibleName() == name) return slider;
    }
    return nullptr;
  }

  std::vector<int64_t> shown() {
    std::vector<int64_t> movies;
    for (int row = 0; row < page().source()->count(); ++row) movies.push_back(page().source()->id(row));
    return movies;
  }

  /// The signals of the person on the screen, by another way than the page took.
  const fuse::SignalTable& signalTable() {
    m_view.reset();
    services.engine.openPerson(
        session().person(), true, &window, [this](PersonSession opened) { m_view = opened.view; },
        [](const core::Error& error) { ADD_FAILURE() << error.what(); });
    EXPECT_TRUE(waitFor([&] { return m_view != nullptr; }));
    return m_view->signals();
  }

  /// Movie numbers, best first, by plain loops over the definition: weights of absent signals go to those present.
  std::vector<int64_t> ranked(const fuse::SignalTable& table, const fuse::Mix& mix) {
    std::vector<std::pair<double, size_t>> scores;
    double whole = 0;
    for (const std::string& signal : table.signals()) whole += std::abs(mix.weightOf(signal));
    for (size_t m = 0; m < table.movieCount(); ++m) {
      if (std::ranges::binary_search(table.excluded(), data::MovieIndex(m))) continue;
      double sum = 0, present = 0;
      for (size_t s = 0; s < table.signals().size(); ++s) {
        const float z = table.row(s)[m];
        if (std::isnan(z)) continue;
        sum += mix.weightOf(table.signals()[s]) * double(z);
        present += std::abs(mix.weightOf(table.signals()[s]));
      }
      if (present > 0) scores.emplace_back(-float(sum * whole / present), m);
    }
    std::ranges::sort(scores);
    std::vector<int64_t> movies;
    for (const auto& [score, m] : scores)
      movies.push_back(number(services.library.catalogue()->indexes.id(data::MovieIndex(m))));
    return movies;
  }

  Services services;
  MainWindow window{services};

 private:
  std::shared_ptr<serve::PersonView> m_view;
};

}  // namespace kinoprism::app
