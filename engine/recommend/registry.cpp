#include "engine/recommend/registry.h"

#include "engine/recommend/biased_mf.h"
#include "engine/recommend/content.h"
#include "engine/recommend/content_map.h"
#include "engine/recommend/ease.h"
#include "engine/recommend/ials.h"
#include "engine/recommend/ials_content.h"
#include "engine/recommend/item_knn.h"
#include "engine/recommend/popularity.h"
#include "engine/recommend/random_order.h"
#include "engine/recommend/slope_one.h"
#include "engine/recommend/svd_pp.h"
#include "engine/recommend/user_knn.h"

namespace kinoprism {
namespace {

/// The entry of a model whose settings, make and load all come from its table of options. arguments: what its
/// constructor and load take besides.
template <class Model, class... Arguments>
RecommenderInfo entry(std::string name, std::string title, std::string signal, std::string summary, std::string source,
                      Arguments... arguments) {
  return {std::move(name),
          std::move(title),
          std::move(signal),
          std::move(summary),
          std::move(source),
          describe(Model::parameters()),
          [=](const Settings& settings) {
            return std::make_unique<Model>(optionsFrom(Model::parameters(), settings), arguments...);
          },
          [=](const Settings& settings, const TensorFile& file) -> std::unique_ptr<Recommender> {
            return Model::load(optionsFrom(Model::parameters(), settings), arguments..., file);
          }};
}

struct ModalityWords {
  Modality modality;
  std::string title;
  std::string things;
};

void addContent(std::vector<RecommenderInfo>& list) {
  const ModalityWords all[] = {{Modality::Text, "Text", "words"},
                               {Modality::Image, "Poster", "poster"},
                               {Modality::Audio, "Sound", "sound"},
                               {Modality::Video, "Trailer", "trailer"}};
  for (const auto& [modality, title, things] : all) {
    const std::string signal(name(modality));
    list.push_back(entry<Content>(signal, title + " similarity", signal,
                                  "Recommends movies whose " + things + " resemble what the person liked.",
                                  "Lops, de Gemmis & Semeraro, Recommender Systems Handbook 2011, ch. 3", modality));
  }
  for (const auto& [modality, title, things] : all) {
    const std::string signal(name(modality));
    list.push_back(entry<ContentMap>(
        signal + "-map", title + " mapped to tastes", signal,
        "Places a movie in the space of tastes by its " + things + ": ranks movies that nobody rated yet.",
        "Gantner et al., ICDM 2010, on iALS factors", modality));
  }
}

RecommenderInfo predictingRatings(RecommenderInfo info) {
  info.predictsRatings = true;
  return info;
}

void addRatingPredictors(std::vector<RecommenderInfo>& list) {
  list.push_back(predictingRatings(
      entry<SvdPp>(std::string(SvdPp::kName), "SVD++", "collaborative",
                   "Predicts ratings, also from which movies a person chose to rate. Needs ratings with values.",
                   "Koren, KDD 2008, eq. 15")));
  list.push_back(predictingRatings(entry<BiasedMf>(
      std::string(BiasedMf::kName), "Matrix factorisation with biases", "collaborative",
      "Predicts ratings by how generous a person is, how liked a movie is, and hidden factors. Needs ratings with "
      "values.",
      "Koren, Bell & Volinsky, IEEE Computer 2009, eq. 4–5")));
  list.push_back(predictingRatings(entry<SlopeOne>(
      std::string(SlopeOne::kName), "Slope One", "collaborative",
      "Predicts ratings by mean differences between movies. Simple; up to 10,000 movies. Needs ratings with values.",
      "Lemire & Maclachlan, SDM 2005, §3.2")));
}

std::vector<RecommenderInfo> makeRegistry() {
  std::vector<RecommenderInfo> list;
  list.push_back(entry<Ials>(std::string(Ials::kName), "Implicit alternating least squares (iALS)", "collaborative",
                             "Describes people and movies by hidden factors. Accurate, fast at any size, and takes new "
                             "people in at once; the first choice.",
                             "Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5"));
  list.push_back(entry<IalsContent>(
      std::string(IalsContent::kName), "iALS that leans on content", "collaborative",
      "iALS in which movies with few ratings lean on their words, poster, sound and trailer, and those with none are "
      "placed by them.",
      "Wang & Blei, KDD 2011, eq. 4–8, in the form of iALS"));
  list.push_back(entry<Ease>(std::string(Ease::kName), "EASE", "collaborative",
                             "Learns how much each movie speaks for each other one. Accurate and exactly explained; up "
                             "to 20,000 movies.",
                             "Steck, WWW 2019, eq. 8; Steck, NeurIPS 2020"));
  list.push_back(entry<ItemKnn>(std::string(ItemKnn::kName), "Item k-nearest neighbours", "collaborative",
                                "Recommends what was watched by the same people. Simple and easily explained.",
                                "Deshpande & Karypis, TOIS 2004"));
  list.push_back(entry<UserKnn>(std::string(UserKnn::kName), "User k-nearest neighbours", "collaborative",
                                "Recommends what similar people watched. Nothing to train; keeps all histories.",
                                "Resnick et al., CSCW 1994"));
  addRatingPredictors(list);
  addContent(list);
  list.push_back(entry<Popularity>(std::string(Popularity::kName), "Popularity", "popularity",
                                   "What most people watched, the same to everybody. Best for people with fewer than "
                                   "three ratings.",
                                   "counts, with exponential decay in time"));
  list.push_back(entry<RandomOrder>(std::string(RandomOrder::kName), "Random", "random",
                                    "One random order for everybody: what chance would do.", "Fisher–Yates"));
  return list;
}

}  // namespace

const std::vector<RecommenderInfo>& recommenderRegistry() {
  static const std::vector<RecommenderInfo> list = makeRegistry();
  return list;
}

}  // namespace kinoprism
