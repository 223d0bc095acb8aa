#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace kinoprism {

/// Writes a whole file so that a reader sees the old one or the new one, never a part: temporary name in the same
/// folder, fsync, rename, fsync of the folder. Throws Error{Io, OutOfSpace} and leaves the old file.
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& file, std::string_view text);
/// The same for a file that lies in memory in several pieces, written one after the other.
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::span<const std::byte>> pieces);

/// Throws Error{NotFound, Io, TooLarge} naming the file.
std::string readFile(const std::filesystem::path& file, uint64_t limit = uint64_t{1} << 30);

}  // namespace kinoprism
