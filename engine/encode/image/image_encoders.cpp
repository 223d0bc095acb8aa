#include "engine/encode/image/image_encoders.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

#include "engine/core/parallel.h"
#include "engine/encode/image/colour_gradient.h"
#include "engine/media/picture.h"
#include "engine/recommend/options.h"

namespace kinoprism {
namespace {

constexpr size_t kPicturesAtOnce = 4;  // 10 ms of work between two looks at cancel

/// One picture into its row; the problem, or an empty text.
std::string encodeInto(const std::filesystem::path& file, std::span<float> row) {
  try {
    PictureInfo info;
    const Picture picture = readPicture(file, ColourGradient::kWidth, ColourGradient::kHeight, &info);
    const std::vector<float> values = ColourGradient::describe(picture, static_cast<double>(info.width) / info.height);
    std::copy(values.begin(), values.end(), row.begin());
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

std::vector<EncoderInfo> imageEncoders() {
  EncoderInfo info;
  info.name = "colour-gradient";
  info.title = "Colours and edges";
  info.modality = Modality::Image;
  info.dimensions = static_cast<int>(ColourGradient::kDimensions);
  info.summary =
      "Colour histograms, edge directions and tone of the poster, whole and by quarters. No weights to "
      "download; hundreds of posters a second.";
  info.source =
      "Dalal & Triggs, CVPR 2005; Hasler & Süsstrunk, SPIE 2003; Lazebnik et al., CVPR 2006 (spatial pyramid)";
  return {info};
}

Features encodeImages(std::span<const std::optional<std::filesystem::path>> pictures, std::string_view encoder,
                      const Settings& settings, std::vector<std::string>& problems, Progress& progress) {
  if (encoder != "colour-gradient") {
    throw Error(ErrorCode::NotFound,
                "There is no image encoder called \"" + std::string(encoder) + "\". There is: colour-gradient.");
  }
  if (!settings.empty()) throwUnknownParameter(settings.begin()->first, {});

  Matrix values(pictures.size(), ColourGradient::kDimensions);
  std::fill(values.values().begin(), values.values().end(), std::numeric_limits<float>::quiet_NaN());
  std::vector<std::string> found(pictures.size());
  std::atomic<int64_t> done = 0;
  const auto caller = std::this_thread::get_id();
  parallelFor(pictures.size(), kPicturesAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    for (size_t p = begin; p < end; ++p) {
      if (pictures[p]) found[p] = encodeInto(*pictures[p], values.row(p));
    }
    done += static_cast<int64_t>(end - begin);
    if (std::this_thread::get_id() == caller)
      progress.report("looking at posters", done, static_cast<int64_t>(pictures.size()));
  });

  problems.clear();
  for (std::string& problem : found) {
    if (!problem.empty()) problems.push_back(std::move(problem));
  }
  return Features(Modality::Image, "colour-gradient", std::move(values));
}

}  // namespace kinoprism
