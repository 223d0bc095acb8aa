#include "app/pages/data/impute_menu.h"

#include "app/models/encoder_text.h"

namespace kinoprism::app {

ImputeMenu::ImputeMenu(Services& services, QWidget* parent) : QMenu(tr("Impute missing features"), parent) {
  for (const storage::FeatureSet& set : services.data.health().sets) addSet(services, set);
  setEnabled(!isEmpty());
}

void ImputeMenu::addSet(Services& services, const storage::FeatureSet& set) {
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
  add(features::MissingPolicy::NearestNeighbours, tr("From the nearest neighbours"),
      tr("Mean of the 50 nearest movies by the features that the movie has"));
  add(features::MissingPolicy::Generate, tr("By a trained network"),
      tr("Trains a small network to predict these features from the other modalities; its error is measured on "
         "held-out movies"));
  add(features::MissingPolicy::Mean, tr("By the mean of all movies"), tr("Neutral: every gap gets the mean vector"));
  policies->addSeparator();
  add(features::MissingPolicy::DropAndReweight, tr("Remove imputed features"),
      tr("Leave missing; its weight goes to the other signals"));
}

}  // namespace kinoprism::app
