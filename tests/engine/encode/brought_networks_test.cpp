#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "engine/core/message_ids.h"
#include "engine/media/read/media_reader.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/made_clip.h"
#include "tests/engine/encode/made_network.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;
constexpr size_t kClasses = 10;
constexpr int kSide = 224;

/// ResNet-50 in plain loops, of a few weights.
class MadeResNet {
 public:
  static constexpr std::array<int, 4> kBlocks{3, 4, 6, 3};

  /// rng null: channel 0 is handed on from layer to layer, and raises class 3.
  explicit MadeResNet(core::Rng* rng) : m_classes(2048, kClasses) {
    add("conv1", "bn1", {3, 64, 7, 2}, rng);
    size_t channels = 64;
    for (size_t s = 0; s < kBlocks.size(); ++s) {
      const size_t width = size_t{64} << s;
      for (int b = 0; b < kBlocks[s]; ++b) {
        const std::string name = "layer" + std::to_string(s + 1) + "." + std::to_string(b) + ".";
        const int stride = b == 0 && s > 0 ? 2 : 1;
        add(name + "conv1", name + "bn1", {channels, width, 1, 1}, rng);
        add(name + "conv2", name + "bn2", {width, width, 3, stride}, rng);
        add(name + "conv3", name + "bn3", {width, 4 * width, 1, 1}, rng);
        if (b == 0) add(name + "downsample.0", name + "downsample.1", {channels, 4 * width, 1, stride}, rng);
        channels = 4 * width;
      }
    }
    if (rng) {
      m_classes.random(*rng);
    } else {
      m_classes.weights[3 * 2048] = 1;
    }
  }

  /// Leaves out what is called so.
  void write(const std::filesystem::path& file, const std::string& without = {}) const {
    core::TensorWriter writer;
    const auto put = [&](const std::string& name, const std::vector<float>& values, std::vector<int64_t> shape) {
      if (name != without) writer.add(name, std::span<const float>(values), std::move(shape));
    };
    for (const auto& [name, layer] : m_layers) {
      put(name + ".weight", layer.dense(), layer.shape());
      const std::string& norm = m_norms.at(name);
      const std::vector<int64_t> shape{static_cast<int64_t>(layer.out)};
      put(norm + ".weight", layer.scale, shape);
      put(norm + ".bias", layer.shift, shape);
      put(norm + ".running_mean", layer.mean, shape);
      put(norm + ".running_var", layer.variance, shape);
    }
    put("fc.weight", m_classes.weights, {int64_t{kClasses}, 2048});
    put("fc.bias", m_classes.bias, {int64_t{kClasses}});
    writer.write(file);
  }

  Maps lastMaps(const media::Picture& picture) const {
    Maps x = pooled(relu(layer("conv1").run(imageNetInput(picture))), 3, 1);
    for (size_t s = 0; s < kBlocks.size(); ++s) {
      for (int b = 0; b < kBlocks[s]; ++b) {
        const std::string name = "layer" + std::to_string(s + 1) + "." + std::to_string(b) + ".";
        Maps y = layer(name + "conv2").run(relu(layer(name + "conv1").run(x)));
        y = layer(name + "conv3").run(relu(std::move(y)));
        const Maps shortcut = b == 0 ? layer(name + "downsample.0").run(x) : x;
        for (size_t i = 0; i < y.values.size(); ++i) y.values[i] += shortcut.values[i];
        x = relu(std::move(y));
      }
    }
    return x;
  }

  static std::vector<double> features(const Maps& maps) {
    std::vector<double> means(maps.channels);
    const auto places = static_cast<size_t>(maps.side * maps.side);
    for (size_t i = 0; i < maps.values.size(); ++i) means[i / places] += maps.values[i] / static_cast<double>(places);
    return means;
  }

  const MadeConnection& classes() const { return m_classes; }

 private:
  void add(const std::string& name, const std::string& norm, MadeConvolution layer, core::Rng* rng) {
    rng ? layer.random(*rng) : layer.identity();
    m_layers.emplace(name, layer.withNorm(rng));
    m_norms[name] = norm;
  }
  const MadeConvolution& layer(const std::string& name) const { return m_layers.at(name); }

  std::map<std::string, MadeConvolution> m_layers;
  std::map<std::string, std::string> m_norms;
  MadeConnection m_classes;
};

/// VGG-16 in plain loops, of a few weights and with narrower connected layers.
class MadeVgg {
 public:
  static constexpr size_t kFirst = 64, kSecond = 48, kPlaces = 49;

  explicit MadeVgg(core::Rng* rng)
      : m_first(512 * kPlaces, kFirst), m_second(kFirst, kSecond), m_classes(kSecond, kClasses) {
    size_t channels = 3;
    for (const auto& [number, out] : kLayers) {
      MadeConvolution layer(channels, out, 3, 1);
      if (rng) {
        layer.random(*rng).withBias(*rng);
      } else {
        layer.identity().bias.resize(out);
      }
      m_layers.push_back(layer);
      channels = out;
    }
    if (rng) {
      m_first.random(*rng);
      m_second.random(*rng);
      m_classes.random(*rng);
    } else {
      std::fill_n(m_first.weights.begin(), kPlaces, 1.0f);
      m_second.weights[0] = 1;
      m_classes.weights[3 * kSecond] = 1;
    }
  }

  void write(const std::filesystem::path& file, bool isTimm) const {
    core::TensorWriter writer;
    for (size_t l = 0; l < m_layers.size(); ++l) {
      const std::string name = "features." + std::to_string(kLayers[l].first) + ".";
      writer.add(name + "weight", std::span<const float>(m_layers[l].dense()), m_layers[l].shape());
      writer.add(name + "bias", std::span<const float>(m_layers[l].bias), {int64_t(m_layers[l].out)});
    }
    const auto put = [&](const std::string& name, const MadeConnection& layer, std::vector<int64_t> shape) {
      writer.add(name + ".weight", std::span<const float>(layer.weights), std::move(shape));
      writer.add(name + ".bias", std::span<const float>(layer.bias), {int64_t(layer.out)});
    };
    const auto first = int64_t{kFirst}, second = int64_t{kSecond}, classes = int64_t{kClasses};
    if (isTimm) {
      put("pre_logits.fc1", m_first, {first, 512, 7, 7});
      put("pre_logits.fc2", m_second, {second, first, 1, 1});
      put("head.fc", m_classes, {classes, second});
    } else {
      put("classifier.0", m_first, {first, int64_t{512 * kPlaces}});
      put("classifier.3", m_second, {second, first});
      put("classifier.6", m_classes, {classes, second});
    }
    writer.write(file);
  }

  Maps lastMaps(const media::Picture& picture) const {
    Maps x = imageNetInput(picture);
    for (size_t l = 0; l < m_layers.size(); ++l) {
      // A layer's number jumps by three where a pooling comes before it.
      if (l > 0 && kLayers[l].first - kLayers[l - 1].first == 3) x = pooled(x, 2, 0);
      x = relu(m_layers[l].run(x));
    }
    return x;
  }

  /// change is added to every place of a channel.
  std::vector<double> features(const Maps& maps, size_t channel = 0, double change = 0) const {
    std::vector<double> x = pooled(maps, 2, 0).values;
    for (size_t p = 0; p < kPlaces; ++p) x[channel * kPlaces + p] += change;
    return positive(m_second.run(positive(m_first.run(x))));
  }

  const MadeConnection& classes() const { return m_classes; }

 private:
  static constexpr std::array<std::pair<int, size_t>, 13> kLayers{{{0, 64},
                                                                   {2, 64},
                                                                   {5, 128},
                                                                   {7, 128},
                                                                   {10, 256},
                                                                   {12, 256},
                                                                   {14, 256},
                                                                   {17, 512},
                                                                   {19, 512},
                                                                   {21, 512},
                                                                   {24, 512},
                                                                   {26, 512},
                                                                   {28, 512}}};

  static std::vector<double> positive(std::vector<double> x) {
    for (double& value : x) value = std::max(value, 0.0);
    return x;
  }

  std::vector<MadeConvolution> m_layers;
  MadeConnection m_first, m_second, m_classes;
};

class BroughtNetworks : public testing::Test {
 protected:
  std::filesystem::path save(const std::string& name, const std::function<Colour(int x, int y)>& colour) {
    const auto bytes = media::encodeJpeg(drawn(kSide, kSide, colour), 95);
    return m_folder.write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }

  std::filesystem::path coloured(const std::string& name, uint64_t seed) {
    core::Rng rng(seed);
    std::vector<Colour> tiles(49);
    for (Colour& tile : tiles) {
      for (uint8_t& value : tile) value = static_cast<uint8_t>(rng.below(256));
    }
    return save(name, [&](int x, int y) { return tiles[static_cast<size_t>(y / 32 * 7 + x / 32)]; });
  }

  static media::Picture decode(const std::filesystem::path& file) {
    return media::localMediaReader()->picture(file, {});
  }

  EncodeRequest request(const char* encoder, const Files& files) const {
    EncodeRequest request(encoder, files);
    request.file = m_weights;
    request.device = core::Device::parse("cpu");
    return request;
  }

  KeptFeatures encode(const char* encoder, const Files& files) const {
    KeptFeatures kept;
    core::Progress progress;
    engine::loadEngine().encode(request(encoder, files), kept, progress);
    return kept;
  }

  Saliency look(const char* encoder, const std::filesystem::path& file, std::span<const float> direction = {}) const {
    core::Progress progress;
    return engine::loadEngine().saliency(request(encoder, Files{file}), direction, progress);
  }

  static void expectUnit(const std::vector<float>& got, const std::vector<double>& expected) {
    ASSERT_EQ(got.size(), expected.size());
    double length = 0;
    for (const double value : expected) length += value * value;
    ASSERT_GT(length, 0);
    for (size_t c = 0; c < got.size(); ++c) ASSERT_NEAR(got[c], expected[c] / std::sqrt(length), 1e-5) << c;
  }

  /// Grad-CAM's second equation, scaled to 1.
  static void expectMap(const Saliency& got, const Maps& maps, const std::vector<double>& weights) {
    ASSERT_EQ(got.width, maps.side);
    ASSERT_EQ(got.height, maps.side);
    const auto places = static_cast<size_t>(maps.side * maps.side);
    std::vector<double> expected(places);
    for (size_t i = 0; i < maps.values.size(); ++i) expected[i % places] += weights[i / places] * maps.values[i];
    const double largest = std::ranges::max(expected);
    ASSERT_GT(largest, 0);
    for (size_t p = 0; p < places; ++p) ASSERT_NEAR(got.values[p], std::max(expected[p], 0.0) / largest, 1e-3) << p;
  }

  static void expectTopRight(const Saliency& got) {
    for (int y = 0; y < got.height; ++y) {
      for (int x = 0; x < got.width; ++x) {
        const float value = got.values[static_cast<size_t>(y * got.width + x)];
        const bool isFarOff = x + 1 < got.width / 2 || y > got.height / 2;
        if (isFarOff) {
          EXPECT_LT(value, 0.05) << x << " " << y;
        }
      }
    }
    EXPECT_GT(got.values[static_cast<size_t>(2 * got.width - 2)], 0.9);
  }

  static Colour brightTopRight(int x, int y) { return x >= 128 && y < 96 ? Colour{255, 255, 255} : Colour{0, 0, 0}; }

  core::TemporaryFolder m_folder;
  std::filesystem::path m_weights = m_folder / "weights.safetensors";
};

TEST_F(BroughtNetworks, ResNetIsWhatPlainLoopsGive) {
  core::Rng rng(11);
  const MadeResNet made(&rng);
  made.write(m_weights);
  const auto a = coloured("a.jpg", 1), b = coloured("b.jpg", 2);
  const KeptFeatures kept = encode("resnet-50", {a, std::nullopt, b});
  const Maps maps = made.lastMaps(decode(a));
  const std::vector<double> features = MadeResNet::features(maps);
  expectUnit(kept.features.at(0), features);
  expectUnit(kept.features.at(2), MadeResNet::features(made.lastMaps(decode(b))));
  EXPECT_EQ(kept.skipped, std::vector<size_t>{1});

  const std::vector<double> scores = made.classes().run(features);
  const size_t best = static_cast<size_t>(std::ranges::max_element(scores) - scores.begin());
  const Saliency map = look("resnet-50", a);
  EXPECT_EQ(map.label, (core::Message{core::MessageId::NumberedClass, std::to_string(best)}));
  const auto weights = made.classes().weights.begin() + static_cast<std::ptrdiff_t>(best * 2048);
  expectMap(map, maps, {weights, weights + 2048});
  std::vector<float> direction(2048);
  for (float& value : direction) value = static_cast<float>(rng.normal());
  expectMap(look("resnet-50", a, direction), maps, {direction.begin(), direction.end()});
}

TEST_F(BroughtNetworks, VggIsWhatPlainLoopsGiveUnderBothNames) {
  core::Rng rng(12);
  const MadeVgg made(&rng);
  made.write(m_weights, false);
  const auto a = coloured("a.jpg", 3);
  const Maps maps = made.lastMaps(decode(a));
  const std::vector<double> features = made.features(maps);
  expectUnit(encode("vgg-16", {a}).features.at(0), features);

  const std::vector<double> scores = made.classes().run(features);
  const size_t best = static_cast<size_t>(std::ranges::max_element(scores) - scores.begin());
  std::vector<double> gradient(maps.channels);
  for (size_t c = 0; c < gradient.size(); ++c) {
    constexpr double kStep = 1e-6;
    const double up = made.classes().run(made.features(maps, c, kStep))[best];
    gradient[c] = (up - made.classes().run(made.features(maps, c, -kStep))[best]) / (2 * kStep);
  }
  const Saliency map = look("vgg-16", a);
  EXPECT_EQ(map.label, (core::Message{core::MessageId::NumberedClass, std::to_string(best)}));
  expectMap(map, maps, gradient);

  m_weights = m_folder / "timm.safetensors";
  made.write(m_weights, true);
  expectUnit(encode("vgg-16", {a}).features.at(0), features);
}

TEST_F(BroughtNetworks, MapsShowWhereThePatternIs) {
  const auto file = save("a.jpg", brightTopRight);
  MadeResNet(nullptr).write(m_weights);
  const Saliency resNet = look("resnet-50", file);
  EXPECT_EQ(resNet.label, (core::Message{core::MessageId::NumberedClass, "3"}));
  EXPECT_EQ(resNet.width, 7);
  expectTopRight(resNet);

  m_weights = m_folder / "vgg.safetensors";
  MadeVgg(nullptr).write(m_weights, false);
  const Saliency vgg = look("vgg-16", file);
  EXPECT_EQ(vgg.label, (core::Message{core::MessageId::NumberedClass, "3"}));
  EXPECT_EQ(vgg.width, 14);
  expectTopRight(vgg);
  std::vector<float> direction(MadeVgg::kSecond);
  direction[0] = 1;
  const Saliency towards = look("vgg-16", file, direction);
  EXPECT_TRUE(towards.label.empty());
  expectTopRight(towards);
  direction[0] = -1;  // nothing in the picture brings it that way
  EXPECT_LE(std::ranges::max(look("vgg-16", file, direction).values), 0);
  EXPECT_EQ(core::errorOf([&] { look("vgg-16", file, std::span(direction).first(7)); }).code(),
            core::ErrorCode::BadArgument);
}

TEST_F(BroughtNetworks, RefusesFilesWithoutTheNetwork) {
  const Files files{coloured("a.jpg", 1)};
  const auto refusal = [&](const char* encoder) { return core::errorOf([&] { encode(encoder, files); }); };
  MadeResNet(nullptr).write(m_weights, "layer3.5.bn2.running_var");
  const core::Error absent = refusal("resnet-50");
  EXPECT_EQ(absent.code(), core::ErrorCode::BadInput);
  for (const char* word : {"layer3.5.bn2.running_var", "ResNet-50", "WeightsTensorMissing("})
    EXPECT_NE(std::string(absent.what()).find(word), std::string::npos) << absent.what();
  const core::Error other = refusal("vgg-16");
  EXPECT_NE(std::string(other.what()).find("features.0.weight"), std::string::npos) << other.what();

  m_weights = m_folder / "small.safetensors";
  core::TensorWriter writer;
  writer.add("conv1.weight", std::vector<float>(64 * 3 * 3 * 3), {64, 3, 3, 3});
  writer.write(m_weights);
  const core::Error shape = refusal("resnet-50");
  EXPECT_EQ(shape.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(shape.what()).find("64 × 3 × 3 × 3"), std::string::npos) << shape.what();

  m_weights = m_folder / "absent.safetensors";
  EXPECT_EQ(refusal("resnet-50").code(), core::ErrorCode::NotFound);
  m_weights.clear();
  EXPECT_EQ(refusal("vgg-16").code(), core::ErrorCode::BadArgument);
}

TEST_F(BroughtNetworks, AreListedWithTheFileTheyNeed) {
  for (const char* name : {"resnet-50", "vgg-16"}) {
    const EncoderInfo& info = engine::loadEngine().encoder(name);
    EXPECT_EQ(info.file.id(), core::MessageId::WeightsFile);
    EXPECT_TRUE(info.pack.empty());
  }
}

}  // namespace
}  // namespace kinoprism::encode
