#include "engine/compute/module.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <dlfcn.h>
#include <torch/csrc/api/include/torch/version.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "engine/core/parallel.h"
#include "engine/encode/text/text_encoders.h"
#include "engine/recommend/registry.h"
#ifdef KINOPRISM_HAS_MEDIA
#include "engine/encode/image/image_encoders.h"
#endif

namespace kinoprism {
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
std::string blasName() {
  Dl_info info{};
  const void* const product = dlsym(RTLD_DEFAULT, "sgemm_");
  if (!product || dladdr(product, &info) == 0 || !info.dli_fname) return "LibTorch's own";
  std::error_code failed;
  const std::filesystem::path library = std::filesystem::canonical(info.dli_fname, failed);
  if (failed) return info.dli_fname;
  // Alternatives share their file's name and differ in the folder: "openblas-openmp/libblas.so.3".
  return (library.parent_path().filename() / library.filename()).string();
}

class ComputeEngine final : public Engine {
 public:
  ComputeEngine() : m_encoders(textEncoders()) {
    at::set_num_threads(threadCount());
#ifdef KINOPRISM_HAS_MEDIA
    for (EncoderInfo& info : imageEncoders()) m_encoders.push_back(std::move(info));
#endif
  }

  const std::vector<RecommenderInfo>& recommenders() const override { return recommenderRegistry(); }
  const std::vector<EncoderInfo>& encoders() const override { return m_encoders; }

  Features encodeText(std::span<const MovieText> movies, std::string_view encoder, const Settings& settings,
                      Progress& progress) const override {
    return kinoprism::encodeText(movies, encoder, settings, progress);
  }

  Features encodeImages(std::span<const std::optional<std::filesystem::path>> pictures, std::string_view encoder,
                        const Settings& settings, std::vector<std::string>& problems,
                        Progress& progress) const override {
#ifdef KINOPRISM_HAS_MEDIA
    return kinoprism::encodeImages(pictures, encoder, settings, problems, progress);
#else
    throw Error(ErrorCode::Unsupported,
                "This build of Kinoprism has no picture support. Encode pictures with the desktop program and import "
                "the features here.");
#endif
  }

  Diagnosis diagnose() const override {
    at::NoGradGuard noGrad;
    Diagnosis diagnosis{TORCH_VERSION, measureGemm(), blasName(), {}};
    if (at::hasCUDA()) {
      const int count = c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount();
      for (int g = 0; g < count; ++g) diagnosis.gpus.push_back("cuda:" + std::to_string(g));
    }
    return diagnosis;
  }

 private:
  std::vector<EncoderInfo> m_encoders;
};

}  // namespace
}  // namespace kinoprism

const kinoprism::Engine* kinoprismEngine() {
  static const kinoprism::ComputeEngine engine;
  return &engine;
}
