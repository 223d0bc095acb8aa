#include "engine/encode/text/e5_network.h"

#include <ATen/ATen.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::encode {
namespace {

constexpr int64_t kBlock = 32;  ///< weights that share a scale
constexpr int kZero = 8;        ///< the stored 4 bits of a weight of 0

[[noreturn]] void throwDamaged(const core::TensorFile& pack, const std::string& detail) {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotE5Pack, pack.file().string()}, detail);
}

/// A matrix of which each row is cut in blocks of 32 weights: 16 bytes, byte j holding the weights j (low half) and
/// j + 16, and a 16-bit scale. (Format Q4_0 of ggml.)
struct Packed {
  at::Tensor bytes;   ///< rows x blocks x 16
  at::Tensor scales;  ///< rows x blocks

  at::Tensor unpacked() const {
    const at::Tensor low = bytes.bitwise_and(15);
    const at::Tensor high = bytes.__rshift__(4);
    const at::Tensor weights = at::cat({low, high}, 2).to(at::kFloat).sub_(kZero);
    return weights.mul_(scales.to(at::kFloat).unsqueeze(2)).reshape({bytes.size(0), bytes.size(1) * kBlock});
  }
  Packed rows(const at::Tensor& ids) const { return {bytes.index_select(0, ids), scales.index_select(0, ids)}; }
};

Packed readPacked(const core::TensorFile& pack, const std::string& name) {
  const auto bytes = pack.bytes(name);
  const auto scales = pack.halves(name + ".scale");
  const std::vector<int64_t>& shape = pack.tensors().at(name).shape;
  const std::vector<int64_t>& scaleShape = pack.tensors().at(name + ".scale").shape;
  if (shape.size() != 3 || shape[2] * 2 != kBlock || scaleShape != std::vector<int64_t>{shape[0], shape[1]})
    throwDamaged(pack, name);
  return {at::from_blob(const_cast<uint8_t*>(bytes.data()), shape, at::kByte).clone(),
          at::from_blob(const_cast<uint16_t*>(scales.data()), scaleShape, at::kHalf).clone()};
}

class PackedWordTable final : public WordTable {
 public:
  PackedWordTable(const Packed& table, const NetDevice& place)
      : m_table{table.bytes.to(torchDevice(place)), table.scales.to(torchDevice(place))}, m_place(place) {}
  int64_t words() const override { return m_table.bytes.size(0); }
  int64_t width() const override { return m_table.bytes.size(1) * kBlock; }
  at::Tensor rows(const at::Tensor& ids) const override { return placed(m_table.rows(ids).unpacked(), m_place); }

 private:
  Packed m_table;
  NetDevice m_place;
};

/// BERT's names of tensors, put into those of the pack.
class E5Source final : public BertSource {
 public:
  explicit E5Source(const core::TensorFile& pack) : m_pack(pack) {}

  at::Tensor read(const std::string& name) const override {
    const std::string own = ownName(name);
    const bool isMatrix = m_pack.has(own + ".scale");
    return isMatrix ? readPacked(m_pack, own).unpacked() : readTensor(m_pack, own);
  }
  std::unique_ptr<WordTable> words(const NetDevice& place) const override {
    return std::make_unique<PackedWordTable>(readPacked(m_pack, "emb.word"), place);
  }
  std::string file() const override { return m_pack.file().string(); }

 private:
  static std::string ownName(const std::string& name) {
    static const std::map<std::string, std::string, std::less<>> kNames{
        {"embeddings.position_embeddings.weight", "emb.pos"},
        {"embeddings.token_type_embeddings.weight", "emb.type"},
        {"embeddings.LayerNorm.weight", "emb.ln.w"},
        {"embeddings.LayerNorm.bias", "emb.ln.b"},
        {"attention.self.query", "q"},
        {"attention.self.key", "k"},
        {"attention.self.value", "v"},
        {"attention.output.dense", "ao"},
        {"attention.output.LayerNorm", "aln"},
        {"intermediate.dense", "fi"},
        {"output.dense", "fo"},
        {"output.LayerNorm", "oln"},
    };
    if (const auto found = kNames.find(name); found != kNames.end()) return found->second;
    constexpr std::string_view kLayer = "encoder.layer.";
    const size_t number = kLayer.size(), part = name.find('.', number) + 1, last = name.rfind('.');
    const std::string layer = name.substr(number, part - 1 - number);
    return "l" + layer + "." + kNames.at(name.substr(part, last - part)) + (name.substr(last) == ".bias" ? ".b" : ".w");
  }

  const core::TensorFile& m_pack;
};

Bert::Shape shapeOf(const core::TensorFile& pack) {
  const auto configuration = nlohmann::json::parse(pack.text("configuration"), nullptr, false);
  const auto number = [&](const char* key, int most) {
    const auto found = configuration.find(key);
    if (!configuration.is_object() || found == configuration.end() || !found->is_number()) throwDamaged(pack, key);
    const double value = found->get<double>();
    if (!(value > 0 && value <= most)) throwDamaged(pack, key);
    return value;
  };
  Bert::Shape shape;
  shape.layers = static_cast<int>(number("layers", 100));
  shape.width = static_cast<int>(number("hidden", 10000));
  shape.heads = static_cast<int>(number("heads", 100));
  shape.feedForward = static_cast<int>(number("ffn", 100000));
  shape.positions = static_cast<int>(number("positions", 100000));
  shape.epsilon = number("epsilon", 1);
  if (shape.width % shape.heads != 0) throwDamaged(pack, "heads");
  return shape;
}

}  // namespace

Bert e5Network(const core::TensorFile& pack, const NetDevice& place) { return {E5Source(pack), shapeOf(pack), place}; }

}  // namespace kinoprism::encode
