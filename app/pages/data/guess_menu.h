#pragma once

#include <QMenu>

#include "app/services/services.h"

namespace kinoprism::app {

/// What can be done about movies that lack features: for each set of the library's, guessed ones by any policy, or none
/// any more. Shows what the library holds when it is made. GUI thread only.
class GuessMenu : public QMenu {
  Q_OBJECT

 public:
  explicit GuessMenu(Services& services, QWidget* parent = nullptr);

 private:
  void addSet(Services& services, const storage::FeatureSet& set);
};

}  // namespace kinoprism::app
