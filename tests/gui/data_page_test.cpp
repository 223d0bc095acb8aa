#include "app/pages/data/data_page.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

#include "app/models/encoder_text.h"
#include "app/models/finding_text.h"
#include "app/pages/data/data_coverage_panel.h"
#include "app/pages/data/data_evaluation_checks.h"
#include "app/pages/data/data_findings_panel.h"
#include "app/pages/data/data_refused_panel.h"
#include "app/pages/data/data_safety_panel.h"
#include "app/pages/data/encode_dialog.h"
#include "app/pages/data/feature_version_model.h"
#include "app/pages/data/feature_versions_dialog.h"
#include "app/pages/data/finding_list.h"
#include "app/pages/data/refusal_model.h"
#include "app/pages/library/library_page.h"
#include "app/shell/about_dialog.h"
#include "app/shell/import_flow.h"
#include "app/shell/main_window.h"
#include "storage/features/feature_draft.h"
#include "tests/gui/gui_test.h"
#include "widgets/charts/coverage_row.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/forms/settings_form.h"
#include "widgets/status/banner.h"
#include "widgets/status/navigation_rail.h"

namespace kinoprism::app {
namespace {

/// The program on its Data page. Packs are looked for in an empty folder.
class DataPageTest : public GuiTest {
 protected:
  DataPageTest() {
    QDir().mkpath(path("packs"));
    qputenv("KINOPRISM_PACKS", path("packs").toUtf8());
  }
  ~DataPageTest() override { qunsetenv("KINOPRISM_PACKS"); }

  void open(const QString& folder) {
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
    window.showPage("data");
    ASSERT_TRUE(settle());
  }
  bool settle() {
    return waitFor([&] {
      return services.data.state() == DataService::State::Ready && page().isSettled() &&
             services.engine.state() == EngineService::State::Ready;
    });
  }
  DataPage& page() { return *window.dataPage(); }
  std::vector<widgets::CoverageRow*> rows() { return page().coverage()->rows(); }

  /// Features of every movie k of makeLibrary: k of k < 10 as they are, others imputed; those of movie 2 twice.
  static void addSounds(const QString& folder, size_t imputedFrom, const std::string& key = "key") {
    core::Progress progress;
    const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
    storage::FeatureDraft draft(*library, {data::Modality::Audio, "made", 3, key, "made for a test"}, false, progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    for (size_t m = 0; m + 1 < movies.size(); ++m) {
      const std::vector<float> row{float(m), float(m * m % 7), 1.0F + float(m % 3)};
      draft.add(movies.id(data::MovieIndex(m)), m + 1, row, {}, m >= imputedFrom);
    }
    draft.refuse(movies.id(data::MovieIndex(movies.size() - 1)), 99, "sounds/12.ogg",
                 core::Message::verbatim("silence, 0.0 LUFS for 31 s"));
    draft.finish(progress);
  }

  static void addFindings(const QString& folder) {
    core::Progress progress;
    const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    storage::DataFinding pair;
    pair.movie = movies.id(data::MovieIndex(2));
    pair.other = movies.id(data::MovieIndex(0));
    pair.score = 0.998;
    library->findings().replace("duplicate-image", std::vector{pair});
    storage::DataFinding text;
    text.movie = movies.id(data::MovieIndex(4));
    text.score = 31;
    storage::DataFinding another = text;
    another.movie = movies.id(data::MovieIndex(5));
    library->findings().replace("boilerplate", std::vector{text, another});
  }

  Services services;
  MainWindow window{services};
};

TEST_F(DataPageTest, CountsWhatIsRealFilledAndMissingAndNamesTheEncoder) {
  const QString folder = makeLibrary();
  addSounds(folder, 8);
  open(folder);
  ASSERT_EQ(rows().size(), 5);  // four modalities and the ratings
  const widgets::Coverage& sound = rows()[2]->coverage();
  EXPECT_EQ(sound.title, "Sound");
  EXPECT_EQ(sound.detail, "made · 3");
  EXPECT_EQ(rows()[2]->numbers(), "8 original · 3 imputed · 1 missing");
  EXPECT_TRUE(rows()[2]->accessibleName().contains("8 original"));
  EXPECT_EQ(rows()[0]->coverage().detail, "not encoded yet");
  EXPECT_EQ(rows()[3]->coverage().detail, "no files");
  EXPECT_EQ(rows()[4]->numbers(), "12 original · 0 imputed · 0 missing");
  EXPECT_EQ(rows()[4]->coverage().detail, "78 by 12 people");
}

TEST_F(DataPageTest, EncodesWhatIsMissingAsAJobAndShowsWhoMadeIt) {
  open(makeLibrary());
  QMenu* menu = page().coverage()->makeMenu();
  menu->actions().first()->trigger();
  ASSERT_NE(services.data.job(), nullptr);
  EXPECT_FALSE(page().coverage()->encodeButton()->isEnabled()) << "one job at a time";
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[0]->coverage().real == 12; }));
  ASSERT_TRUE(settle());
  EXPECT_EQ(rows()[1]->coverage().real, 6) << "odd movies have a poster";
  EXPECT_TRUE(page().coverage()->encodeButton()->isEnabled());
  EXPECT_TRUE(page().banner()->isVisible());
  delete menu;
}

TEST_F(DataPageTest, TheMenuSaysWhichEncodersLackTheirPack) {
  open(makeLibrary());
  const std::unique_ptr<QMenu> menu(page().coverage()->makeMenu());
  int lacking = 0;
  for (const QAction* action : menu->findChildren<QMenu*>().first()->actions()) {
    if (!action->text().contains("model pack not installed")) continue;
    ++lacking;
    EXPECT_FALSE(action->isEnabled());
    EXPECT_TRUE(action->toolTip().contains("setup.sh --packs")) << action->toolTip().toStdString();
  }
  EXPECT_GT(lacking, 0);
}

TEST_F(DataPageTest, AnEncoderThatNeedsAFileAsksForIt) {
  open(makeLibrary());
  const std::unique_ptr<QMenu> menu(page().coverage()->makeMenu());
  QAction* vectors = nullptr;
  for (QAction* action : menu->findChildren<QMenu*>().first()->actions()) {
    if (action->text().startsWith("word vectors")) vectors = action;
  }
  ASSERT_NE(vectors, nullptr);
  EXPECT_TRUE(vectors->isEnabled());
  EXPECT_TRUE(vectors->text().contains("choose a file"));
  EXPECT_TRUE(vectors->toolTip().contains("GloVe")) << vectors->toolTip().toStdString();

  page().coverage()->setChooseFile([](const QString&) { return QString(); });
  vectors->trigger();
  EXPECT_EQ(services.data.job(), nullptr) << "no file, no encoding";

  QFile file(path("vectors.txt"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("story 1 0 0\nfilm 0 1 0\ndrama 0 0 1\ncomedy 0.5 0 1\n");
  file.close();
  QString asked;
  page().coverage()->setChooseFile([&](const QString& title) {
    asked = title;
    return file.fileName();
  });
  vectors->trigger();
  ASSERT_NE(services.data.job(), nullptr);
  EXPECT_TRUE(asked.contains("word2vec")) << asked.toStdString();
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[0]->coverage().real == 12; }));
  ASSERT_TRUE(settle());
  EXPECT_EQ(rows()[0]->coverage().detail, "word vectors · 3");
}

/// The action of a menu or of the menus in it.
QAction* actionCalled(const QMenu& menu, const QString& text) {
  for (QAction* action : menu.findChildren<QAction*>()) {
    if (action->text() == text) return action;
  }
  return nullptr;
}

TEST_F(DataPageTest, AnEncoderIsGivenSettingsByAForm) {
  open(makeLibrary());
  const std::unique_ptr<QMenu> menu(page().coverage()->makeMenu());
  actionCalled(*menu, "With settings…")->trigger();
  auto* dialog = page().findChild<EncodeDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->encoderBox()->setCurrentText("Poster · colours and edges");
  auto* borders = qobject_cast<QComboBox*>(dialog->form()->control("borders"));
  ASSERT_NE(borders, nullptr);
  EXPECT_EQ(borders->currentText(), "kept");
  EXPECT_EQ(borders->accessibleName(), "Borders");
  borders->setCurrentText("cut");
  dialog->buttons()->button(QDialogButtonBox::Ok)->click();
  ASSERT_NE(services.data.job(), nullptr);
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[1]->coverage().real == 6; }));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(rows()[1]->coverage().toolTip.contains("Borders: cut")) << rows()[1]->coverage().toolTip.toStdString();

  // Asked again, it begins with what the features were made with.
  actionCalled(*menu, "With settings…")->trigger();
  dialog = page().findChildren<EncodeDialog*>().last();
  dialog->encoderBox()->setCurrentText("Poster · colours and edges");
  EXPECT_EQ(dialog->form()->values(), (QHash<QString, double>{{"borders", 1}}));
  dialog->buttons()->button(QDialogButtonBox::RestoreDefaults)->click();
  EXPECT_TRUE(dialog->form()->values().isEmpty());
}

TEST_F(DataPageTest, WhatIsAbsentIsImputedMarkedAndTakenOutAgain) {
  const QString folder = makeLibrary();
  addSounds(folder, 12);
  open(folder);
  const auto choose = [&](const char* text, const QString& numbers) {
    const std::unique_ptr<QMenu> menu(page().coverage()->makeMenu());
    QAction* action = actionCalled(*menu, text);
    ASSERT_NE(action, nullptr) << text;
    action->trigger();
    ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[2]->numbers() == numbers; })) << text;
    ASSERT_TRUE(settle());
  };
  EXPECT_EQ(rows()[2]->numbers(), "11 original · 0 imputed · 1 missing");
  choose("By the mean of all movies", "11 original · 1 imputed · 0 missing");
  const QString tip = rows()[2]->coverage().toolTip;
  EXPECT_TRUE(tip.contains("Imputed: audio of 1 movie from the mean")) << tip.toStdString();
  choose("Remove imputed features", "11 original · 0 imputed · 1 missing");
}

TEST_F(DataPageTest, VersionsOfFeaturesAreListedUsedAndRemoved) {
  const QString folder = makeLibrary();
  addSounds(folder, 12);
  addSounds(folder, 8, "other settings");
  open(folder);
  EXPECT_EQ(rows()[2]->coverage().detail, "made · 3 · version 2 of 2");
  EXPECT_EQ(rows()[2]->numbers(), "8 original · 3 imputed · 1 missing");
  page().coverage()->versionsButton()->click();
  auto* dialog = page().findChild<FeatureVersionsDialog*>();
  ASSERT_NE(dialog, nullptr);
  QTableView& table = *dialog->table();
  const auto cell = [&](int row, int column) { return table.model()->index(row, column).data().toString(); };
  ASSERT_EQ(table.model()->rowCount(), 2);
  EXPECT_EQ(cell(0, FeatureVersionModel::Features), "Sound · made");
  EXPECT_EQ(cell(0, FeatureVersionModel::Number), "2");
  EXPECT_EQ(cell(0, FeatureVersionModel::Origin), "Imported from made for a test");
  EXPECT_EQ(cell(0, FeatureVersionModel::Movies), "8 and 3 imputed");
  EXPECT_EQ(cell(0, FeatureVersionModel::Use), "in use");
  EXPECT_EQ(cell(1, FeatureVersionModel::Movies), "11");
  EXPECT_EQ(cell(1, FeatureVersionModel::Use), "kept");
  EXPECT_EQ(table.accessibleName(), "Versions of features");
  EXPECT_TRUE(!dialog->useButton()->isEnabled() && !dialog->removeButton()->isEnabled()) << "it is in use";

  table.setCurrentIndex(table.model()->index(1, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return cell(0, FeatureVersionModel::Number) == "1"; }));
  ASSERT_TRUE(settle());
  EXPECT_EQ(rows()[2]->numbers(), "11 original · 0 imputed · 1 missing");
  EXPECT_EQ(cell(0, FeatureVersionModel::Use), "in use");

  const auto answer = [&](const char* text) {
    QTest::keyClick(&table, Qt::Key_Delete);
    auto* question = dialog->findChildren<QMessageBox*>().last();
    EXPECT_TRUE(question->text().contains("version 2 of the features Sound · made")) << question->text().toStdString();
    for (QAbstractButton* button : question->buttons()) {
      if (button->text() == text) button->click();
    }
    EXPECT_FALSE(question->isVisible());
  };
  table.setCurrentIndex(table.model()->index(1, 0));
  answer("&Keep it");
  EXPECT_EQ(services.data.health().versions.size(), 2);
  answer("Re&move");
  ASSERT_TRUE(waitFor([&] { return table.model()->rowCount() == 1; }));
  EXPECT_EQ(cell(0, FeatureVersionModel::Number), "1");
  EXPECT_TRUE(dialog->removeButton()->isEnabled()) << "the only one may go too";
  EXPECT_EQ(rows()[2]->coverage().detail, "made · 3");
}

TEST_F(DataPageTest, OtherSettingsMakeAVersionAndTheEarlierOneIsUsedAgain) {
  open(makeLibrary());
  EncodeOptions options;
  options.modality = data::Modality::Image;
  options.encoder = "colour-gradient";
  options.onlyMissing = true;
  const auto shows = [&](const char* end) {
    return waitFor([&] { return !services.data.job() && rows()[1]->coverage().detail.endsWith(end); });
  };
  services.data.encode(options);
  ASSERT_TRUE(shows("edges · 327"));
  options.settings = {{"borders", 1}};
  services.data.encode(options);
  ASSERT_TRUE(shows("version 2 of 2"));
  EXPECT_TRUE(rows()[1]->coverage().toolTip.contains("Borders: cut"));

  const std::unique_ptr<QMenu> menu(page().coverage()->makeMenu());
  menu->actions().first()->trigger();
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[0]->coverage().real == 12; }));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(rows()[1]->coverage().detail.endsWith("version 2 of 2")) << "what is missing is made as what there is";

  page().coverage()->openSettings();
  auto* dialog = page().findChild<EncodeDialog*>();
  dialog->encoderBox()->setCurrentText("Poster · colours and edges");
  dialog->buttons()->button(QDialogButtonBox::RestoreDefaults)->click();
  EXPECT_TRUE(dialog->note().startsWith("Version 1 was made with these settings")) << dialog->note().toStdString();
  dialog->buttons()->button(QDialogButtonBox::Ok)->click();
  EXPECT_TRUE(shows("version 1 of 2")) << rows()[1]->coverage().detail.toStdString();
}

TEST_F(DataPageTest, RefusedFilesAreTriedAgainOrIgnored) {
  const QString folder = makeLibrary();
  addSounds(folder, 8);
  open(folder);
  QTableView* table = page().refused()->table();
  ASSERT_EQ(table->model()->rowCount(), 1);
  EXPECT_EQ(table->model()->index(0, RefusalModel::File).data(), "sounds/12.ogg");
  EXPECT_EQ(table->model()->index(0, RefusalModel::Why).data(), "silence, 0.0 LUFS for 31 s");
  EXPECT_TRUE(page().statusText().startsWith("1 file refused")) << page().statusText().toStdString();
  services.preferences.setLanguage("zh_CN");
  EXPECT_TRUE(page().statusText().startsWith("拒绝 1 个文件")) << page().statusText().toStdString();
  services.preferences.setLanguage("en");
  table->setCurrentIndex(table->model()->index(0, RefusalModel::Ignore));
  QTest::keyClick(table, Qt::Key_Space);
  ASSERT_TRUE(waitFor([&] { return services.data.health().refusals.front().ignored; }));
  EXPECT_EQ(table->model()->rowCount(), 0);
  services.data.retry(services.data.health().refusals.front());
  EXPECT_TRUE(waitFor([&] { return services.data.health().refusals.empty(); }));
}

TEST_F(DataPageTest, FindingsAreShownByKindAndCanBeSetAside) {
  const QString folder = makeLibrary();
  addFindings(folder);
  open(folder);
  const DataFindingsPanel& panel = *page().findings();
  ASSERT_NE(panel.chips()->button("duplicate-image"), nullptr);
  EXPECT_EQ(panel.chips()->button("duplicate-image")->text(), "Same poster 1");
  EXPECT_EQ(panel.list()->count(), 1);
  EXPECT_EQ(panel.list()->model()->index(0, 0).data(), "similarity 0.998");
  panel.chips()->button("boilerplate")->click();
  ASSERT_EQ(panel.list()->count(), 2);
  EXPECT_EQ(panel.list()->model()->index(0, 0).data(), "in 31 movies");
  panel.list()->setCurrentIndex(panel.list()->model()->index(0, 0));
  QTest::keyClick(panel.list(), Qt::Key_Delete);
  ASSERT_TRUE(waitFor([&] { return services.data.health().findings.size() == 2; }));
  EXPECT_EQ(panel.list()->count(), 1) << "the same kind stays chosen";
}

TEST_F(DataPageTest, BeforeAnEvaluationSaysWhatLeaksAndWhatLacks) {
  open(makeLibrary());
  const DataEvaluationChecks& checks = *page().findings()->evaluation();
  ASSERT_EQ(checks.lines().size(), 1) << "the split was not looked at yet";
  EXPECT_TRUE(checks.lines().first().contains("Poster 12")) << checks.lines().first().toStdString();
  services.data.checkData();
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && services.data.health().evaluation; }));
  ASSERT_TRUE(settle());
  const QString all = checks.lines().join('\n');
  EXPECT_TRUE(all.contains("same person and movie in training and held-out: 0, clean")) << all.toStdString();
  EXPECT_TRUE(all.contains("runs trained on different ratings: 0, clean")) << all.toStdString();
  EXPECT_TRUE(all.contains("popularity drift")) << all.toStdString();

  QPushButton* encode = nullptr;
  for (QPushButton* button : checks.findChildren<QPushButton*>()) {
    if (button->text() == "encode") encode = button;
  }
  ASSERT_NE(encode, nullptr);
  encode->click();
  ASSERT_NE(services.data.job(), nullptr);
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[0]->coverage().real == 12; }));
  ASSERT_TRUE(settle());
  EXPECT_FALSE(checks.lines().last().contains("Text")) << checks.lines().last().toStdString();
}

TEST_F(DataPageTest, CheckingTheDataFindsDescriptionsThatAreAllTheSame) {
  const QString folder = path("Same.kinoprism");
  {
    const auto library = storage::Library::create(folder.toStdString());
    core::Progress progress;
    storage::LibraryWriter writer(*library, "made for a test", progress);
    for (int k = 1; k <= 8; ++k) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(k)};
      record.title = "Film " + std::to_string(k);
      record.descriptions = {{"en", "test",
                              k <= 5 ? "The plot of this movie is not known to us."
                                     : "Number " + std::to_string(k) + " is about something that no other tells."}};
      writer.addMovie(record);
    }
    writer.commit();
  }
  open(folder);
  page().findings()->checkButton()->click();
  ASSERT_TRUE(waitFor([&] { return services.data.health().checkedAt.isValid() && !services.data.job(); }));
  EXPECT_EQ(page().findings()->list()->count(), 5);
  EXPECT_EQ(page().findings()->list()->model()->index(0, 0).data(), "in 5 movies");
}

TEST_F(DataPageTest, BacksUpChecksAndRestores) {
  open(makeLibrary());
  EXPECT_EQ(page().safety()->stateText(), "not checked yet");
  page().safety()->checkButton()->click();
  ASSERT_TRUE(waitFor([&] { return services.data.health().integrity.has_value() && !services.data.job(); }));
  EXPECT_TRUE(page().safety()->stateText().startsWith("integrity checked today"));
  page().safety()->backUpButton()->click();
  ASSERT_TRUE(waitFor([&] { return !services.data.health().backups.empty() && !services.data.job(); }));
  ASSERT_TRUE(settle());
  services.data.restore(services.data.health().backups.front().file, path("Again.kinoprism"));
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && services.library.title() == "Again"; }));
  EXPECT_EQ(services.library.catalogue()->movies.size(), 12);
}

TEST_F(DataPageTest, SpeaksChinese) {
  open(makeLibrary());
  services.preferences.setLanguage("zh_CN");
  QCoreApplication::processEvents();
  EXPECT_EQ(page().safety()->backUpButton()->text(), "立即备份");
  EXPECT_EQ(rows()[2]->coverage().title, "声音");
  services.preferences.setLanguage("en");
}

TEST_F(DataPageTest, SearchByMeaningSaysWhatItNeeds) {
  open(makeLibrary());
  window.showPage("library");
  LibraryPage& library = *window.libraryPage();
  library.setSearchBy(LibraryPage::SearchBy::Meaning);
  library.search("slow drama");
  ASSERT_TRUE(waitFor([&] { return !library.meaningProblem().isEmpty(); }));
  EXPECT_EQ(library.source()->count(), 0);
  library.setSearchBy(LibraryPage::SearchBy::Words);
  library.search("");
  EXPECT_TRUE(waitFor([&] { return library.source()->count() == 12; }));
  EXPECT_TRUE(library.meaningProblem().isEmpty());
}

TEST_F(DataPageTest, APictureFindsThePostersThatLookLikeIt) {
  const QString folder = makeLibrary();
  open(folder);
  EncodeOptions options;
  options.modality = data::Modality::Image;
  options.encoder = "colour-gradient";
  services.data.encode(options);
  ASSERT_TRUE(waitFor([&] { return !services.data.job() && rows()[1]->coverage().real == 6; }));
  ASSERT_TRUE(settle());
  window.imports()->offer(path("poster.png"), window.mapToGlobal(QPoint(200, 200)));
  auto* menu = window.findChild<QMenu*>("dropMenu");
  ASSERT_NE(menu, nullptr);
  menu->actions().first()->trigger();
  LibraryPage& library = *window.libraryPage();
  ASSERT_TRUE(waitFor([&] { return library.isSettled() && library.source()->count() == 6; }));
  EXPECT_EQ(library.source()->cell(0).subtitle, "cos 1.00") << "it is the file they all have";
  EXPECT_TRUE(library.banner()->isVisible());
  QTest::keyClick(&library, Qt::Key_Escape);
  ASSERT_TRUE(waitFor([&] { return library.source()->count() == 12; }));
  EXPECT_FALSE(library.banner()->isVisible());
}

TEST_F(DataPageTest, AboutTellsWhichPacksAreDamagedOrMissing) {
  QFile damaged(path("packs/musicnn-msd.safetensors"));
  ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
  damaged.write("nothing of the kind");
  damaged.close();
  AboutDialog about(services);
  about.setAttribute(Qt::WA_DeleteOnClose, false);
  ASSERT_TRUE(waitFor([&] { return about.isSettled(); }));
  const QString text = about.text()->toPlainText();
  EXPECT_TRUE(text.contains("Damaged: " + path("packs/musicnn-msd.safetensors"))) << text.toStdString();
  EXPECT_TRUE(text.contains("minilm-l6-v2"));
  EXPECT_TRUE(text.contains("setup.sh --packs"));
  EXPECT_TRUE(text.contains("GNU General Public License"));
}

storage::FeatureSet setOf(data::Modality modality, const std::string& encoder) {
  storage::FeatureSet set;
  set.modality = modality;
  set.encoder = encoder;
  set.present = 5;
  return set;
}

TEST(EncoderText, NamesTheEncoderOfASignal) {
  const std::vector<storage::FeatureSet> sets{setOf(data::Modality::Text, "minilm-l6-v2"),
                                              setOf(data::Modality::Image, "efficientnet-lite0"),
                                              setOf(data::Modality::Image, "colour-gradient")};
  EXPECT_EQ(encodersOfSignal("text", sets), "MiniLM-L6");
  EXPECT_EQ(encodersOfSignal("image:colour-gradient", sets), "colours and edges");
  EXPECT_EQ(encodersOfSignal("collaborative", sets), "");
}

}  // namespace
}  // namespace kinoprism::app
