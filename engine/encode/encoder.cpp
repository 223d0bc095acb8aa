#include "engine/encode/encoder.h"

#include <cmath>
#include <functional>

namespace kinoprism {
namespace {

class WholeEncoder final : public Encoder {
 public:
  explicit WholeEncoder(std::function<Features(std::span<const MovieText>, Progress&)> encode)
      : m_encode(std::move(encode)) {}

  void encode(const EncodeRequest& request, FeatureSink& sink, Progress& progress) override {
    const Features features = m_encode(request.texts, progress);
    for (size_t m = 0; m < features.movieCount(); ++m) {
      if (m % 256 == 0) progress.throwIfCancelled();
      if (features.isPresent(MovieIndex(m))) {
        sink.put(m, features.of(MovieIndex(m)), {});
      } else {
        sink.skip(m);
      }
    }
  }

 private:
  std::function<Features(std::span<const MovieText>, Progress&)> m_encode;
};

}  // namespace

Saliency Encoder::saliency(const EncodeRequest& request, std::span<const float>, Progress&) {
  throw Error(ErrorCode::Unsupported,
              "The encoder \"" + request.encoder +
                  "\" has no map of where it looked. Encode the posters with a network, such as efficientnet-lite0.");
}

std::unique_ptr<Encoder> wholeEncoder(std::function<Features(std::span<const MovieText>, Progress&)> encode) {
  return std::make_unique<WholeEncoder>(std::move(encode));
}

bool isAboutFile(const Error& error) {
  return error.code() != ErrorCode::Unsupported && error.code() != ErrorCode::BadArgument;
}

void scaleToUnit(std::span<float> values) {
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value) * value;
  if (squares == 0) return;
  const float scale = static_cast<float>(1 / std::sqrt(squares));
  for (float& value : values) value *= scale;
}

}  // namespace kinoprism
