#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "engine/recommend/recommender.h"

namespace kinoprism {

/// What a text encoder reads of a movie. Any part may be empty; all UTF-8.
struct MovieText {
  std::string title;
  std::vector<std::string> genres;
  std::vector<std::string> people;
  std::string description;
  bool empty() const { return title.empty() && genres.empty() && people.empty() && description.empty(); }
};

struct EncoderInfo {
  std::string name;  ///< "tfidf-svd"
  std::string title;
  Modality modality = Modality::Text;
  int dimensions = 0;
  std::string summary;
  std::string source;
  std::vector<ParameterInfo> parameters;
};

struct Diagnosis {
  std::string torchVersion;
  double gemmGflops = 0;  ///< of a 1024³ float32 product on all compute threads
  std::string blas;
  std::vector<std::string> gpus;
};

/// The part of the program that needs LibTorch, behind plain types. Made once for the process; every member may be
/// called from any thread, but one compute lane is meant to use it at a time.
class Engine {
 public:
  virtual ~Engine() = default;

  virtual const std::vector<RecommenderInfo>& recommenders() const = 0;
  virtual const std::vector<EncoderInfo>& encoders() const = 0;

  /// The entry called name. Throws Error{NotFound} naming those there are.
  const RecommenderInfo& recommender(std::string_view name) const;

  /// Features of movies from their words. Movies with no words are absent in the result.
  /// Throws Error{NotFound} for an unknown encoder, Error{NoData} when no movie has words, Cancelled.
  virtual Features encodeText(std::span<const MovieText> movies, std::string_view encoder, const Settings& settings,
                              Progress& progress) const = 0;

  /// Features of movies from picture files; no path means absent. A file that is no picture is absent in the result and
  /// named in problems.
  virtual Features encodeImages(std::span<const std::optional<std::filesystem::path>> pictures,
                                std::string_view encoder, const Settings& settings, std::vector<std::string>& problems,
                                Progress& progress) const = 0;

  virtual Diagnosis diagnose() const = 0;
};

/// Opens libkinoprism_compute.so beside the program (or in its library folder) at the first call, which costs half a
/// second of processor time: call it from a worker. Throws Error{NotFound} that says how to mend the installation.
const Engine& loadEngine();

}  // namespace kinoprism
