#include "app/pages/library/movie_menu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <utility>

#include "app/pages/library/movie_actions.h"

namespace kinoprism::app {

MovieMenu::MovieMenu(Services& services, MovieActions& actions, const storage::MovieSummary& movie,
                     const QList<qint64>& chosen, QWidget* parent)
    : QMenu(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  addAction(tr("Copy title"), this,
            [title = QString::fromStdString(movie.title)] { QGuiApplication::clipboard()->setText(title); });
  for (const auto& [by, text] : {std::pair<QString, QString>{"fused", tr("Similar movies")},
                                 {"text", tr("Similar by plot")},
                                 {"image", tr("Similar by poster")}}) {
    addAction(text, this, [this, by = by] { Q_EMIT similarWanted(by); });
  }
  if (services.posters.stateOf(movie) == widgets::PictureState::Failed) {
    addAction(tr("Try the poster again"), this, [this, &services, id = movie.id] {
      services.posters.retry(id);
      Q_EMIT posterRetried();
    });
  }
  addSeparator();
  actions.fillMenu(this, chosen);
  addSeparator();
  addAction(tr("Clear my rating"), this, [&services, chosen] { services.library.rate(chosen, 0); });
}

}  // namespace kinoprism::app
