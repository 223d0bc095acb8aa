#include "engine/media/read/picture.h"

#include <gtest/gtest.h>

#include "engine/core/files.h"
#include "engine/core/rng.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::media {
namespace {

using std::string_view_literals::operator""sv;

/// Left half one colour, right half another.
Picture twoColours(int width, int height) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const bool isLeft = x < width / 2;
      for (const int value : {isLeft ? 200 : 20, isLeft ? 40 : 90, isLeft ? 30 : 220})
        picture.rgb.push_back(static_cast<uint8_t>(value));
    }
  }
  return picture;
}

std::string jpegOf(const Picture& picture) {
  const auto bytes = encodeJpeg(picture, 90);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void put32(std::string& bytes, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
}

/// The first chunk of a PNG and nothing else.
std::string pngHeader(uint32_t width, uint32_t height) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv);
  put32(bytes, width);
  put32(bytes, height);
  bytes += "\x08\x02\0\0\0\0\0\0\0"sv;
  return bytes;
}

/// One pixel, from the PNG specification's point of view as whole as any other.
constexpr auto kTinyPng =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\xda\x63\x64\xf8\xcf"
    "\x50\x0f"
    "\0\x03\x86\x01\x80\x5a\x34\x7d\x6b\0\0\0\0IEND\xae\x42\x60\x82"sv;

TEST(Picture, ReadsColoursAtTheSizeAskedFor) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("poster.jpg", jpegOf(twoColours(600, 900)));
  PictureInfo info;
  const Picture picture = readPicture(file, 100, 150, &info);
  EXPECT_EQ(info.width, 600);
  EXPECT_EQ(info.height, 900);
  EXPECT_EQ(info.format, PictureFormat::Jpeg);
  ASSERT_EQ(picture.width, 100);
  ASSERT_EQ(picture.height, 150);
  EXPECT_NEAR(picture.at(20, 75)[0], 200, 4);
  EXPECT_NEAR(picture.at(20, 75)[2], 30, 4);
  EXPECT_NEAR(picture.at(80, 75)[0], 20, 4);
  EXPECT_NEAR(picture.at(80, 75)[2], 220, 4);
}

TEST(Picture, KeepsItsShapeWithinABoxAndIsNeverEnlarged) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("poster.jpg", jpegOf(twoColours(600, 900)));
  const Picture small = readPictureWithin(file, 200, 200);
  EXPECT_EQ(small.height, 200);
  EXPECT_EQ(small.width, 133);
  const Picture same = readPictureWithin(file, 2000, 2000);
  EXPECT_EQ(same.width, 600);
  EXPECT_EQ(same.height, 900);
}

TEST(Picture, ReadsPng) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("one.png", kTinyPng);
  EXPECT_EQ(probePicture(file).format, PictureFormat::Png);
  EXPECT_EQ(readPicture(file, 4, 4).rgb.size(), 48u);
}

TEST(Picture, KnowsTheThreeKindsOfWebP) {
  const core::TemporaryFolder folder;
  const auto probe = [&](std::string_view chunk) {
    const std::string bytes = std::string("RIFF\x40\0\0\0WEBP"sv) + std::string(chunk) + std::string(40, '\0');
    return probePicture(folder.write("p.webp", bytes));
  };
  const PictureInfo extended = probe("VP8X\x0a\0\0\0\0\0\0\0\x8f\x01\0\x57\x02\0"sv);
  EXPECT_EQ(extended.width, 400);
  EXPECT_EQ(extended.height, 600);
  const PictureInfo lossy = probe("VP8 \x20\0\0\0\0\0\0\x9d\x01\x2a\x90\x01\x58\x02"sv);
  EXPECT_EQ(lossy.width, 400);
  EXPECT_EQ(lossy.height, 600);
  // 14 bits of width − 1, then 14 of height − 1: 399 | 599 << 14.
  const PictureInfo lossless = probe("VP8L\x20\0\0\0\x2f\x8f\xc1\x95\0"sv);
  EXPECT_EQ(lossless.width, 400);
  EXPECT_EQ(lossless.height, 600);
}

TEST(Picture, RefusesEveryLengthOfACutJpeg) {
  const core::TemporaryFolder folder;
  const std::string whole = jpegOf(twoColours(64, 96));
  for (size_t length = 0; length < whole.size(); length += length < 700 ? 1 : 13) {
    const auto file = folder.write("cut.jpg", std::string_view(whole).substr(0, length));
    EXPECT_EQ(core::errorOf([&] { readPicture(file, 32, 48); }).code(), core::ErrorCode::BadInput) << length;
  }
}

TEST(Picture, RefusesEveryLengthOfACutPng) {
  const core::TemporaryFolder folder;
  for (size_t length = 0; length + 12 < kTinyPng.size(); ++length) {
    const auto file = folder.write("cut.png", kTinyPng.substr(0, length));
    EXPECT_EQ(core::errorOf([&] { readPicture(file, 8, 8); }).code(), core::ErrorCode::BadInput) << length;
  }
}

TEST(Picture, RefusesGiantsBeforeDecodingThem) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("giant.png", pngHeader(60'000, 60'000));
  const core::Error error = core::errorOf([&] { readPicture(file, 96, 144); });
  EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
  EXPECT_NE(std::string(error.what()).find("giant.png"), std::string::npos);
  EXPECT_NE(std::string(error.what()).find("60000"), std::string::npos);
  // Allowed by its sides, but not by its area, since a PNG cannot be decoded smaller.
  const auto wide = folder.write("wide.png", pngHeader(16'000, 16'000) + std::string("\0\0\0\0IEND\xae\x42\x60\x82"sv));
  EXPECT_EQ(core::errorOf([&] { readPicture(wide, 96, 144); }).code(), core::ErrorCode::TooLarge);
  EXPECT_EQ(core::errorOf([&] { probePicture(folder.write("zero.png", pngHeader(0, 10))); }).code(),
            core::ErrorCode::BadInput);
}

TEST(Picture, SaysWhichFileIsNoPicture) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("poster.jpg", "This is a letter, not a poster.");
  const core::Error error = core::errorOf([&] { readPicture(file, 10, 10); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("poster.jpg"), std::string::npos);
  EXPECT_EQ(core::errorOf([&] { readPicture(folder / "absent.jpg", 10, 10); }).code(), core::ErrorCode::NotFound);
  EXPECT_EQ(core::errorOf([&] { readPicture(file, 0, 10); }).code(), core::ErrorCode::BadArgument);
}

TEST(Picture, SurvivesFlippedBytes) {
  const core::TemporaryFolder folder;
  const std::string whole = jpegOf(twoColours(64, 96));
  core::Rng rng(3);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = whole;
    for (int flip = 0; flip < 4; ++flip) bytes[rng.below(bytes.size())] = static_cast<char>(rng());
    const auto file = folder.write("flipped.jpg", bytes);
    try {
      const Picture picture = readPicture(file, 32, 48);
      EXPECT_EQ(picture.rgb.size(), 32u * 48 * 3);
    } catch (const core::Error& error) {
      EXPECT_TRUE(error.code() == core::ErrorCode::BadInput || error.code() == core::ErrorCode::TooLarge)
          << error.what();
    }
  }
}

}  // namespace
}  // namespace kinoprism::media
