#include "engine/encode/audio/sound_row.h"

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/encode/encoder.h"

namespace kinoprism::encode {
namespace {

constexpr double kWindow = 15;      // seconds
constexpr double kAudible = 0.001;  // −60 dBFS
constexpr size_t kSoundsAhead = 3;

}  // namespace

std::vector<std::pair<double, double>> listeningWindows(double length, double seconds, double window) {
  if (length <= seconds) return {{0, length > 0 ? 0 : seconds}};
  const int count = std::max(1, static_cast<int>(std::lround(seconds / window)));
  if (count == 1) return {{(length - window) / 2, window}};
  std::vector<std::pair<double, double>> windows;
  for (int w = 0; w < count; ++w) windows.emplace_back((length - window) * w / (count - 1), window);
  return windows;
}

SoundRow::SoundRow(std::span<const std::optional<std::filesystem::path>> files, const ListeningPlan& plan)
    : m_plan(plan),
      m_reader(media::isolatedMediaReader()),
      m_row(files.size(), 1, kSoundsAhead, [this, files](size_t, size_t item, core::Progress& progress) {
        return files[item] ? hear(*files[item], progress) : Heard{};
      }) {}

Heard SoundRow::hear(const std::filesystem::path& file, core::Progress& progress) {
  Heard heard;
  try {
    double peak = 0;
    for (const auto& [start, seconds] : listeningWindows(m_reader->probe(file).seconds, m_plan.seconds, kWindow)) {
      media::SoundPlan plan;
      plan.rate = m_plan.rate;
      plan.start = start;
      plan.seconds = seconds;
      plan.trimSilence = plan.normaliseLoudness = m_plan.cleaned;
      Stretch stretch;
      const auto limit = static_cast<size_t>((m_plan.seconds + 1) * m_plan.rate);
      const media::SoundFacts facts = m_reader->sound(
          file, plan,
          [&](std::span<const float> mono) {
            // A header may lie about the length; what is kept does not follow it.
            const size_t room = limit - std::min(limit, stretch.samples.size());
            stretch.samples.insert(stretch.samples.end(), mono.begin(),
                                   mono.begin() + static_cast<std::ptrdiff_t>(std::min(room, mono.size())));
          },
          progress);
      stretch.start = start + facts.start;
      peak = std::max(peak, facts.peak);
      if (!stretch.samples.empty()) heard.stretches.push_back(std::move(stretch));
    }
    if (peak < kAudible) {
      heard.stretches.clear();
      heard.problem = {core::MessageId::SoundIsSilent, file.string()};
    }
  } catch (const core::Error& error) {
    if (!isAboutFile(error)) throw;
    heard = {{}, error.message()};
  }
  return heard;
}

}  // namespace kinoprism::encode
