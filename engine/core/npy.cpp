#include "engine/core/npy.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/files.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

static_assert(std::endian::native == std::endian::little, "the bytes of numbers are swapped by this assumption");

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr size_t kHeaderLimit = 65536;  // real ones have about a hundred bytes

struct Header {
  std::string type;  ///< NumPy's, such as "<f4"
  bool fortranOrder = false;
  std::vector<uint64_t> shape;
  size_t dataOffset = 0;

  size_t itemSize() const { return type.ends_with("f8") ? 8 : 4; }
  bool swapped() const { return type.starts_with('>'); }
};

/// Reads the Python dictionary of a header, as numpy.lib.format writes it; nullopt where it is anything else.
class HeaderParser {
 public:
  explicit HeaderParser(std::string_view text) : m_text(text) {}

  std::optional<Header> parse() {
    Header header;
    std::set<std::string> seen;
    if (!take('{')) return {};
    while (!take('}')) {
      const auto key = quoted();
      if (!key || !take(':')) return {};
      const bool known = *key == "descr"           ? readType(header)
                         : *key == "fortran_order" ? readOrder(header)
                         : *key == "shape"         ? readShape(header)
                                                   : false;
      if (!known || !seen.insert(*key).second) return {};
      if (!take(',') && !peek('}')) return {};
    }
    skipSpace();
    if (seen.size() != 3 || !m_text.empty() || header.type.empty()) return {};
    return header;
  }

 private:
  void skipSpace() {
    while (!m_text.empty() && std::isspace(static_cast<unsigned char>(m_text.front()))) m_text.remove_prefix(1);
  }
  bool peek(char wanted) {
    skipSpace();
    return !m_text.empty() && m_text.front() == wanted;
  }
  bool take(char wanted) {
    if (!peek(wanted)) return false;
    m_text.remove_prefix(1);
    return true;
  }
  bool takeWord(std::string_view word) {
    skipSpace();
    if (!m_text.starts_with(word)) return false;
    m_text.remove_prefix(word.size());
    return true;
  }

  std::optional<std::string> quoted() {
    const char quote = peek('"') ? '"' : '\'';
    if (!take(quote)) return {};
    const size_t end = m_text.find(quote);
    if (end == std::string_view::npos) return {};
    std::string text(m_text.substr(0, end));
    m_text.remove_prefix(end + 1);
    return text;
  }

  bool readType(Header& header) {
    if (peek('[')) {  // a table with named columns; said as such by the caller
      header.type = "structured";
      int depth = 0;
      while (!m_text.empty()) {
        depth += m_text.front() == '[' ? 1 : m_text.front() == ']' ? -1 : 0;
        m_text.remove_prefix(1);
        if (depth == 0) return true;
      }
      return false;
    }
    const auto type = quoted();
    if (type) header.type = *type;
    return type.has_value();
  }

  bool readOrder(Header& header) {
    header.fortranOrder = takeWord("True");
    return header.fortranOrder || takeWord("False");
  }

  bool readShape(Header& header) {
    header.shape.clear();
    if (!take('(')) return false;
    while (!take(')')) {
      skipSpace();
      uint64_t extent = 0;
      const auto [end, code] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), extent);
      if (code != std::errc()) return false;
      m_text.remove_prefix(static_cast<size_t>(end - m_text.data()));
      if (peek('L')) take('L');  // Python 2 wrote long integers so
      header.shape.push_back(extent);
      if (!take(',') && !peek(')')) return false;
    }
    return true;
  }

  std::string_view m_text;
};

std::string shapeText(const std::vector<uint64_t>& shape) {
  std::string text = "(";
  for (size_t i = 0; i < shape.size(); ++i) text += (i ? ", " : "") + std::to_string(shape[i]);
  return text + (shape.size() == 1 ? ",)" : ")");
}

[[noreturn]] void refuse(const std::filesystem::path& file, const Message& why) {
  throw Error(ErrorCode::BadInput, {MessageId::FileProblem, file.string(), why});
}

Header readHeader(const std::filesystem::path& file, std::ifstream& stream) {
  std::array<char, 8> start{};
  if (!stream.read(start.data(), start.size()) || std::string_view(start.data(), 6) != kMagic)
    refuse(file, MessageId::NpyNotNumPy);
  const int version = start[6];
  if (version < 1 || version > 3) refuse(file, {MessageId::NpyVersion, version});
  std::array<unsigned char, 4> length{};
  const size_t lengthBytes = version == 1 ? 2 : 4;
  stream.read(reinterpret_cast<char*>(length.data()), static_cast<std::streamsize>(lengthBytes));
  const size_t size = length[0] | size_t{length[1]} << 8 | size_t{length[2]} << 16 | size_t{length[3]} << 24;
  if (!stream || size > kHeaderLimit) refuse(file, MessageId::NpyHeaderDamaged);
  std::string text(size, '\0');
  if (!stream.read(text.data(), static_cast<std::streamsize>(size))) refuse(file, MessageId::NpyHeaderCut);
  auto header = HeaderParser(text).parse();
  if (!header) refuse(file, MessageId::NpyHeaderUnreadable);
  header->dataOffset = start.size() + lengthBytes + size;
  return *header;
}

/// Refuses what is not a table of floats of exactly the file's size.
void check(const std::filesystem::path& file, const Header& header, uint64_t fileSize) {
  const std::string shape = shapeText(header.shape);
  if (header.type != "<f4" && header.type != "<f8" && header.type != ">f4" && header.type != ">f8")
    refuse(file, {MessageId::NpyElementType, header.type, shape});
  if (header.shape.size() != 2) refuse(file, {MessageId::NpyNotTwoDimensional, header.shape.size(), shape});
  const uint64_t rows = header.shape[0];
  const uint64_t columns = header.shape[1];
  if (columns == 0) refuse(file, {MessageId::NpyRowsEmpty, shape});
  uint64_t bytes = 0;
  if (__builtin_mul_overflow(rows, columns, &bytes) || __builtin_mul_overflow(bytes, header.itemSize(), &bytes) ||
      bytes != fileSize - header.dataOffset) {
    refuse(file, {MessageId::NpySizeMismatch, shape, header.itemSize(), fileSize - header.dataOffset});
  }
}

template <class T, class Bits>
float decode(const char* bytes, bool swapped) {
  Bits bits;
  std::memcpy(&bits, bytes, sizeof bits);
  if (swapped) {
    if constexpr (sizeof(Bits) == 4) {
      bits = __builtin_bswap32(bits);
    } else {
      bits = __builtin_bswap64(bits);
    }
  }
  return static_cast<float>(std::bit_cast<T>(bits));
}

}  // namespace

Matrix readNpy(const std::filesystem::path& file, Progress& progress) {
  std::error_code code;
  if (!std::filesystem::is_regular_file(file, code))
    throw Error(ErrorCode::NotFound, {MessageId::NoSuchFile, file.string()}, code.message());
  const uint64_t fileSize = std::filesystem::file_size(file, code);
  std::ifstream stream(file, std::ios::binary);
  if (code || !stream) throw Error(ErrorCode::Io, {MessageId::CannotOpenNoPermission, file.string()}, code.message());
  const Header header = readHeader(file, stream);
  check(file, header, fileSize);

  Matrix matrix(header.shape[0], header.shape[1]);
  const size_t itemSize = header.itemSize();
  const size_t total = matrix.values().size();
  std::vector<char> buffer(std::min(size_t{1} << 17, total) * itemSize);
  for (size_t done = 0; done < total;) {
    progress.throwIfCancelled();
    progress.report(MessageId::ReadingFeatures, static_cast<int64_t>(done), static_cast<int64_t>(total));
    const size_t count = std::min(buffer.size() / itemSize, total - done);
    if (!stream.read(buffer.data(), static_cast<std::streamsize>(count * itemSize)))
      throw Error(ErrorCode::Io, {MessageId::ReadingFailed, file.string()});
    for (size_t i = 0; i < count; ++i, ++done) {
      const char* bytes = buffer.data() + i * itemSize;
      const float value = itemSize == 8 ? decode<double, uint64_t>(bytes, header.swapped())
                                        : decode<float, uint32_t>(bytes, header.swapped());
      const size_t place = header.fortranOrder ? done % matrix.rows() * matrix.columns() + done / matrix.rows() : done;
      matrix.values()[place] = value;
    }
  }
  return matrix;
}

void writeNpy(const std::filesystem::path& file, const Matrix& matrix) {
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(matrix.rows()) + ", " +
                       std::to_string(matrix.columns()) + "), }";
  const size_t prefix = kMagic.size() + 4;
  header.append(63 - (prefix + header.size()) % 64, ' ');  // the data begins at a multiple of 64
  header += '\n';
  std::string start(kMagic);
  start += {'\x01', '\x00', static_cast<char>(header.size() & 0xff), static_cast<char>(header.size() >> 8)};
  start += header;
  const std::array pieces{std::as_bytes(std::span<const char>(start)), std::as_bytes(matrix.values())};
  writeFileAtomically(file, std::span<const std::span<const std::byte>>(pieces));
}

}  // namespace kinoprism::core
