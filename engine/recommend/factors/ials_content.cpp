#include "engine/recommend/factors/ials_content.h"

#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
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
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoWeightedFeatures);
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
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpAsInIals),
      parameter<&Options::iterations>("iterations", 1, 200, core::Scale::Integer, core::MessageId::HelpAsInIals),
      parameter<&Options::lambda>("lambda", 1e-5, 10, core::Scale::Logarithmic, core::MessageId::HelpIalsContentLambda),
      parameter<&Options::unobserved>("unobserved-weight", 1e-4, 10, core::Scale::Logarithmic,
                                      core::MessageId::HelpAsInIals),
      parameter<&Options::frequency>("lambda-exponent", 0, 1, core::Scale::Linear, core::MessageId::HelpAsInIals),
      parameter<&Options::pull>("content-prior", 0, 2, core::Scale::Linear, core::MessageId::HelpContentPrior),
      parameter<&Options::strength>("cold-start-boost", 0, 5, core::Scale::Linear, core::MessageId::HelpColdStartBoost),
      parameter<&Options::text>("text", 0, 10, core::Scale::Linear, core::MessageId::HelpTextWeight),
      parameter<&Options::image>("image", 0, 10, core::Scale::Linear, core::MessageId::HelpImageWeight),
      parameter<&Options::audio>("audio", 0, 10, core::Scale::Linear, core::MessageId::HelpAudioWeight),
      parameter<&Options::video>("video", 0, 10, core::Scale::Linear, core::MessageId::HelpVideoWeight),
      parameter<&Options::ridge>("ridge", 1e-4, 1e3, core::Scale::Logarithmic, core::MessageId::HelpMapRidge),
      parameter<&Options::gamma>("gamma", 0.01, 100, core::Scale::Logarithmic, core::MessageId::HelpMapGamma),
      parameter<&Options::weighting>("weighting", 0, 1, core::Scale::Linear, core::MessageId::HelpMapWeighting),
      parameter<&Options::landmarks>("landmarks", 10, 4'000, core::Scale::Integer, core::MessageId::HelpLandmarks),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpAsInIals),
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
