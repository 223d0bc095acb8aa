#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/message.h"
#include "engine/core/parameter.h"
#include "engine/data/features.h"

namespace kinoprism::encode {

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
  core::MessageId title{};
  data::Modality modality = data::Modality::Text;
  int dimensions = 0;  ///< of its vectors; an upper bound where the data decide
  core::MessageId summary{};
  std::string source;
  std::vector<core::ParameterInfo> parameters;
  int version = 1;              ///< rises when the same input would give other numbers
  std::string pack;             ///< the model pack it needs; empty: none
  core::Message file;           ///< what file of the person's it needs, in words; empty: none
  bool isMultilingual = false;  ///< its vectors of texts are alike across languages, those of queries too
  bool readsAll = false;        ///< all movies at once, so that one more movie changes every vector
  std::string parts;  ///< what it also gives of each file's parts: "seconds", "clips", "shots"; empty: nothing
  /// Of each value of its vectors the column of the parts whose mean by length it is, -1: none. Empty where no single
  /// value is, or where vectors as a whole are means of their parts.
  std::vector<int> partMeans;
  /// The vector of a file without some of its parts, of which at least one is left, as far as parts tell; from its
  /// vector, all its parts, and those left. Empty: that is not known.
  std::function<std::vector<float>(std::span<const float> vector, const data::FeatureParts& all,
                                   const data::FeatureParts& left)>
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
  core::Settings settings;
  core::Device device;
  std::filesystem::path file;  ///< see EncoderInfo::file
  bool isQuery = false;        ///< texts are what a person looks for, as descriptions: some networks read the two apart
  std::span<const MovieText> texts;
  std::span<const std::optional<std::filesystem::path>> files;
  std::span<const data::FeatureParts* const> parts;  ///< null: none

  EncodeRequest() = default;
  EncodeRequest(std::string name, std::span<const MovieText> movies, core::Settings set = {})
      : encoder(std::move(name)), settings(std::move(set)), texts(movies) {}
  EncodeRequest(std::string name, std::span<const std::optional<std::filesystem::path>> paths, core::Settings set = {})
      : encoder(std::move(name)), settings(std::move(set)), files(paths) {}

  size_t size() const { return std::max({texts.size(), files.size(), parts.size()}); }
};

/// Takes features as they are made. Called from one thread at a time, in the order of the items; what it throws ends
/// the encoding.
class FeatureSink {
 public:
  virtual ~FeatureSink() = default;

  /// The features of an item; parts is empty where the encoder keeps none.
  virtual void put(size_t item, std::span<const float> features, const data::FeatureParts& parts) = 0;
  /// The item's file cannot be used; why names it and says what to do.
  virtual void refuse(size_t item, const core::Message& why) = 0;
  /// There is nothing that this encoder could read of the item.
  virtual void skip(size_t item) {}
};

/// Where a network looked at a picture: row-major, as shares of the largest, 0 to 1, over the whole picture.
struct Saliency {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  core::Message label;  ///< the class that was asked about; empty for a direction
};

}  // namespace kinoprism::encode
