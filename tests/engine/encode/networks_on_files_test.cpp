// Plots, posters, sounds and films, read as an encoding job reads them, against other implementations of the networks,
// which read the same files with other decoders.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/core/packs/pack.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/text/bert.h"
#include "engine/encode/text/word_piece.h"
#include "engine/encode/video/action_network.h"
#include "engine/media/read/frame_converter.h"
#include "engine/media/read/frame_source.h"
#include "engine/media/read/media_reader.h"
#include "engine/media/read/opened_file.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/plot_of.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

constexpr double kAlike = 0.9999;

using Files = std::vector<std::optional<std::filesystem::path>>;

const NetDevice kProcessor{core::Device{core::Device::Kind::Cpu, 0}, false};

class NetworksOnFiles : public testing::Test {
 protected:
  /// Skips where the pack or the reference is not there.
  void need(const char* pack, const std::string& reference) {
    if (!core::findPack(pack)) GTEST_SKIP() << "needs the model pack " << pack;
    KINOPRISM_NEEDS_DATA("../fixtures/" + reference);
    std::ifstream(tests::fixtureFolder() / reference) >> m_fixture;
  }

  struct Case {
    std::filesystem::path file;
    nlohmann::json expected;
  };
  /// The reference's inputs that are files which are here.
  std::vector<Case> cases() const {
    std::vector<Case> found;
    for (const auto& entry : m_fixture.at("inputs")) {
      const auto name = entry.at("name").get<std::string>();
      const auto file = tests::dataFolder() / ".." / name;
      if (name.starts_with("data/") && std::filesystem::exists(file)) found.push_back({file, entry});
    }
    return found;
  }

  static std::vector<float> numbers(const nlohmann::json& list) { return list.get<std::vector<float>>(); }

  core::Progress m_progress;
  nlohmann::json m_fixture;
};

/// Mean and deviation of bytes as I3D reads them, -1 to 1.
std::pair<double, double> momentsOf(std::span<const media::Picture> pictures) {
  double sum = 0, squares = 0, count = 0;
  for (const media::Picture& picture : pictures) {
    for (const uint8_t byte : picture.rgb) {
      const double value = byte / 127.5 - 1;
      sum += value;
      squares += value * value;
    }
    count += static_cast<double>(picture.rgb.size());
  }
  return {sum / count, std::sqrt(squares / count - sum / count * (sum / count))};
}

double meanByte(const media::Picture& picture) {
  return std::accumulate(picture.rgb.begin(), picture.rgb.end(), 0.0) / static_cast<double>(picture.rgb.size());
}

TEST_F(NetworksOnFiles, MiniLmEncodesDescriptionsAsTheReferenceDoes) {
  ASSERT_NO_FATAL_FAILURE(need("minilm-l6-v2", "text.json"));
  if (IsSkipped()) return;
  std::vector<MovieText> movies;
  std::vector<std::vector<float>> expected;
  for (const auto& entry : m_fixture.at("inputs")) {
    if (entry.at("text").is_null() || entry.at("n_tokens_before_cut") > 256) continue;
    movies.push_back({{}, {}, {}, entry.at("text").get<std::string>()});
    expected.push_back(numbers(entry.at("embedding")));
  }
  ASSERT_EQ(movies.size(), 5u);
  KeptFeatures kept;
  engine::loadEngine().encode({"minilm-l6-v2", movies}, kept, m_progress);
  for (size_t m = 0; m < movies.size(); ++m) EXPECT_GE(cosine(kept.features.at(m), expected[m]), kAlike) << m;
}

TEST_F(NetworksOnFiles, MiniLmReadsALongPlotAsTheReferenceDoes) {
  ASSERT_NO_FATAL_FAILURE(need("minilm-l6-v2", "text.json"));
  if (IsSkipped()) return;
  KINOPRISM_NEEDS_DATA("ml-1m-text/omdb_movies.dat");
  const auto& last = m_fixture.at("inputs").back();
  ASSERT_EQ(last.at("name"), "long_plot");
  const core::Pack pack = core::Pack::named("minilm-l6-v2", m_progress);
  const WordPiece pieces(pack.tensors().bytes("vocabulary"));
  const Bert network(pack.tensors(), Bert::Shape{}, kProcessor);
  const std::vector<std::vector<int32_t>> sentences{pieces.ids(plotOf("120"))};
  EXPECT_GE(cosine(network.embed(sentences, m_progress).row(0), numbers(last.at("embedding"))), kAlike);
}

TEST_F(NetworksOnFiles, EfficientNetSeesPostersAsTheReferenceDoes) {
  ASSERT_NO_FATAL_FAILURE(need("efficientnet-lite0", "image.json"));
  if (IsSkipped()) return;
  KINOPRISM_NEEDS_DATA("ml-1m-posters/50.jpg");
  const core::Pack pack = core::Pack::named("efficientnet-lite0", m_progress);
  const auto network = efficientNetLite0(pack.tensors(), pack.info().labels, kProcessor);
  const auto reader = media::isolatedMediaReader();
  double least = 1;
  for (const Case& each : cases()) {
    SCOPED_TRACE(each.expected.at("name").get<std::string>() + " " + each.expected.at("crop").get<std::string>());
    media::PicturePlan plan;
    plan.fit =
        each.expected.at("crop") == "center" ? media::PicturePlan::Fit::CentreCrop : media::PicturePlan::Fit::Squash;
    const std::vector<media::Picture> pictures{reader->picture(each.file, plan)};
    EXPECT_NEAR(meanByte(pictures[0]), each.expected.at("input_224_rgb_mean").get<double>(), 0.05);
    const double alike = cosine(network->embed(pictures, m_progress).row(0), numbers(each.expected.at("feature")));
    EXPECT_GE(alike, kAlike);
    least = std::min(least, alike);
  }
  RecordProperty("least_cosine", std::to_string(least));
}

TEST_F(NetworksOnFiles, AnEncodingJobDescribesPostersAsTheReferenceDoes) {
  ASSERT_NO_FATAL_FAILURE(need("efficientnet-lite0", "image.json"));
  if (IsSkipped()) return;
  KINOPRISM_NEEDS_DATA("ml-1m-posters/50.jpg");
  Files files;
  std::vector<std::vector<float>> expected;
  for (const Case& each : cases()) {
    if (each.expected.at("crop") != "squash") continue;
    files.emplace_back(each.file);
    expected.push_back(numbers(each.expected.at("feature")));
  }
  ASSERT_EQ(files.size(), 3u);
  KeptFeatures kept;
  engine::loadEngine().encode({"efficientnet-lite0", files}, kept, m_progress);
  for (size_t f = 0; f < files.size(); ++f) EXPECT_GE(cosine(kept.features.at(f), expected[f]), kAlike) << f;
}

data::FeatureParts firstOf(const data::FeatureParts& parts, size_t count) {
  data::FeatureParts first{{parts.times.begin(), parts.times.begin() + static_cast<ptrdiff_t>(2 * count)},
                           core::Matrix(count, parts.values.columns())};
  for (size_t p = 0; p < count; ++p) std::ranges::copy(parts.values.row(p), first.values.row(p).begin());
  return first;
}

/// What the encoder of tags makes of what the other one kept.
void expectTags(const std::string& kind, const data::FeatureParts& parts, const nlohmann::json& expected) {
  const data::FeatureParts* const one[] = {&parts};
  EncodeRequest request;
  request.encoder = "musicnn-" + kind + "-tags";
  request.parts = one;
  KeptFeatures kept;
  core::Progress progress;
  engine::loadEngine().encode(request, kept, progress);
  const std::vector<float>& tags = kept.features.at(0);
  if (kind == "msd") {
    EXPECT_GE(cosine(tags, expected.at("msd_tags_mean").get<std::vector<float>>()), kAlike);
  }
  const auto& names = engine::loadEngine().encoder(request.encoder).valueNames;
  for (const auto& top : expected.at(kind + "_top3")) {
    const auto tag = std::ranges::find(names, top.at("tag").get<std::string>()) - names.begin();
    EXPECT_NEAR(tags.at(static_cast<size_t>(tag)), top.at("value").get<float>(), 0.02) << top;
  }
}

/// The reference heard the first fifteen seconds; the job hears all of each sound, whose first patches are the same.
TEST_F(NetworksOnFiles, AnEncodingJobHearsSoundsAsTheReferenceDoes) {
  ASSERT_NO_FATAL_FAILURE(need("musicnn-msd", "audio.json"));
  if (IsSkipped()) return;
  const std::vector<Case> sounds = cases();
  if (sounds.empty()) GTEST_SKIP() << "needs media/audio below " << tests::dataFolder();
  Files files;
  for (const Case& each : sounds) files.emplace_back(each.file);
  double least = 1;
  for (const std::string kind : {"msd", "mtt"}) {
    if (!core::findPack("musicnn-" + kind)) GTEST_SKIP() << "needs the model pack musicnn-" << kind;
    KeptFeatures kept;
    engine::loadEngine().encode({"musicnn-" + kind, files, {{"seconds", 600}}}, kept, m_progress);
    for (size_t f = 0; f < files.size(); ++f) {
      SCOPED_TRACE(kind + " " + files[f]->filename().string());
      const auto& expected = sounds[f].expected;
      const auto patches = expected.at("patches").get<size_t>();
      const data::FeatureParts& parts = kept.parts.at(f);
      ASSERT_GE(parts.count(), patches);
      std::vector<float> mean(parts.values.columns());
      for (size_t p = 0; p < patches; ++p) {
        for (size_t c = 0; c < mean.size(); ++c) mean[c] += parts.values.row(p)[c] / static_cast<float>(patches);
      }
      const double alike = cosine(mean, numbers(expected.at(kind + "_penultimate_mean")));
      EXPECT_GE(alike, kAlike);
      least = std::min(least, alike);
      expectTags(kind, firstOf(parts, patches), expected);
      if (kind != "msd") continue;
      EXPECT_GE(cosine(parts.values.row(0), numbers(expected.at("msd_penultimate_patch_0"))), kAlike);
    }
  }
  RecordProperty("least_cosine", std::to_string(least));
}

class FilmsOfTheReference : public NetworksOnFiles {
 protected:
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(need("i3d-rgb-kinetics400", "video.json"));
    if (!IsSkipped() && cases().empty()) GTEST_SKIP() << "needs media/video below " << tests::dataFolder();
  }

  /// The clip of a case, as the encoder of trailers cuts it.
  media::FramePlan planOf(const Case& film, media::MediaReader& reader) const {
    media::FramePlan plan;
    plan.start = static_cast<double>(firstOf(film)) / reader.probe(film.file).video->framesPerSecond;
    plan.maxFrames = film.expected.at("frames").get<int64_t>();
    plan.width = plan.height = ActionNetwork::kSide;
    plan.fit = media::FramePlan::Fit::ShortSideCrop;
    return plan;
  }
  static int64_t firstOf(const Case& film) { return film.expected.at("first_frame").get<int64_t>(); }
  static std::string nameOf(const Case& film) {
    return film.expected.at("name").get<std::string>() + " from frame " + std::to_string(firstOf(film));
  }

  std::vector<media::Picture> readAsJobsDo(const Case& film, media::MediaReader& reader) {
    std::vector<media::Picture> frames;
    std::vector<int64_t> numbers;
    reader.frames(
        film.file, planOf(film, reader),
        [&](media::VideoFrame&& frame) {
          numbers.push_back(frame.number);
          frames.push_back(std::move(frame.picture));
          return true;
        },
        m_progress);
    EXPECT_EQ(numbers.empty() ? -1 : numbers.front(), firstOf(film));
    return frames;
  }

  /// The same frames with colours converted as the reference did: by swscale's quick way, which rounds down.
  std::vector<media::Picture> readAsTheReferenceDid(const Case& film, media::MediaReader& reader) {
    const media::FramePlan plan = planOf(film, reader);
    const media::OpenedFile opened = media::OpenedFile::open(film.file);
    media::FrameSource source(opened, media::MediaLimits{}, m_progress);
    std::vector<media::Picture> frames;
    while (static_cast<int64_t>(frames.size()) < plan.maxFrames && source.next()) {
      if (source.number() >= firstOf(film)) frames.push_back(fitted(media::viewOf(quickRgb(source.frame())), plan, {}));
    }
    return frames;
  }

  double likeness(const Case& film, std::span<const media::Picture> frames) {
    if (!m_network) m_network.emplace(core::Pack::named("i3d-rgb-kinetics400", m_progress).tensors(), kProcessor);
    return cosine(m_network->watch(frames, m_progress).features, numbers(film.expected.at("feature")));
  }

 private:
  static media::Picture quickRgb(const AVFrame& frame) {
    media::Picture picture{frame.width, frame.height, {}};
    picture.rgb.resize(static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height) * 3);
    const media::Scaler scaler(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
                                              frame.width, frame.height, AV_PIX_FMT_RGB24, SWS_BICUBIC, nullptr,
                                              nullptr, nullptr));
    uint8_t* const target[] = {picture.rgb.data(), nullptr, nullptr, nullptr};
    const int strides[] = {frame.width * 3, 0, 0, 0};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, target, strides);
    return picture;
  }

  std::optional<ActionNetwork> m_network;
};

/// What is left is that the reference scaled without rounding to 8 bits, which only shows where a clip is dark and
/// flat.
TEST_F(FilmsOfTheReference, TheSameColoursGiveTheSameFeatures) {
  const auto reader = media::isolatedMediaReader();
  for (const Case& film : cases()) {
    SCOPED_TRACE(nameOf(film));
    const std::vector<media::Picture> frames = readAsTheReferenceDid(film, *reader);
    const auto [mean, deviation] = momentsOf(frames);
    EXPECT_NEAR(mean, film.expected.at("input_mean").get<double>(), 1e-4);
    EXPECT_NEAR(deviation, film.expected.at("input_std").get<double>(), 1e-4);
    EXPECT_GE(likeness(film, frames), deviation < 0.25 ? 0.9997 : kAlike);
  }
}

/// Our colours are those that the film's matrix and full precision give, a level brighter than the reference's. That
/// bounds how near the features can be: 0.9984 in a dark clip, 0.9997 in the others.
TEST_F(FilmsOfTheReference, ExactColoursGiveNearlyTheSameFeatures) {
  const auto reader = media::isolatedMediaReader();
  for (const Case& film : cases()) {
    SCOPED_TRACE(nameOf(film));
    const std::vector<media::Picture> frames = readAsJobsDo(film, *reader);
    const auto [mean, deviation] = momentsOf(frames);
    EXPECT_NEAR(mean, film.expected.at("input_mean").get<double>() + 1.2 / 127.5, 0.2 / 127.5);
    EXPECT_NEAR(deviation, film.expected.at("input_std").get<double>(), 2e-3);
    EXPECT_GE(likeness(film, frames), 0.998);
  }
}

}  // namespace
}  // namespace kinoprism::encode
