#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/safetensors.h"
#include "engine/core/tensor_header.h"
#include "engine/core/tensor_stream.h"

namespace kinoprism::core {

void TensorWriter::add(const std::string& name, TensorType type, std::span<const std::byte> bytes,
                       std::vector<int64_t> shape) {
  if (name.empty() || name == "__metadata__" || m_entries.contains(name))
    throw Error(ErrorCode::BadArgument, {MessageId::TensorNameTaken, name});
  if (byteSize({name, type, shape}) != bytes.size())
    throw Error(ErrorCode::BadArgument, {MessageId::TensorValuesMismatch, name, bytes.size() / sizeOf(type)});
  m_entries[name] = {type, std::move(shape), {bytes.begin(), bytes.end()}};
}

void TensorWriter::add(const std::string& name, std::span<const float> values, std::vector<int64_t> shape) {
  add(name, TensorType::F32, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const double> values, std::vector<int64_t> shape) {
  add(name, TensorType::F64, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const int64_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::I64, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const int32_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::I32, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const uint8_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::U8, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, const Matrix& matrix) {
  add(name, matrix.values(), {static_cast<int64_t>(matrix.rows()), static_cast<int64_t>(matrix.columns())});
}

void TensorWriter::setText(const std::string& key, std::string value) { m_metadata[key] = std::move(value); }

void TensorWriter::write(const std::filesystem::path& file) const {
  std::vector<TensorPlan> plans;
  for (const auto& [name, entry] : m_entries) plans.push_back({name, entry.type, entry.shape});
  TensorStream stream(file, plans, m_metadata);
  for (const std::string& name : stream.order())
    stream.write(name, std::span<const std::byte>(m_entries.at(name).bytes));
  stream.finish();
}

}  // namespace kinoprism::core
