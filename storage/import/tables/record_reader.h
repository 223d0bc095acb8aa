#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/import/tables/byte_source.h"
#include "storage/import/tables/table_layout.h"

namespace kinoprism::storage {

/// The records of a table, one after the other, in constant memory: cells divided by a delimiter, records by LF, CRLF
/// or CR as the layout says; in a quoted table cells may stand in "…", hold delimiters and line breaks, and "" for a
/// quote (RFC 4180). Text comes out as UTF-8, without a byte order mark; a record of a UTF-8 file that is not UTF-8 is
/// taken for Windows-1252. Blank records and those of the layout before the header are left out.
class RecordReader {
 public:
  /// Reads no byte yet.
  RecordReader(std::unique_ptr<ByteSource> source, TableLayout layout);

  /// Goes to the next record that is not blank; false at the end. Throws Error{BadInput} that names file and line for
  /// what is not text (a zero byte), a quote that is never closed, or a line of more than 16 MiB.
  bool next();

  /// Of the record, as UTF-8; valid until next().
  const std::vector<std::string_view>& cells() const { return m_cells; }
  int64_t line() const { return m_recordLine; }  ///< where the record begins, from 1
  /// Whether a line break ends the record. False of the last one of a file that was cut, or written without care.
  bool endsInLineBreak() const { return m_endsInLineBreak; }
  uint64_t bytesRead() const { return m_source->position(); }  ///< of size()
  uint64_t size() const { return m_source->size(); }
  const std::string& name() const { return m_source->name(); }

  /// Error{BadInput} that names the file and the record's line.
  core::Error error(const core::Message& what) const;

 private:
  bool nextFilled();
  bool takeRecord(std::string_view& record);
  size_t findLineBreak(size_t from);
  bool fill();
  void splitPlain(std::string_view record);
  void splitQuoted(std::string_view record);
  void checkText(std::string_view record) const;

  std::unique_ptr<ByteSource> m_source;
  TableLayout m_layout;
  char m_lineBreak;
  int m_toSkip;
  std::string m_buffer;
  size_t m_begin = 0;
  size_t m_end = 0;
  bool m_atEnd = false;
  bool m_started = false;
  int64_t m_nextLine = 1;
  int64_t m_recordLine = 0;
  bool m_endsInLineBreak = true;
  std::string m_converted;
  std::string m_unquoted;  ///< text of quoted cells, which differs from the file's
  std::vector<std::string_view> m_cells;
};

}  // namespace kinoprism::storage
