#pragma once

#include <fstream>

#include "engine/core/npy.h"
#include "engine/core/text.h"
#include "engine/data/metadata_file.h"
#include "engine/engine.h"
#include "tests/test_data.h"

namespace kinoprism::train {

/// The four modalities of the 3,081 movies of the fixed MovieLens-1M split: text and pictures by the encoders built in,
/// sound and trailers as they came.
struct MovieLensFeatures {
  data::Features text, image, audio, video;
  std::vector<std::string> titles, descriptions;

  MovieLensFeatures() {
    core::Progress progress;
    const core::Matrix sound = core::readNpy(tests::dataFolder() / "ml-1m-audio" / "vggish.npy", progress);
    const size_t movies = sound.rows();
    audio = data::Features(data::Modality::Audio, "vggish", sound);
    video = data::Features(data::Modality::Video, "mise-en-scene",
                           core::readNpy(tests::dataFolder() / "ml-1m-video" / "mise_en_scene.npy", progress));
    std::vector<data::MovieMetadata> known =
        data::readMetadataFile(tests::dataFolder() / "ml-1m-split" / "metadata.tsv", progress);
    known.resize(movies);
    std::vector<encode::MovieText> texts;
    for (const data::MovieMetadata& movie : known) {
      texts.push_back({movie.title, movie.genres, movie.people, movie.description});
      titles.push_back(movie.title);
      descriptions.push_back(movie.description);
    }
    std::vector<core::Message> problems;
    encode::EncodeRequest words;
    words.encoder = "tfidf-svd";
    words.texts = texts;
    text = engine::loadEngine().encodeAll(words, problems, progress);
    std::vector<std::optional<std::filesystem::path>> posters(movies);
    std::ifstream rows(tests::dataFolder() / "ml-1m-audio" / "rows_to_movie_id.tsv");
    for (std::string line; std::getline(rows, line);) {
      const size_t tab = line.find('\t');
      const size_t row = std::stoul(line);
      if (tab == std::string::npos || row >= movies) continue;
      const auto file = tests::dataFolder() / "ml-1m-posters" /
                        (std::string(core::trimmed(std::string_view(line).substr(tab))) + ".jpg");
      if (std::filesystem::exists(file)) posters[row] = file;
    }
    encode::EncodeRequest pictures;
    pictures.encoder = "colour-gradient";
    pictures.files = posters;
    image = engine::loadEngine().encodeAll(pictures, problems, progress);
  }
};

}  // namespace kinoprism::train
