#include "app/pages/library/ask_text.h"

#include <QInputDialog>

namespace kinoprism::app {

void askText(QWidget* parent, const QString& title, const QString& question, const QString& text,
             std::function<void(const QString&)> then) {
  auto* dialog = new QInputDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName("askText");
  dialog->setWindowTitle(title);
  dialog->setLabelText(question);
  dialog->setTextValue(text);
  QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [then = std::move(then)](const QString& typed) {
    if (!typed.trimmed().isEmpty()) then(typed.trimmed());
  });
  dialog->open();
}

}  // namespace kinoprism::app
