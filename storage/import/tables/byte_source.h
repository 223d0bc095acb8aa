#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "engine/core/error.h"

namespace kinoprism::storage {

/// Bytes of a file, of a part of an archive, or of memory, from the beginning to the end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Up to count bytes; 0 at the end. Throws Error{Io, BadInput}.
  virtual size_t read(char* bytes, size_t count) = 0;
  /// Bytes on disk, and how many of them were used so far: for progress. What is read may be more or fewer.
  virtual uint64_t size() const = 0;
  virtual uint64_t position() const = 0;
  /// For messages: the path, and the part of an archive after a colon.
  virtual const std::string& name() const = 0;
};

/// member: part of the archive at path; empty for a file. A file packed with gzip is unpacked on the way.
/// Throws Error{NotFound, Io, BadInput}.
std::unique_ptr<ByteSource> openSource(const std::filesystem::path& path, const std::string& member);
std::unique_ptr<ByteSource> openMemory(std::string bytes, std::string name);

/// The first bytes of a source, at most count.
std::string readHead(ByteSource& source, size_t count);

}  // namespace kinoprism::storage
