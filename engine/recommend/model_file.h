#pragma once

#include <string>
#include <vector>

#include "engine/core/message.h"
#include "engine/core/safetensors.h"

namespace kinoprism::recommend {

/// What the save and load of all recommenders share: a file says which recommender wrote it, and nothing in it is used
/// before its size and range have been checked.

void writeKind(core::TensorWriter& writer, std::string_view recommender);
/// Throws Error{BadInput} when the file holds another recommender's model.
void requireKind(const core::TensorFile& file, std::string_view recommender);

/// Throws Error{BadInput} when the tensor is absent or of another shape; -1 stands for any size.
void requireShape(const core::TensorFile& file, const std::string& tensor, const std::vector<int64_t>& shape);
/// The size of a dimension of a tensor. Throws Error{BadInput} when there is no such tensor or dimension.
size_t sizeOf(const core::TensorFile& file, const std::string& tensor, size_t dimension);

/// Throws Error{BadInput}: the model file is damaged, and how.
[[noreturn]] void throwDamaged(const core::TensorFile& file, const core::Message& reason);

/// Throws Error{BadInput} unless every value is finite (NaN too, where `absentAllowed`).
void requireFinite(const core::TensorFile& file, const std::string& tensor, std::span<const float> values,
                   bool absentAllowed = false);

/// Compressed rows: starts begins with 0, never falls, and ends with entryCount. Throws Error{BadInput} otherwise.
void requireStarts(const core::TensorFile& file, const std::string& tensor, std::span<const int64_t> starts,
                   size_t entryCount);
/// All in [0, bound). Throws Error{BadInput} otherwise.
void requireBelow(const core::TensorFile& file, const std::string& tensor, std::span<const int32_t> values,
                  size_t bound);

}  // namespace kinoprism::recommend
