#include "widgets/forms/long_text.h"

#include <gtest/gtest.h>

namespace kinoprism::app {
namespace {

const QString kText = QStringLiteral("Somewhere a door opens, and nobody comes in. ").repeated(40);

class LongTextTest : public ::testing::Test {
 protected:
  /// As high as Qt's own label.
  void expectLabelsHeight(int width) {
    QLabel label;
    label.setWordWrap(true);
    label.setTextFormat(Qt::PlainText);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.setFont(m_text.font());
    label.setText(m_text.text());
    EXPECT_EQ(m_text.heightForWidth(width), label.heightForWidth(width)) << width;
    EXPECT_EQ(m_text.heightForWidth(width), label.heightForWidth(width)) << width << ", asked again";
  }

  widgets::LongText m_text;
};

TEST_F(LongTextTest, IsAsHighAsItsTextNeeds) {
  m_text.setText(kText);
  for (const int width : {200, 480, 900}) expectLabelsHeight(width);
}

TEST_F(LongTextTest, IsMeasuredAnewWhenTheTextOrTheFontChanges) {
  m_text.setText(kText);
  expectLabelsHeight(480);
  m_text.setText(QStringLiteral("Short."));
  expectLabelsHeight(480);
  QFont large = m_text.font();
  large.setPixelSize(31);
  m_text.setFont(large);
  expectLabelsHeight(480);
}

TEST_F(LongTextTest, CanBeNarrow) {
  m_text.setText(kText);
  EXPECT_LT(m_text.minimumSizeHint().width(), 200);
}

}  // namespace
}  // namespace kinoprism::app
