#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLineEdit>
#include <QScrollBar>
#include <QWidget>

#include "app/services/services.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// Widgets in sight that the keyboard reaches, but for parts that Qt makes of others: a spin box's field, a scroll bar.
QList<QWidget*> controlsOf(QWidget& window) {
  QList<QWidget*> controls;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisibleTo(&window) || widget->focusPolicy() == Qt::NoFocus) continue;
    if (widget->objectName().startsWith("qt_") || widget->focusProxy()) continue;
    controls.append(widget);
  }
  return controls;
}

class AccessibilityTest : public GuiTest {};

TEST_F(AccessibilityTest, EveryControlOfEveryPageHasANameAndARole) {
  Services services;
  MainWindow window{services};
  window.resize(1440, 900);
  window.show();
  window.start(makeLibrary());
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
  for (const QString& page :
       {QStringLiteral("library"), QStringLiteral("inspect"), QStringLiteral("label"), QStringLiteral("data")}) {
    window.showPage(page);
    ASSERT_TRUE(waitFor([&] { return window.currentPage() == page; }));
    const QList<QWidget*> controls = controlsOf(window);
    EXPECT_GE(controls.size(), 10);
    for (QWidget* control : controls) {
      const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(control);
      ASSERT_NE(spoken, nullptr);
      const std::string what = (page + ": " + control->metaObject()->className() + " " + control->objectName() +
                                " in " + control->parentWidget()->metaObject()->className())
                                   .toStdString();
      EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << what;
      EXPECT_NE(spoken->role(), QAccessible::NoRole) << what;
    }
  }
}

}  // namespace
}  // namespace kinoprism::app
