#include <gtest/gtest.h>

#include <QApplication>

#include "widgets/theme/theme.h"

namespace {

/// What Qt grumbles about (unknown signals, bad paint devices, style sheets it cannot read) is a mistake of ours.
void failOnWarning(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (type == QtDebugMsg || type == QtInfoMsg) return;
  // The offscreen platform has no native popup grabs and says so once.
  if (message.startsWith(QLatin1String("This plugin does not support"))) return;
  // Said by QTest of any widget that acts on the press alone.
  if (message.startsWith(QLatin1String("Mouse event \"MouseRelease\" not accepted"))) return;
  ADD_FAILURE() << "Qt warns: " << qPrintable(message) << " (" << (context.category ? context.category : "") << ")";
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleTest(&argc, argv);
  QApplication application(argc, argv);
  kinoprism::widgets::applyTheme(kinoprism::widgets::ThemeMode::Dark);
  qInstallMessageHandler(failOnWarning);
  return RUN_ALL_TESTS();
}
