#include "engine/recommend/factors/ials_content.h"

#include <algorithm>
#include <array>

#include "engine/recommend/content/feature_map.h"
#include "engine/recommend/content/feature_rows.h"

namespace kinoprism::recommend {
namespace {

Ials::Options ialsOptions(const IalsContent::Options& options) {
  return {options.factors, options.iterations, options.lambda, options.unobserved, options.frequency, options.seed};
}

/// Those that are there and have a weight.
std::vector<WeightedFeatures> chooseFeatures(const data::Dataset& dataset, const IalsContent::Options& options) {
  const std::pair<data::Modality, double> weights[] = {{data::Modality::Text, options.text},
                                                       {data::Modality::Image, options.image},
                                                       {data::Modality::Audio, options.audio},
                                                       {data::Modality::Video, options.video}};
  std::vector<WeightedFeatures> chosen;
  for (const auto& [modality, weight] : weights) {
    const data::Features* const features = dataset.featuresOf(modality);
    if (weight <= 0 || !features || features->presentCount() == 0) continue;
    chosen.push_back({&requireFeatures(dataset, modality), weight});
  }
  if (chosen.empty()) {
    throw core::Error(
        core::ErrorCode::NoData,
        "No movie has features of a modality that has a weight here. Compute or import features first, or "
        "choose iALS.");
  }
  return chosen;
}

linalg::FactorTable scaled(linalg::FactorTable table, double factor) {
  for (size_t r = 0; r < table.rows(); ++r) {
    for (float& value : table.used(r)) value *= static_cast<float>(factor);
  }
  return table;
}

}  // namespace

IalsContent::IalsContent(Options options) : PlacedIals(ialsOptions(options)), m_options(options) {}

std::span<const core::Parameter<IalsContent::Options>> IalsContent::parameters() {
  static constexpr std::array<core::Parameter<Options>, 16> kParameters{
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, "As in iALS."),
      parameter<&Options::iterations>("iterations", 1, 200, core::Scale::Integer, "As in iALS."),
      parameter<&Options::lambda>("lambda", 1e-5, 10, core::Scale::Logarithmic,
                                  "As in iALS; of movies, how much their content counts beside their ratings."),
      parameter<&Options::unobserved>("unobserved", 1e-4, 10, core::Scale::Logarithmic, "As in iALS."),
      parameter<&Options::frequency>("frequency", 0, 1, core::Scale::Linear, "As in iALS."),
      parameter<&Options::pull>("pull", 0, 2, core::Scale::Linear,
                                "0: content counts for movies without ratings only. 1: others lean on it too."),
      parameter<&Options::strength>("strength", 0, 5, core::Scale::Linear,
                                    "Above 1 promotes movies that nobody rated, at a cost in accuracy."),
      parameter<&Options::text>("text", 0, 10, core::Scale::Linear, "Weight of words among the features."),
      parameter<&Options::image>("image", 0, 10, core::Scale::Linear, "Weight of posters among the features."),
      parameter<&Options::audio>("audio", 0, 10, core::Scale::Linear, "Weight of sound among the features."),
      parameter<&Options::video>("video", 0, 10, core::Scale::Linear, "Weight of trailers among the features."),
      parameter<&Options::ridge>("ridge", 1e-4, 1e3, core::Scale::Logarithmic,
                                 "Pulls the map towards the average movie; raise it when few movies are rated."),
      parameter<&Options::gamma>("gamma", 0.01, 100, core::Scale::Logarithmic,
                                 "Higher: only very similar movies say where a new one belongs."),
      parameter<&Options::weighting>("weighting", 0, 1, core::Scale::Linear,
                                     "0: all rated movies teach the map alike. 1: in proportion to their ratings."),
      parameter<&Options::landmarks>("landmarks", 10, 4'000, core::Scale::Integer,
                                     "Most movies the map is made of; more cost their square in time."),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, "As in iALS."),
  };
  return kParameters;
}

void IalsContent::fit(const data::Dataset& dataset, core::Progress& progress) {
  const std::vector<WeightedFeatures> features = chooseFeatures(dataset, m_options);
  progress.throwIfCancelled();
  const FeatureMap map(features, dataset.interactions.countsOfMovies(),
                       {.gamma = m_options.gamma,
                        .ridge = m_options.ridge,
                        .weighting = m_options.weighting,
                        .landmarks = m_options.landmarks,
                        .seed = m_options.seed},
                       progress);
  IalsContent fitted(m_options);
  fitted.ials().fitTowards([&](const linalg::FactorTable& movies) { return scaled(map.place(movies), m_options.pull); },
                           dataset, progress);
  linalg::FactorTable used = scaled(map.place(fitted.ials().movieFactors()), m_options.strength);
  std::vector<uint8_t> present = map.present();
  for (size_t m = 0; m < used.rows(); ++m) {
    const auto own = fitted.ials().movieFactors().used(m);
    if (isZero(own)) continue;
    std::ranges::copy(own, used.row(m));
    present[m] = 1;
  }
  fitted.place(std::move(used), std::move(present));
  *this = std::move(fitted);
}

void IalsContent::save(core::TensorWriter& writer) const { saveAs(kName, writer); }

std::unique_ptr<IalsContent> IalsContent::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<IalsContent>(options);
  model->loadAs(kName, options.factors, file);
  return model;
}

}  // namespace kinoprism::recommend
