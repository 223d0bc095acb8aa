#include "app/cli/text_table.h"

#include <algorithm>
#include <cstdint>

namespace kinoprism::app {
namespace {

/// East Asian wide and full-width blocks, by first and last code point.
bool isWide(uint32_t c) {
  return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xff60) ||
         (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

}  // namespace

size_t displayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    uint32_t point = length == 1 ? lead : lead & (0x7f >> length);
    for (size_t k = 1; k < length && i + k < text.size(); ++k) {
      point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3f);
    }
    width += isWide(point) ? 2 : 1;
    i += length;
  }
  return width;
}

TextTable::TextTable(std::vector<std::pair<std::string, Align>> columns) {
  std::vector<std::string> heading;
  for (auto& [title, align] : columns) {
    heading.push_back(std::move(title));
    m_aligns.push_back(align);
  }
  m_rows.push_back(std::move(heading));
}

void TextTable::addRow(std::vector<std::string> cells) {
  cells.resize(m_aligns.size());
  m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const {
  std::vector<size_t> widths(m_aligns.size(), 0);
  for (const auto& row : m_rows) {
    for (size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], displayWidth(row[c]));
  }
  std::string result;
  for (const auto& row : m_rows) {
    std::string line;
    for (size_t c = 0; c < row.size(); ++c) {
      const std::string padding(widths[c] - displayWidth(row[c]), ' ');
      if (c > 0) line += "  ";
      line += m_aligns[c] == Align::Right ? padding + row[c] : row[c] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

std::string wrapText(std::string_view text, size_t width, size_t indent) {
  std::string result;
  size_t column = 0;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view word = text.substr(start, end - start);
    const size_t wide = displayWidth(word);
    if (column > 0 && column + 1 + wide > width) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > 0) {
      result += ' ';
      ++column;
    }
    result += word;
    column += wide;
    start = end + 1;
  }
  return result;
}

}  // namespace kinoprism::app
