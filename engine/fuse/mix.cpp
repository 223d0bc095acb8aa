#include "engine/fuse/mix.h"

#include <charconv>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::fuse {
namespace {

std::string numberText(double value) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

double parseNumber(std::string_view part, std::string_view text) {
  double value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MixPartInvalid, part});
  }
  return value;
}

void set(Mix& mix, std::string_view part) {
  const size_t equals = part.find('=');
  if (equals == 0 || equals == std::string_view::npos) parseNumber(part, "");
  const std::string_view key = part.substr(0, equals);
  const std::string_view text = part.substr(equals + 1);
  if (key == "level") {
    mix.level = parseFusionLevel(text);
    return;
  }
  const double value = parseNumber(part, text);
  if (key == "novelty") {
    if (value < 0) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::NoveltyNegative);
    mix.novelty = value;
  } else if (key == "diversity") {
    if (value < 0 || value > 1) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::DiversityOutOfRange);
    mix.diversity = value;
  } else if (!mix.weights.emplace(key, value).second) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MixNamedTwice, key});
  }
}

}  // namespace

std::string_view name(FusionLevel level) {
  switch (level) {
    case FusionLevel::Feature:
      return "feature";
    case FusionLevel::Decision:
      return "decision";
    case FusionLevel::Joint:
      return "joint";
  }
  return "decision";
}

FusionLevel parseFusionLevel(std::string_view text) {
  for (const FusionLevel level : {FusionLevel::Feature, FusionLevel::Decision, FusionLevel::Joint}) {
    if (text == name(level)) return level;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchFusionLevel, text});
}

double Mix::weightOf(std::string_view signal) const {
  const auto found = weights.find(signal);
  const double weight = found == weights.end() ? 0 : found->second;
  return signal == kPopularity ? weight - novelty : weight;
}

std::vector<float> Mix::weightsOf(const std::vector<std::string>& signals) const {
  std::vector<float> result;
  for (const std::string& signal : signals) result.push_back(static_cast<float>(weightOf(signal)));
  return result;
}

std::string Mix::text() const {
  std::string result;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (!result.empty()) result += ',';
    result.append(key).append("=").append(value);
  };
  for (const auto& [signal, weight] : weights) add(signal, numberText(weight));
  if (novelty != 0) add("novelty", numberText(novelty));
  if (diversity != 0) add("diversity", numberText(diversity));
  if (level != FusionLevel::Decision) add("level", kinoprism::fuse::name(level));
  return result;
}

Mix Mix::parse(std::string_view text) {
  Mix mix;
  while (!text.empty()) {
    const size_t comma = text.find(',');
    set(mix, text.substr(0, comma));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return mix;
}

}  // namespace kinoprism::fuse
