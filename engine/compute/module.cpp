#include "engine/compute/module.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <tuple>

#include "engine/compute/sequence_encoders.h"
#include "engine/core/message_ids.h"
#include "engine/core/named.h"
#include "engine/core/parallel.h"
#include "engine/core/tasks/pool.h"
#include "engine/encode/registry.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/train/cross_modal.h"
#include "engine/train/registry.h"
#include "engine/train/sequence_encoder.h"

namespace kinoprism::engine {
namespace {

/// GFLOP/s of a 1024³ float32 product, the best of a few.
double measureGemm() {
  constexpr int64_t kSize = 1024;
  constexpr int kTries = 5;
  const at::Tensor a = at::ones({kSize, kSize});
  at::Tensor product = at::mm(a, a);
  double best = 0;
  for (int i = 0; i < kTries; ++i) {
    const auto start = std::chrono::steady_clock::now();
    at::mm_out(product, a, a);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    best = std::max(best, 2.0 * kSize * kSize * kSize / seconds.count() / 1e9);
  }
  return best;
}

/// The library that really multiplies matrices: Debian chooses it when a program starts, not when LibTorch is built.
/// Empty where it is LibTorch's own.
std::string blasName() {
  Dl_info info{};
  const void* const product = dlsym(RTLD_DEFAULT, "sgemm_");
  if (!product || dladdr(product, &info) == 0 || !info.dli_fname) return {};
  std::error_code failed;
  const std::filesystem::path library = std::filesystem::canonical(info.dli_fname, failed);
  if (failed) return info.dli_fname;
  // Alternatives share their file's name and differ in the folder: "openblas-openmp/libblas.so.3".
  return (library.parent_path().filename() / library.filename()).string();
}

const encode::EncoderEntry& entryOf(const encode::EncodeRequest& request) {
  return core::entryNamed(core::MessageId::EncoderWord, encode::encoderRegistry(), request.encoder,
                          [](const encode::EncoderEntry& entry) -> const std::string& { return entry.info.name; });
}

/// Encoders that were used last, with their weights in memory: a search asks the same one again and again.
class OpenEncoders {
 public:
  std::shared_ptr<encode::Encoder> get(const encode::EncodeRequest& request, core::Progress& progress) {
    const Key key{request.encoder, request.settings, request.device.text(), request.file};
    const std::lock_guard lock(m_guard);
    const auto found = std::ranges::find(m_open, key, &Open::key);
    if (found != m_open.end()) {
      std::rotate(m_open.begin(), found, found + 1);
      return m_open.front().encoder;
    }
    std::shared_ptr<encode::Encoder> encoder = entryOf(request).open(request, progress);
    m_open.insert(m_open.begin(), {key, encoder});
    if (m_open.size() > kKept) m_open.pop_back();
    return encoder;
  }

 private:
  static constexpr size_t kKept = 3;
  using Key = std::tuple<std::string, core::Settings, std::string, std::filesystem::path>;
  struct Open {
    Key key;
    std::shared_ptr<encode::Encoder> encoder;
  };

  std::mutex m_guard;
  std::vector<Open> m_open;
};

class ComputeEngine final : public Engine {
 public:
  ComputeEngine() {
    at::set_num_threads(core::threadCount());
    // What a thread asks first sets its number of threads, and would undo what it was told.
    core::Pool::shared().prepareThreads([] { at::get_num_threads(); });
    for (const encode::EncoderEntry& entry : encode::encoderRegistry()) m_encoders.push_back(entry.info);
    for (encode::EncoderInfo& info : sequenceEncoders()) m_encoders.push_back(std::move(info));
    std::ranges::stable_sort(m_encoders, {}, &encode::EncoderInfo::modality);
  }

  const std::vector<recommend::RecommenderInfo>& recommenders() const override { return train::recommenderRegistry(); }
  const std::vector<encode::EncoderInfo>& encoders() const override { return m_encoders; }

  std::string encode(const encode::EncodeRequest& request, encode::FeatureSink& sink,
                     core::Progress& progress) const override {
    checkInput(infoOf(request), request);
    const std::shared_ptr<encode::Encoder> opened = m_open.get(request, progress);
    opened->encode(request, sink, progress);
    return opened->device();
  }

  encode::Saliency saliency(const encode::EncodeRequest& request, std::span<const float> direction,
                            core::Progress& progress) const override {
    checkInput(infoOf(request), request);
    return m_open.get(request, progress)->saliency(request, direction, progress);
  }

  train::GeneratedFeatures generateMissing(std::span<const data::Features* const> all, size_t target,
                                           const train::CrossModalOptions& options,
                                           core::Progress& progress) const override {
    return kinoprism::train::generateMissing(all, target, options, progress);
  }

  train::SequenceModel trainSequences(const SequenceRequest& request, core::Progress& progress) const override {
    const train::SequenceOptions options = core::optionsFrom(train::sequenceOptions(), request.settings);
    return kinoprism::train::trainSequences(request.sequences, request.genres, options, request.device, progress);
  }

  train::DescribedSequences describeSequences(const train::SequenceWeights& weights, const SequenceRequest& request,
                                              core::Progress& progress) const override {
    const train::SequenceOptions options = core::optionsFrom(train::sequenceOptions(), request.settings);
    return kinoprism::train::describeSequences(weights, request.sequences, options.summary, request.device, progress);
  }

  int gpuCount() const override { return kinoprism::linalg::gpuCount(); }

  Diagnosis diagnose() const override {
    at::NoGradGuard noGrad;
    Diagnosis diagnosis{TORCH_VERSION, measureGemm(), blasName(), {}};
    for (int g = 0; g < gpuCount(); ++g) diagnosis.gpus.push_back("cuda:" + std::to_string(g));
    return diagnosis;
  }

 private:
  const encode::EncoderInfo& infoOf(const encode::EncodeRequest& request) const {
    return core::entryNamed(core::MessageId::EncoderWord, m_encoders, request.encoder, &encode::EncoderInfo::name);
  }

  static void checkInput(const encode::EncoderInfo& info, const encode::EncodeRequest& request) {
    if (info.learns) {
      throw core::Error(core::ErrorCode::Unsupported,
                        {core::MessageId::EncoderReadsWholeLibrary, info.name, info.reads});
    }
    if (!info.reads.empty()) {
      if (std::ranges::any_of(request.parts, [](const data::FeatureParts* parts) { return parts != nullptr; })) return;
      throw core::Error(core::ErrorCode::NoData, {core::MessageId::NoPartsBy, info.reads});
    }
    const bool readsTexts = info.modality == data::Modality::Text;
    const bool isThere = readsTexts
                             ? std::ranges::any_of(request.texts, [](const encode::MovieText& t) { return !t.empty(); })
                             : std::ranges::any_of(request.files, [](const auto& f) { return f.has_value(); });
    if (isThere) return;
    using enum core::MessageId;
    constexpr core::MessageId kNone[] = {NoMovieHasText, NoMovieHasPoster, NoMovieHasSound, NoMovieHasTrailer};
    throw core::Error(core::ErrorCode::NoData, kNone[static_cast<size_t>(info.modality)]);
  }

  std::vector<encode::EncoderInfo> m_encoders;
  mutable OpenEncoders m_open;
};

}  // namespace
}  // namespace kinoprism::engine

const kinoprism::engine::Engine* kinoprismEngine() {
  static const kinoprism::engine::ComputeEngine engine;
  return &engine;
}
