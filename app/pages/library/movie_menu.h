#pragma once

#include <QMenu>

#include "app/services/services.h"

namespace kinoprism::app {

class MovieActions;

/// What can be done with a movie, and with those that are chosen with it. Deletes itself when it closes. GUI thread
/// only.
class MovieMenu : public QMenu {
  Q_OBJECT

 public:
  MovieMenu(Services& services, MovieActions& actions, const storage::MovieSummary& movie, const QList<qint64>& chosen,
            QWidget* parent);

 Q_SIGNALS:
  void similarWanted(const QString& by);
  /// The movie's poster is being looked for anew.
  void posterRetried();
};

}  // namespace kinoprism::app
