#include "engine/media/picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/media/picture_header.h"

namespace kinoprism {
namespace {

Error badInput(const std::filesystem::path& file, const std::string& what, std::string detail = {}) {
  return Error(ErrorCode::BadInput, file.string() + " " + what, std::move(detail));
}

PictureInfo checkedHeader(std::string_view bytes, const std::filesystem::path& file) {
  const std::optional<PictureInfo> info = readPictureHeader(bytes);
  if (!info) throw badInput(file, "is not a JPEG, PNG or WebP picture. Replace it with one.");
  if (info->width > kMaxPictureSide || info->height > kMaxPictureSide) {
    throw Error(ErrorCode::TooLarge, file.string() + " says it has " + std::to_string(info->width) + " × " +
                                         std::to_string(info->height) + " pixels; at most " +
                                         std::to_string(kMaxPictureSide) + " a side are read. Scale it down first.");
  }
  return *info;
}

/// How many times smaller a side can be decoded and still be no smaller than wanted: 1, 2, 4 or 8.
int reduction(const PictureInfo& info, int width, int height) {
  if (info.format != PictureFormat::Jpeg) return 1;
  int times = 1;
  while (times < 8 && info.width / (times * 2) >= width && info.height / (times * 2) >= height) times *= 2;
  while (times < 8 && int64_t{info.width} * info.height / (times * times) > kMaxDecodedPixels) times *= 2;
  return times;
}

int readFlags(int times) {
  switch (times) {
    case 2:
      return cv::IMREAD_REDUCED_COLOR_2;
    case 4:
      return cv::IMREAD_REDUCED_COLOR_4;
    case 8:
      return cv::IMREAD_REDUCED_COLOR_8;
    default:
      return cv::IMREAD_COLOR;
  }
}

cv::Mat decode(const std::filesystem::path& file, int width, int height, PictureInfo* header = nullptr) {
  // Pictures are read on our own threads, a picture each.
  [[maybe_unused]] static const bool kOneThread = (cv::setNumThreads(1), true);
  const std::string bytes = readFile(file, kMaxPictureBytes);
  const PictureInfo info = checkedHeader(bytes, file);
  if (!isPictureComplete(bytes, info.format)) throw badInput(file, "ends early. Download or copy it again.");
  if (header) *header = info;
  const int times = reduction(info, width, height);
  if (int64_t{info.width} * info.height / (times * times) > kMaxDecodedPixels) {
    throw Error(ErrorCode::TooLarge, file.string() + " has " + std::to_string(info.width) + " × " +
                                         std::to_string(info.height) + " pixels, too many. Scale it down first.");
  }
  try {
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
    cv::Mat picture = cv::imdecode(raw, readFlags(times));
    if (picture.empty()) throw badInput(file, "is damaged and cannot be decoded. Download or copy it again.");
    return picture;
  } catch (const cv::Exception& error) {
    throw badInput(file, "is damaged and cannot be decoded. Download or copy it again.", error.what());
  }
}

Picture scaled(const cv::Mat& from, int width, int height) {
  Picture picture{width, height, std::vector<uint8_t>(static_cast<size_t>(width) * height * 3)};
  cv::Mat target(height, width, CV_8UC3, picture.rgb.data());
  const bool shrinks = width <= from.cols && height <= from.rows;
  cv::Mat resized;
  cv::resize(from, resized, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  cv::cvtColor(resized, target, cv::COLOR_BGR2RGB);
  return picture;
}

void requireSize(int width, int height) {
  if (width > 0 && height > 0 && width <= kMaxPictureSide && height <= kMaxPictureSide) return;
  throw Error(ErrorCode::BadArgument,
              "A picture cannot be scaled to " + std::to_string(width) + " × " + std::to_string(height) + " pixels.");
}

}  // namespace

std::string_view name(PictureFormat format) {
  switch (format) {
    case PictureFormat::Jpeg:
      return "JPEG";
    case PictureFormat::Png:
      return "PNG";
    case PictureFormat::WebP:
      return "WebP";
  }
  return "";
}

PictureInfo probePicture(const std::filesystem::path& file) {
  return checkedHeader(readFile(file, kMaxPictureBytes), file);
}

Picture readPicture(const std::filesystem::path& file, int width, int height, PictureInfo* info) {
  requireSize(width, height);
  return scaled(decode(file, width, height, info), width, height);
}

Picture readPictureWithin(const std::filesystem::path& file, int width, int height) {
  requireSize(width, height);
  const cv::Mat picture = decode(file, width, height);
  const double scale =
      std::min({1.0, static_cast<double>(width) / picture.cols, static_cast<double>(height) / picture.rows});
  const auto side = [&](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * scale))); };
  return scaled(picture, side(picture.cols), side(picture.rows));
}

std::vector<std::byte> encodeJpeg(const Picture& picture, int quality) {
  if (picture.rgb.empty()) throw Error(ErrorCode::BadArgument, "An empty picture cannot be saved.");
  const cv::Mat rgb(picture.height, picture.width, CV_8UC3, const_cast<uint8_t*>(picture.rgb.data()));
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<uint8_t> bytes;
  cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
  const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
  return {begin, begin + bytes.size()};
}

}  // namespace kinoprism
