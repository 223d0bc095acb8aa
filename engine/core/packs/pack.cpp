#include "engine/core/packs/pack.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack_header.h"
#include "engine/core/sha256.h"

namespace kinoprism::core {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".safetensors";
constexpr uint64_t kPackLimit = uint64_t{2} << 30;
constexpr size_t kFolderLimit = 1000;  // files looked at in one folder
constexpr size_t kChunk = size_t{4} << 20;

[[noreturn]] void refuse(const fs::path& file, const Message& why) {
  throw Error(ErrorCode::BadInput, {MessageId::PackUnusable, file.string(), why, MessageId::PackRemedy});
}

/// What changes when a file does.
using Stamp = std::tuple<uint64_t, uint64_t, int64_t, int64_t, int64_t>;

/// Throws Error{NotFound, BadInput} for what is no ordinary file of a size that a pack may have. Opening a pipe would
/// wait for ever, so this comes first.
Stamp stampOf(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0)
    throw Error(ErrorCode::NotFound, {MessageId::CannotOpenBecause, file.string(), std::strerror(errno)});
  if (!S_ISREG(status.st_mode)) throw Error(ErrorCode::BadInput, {MessageId::PackNotRegularFile, file.string()});
  if (static_cast<uint64_t>(status.st_size) > kPackLimit) refuse(file, MessageId::PackTooLarge);
  return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

/// The files that this process has found to be whole.
class Verified {
 public:
  bool holds(const fs::path& file, const Stamp& stamp) {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_stamps.find(file);
    return found != m_stamps.end() && found->second == stamp;
  }
  void add(const fs::path& file, const Stamp& stamp) {
    const std::scoped_lock lock(m_mutex);
    m_stamps[file] = stamp;
  }

 private:
  std::mutex m_mutex;
  std::map<fs::path, Stamp> m_stamps;
};

Verified& verified() {
  static Verified files;
  return files;
}

/// The hash of the file with zeros in place of the hash that it states.
std::string hashOf(const TensorFile& tensors, const PackInfo& info, Progress& progress) {
  const std::string_view bytes(reinterpret_cast<const char*>(tensors.contents().data()), tensors.contents().size());
  uint64_t headerSize = 0;
  std::memcpy(&headerSize, bytes.data(), sizeof headerSize);
  const size_t headerEnd = sizeof headerSize + headerSize;
  // A quote within a JSON text is written \", and the header has no key twice: this is found once or not at all.
  const std::string field = "\"sha256\":\"" + info.sha256 + '"';
  const size_t found = bytes.substr(0, headerEnd).find(field);
  if (found == std::string_view::npos) refuse(tensors.file(), MessageId::PackHashMissing);
  const size_t digits = found + field.size() - 1 - info.sha256.size();
  Sha256 hash;
  hash.add(bytes.substr(0, digits));
  hash.add(std::string(info.sha256.size(), '0'));
  for (size_t done = digits + info.sha256.size(); done < bytes.size();) {
    progress.throwIfCancelled();
    progress.report({MessageId::CheckingPack, info.name}, static_cast<int64_t>(done),
                    static_cast<int64_t>(bytes.size()));
    const std::string_view chunk = bytes.substr(done, kChunk);
    hash.add(chunk);
    done += chunk.size();
  }
  return hash.finish();
}

void verify(const TensorFile& tensors, const PackInfo& info, Progress& progress) {
  if (hashOf(tensors, info, progress) != info.sha256) refuse(info.file, MessageId::PackHashMismatch);
}

fs::path userFolder() {
  const char* const data = std::getenv("XDG_DATA_HOME");
  if (data && *data == '/') return fs::path(data) / "kinoprism/packs";
  const char* const home = std::getenv("HOME");
  return home && *home == '/' ? fs::path(home) / ".local/share/kinoprism/packs" : fs::path();
}

/// Files that look like packs, by name.
std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code code;
  fs::directory_iterator entry(folder, code);
  if (code == std::errc::no_such_file_or_directory) return files;
  for (; !code && entry != fs::directory_iterator() && files.size() < kFolderLimit; entry.increment(code)) {
    if (entry->path().extension() == kExtension && !entry->path().filename().string().starts_with('.'))
      files.push_back(entry->path());
  }
  if (code) throw Error(ErrorCode::Io, {MessageId::PackFolderUnreadable, folder.string(), code.message()});
  std::ranges::sort(files);
  return files;
}

/// A pack in a folder of packs is called what it says that it is called: so findPack need look at one file only.
PackInfo readInstalled(const fs::path& file) {
  PackInfo info = readPackInfo(file);
  if (info.name != file.stem())
    throw Error(ErrorCode::BadInput, {MessageId::PackMisnamed, file.string(), info.name, kExtension});
  return info;
}

/// Calls use with every pack of every folder, the earlier folder first; what it throws makes the file a damaged one.
template <class Use>
InstalledPacks examine(Use use) {
  InstalledPacks result;
  std::set<std::string> names;
  for (const fs::path& folder : packFolders()) {
    for (const fs::path& file : filesIn(folder)) {
      try {
        PackInfo info = readInstalled(file);
        use(info);
        if (names.insert(info.name).second) result.packs.push_back(std::move(info));
      } catch (const Error& error) {
        result.damaged.push_back({file, error.message()});
      }
    }
  }
  std::ranges::sort(result.packs, {}, &PackInfo::name);
  return result;
}

}  // namespace

std::vector<fs::path> packFolders() {
  const char* const chosen = std::getenv("KINOPRISM_PACKS");
  if (chosen && *chosen) return {chosen};
  std::vector<fs::path> folders;
  const auto add = [&folders](const fs::path& folder) {
    if (!folder.empty() && std::ranges::find(folders, folder) == folders.end()) folders.push_back(folder);
  };
  add(userFolder());
  add("/usr/share/kinoprism/packs");
  std::error_code unknown;  // no /proc: then there is no folder beside the program
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  if (!unknown) add((program.parent_path() / "../share/kinoprism/packs").lexically_normal());
  return folders;
}

PackInfo readPackInfo(const fs::path& file) {
  stampOf(file);
  return parsePackInfo(TensorFile(file));
}

InstalledPacks installedPacks() {
  return examine([](const PackInfo&) {});
}

std::optional<PackInfo> findPack(std::string_view name) {
  if (!isPackName(name)) return {};
  std::optional<Error> damage;
  for (const fs::path& folder : packFolders()) {
    try {
      return readInstalled(folder / (std::string(name) + std::string(kExtension)));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::NotFound && !damage) damage = error;
    }
  }
  if (damage) throw *damage;
  return {};
}

Pack Pack::named(std::string_view name, Progress& progress) {
  const std::optional<PackInfo> info = findPack(name);
  if (!info) throw Error(ErrorCode::NotFound, {MessageId::PackNotInstalled, name, MessageId::PackRemedy});
  return Pack(info->file, progress);
}

Pack::Pack(const fs::path& file, Progress& progress) {
  const Stamp stamp = stampOf(file);
  m_tensors = std::make_unique<TensorFile>(file);
  m_info = parsePackInfo(*m_tensors);
  if (verified().holds(file, stamp) && stampOf(file) == stamp) return;
  verify(*m_tensors, m_info, progress);
  verified().add(file, stamp);
}

PackInfo installPack(const fs::path& file, Progress& progress) {
  const Pack pack(file, progress);
  const fs::path folder = packFolders().front();
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) throw Error(ErrorCode::Io, {MessageId::PackFolderNotMade, folder.string(), code.message()});
  const fs::path target = folder / (pack.info().name + std::string(kExtension));
  if (!fs::equivalent(file, target, code)) {
    progress.throwIfCancelled();
    writeFileAtomically(target, pack.tensors().contents());
  }
  return readInstalled(target);
}

InstalledPacks verifyPacks(Progress& progress) {
  return examine([&progress](const PackInfo& info) { verify(TensorFile(info.file), info, progress); });
}

}  // namespace kinoprism::core
