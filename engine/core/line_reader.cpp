#include "engine/core/line_reader.h"

#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

constexpr size_t kChunk = size_t{1} << 18;
constexpr size_t kLineLimit = size_t{64} << 20;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

LineReader::LineReader(const std::filesystem::path& file) : m_file(file) {
  std::error_code code;
  if (!std::filesystem::exists(file, code))
    throw Error(ErrorCode::NotFound, {MessageId::NoSuchFileCheckName, file.string()}, code.message());
  if (std::filesystem::is_directory(file, code))
    throw Error(ErrorCode::BadInput, {MessageId::FileIsFolder, file.string()});
  m_size = std::filesystem::file_size(file, code);
  if (code) m_size = 0;  // a pipe
  m_stream.open(file, std::ios::binary);
  if (!m_stream) throw Error(ErrorCode::Io, {MessageId::CannotOpenNoPermission, file.string()});
}

void LineReader::fill() {
  m_buffer.erase(0, m_begin);
  m_begin = 0;
  const size_t old = m_buffer.size();
  m_buffer.resize(old + kChunk);
  m_stream.read(m_buffer.data() + old, static_cast<std::streamsize>(kChunk));
  if (m_stream.bad()) throw Error(ErrorCode::Io, {MessageId::ReadingFailed, m_file.string()});
  m_buffer.resize(old + static_cast<size_t>(m_stream.gcount()));
  if (m_bytesRead == 0 && m_buffer.starts_with(kByteOrderMark)) m_begin = kByteOrderMark.size();
  m_bytesRead += static_cast<uint64_t>(m_stream.gcount());
}

bool LineReader::next(std::string_view& line) {
  size_t searched = m_begin;
  size_t end = m_buffer.find('\n', searched);
  while (end == std::string::npos && m_stream) {
    searched = m_buffer.size() - m_begin;
    fill();
    end = m_buffer.find('\n', m_begin + searched);
    if (end == std::string::npos && m_buffer.size() - m_begin > kLineLimit) {
      ++m_number;
      throw error(MessageId::LineTooLong);
    }
  }
  if (end == std::string::npos && m_begin == m_buffer.size()) return false;
  m_ended = end != std::string::npos;
  line = std::string_view(m_buffer).substr(m_begin, m_ended ? end - m_begin : std::string::npos);
  m_begin += line.size() + (m_ended ? 1 : 0);
  ++m_number;
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.find('\0') != std::string_view::npos) throw error(MessageId::LineIsBinary);
  return true;
}

Error LineReader::error(const Message& whatAndRemedy) const {
  return Error(ErrorCode::BadInput, {MessageId::LineProblem, m_file.string(), std::to_string(m_number), whatAndRemedy});
}

}  // namespace kinoprism::core
