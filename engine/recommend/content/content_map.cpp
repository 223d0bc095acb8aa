#include "engine/recommend/content/content_map.h"

#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/content/feature_map.h"
#include "engine/recommend/content/feature_rows.h"

namespace kinoprism::recommend {
namespace {

constexpr std::array<std::string_view, 2> kMapped{"all", "cold"};
constexpr std::array<std::string_view, 2> kScaled{"no", "yes"};

Ials::Options ialsOptions(const ContentMap::Options& options) {
  return {options.factors, options.iterations, options.lambda, options.unobserved, options.frequency, options.seed};
}

std::string kindOf(data::Modality modality) { return std::string(name(modality)) + "-map"; }

}  // namespace

ContentMap::ContentMap(Options options, data::Modality modality)
    : PlacedIals(ialsOptions(options)), m_options(options), m_modality(modality) {}

std::span<const core::Parameter<ContentMap::Options>> ContentMap::parameters() {
  static constexpr std::array<core::Parameter<Options>, 13> kParameters{
      parameter<&Options::ridge>("ridge", 1e-4, 1e3, core::Scale::Logarithmic, core::MessageId::HelpMapRidge),
      parameter<&Options::gamma>("gamma", 0.01, 100, core::Scale::Logarithmic, core::MessageId::HelpMapGamma),
      parameter<&Options::weighting>("weighting", 0, 1, core::Scale::Linear, core::MessageId::HelpMapWeighting),
      core::choice<&Options::scaled>("standardise", kScaled, core::MessageId::HelpStandardise),
      parameter<&Options::landmarks>("landmarks", 10, 4'000, core::Scale::Integer, core::MessageId::HelpLandmarks),
      core::choice<&Options::mapped>("mapped", kMapped, core::MessageId::HelpMapped),
      parameter<&Options::strength>("cold-start-boost", 0, 5, core::Scale::Linear, core::MessageId::HelpColdStartBoost),
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpAsInIals),
      parameter<&Options::iterations>("iterations", 1, 200, core::Scale::Integer, core::MessageId::HelpAsInIals),
      parameter<&Options::lambda>("lambda", 1e-5, 10, core::Scale::Logarithmic, core::MessageId::HelpAsInIals),
      parameter<&Options::unobserved>("unobserved-weight", 1e-4, 10, core::Scale::Logarithmic,
                                      core::MessageId::HelpAsInIals),
      parameter<&Options::frequency>("lambda-exponent", 0, 1, core::Scale::Linear, core::MessageId::HelpAsInIals),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpAsInIals),
  };
  return kParameters;
}

void ContentMap::takeOver(const Recommender& fitted) {
  const auto* const map = dynamic_cast<const ContentMap*>(&fitted);
  const auto* const own = map ? &map->ials() : dynamic_cast<const Ials*>(&fitted);
  if (!own || !(own->options() == ials().options())) return;
  m_taken = std::make_unique<Ials>(own->options());
  m_taken->useSolution(*own);
}

void ContentMap::fit(const data::Dataset& dataset, core::Progress& progress) {
  const WeightedFeatures features{&requireFeatures(dataset, m_modality)};
  ContentMap fitted(m_options, m_modality);
  if (m_taken) {
    fitted.ials() = std::move(*m_taken);
  } else {
    fitted.ials().fit(dataset, progress);
  }
  const FeatureMap map({&features, 1}, dataset.interactions.countsOfMovies(),
                       {m_options.gamma, m_options.ridge, m_options.weighting, m_options.scaled == Scaled::Yes,
                        m_options.landmarks, m_options.seed},
                       progress);
  fitted.choose(map.place(fitted.ials().movieFactors()), map.present());
  *this = std::move(fitted);
}

void ContentMap::choose(const linalg::FactorTable& mapped, std::vector<uint8_t> present) {
  const linalg::FactorTable& own = ials().movieFactors();
  linalg::FactorTable used(mapped.rows(), mapped.dimensions());
  for (size_t m = 0; m < mapped.rows(); ++m) {
    const bool rated = !isZero(own.used(m));
    const bool useOwn = m_options.mapped == Mapped::Cold && rated;
    const float factor = rated ? 1.0f : static_cast<float>(m_options.strength);
    const auto source = useOwn ? own.used(m) : mapped.used(m);
    std::transform(source.begin(), source.end(), used.row(m), [&](float value) { return factor * value; });
    if (useOwn) present[m] = 1;
  }
  place(std::move(used), std::move(present));
}

void ContentMap::save(core::TensorWriter& writer) const { saveAs(kindOf(m_modality), writer); }

std::unique_ptr<ContentMap> ContentMap::load(Options options, data::Modality modality, const core::TensorFile& file) {
  auto model = std::make_unique<ContentMap>(options, modality);
  model->loadAs(kindOf(modality), options.factors, file);
  return model;
}

}  // namespace kinoprism::recommend
