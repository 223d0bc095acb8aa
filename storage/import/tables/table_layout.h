#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::storage {

/// How the text of a table is laid out: everything a reader must know before it can name a cell.
struct TableLayout {
  std::string encoding = "UTF-8";  ///< see text_encoding.h
  bool encodingCertain = true;
  std::string delimiter = ",";
  bool quoted = true;           ///< cells may stand in "…"
  bool carriageReturn = false;  ///< records end in CR alone, as on classic Mac OS
  int skippedRecords = 0;       ///< before the header or the first row: a title, `sep=,`
  bool hasHeader = false;
  bool decimalComma = false;  ///< 3,5 is three and a half
  size_t mostCells = 0;       ///< the last cell takes the rest of a record, delimiters too; 0: there is no last cell
};

/// Looks at the beginning of a table, as UTF-8. whole: it is all of it; otherwise its last line may be cut. What cannot
/// be told is left as in an ordinary CSV file. The encoding is the caller's.
TableLayout detectLayout(std::string_view text, bool whole);

/// Records of a text in that layout, without those skipped and without blank ones; the header first where there is one.
/// At most count. A quote that is not closed within the text ends them.
std::vector<std::vector<std::string>> firstRecords(std::string_view text, bool whole, const TableLayout& layout,
                                                   size_t count);

}  // namespace kinoprism::storage
