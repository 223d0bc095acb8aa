#include "engine/media/read/picture_decoder.h"

#include <new>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>

#include "engine/core/error.h"
#include "engine/media/read/picture_header.h"

namespace kinoprism::media {
namespace {

core::Error badInput(const std::string& name, const std::string& what, std::string detail = {}) {
  return core::Error(core::ErrorCode::BadInput, name + " " + what, std::move(detail));
}

core::Error tooManyPixels(const std::string& name, const PictureInfo& info) {
  return core::Error(core::ErrorCode::TooLarge, name + " has " + std::to_string(info.width) + " × " +
                                                    std::to_string(info.height) +
                                                    " pixels, too many. Scale it down first.");
}

int64_t pixelsAt(const PictureInfo& info, int times) { return int64_t{info.width} * info.height / (times * times); }

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

}  // namespace

PictureInfo checkedHeader(std::string_view bytes, const std::string& name) {
  const std::optional<PictureInfo> info = readPictureHeader(bytes);
  if (!info) throw badInput(name, "is not a JPEG, PNG or WebP picture. Replace it with one.");
  if (info->width > kMaxPictureSide || info->height > kMaxPictureSide) {
    throw core::Error(core::ErrorCode::TooLarge, name + " says it has " + std::to_string(info->width) + " × " +
                                                     std::to_string(info->height) + " pixels; at most " +
                                                     std::to_string(kMaxPictureSide) +
                                                     " a side are read. Scale it down first.");
  }
  return *info;
}

int reductionFor(const PictureInfo& info, int width, int height, int64_t maxPixels) {
  if (info.format != PictureFormat::Jpeg) return 1;
  int times = 1;
  while (times < 8 && info.width / (times * 2) >= width && info.height / (times * 2) >= height) times *= 2;
  while (times < 8 && pixelsAt(info, times) > maxPixels) times *= 2;
  return times;
}

cv::Mat decodeBgr(std::string_view bytes, const PictureInfo& info, int times, int64_t maxPixels,
                  const std::string& name) {
  // Pictures are read on our own threads, a picture each.
  [[maybe_unused]] static const bool kOneThread = (cv::setNumThreads(1), true);
  if (!isPictureComplete(bytes, info.format)) throw badInput(name, "ends early. Download or copy it again.");
  if (pixelsAt(info, times) > maxPixels) throw tooManyPixels(name, info);
  try {
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
    cv::Mat picture = cv::imdecode(raw, readFlags(times));
    if (picture.empty()) throw badInput(name, "is damaged and cannot be decoded. Download or copy it again.");
    // A second header deeper in the file may have promised something else.
    if (int64_t{picture.cols} * picture.rows > maxPixels) throw tooManyPixels(name, info);
    return picture;
  } catch (const cv::Exception& error) {
    if (error.code == cv::Error::StsNoMem) throw std::bad_alloc();
    throw badInput(name, "is damaged and cannot be decoded. Download or copy it again.", error.what());
  }
}

}  // namespace kinoprism::media
