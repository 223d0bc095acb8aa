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
  std::string name;  ///< with '/', relative, without ".."
  uint64_t size = 0;
};

/// A zip file to read. What it says of itself is checked: names must stay inside, and its contents may not be more than
/// 200 times its own size and 1 GiB together. Not for use from several threads.
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

 private:
  struct State;
  std::filesystem::path m_file;
  std::unique_ptr<State> m_state;
  std::vector<ArchiveEntry> m_entries;
};

bool isArchive(const std::filesystem::path& file);

/// Writes files into a new zip file, pictures and sound as they are, the rest compressed. names[i] is what files[i] is
/// called inside. Throws Error{Io, OutOfSpace}, Cancelled; then there is no file.
void writeArchive(const std::filesystem::path& archive, const std::vector<std::filesystem::path>& files,
                  const std::vector<std::string>& names, core::Progress& progress);

}  // namespace kinoprism::storage
