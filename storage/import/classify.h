#pragma once

#include <optional>
#include <string>

#include "storage/import/import_plan.h"
#include "storage/import/tables/text_encoding.h"

namespace kinoprism::storage {

/// What can be seen of a file without taking it in.
struct FileProbe {
  std::filesystem::path path;  ///< file, or archive
  std::string member;          ///< inside the archive
  std::string name;            ///< last part, lower case, without .gz
  std::string folder;          ///< name of the folder (or archive) it lies in
  uint64_t size = 0;
  std::string head;                      ///< first 256 KiB
  bool whole = false;                    ///< head is all of it
  std::optional<TextEncoding> encoding;  ///< nothing where it is no text
  std::string text;                      ///< the head as UTF-8
};

/// encoding: to be used instead of the one that is found.
FileProbe probeFile(const std::filesystem::path& path, const std::string& member,
                    const std::optional<std::string>& encoding);

struct Classified {
  std::vector<ImportPart> parts;  ///< more than one where a table holds movies and ratings
  core::Message why;              ///< where there is none: why not; empty when there is nothing worth saying
};

/// What the file is, from its contents first and its name second.
Classified classify(const FileProbe& probe, const RecogniseOptions& options);

/// What kind of media a file name promises; nothing for others.
std::optional<MediaKind> mediaKindOf(const std::filesystem::path& file);

}  // namespace kinoprism::storage
