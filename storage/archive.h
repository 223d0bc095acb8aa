#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::storage {

struct ArchiveEntry {
  std::string name;  ///< UTF-8, with '/', relative, without ".."; of an archive inside another: "inner.zip!/name"
  uint64_t size = 0;
};

/// An archive to read: zip, or tar however it is packed. What it says of itself is checked: names, brought to '/' and
/// UTF-8 whoever wrote them, must stay inside, and its contents may not be more than 200 times its own size and 1 GiB
/// together. Archives inside it, one level deep and up to 256 MiB, are read as if they were folders; what an operating
/// system added (__MACOSX, .DS_Store, Thumbs.db) is passed. Not for use from several threads.
class ArchiveReader {
 public:
  /// Throws Error{NotFound, Io}, and Error{BadInput} that names the file and the entry for what is unsafe or damaged.
  explicit ArchiveReader(const std::filesystem::path& file);
  ~ArchiveReader();

  const std::vector<ArchiveEntry>& entries() const { return m_entries; }  ///< files only

  /// Hands the entry over in pieces. Stops with Error{BadInput} when it is damaged or longer than it says.
  class Stream {
   public:
    virtual ~Stream() = default;
    /// Up to count bytes; 0 at the end.
    virtual size_t read(char* bytes, size_t count) = 0;
  };
  std::unique_ptr<Stream> open(const std::string& name) const;

  class Backend;  ///< one of the kinds of archives; for archive.cpp only

 private:
  std::filesystem::path m_file;
  std::unique_ptr<Backend> m_outer;
  std::vector<std::unique_ptr<Backend>> m_inner;
  std::vector<ArchiveEntry> m_entries;
  std::vector<std::pair<const Backend*, size_t>> m_places;  ///< of each entry
};

/// A zip, or a tar, packed or not.
bool isArchive(const std::filesystem::path& file);

/// Writes files into a new zip file, pictures and sound as they are, the rest compressed. names[i] is what files[i] is
/// called inside. Throws Error{Io, OutOfSpace}, Cancelled; then there is no file.
void writeArchive(const std::filesystem::path& archive, const std::vector<std::filesystem::path>& files,
                  const std::vector<std::string>& names, core::Progress& progress);

}  // namespace kinoprism::storage
