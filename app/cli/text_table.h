#pragma once

#include <string>
#include <vector>

namespace kinoprism::app {

/// Columns of text, aligned for a terminal: the first row is the heading. Wide (Chinese) characters count two columns.
class TextTable {
 public:
  enum class Align { Left, Right };

  /// columns: heading and alignment of each.
  explicit TextTable(std::vector<std::pair<std::string, Align>> columns);

  /// As many cells as there are columns.
  void addRow(std::vector<std::string> cells);
  /// Lines that end in '\n', without trailing spaces.
  std::string text() const;

 private:
  std::vector<Align> m_aligns;
  std::vector<std::vector<std::string>> m_rows;
};

/// How many columns a terminal gives UTF-8 text.
size_t displayWidth(std::string_view text);

/// text in lines of at most `width` columns, each after the first begun with `indent` spaces.
std::string wrapText(std::string_view text, size_t width, size_t indent);

}  // namespace kinoprism::app
