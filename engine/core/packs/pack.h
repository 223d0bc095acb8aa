#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/core/safetensors.h"

namespace kinoprism::core {

/// What a model pack says about itself. A pack is a safetensors file `NAME.safetensors` that holds the weights of one
/// pretrained encoder as they were published, and in its metadata the texts below and the SHA-256 of the whole file
/// (in which the 64 digits of that hash itself are zeros). packaging/packs makes them.
struct PackInfo {
  std::string name;  ///< "minilm-l6-v2": small letters, digits, '.' and '-'
  std::string version;
  std::string title;
  std::string modality;  ///< "text", "image", "audio" or "video"
  std::string architecture;
  std::string preprocessing;
  std::string licence;
  std::string source;               ///< package, version and hash that it was made of
  std::vector<std::string> labels;  ///< class names or tags in the order of the outputs; may be empty
  std::string sha256;
  std::filesystem::path file;
  uint64_t bytes = 0;
};

/// A file in a pack folder that cannot be used, and why.
struct DamagedPack {
  std::filesystem::path file;
  Message reason;
};

struct InstalledPacks {
  std::vector<PackInfo> packs;  ///< by name; where two folders hold one, the earlier folder's
  std::vector<DamagedPack> damaged;
};

/// A pack that this version has a use for.
struct KnownPack {
  std::string_view name;
  std::string_view modality;
  MessageId enables;  ///< what is missing without it
};
std::span<const KnownPack> knownPacks();

/// Where packs are looked for, in this order, whether the folders exist or not. KINOPRISM_PACKS when it is set, and
/// nothing else; otherwise the user's data folder, the system's, and the one beside the program. installPack writes to
/// the first.
std::vector<std::filesystem::path> packFolders();

/// Reads the header of every pack, not the weights: what is listed here may still fail to verify. Throws Error{Io} when
/// a folder cannot be read.
InstalledPacks installedPacks();

/// The header of a pack file. Throws Error{NotFound, BadInput}, Error{Unsupported} for a pack of a newer format.
PackInfo readPackInfo(const std::filesystem::path& file);

/// The installed pack of that name; nullopt when there is none. Throws what readPackInfo throws when there is only a
/// damaged one.
std::optional<PackInfo> findPack(std::string_view name);

/// An open pack whose hash was checked, against the mapped bytes that tensors() reads. A file is checked once in a
/// process, and again when its size or time has changed. Immutable, so safe to read from any thread.
class Pack {
 public:
  /// Throws Error{NotFound}, Error{BadInput} with the remedy when the file does not verify, Error{Unsupported} for a
  /// newer format, Cancelled.
  Pack(const std::filesystem::path& file, Progress& progress);
  /// The installed pack of that name. Throws Error{NotFound} with how to get it, and what the constructor throws.
  static Pack named(std::string_view name, Progress& progress);

  const PackInfo& info() const { return m_info; }
  const TensorFile& tensors() const { return *m_tensors; }

 private:
  std::unique_ptr<const TensorFile> m_tensors;
  PackInfo m_info;
};

/// Verifies the file and copies it, atomically, to the first of packFolders(), where it replaces a pack of its name.
/// Gives the installed one. Throws what Pack throws, Error{Io, OutOfSpace}; nothing is changed then.
PackInfo installPack(const std::filesystem::path& file, Progress& progress);

/// Hashes every installed pack again: those that are whole, and those that are not with the reason. Throws Cancelled.
InstalledPacks verifyPacks(Progress& progress);

}  // namespace kinoprism::core
