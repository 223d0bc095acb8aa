#pragma once

#include <QMenu>
#include <functional>

#include "app/services/shelves.h"

namespace kinoprism::app {

/// The views that are kept in the library: to be shown, saved, renamed and deleted. Deletes itself when it closes.
class ViewMenu : public QMenu {
  Q_OBJECT

 public:
  /// current: JSON of what is shown now.
  ViewMenu(Shelves& shelves, std::function<QByteArray()> current, QWidget* parent);

  /// Asks for a name and saves what is shown now under it.
  static void askName(Shelves& shelves, const std::function<QByteArray()>& current, QWidget* parent);

 Q_SIGNALS:
  void viewWanted(const QString& name);
};

}  // namespace kinoprism::app
