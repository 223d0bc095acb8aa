#include "engine/train/registry.h"

#include <functional>

#include "engine/recommend/content.h"
#include "engine/recommend/content_map.h"
#include "engine/recommend/ease.h"
#include "engine/recommend/gru4rec.h"
#include "engine/recommend/ials.h"
#include "engine/recommend/item_knn.h"
#include "engine/recommend/latent_factors.h"
#include "engine/recommend/popularity.h"
#include "engine/recommend/random_order.h"
#include "engine/recommend/sasrec.h"
#include "engine/recommend/user_knn.h"
#include "engine/train/epoch_trainer.h"

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

/// Those that learn by gradients.
void addTrained(std::vector<RecommenderInfo>& list) {
  static const EpochTrainer kTrainer;
  const auto trainer = std::cref<Trainer>(kTrainer);
  list.push_back(
      entry<BprMf>(std::string(BprMf::name()), std::string(BprMf::title()), "collaborative",
                   "Learns to put what was liked above what was not. The classic of learning to rank; slower "
                   "and less accurate than iALS.",
                   "Rendle, Freudenthaler, Gantner & Schmidt-Thieme, UAI 2009, eq. 4-6", trainer));
  list.push_back(entry<Warp>(std::string(Warp::name()), std::string(Warp::title()), "collaborative",
                             "Like BPR, but spends its effort on movies that stand too low in the list: better at the "
                             "top of it.",
                             "Weston, Bengio & Usunier, IJCAI 2011, algorithm 1", trainer));
  list.push_back(entry<LogisticMf>(std::string(LogisticMf::name()), std::string(LogisticMf::title()), "collaborative",
                                   "Estimates how likely a person likes a movie. Scores that can be read as chances.",
                                   "Johnson, NIPS workshop on distributed machine learning 2014, eq. 3", trainer));
  list.push_back(entry<SasRec>(std::string(SasRec::kName), std::string(SasRec::kTitle), "collaborative",
                               "Reads what a person watched in order and foretells what comes next. Best where order "
                               "matters; needs times, and minutes of training.",
                               "Kang & McAuley, ICDM 2018, eq. 2-7; Klenitskiy & Vasilev, RecSys 2023", trainer));
  list.push_back(entry<Gru4Rec>(std::string(Gru4Rec::kName), std::string(Gru4Rec::kTitle), "collaborative",
                                "Carries a memory from movie to movie and foretells the next. Like SASRec, with less "
                                "to compute for long histories; needs times.",
                                "Hidasi & Karatzoglou, CIKM 2018, eq. 4-10", trainer));
}

std::vector<RecommenderInfo> makeRegistry() {
  std::vector<RecommenderInfo> list;
  list.push_back(entry<Ials>(std::string(Ials::kName), "Implicit alternating least squares (iALS)", "collaborative",
                             "Describes people and movies by hidden factors. Accurate, fast at any size, and takes new "
                             "people in at once; the first choice.",
                             "Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5"));
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
  addTrained(list);
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
