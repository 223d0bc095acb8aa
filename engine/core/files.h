#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace kinoprism::core {

/// A file that is written in pieces and comes into being whole: temporary name (the file's and ".XXXXXX") in the same
/// folder, fsync, rename, fsync of the folder. Goes away again unless it was committed.
class AtomicFile {
 public:
  /// Throws Error{Io, OutOfSpace}, as do the members.
  explicit AtomicFile(std::filesystem::path file);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::span<const std::byte> bytes);
  /// Takes the place of the old file, on disk when this returns.
  void commit();

 private:
  std::filesystem::path m_file;
  std::string m_temporary;  ///< empty once it is committed
  int m_descriptor = -1;
};

/// Writes a whole file so that a reader sees the old one or the new one, never a part: temporary name in the same
/// folder, fsync, rename, fsync of the folder. Throws Error{Io, OutOfSpace} and leaves the old file.
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& file, std::string_view text);
/// The same for a file that lies in memory in several pieces, written one after the other.
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::span<const std::byte>> pieces);

/// Throws Error{NotFound, Io, TooLarge} naming the file.
std::string readFile(const std::filesystem::path& file, uint64_t limit = uint64_t{1} << 30);

}  // namespace kinoprism::core
