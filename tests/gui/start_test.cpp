#include <QCoreApplication>
#include <QProcess>

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class Start : public GuiTest {
 protected:
  /// What the program says; its settings are of no account.
  QStringList run(const QStringList& arguments) {
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + "/kinoprism", arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
  }
};

TEST_F(Start, LoadsNothingThatTheFirstWallDoesNotNeed) {
  const QStringList lines = run({"--measure-libraries", makeLibrary()});
  ASSERT_GT(lines.size(), 20) << lines.join('\n').toStdString();
  EXPECT_TRUE(lines[0].contains("ms to a painted wall")) << lines[0].toStdString();
  EXPECT_FALSE(lines.filter("libQt6Widgets").isEmpty());
  // Not OpenMP's, which Qt brings.
  for (const char* late :
       {"libtorch", "libc10", "libopenblas", "liblapack", "libxgboost", "libavcodec", "libavformat", "libopencv",
        "libQt6Multimedia", "libkinoprism_compute", "libkinoprism_playback", "libkinoprism_demo"}) {
    EXPECT_TRUE(lines.filter(late).isEmpty()) << late;
  }
}

TEST_F(Start, HelpTellsUsersNothingOfMeasuring) {
  const QString help = run({"--help"}).join('\n');
  EXPECT_TRUE(help.contains("--screenshots")) << help.toStdString();
  EXPECT_FALSE(help.contains("measur", Qt::CaseInsensitive)) << help.toStdString();
  EXPECT_FALSE(help.contains("--rounds")) << help.toStdString();
}

}  // namespace
}  // namespace kinoprism::app
