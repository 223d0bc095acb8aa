#include "widgets/theme/flat_style.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QHeaderView>
#include <QSlider>
#include <QStandardItemModel>
#include <QTableView>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

QRgb at(QWidget& widget, QPoint point) { return widget.grab().toImage().pixel(point); }

class FlatStyleTest : public testing::TestWithParam<ThemeMode> {
 protected:
  void SetUp() override { applyTheme(GetParam()); }
  void TearDown() override { applyTheme(ThemeMode::Dark); }
};

INSTANTIATE_TEST_SUITE_P(Themes, FlatStyleTest, testing::Values(ThemeMode::Dark, ThemeMode::Light));

TEST_P(FlatStyleTest, ComboBoxesAreAsFlatAndHighAsFields) {
  QComboBox box;
  box.addItem("one");
  box.resize(120, box.sizeHint().height());
  EXPECT_GE(box.height(), box.fontMetrics().height() + 10);
  // The same ground above and below the text: no gradient.
  EXPECT_EQ(at(box, {60, 3}), theme().field.rgb());
  EXPECT_EQ(at(box, {60, box.height() - 4}), theme().field.rgb());
  EXPECT_EQ(at(box, {60, 0}), theme().line.rgb());
}

TEST_P(FlatStyleTest, ASliderIsFilledUpToItsKnob) {
  QSlider slider(Qt::Horizontal);
  slider.setRange(0, 100);
  slider.setValue(50);
  slider.resize(200, 24);
  const QImage image = slider.grab().toImage();
  EXPECT_EQ(image.pixel(40, 12), theme().focus.rgb());
  EXPECT_EQ(image.pixel(100, 12), theme().text.rgb());
  EXPECT_EQ(image.pixel(160, 12), theme().line.rgb());
}

TEST_P(FlatStyleTest, HeadersOfTablesEndInALine) {
  QStandardItemModel model(1, 2);
  QTableView table;
  table.setModel(&model);
  table.resize(300, 100);
  QHeaderView& header = *table.horizontalHeader();
  header.resize(240, 28);
  const QImage image = header.grab().toImage();
  EXPECT_EQ(image.pixel(3, image.height() - 1), theme().line.rgb());
  EXPECT_EQ(image.pixel(3, 3), theme().field.rgb());
  EXPECT_EQ(image.pixel(3, image.height() - 4), theme().field.rgb());
}

}  // namespace
}  // namespace kinoprism::widgets
