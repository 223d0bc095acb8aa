#include "engine/core/tensor_stream.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/tensor_header.h"

namespace kinoprism::core {
namespace {

constexpr size_t kPiece = size_t{1} << 20;

std::vector<TensorPlan> inFileOrder(std::vector<TensorPlan> tensors) {
  std::ranges::stable_sort(tensors, std::greater(), [](const TensorPlan& plan) { return sizeOf(plan.type); });
  return tensors;
}

/// The size of the header and the header.
std::string startOf(const std::filesystem::path& file, const std::vector<TensorPlan>& tensors,
                    const std::map<std::string, std::string>& texts) {
  TensorHeader header{{}, texts};
  uint64_t end = 0;
  for (const TensorPlan& plan : tensors) {
    const uint64_t size = byteSize(plan);
    if (plan.name.empty() || plan.name == "__metadata__" || header.tensors.contains(plan.name))
      throw Error(ErrorCode::BadArgument, {MessageId::TensorNameTaken, plan.name});
    if (size == UINT64_MAX || size > static_cast<uint64_t>(INT64_MAX) - end)
      throw Error(ErrorCode::BadArgument, {MessageId::TensorShapeImpossible, plan.name});
    header.tensors[plan.name] = {plan.type, plan.shape, end, size};
    end += size;
  }
  const std::string text = header.json();
  const uint64_t size = text.size();
  if (size > TensorHeader::kSizeLimit) throw Error(ErrorCode::TooLarge, {MessageId::TensorNamesTooMany, file.string()});
  std::string start(sizeof size, '\0');
  std::memcpy(start.data(), &size, sizeof size);
  return start + text;
}

}  // namespace

uint64_t byteSize(const TensorPlan& plan) {
  uint64_t size = sizeOf(plan.type);
  for (const int64_t extent : plan.shape) {
    if (extent < 0 || __builtin_mul_overflow(size, static_cast<uint64_t>(extent), &size)) return UINT64_MAX;
  }
  return size;
}

TensorStream::TensorStream(const std::filesystem::path& file, std::vector<TensorPlan> tensors,
                           const std::map<std::string, std::string>& texts)
    : m_name(file), m_plans(inFileOrder(std::move(tensors))), m_piece(startOf(file, m_plans, texts)), m_file(file) {
  for (const TensorPlan& plan : m_plans) m_missing.push_back(byteSize(plan));
}

std::vector<std::string> TensorStream::order() const {
  std::vector<std::string> names;
  for (const TensorPlan& plan : m_plans) names.push_back(plan.name);
  return names;
}

void TensorStream::write(const std::string& name, std::span<const float> values) {
  write(name, TensorType::F32, std::as_bytes(values));
}
void TensorStream::write(const std::string& name, std::span<const double> values) {
  write(name, TensorType::F64, std::as_bytes(values));
}
void TensorStream::write(const std::string& name, std::span<const int64_t> values) {
  write(name, TensorType::I64, std::as_bytes(values));
}
void TensorStream::write(const std::string& name, std::span<const int32_t> values) {
  write(name, TensorType::I32, std::as_bytes(values));
}
void TensorStream::write(const std::string& name, std::span<const uint8_t> values) {
  write(name, TensorType::U8, std::as_bytes(values));
}

void TensorStream::write(const std::string& name, std::span<const std::byte> values) {
  const auto plan = std::ranges::find(m_plans, name, &TensorPlan::name);
  const TensorType type = plan == m_plans.end() ? TensorType::U8 : plan->type;
  if (values.size() % sizeOf(type) != 0) throw Error(ErrorCode::BadArgument, {MessageId::TensorValuesPartial, name});
  write(name, type, values);
}

void TensorStream::write(const std::string& name, TensorType type, std::span<const std::byte> bytes) {
  while (m_current < m_plans.size() && m_missing[m_current] == 0 && m_plans[m_current].name != name) ++m_current;
  if (m_current == m_plans.size() || m_plans[m_current].name != name)
    throw Error(ErrorCode::BadArgument, {MessageId::TensorOutOfOrder, name, m_name.string()});
  if (type != m_plans[m_current].type)
    throw Error(ErrorCode::BadArgument,
                {MessageId::TensorTypeMismatch, name, m_name.string(), nameOf(m_plans[m_current].type), nameOf(type)});
  if (bytes.size() > m_missing[m_current])
    throw Error(ErrorCode::BadArgument, {MessageId::TensorTooManyValues, name, m_name.string()});
  m_missing[m_current] -= bytes.size();
  add(bytes);
}

void TensorStream::add(std::span<const std::byte> bytes) {
  if (m_piece.size() + bytes.size() > kPiece) flush();
  if (bytes.size() > kPiece)
    m_file.write(bytes);
  else
    m_piece.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void TensorStream::flush() {
  m_file.write(std::as_bytes(std::span(m_piece)));
  m_piece.clear();
}

void TensorStream::finish() {
  for (size_t i = 0; i < m_plans.size(); ++i) {
    if (m_missing[i] > 0)
      throw Error(ErrorCode::BadArgument, {MessageId::TensorTooFewValues, m_plans[i].name, m_name.string(),
                                           m_missing[i] / sizeOf(m_plans[i].type)});
  }
  flush();
  m_file.commit();
}

}  // namespace kinoprism::core
