// Times our networks on made inputs, for torch_compare.py: prints the best seconds, then the first item's features.
// usage: kinoprism_time_networks minilm|plots|log-mel|musicnn|efficientnet|i3d THREADS ROUNDS
// "plots" reads texts, one a line, cuts them into pieces and embeds them; it prints the pieces of each as well.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <malloc.h>

#include <chrono>
#include <functional>
#include <iostream>
#include <map>

#include "app/main/library_settings.h"  // sets what libraries read as they are initialised
#include "engine/core/packs/pack.h"
#include "engine/core/parallel.h"
#include "engine/encode/audio/music_network.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/text/bert.h"
#include "engine/encode/text/word_piece.h"
#include "engine/encode/video/action_network.h"
#include "engine/engine.h"

using namespace kinoprism;

namespace {

const encode::NetDevice kProcessor{core::Device{core::Device::Kind::Cpu, 0}, false};

/// The same in torch_compare.py.
uint32_t noise(uint32_t i) { return i * 2654435761U >> 16; }

std::vector<media::Picture> pictures(size_t count) {
  std::vector<media::Picture> all(count, media::Picture{224, 224, {}});
  uint32_t i = 0;
  for (media::Picture& picture : all) {
    for (int v = 0; v < 224 * 224 * 3; ++v) picture.rgb.push_back(static_cast<uint8_t>(noise(i++) >> 8));
  }
  return all;
}

using Round = std::function<std::vector<float>()>;

std::vector<std::vector<int32_t>> s_pieces;  ///< of the texts that were read

template <class Row>
std::vector<float> copied(const Row& row) {
  return {row.begin(), row.end()};
}

Round minilm(core::Progress& progress) {
  const auto pack = std::make_shared<core::Pack>(core::Pack::named("minilm-l6-v2", progress));
  const auto network = std::make_shared<encode::Bert>(pack->tensors(), encode::Bert::Shape{}, kProcessor);
  std::vector<std::vector<int32_t>> sentences(32, std::vector<int32_t>(100, 101));
  for (uint32_t i = 0; i < 3200; ++i) {
    if (i % 100 != 0) sentences[i / 100][i % 100] = static_cast<int32_t>(1000 + noise(i) % 29000);
  }
  return [=, &progress] { return copied(network->embed(sentences, progress).row(0)); };
}

constexpr size_t kPiecesOfPlot = 256;  ///< as the figures to compare with were measured

Round plots(core::Progress& progress) {
  const auto pack = std::make_shared<core::Pack>(core::Pack::named("minilm-l6-v2", progress));
  const auto network = std::make_shared<encode::Bert>(pack->tensors(), encode::Bert::Shape{}, kProcessor);
  const auto tokenizer = std::make_shared<const encode::WordPiece>(pack->tensors().bytes("vocabulary"));
  std::vector<std::string> texts;
  for (std::string line; std::getline(std::cin, line);) texts.push_back(line);
  for (const std::string& text : texts) s_pieces.push_back(tokenizer->ids(text, kPiecesOfPlot));
  return [=, &progress] {
    std::vector<std::vector<int32_t>> sentences;
    for (const std::string& text : texts) sentences.push_back(tokenizer->ids(text, kPiecesOfPlot));
    return copied(network->embed(sentences, progress).row(0));
  };
}

Round logMel(core::Progress&) {
  const auto mels = std::make_shared<encode::LogMel>(encode::MusicNetwork::mels());
  std::vector<float> samples(16000 * 120);
  for (uint32_t i = 0; i < samples.size(); ++i) samples[i] = static_cast<float>(noise(i)) / 65536 - 0.5f;
  return [=] { return copied(mels->frames(samples).row(100)); };
}

Round musicnn(core::Progress& progress) {
  const auto network =
      std::make_shared<encode::MusicNetwork>(core::Pack::named("musicnn-msd", progress).tensors(), kProcessor);
  const auto frames = std::make_shared<core::Matrix>(encode::MusicNetwork::kFrames * 8, 96);
  uint32_t i = 0;
  for (float& value : frames->values()) value = static_cast<float>(noise(i++)) / 16384;
  return [=, &progress] { return copied(network->listen(*frames, progress).row(0)); };
}

Round efficientnet(core::Progress& progress) {
  const core::Pack pack = core::Pack::named("efficientnet-lite0", progress);
  const std::shared_ptr<encode::PictureNetwork> network =
      encode::efficientNetLite0(pack.tensors(), pack.info().labels, kProcessor);
  return [=, &progress, all = pictures(16)] { return copied(network->embed(all, progress).row(0)); };
}

Round i3d(core::Progress& progress) {
  const auto network =
      std::make_shared<encode::ActionNetwork>(core::Pack::named("i3d-rgb-kinetics400", progress).tensors(), kProcessor);
  return [=, &progress, all = pictures(64)] { return network->watch(all, progress).features; };
}

/// As the program does at its start.
void keepMemory() {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 2047 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
}

}  // namespace

int main(int argc, char** argv) {
  const std::map<std::string, Round (*)(core::Progress&)> networks{
      {"minilm", minilm}, {"plots", plots}, {"log-mel", logMel}, {"musicnn", musicnn}, {"efficientnet", efficientnet},
      {"i3d", i3d}};
  if (argc != 4 || !networks.contains(argv[1])) return 2;
  try {
    keepMemory();
    core::setThreadCount(std::stoi(argv[2]));
    engine::loadEngine();
    core::Progress progress;
    const Round round = networks.at(argv[1])(progress);
    std::vector<float> features = round();  // once to warm up
    double best = 1e9;
    for (int r = std::stoi(argv[3]); r > 0; --r) {
      const auto begin = std::chrono::steady_clock::now();
      features = round();
      best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    fmt::print("{}\n{}\n", best, fmt::join(features, " "));
    for (const std::vector<int32_t>& ids : s_pieces) fmt::print("{}\n", fmt::join(ids, " "));
    return 0;
  } catch (const core::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
