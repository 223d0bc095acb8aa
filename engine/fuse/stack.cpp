#include "engine/fuse/stack.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/linalg/select_top.h"

namespace kinoprism::fuse {
namespace {

constexpr size_t kMostCandidates = 10'000;

/// Rank of each among all, from 1; NaN where there is no score.
std::vector<float> ranksOf(std::span<const float> scores) {
  std::vector<float> ranks(scores.size(), std::numeric_limits<float>::quiet_NaN());
  float rank = 0;
  for (const uint32_t place : highest(scores, scores.size())) ranks[place] = ++rank;
  return ranks;
}

}  // namespace

std::vector<uint32_t> highest(std::span<const float> scores, size_t count) {
  linalg::TopSelector selector;
  std::vector<uint32_t> order;
  for (const uint32_t place : selector.select(scores, count)) {
    if (!std::isnan(scores[place])) order.push_back(place);
  }
  return order;
}

Stack::Stack(TreeEnsemble trees, size_t parts, Options options)
    : m_trees(std::move(trees)), m_parts(parts), m_options(options) {
  const bool isPossible = options.candidates >= 1 && static_cast<size_t>(options.candidates) <= kMostCandidates &&
                          options.linearShare >= 0 && std::isfinite(options.linearShare);
  if (isPossible && m_trees.featureCount() == featureCount(parts)) return;
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::StackMismatch);
}

core::Matrix Stack::features(const StackInput& input, size_t parts) {
  const size_t count = input.linear.size();
  if (input.z.size() != parts * count) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::StackScoresMismatch);
  }
  core::Matrix features(count, featureCount(parts));
  const auto fill = [&](size_t column, std::span<const float> scores) {
    const std::vector<float> ranks = ranksOf(scores);
    for (size_t c = 0; c < count; ++c) {
      features.row(c)[column] = scores[c];
      features.row(c)[column + 1] = ranks[c];
    }
  };
  for (size_t p = 0; p < parts; ++p) fill(2 * p, input.z.subspan(p * count, count));
  fill(2 * parts, input.linear);
  for (size_t c = 0; c < count; ++c) {
    features.row(c)[2 * parts + 2] = std::log1p(static_cast<float>(input.ratings));
    features.row(c)[2 * parts + 3] = input.taste;
  }
  return features;
}

std::vector<float> Stack::scores(const StackInput& input, double linearShare) const {
  const core::Matrix rows = features(input, m_parts);
  std::vector<float> scores(rows.rows());
  for (size_t c = 0; c < scores.size(); ++c) {
    scores[c] = m_trees.at(rows.row(c)) + static_cast<float>(linearShare) * input.linear[c];
  }
  return scores;
}

void Stack::save(core::TensorWriter& writer) const {
  m_trees.save(writer, "trees.");
  const auto parts = static_cast<int64_t>(m_parts);
  const int64_t candidates = m_options.candidates;
  writer.add("parts", std::span<const int64_t>(&parts, 1), {1});
  writer.add("candidates", std::span<const int64_t>(&candidates, 1), {1});
  writer.add("linearShare", std::span<const double>(&m_options.linearShare, 1), {1});
}

Stack Stack::load(const core::TensorFile& file) {
  const auto parts = file.integers("parts");
  const auto candidates = file.integers("candidates");
  const auto share = file.doubles("linearShare");
  if (parts.size() != 1 || candidates.size() != 1 || share.size() != 1 || parts[0] < 0 || candidates[0] < 1 ||
      candidates[0] > static_cast<int64_t>(kMostCandidates)) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotAStack, file.file().string()});
  }
  return {
      TreeEnsemble::load(file, "trees."), static_cast<size_t>(parts[0]), {static_cast<int>(candidates[0]), share[0]}};
}

}  // namespace kinoprism::fuse
