#pragma once

#include <optional>
#include <string>

#include "storage/import/import_plan.h"

namespace kinoprism::storage {

/// What can be seen of a file without reading it all.
struct FileProbe {
  std::filesystem::path path;  ///< file, or zip
  std::string member;          ///< inside the zip
  std::string name;            ///< last part, lower case
  std::string folder;          ///< name of the folder (or zip) it lies in
  uint64_t size = 0;
  std::string head;  ///< first 64 KiB
};

FileProbe probeFile(const std::filesystem::path& path, const std::string& member);

struct Classified {
  std::optional<ImportPart> part;
  core::Message why;  ///< where there is no part: why not; empty when there is nothing worth saying
};

/// What the file is, from its contents first and its name second.
Classified classify(const FileProbe& probe, const RecogniseOptions& options);

/// What kind of media a file name promises; nothing for others.
std::optional<MediaKind> mediaKindOf(const std::filesystem::path& file);

}  // namespace kinoprism::storage
