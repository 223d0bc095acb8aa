#include "engine/recommend/registry.h"

#include "engine/recommend/ease.h"
#include "engine/recommend/ials.h"
#include "engine/recommend/item_knn.h"
#include "engine/recommend/popularity.h"
#include "engine/recommend/random_order.h"

namespace kinoprism {
namespace {

/// The entry of a model whose settings, make and load all come from its table of options.
template <class Model>
RecommenderInfo entry(std::string title, std::string signal, std::string summary, std::string source) {
  return {std::string(Model::kName),
          std::move(title),
          std::move(signal),
          std::move(summary),
          std::move(source),
          describe(Model::parameters()),
          [](const Settings& settings) { return std::make_unique<Model>(optionsFrom(Model::parameters(), settings)); },
          [](const Settings& settings, const TensorFile& file) -> std::unique_ptr<Recommender> {
            return Model::load(optionsFrom(Model::parameters(), settings), file);
          }};
}

std::vector<RecommenderInfo> makeRegistry() {
  std::vector<RecommenderInfo> list;
  list.push_back(entry<Ials>("Implicit alternating least squares (iALS)", "collaborative",
                             "Describes people and movies by hidden factors. Accurate, fast at any size, and takes new "
                             "people in at once; the first choice.",
                             "Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5"));
  list.push_back(entry<Ease>("EASE", "collaborative",
                             "Learns how much each movie speaks for each other one. Accurate and exactly explained; up "
                             "to 20,000 movies.",
                             "Steck, WWW 2019, eq. 8; Steck, NeurIPS 2020"));
  list.push_back(entry<ItemKnn>("Item k-nearest neighbours", "collaborative",
                                "Recommends what was watched by the same people. Simple and easily explained.",
                                "Deshpande & Karypis, TOIS 2004"));
  list.push_back(entry<Popularity>("Popularity", "popularity",
                                   "What most people watched, the same to everybody. Best for people with fewer than "
                                   "three ratings.",
                                   "counts, with exponential decay in time"));
  list.push_back(
      entry<RandomOrder>("Random", "random", "One random order for everybody: what chance would do.", "Fisher–Yates"));
  return list;
}

}  // namespace

const std::vector<RecommenderInfo>& recommenderRegistry() {
  static const std::vector<RecommenderInfo> list = makeRegistry();
  return list;
}

}  // namespace kinoprism
