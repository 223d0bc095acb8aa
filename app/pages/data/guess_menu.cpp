#include "app/pages/data/guess_menu.h"

#include "app/models/encoder_text.h"

namespace kinoprism::app {

GuessMenu::GuessMenu(Services& services, QWidget* parent) : QMenu(tr("Guess what is absent"), parent) {
  for (const storage::FeatureSet& set : services.data.health().sets) addSet(services, set);
  setEnabled(!isEmpty());
}

void GuessMenu::addSet(Services& services, const storage::FeatureSet& set) {
  const bool isWhole = set.present >= services.data.health().movies;
  if (set.present == 0 || (isWhole && set.filled == 0)) return;
  QMenu* policies = addMenu(featuresTitle(set.modality, set.encoder));
  policies->setToolTipsVisible(true);
  const auto add = [&](features::MissingPolicy policy, const QString& text, const QString& tip) {
    QAction* action = policies->addAction(
        text, this, [&services, modality = set.modality, policy, encoder = QString::fromStdString(set.encoder)] {
          services.data.fill(modality, encoder, policy, services.engine.device());
        });
    action->setToolTip(tip);
    action->setEnabled(!isWhole || policy == features::MissingPolicy::DropAndReweight);
  };
  add(features::MissingPolicy::NearestNeighbours, tr("From the movies most alike"),
      tr("The mean of the 50 movies that are most like it in what it does have"));
  add(features::MissingPolicy::Generate, tr("By a network that is trained here"),
      tr("A small network learns to predict these features from the others, and is measured on movies it has not "
         "seen"));
  add(features::MissingPolicy::Mean, tr("The mean of all movies"), tr("Says nothing about a movie, and does no harm"));
  policies->addSeparator();
  add(features::MissingPolicy::DropAndReweight, tr("Take the guesses out"),
      tr("What is absent stays absent: its weight goes to the other signals"));
}

}  // namespace kinoprism::app
