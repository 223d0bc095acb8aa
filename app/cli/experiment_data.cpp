#include "app/cli/experiment_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/npy.h"
#include "engine/data/metadata_file.h"

namespace kinoprism::app {
namespace {

/// A file may end before the last movie: the others are absent.
core::Matrix paddedRows(core::Matrix values, size_t rows) {
  if (values.rows() == rows) return values;
  core::Matrix padded(rows, values.columns());
  std::fill(padded.values().begin(), padded.values().end(), std::numeric_limits<float>::quiet_NaN());
  std::copy(values.values().begin(), values.values().end(), padded.values().begin());
  return padded;
}

struct RawFiles {
  data::PersonIds people;
  data::InteractionFile train;
  size_t trainPeople = 0;
  data::InteractionFile validation;
  std::vector<data::InteractionFile> exclude;
  std::vector<std::pair<data::Modality, core::Matrix>> features;
  std::vector<std::string> featureNames;
  std::vector<data::MovieMetadata> metadata;
  std::vector<std::string> remarks;
};

data::InteractionFile readChecked(const std::filesystem::path& file, RawFiles& raw, core::Progress& progress) {
  data::InteractionFile read = data::readInteractionFile(file, raw.people, progress);
  if (!read.endsInLineBreak) {
    raw.remarks.push_back(
        fmt::format("{} does not end in a line break: its last line may be truncated.", file.string()));
  }
  return read;
}

RawFiles readFiles(const ExperimentOptions& options, core::Progress& progress) {
  RawFiles raw;
  raw.train = readChecked(options.train, raw, progress);
  if (raw.train.interactions.empty()) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NobodyToTrainOn, options.train.string()});
  }
  raw.trainPeople = raw.people.size();
  if (options.validation) raw.validation = readChecked(*options.validation, raw, progress);
  for (const auto& file : options.exclude) raw.exclude.push_back(readChecked(file, raw, progress));
  for (const auto& [modality, file] : options.features) {
    raw.features.emplace_back(modality, core::readNpy(file, progress));
    raw.featureNames.push_back(file.filename().string());
  }
  if (options.metadata) raw.metadata = data::readMetadataFile(*options.metadata, progress);
  return raw;
}

size_t movieCountOf(const RawFiles& raw) {
  size_t count = std::max({raw.train.movieCount, raw.validation.movieCount, raw.metadata.size()});
  for (const data::InteractionFile& file : raw.exclude) count = std::max(count, file.movieCount);
  for (const auto& [modality, values] : raw.features) count = std::max(count, values.rows());
  return count;
}

/// newRows[p]: where person p goes when those of train come first and both groups ascend.
std::vector<data::PersonIndex> sortedRows(const data::PersonIds& people, size_t trainPeople) {
  std::vector<data::PersonIndex> order(people.size());
  for (size_t p = 0; p < order.size(); ++p) order[p] = data::PersonIndex(p);
  const auto byId = [&people](data::PersonIndex a, data::PersonIndex b) { return people.idOf(a) < people.idOf(b); };
  std::sort(order.begin(), order.begin() + static_cast<ptrdiff_t>(trainPeople), byId);
  std::sort(order.begin() + static_cast<ptrdiff_t>(trainPeople), order.end(), byId);
  std::vector<data::PersonIndex> newRows(order.size());
  for (size_t p = 0; p < order.size(); ++p) newRows[data::index(order[p])] = data::PersonIndex(p);
  return newRows;
}

data::Interactions build(data::InteractionFile file, const std::vector<data::PersonIndex>& newRows, size_t movieCount) {
  for (data::Interaction& interaction : file.interactions)
    interaction.person = newRows[data::index(interaction.person)];
  return data::Interactions::fromList(std::move(file.interactions), newRows.size(), movieCount);
}

std::vector<encode::MovieText> textsOf(const std::vector<data::MovieMetadata>& metadata, size_t movieCount) {
  std::vector<encode::MovieText> texts(movieCount);
  for (size_t m = 0; m < metadata.size(); ++m) {
    texts[m] = {metadata[m].title, metadata[m].genres, metadata[m].people, metadata[m].description};
  }
  return texts;
}

/// The encoder that the program uses where nobody chose one.
const encode::EncoderInfo& textEncoder(const engine::Engine& engine) {
  for (const encode::EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality == data::Modality::Text) return encoder;
  }
  throw core::Error(core::ErrorCode::NotFound, core::MessageId::NoTextEncoderInstalled);
}

std::vector<data::Features> givenFeatures(RawFiles& raw, size_t movieCount) {
  std::vector<data::Features> features;
  for (size_t f = 0; f < raw.features.size(); ++f) {
    auto& [modality, values] = raw.features[f];
    features.emplace_back(modality, raw.featureNames[f], paddedRows(std::move(values), movieCount));
  }
  return features;
}

void noteStrangers(const data::Interactions& validation, size_t trainPeople, std::vector<std::string>& remarks) {
  size_t strangers = 0;
  for (size_t p = trainPeople; p < validation.personCount(); ++p)
    strangers += !validation.moviesOf(data::PersonIndex(p)).empty();
  if (strangers == 0) return;
  remarks.push_back(fmt::format(
      "{} people of the validation file have no history in the training file; their lists are not personal.",
      strangers));
}

}  // namespace

ExperimentData readExperimentData(const ExperimentOptions& options, core::Progress& progress) {
  RawFiles raw = readFiles(options, progress);
  ExperimentData data;
  data.movieCount = movieCountOf(raw);
  const std::vector<data::PersonIndex> newRows = sortedRows(raw.people, raw.trainPeople);
  std::vector<uint64_t> ids(newRows.size());
  for (size_t p = 0; p < ids.size(); ++p) ids[data::index(newRows[p])] = raw.people.idOf(data::PersonIndex(p));
  for (const uint64_t id : ids) data.people.add(id);
  for (size_t p = 0; p < raw.trainPeople; ++p) data.trainPeople.push_back(data::PersonIndex(p));

  data.train.interactions = build(std::move(raw.train), newRows, data.movieCount);
  data.validationHasValues = raw.validation.hasValues;
  data.validation = build(std::move(raw.validation), newRows, data.movieCount);
  for (data::InteractionFile& file : raw.exclude)
    data.exclude.push_back(build(std::move(file), newRows, data.movieCount));
  data.train.features = givenFeatures(raw, data.movieCount);
  if (!raw.metadata.empty()) data.texts = textsOf(raw.metadata, data.movieCount);
  data.remarks = std::move(raw.remarks);
  noteStrangers(data.validation, raw.trainPeople, data.remarks);
  return data;
}

void encodeMetadata(const engine::Engine& engine, ExperimentData& data, core::Progress& progress) {
  std::vector<core::Message> problems;
  data.train.features.push_back(engine.encodeAll({textEncoder(engine).name, data.texts}, problems, progress));
}

data::Dataset ExperimentData::trainAndValidation() const {
  std::vector<std::vector<data::Rated>> rows(people.size());
  for (size_t p = 0; p < rows.size(); ++p) {
    rows[p] = train.interactions.historyOf(data::PersonIndex(p));
    const std::vector<data::Rated> heldOut = validation.historyOf(data::PersonIndex(p));
    rows[p].insert(rows[p].end(), heldOut.begin(), heldOut.end());
  }
  return {data::Interactions(std::move(rows), movieCount), train.features};
}

}  // namespace kinoprism::app
