#include "engine/media/read/picture_decoder.h"

#include <new>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

core::Error badInput(const core::Message& message, std::string detail = {}) {
  return core::Error(core::ErrorCode::BadInput, message, std::move(detail));
}

core::Error tooManyPixels(const std::string& name, const PictureInfo& info) {
  return core::Error(core::ErrorCode::TooLarge, {core::MessageId::PictureTooManyPixels, name, info.width, info.height});
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
  const std::optional<PictureInfo> info = core::readPictureHeader(bytes);
  if (!info) throw badInput({core::MessageId::NotAPicture, name});
  if (info->width > kMaxPictureSide || info->height > kMaxPictureSide) {
    throw core::Error(core::ErrorCode::TooLarge,
                      {core::MessageId::PictureSidesTooLong, name, info->width, info->height, kMaxPictureSide});
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
  if (!core::isPictureComplete(bytes, info.format)) throw badInput({core::MessageId::PictureEndsEarly, name});
  if (pixelsAt(info, times) > maxPixels) throw tooManyPixels(name, info);
  try {
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
    cv::Mat picture = cv::imdecode(raw, readFlags(times));
    if (picture.empty()) throw badInput({core::MessageId::PictureUndecodable, name});
    // A second header deeper in the file may have promised something else.
    if (int64_t{picture.cols} * picture.rows > maxPixels) throw tooManyPixels(name, info);
    return picture;
  } catch (const cv::Exception& error) {
    if (error.code == cv::Error::StsNoMem) throw std::bad_alloc();
    throw badInput({core::MessageId::PictureUndecodable, name}, error.what());
  }
}

}  // namespace kinoprism::media
