#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace kinoprism::media {

/// A regular file open for reading, by its descriptor alone: what the decoders read from, in whichever process.
class OpenedFile {
 public:
  /// Throws Error{NotFound, Io}.
  static OpenedFile open(const std::filesystem::path& file);

  /// Takes the descriptor over. name is for messages. Throws Error{Io} when it is no regular file.
  OpenedFile(int descriptor, std::string name);
  ~OpenedFile();
  OpenedFile(const OpenedFile&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;

  int descriptor() const { return m_descriptor; }
  const std::string& name() const { return m_name; }
  int64_t size() const { return m_size; }

  /// How many bytes were read, less than asked for only at the end. Throws Error{Io}.
  size_t readAt(int64_t position, std::span<uint8_t> bytes) const;

  /// All of it. Throws Error{TooLarge, Io}.
  std::string readAll(int64_t limit) const;

 private:
  int m_descriptor;
  std::string m_name;
  int64_t m_size = 0;
};

}  // namespace kinoprism::media
