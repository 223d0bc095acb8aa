#include "engine/encode/text/bert.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

namespace kinoprism::encode {
namespace {

// Measured on one thread, 3,200 pieces: 128 .60 s, 256 .47, 512 .43, 1,024 .40. Fewer pack the weights too often, more
// leave the caches and divide badly among threads.
constexpr size_t kPiecesAtOnce = 512;
constexpr size_t kPiecesAtOnceOnGpu = 16384;

/// x·W + b of every row. On the processor a convolution of 1 x 1 over the rows: oneDNN chooses its kernels by what the
/// processor can do, OpenBLAS by the name it knows it by or was told, and was half as fast where that was an older one.
class Linear {
 public:
  /// weight: out x in, as networks are stored.
  Linear(const at::Tensor& weight, const at::Tensor& bias, const NetDevice& place)
      : m_convolves(!place.onGpu() && at::globalContext().hasMKLDNN()), m_bias(placed(bias, place)) {
    m_weight =
        placed(m_convolves ? weight.view({weight.size(0), weight.size(1), 1, 1}) : weight.t().contiguous(), place);
  }

  at::Tensor operator()(const at::Tensor& x) const {
    if (!m_convolves) return at::addmm(m_bias, x, m_weight);
    const at::Tensor image = x.view({1, x.size(0), 1, x.size(1)}).permute({0, 3, 1, 2});  // channels last
    const at::Tensor result = at::mkldnn_convolution(image, m_weight, m_bias, {0, 0}, {1, 1}, {1, 1}, 1);
    return result.permute({0, 2, 3, 1}).reshape({x.size(0), m_weight.size(0)});
  }

 private:
  bool m_convolves;
  at::Tensor m_weight;  ///< out x in x 1 x 1 where it convolves, otherwise in x out
  at::Tensor m_bias;
};

struct Norm {
  at::Tensor weight;
  at::Tensor bias;
};

struct Layer {
  Linear queryKeyValue;  ///< the three side by side
  Linear attended;
  Norm attendedNorm;
  Linear up;
  Linear down;
  Norm norm;
};

class PlainWordTable final : public WordTable {
 public:
  explicit PlainWordTable(at::Tensor table) : m_table(std::move(table)) {}
  int64_t words() const override { return m_table.size(0); }
  int64_t width() const override { return m_table.size(1); }
  at::Tensor rows(const at::Tensor& ids) const override { return m_table.index_select(0, ids); }

 private:
  at::Tensor m_table;
};

class PlainSource final : public BertSource {
 public:
  explicit PlainSource(const core::TensorFile& tensors) : m_tensors(tensors) {}
  at::Tensor read(const std::string& name) const override { return readTensor(m_tensors, name); }
  std::unique_ptr<WordTable> words(const NetDevice& place) const override {
    return std::make_unique<PlainWordTable>(placed(read("embeddings.word_embeddings.weight"), place));
  }
  std::string file() const override { return m_tensors.file().string(); }

 private:
  const core::TensorFile& m_tensors;
};

/// Which sentences are computed together.
struct Chunk {
  std::vector<size_t> sentences;
  size_t pieces = 0;
};

/// Neighbours in length, so that chunks are alike and the result of a sentence depends on no order.
std::vector<Chunk> chunksOf(std::span<const std::vector<int32_t>> sentences, size_t piecesAtOnce) {
  std::vector<size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return sentences[a].size() > sentences[b].size(); });
  std::vector<Chunk> chunks;
  for (const size_t s : order) {
    const size_t pieces = sentences[s].size();
    if (chunks.empty() || chunks.back().pieces + pieces > piecesAtOnce) chunks.emplace_back();
    chunks.back().sentences.push_back(s);
    chunks.back().pieces += pieces;
  }
  return chunks;
}

}  // namespace

struct Bert::Weights {
  Shape shape;
  NetDevice place;
  std::unique_ptr<WordTable> words;
  at::Tensor position;  ///< with the type that every piece has added
  Norm norm;
  std::vector<Layer> layers;

  Weights(const BertSource& source, const Shape& s, const NetDevice& p) : shape(s), place(p), words(source.words(p)) {
    const std::string embeddings = "embeddings.";
    const at::Tensor type = source.read(embeddings + "token_type_embeddings.weight").select(0, 0);
    position = placed(source.read(embeddings + "position_embeddings.weight") + type, place);
    norm = readNorm(source, embeddings + "LayerNorm");
    for (int layer = 0; layer < shape.layers; ++layer)
      layers.push_back(readLayer(source, fmt::format("encoder.layer.{}.", layer)));
    if (words->width() != shape.width || position.size(1) != shape.width ||
        position.size(0) < shape.positions + shape.positionOffset) {
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::PackNetworkShape, source.file()});
    }
  }

  Norm readNorm(const BertSource& source, const std::string& prefix) const {
    return {placed(source.read(prefix + ".weight"), place), placed(source.read(prefix + ".bias"), place)};
  }

  Linear linear(const at::Tensor& weight, const at::Tensor& bias, int64_t in, int64_t out,
                const BertSource& source) const {
    if (weight.dim() != 2 || weight.size(0) != out || weight.size(1) != in || bias.numel() != out) {
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::PackLayerShape, source.file()});
    }
    return {weight, bias, place};
  }

  Linear readLinear(const BertSource& source, const std::string& prefix, int64_t in, int64_t out) const {
    return linear(source.read(prefix + ".weight"), source.read(prefix + ".bias"), in, out, source);
  }

  Layer readLayer(const BertSource& source, const std::string& prefix) const {
    const std::string self = prefix + "attention.self.";
    const auto joined = [&](const char* part) {
      std::vector<at::Tensor> parts;
      for (const char* name : {"query", "key", "value"}) parts.push_back(source.read(self + name + part));
      return at::cat(parts);
    };
    const int width = shape.width;
    return {linear(joined(".weight"), joined(".bias"), width, 3 * width, source),
            readLinear(source, prefix + "attention.output.dense", width, width),
            readNorm(source, prefix + "attention.output.LayerNorm"),
            readLinear(source, prefix + "intermediate.dense", width, shape.feedForward),
            readLinear(source, prefix + "output.dense", shape.feedForward, width),
            readNorm(source, prefix + "output.LayerNorm")};
  }

  at::Tensor normed(const at::Tensor& x, const Norm& norm_) const {
    return std::get<0>(at::native_layer_norm(x, {shape.width}, norm_.weight, norm_.bias, shape.epsilon));
  }

  /// softmax(Q·Kᵀ/√d)·V of each sentence by itself.
  at::Tensor attention(const at::Tensor& queryKeyValue, std::span<const int64_t> starts) const {
    const int64_t width = shape.width, heads = shape.heads, size = width / heads;
    at::Tensor result = at::empty({queryKeyValue.size(0), width}, queryKeyValue.options());
    for (size_t s = 0; s + 1 < starts.size(); ++s) {
      const int64_t begin = starts[s], pieces = starts[s + 1] - begin;
      const at::Tensor parts = queryKeyValue.narrow(0, begin, pieces).view({pieces, 3, heads, size});
      const auto part = [&](int64_t which) { return parts.select(1, which).transpose(0, 1); };
      const at::Tensor scores = at::bmm(part(0), part(1).transpose(1, 2)).mul_(1 / std::sqrt(double(size)));
      const at::Tensor mixed = at::bmm(at::softmax(scores, -1), part(2));
      result.narrow(0, begin, pieces).view({pieces, heads, size}).copy_(mixed.transpose(0, 1));
    }
    return result;
  }

  /// Rows of `to` named by the chunk.
  void embed(const Chunk& chunk, std::span<const std::vector<int32_t>> sentences, core::Matrix& to) const {
    std::vector<int64_t> ids, positions, starts{0};
    for (const size_t s : chunk.sentences) {
      ids.insert(ids.end(), sentences[s].begin(), sentences[s].end());
      for (size_t p = 0; p < sentences[s].size(); ++p) positions.push_back(int64_t(p) + shape.positionOffset);
      starts.push_back(static_cast<int64_t>(ids.size()));
    }
    const auto indexes = [&](std::vector<int64_t>& values) {
      return at::from_blob(values.data(), {int64_t(values.size())}, at::kLong).to(torchDevice(place));
    };
    at::Tensor x = normed(words->rows(indexes(ids)).add_(position.index_select(0, indexes(positions))), norm);
    for (const Layer& layer : layers) {
      x = normed(layer.attended(attention(layer.queryKeyValue(x), starts)).add_(x), layer.attendedNorm);
      x = normed(layer.down(at::gelu(layer.up(x))).add_(x), layer.norm);
    }
    for (size_t s = 0; s < chunk.sentences.size(); ++s) {
      at::Tensor mean = x.narrow(0, starts[s], starts[s + 1] - starts[s]).mean(0, false, at::kFloat);
      mean = (mean / mean.norm().clamp_min(1e-12)).cpu();
      std::copy_n(mean.data_ptr<float>(), shape.width, to.row(chunk.sentences[s]).begin());
    }
  }

  void check(std::span<const std::vector<int32_t>> sentences) const {
    for (const std::vector<int32_t>& sentence : sentences) {
      const bool fits = !sentence.empty() && sentence.size() <= static_cast<size_t>(shape.positions) &&
                        std::ranges::all_of(sentence, [&](int32_t id) { return id >= 0 && id < words->words(); });
      if (!fits) {
        throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::SentenceLength, shape.positions});
      }
    }
  }
};

Bert::Bert(const core::TensorFile& weights, const Shape& shape, const NetDevice& place)
    : Bert(PlainSource(weights), shape, place) {}

Bert::Bert(const BertSource& source, const Shape& shape, const NetDevice& place) {
  const c10::InferenceMode inference;
  m_weights = std::make_unique<Weights>(source, shape, place);
}
Bert::~Bert() = default;
Bert::Bert(Bert&&) noexcept = default;

core::Matrix Bert::embed(std::span<const std::vector<int32_t>> sentences, core::Progress& progress) const {
  m_weights->check(sentences);
  core::Matrix result(sentences.size(), static_cast<size_t>(m_weights->shape.width));
  const bool onGpu = m_weights->place.onGpu();
  const std::vector<Chunk> chunks = chunksOf(sentences, onGpu ? kPiecesAtOnceOnGpu : kPiecesAtOnce);
  const auto run = [&](size_t begin, size_t end) {
    const c10::InferenceMode inference;  // of this thread
    for (size_t c = begin; c < end; ++c) {
      progress.throwIfCancelled();
      m_weights->embed(chunks[c], sentences, result);
    }
  };
  if (onGpu) {
    run(0, chunks.size());
  } else {
    core::parallelFor(chunks.size(), 1, run);
  }
  return result;
}

}  // namespace kinoprism::encode
