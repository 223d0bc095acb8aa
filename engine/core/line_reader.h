#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "engine/core/error.h"

namespace kinoprism::core {

/// The lines of a text file, one after the other, in constant memory. A byte order mark (UTF-8) at the beginning and
/// the line breaks (LF or CRLF) are taken off.
class LineReader {
 public:
  /// Throws Error{NotFound, Io} naming the file.
  explicit LineReader(const std::filesystem::path& file);

  /// The next line, valid until the next call; false at the end. Throws Error{BadInput} where the file turns out not to
  /// be text (a zero byte, or a line of more than 64 MiB), Error{Io}.
  bool next(std::string_view& line);

  uint64_t number() const { return m_number; }        ///< of the line that next gave last, from 1
  uint64_t bytesRead() const { return m_bytesRead; }  ///< of size(), for progress
  uint64_t size() const { return m_size; }            ///< of the file, in bytes
  /// Whether the line given last ended in a line break. False at the end means that the file may have been cut.
  bool endedInLineBreak() const { return m_ended; }

  /// Error{BadInput} that begins with the file and the number of the line given last.
  Error error(const Message& whatAndRemedy) const;

 private:
  void fill();

  std::filesystem::path m_file;
  std::ifstream m_stream;
  std::string m_buffer;
  size_t m_begin = 0;  ///< of what is not given yet, in m_buffer
  uint64_t m_number = 0;
  uint64_t m_bytesRead = 0;
  uint64_t m_size = 0;
  bool m_ended = true;
};

}  // namespace kinoprism::core
