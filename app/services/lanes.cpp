#include "app/services/lanes.h"

#include <QEvent>
#include <QMetaObject>

namespace kinoprism::app {

void callOnGuiThread(QPointer<QObject> context, std::function<void()> call) {
  auto* application = QCoreApplication::instance();
  if (!application) return;
  QMetaObject::invokeMethod(
      application,
      [context = std::move(context), call = std::move(call)] {
        if (context) call();
      },
      Qt::QueuedConnection);
}

CallsAtEnd::~CallsAtEnd() {
  if (auto* application = QCoreApplication::instance())
    QCoreApplication::sendPostedEvents(application, QEvent::MetaCall);
}

}  // namespace kinoprism::app
