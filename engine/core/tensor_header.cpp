#include "engine/core/tensor_header.h"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kMetadataKey = "__metadata__";
constexpr size_t kMaxDimensions = 8;

struct TypeEntry {
  TensorType type;
  std::string_view name;
  size_t size;
};
constexpr std::array<TypeEntry, 6> kTypes{{{TensorType::F64, "F64", 8},
                                           {TensorType::F32, "F32", 4},
                                           {TensorType::F16, "F16", 2},
                                           {TensorType::I64, "I64", 8},
                                           {TensorType::I32, "I32", 4},
                                           {TensorType::U8, "U8", 1}}};

const TypeEntry& entry(TensorType type) {
  return *std::ranges::find_if(kTypes, [&](const TypeEntry& candidate) { return candidate.type == type; });
}

[[noreturn]] void refuse(const Message& why) { throw Error(ErrorCode::BadInput, why); }

/// Takes the header's JSON event by event, so that nesting and repetition cannot cost memory, and nothing that the
/// format does not have gets through.
class HeaderReader : public nlohmann::json_sax<Json> {
 public:
  TensorHeader take() { return std::move(m_header); }

  bool null() override { unexpected(); }
  bool boolean(bool) override { unexpected(); }
  bool number_float(number_float_t, const string_t&) override { unexpected(); }
  bool binary(binary_t&) override { unexpected(); }
  bool number_integer(number_integer_t) override { refuse(MessageId::TensorHeaderNegative); }

  bool number_unsigned(number_unsigned_t value) override {
    if (m_place != Place::Shape && m_place != Place::Offsets) unexpected();
    if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()))
      refuse({MessageId::TensorNumberTooLarge, m_tensor});
    auto& numbers = m_place == Place::Shape ? *m_shape : *m_offsets;
    if (numbers.size() == kMaxDimensions) refuse({MessageId::TensorTooManyDimensions, m_tensor});
    numbers.push_back(static_cast<int64_t>(value));
    return true;
  }

  bool string(string_t& text) override {
    if (m_place == Place::Metadata) {
      m_header.metadata[m_key] = text;
    } else if (m_place == Place::Tensor && m_key == "dtype") {
      m_type = typeCalled(text);
    } else {
      unexpected();
    }
    return true;
  }

  bool start_object(size_t) override {
    if (m_place == Place::Outside) {
      m_place = Place::Top;
    } else if (m_place == Place::Top) {
      m_place = m_key == kMetadataKey ? Place::Metadata : Place::Tensor;
      m_innerKeys.clear();
      m_type.reset();
      m_shape.reset();
      m_offsets.reset();
    } else {
      unexpected();
    }
    return true;
  }

  bool key(string_t& key) override {
    if (!(m_place == Place::Top ? m_topKeys : m_innerKeys).insert(key).second)
      refuse({MessageId::TensorNamedTwice, key});
    if (m_place == Place::Top) m_tensor = key;
    m_key = key;
    return true;
  }

  bool end_object() override {
    if (m_place == Place::Tensor) addTensor();
    m_place = m_place == Place::Top ? Place::Outside : Place::Top;
    return true;
  }

  bool start_array(size_t) override {
    if (m_place != Place::Tensor) unexpected();
    if (m_key == "shape") {
      m_place = Place::Shape;
      m_shape.emplace();
    } else if (m_key == "data_offsets") {
      m_place = Place::Offsets;
      m_offsets.emplace();
    } else {
      unexpected();
    }
    return true;
  }

  bool end_array() override {
    m_place = Place::Tensor;
    return true;
  }

  bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    throw Error(ErrorCode::BadInput, {MessageId::TensorHeaderDamaged, position}, error.what());
  }

 private:
  enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

  [[noreturn]] void unexpected() { refuse({MessageId::TensorHeaderUnknownKey, m_key}); }

  TensorType typeCalled(const std::string& name) {
    for (const TypeEntry& type : kTypes) {
      if (type.name == name) return type.type;
    }
    refuse({MessageId::TensorTypeUnknown, m_tensor, name});
  }

  void addTensor() {
    if (m_tensor.empty()) refuse(MessageId::TensorWithoutName);
    if (!m_type || !m_shape || !m_offsets || m_offsets->size() != 2) refuse({MessageId::TensorIncomplete, m_tensor});
    TensorInfo info{*m_type, *m_shape, static_cast<uint64_t>((*m_offsets)[0]), 0};
    const auto end = static_cast<uint64_t>((*m_offsets)[1]);
    uint64_t size = sizeOf(info.type);
    for (const int64_t extent : info.shape) {
      if (__builtin_mul_overflow(size, static_cast<uint64_t>(extent), &size))
        refuse({MessageId::TensorTooLarge, m_tensor});
    }
    if (end < info.offset || end - info.offset != size) refuse({MessageId::TensorBytesMismatch, m_tensor});
    info.size = size;
    m_header.tensors.emplace(m_tensor, std::move(info));
  }

  TensorHeader m_header;
  Place m_place = Place::Outside;
  std::string m_tensor;
  std::string m_key;
  std::set<std::string> m_topKeys;
  std::set<std::string> m_innerKeys;
  std::optional<TensorType> m_type;
  std::optional<std::vector<int64_t>> m_shape;
  std::optional<std::vector<int64_t>> m_offsets;
};

}  // namespace

size_t sizeOf(TensorType type) { return entry(type).size; }
std::string_view nameOf(TensorType type) { return entry(type).name; }

TensorHeader TensorHeader::parse(std::string_view json) {
  if (!json.starts_with('{')) refuse(MessageId::NotSafetensors);
  HeaderReader reader;
  Json::sax_parse(json, &reader);
  return reader.take();
}

void TensorHeader::checkTiling(uint64_t dataSize) const {
  std::vector<std::pair<const std::string*, const TensorInfo*>> order;
  for (const auto& [name, info] : tensors) order.emplace_back(&name, &info);
  std::ranges::sort(order, {}, [](const auto& item) { return std::pair(item.second->offset, item.second->size); });
  uint64_t end = 0;
  for (const auto& [name, info] : order) {
    if (info->offset != end)
      refuse(info->offset < end ? Message{MessageId::TensorOverlaps, *name}
                                : Message{MessageId::TensorLeavesGap, *name});
    if (info->size > dataSize - end) refuse({MessageId::TensorBeyondEnd, *name});
    end += info->size;
  }
  if (end != dataSize) refuse({MessageId::BytesAfterLastTensor, dataSize - end});
}

std::string TensorHeader::json() const {
  Json header = Json::object();
  if (!metadata.empty()) header[kMetadataKey] = metadata;
  for (const auto& [name, info] : tensors)
    header[name] = {
        {"dtype", nameOf(info.type)}, {"shape", info.shape}, {"data_offsets", {info.offset, info.offset + info.size}}};
  try {
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    return text;
  } catch (const Json::exception& error) {
    throw Error(ErrorCode::BadArgument, MessageId::TensorNameNotUtf8, error.what());
  }
}

}  // namespace kinoprism::core
