#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/core/setting_names.h"
#include "engine/fuse/fused_model.h"

namespace kinoprism::fuse {
namespace {

constexpr int kVersion = 1;
constexpr std::string_view kStackFile = "stack.safetensors";
constexpr uint64_t kMostDescriptionBytes = 1 << 20;

std::string partFile(size_t number, const FusedPart& part) {
  return fmt::format("part-{}-{}.safetensors", number, part.recommender);
}

nlohmann::json describe(const PopularityBlend& popularityBlend) {
  nlohmann::json knots = nlohmann::json::array();
  for (const auto& [ratings, share] : popularityBlend.knots) knots.push_back({{"ratings", ratings}, {"share", share}});
  return knots;
}

/// Runs from before popularity was blended have none.
PopularityBlend blendFrom(const nlohmann::json& description) {
  PopularityBlend popularityBlend;
  if (!description.contains("popularitySwitch")) return popularityBlend;
  for (const auto& knot : description.at("popularitySwitch")) {
    popularityBlend.knots.push_back({knot.at("ratings").get<size_t>(), knot.at("share").get<double>()});
  }
  popularityBlend.check();
  return popularityBlend;
}

nlohmann::json describe(std::span<const GroupWeights> groups) {
  nlohmann::json all = nlohmann::json::array();
  for (const auto& [from, parts] : groups) all.push_back({{"from", from}, {"weights", parts}});
  return all;
}

std::vector<GroupWeights> groupsFrom(const nlohmann::json& description, size_t parts) {
  std::vector<GroupWeights> groups;
  if (!description.contains("groups")) return groups;
  for (const auto& group : description.at("groups")) {
    groups.push_back({group.at("from").get<size_t>(), group.at("weights").get<std::vector<double>>()});
  }
  checkGroups(groups, parts, core::ErrorCode::BadInput);
  return groups;
}

nlohmann::json describe(const Composition& composition) {
  nlohmann::json parts = nlohmann::json::array();
  for (size_t p = 0; p < composition.parts.size(); ++p) {
    const FusedPart& part = composition.parts[p];
    parts.push_back({{"recommender", part.recommender},
                     {"settings", part.settings},
                     {"signal", part.signal},
                     {"weight", part.weight},
                     {"file", partFile(p, part)}});
  }
  return {{"version", kVersion},
          {"name", composition.name},
          {"mix", composition.mix.text()},
          {"parts", parts},
          {"groups", describe(composition.groups)},
          {"popularitySwitch", describe(composition.popularityBlend)}};
}

Composition compositionFrom(const nlohmann::json& description) {
  Composition composition;
  composition.name = description.at("name").get<std::string>();
  composition.mix = Mix::parse(description.at("mix").get<std::string>());
  composition.mix.name = composition.name;
  composition.popularityBlend = blendFrom(description);
  for (const auto& part : description.at("parts")) {
    const auto recommender = part.at("recommender").get<std::string>();
    composition.parts.push_back({recommender,
                                 core::withCurrentNames(recommender, part.at("settings").get<core::Settings>()),
                                 part.at("signal").get<std::string>(), part.at("weight").get<double>()});
  }
  composition.groups = groupsFrom(description, composition.parts.size());
  return composition;
}

Composition readComposition(const std::filesystem::path& file) {
  try {
    const nlohmann::json description = nlohmann::json::parse(core::readFile(file, kMostDescriptionBytes));
    if (description.at("version").get<int>() > kVersion) {
      throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::ModelOfNewerVersion, file.string()});
    }
    return compositionFrom(description);
  } catch (const nlohmann::json::exception& error) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotAModelDescription, file.string()}, error.what());
  }
}

}  // namespace

void FusedModel::save(const std::filesystem::path& folder) const {
  for (size_t p = 0; p < m_parts.size(); ++p) {
    core::TensorWriter writer;
    m_parts[p]->save(writer);
    writer.write(folder / partFile(p, m_composition.parts[p]));
  }
  core::TensorWriter movies;
  movies.add("isNew", std::span<const uint8_t>(m_isNew), {static_cast<int64_t>(m_isNew.size())});
  movies.write(folder / "movies.safetensors");
  if (m_stack) {
    core::TensorWriter stack;
    m_stack->save(stack);
    stack.write(folder / kStackFile);
  }
  core::writeFileAtomically(folder / "model.json", describe(m_composition).dump(2));
}

FusedModel FusedModel::load(const std::filesystem::path& folder,
                            std::span<const recommend::RecommenderInfo> catalogue) {
  FusedModel model;
  Composition composition = readComposition(folder / "model.json");
  const core::TensorFile movies(folder / "movies.safetensors");
  const auto isNew = movies.bytes("isNew");
  model.m_isNew.assign(isNew.begin(), isNew.end());
  model.m_movieCount = isNew.size();
  model.m_usesAllRatings = kinoprism::fuse::usesAllRatings(composition, catalogue);
  for (size_t p = 0; p < composition.parts.size(); ++p) {
    FusedPart& part = composition.parts[p];
    part.settings.erase("device");
    const recommend::RecommenderInfo& info = recommenderNamed(catalogue, part.recommender);
    const std::filesystem::path path = folder / partFile(p, part);
    model.m_parts.push_back(info.load(part.settings, core::TensorFile(path)));
    if (model.m_parts.back()->movieCount() == model.m_movieCount) continue;
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ModelMovieCount, path.string(),
                                                  model.m_parts.back()->movieCount(), model.m_movieCount});
  }
  model.setComposition(std::move(composition));
  if (std::filesystem::exists(folder / kStackFile)) model.setStack(Stack::load(core::TensorFile(folder / kStackFile)));
  return model;
}

}  // namespace kinoprism::fuse
