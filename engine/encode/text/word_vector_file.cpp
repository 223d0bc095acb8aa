#include "engine/encode/text/word_vector_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/core/line_reader.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "engine/encode/text/tokenizer.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kMostDimensions = WordVectorTable::kMostDimensions;
constexpr size_t kLongestWord = 4096;  // bytes
constexpr uint64_t kBetweenReports = 2048;

/// A problem with what to do about it.
core::Message invalid(const core::Message& problem) { return {core::MessageId::WordVectorsInvalid, problem}; }

/// "words dimensions", the first line of word2vec's formats.
struct Header {
  uint64_t words = 0;
  size_t dimensions = 0;
};

std::optional<Header> headerOf(std::string_view line) {
  const auto parts = core::split(core::trimmed(line), ' ');
  if (parts.size() != 2) return std::nullopt;
  Header header;
  for (const std::string_view part : parts)
    if (part.empty() || !std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return std::nullopt;
  const auto words = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), header.words);
  const auto size = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), header.dimensions);
  if (words.ec != std::errc() || size.ec != std::errc()) return std::nullopt;
  return header;
}

/// Collects the vectors of wanted words.
class Collector {
 public:
  explicit Collector(const Vocabulary& wanted)
      : m_wanted(wanted), m_rows(wanted.size(), WordVectorTable::kAbsent), m_isExact(wanted.size()), m_folding(false) {}

  /// The number of the wanted word that the next vector is for, or kUnknown when it is of no use.
  uint32_t wants(std::string_view word) {
    uint32_t number = m_wanted.find(word);
    m_nextIsExact = number != Vocabulary::kUnknown;
    if (m_nextIsExact) return m_isExact[number] ? Vocabulary::kUnknown : number;
    const bool mayFold = std::any_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c < 0; });
    if (!mayFold) return Vocabulary::kUnknown;
    number = m_wanted.find(m_folding.term(word));
    if (number == Vocabulary::kUnknown || m_rows[number] != WordVectorTable::kAbsent) return Vocabulary::kUnknown;
    return number;
  }

  /// Where to write the vector of the word that wants() gave last.
  std::span<float> place(uint32_t number, size_t dimensions) {
    if (m_rows[number] == WordVectorTable::kAbsent) {
      m_rows[number] = m_count++;
      m_values.resize(m_values.size() + dimensions);
    }
    m_isExact[number] = m_nextIsExact;
    return {m_values.data() + m_rows[number] * dimensions, dimensions};
  }

  WordVectorTable take(size_t dimensions) {
    WordVectorTable table;
    table.rows = std::move(m_rows);
    table.vectors = core::Matrix(m_count, dimensions);
    std::copy(m_values.begin(), m_values.end(), table.vectors.values().begin());
    return table;
  }

 private:
  const Vocabulary& m_wanted;
  std::vector<uint32_t> m_rows;
  std::vector<bool> m_isExact;
  std::vector<float> m_values;
  Tokenizer m_folding;
  uint32_t m_count = 0;
  bool m_nextIsExact = false;
};

bool parse(std::string_view text, float& value) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return false;
  if (!std::isfinite(number) || std::abs(number) > std::numeric_limits<float>::max()) return false;
  value = static_cast<float>(number);
  return true;
}

/// A line of numbers after a word, which may hold blanks itself: the last `dimensions` parts are the numbers.
class TextLine {
 public:
  explicit TextLine(std::string_view line) : m_line(line) {
    while (m_line.ends_with(' ') || m_line.ends_with('\t')) m_line.remove_suffix(1);
  }

  size_t parts() const { return static_cast<size_t>(std::count_if(m_line.begin(), m_line.end(), isBlank)) + 1; }
  /// False when there are too few parts.
  bool cut(size_t dimensions, std::string_view& word, std::string_view& numbers) const {
    size_t begin = m_line.size();
    for (size_t seen = 0; seen < dimensions; --begin) {
      if (begin == 0) return false;
      seen += isBlank(m_line[begin - 1]);
    }
    word = m_line.substr(0, begin);
    numbers = m_line.substr(begin + 1);
    return !word.empty();
  }

  static bool isBlank(char c) { return c == ' ' || c == '\t'; }

 private:
  std::string_view m_line;
};

void readNumbers(std::string_view numbers, std::span<float> to, const core::LineReader& lines) {
  for (float& value : to) {
    const auto end = std::find_if(numbers.begin(), numbers.end(), TextLine::isBlank);
    const std::string_view part = numbers.substr(0, static_cast<size_t>(end - numbers.begin()));
    if (!parse(part, value))
      throw lines.error(invalid({core::MessageId::WordVectorNotANumber, core::quotedForMessage(part)}));
    numbers.remove_prefix(std::min(part.size() + 1, numbers.size()));
  }
}

size_t checkedDimensions(size_t dimensions, const core::LineReader& lines) {
  if (dimensions >= 2 && dimensions <= kMostDimensions) return dimensions;
  throw lines.error(invalid({core::MessageId::WordVectorLength, kMostDimensions, dimensions}));
}

WordVectorTable readText(const std::filesystem::path& file, const Vocabulary& wanted, core::Progress& progress) {
  core::LineReader lines(file);
  std::string_view line;
  if (!lines.next(line)) throw lines.error(invalid(core::MessageId::WordVectorsEmpty));
  const std::optional<Header> header = headerOf(line);
  const size_t dimensions = checkedDimensions(header ? header->dimensions : TextLine(line).parts() - 1, lines);
  Collector collector(wanted);
  uint64_t words = 0;
  for (bool more = header ? lines.next(line) : true; more; more = lines.next(line)) {
    if (lines.number() % kBetweenReports == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::ReadingWordVectors, static_cast<int64_t>(lines.bytesRead()),
                      static_cast<int64_t>(lines.size()));
    }
    if (line.empty()) continue;
    std::string_view word;
    std::string_view numbers;
    if (!TextLine(line).cut(dimensions, word, numbers))
      throw lines.error(invalid({core::MessageId::WordVectorLine, dimensions}));
    ++words;
    const uint32_t number = collector.wants(word);
    if (number != Vocabulary::kUnknown) readNumbers(numbers, collector.place(number, dimensions), lines);
  }
  if (header && words < header->words) {
    throw lines.error(invalid({core::MessageId::WordVectorsEndEarly, header->words, words}));
  }
  return collector.take(dimensions);
}

/// word2vec's binary format: after the header, for each word its bytes, a blank and its numbers.
class BinaryReader {
 public:
  BinaryReader(const std::filesystem::path& file, const Header& header, size_t begin)
      : m_file(file), m_header(header), m_stream(file, std::ios::binary) {
    m_stream.seekg(static_cast<std::streamoff>(begin));
    m_bytes.resize(header.dimensions * sizeof(float));
  }

  WordVectorTable read(const Vocabulary& wanted, core::Progress& progress) {
    Collector collector(wanted);
    std::string word;
    for (m_number = 1; m_number <= m_header.words; ++m_number) {
      if (m_number % kBetweenReports == 0) {
        progress.throwIfCancelled();
        progress.report(core::MessageId::ReadingWordVectors, static_cast<int64_t>(m_number),
                        static_cast<int64_t>(m_header.words));
      }
      readWord(word);
      if (!m_stream.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size())))
        throw error({core::MessageId::WordVectorsCut, m_header.words});
      const uint32_t number = collector.wants(word);
      if (number == Vocabulary::kUnknown) continue;
      const std::span<float> to = collector.place(number, m_header.dimensions);
      std::memcpy(to.data(), m_bytes.data(), m_bytes.size());
      if (!std::all_of(to.begin(), to.end(), [](float value) { return std::isfinite(value); }))
        throw error({core::MessageId::WordVectorNotFinite, core::quotedForMessage(word)});
    }
    return collector.take(m_header.dimensions);
  }

 private:
  void readWord(std::string& word) {
    word.clear();
    for (int c = m_stream.get(); c != ' '; c = m_stream.get()) {
      if (c == std::ifstream::traits_type::eof()) throw error({core::MessageId::WordVectorsCut, m_header.words});
      if (c != '\n') word.push_back(static_cast<char>(c));  // some writers put a line break before each word
      if (word.size() > kLongestWord) throw error(core::MessageId::WordVectorWithoutWord);
    }
  }

  core::Error error(const core::Message& problem) const {
    return core::Error(core::ErrorCode::BadInput, {core::MessageId::WordVectorFileDamaged, m_file.filename().string(),
                                                   std::to_string(m_number), invalid(problem)});
  }

  const std::filesystem::path& m_file;
  Header m_header;
  std::ifstream m_stream;
  std::string m_bytes;
  uint64_t m_number = 0;
};

/// The beginning of a file, for telling what it is.
std::string beginningOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes(4096, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<size_t>(std::max<std::streamsize>(0, stream.gcount())));
  return bytes;
}

/// Whether numbers in binary follow the header: text has no control characters, four bytes of a float soon do.
bool looksBinary(std::string_view afterHeader) {
  return std::any_of(afterHeader.begin(), afterHeader.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t';
  });
}

}  // namespace

WordVectorTable readWordVectors(const std::filesystem::path& file, const Vocabulary& wanted, core::Progress& progress) {
  const std::string beginning = beginningOf(file);
  if (beginning.starts_with("PK\x03\x04") || beginning.starts_with("\x1F\x8B")) {
    throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::FileIsPacked, file.filename().string()});
  }
  const size_t lineEnd = beginning.find('\n');
  if (lineEnd != std::string::npos) {
    const std::string_view all = beginning;
    const std::optional<Header> header = headerOf(all.substr(0, lineEnd));
    if (header && header->dimensions >= 2 && header->dimensions <= kMostDimensions &&
        looksBinary(all.substr(lineEnd + 1)))
      return BinaryReader(file, *header, lineEnd + 1).read(wanted, progress);
  }
  return readText(file, wanted, progress);
}

}  // namespace kinoprism::encode
