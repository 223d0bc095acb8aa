#include "engine/tune/boosted_trees.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

#ifdef KINOPRISM_HAS_XGBOOST
#include <dlfcn.h>
#include <xgboost/c_api.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/core/parallel.h"
#endif

namespace kinoprism::tune {

#ifdef KINOPRISM_HAS_XGBOOST

namespace {

/// Of its library, which is loaded when a stack is trained: nothing else needs it.
struct XgBoost {
  decltype(&XGBGetLastError) getLastError;
  decltype(&XGDMatrixCreateFromMat) createMatrix;
  decltype(&XGDMatrixSetFloatInfo) setFloatInfo;
  decltype(&XGDMatrixFree) freeMatrix;
  decltype(&XGBoosterCreate) createBooster;
  decltype(&XGBoosterFree) freeBooster;
  decltype(&XGBoosterSetParam) setParameter;
  decltype(&XGBoosterUpdateOneIter) updateOneIteration;
  decltype(&XGBoosterSaveModelToBuffer) saveModelToBuffer;
};

XgBoost load() {
  void* const library = ::dlopen(KINOPRISM_XGBOOST, RTLD_NOW | RTLD_LOCAL);
  const auto find = [&](const char* name, auto& function) {
    void* const found = library ? ::dlsym(library, name) : nullptr;
    if (!found) {
      const char* const why = ::dlerror();
      throw core::Error(core::ErrorCode::Unsupported, core::MessageId::XgboostNotInstalled, why ? why : name);
    }
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(found);
  };
  XgBoost functions{};
  find("XGBGetLastError", functions.getLastError);
  find("XGDMatrixCreateFromMat", functions.createMatrix);
  find("XGDMatrixSetFloatInfo", functions.setFloatInfo);
  find("XGDMatrixFree", functions.freeMatrix);
  find("XGBoosterCreate", functions.createBooster);
  find("XGBoosterFree", functions.freeBooster);
  find("XGBoosterSetParam", functions.setParameter);
  find("XGBoosterUpdateOneIter", functions.updateOneIteration);
  find("XGBoosterSaveModelToBuffer", functions.saveModelToBuffer);
  return functions;
}

const XgBoost& xgboost() {
  static const XgBoost functions = load();
  return functions;
}

void check(int failure) {
  if (failure == 0) return;
  throw core::Error(core::ErrorCode::Unsupported, core::MessageId::XgboostFailed, xgboost().getLastError());
}

struct Examples {
  DMatrixHandle handle = nullptr;
  Examples(const core::Matrix& features, std::span<const float> labels) {
    check(
        xgboost().createMatrix(features.values().data(), features.rows(), features.columns(), std::nanf(""), &handle));
    const int failure = xgboost().setFloatInfo(handle, "label", labels.data(), labels.size());
    if (failure) xgboost().freeMatrix(handle);
    check(failure);
  }
  ~Examples() { xgboost().freeMatrix(handle); }
  Examples(const Examples&) = delete;
  Examples& operator=(const Examples&) = delete;
};

class Booster {
 public:
  Booster(const Examples& examples, const TreeOptions& options) : m_examples(examples) {
    check(xgboost().createBooster(&examples.handle, 1, &m_handle));
    const std::pair<const char*, std::string> settings[] = {
        {"objective", "binary:logistic"},
        {"base_score", "0.5"},  // so that the leaves alone are the logarithm of the odds
        {"tree_method", "hist"},
        {"eta", fmt::format("{}", options.rate)},
        {"max_depth", fmt::format("{}", options.depth)},
        {"min_child_weight", fmt::format("{}", options.leastWeight)},
        {"subsample", fmt::format("{}", options.rowShare)},
        {"colsample_bytree", fmt::format("{}", options.columnShare)},
        {"lambda", fmt::format("{}", options.l2)},
        {"seed", fmt::format("{}", options.seed)},
        {"nthread", fmt::format("{}", core::threadCount())},
        {"verbosity", "0"},
    };
    for (const auto& [name, value] : settings) {
      if (xgboost().setParameter(m_handle, name, value.c_str()) == 0) continue;
      xgboost().freeBooster(m_handle);
      check(-1);
    }
  }
  ~Booster() { xgboost().freeBooster(m_handle); }
  Booster(const Booster&) = delete;
  Booster& operator=(const Booster&) = delete;

  void grow(int round) { check(xgboost().updateOneIteration(m_handle, round, m_examples.handle)); }

  nlohmann::json description() const {
    bst_ulong size = 0;
    const char* text = nullptr;
    check(xgboost().saveModelToBuffer(m_handle, R"({"format": "json"})", &size, &text));
    return nlohmann::json::parse(text, text + size);
  }

 private:
  const Examples& m_examples;
  BoosterHandle m_handle = nullptr;
};

/// XGBoost's own description, of which only the trees are kept.
fuse::TreeEnsemble ensembleFrom(const nlohmann::json& description, size_t featureCount) {
  fuse::TreeEnsemble ensemble(featureCount);
  for (const auto& tree : description.at("learner").at("gradient_booster").at("model").at("trees")) {
    const auto& left = tree.at("left_children");
    std::vector<fuse::TreeEnsemble::Node> nodes;
    for (size_t n = 0; n < left.size(); ++n) {
      // Flags are numbers in some versions and true or false in others.
      const auto& missing = tree.at("default_left").at(n);
      nodes.push_back({left.at(n).get<int32_t>(), tree.at("right_children").at(n).get<int32_t>(),
                       tree.at("split_indices").at(n).get<uint32_t>(), tree.at("split_conditions").at(n).get<float>(),
                       missing.is_boolean() ? missing.get<bool>() : missing.get<int>() != 0});
    }
    ensemble.addTree(std::move(nodes));
  }
  return ensemble;
}

}  // namespace

bool canGrowTrees() { return true; }

fuse::TreeEnsemble growTrees(const core::Matrix& features, std::span<const float> labels, const TreeOptions& options,
                             core::Progress& progress) {
  const auto ones = std::ranges::count(labels, 1.0f);
  if (ones == 0 || ones == std::ssize(labels)) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::StackAllAlike);
  }
  const Examples examples(features, labels);
  Booster booster(examples, options);
  for (int round = 0; round < options.rounds; ++round) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::TrainingTrees, round, options.rounds);
    booster.grow(round);
  }
  return ensembleFrom(booster.description(), features.columns());
}

#else

bool canGrowTrees() { return false; }

fuse::TreeEnsemble growTrees(const core::Matrix&, std::span<const float>, const TreeOptions&, core::Progress&) {
  throw core::Error(core::ErrorCode::Unsupported, core::MessageId::XgboostMissing);
}

#endif

}  // namespace kinoprism::tune
