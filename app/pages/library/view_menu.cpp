#include "app/pages/library/view_menu.h"

#include "app/pages/library/ask_text.h"

namespace kinoprism::app {

ViewMenu::ViewMenu(Shelves& shelves, std::function<QByteArray()> current, QWidget* parent) : QMenu(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName("viewMenu");
  const auto eachView = [&](QMenu* menu, auto then) {
    for (const auto& [stored, json] : shelves.views()) {
      const QString name = QString::fromStdString(stored);
      menu->addAction(name, parent, [then, name] { then(name); });
    }
    menu->setEnabled(!shelves.views().empty());
  };
  eachView(this, [this](const QString& name) { Q_EMIT viewWanted(name); });
  setEnabled(true);
  addSeparator();
  addAction(tr("Save this view…"), parent, [&shelves, current, parent] { askName(shelves, current, parent); });
  eachView(addMenu(tr("Save over")), [&shelves, current](const QString& name) { shelves.saveView(name, current()); });
  eachView(addMenu(tr("Rename")), [&shelves, parent](const QString& name) {
    askText(parent, ViewMenu::tr("Rename"), ViewMenu::tr("New name of “%1”").arg(name), name,
            [&shelves, name](const QString& newName) { shelves.renameView(name, newName); });
  });
  eachView(addMenu(tr("Delete")), [&shelves](const QString& name) { shelves.removeView(name); });
}

void ViewMenu::askName(Shelves& shelves, const std::function<QByteArray()>& current, QWidget* parent) {
  askText(parent, tr("Save this view"), tr("Name of the view"), {},
          [&shelves, json = current()](const QString& name) { shelves.saveView(name, json); });
}

}  // namespace kinoprism::app
