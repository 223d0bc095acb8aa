#include "engine/recommend/registry.h"

#include "engine/core/message_ids.h"
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
recommend::RecommenderInfo entry(std::string name, core::MessageId title, std::string signal, core::MessageId summary,
                                 std::string source, Arguments... arguments) {
  return {std::move(name),
          title,
          std::move(signal),
          summary,
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

/// What the recommenders of one modality are called and are good for.
struct ContentWords {
  data::Modality modality;
  core::MessageId title, summary;        ///< of what compares features
  core::MessageId mapTitle, mapSummary;  ///< of what maps them to factors
};

void addContent(std::vector<recommend::RecommenderInfo>& list) {
  using enum core::MessageId;
  const ContentWords all[] = {
      {data::Modality::Text, TitleTextSimilarity, SummaryTextSimilarity, TitleTextMap, SummaryTextMap},
      {data::Modality::Image, TitlePosterSimilarity, SummaryPosterSimilarity, TitlePosterMap, SummaryPosterMap},
      {data::Modality::Audio, TitleSoundSimilarity, SummarySoundSimilarity, TitleSoundMap, SummarySoundMap},
      {data::Modality::Video, TitleTrailerSimilarity, SummaryTrailerSimilarity, TitleTrailerMap, SummaryTrailerMap}};
  for (const ContentWords& words : all) {
    const std::string signal(name(words.modality));
    list.push_back(entry<recommend::Content>(signal, words.title, signal, words.summary,
                                             "Lops, de Gemmis & Semeraro, Recommender Systems Handbook 2011, ch. 3",
                                             words.modality));
  }
  for (const ContentWords& words : all) {
    const std::string signal(name(words.modality));
    list.push_back(entry<recommend::ContentMap>(signal + "-map", words.mapTitle, signal, words.mapSummary,
                                                "Gantner et al., ICDM 2010, on iALS factors", words.modality));
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
  list.push_back(predictingRatings(entry<recommend::SvdPp>(std::string(recommend::SvdPp::kName),
                                                           core::MessageId::TitleSvdPp, "collaborative",
                                                           core::MessageId::SummarySvdPp, "Koren, KDD 2008, eq. 15")));
  list.push_back(predictingRatings(entry<recommend::BiasedMf>(
      std::string(recommend::BiasedMf::kName), core::MessageId::TitleBiasedMf, "collaborative",
      core::MessageId::SummaryBiasedMf, "Koren, Bell & Volinsky, IEEE Computer 2009, eq. 4–5")));
  list.push_back(predictingRatings(entry<recommend::SlopeOne>(
      std::string(recommend::SlopeOne::kName), core::MessageId::TitleSlopeOne, "collaborative",
      core::MessageId::SummarySlopeOne, "Lemire & Maclachlan, SDM 2005, §3.2")));
}

/// Networks that see of a person nothing but the history.
void addNetworks(std::vector<recommend::RecommenderInfo>& list,
                 std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(entry<recommend::MultVae>(std::string(recommend::MultVae::kName), recommend::MultVae::kTitle,
                                           "collaborative", core::MessageId::SummaryMultVae,
                                           "Liang, Krishnan, Hoffman & Jebara, WWW 2018, eq. 2-5", trainer));
  list.push_back(entry<recommend::PlainTwoTower>(
      std::string(recommend::PlainTwoTower::name()), recommend::PlainTwoTower::title(), "collaborative",
      core::MessageId::SummaryTwoTower, "Yi et al., RecSys 2019, eq. 1-5", trainer));
  list.push_back(readingAllFeatures(entry<recommend::MultimodalTwoTower>(
      std::string(recommend::MultimodalTwoTower::name()), recommend::MultimodalTwoTower::title(), "collaborative",
      core::MessageId::SummaryMultimodalTwoTower,
      "Yi et al., RecSys 2019, eq. 1-5; Ilse, Tomczak & Welling, ICML 2018, eq. 8-9", trainer)));
  list.push_back(entry<recommend::NeuMf>(std::string(recommend::NeuMf::kName), recommend::NeuMf::kTitle,
                                         "collaborative", core::MessageId::SummaryNeuMf,
                                         "He et al., WWW 2017, eq. 7 and 12", trainer));
  list.push_back(readingAllFeatures(entry<recommend::DenseNetwork>(
      std::string(recommend::DenseNetwork::kName), recommend::DenseNetwork::kTitle, "collaborative",
      core::MessageId::SummaryDenseNetwork, "Covington, Adams & Sargin, RecSys 2016, figure 7", trainer)));
}

/// Those that learn by gradients.
void addTrained(std::vector<recommend::RecommenderInfo>& list,
                std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(entry<recommend::BprMf>(
      std::string(recommend::BprMf::name()), recommend::BprMf::title(), "collaborative", core::MessageId::SummaryBprMf,
      "Rendle, Freudenthaler, Gantner & Schmidt-Thieme, UAI 2009, eq. 4-6", trainer));
  list.push_back(entry<recommend::Warp>(std::string(recommend::Warp::name()), recommend::Warp::title(), "collaborative",
                                        core::MessageId::SummaryWarp,
                                        "Weston, Bengio & Usunier, IJCAI 2011, algorithm 1", trainer));
  list.push_back(
      entry<recommend::LogisticMf>(std::string(recommend::LogisticMf::name()), recommend::LogisticMf::title(),
                                   "collaborative", core::MessageId::SummaryLogisticMf,
                                   "Johnson, NIPS workshop on distributed machine learning 2014, eq. 3", trainer));
  list.push_back(entry<recommend::LightGcn>(std::string(recommend::LightGcn::kName), core::MessageId::TitleLightGcn,
                                            "collaborative", core::MessageId::SummaryLightGcn,
                                            "He et al., SIGIR 2020, eq. 3-8", trainer));
  addNetworks(list, trainer);
  list.push_back(entry<recommend::SasRec>(
      std::string(recommend::SasRec::kName), recommend::SasRec::kTitle, "collaborative", core::MessageId::SummarySasRec,
      "Kang & McAuley, ICDM 2018, eq. 2-7; Klenitskiy & Vasilev, RecSys 2023", trainer));
  list.push_back(entry<recommend::Gru4Rec>(std::string(recommend::Gru4Rec::kName), recommend::Gru4Rec::kTitle,
                                           "collaborative", core::MessageId::SummaryGru4Rec,
                                           "Hidasi & Karatzoglou, CIKM 2018, eq. 4-10", trainer));
}

/// Those that learn by gradients from ratings and features together.
void addTrainedOnContent(std::vector<recommend::RecommenderInfo>& list,
                         std::reference_wrapper<const recommend::Trainer> trainer) {
  list.push_back(readingAllFeatures(entry<recommend::MmLightGcn>(
      std::string(recommend::MmLightGcn::kName), core::MessageId::TitleMmLightGcn, "collaborative",
      core::MessageId::SummaryMmLightGcn, "He et al., SIGIR 2020, eq. 3-8; Wei et al., MM 2019", trainer)));
  list.push_back(readingAllFeatures(
      entry<recommend::Vbpr>(std::string(recommend::Vbpr::kName), core::MessageId::TitleVbpr, "collaborative",
                             core::MessageId::SummaryVbpr, "He & McAuley, AAAI 2016, eq. 4-6", trainer)));
  list.push_back(readingAllFeatures(
      entry<recommend::Freedom>(std::string(recommend::Freedom::kName), core::MessageId::TitleFreedom, "collaborative",
                                core::MessageId::SummaryFreedom, "Zhou & Shen, ACM MM 2023, eq. 1-12", trainer)));
  list.push_back(readingAllFeatures(entry<recommend::Bm3>(std::string(recommend::Bm3::kName), core::MessageId::TitleBm3,
                                                          "collaborative", core::MessageId::SummaryBm3,
                                                          "Zhou et al., WWW 2023, eq. 3-13", trainer)));
}

}  // namespace

std::vector<recommend::RecommenderInfo> recommendersWith(const Trainer& trainer) {
  std::vector<recommend::RecommenderInfo> list;
  list.push_back(entry<recommend::Ials>(std::string(recommend::Ials::kName), core::MessageId::TitleIals,
                                        "collaborative", core::MessageId::SummaryIals,
                                        "Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5"));
  list.push_back(entry<recommend::IalsContent>(
      std::string(recommend::IalsContent::kName), core::MessageId::TitleIalsContent, "collaborative",
      core::MessageId::SummaryIalsContent, "Wang & Blei, KDD 2011, eq. 4–8, in the form of iALS"));
  list.push_back(entry<recommend::Ease>(std::string(recommend::Ease::kName), core::MessageId::TitleEase,
                                        "collaborative", core::MessageId::SummaryEase,
                                        "Steck, WWW 2019, eq. 8; Steck, NeurIPS 2020"));
  list.push_back(
      withDefaults(entry<recommend::Edlae>(std::string(recommend::Edlae::kName), core::MessageId::TitleEdlae,
                                           "collaborative", core::MessageId::SummaryEdlae, "Steck, NeurIPS 2020"),
                   recommend::Edlae::defaults()));
  list.push_back(entry<recommend::Cease>(std::string(recommend::Cease::kName), core::MessageId::TitleCease,
                                         "collaborative", core::MessageId::SummaryCease,
                                         "Jeunen, Van Balen & Goethals, RecSys 2020"));
  list.push_back(entry<recommend::AddEase>(std::string(recommend::AddEase::kName), core::MessageId::TitleAddEase,
                                           "collaborative", core::MessageId::SummaryAddEase,
                                           "Jeunen, Van Balen & Goethals, RecSys 2020"));
  list.push_back(entry<recommend::Slim>(std::string(recommend::Slim::kName), core::MessageId::TitleSlim,
                                        "collaborative", core::MessageId::SummarySlim, "Ning & Karypis, ICDM 2011"));
  list.push_back(entry<recommend::GfCf>(std::string(recommend::GfCf::kName), core::MessageId::TitleGfCf,
                                        "collaborative", core::MessageId::SummaryGfCf,
                                        "Shen et al., CIKM 2021; Park, Shin & Shin, SIGIR 2024"));
  list.push_back(entry<recommend::PureSvd>(std::string(recommend::PureSvd::kName), core::MessageId::TitlePureSvd,
                                           "collaborative", core::MessageId::SummaryPureSvd,
                                           "Cremonesi, Koren & Turrin, RecSys 2010"));
  list.push_back(entry<recommend::Rp3Beta>(std::string(recommend::Rp3Beta::kName), core::MessageId::TitleRp3Beta,
                                           "collaborative", core::MessageId::SummaryRp3Beta,
                                           "Paudel, Christoffel, Newell & Bernstein, ACM TiiS 2017"));
  list.push_back(entry<recommend::ItemKnn>(std::string(recommend::ItemKnn::kName), core::MessageId::TitleItemKnn,
                                           "collaborative", core::MessageId::SummaryItemKnn,
                                           "Deshpande & Karypis, TOIS 2004"));
  list.push_back(entry<recommend::UserKnn>(std::string(recommend::UserKnn::kName), core::MessageId::TitleUserKnn,
                                           "collaborative", core::MessageId::SummaryUserKnn,
                                           "Resnick et al., CSCW 1994"));
  addTrained(list, trainer);
  addTrainedOnContent(list, trainer);
  addRatingPredictors(list);
  addContent(list);
  list.push_back(entry<recommend::Popularity>(
      std::string(recommend::Popularity::kName), core::MessageId::TitlePopularity, "popularity",
      core::MessageId::SummaryPopularity, "counts, with exponential decay in time"));
  list.push_back(entry<recommend::RandomOrder>(std::string(recommend::RandomOrder::kName),
                                               core::MessageId::TitleRandomOrder, "random",
                                               core::MessageId::SummaryRandomOrder, "Fisher–Yates"));
  return list;
}

}  // namespace kinoprism::recommend
