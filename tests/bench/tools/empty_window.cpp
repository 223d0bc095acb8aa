#include <QApplication>
#include <QPainter>
#include <QTimer>
#include <QWidget>
#include <cstdio>

namespace {

/// Tells when it was painted first, then quits.
class EmptyWindow : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter(this).fillRect(rect(), Qt::darkGray);
    QTimer::singleShot(0, this, [] {
      std::puts("painted");
      std::fflush(stdout);
      QCoreApplication::quit();
    });
  }
};

}  // namespace

/// What every window of Qt's takes to be there: the measure for start_compare.py.
int main(int argc, char** argv) {
  const QApplication application(argc, argv);
  EmptyWindow window;
  window.resize(1440, 900);
  window.show();
  return QApplication::exec();
}
