#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/encode/encoding.h"
#include "engine/encode/net/tensors.h"

namespace kinoprism::encode {

/// An encoder with its settings and weights, ready to work.
class Encoder {
 public:
  virtual ~Encoder() = default;

  /// See Engine::encode. request.encoder, settings, device and file are those it was opened with.
  virtual void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) = 0;

  /// See Engine::saliency; request.files holds one file. Throws Error{Unsupported} unless it is overridden.
  virtual Saliency saliency(const EncodeRequest& request, std::span<const float> direction, core::Progress& progress);

  /// Where it computes.
  virtual std::string place() const { return "cpu"; }
};

/// One line of the registry: what there is to know of an encoder, and how it is made.
struct EncoderEntry {
  EncoderInfo info;
  std::unique_ptr<Encoder> (*open)(const EncodeRequest& request, core::Progress& progress);
};

/// An encoder made of a function over all texts: for those that read all movies at once.
std::unique_ptr<Encoder> wholeEncoder(
    std::function<data::Features(std::span<const MovieText> movies, core::Progress& progress)> encode);

/// Whether what a reader threw is about the file, which is then refused and the next one read, and not about this
/// machine or the call.
bool isAboutFile(const core::Error& error);

/// Divides values by their length; zeros stay.
void scaleToUnit(std::span<float> values);

}  // namespace kinoprism::encode
