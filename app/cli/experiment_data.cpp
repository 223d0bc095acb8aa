#include "app/cli/experiment_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "engine/core/npy.h"
#include "engine/data/metadata_file.h"

namespace kinoprism {
namespace {

/// A file may end before the last movie: the others are absent.
Matrix paddedRows(Matrix values, size_t rows) {
  if (values.rows() == rows) return values;
  Matrix padded(rows, values.columns());
  std::fill(padded.values().begin(), padded.values().end(), std::numeric_limits<float>::quiet_NaN());
  std::copy(values.values().begin(), values.values().end(), padded.values().begin());
  return padded;
}

struct RawFiles {
  PersonIds people;
  InteractionFile train;
  size_t trainPeople = 0;
  InteractionFile validation;
  std::vector<InteractionFile> exclude;
  std::vector<std::pair<Modality, Matrix>> features;
  std::vector<std::string> featureNames;
  std::vector<MovieMetadata> metadata;
  std::vector<std::string> remarks;
};

InteractionFile readChecked(const std::filesystem::path& file, RawFiles& raw, Progress& progress) {
  InteractionFile read = readInteractionFile(file, raw.people, progress);
  if (!read.endsInLineBreak) {
    raw.remarks.push_back(
        fmt::format("{} does not end in a line break: its last line may have been cut.", file.string()));
  }
  return read;
}

RawFiles readFiles(const ExperimentOptions& options, Progress& progress) {
  RawFiles raw;
  raw.train = readChecked(options.train, raw, progress);
  if (raw.train.interactions.empty()) {
    throw Error(ErrorCode::NoData,
                options.train.string() + " names nobody who has watched anything: there is nothing to learn from.");
  }
  raw.trainPeople = raw.people.size();
  if (options.validation) raw.validation = readChecked(*options.validation, raw, progress);
  for (const auto& file : options.exclude) raw.exclude.push_back(readChecked(file, raw, progress));
  for (const auto& [modality, file] : options.features) {
    raw.features.emplace_back(modality, readNpy(file, progress));
    raw.featureNames.push_back(file.filename().string());
  }
  if (options.metadata) raw.metadata = readMetadataFile(*options.metadata, progress);
  return raw;
}

size_t movieCountOf(const RawFiles& raw) {
  size_t count = std::max({raw.train.movieCount, raw.validation.movieCount, raw.metadata.size()});
  for (const InteractionFile& file : raw.exclude) count = std::max(count, file.movieCount);
  for (const auto& [modality, values] : raw.features) count = std::max(count, values.rows());
  return count;
}

/// newRows[p]: where person p goes when those of train come first and both groups ascend.
std::vector<PersonIndex> sortedRows(const PersonIds& people, size_t trainPeople) {
  std::vector<PersonIndex> order(people.size());
  for (size_t p = 0; p < order.size(); ++p) order[p] = PersonIndex(p);
  const auto byId = [&people](PersonIndex a, PersonIndex b) { return people.idOf(a) < people.idOf(b); };
  std::sort(order.begin(), order.begin() + static_cast<ptrdiff_t>(trainPeople), byId);
  std::sort(order.begin() + static_cast<ptrdiff_t>(trainPeople), order.end(), byId);
  std::vector<PersonIndex> newRows(order.size());
  for (size_t p = 0; p < order.size(); ++p) newRows[index(order[p])] = PersonIndex(p);
  return newRows;
}

Interactions build(InteractionFile file, const std::vector<PersonIndex>& newRows, size_t movieCount) {
  for (Interaction& interaction : file.interactions) interaction.person = newRows[index(interaction.person)];
  return Interactions::fromList(std::move(file.interactions), newRows.size(), movieCount);
}

std::vector<MovieText> textsOf(const std::vector<MovieMetadata>& metadata, size_t movieCount) {
  std::vector<MovieText> texts(movieCount);
  for (size_t m = 0; m < metadata.size(); ++m) {
    texts[m] = {metadata[m].title, metadata[m].genres, metadata[m].people, metadata[m].description};
  }
  return texts;
}

/// The encoder that the program uses where nobody chose one.
const EncoderInfo& textEncoder(const Engine& engine) {
  for (const EncoderInfo& encoder : engine.encoders()) {
    if (encoder.modality == Modality::Text) return encoder;
  }
  throw Error(ErrorCode::NotFound,
              "This installation has no text encoder, so --metadata cannot be used. Install it again.");
}

std::vector<Features> givenFeatures(RawFiles& raw, size_t movieCount) {
  std::vector<Features> features;
  for (size_t f = 0; f < raw.features.size(); ++f) {
    auto& [modality, values] = raw.features[f];
    features.emplace_back(modality, raw.featureNames[f], paddedRows(std::move(values), movieCount));
  }
  return features;
}

void noteStrangers(const Interactions& validation, size_t trainPeople, std::vector<std::string>& remarks) {
  size_t strangers = 0;
  for (size_t p = trainPeople; p < validation.personCount(); ++p)
    strangers += !validation.moviesOf(PersonIndex(p)).empty();
  if (strangers == 0) return;
  remarks.push_back(
      fmt::format("{} people of the validation file have no history in the training file; nothing personal "
                  "is known of them.",
                  strangers));
}

}  // namespace

ExperimentData readExperimentData(const ExperimentOptions& options, Progress& progress) {
  RawFiles raw = readFiles(options, progress);
  ExperimentData data;
  data.movieCount = movieCountOf(raw);
  const std::vector<PersonIndex> newRows = sortedRows(raw.people, raw.trainPeople);
  std::vector<uint64_t> ids(newRows.size());
  for (size_t p = 0; p < ids.size(); ++p) ids[index(newRows[p])] = raw.people.idOf(PersonIndex(p));
  for (const uint64_t id : ids) data.people.add(id);
  for (size_t p = 0; p < raw.trainPeople; ++p) data.trainPeople.push_back(PersonIndex(p));

  data.train.interactions = build(std::move(raw.train), newRows, data.movieCount);
  data.validationHasValues = raw.validation.hasValues;
  data.validation = build(std::move(raw.validation), newRows, data.movieCount);
  for (InteractionFile& file : raw.exclude) data.exclude.push_back(build(std::move(file), newRows, data.movieCount));
  data.train.features = givenFeatures(raw, data.movieCount);
  if (!raw.metadata.empty()) data.texts = textsOf(raw.metadata, data.movieCount);
  data.remarks = std::move(raw.remarks);
  noteStrangers(data.validation, raw.trainPeople, data.remarks);
  return data;
}

void encodeMetadata(const Engine& engine, ExperimentData& data, Progress& progress) {
  std::vector<std::string> problems;
  data.train.features.push_back(engine.encodeAll({textEncoder(engine).name, data.texts}, problems, progress));
}

Dataset ExperimentData::trainAndValidation() const {
  std::vector<std::vector<Rated>> rows(people.size());
  for (size_t p = 0; p < rows.size(); ++p) {
    rows[p] = train.interactions.historyOf(PersonIndex(p));
    const std::vector<Rated> heldOut = validation.historyOf(PersonIndex(p));
    rows[p].insert(rows[p].end(), heldOut.begin(), heldOut.end());
  }
  return {Interactions(std::move(rows), movieCount), train.features};
}

}  // namespace kinoprism
