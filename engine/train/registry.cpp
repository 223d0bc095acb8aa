#include "engine/train/registry.h"

#include "engine/recommend/registry.h"
#include "engine/train/epoch_trainer.h"

namespace kinoprism::train {

const std::vector<recommend::RecommenderInfo>& recommenderRegistry() {
  static const EpochTrainer kTrainer;
  static const std::vector<recommend::RecommenderInfo> kList = recommend::recommendersWith(kTrainer);
  return kList;
}

}  // namespace kinoprism::train
