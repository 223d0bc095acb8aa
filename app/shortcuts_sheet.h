#pragma once

#include <QDialog>

namespace kinoprism {

/// All keys on one sheet. Not modal; any key closes it.
class ShortcutsSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutsSheet(QWidget* parent);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace kinoprism
