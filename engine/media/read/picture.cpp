#include "engine/media/read/picture.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/media/analyse/resample.h"
#include "engine/media/read/picture_decoder.h"

namespace kinoprism::media {
namespace {

cv::Mat decode(const std::filesystem::path& file, int width, int height, PictureInfo* header = nullptr) {
  const std::string bytes = core::readFile(file, kMaxPictureBytes);
  const PictureInfo info = checkedHeader(bytes, file.string());
  if (header) *header = info;
  const int times = reductionFor(info, width, height, kMaxDecodedPixels);
  return decodeBgr(bytes, info, times, kMaxDecodedPixels, file.string());
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
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PictureScaleInvalid, width, height});
}

}  // namespace

PictureInfo probePicture(const std::filesystem::path& file) {
  return checkedHeader(core::readFile(file, kMaxPictureBytes), file.string());
}

Picture readPicture(const std::filesystem::path& file, int width, int height, PictureInfo* info) {
  requireSize(width, height);
  return scaled(decode(file, width, height, info), width, height);
}

Picture readPictureWithin(const std::filesystem::path& file, int width, int height) {
  requireSize(width, height);
  const cv::Mat picture = decode(file, width, height);
  const ScaledSize size = sizeWithin(picture.cols, picture.rows, width, height);
  return scaled(picture, size.width, size.height);
}

std::vector<std::byte> encodeJpeg(const Picture& picture, int quality) {
  if (picture.rgb.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::PictureEmpty);
  const cv::Mat rgb(picture.height, picture.width, CV_8UC3, const_cast<uint8_t*>(picture.rgb.data()));
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<uint8_t> bytes;
  cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
  const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
  return {begin, begin + bytes.size()};
}

}  // namespace kinoprism::media
