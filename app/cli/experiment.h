#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/data/interaction_files.h"
#include "engine/engine.h"
#include "engine/evaluate/evaluate.h"
#include "engine/evaluate/rating_errors.h"
#include "engine/fuse/fused_model.h"
#include "engine/tune/fusion_levels.h"
#include "engine/tune/fusion_options.h"
#include "engine/tune/tune.h"

namespace kinoprism::app {

/// What `kinoprism-cli experiment` is told: files in, lists out, no library.
struct ExperimentOptions {
  std::filesystem::path train;
  std::optional<std::filesystem::path> validation;
  std::vector<std::pair<data::Modality, std::filesystem::path>> features;  ///< row r = item r; rows of NaN are absent
  std::optional<std::filesystem::path> metadata;                           ///< encoded by the built-in text encoder
  std::vector<std::string> models;  ///< recommenders; several are fused; "auto" alone is the program's own fusion
  bool fuse = false;                ///< --mix: given features take part even when their signals are not named
  std::vector<std::pair<std::string, std::string>> settings;  ///< "lambda" or "ease.lambda", and its value
  tune::FusionOptions fusion;
  bool tune = false;
  bool compareLevels = false;        ///< see compareFusionLevels; of the features as they were given
  bool fitOnValidation = false;      ///< the final fit is on train and validation
  bool rankAfterValidation = false;  ///< lists follow on train and validation, whatever the fit was on
  std::vector<std::filesystem::path> exclude;
  size_t topN = 20;
  uint64_t seed = 1;
  core::Device device;  ///< of models that can be computed on several
};

/// One set of hyper-parameters that was tried.
struct Trial {
  std::vector<std::pair<std::string, std::string>> settings;
  double validation = 0;  ///< NDCG@10, or RMSE, see ExperimentResult::validatedByErrors
};

struct ExperimentPhase {
  std::string name;
  double seconds = 0;
};

struct ExperimentResult {
  fuse::Composition composition;  ///< as fitted in the end, tuned weights and all
  data::PersonIds people;
  evaluate::Lists lists;  ///< one a person of train, in ascending order of their numbers
  size_t movieCount = 0;
  size_t interactions = 0;                     ///< fitted on in the end
  std::vector<std::string> features;           ///< "text: tfidf-svd, 100 dimensions, 3,070 movies"
  std::vector<core::Message> imputed;          ///< how, where features were imputed
  std::optional<evaluate::Report> validation;  ///< always of the model fitted on train alone
  /// Likewise, of a single recommender that predicts ratings, where the validation file has values.
  std::optional<evaluate::RatingErrors> ratingErrors;
  std::optional<tune::FusionLevels> levels;
  std::optional<tune::TuneResult> tuning;  ///< of the weights of a fusion
  std::vector<Trial> trials;               ///< of the hyper-parameters of a single model
  bool validatedByErrors = false;          ///< the trials: by RMSE, of a recommender that predicts ratings
  std::string devices;                     ///< where it was fitted in the end, see FusedModel::devices
  std::vector<ExperimentPhase> phases;
  std::vector<std::string> remarks;  ///< sentences worth telling: a last line that may be cut, people without history
  std::string fingerprint;           ///< of the data fitted on in the end
};

/// Reads, fits, tunes, ranks. Everything random follows from the seed. The movies are 0 … the highest that any file
/// names. Throws Error naming the file, setting or name that is wrong; Cancelled. Writes nothing.
ExperimentResult runExperiment(const engine::Engine& engine, const ExperimentOptions& options,
                               core::Progress& progress);

/// `person<TAB>item<TAB>rank<TAB>score`, rank from 1, scores with as many digits as tell two floats apart.
std::string listsText(const ExperimentResult& result);

}  // namespace kinoprism::app
