#include "engine/core/line_reader.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

class Lines : public testing::Test {
 protected:
  std::vector<std::string> read(const std::string& text) {
    LineReader reader(m_folder.write("file", text));
    std::vector<std::string> lines;
    std::string_view line;
    while (reader.next(line)) {
      lines.emplace_back(line);
      EXPECT_EQ(reader.number(), lines.size());
    }
    m_ended = reader.endedInLineBreak();
    EXPECT_EQ(reader.bytesRead(), text.size());
    return lines;
  }
  using List = std::vector<std::string>;

  TemporaryFolder m_folder;
  bool m_ended = false;
};

TEST_F(Lines, TakesOffBreaksAndByteOrderMark) {
  EXPECT_EQ(read(""), List{});
  EXPECT_EQ(read("a\nb\n"), (List{"a", "b"}));
  EXPECT_TRUE(m_ended);
  EXPECT_EQ(read("a\r\n\r\nb"), (List{"a", "", "b"}));
  EXPECT_FALSE(m_ended);
  EXPECT_EQ(read("\xef\xbb\xbf"
                 "a\n\xef\xbb\xbf\n"),
            (List{"a", "\xef\xbb\xbf"}));
}

TEST_F(Lines, OfAnyLengthAreWhole) {
  for (const size_t length : {size_t{(1 << 18) - 1}, size_t{1 << 18}, size_t{(1 << 18) + 1}, size_t{1'000'000}}) {
    const std::string line(length, 'x');
    EXPECT_EQ(read(line + "\n" + line + "\ny"), (List{line, line, "y"}));
  }
}

TEST_F(Lines, RefuseBinaryData) {
  const auto file = m_folder.write("binary", std::string("ok\nno\0t\n", 8));
  LineReader reader(file);
  std::string_view line;
  ASSERT_TRUE(reader.next(line));
  const Error error = errorOf([&] { reader.next(line); });
  EXPECT_EQ(error.code(), ErrorCode::BadInput);
  EXPECT_TRUE(std::string(error.what()).starts_with("LineProblem(\"" + file.string() + "\", \"2\", ")) << error.what();
}

TEST_F(Lines, NameWhatCannotBeOpened) {
  EXPECT_EQ(errorOf([&] { LineReader(m_folder / "missing"); }).code(), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { LineReader(m_folder.path()); }).code(), ErrorCode::BadInput);
}

}  // namespace
}  // namespace kinoprism::core
