#pragma once

#include <QDialog>
#include <QList>
#include <utility>

namespace kinoprism::app {

/// All keys on one sheet. Not modal; any key closes it.
class ShortcutsSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutsSheet(QWidget* parent);

  /// Keys and what they do, as they are shown.
  static QList<std::pair<QString, QString>> rows();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace kinoprism::app
