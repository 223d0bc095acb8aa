#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
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

struct CrossModalOptions;  // engine/train/cross_modal.h
struct GeneratedFeatures;
struct SequenceNetwork;  // engine/train/sequence_encoder.h
struct DescribedSequences;

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
  int dimensions = 0;  ///< of its vectors; an upper bound where the data decide
  std::string summary;
  std::string source;
  std::vector<ParameterInfo> parameters;
  int version = 1;              ///< rises when the same input would give other numbers
  std::string pack;             ///< the model pack it needs; empty: none
  std::string file;             ///< what file of the person's it needs, in words; empty: none
  bool isMultilingual = false;  ///< its vectors of texts are alike across languages, those of queries too
  bool readsAll = false;        ///< all movies at once, so that one more movie changes every vector
  std::string parts;  ///< what it also gives of each file's parts: "seconds", "clips", "shots"; empty: nothing
  /// Of each value of its vectors the column of the parts whose mean by length it is, -1: none. Empty where no single
  /// value is, or where vectors as a whole are means of their parts.
  std::vector<int> partMeans;
  /// The vector of a file without some of its parts, of which at least one is left, as far as parts tell; from its
  /// vector, all its parts, and those left. Empty: that is not known.
  std::function<std::vector<float>(std::span<const float> vector, const FeatureParts& all, const FeatureParts& left)>
      withoutParts;
  /// The encoder, of the same modality, whose parts it reads instead of files: EncodeRequest::parts. Empty: none.
  std::string reads;
  bool learns = false;  ///< reads parts with a network trained on the library's own: for trainSequences, not for encode
  std::vector<std::string> valueNames;  ///< in English, one a value: "jazz"; empty: its values mean nothing one by one
};

/// What is encoded, one item a movie. Texts for a text encoder, parts for one that reads another's, files for the
/// others; what the spans show must live as long as the call.
struct EncodeRequest {
  std::string encoder;
  Settings settings;
  Device device;
  std::filesystem::path file;  ///< see EncoderInfo::file
  bool isQuery = false;        ///< texts are what a person looks for, as descriptions: some networks read the two apart
  std::span<const MovieText> texts;
  std::span<const std::optional<std::filesystem::path>> files;
  std::span<const FeatureParts* const> parts;  ///< null: none

  EncodeRequest() = default;
  EncodeRequest(std::string name, std::span<const MovieText> movies, Settings set = {})
      : encoder(std::move(name)), settings(std::move(set)), texts(movies) {}
  EncodeRequest(std::string name, std::span<const std::optional<std::filesystem::path>> paths, Settings set = {})
      : encoder(std::move(name)), settings(std::move(set)), files(paths) {}

  size_t size() const { return std::max({texts.size(), files.size(), parts.size()}); }
};

/// Takes features as they are made. Called from one thread at a time, in the order of the items; what it throws ends
/// the encoding.
class FeatureSink {
 public:
  virtual ~FeatureSink() = default;

  /// The features of an item; parts is empty where the encoder keeps none.
  virtual void put(size_t item, std::span<const float> features, const FeatureParts& parts) = 0;
  /// The item's file cannot be used; why names it and says what to do.
  virtual void refuse(size_t item, const std::string& why) = 0;
  /// There is nothing that this encoder could read of the item.
  virtual void skip(size_t item) {}
};

/// Where a network looked at a picture: row-major, as shares of the largest, 0 to 1, over the whole picture.
struct Saliency {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  std::string label;  ///< the class that was asked about; empty for a direction
};

/// Sequences of parts that a network learns to describe; see engine/train/sequence_encoder.h. What the spans show must
/// live as long as the call.
struct SequenceRequest {
  std::span<const FeatureParts* const> sequences;    ///< one a movie; null: none
  std::span<const std::vector<std::string>> genres;  ///< one list a movie where the goal is "genres"
  Settings settings;                                 ///< the parameters of an encoder that reads parts
  Device device;
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

  /// The entry called name. Throws Error{NotFound} naming those there are.
  const EncoderInfo& encoder(std::string_view name) const;

  /// Gives sink the features of every item that has something to read. Weights stay in memory for the next call. Files
  /// are decoded in a process of their own, ahead of what is computed. Returns where it was computed: "cpu", "cuda (16
  /// bit)". Throws Error{NotFound} for an unknown encoder or a pack that is not installed (naming the remedy),
  /// Error{NoData} when there is nothing to encode, Error{BadArgument}, Error{Unsupported}, Cancelled.
  virtual std::string encode(const EncodeRequest& request, FeatureSink& sink, Progress& progress) const = 0;

  /// The same, gathered in memory; items without features are absent. problems receives what was refused.
  Features encodeAll(const EncodeRequest& request, std::vector<std::string>& problems, Progress& progress) const;

  /// Where an image encoder looked: at what makes the likeliest class, or, with a direction among its features, at what
  /// brings the picture that way. Throws as encode, Error{Unsupported} for an encoder that has no such map.
  virtual Saliency saliency(const EncodeRequest& request, std::span<const float> direction,
                            Progress& progress) const = 0;

  /// Fills the gaps of all[target] with what a network predicts from the other modalities; see
  /// engine/train/cross_modal.h, which callers include.
  virtual GeneratedFeatures generateMissing(std::span<const Features* const> all, size_t target,
                                            const CrossModalOptions& options, Progress& progress) const = 0;

  /// Trains a network to describe movies by how their parts follow each other; see engine/train/sequence_encoder.h,
  /// which callers include, also for what is thrown. Throws Error{BadArgument} for settings.
  virtual SequenceNetwork trainSequences(const SequenceRequest& request, Progress& progress) const = 0;

  /// Movies x values by such a network's weights; rows of NaN where there was no sequence. Of the settings, "summary"
  /// is read. Throws as trainSequences.
  virtual DescribedSequences describeSequences(const std::map<std::string, Matrix>& weights,
                                               const SequenceRequest& request, Progress& progress) const = 0;

  /// GPUs that can be computed on here.
  virtual int gpuCount() const = 0;

  virtual Diagnosis diagnose() const = 0;
};

/// Opens libkinoprism_compute.so beside the program (or in its library folder) at the first call, which costs half a
/// second of processor time: call it from a worker. Throws Error{NotFound} that says how to mend the installation.
const Engine& loadEngine();

}  // namespace kinoprism
