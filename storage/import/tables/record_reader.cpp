#include "storage/import/tables/record_reader.h"

#include <algorithm>
#include <cstring>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/tables/text_encoding.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kPiece = size_t{1} << 18;
constexpr size_t kLongestRecord = size_t{16} << 20;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Whether a cell's quotes are still open after the text seen so far. Quotes inside a cell that did not begin with one
/// are ordinary characters.
class QuoteState {
 public:
  explicit QuoteState(char delimiter) : m_delimiter(delimiter) {}
  explicit QuoteState(const std::string& delimiter) : QuoteState(delimiter.front()) {}

  void feed(std::string_view text) {
    if (m_place == Place::CellStart && text.find('"') == std::string_view::npos) return;
    for (const char c : text) {
      if (c == '"') {
        if (m_place == Place::CellStart || m_place == Place::AfterQuote)
          m_place = Place::Quoted;
        else if (m_place == Place::Quoted)
          m_place = Place::AfterQuote;
      } else if (m_place != Place::Quoted) {
        m_place = c == m_delimiter ? Place::CellStart : Place::Plain;
      }
    }
  }
  bool open() const { return m_place == Place::Quoted; }

 private:
  /// A quote right after a closing one stands for a quote and goes on.
  enum class Place { CellStart, Plain, Quoted, AfterQuote };
  char m_delimiter;
  Place m_place = Place::CellStart;
};

}  // namespace

RecordReader::RecordReader(std::unique_ptr<ByteSource> source, TableLayout layout)
    : m_source(decoded(std::move(source), layout.encoding)),
      m_layout(std::move(layout)),
      m_lineBreak(m_layout.carriageReturn ? '\r' : '\n'),
      m_toSkip(m_layout.skippedRecords) {}

core::Error RecordReader::error(const core::Message& what) const {
  return {core::ErrorCode::BadInput,
          {core::MessageId::FileProblem, core::Message(core::MessageId::FileLine, name(), std::to_string(m_recordLine)),
           what}};
}

bool RecordReader::next() {
  for (; m_toSkip > 0; --m_toSkip) {
    if (!nextFilled()) return false;
  }
  return nextFilled();
}

bool RecordReader::nextFilled() {
  std::string_view record;
  do {
    if (!takeRecord(record)) return false;
    if (record.empty()) continue;
    if (m_layout.encoding == "UTF-8" && !isAscii(record) && !core::isUtf8(record)) {
      m_converted = decoded(record, "windows-1252");
      record = m_converted;
    }
    m_cells.clear();
    if (m_layout.quoted && record.find('"') != std::string_view::npos)
      splitQuoted(record);
    else
      splitPlain(record);
  } while (record.empty() || std::ranges::all_of(m_cells, [](std::string_view cell) { return cell.empty(); }));
  return true;
}

bool RecordReader::takeRecord(std::string_view& record) {
  if (!m_started) {
    m_started = true;
    fill();
    if (std::string_view(m_buffer.data(), m_end).starts_with(kByteOrderMark)) m_begin = kByteOrderMark.size();
  }
  if (m_begin == m_end && !fill()) return false;
  m_recordLine = m_nextLine;
  QuoteState quotes(m_layout.delimiter);
  size_t seen = 0;
  size_t length = 0;
  while (true) {
    length = findLineBreak(length);
    m_endsInLineBreak = length != std::string::npos;
    const size_t stop = m_endsInLineBreak ? length : m_end - m_begin;
    if (m_layout.quoted) quotes.feed(std::string_view(m_buffer).substr(m_begin + seen, stop - seen));
    if (m_endsInLineBreak) ++m_nextLine;
    if (!quotes.open()) {
      record = std::string_view(m_buffer).substr(m_begin, stop);
      m_begin += stop + (m_endsInLineBreak ? 1 : 0);
      break;
    }
    if (!m_endsInLineBreak) throw error(core::MessageId::QuoteNotClosed);
    seen = stop;
    ++length;
  }
  if (record.ends_with('\r')) record.remove_suffix(1);
  checkText(record);
  return true;
}

/// Distance from m_begin to the next line break at or after `from`; npos when the file ends before.
size_t RecordReader::findLineBreak(size_t from) {
  while (true) {
    const size_t length = m_end - m_begin;
    if (from < length) {
      const void* const found = std::memchr(m_buffer.data() + m_begin + from, m_lineBreak, length - from);
      if (found) return static_cast<size_t>(static_cast<const char*>(found) - m_buffer.data()) - m_begin;
    }
    if (length > kLongestRecord) throw error(core::MessageId::RecordTooLong);
    from = length;
    if (!fill()) return std::string::npos;
  }
}

bool RecordReader::fill() {
  if (m_atEnd) return false;
  if (m_begin > 0) {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
  }
  if (m_buffer.size() < m_end + kPiece) m_buffer.resize(m_end + kPiece);
  const size_t got = m_source->read(m_buffer.data() + m_end, kPiece);
  m_atEnd = got == 0;
  m_end += got;
  return got > 0;
}

void RecordReader::checkText(std::string_view record) const {
  if (std::memchr(record.data(), '\0', record.size())) throw error(core::MessageId::RecordNotText);
}

void RecordReader::splitPlain(std::string_view record) {
  const std::string& delimiter = m_layout.delimiter;
  size_t begin = 0;
  while (m_cells.size() + 1 != m_layout.mostCells) {
    const size_t end = delimiter.size() == 1 ? record.find(delimiter[0], begin) : record.find(delimiter, begin);
    if (end == std::string_view::npos) break;
    m_cells.push_back(record.substr(begin, end - begin));
    begin = end + delimiter.size();
  }
  m_cells.push_back(record.substr(begin));
}

void RecordReader::splitQuoted(std::string_view record) {
  m_unquoted.clear();
  m_unquoted.reserve(record.size());  // so that views into it stay valid
  size_t place = 0;
  while (true) {
    if (place < record.size() && record[place] == '"') {
      const size_t start = m_unquoted.size();
      for (++place; place < record.size(); ++place) {
        if (record[place] != '"') {
          m_unquoted.push_back(record[place]);
        } else if (place + 1 < record.size() && record[place + 1] == '"') {
          m_unquoted.push_back(record[place++]);
        } else {
          break;
        }
      }
      const size_t end = std::min(record.find(m_layout.delimiter, place), record.size());
      // Text after the closing quote is kept, as spreadsheets do.
      if (place + 1 < end) m_unquoted.append(record.substr(place + 1, end - place - 1));
      m_cells.push_back(std::string_view(m_unquoted).substr(start));
      place = end;
    } else {
      const size_t end = std::min(record.find(m_layout.delimiter, place), record.size());
      m_cells.push_back(record.substr(place, end - place));
      place = end;
    }
    if (place >= record.size()) return;
    place += m_layout.delimiter.size();
    if (place >= record.size()) {
      m_cells.push_back({});
      return;
    }
  }
}

}  // namespace kinoprism::storage
