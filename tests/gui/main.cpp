#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "widgets/theme/theme.h"

namespace {

/// What Qt grumbles about (unknown signals, broken models, style sheets it cannot read) is a mistake of ours.
void failOnWarning(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (type == QtDebugMsg || type == QtInfoMsg) return;
  // The offscreen platform has no native popup grabs and says so once.
  if (message.startsWith(QLatin1String("This plugin does not support"))) return;
  // Said by QTest of any widget that acts on the press alone.
  if (message.startsWith(QLatin1String("Mouse event \"MouseRelease\" not accepted"))) return;
  // What a machine without sound, graphics card or display lacks is no mistake of ours.
  if (message.startsWith(QLatin1String("PulseAudioService")) || message.contains(QLatin1String("No RHI backend")))
    return;
  ADD_FAILURE() << "Qt warns: " << qPrintable(message) << " (" << (context.category ? context.category : "") << ")";
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_MEDIA_BACKEND", "ffmpeg");
  testing::InitGoogleTest(&argc, argv);
  // Settings of whoever runs the tests are neither read nor changed.
  QTemporaryDir settings;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  QStandardPaths::setTestModeEnabled(true);
  QCoreApplication::setOrganizationName("Kinoprism");
  QCoreApplication::setApplicationName("KinoprismTests");
  QApplication application(argc, argv);
  kinoprism::widgets::applyTheme(kinoprism::widgets::ThemeMode::Dark);
  qInstallMessageHandler(failOnWarning);
  return RUN_ALL_TESTS();
}
