#include "app/cli/hyper_search.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace kinoprism::app {
namespace {

constexpr int kRounds = 3;

class Search {
 public:
  Search(std::span<const core::ParameterInfo> parameters, const core::Settings& start, size_t maxTrials,
         const std::function<double(const core::Settings&)>& judge)
      : m_maxTrials(maxTrials), m_judge(judge), m_best(start) {
    for (const core::ParameterInfo& parameter : parameters) {
      if (start.contains(parameter.name)) continue;
      m_free.push_back(&parameter);
      m_best[parameter.name] = parameter.standard;
    }
  }

  std::vector<SearchTrial> run() {
    m_bestValue = *valueOf(m_best);
    double step = 1;
    for (int round = 0; round < kRounds && !spent();) {
      bool better = false;
      for (const core::ParameterInfo* parameter : m_free) {
        better |= parameter->scale == core::Scale::Choice ? tryChoices(*parameter) : climb(*parameter, step);
      }
      if (better) continue;
      step /= 2;
      ++round;
    }
    return std::move(m_trials);
  }

 private:
  bool spent() const { return m_trials.size() >= m_maxTrials; }

  /// Nothing when it was tried already or no trial is left.
  std::optional<double> valueOf(const core::Settings& settings) {
    if (spent() || m_known.contains(settings)) return std::nullopt;
    const double value = m_judge(settings);
    m_known[settings] = value;
    m_trials.push_back({settings, value});
    return value;
  }

  bool tryValue(const core::ParameterInfo& parameter, double value) {
    core::Settings candidate = m_best;
    candidate[parameter.name] = value;
    const std::optional<double> result = valueOf(candidate);
    if (!result || !(*result > m_bestValue)) return false;
    m_best = std::move(candidate);
    m_bestValue = *result;
    return true;
  }

  bool tryChoices(const core::ParameterInfo& parameter) {
    bool better = false;
    for (size_t choice = 0; choice < parameter.choices.size(); ++choice) {
      better |= tryValue(parameter, static_cast<double>(choice));
    }
    return better;
  }

  bool climb(const core::ParameterInfo& parameter, double step) {
    for (const double direction : {step, -step}) {
      bool better = false;
      while (tryValue(parameter, moved(parameter, m_best[parameter.name], direction))) better = true;
      if (better) return true;
    }
    return false;
  }

  /// One step along the parameter's scale: a factor of two, or a fifth of the range.
  static double moved(const core::ParameterInfo& parameter, double value, double step) {
    const bool byFactor =
        parameter.scale == core::Scale::Logarithmic || (parameter.scale == core::Scale::Integer && value >= 4);
    double next = byFactor                                  ? value * std::exp2(step)
                  : parameter.scale == core::Scale::Integer ? value + std::copysign(std::ceil(std::abs(step)), step)
                                                            : value + step * (parameter.high - parameter.low) / 5;
    if (parameter.scale == core::Scale::Integer) next = std::round(next);
    return rounded(std::clamp(next, parameter.low, parameter.high));
  }

  /// Three significant digits: what a person would write, and a step back finds the value it came from.
  static double rounded(double value) {
    if (value == 0) return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return unit < 1 ? std::round(value / unit) / std::round(1 / unit) : std::round(value / unit) * unit;
  }

  const size_t m_maxTrials;
  const std::function<double(const core::Settings&)>& m_judge;
  std::vector<const core::ParameterInfo*> m_free;
  core::Settings m_best;
  double m_bestValue = 0;
  std::map<core::Settings, double> m_known;
  std::vector<SearchTrial> m_trials;
};

}  // namespace

std::vector<SearchTrial> searchSettings(std::span<const core::ParameterInfo> parameters, const core::Settings& start,
                                        size_t maxTrials, const std::function<double(const core::Settings&)>& judge) {
  return Search(parameters, start, std::max<size_t>(maxTrials, 1), judge).run();
}

const SearchTrial& bestOf(std::span<const SearchTrial> trials) {
  return *std::max_element(trials.begin(), trials.end(),
                           [](const SearchTrial& a, const SearchTrial& b) { return a.value < b.value; });
}

}  // namespace kinoprism::app
