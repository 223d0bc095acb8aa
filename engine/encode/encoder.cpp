#include "engine/encode/encoder.h"

#include <cmath>
#include <functional>

#include "engine/core/message_ids.h"

namespace kinoprism::encode {
namespace {

class WholeEncoder final : public Encoder {
 public:
  explicit WholeEncoder(std::function<data::Features(std::span<const MovieText>, core::Progress&)> encode)
      : m_encode(std::move(encode)) {}

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    const data::Features features = m_encode(request.texts, progress);
    for (size_t m = 0; m < features.movieCount(); ++m) {
      if (m % 256 == 0) progress.throwIfCancelled();
      if (features.isPresent(data::MovieIndex(m))) {
        sink.put(m, features.of(data::MovieIndex(m)), {});
      } else {
        sink.skip(m);
      }
    }
  }

 private:
  std::function<data::Features(std::span<const MovieText>, core::Progress&)> m_encode;
};

}  // namespace

Saliency Encoder::saliency(const EncodeRequest& request, std::span<const float>, core::Progress&) {
  throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::NoSaliency, request.encoder});
}

std::unique_ptr<Encoder> wholeEncoder(
    std::function<data::Features(std::span<const MovieText>, core::Progress&)> encode) {
  return std::make_unique<WholeEncoder>(std::move(encode));
}

bool isAboutFile(const core::Error& error) {
  return error.code() != core::ErrorCode::Unsupported && error.code() != core::ErrorCode::BadArgument;
}

void scaleToUnit(std::span<float> values) {
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value) * value;
  if (squares == 0) return;
  const float scale = static_cast<float>(1 / std::sqrt(squares));
  for (float& value : values) value *= scale;
}

}  // namespace kinoprism::encode
