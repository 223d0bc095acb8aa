#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "storage/import/import_plan.h"

namespace kinoprism::storage {

/// Bytes of a file, of a part of a zip, or of memory, from the beginning to the end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Up to count bytes; 0 at the end. Throws Error{Io, BadInput}.
  virtual size_t read(char* bytes, size_t count) = 0;
  virtual uint64_t size() const = 0;
  /// For messages: the path, and the part of a zip after a colon.
  virtual const std::string& name() const = 0;
};

/// member: part of the zip at path; empty for a file. Throws Error{NotFound, Io, BadInput}.
std::unique_ptr<ByteSource> openSource(const std::filesystem::path& path, const std::string& member);
std::unique_ptr<ByteSource> openMemory(std::string bytes, std::string name);

}  // namespace kinoprism::storage
