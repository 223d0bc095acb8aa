#include "engine/core/picture_header.h"

#include <gtest/gtest.h>

#include <string>

namespace kinoprism::core {
namespace {

using std::string_literals::operator""s;

TEST(PictureHeader, ReadsEachFormatAndNothingThatIsCut) {
  // A mark that stands alone, a comment, then the start of the frame.
  const std::string jpeg = "\xff\xd8\xff\x01\xff\xfe\0\x04hi\xff\xc0\0\x11\x08\x01\xc2\x01\x2c"s;
  const std::string png = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2c\0\0\x01\xc2"s;
  const std::string lossless = "RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x2b\x41\x70\0"s;
  for (const auto& [whole, format] : {std::pair(jpeg, PictureFormat::Jpeg), std::pair(png, PictureFormat::Png),
                                      std::pair(lossless, PictureFormat::WebP)}) {
    const auto info = readPictureHeader(whole);
    ASSERT_TRUE(info) << name(format);
    EXPECT_EQ(info->format, format);
    EXPECT_EQ(info->width, 300) << name(format);
    EXPECT_EQ(info->height, 450) << name(format);
    for (size_t length = 0; length < whole.size(); ++length)
      EXPECT_FALSE(readPictureHeader(std::string_view(whole).substr(0, length))) << name(format) << " " << length;
  }
  EXPECT_FALSE(pictureFormat("just text"));
}

}  // namespace
}  // namespace kinoprism::core
