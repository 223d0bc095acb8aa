#include "engine/recommend/registry.h"

#include "engine/recommend/baselines/popularity.h"
#include "engine/recommend/baselines/random_order.h"
#include "engine/recommend/content/content.h"
#include "engine/recommend/content/content_map.h"
#include "engine/recommend/content/vbpr.h"
#include "engine/recommend/factors/biased_mf.h"
#include "engine/recommend/factors/ials.h"
#include "engine/recommend/factors/ials_content.h"
#include "engine/recommend/factors/latent_factors.h"
#include "engine/recommend/factors/pure_svd.h"
#include "engine/recommend/factors/svd_pp.h"
#include "engine/recommend/graph/bm3.h"
#include "engine/recommend/graph/freedom.h"
#include "engine/recommend/graph/gf_cf.h"
#include "engine/recommend/graph/lightgcn.h"
#include "engine/recommend/graph/mm_lightgcn.h"
#include "engine/recommend/linear/add_ease.h"
#include "engine/recommend/linear/cease.h"
#include "engine/recommend/linear/ease.h"
#include "engine/recommend/linear/edlae.h"
#include "engine/recommend/linear/slim.h"
#include "engine/recommend/neighbours/item_knn.h"
#include "engine/recommend/neighbours/rp3_beta.h"
#include "engine/recommend/neighbours/slope_one.h"
#include "engine/recommend/neighbours/user_knn.h"
#include "engine/recommend/networks/dense_network.h"
#include "engine/recommend/networks/mult_vae.h"
#include "engine/recommend/networks/neumf.h"
#include "engine/recommend/networks/two_tower.h"
#include "engine/recommend/sequence/gru4rec.h"
#include "engine/recommend/sequence/sasrec.h"

namespace kinoprism::recommend {
namespace {

/// The entry of a model whose settings, make and load all come from its table of options. arguments: what its
/// constructor and load take besides.
template <class Model, class... Arguments>
recommend::RecommenderInfo entry(std::string name, std::string title, std::string signal, std::string summary,
                                 std::string source, Arguments... arguments) {
  return {std::move(name),
          std::move(title),
          std::move(signal),
          std::move(summary),
          std::move(source),
          describe(Model::parameters()),
          [=](const core::Settings& settings) {
            return std::make_unique<Model>(core::optionsFrom(Model::parameters(), settings), arguments...);
          },
          [=](const core::Settings& settings, const core::TensorFile& file) -> std::unique_ptr<recommend::Recommender> {
            return Model::load(core::optionsFrom(Model::parameters(), settings), arguments..., file);
          }};
}

/// The same model under a name of its own, with other defaults.
recommend::RecommenderInfo withDefaults(recommend::RecommenderInfo info, const core::Settings& defaults) {
  for (core::ParameterInfo& parameter : info.parameters) {
    if (const auto found = defaults.find(parameter.name); found != defaults.end())
      parameter.defaultValue = found->second;
  }
  const auto complete = [defaults](core::Settings settings) {
    settings.insert(defaults.begin(), defaults.end());
    return settings;
  };
  info.make = [make = info.make, complete](const core::Settings& settings) { return make(complete(settings)); };
  info.load = [load = info.load, complete](const core::Settings& settings, const core::TensorFile& file) {
    return load(complete(settings), file);
  };
  return info;
}

struct ModalityWords {
  data::Modality modality;
  std::string title;
  std::string things;
  std::string resemble;  ///< the verb after things
};

void addContent(std::vector<recommend::RecommenderInfo>& list) {
  const ModalityWords all[] = {{data::Modality::Text, "Text", "words", "resemble"},
                               {data::Modality::Image, "Poster", "poster", "resembles"},
                               {data::Modality::Audio, "Sound", "sound", "resembles"},
                               {data::Modality::Video, "Trailer", "trailer", "resembles"}};
  for (const auto& [modality, title, things, resemble] : all) {
    const std::string signal(name(modality));
    list.push_back(
        entry<recommend::Content>(signal, title + " similarity", signal,
                                  "Recommends movies whose " + things + " " + resemble + " what the person liked.",
                                  "Lops, de Gemmis & Semeraro, Recommender Systems Handbook 2011, ch. 3", modality));
  }
  for (const auto& [modality, title, things, resemble] : all) {
    const std::string signal(name(modality));
    list.push_back(entry<recommend::ContentMap>(
        signal + "-map", title + " mapped to factors", signal,
        "Maps a movie into the iALS factor space from its " + things + ": ranks movies without ratings.",
        "Gantner et al., ICDM 2010, on iALS factors", modality));
  }
}

recommend::RecommenderInfo predictingRatings(recommend::RecommenderInfo info) {
  info.predictsRatings = true;
  return info;
}

recommend::RecommenderInfo readingAllFeatures(recommend::RecommenderInfo info) {
  info.readsAllFeatures = true;
  return info;
}

void addRatingPredictors(std::vector<recommend::RecommenderInfo>& list) {
  list.push_back(predictingRatings(entry<recommend::SvdPp>(
      std::string(recommend::SvdPp::kName), "SVD++", "collaborative",
      "Predicts ratings from factors, biases and which movies a person rated. Needs ratings with values.",
      "Koren, KDD 2008, eq. 15")));
  list.push_back(predictingRatings(entry<recommend::BiasedMf>(
      std::string(recommend::BiasedMf::kName), "Matrix factorisation with biases", "collaborative",
      "Predicts ratings from person and movie biases and factors. Needs ratings with values.",
      "Koren, Bell & Volinsky, IEEE Computer 2009, eq. 4–5")));
  list.push_back(predictingRatings(
      entry<recommend::SlopeOne>(std::string(recommend::SlopeOne::kName), "Slope One", "collaborative",
                                 "Predicts ratings from mean rating differences between movies. Simple; up to 10,000 "
                                 "movies. Needs ratings with values.",
                                 "Lemire & Maclachlan, SDM 2005, §3.2")));
}

/// Networks that see of a person nothing but the history.
void addNetworks(std::vector<recommend::RecommenderInfo>& list,
                 std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(entry<recommend::MultVae>(
      std::string(recommend::MultVae::kName), std::string(recommend::MultVae::kTitle), "collaborative",
      "A variational autoencoder that reconstructs histories. Captures non-linear tastes; slower than iALS.",
      "Liang, Krishnan, Hoffman & Jebara, WWW 2018, eq. 2-5", trainer));
  list.push_back(entry<recommend::PlainTwoTower>(
      std::string(recommend::PlainTwoTower::name()), std::string(recommend::PlainTwoTower::title()), "collaborative",
      "One network embeds people and one embeds movies; scores are inner products. Made for large catalogues.",
      "Yi et al., RecSys 2019, eq. 1-5", trainer));
  list.push_back(readingAllFeatures(entry<recommend::MultimodalTwoTower>(
      std::string(recommend::MultimodalTwoTower::name()), std::string(recommend::MultimodalTwoTower::title()),
      "collaborative",
      "The same with text, poster, sound and trailer features in the movie tower: one model for movies with and "
      "without ratings.",
      "Yi et al., RecSys 2019, eq. 1-5; Ilse, Tomczak & Welling, ICML 2018, eq. 8-9", trainer)));
  list.push_back(entry<recommend::NeuMf>(std::string(recommend::NeuMf::kName), std::string(recommend::NeuMf::kTitle),
                                         "collaborative",
                                         "Matrix factorisation and a network side by side. Well known; slow to score, "
                                         "and seldom better than factors alone.",
                                         "He et al., WWW 2017, eq. 7 and 12", trainer));
  list.push_back(readingAllFeatures(entry<recommend::DenseNetwork>(
      std::string(recommend::DenseNetwork::kName), std::string(recommend::DenseNetwork::kTitle), "collaborative",
      "A multilayer perceptron over all inputs of a person and a movie: a simple baseline.",
      "Covington, Adams & Sargin, RecSys 2016, figure 7", trainer)));
}

/// Those that learn by gradients.
void addTrained(std::vector<recommend::RecommenderInfo>& list,
                std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(entry<recommend::BprMf>(
      std::string(recommend::BprMf::name()), std::string(recommend::BprMf::title()), "collaborative",
      "Pairwise ranking of liked movies above sampled negatives. The classic of learning to rank; slower and less "
      "accurate than iALS.",
      "Rendle, Freudenthaler, Gantner & Schmidt-Thieme, UAI 2009, eq. 4-6", trainer));
  list.push_back(entry<recommend::Warp>(
      std::string(recommend::Warp::name()), std::string(recommend::Warp::title()), "collaborative",
      "Like BPR, but focuses on movies that rank too low: more accurate at the top of the list.",
      "Weston, Bengio & Usunier, IJCAI 2011, algorithm 1", trainer));
  list.push_back(entry<recommend::LogisticMf>(
      std::string(recommend::LogisticMf::name()), std::string(recommend::LogisticMf::title()), "collaborative",
      "Estimates the probability that a person likes a movie.",
      "Johnson, NIPS workshop on distributed machine learning 2014, eq. 3", trainer));
  list.push_back(
      entry<recommend::LightGcn>(std::string(recommend::LightGcn::kName), "LightGCN", "collaborative",
                                 "Graph convolution over the person-movie graph. Accurate where ratings are sparse.",
                                 "He et al., SIGIR 2020, eq. 3-8", trainer));
  addNetworks(list, trainer);
  list.push_back(entry<recommend::SasRec>(
      std::string(recommend::SasRec::kName), std::string(recommend::SasRec::kTitle), "collaborative",
      "Self-attention over a person's movies in order, predicting the next one. Best where order matters; needs "
      "timestamps and minutes of training.",
      "Kang & McAuley, ICDM 2018, eq. 2-7; Klenitskiy & Vasilev, RecSys 2023", trainer));
  list.push_back(entry<recommend::Gru4Rec>(std::string(recommend::Gru4Rec::kName),
                                           std::string(recommend::Gru4Rec::kTitle), "collaborative",
                                           "A recurrent model (GRU) that predicts the next movie. Like SASRec, cheaper "
                                           "for long histories; needs timestamps.",
                                           "Hidasi & Karatzoglou, CIKM 2018, eq. 4-10", trainer));
}

/// Those that learn by gradients from ratings and features together.
void addTrainedOnContent(std::vector<recommend::RecommenderInfo>& list,
                         std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(readingAllFeatures(entry<recommend::MmLightGcn>(
      std::string(recommend::MmLightGcn::kName), "Multimodal LightGCN", "collaborative",
      "LightGCN with text, poster, sound and trailer features, by early or late fusion. Ranks movies without ratings.",
      "He et al., SIGIR 2020, eq. 3-8; Wei et al., MM 2019", trainer)));
  list.push_back(readingAllFeatures(entry<recommend::Vbpr>(
      std::string(recommend::Vbpr::kName), "VBPR", "collaborative",
      "BPR matrix factorisation with a second set of factors learnt from features. Ranks movies without ratings.",
      "He & McAuley, AAAI 2016, eq. 4-6", trainer)));
  list.push_back(readingAllFeatures(entry<recommend::Freedom>(
      std::string(recommend::Freedom::kName), "FREEDOM", "collaborative",
      "LightGCN with a second graph between movies of similar features. Ranks movies without ratings.",
      "Zhou & Shen, ACM MM 2023, eq. 1-12", trainer)));
  list.push_back(readingAllFeatures(entry<recommend::Bm3>(
      std::string(recommend::Bm3::kName), "BM3", "collaborative",
      "Self-supervised training on positives only, without negative sampling: fast epochs, less accurate.",
      "Zhou et al., WWW 2023, eq. 3-13", trainer)));
}

}  // namespace

std::vector<recommend::RecommenderInfo> recommendersWith(const Trainer& trainer) {
  std::vector<recommend::RecommenderInfo> list;
  list.push_back(entry<recommend::Ials>(std::string(recommend::Ials::kName),
                                        "Implicit alternating least squares (iALS)", "collaborative",
                                        "Matrix factorisation for implicit feedback. Accurate, fast at any size, with "
                                        "immediate fold-in of new people; the first choice.",
                                        "Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5"));
  list.push_back(entry<recommend::IalsContent>(
      std::string(recommend::IalsContent::kName), "iALS with content", "collaborative",
      "iALS that also ranks movies without ratings, from their text, poster, sound and trailer. A content prior for "
      "movies with few ratings is possible, but cost accuracy on MovieLens and is off.",
      "Wang & Blei, KDD 2011, eq. 4–8, in the form of iALS"));
  list.push_back(entry<recommend::Ease>(
      std::string(recommend::Ease::kName), "EASE", "collaborative",
      "A linear item-item model in closed form. Accurate and exactly explained; up to 20,000 movies.",
      "Steck, WWW 2019, eq. 8; Steck, NeurIPS 2020"));
  list.push_back(withDefaults(
      entry<recommend::Edlae>(std::string(recommend::Edlae::kName), "EDLAE, refined EASE", "collaborative",
                              "Denoising EASE (dropout) that down-weights very active people. More accurate than EASE "
                              "at the same cost; up to 20,000 movies.",
                              "Steck, NeurIPS 2020"),
      recommend::Edlae::defaults()));
  list.push_back(entry<recommend::Cease>(std::string(recommend::Cease::kName), "CEASE, EASE with content",
                                         "collaborative",
                                         "EASE trained jointly on ratings and content features, so that movies without "
                                         "ratings are scored too. Needs features; up to 20,000 movies.",
                                         "Jeunen, Van Balen & Goethals, RecSys 2020"));
  list.push_back(entry<recommend::AddEase>(
      std::string(recommend::AddEase::kName), "Add-EASE, EASE plus content", "collaborative",
      "Adds an EASE model of content to one of ratings, each trained separately. Needs features; up to 20,000 movies.",
      "Jeunen, Van Balen & Goethals, RecSys 2020"));
  list.push_back(entry<recommend::Slim>(
      std::string(recommend::Slim::kName), "SLIM", "collaborative",
      "A sparse linear item-item model: accurate, with short and exact explanations. Up to 20,000 movies.",
      "Ning & Karypis, ICDM 2011"));
  list.push_back(entry<recommend::GfCf>(
      std::string(recommend::GfCf::kName), "Graph filters (GF-CF, Turbo-CF)", "collaborative",
      "Graph signal filtering of a person's history over the movie graph. No iterative training; works at any size.",
      "Shen et al., CIKM 2021; Park, Shin & Shin, SIGIR 2024"));
  list.push_back(entry<recommend::PureSvd>(
      std::string(recommend::PureSvd::kName), "PureSVD", "collaborative",
      "Keeps the strongest singular vectors of the ratings. Simple and fast at any size; less accurate than iALS.",
      "Cremonesi, Koren & Turrin, RecSys 2010"));
  list.push_back(entry<recommend::Rp3Beta>(std::string(recommend::Rp3Beta::kName), "Random walk (RP3β)",
                                           "collaborative",
                                           "Three-step random walks from movie to person to movie, with a popularity "
                                           "penalty. Fast at any size and easily explained.",
                                           "Paudel, Christoffel, Newell & Bernstein, ACM TiiS 2017"));
  list.push_back(entry<recommend::ItemKnn>(
      std::string(recommend::ItemKnn::kName), "Item k-nearest neighbours", "collaborative",
      "Recommends movies rated by the same people. Simple and easily explained.", "Deshpande & Karypis, TOIS 2004"));
  list.push_back(entry<recommend::UserKnn>(
      std::string(recommend::UserKnn::kName), "User k-nearest neighbours", "collaborative",
      "Recommends what similar people rated. No training; keeps all histories.", "Resnick et al., CSCW 1994"));
  addTrained(list, trainer);
  addTrainedOnContent(list, trainer);
  addRatingPredictors(list);
  addContent(list);
  list.push_back(entry<recommend::Popularity>(
      std::string(recommend::Popularity::kName), "Popularity", "popularity",
      "The most rated movies, the same list for everybody. Best for people with fewer than three ratings.",
      "counts, with exponential decay in time"));
  list.push_back(entry<recommend::RandomOrder>(std::string(recommend::RandomOrder::kName), "Random", "random",
                                               "One random order for everybody: the chance baseline.", "Fisher–Yates"));
  return list;
}

}  // namespace kinoprism::recommend
