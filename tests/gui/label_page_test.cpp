#include "app/pages/label/label_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "app/pages/label/disagreements_dialog.h"
#include "app/pages/label/label_card_view.h"
#include "app/pages/label/label_side_panel.h"
#include "tests/gui/inspect_test.h"

namespace kinoprism::app {
namespace {

/// The program on its Label page.
struct Program {
  Services services;
  MainWindow window{services};

  explicit Program(const QString& folder, const QString& curator = QStringLiteral("mei")) {
    services.preferences.setCurator(curator);
    services.library.labels().setCuratorName(curator);
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    EXPECT_TRUE(waitFor([&] { return services.library.isOpen(); }));
    window.showPage("label");
    // Shortcuts are those of the active window, which nobody makes it here.
    window.activateWindow();
    EXPECT_TRUE(waitFor([&] { return window.isActiveWindow(); }));
    settle();
  }
  ~Program() { settle(); }

  LabelPage& page() { return *window.labelPage(); }
  LabelSession& session() { return page().session(); }
  bool isSettled() {
    return session().isSettled() && !services.lanes.writer.isBusy() && !services.lanes.reader.isBusy();
  }
  /// Nothing is under way, twice in a row: what ends one thing may begin another.
  void settle() {
    EXPECT_TRUE(waitFor([&] { return isSettled() && (QCoreApplication::processEvents(), isSettled()); }));
  }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&page(), Qt::Key(key), modifiers);
  }
  QString title() { return page().card()->findChild<QLabel*>("labelTitle")->text(); }
  QString hint() { return page().card()->findChild<QLabel*>("labelHint")->text(); }
  float rating(storage::MovieId movie) { return services.library.labels().myRating(movie); }
};

class LabelPageTest : public GuiTest {};

TEST_F(LabelPageTest, ADigitRatesMovesOnAndIsOnDisk) {
  const QString folder = makeLibrary();
  storage::MovieId first{}, second{}, third{};
  {
    Program program(folder);
    first = program.session().current();
    EXPECT_GT(number(first), 0);
    program.key(Qt::Key_4);
    second = program.session().current();
    EXPECT_NE(second, first) << "moves on at once";
    program.key(Qt::Key_4, Qt::ShiftModifier);
    third = program.session().current();
    program.settle();
    EXPECT_EQ(program.rating(first), 4);
    EXPECT_EQ(program.rating(second), 3.5f);
    EXPECT_EQ(program.session().history().said(), 2);
    EXPECT_TRUE(program.page().statusText().startsWith("Saved · 2 labels on disk"))
        << program.page().statusText().toStdString();
  }
  Program again(folder);
  EXPECT_EQ(again.rating(first), 4);
  EXPECT_EQ(again.session().current(), third) << "goes on where one was";
}

TEST_F(LabelPageTest, TwentyMoviesTakeTwentyKeysAndNoMovieComesTwice) {
  const QString folder = path("Many.kinoprism");
  {
    auto library = storage::Library::create(folder.toStdString());
    core::Progress progress;
    storage::LibraryWriter writer(*library, "made for a test", progress);
    for (int k = 1; k <= 30; ++k) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(k)};
      record.title = "Film " + std::to_string(k);
      writer.addMovie(record);
    }
    writer.commit();
  }
  Program program(folder);
  QStringList titles;
  for (int k = 0; k < 20; ++k) {
    titles.append(program.title());
    program.key(Qt::Key_1 + k % 5);
  }
  program.settle();
  titles.removeDuplicates();
  EXPECT_EQ(titles.size(), 20);
  EXPECT_EQ(program.services.library.labels().myRatings().size(), 20u);
  EXPECT_EQ(program.session().remaining(), 10u);
}

TEST_F(LabelPageTest, UndoBringsTheMovieBackAndRedoGoesOn) {
  const QString folder = makeLibrary();
  storage::MovieId first{}, second{};
  {
    Program program(folder);
    first = program.session().current();
    program.key(Qt::Key_2);
    second = program.session().current();
    program.key(Qt::Key_X);
    program.settle();
    EXPECT_EQ(program.services.library.labels().labelCount(), 1) << "a skip is no label";
  }
  Program program(folder);
  QTest::keyClick(&program.window, Qt::Key_Z, Qt::ControlModifier);
  program.settle();
  EXPECT_EQ(program.session().current(), second) << "the skip is taken back, in another start of the program";
  QTest::keyClick(&program.window, Qt::Key_Z, Qt::ControlModifier);
  program.settle();
  EXPECT_EQ(program.session().current(), first);
  EXPECT_EQ(program.rating(first), 0);
  ASSERT_GE(program.session().history().steps().size(), 2u);
  EXPECT_TRUE(program.session().history().steps()[0].takenBack);
  EXPECT_TRUE(program.session().history().steps()[1].takenBack);
  QTest::keyClick(&program.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  program.settle();
  EXPECT_EQ(program.rating(first), 2);
}

TEST_F(LabelPageTest, BackShowsWhatWasSaidAndANewRatingReplacesIt) {
  Program program(makeLibrary());
  const storage::MovieId first = program.session().current();
  program.key(Qt::Key_5);
  const storage::MovieId second = program.session().current();
  program.settle();
  program.key(Qt::Key_Left);
  program.settle();
  EXPECT_EQ(program.session().current(), first);
  EXPECT_EQ(program.session().card().labels.rating, 5);
  program.key(Qt::Key_1);
  EXPECT_EQ(program.session().current(), second);
  program.settle();
  EXPECT_EQ(program.rating(first), 1);
  program.key(Qt::Key_Left);
  program.key(Qt::Key_Right);
  EXPECT_EQ(program.session().current(), second);
}

TEST_F(LabelPageTest, TagsNotesAndVerdictsAreSaidByKeys) {
  Program program(makeLibrary());
  const storage::MovieId movie = program.session().current();
  auto say = [&](int key, const QString& text) {
    program.key(key);
    QLineEdit* field = program.page().card()->field();
    EXPECT_TRUE(field->isVisibleTo(&program.page()));
    field->clear();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    program.settle();
  };
  QSignalSpy pages(&program.page(), &LabelPage::pageWanted);
  say(Qt::Key_T, "noir");
  say(Qt::Key_N, "5 stars when I was 12");
  say(Qt::Key_W, "too long");
  EXPECT_EQ(program.session().current(), movie) << "these stay";
  EXPECT_EQ(pages.count(), 0) << "Enter in the field is not the page's";
  const storage::MovieLabels& labels = program.session().card().labels;
  ASSERT_EQ(labels.tags.size(), 1u);
  EXPECT_EQ(labels.tags[0], "noir");
  EXPECT_EQ(labels.note, "5 stars when I was 12") << "a digit in the field is text";
  EXPECT_EQ(labels.verdict, "wrong: too long");
  say(Qt::Key_T, "noir");
  EXPECT_TRUE(program.session().card().labels.tags.empty()) << "the same tag again takes it away";
  program.key(Qt::Key_I);
  EXPECT_NE(program.session().current(), movie);
}

TEST_F(LabelPageTest, NothingEmptyIsStoredAndUnknownKeysSaySo) {
  Program program(makeLibrary());
  program.key(Qt::Key_T);
  QTest::keyClick(program.page().card()->field(), Qt::Key_Return);
  program.settle();
  EXPECT_FALSE(program.hint().isEmpty());
  QTest::keyClick(&program.page(), 'q');
  EXPECT_TRUE(program.hint().contains("q")) << program.hint().toStdString();
  program.key(Qt::Key_7);
  EXPECT_TRUE(program.hint().contains("1"));
  program.settle();
  EXPECT_EQ(program.services.library.labels().labelCount(), 0);
  EXPECT_TRUE(program.session().history().steps().empty());
}

TEST_F(LabelPageTest, AHintAndTheFieldAreInSightInALowWindow) {
  Program program(makeLibrary());
  program.window.resize(1024, 420);
  LabelCardView* card = program.page().card();
  const auto isInSight = [&](const QWidget* widget) {
    const int top = widget->mapTo(card->viewport(), QPoint()).y();
    return widget->isVisible() && top >= 0 && top + widget->height() <= card->viewport()->height();
  };
  const auto* hint = card->findChild<QLabel*>("labelHint");
  program.key(Qt::Key_9);
  EXPECT_TRUE(waitFor([&] { return isInSight(hint); }));
  card->verticalScrollBar()->setValue(0);
  program.key(Qt::Key_T);
  EXPECT_TRUE(waitFor([&] { return isInSight(card->field()); }));
}

TEST_F(LabelPageTest, PauseHidesTheMovieAndAnyKeyGoesOn) {
  Program program(makeLibrary());
  const storage::MovieId movie = program.session().current();
  program.key(Qt::Key_P);
  EXPECT_TRUE(program.session().history().isPaused());
  program.key(Qt::Key_5);
  EXPECT_FALSE(program.session().history().isPaused());
  program.settle();
  EXPECT_EQ(program.session().current(), movie) << "the key that goes on rates nothing";
  EXPECT_EQ(program.services.library.labels().labelCount(), 0);
}

TEST_F(LabelPageTest, CuratorsHaveTheirOwnLabelsAndDisagreementsAreFound) {
  const QString folder = makeLibrary();
  std::vector<storage::MovieId> movies;
  {
    Program program(folder, "mei");
    program.session().setRule(serve::QueueRule::Random);
    program.settle();
    for (const int value : {5, 1, 3, 4}) {
      movies.push_back(program.session().current());
      program.session().rate(value);
    }
    program.settle();
  }
  {
    Program program(folder, "ben");
    program.settle();
    EXPECT_EQ(program.rating(movies[0]), 0);
    for (size_t m = 0; m < movies.size(); ++m) {
      program.session().show(movies[m]);
      program.session().rate(std::array<double, 4>{2, 1, 3.5, 4}[m]);
    }
    program.settle();
    ASSERT_TRUE(waitFor([&] { return program.session().agreement().has_value(); }));
    EXPECT_GT(program.session().agreement()->value, 0);
    EXPECT_LT(program.session().agreement()->value, 1);
    EXPECT_EQ(program.session().curators(), 2u);
  }
  Program program(folder, "judge");
  program.session().setRule(serve::QueueRule::Disagreements);
  program.settle();
  EXPECT_EQ(program.session().current(), movies[0]) << "three stars apart";
  EXPECT_EQ(program.session().remaining(), 2u);
  EXPECT_EQ(program.session().card().others.size(), 2u);
  const auto opinions = [&] { return program.page().card()->findChild<QLabel*>("opinions")->text(); };
  EXPECT_TRUE(opinions().contains("mei"));
  program.session().setBlind(true);
  EXPECT_FALSE(opinions().contains("mei"));
}

TEST_F(LabelPageTest, AFilterOfTheLibraryPageIsAQueue) {
  Program program(makeLibrary());
  program.window.libraryPage()->setFilter({.genres = {"Comedy"}, .sort = MovieSort::Oldest});
  program.page().labelFiltered(program.window.libraryPage()->filter());
  program.settle();
  EXPECT_EQ(program.session().remaining(), 6u);
  EXPECT_EQ(program.title(), "Film 2 (1992)");
}

/// A curator's hour of 600 labels, 40 undos and two restarts: what the library says is what the script said.
TEST_F(LabelPageTest, AnHourOfLabelsUndosAndRestartsEndsAsTheScriptSays) {
  const QString folder = makeLibrary();
  std::vector<std::pair<int64_t, float>> said;  // in order; undone ones taken off the end
  core::Rng random(3);
  int labels = 0, undos = 0;
  const auto expected = [&] {
    std::map<int64_t, float> last;
    for (const auto& [movie, value] : said) last[movie] = value;
    return last;
  };
  for (int start = 0; start < 3; ++start) {
    Program program(folder);
    while (labels < 200 * (start + 1)) {
      if (undos < 40 && labels > 14 * undos) {
        QTest::keyClick(&program.window, Qt::Key_Z, Qt::ControlModifier);
        program.settle();
        said.pop_back();
        ++undos;
        continue;
      }
      if (number(program.session().current()) == 0 || random.below(4) == 0) program.key(Qt::Key_Left);
      const storage::MovieId movie = program.session().current();
      if (number(movie) == 0) continue;
      const int digit = 1 + int(random.below(5));
      const bool half = random.below(3) == 0;
      const float value = float(half ? digit - 0.5 : digit);
      program.settle();
      // Saying what holds already is no step, and takes no undo.
      const bool isNew = program.rating(movie) != value;
      program.key(Qt::Key_0 + digit, half ? Qt::ShiftModifier : Qt::NoModifier);
      program.settle();
      if (isNew) said.emplace_back(number(movie), value);
      labels += isNew;
    }
    std::map<int64_t, float> stored;
    for (const auto& [movie, value] : program.services.library.labels().myRatings()) stored[movie] = value;
    ASSERT_EQ(stored, expected()) << "in start " << start;
  }
  EXPECT_EQ(labels, 600);
  EXPECT_EQ(undos, 40);
}

TEST_F(LabelPageTest, DisagreementsAreSettledByDigitsAndWhatEachSaidStays) {
  const QString folder = makeLibrary();
  std::vector<storage::MovieId> movies;
  {
    auto library = openLibrary(folder);
    storage::Labels& labels = library->labels();
    const storage::CuratorId mei = labels.curator("mei"), ben = labels.curator("ben");
    const storage::MovieIndexes indexes = library->movies().indexes();
    movies = indexes.ids();
    const std::array<std::pair<float, float>, 4> ratings{{{5, 1}, {3, 4}, {2, 2}, {4, 2}}};
    for (size_t m = 0; m < ratings.size(); ++m) {
      labels.rate(mei, movies[m], ratings[m].first);
      labels.rate(ben, movies[m], ratings[m].second);
    }
  }
  Program program(folder, "judge");
  program.key(Qt::Key_D);
  auto* dialog = program.page().findChild<DisagreementsDialog*>();
  ASSERT_TRUE(dialog);
  QTableView* table = dialog->table();
  ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 3; }));
  const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
  const auto columns = [&] {
    QStringList names;
    for (int c = 0; c < table->model()->columnCount(); ++c)
      names.append(table->model()->headerData(c, Qt::Horizontal).toString());
    return names;
  };
  EXPECT_EQ(columns(), (QStringList{"movie", "ben", "mei", "difference", "settled"}));
  EXPECT_EQ(cell(0, 0), "Film 1 (1991)");
  EXPECT_EQ(cell(0, 3), "4");
  QTest::keyClick(table, Qt::Key_4, Qt::ShiftModifier);
  EXPECT_EQ(table->currentIndex().row(), 1) << "goes on at once";
  QTest::keyClick(table, Qt::Key_3);
  ASSERT_TRUE(waitFor([&] { return cell(0, 4) == "★ 3.5" && cell(1, 4) == "★ 3"; }));
  EXPECT_EQ(cell(0, 1), "★ 1");
  EXPECT_EQ(cell(0, 2), "★ 5");
  dialog->findChild<QCheckBox*>("openOnly")->setChecked(true);
  EXPECT_EQ(table->model()->rowCount(), 1);
  dialog->findChild<QCheckBox*>("openOnly")->setChecked(false);
  program.services.library.labels().undo();
  ASSERT_TRUE(waitFor([&] { return cell(1, 4) == "–"; }));
  dialog->close();
  program.settle();
  EXPECT_TRUE(program.services.library.labels().myRatings().empty()) << "to settle is not to rate";
}

TEST_F(LabelPageTest, CuratorsChangeByAKey) {
  Program program(makeLibrary(), "mei");
  program.key(Qt::Key_4);
  program.settle();
  program.key(Qt::Key_C);
  ASSERT_TRUE(waitFor([&] { return program.page().findChild<QMenu*>("curatorMenu"); }));
  auto* menu = program.page().findChild<QMenu*>("curatorMenu");
  EXPECT_EQ(menu->actions().first()->text(), "mei");
  EXPECT_FALSE(menu->actions().first()->icon().isNull());
  menu->close();
}

class LabelFoldInTest : public InspectTest {
 protected:
  std::vector<int64_t> list() {
    std::vector<int64_t> movies;
    for (const FoldedMovie& movie : session().list().movies()) movies.push_back(number(movie.movie));
    return movies;
  }
  LabelSession& session() { return window.labelPage()->session(); }
  void settle() {
    const auto isSettled = [&] { return session().isSettled() && !services.lanes.writer.isBusy(); };
    ASSERT_TRUE(waitFor([&] { return isSettled() && (QCoreApplication::processEvents(), isSettled()); }));
  }
};

TEST_F(LabelFoldInTest, TheListChangesAsLabelsLandAndUndoRestoresIt) {
  openTrained();
  window.showPage("label");
  window.activateWindow();
  ASSERT_TRUE(waitFor([&] { return window.isActiveWindow(); }));
  session().setRule(serve::QueueRule::Random);
  settle();
  QTest::keyClick(window.labelPage(), Qt::Key_5);
  settle();
  const auto before = list();
  ASSERT_EQ(before.size(), FoldedList::kShown);
  const storage::MovieId movie{before.front()};
  session().show(movie);
  QTest::keyClick(window.labelPage(), Qt::Key_5);
  settle();
  EXPECT_NE(list(), before);
  EXPECT_EQ(std::ranges::count(list(), number(movie)), 0) << "what was rated is not recommended";
  EXPECT_GT(session().list().moved(), 0);
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_EQ(list(), before);
  EXPECT_EQ(session().current(), movie);
  QTest::keyClick(window.labelPage(), Qt::Key_I);
  settle();
  EXPECT_EQ(std::ranges::count(list(), number(movie)), 0) << "nor is what one is not interested in";
  session().setRule(serve::QueueRule::Uncertain);
  settle();
  EXPECT_TRUE(session().problem().isEmpty());
  EXPECT_GT(session().remaining(), 0u);
}

/// Counts how often widgets are told of another language.
class LanguageChanges : public QObject {
 public:
  explicit LanguageChanges(const QList<QWidget*>& watched) {
    for (QWidget* widget : watched) widget->installEventFilter(this);
  }
  QHash<QObject*, int> counts;

 protected:
  bool eventFilter(QObject* widget, QEvent* event) override {
    counts[widget] += event->type() == QEvent::LanguageChange;
    return false;
  }
};

TEST_F(LabelPageTest, AnotherLanguageIsToldOnce) {
  Program program(makeLibrary());
  const QList<QWidget*> widgets{&program.page(), program.page().findChild<LabelCardView*>(),
                                program.page().findChild<LabelSidePanel*>()};
  LanguageChanges changes(widgets);
  program.services.preferences.setLanguage("zh_CN");
  program.settle();
  for (QWidget* widget : widgets) EXPECT_EQ(changes.counts[widget], 1) << widget->metaObject()->className();
  EXPECT_EQ(program.page().accessibleName(), QStringLiteral("标注：逐部进行"));
  EXPECT_TRUE(program.page().statusText().startsWith(QStringLiteral("已保存")));
  program.services.preferences.setLanguage("en");
}

}  // namespace
}  // namespace kinoprism::app
