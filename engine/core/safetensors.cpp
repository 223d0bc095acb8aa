#include "engine/core/safetensors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <limits>

#include "engine/core/descriptor.h"
#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/tensor_header.h"

namespace kinoprism::core {
namespace {

static_assert(std::endian::native == std::endian::little, "tensors are used as they lie in the file");

[[noreturn]] void refuse(const std::filesystem::path& file, const Message& why) {
  throw Error(ErrorCode::BadInput, {MessageId::FileProblem, file.string(), why});
}

}  // namespace

TensorFile::TensorFile(const std::filesystem::path& file) : m_file(file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0)
    throw Error(ErrorCode::NotFound, {MessageId::CannotOpenBecause, file.string(), std::strerror(errno)});
  struct stat status {};
  const bool regular = ::fstat(descriptor.number(), &status) == 0 && S_ISREG(status.st_mode);
  const size_t size = regular ? static_cast<size_t>(status.st_size) : 0;
  void* const mapping =
      size < sizeof(uint64_t) ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number(), 0);
  if (mapping == MAP_FAILED) refuse(file, MessageId::SafetensorsTooShort);
  m_mapping = static_cast<const std::byte*>(mapping);
  m_mappingSize = size;
  try {
    readHeader();
    copyMisaligned();
  } catch (...) {
    ::munmap(mapping, size);
    throw;
  }
}

TensorFile::~TensorFile() { ::munmap(const_cast<std::byte*>(m_mapping), m_mappingSize); }

void TensorFile::readHeader() {
  uint64_t headerSize = 0;
  std::memcpy(&headerSize, m_mapping, sizeof headerSize);
  const uint64_t room = m_mappingSize - sizeof headerSize;
  if (headerSize > std::min(room, TensorHeader::kSizeLimit))
    refuse(m_file, {MessageId::SafetensorsHeaderTooLong, headerSize, m_mappingSize});
  const std::string_view text(reinterpret_cast<const char*>(m_mapping) + sizeof headerSize, headerSize);
  try {
    TensorHeader header = TensorHeader::parse(text);
    header.checkTiling(room - headerSize);
    m_tensors = std::move(header.tensors);
    m_metadata = std::move(header.metadata);
  } catch (const Error& error) {
    refuse(m_file, error.message());
  }
  m_data = m_mapping + sizeof headerSize + headerSize;
}

void TensorFile::copyMisaligned() {
  for (const auto& [name, info] : m_tensors) {
    const std::byte* const start = m_data + info.offset;
    if (reinterpret_cast<uintptr_t>(start) % sizeOf(info.type) != 0)
      m_copies.emplace(name, std::vector<std::byte>(start, start + info.size));
  }
}

const TensorInfo& TensorFile::info(const std::string& name, TensorType type) const {
  const auto found = m_tensors.find(name);
  if (found == m_tensors.end()) refuse(m_file, {MessageId::TensorMissing, name});
  if (found->second.type != type)
    refuse(m_file, {MessageId::TensorOfOtherType, name, nameOf(found->second.type), nameOf(type)});
  return found->second;
}

template <class T>
std::span<const T> TensorFile::typed(const std::string& name, TensorType type) const {
  const TensorInfo& tensor = info(name, type);
  const auto copy = m_copies.find(name);
  const std::byte* const start = copy == m_copies.end() ? m_data + tensor.offset : copy->second.data();
  return {reinterpret_cast<const T*>(start), tensor.size / sizeof(T)};
}

std::span<const float> TensorFile::floats(const std::string& name) const { return typed<float>(name, TensorType::F32); }
std::span<const double> TensorFile::doubles(const std::string& name) const {
  return typed<double>(name, TensorType::F64);
}
std::span<const int64_t> TensorFile::integers(const std::string& name) const {
  return typed<int64_t>(name, TensorType::I64);
}
std::span<const int32_t> TensorFile::integers32(const std::string& name) const {
  return typed<int32_t>(name, TensorType::I32);
}
std::span<const uint8_t> TensorFile::bytes(const std::string& name) const {
  return typed<uint8_t>(name, TensorType::U8);
}
std::span<const uint16_t> TensorFile::halves(const std::string& name) const {
  return typed<uint16_t>(name, TensorType::F16);
}

Matrix TensorFile::matrix(const std::string& name) const {
  const TensorInfo& tensor = info(name, TensorType::F32);
  if (tensor.shape.size() != 2) refuse(m_file, {MessageId::TensorNotMatrix, name, tensor.shape.size()});
  Matrix matrix(static_cast<size_t>(tensor.shape[0]), static_cast<size_t>(tensor.shape[1]));
  std::ranges::copy(floats(name), matrix.values().begin());
  return matrix;
}

const std::string& TensorFile::text(const std::string& key) const {
  const auto found = m_metadata.find(key);
  if (found == m_metadata.end()) refuse(m_file, {MessageId::MetadataMissing, key});
  return found->second;
}

}  // namespace kinoprism::core
