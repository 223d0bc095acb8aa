#include "engine/evaluate/held_out_validator.h"

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/evaluate.h"
#include "engine/evaluate/ranking.h"

namespace kinoprism::evaluate {
namespace {

class HeldOutValidator final : public data::Validator {
 public:
  HeldOutValidator(const data::Interactions& train, const data::Interactions& heldOut, const std::string& metric,
                   int cutoff)
      : m_heldOut(heldOut) {
    for (const data::PersonIndex person : everybody(heldOut)) {
      if (!heldOut.moviesOf(person).empty()) m_request.people.push_back(person);
    }
    m_request.movieCount = train.movieCount();
    m_request.mask = {&train};
    m_request.topN = static_cast<size_t>(cutoff);
    m_options.metrics = {metric};
    m_options.cutoffs = {cutoff};
    m_options.resamples = 0;
  }

  double operator()(const Score& score, core::Progress& progress) const override {
    const Lists lists = rankAll(score, m_request, progress);
    return evaluate(lists, m_heldOut, m_options, progress).value(m_options.metrics[0], m_options.cutoffs[0]);
  }

  std::string label() const override { return metricLabel(metric(m_options.metrics[0]), m_options.cutoffs[0]); }

 private:
  const data::Interactions& m_heldOut;
  RankRequest m_request;
  EvaluateOptions m_options;
};

}  // namespace

std::shared_ptr<const data::Validator> validatorOn(const data::Interactions& train, const data::Interactions& heldOut,
                                                   const std::string& name, int cutoff) {
  const MetricInfo& info = metric(name);
  if (!info.higherIsBetter || !info.fromLists || !info.atCutoff) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MetricNotForValidation, name});
  }
  return std::make_shared<HeldOutValidator>(train, heldOut, name, cutoff);
}

}  // namespace kinoprism::evaluate
