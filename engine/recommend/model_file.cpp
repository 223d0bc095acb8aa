#include "engine/recommend/model_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::recommend {
namespace {

const std::string kKind = "recommender";

}  // namespace

void writeKind(core::TensorWriter& writer, std::string_view recommender) {
  writer.setText(kKind, std::string(recommender));
}

void requireKind(const core::TensorFile& file, std::string_view recommender) {
  const std::string& found = file.text(kKind);
  if (found != recommender) {
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::ModelOfOtherRecommender, file.file().string(), found, recommender});
  }
}

void throwDamaged(const core::TensorFile& file, const core::Message& reason) {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ModelDamaged, file.file().string(), reason});
}

void requireShape(const core::TensorFile& file, const std::string& tensor, const std::vector<int64_t>& shape) {
  const auto found = file.tensors().find(tensor);
  if (found == file.tensors().end()) throwDamaged(file, {core::MessageId::ModelLacksTensor, tensor});
  const std::vector<int64_t>& has = found->second.shape;
  bool equal = has.size() == shape.size();
  for (size_t d = 0; equal && d < shape.size(); ++d) equal = shape[d] < 0 || shape[d] == has[d];
  if (!equal) {
    throwDamaged(file, {core::MessageId::ModelTensorShape, tensor, fmt::format("{}", has), fmt::format("{}", shape)});
  }
}

size_t sizeOf(const core::TensorFile& file, const std::string& tensor, size_t dimension) {
  const auto found = file.tensors().find(tensor);
  if (found == file.tensors().end()) throwDamaged(file, {core::MessageId::ModelLacksTensor, tensor});
  if (dimension >= found->second.shape.size()) throwDamaged(file, {core::MessageId::ModelTensorDimensions, tensor});
  return static_cast<size_t>(found->second.shape[dimension]);
}

void requireFinite(const core::TensorFile& file, const std::string& tensor, std::span<const float> values,
                   bool absentAllowed) {
  for (const float value : values) {
    if (std::isinf(value) || (std::isnan(value) && !absentAllowed)) {
      throwDamaged(file, {core::MessageId::TensorNotFinite, tensor});
    }
  }
}

void requireStarts(const core::TensorFile& file, const std::string& tensor, std::span<const int64_t> starts,
                   size_t entryCount) {
  bool good = !starts.empty() && starts.front() == 0 && starts.back() == static_cast<int64_t>(entryCount);
  for (size_t i = 1; good && i < starts.size(); ++i) good = starts[i] >= starts[i - 1];
  if (!good) throwDamaged(file, {core::MessageId::ModelRowsInvalid, tensor});
}

void requireBelow(const core::TensorFile& file, const std::string& tensor, std::span<const int32_t> values,
                  size_t bound) {
  for (const int32_t value : values) {
    if (value < 0 || static_cast<size_t>(value) >= bound) {
      throwDamaged(file, {core::MessageId::ModelNumberOutOfRange, tensor, std::to_string(value), bound});
    }
  }
}

}  // namespace kinoprism::recommend
