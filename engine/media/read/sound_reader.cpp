#include "engine/media/read/sound_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/core/message_ids.h"
#include "engine/media/analyse/loudness.h"
#include "engine/media/read/mono.h"
#include "engine/media/read/stream_decoder.h"

namespace kinoprism::media {
namespace {

using Receive = std::function<void(std::span<const float>)>;

constexpr int kMinRate = 1'000;
constexpr int kMaxSourceRate = 768'000;
constexpr int kMaxRate = 192'000;
constexpr int kMaxChannels = 64;
constexpr double kSilenceRms = 0.001;  // −60 dBFS
constexpr double kSeekFrom = 20;       // seconds: nearer to the beginning, decoding is as quick and surely exact
constexpr double kSeekMargin = 1;      // seconds a codec gets to find its feet

bool isPlausible(double seconds) { return seconds >= 0 && seconds < 1e7; }

void require(const SoundPlan& plan) {
  const bool isRate = plan.rate >= kMinRate && plan.rate <= kMaxRate;
  const bool isTarget = plan.targetLufs >= -70 && plan.targetLufs <= 0;
  if (isRate && isTarget && isPlausible(plan.start) && isPlausible(plan.seconds)) return;
  throw core::Error(core::ErrorCode::BadArgument, core::MessageId::SoundRequestInvalid);
}

/// One pass over the wanted part of a file's sound.
class SoundPass {
 public:
  SoundPass(const OpenedFile& file, const SoundPlan& plan, const MediaLimits& limits, core::Progress& progress)
      : m_file(file), m_plan(plan), m_limits(limits), m_progress(progress) {
    if (plan.seconds > 0) m_wanted = std::llround(plan.seconds * plan.rate);
  }

  void run(SoundFacts& facts, const Receive& receive) {
    const bool isSought = m_plan.start >= kSeekFrom && runFrom(m_plan.start - kSeekMargin, facts, receive);
    if (!isSought) runFrom(0, facts, receive);
  }

 private:
  /// False, and nothing was delivered, where seeking does not lead to a place that is known.
  bool runFrom(double seconds, SoundFacts& facts, const Receive& receive) {
    StreamDecoder decoder(m_file, AVMEDIA_TYPE_AUDIO, m_limits, m_progress);
    if (seconds > 0 && !decoder.seek(seconds)) return false;
    const AVFrame* frame = decoder.next();
    double at = 0;
    if (seconds > 0) {
      at = frame ? decoder.secondsOf(*frame) : -1;
      if (!(at >= 0 && at <= m_plan.start)) return false;
    }
    m_skip = -1;
    for (; frame && !isEnough(); frame = decoder.next()) {
      check(*frame, facts);
      if (m_skip < 0) m_skip = std::llround((m_plan.start - at) * frame->sample_rate);
      add(*frame, receive);
    }
    if (m_resampler && !isEnough()) m_resampler->finish([&](auto piece) { deliver(piece, receive); });
    return true;
  }

  bool isEnough() const { return m_wanted && m_delivered >= *m_wanted; }

  void check(const AVFrame& frame, SoundFacts& facts) const {
    if (frame.sample_rate < kMinRate || frame.sample_rate > kMaxSourceRate ||
        frame.ch_layout.nb_channels > kMaxChannels) {
      throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::SoundRateUnsupported, m_file.name(),
                                                    frame.sample_rate, frame.ch_layout.nb_channels});
    }
    if (facts.sourceRate > 0) return;
    facts.sourceRate = frame.sample_rate;
    facts.sourceChannels = frame.ch_layout.nb_channels;
  }

  void add(const AVFrame& frame, const Receive& receive) {
    m_mono.clear();
    if (!appendMono(frame, m_mono)) {
      throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::SampleFormatUnsupported, m_file.name()});
    }
    const size_t skipped = std::min(m_mono.size(), static_cast<size_t>(m_skip));
    m_skip -= static_cast<int64_t>(skipped);
    const auto toCaller = [&](std::span<const float> piece) { deliver(piece, receive); };
    if (m_resampler && m_resampler->fromRate() != frame.sample_rate) {
      m_resampler->finish(toCaller);
      m_resampler.reset();
    }
    if (!m_resampler) m_resampler.emplace(frame.sample_rate, m_plan.rate);
    m_resampler->add(std::span(m_mono).subspan(skipped), toCaller);
  }

  void deliver(std::span<const float> piece, const Receive& receive) {
    if (m_wanted) piece = piece.first(std::min(piece.size(), static_cast<size_t>(*m_wanted - m_delivered)));
    if (piece.empty()) return;
    m_delivered += static_cast<int64_t>(piece.size());
    receive(piece);
  }

  const OpenedFile& m_file;
  const SoundPlan& m_plan;
  const MediaLimits& m_limits;
  core::Progress& m_progress;
  std::optional<int64_t> m_wanted;  // samples delivered at most
  int64_t m_delivered = 0;
  int64_t m_skip = 0;  // samples of the source before the start
  std::optional<MonoResampler> m_resampler;
  std::vector<float> m_mono;
};

/// Where the first and the last piece of 10 ms lie that are not silent.
class SilenceFinder {
 public:
  explicit SilenceFinder(int rate) : m_window(std::max(1, rate / 100)) {}

  void add(std::span<const float> mono) {
    for (const float value : mono) {
      m_sum += static_cast<double>(value) * value;
      ++m_count;
      if (m_count % m_window == 0) closeWindow(m_window);
    }
  }
  void finish() {
    if (m_count % m_window) closeWindow(m_count % m_window);
  }

  bool isSilent() const { return m_end == 0; }
  int64_t begin() const { return m_begin; }
  int64_t end() const { return m_end; }

 private:
  void closeWindow(int64_t length) {
    if (m_sum >= kSilenceRms * kSilenceRms * static_cast<double>(length)) {
      if (m_end == 0) m_begin = m_count - length;
      m_end = m_count;
    }
    m_sum = 0;
  }

  int64_t m_window;
  int64_t m_count = 0;
  int64_t m_begin = 0;
  int64_t m_end = 0;
  double m_sum = 0;
};

float peakOf(std::span<const float> mono) {
  float peak = 0;
  for (const float value : mono) peak = std::max(peak, std::abs(value));
  return peak;
}

/// What a first pass finds out about the sound as a whole.
struct Survey {
  int64_t begin = 0;
  int64_t end = std::numeric_limits<int64_t>::max();
  float gain = 1;
};

Survey surveyOf(const OpenedFile& file, const SoundPlan& plan, const MediaLimits& limits, SoundFacts& facts,
                core::Progress& progress) {
  Loudness loudness(plan.rate);
  SilenceFinder silence(plan.rate);
  float peak = 0;
  SoundPass(file, plan, limits, progress).run(facts, [&](std::span<const float> piece) {
    loudness.add(piece);
    silence.add(piece);
    peak = std::max(peak, peakOf(piece));
  });
  silence.finish();
  facts.lufs = loudness.integrated();
  Survey survey;
  if (plan.trimSilence && !silence.isSilent()) {
    survey.begin = silence.begin();
    survey.end = silence.end();
    facts.start = static_cast<double>(survey.begin) / plan.rate;
  }
  if (plan.normaliseLoudness && std::isfinite(facts.lufs) && peak > 0)
    survey.gain = static_cast<float>(std::min(std::pow(10, (plan.targetLufs - facts.lufs) / 20), 1.0 / peak));
  return survey;
}

/// Delivers the part from begin to end, times gain.
class Delivery {
 public:
  Delivery(const Survey& survey, const Receive& receive, SoundFacts& facts)
      : m_survey(survey), m_receive(receive), m_facts(facts) {}

  void add(std::span<const float> piece) {
    const auto size = static_cast<int64_t>(piece.size());
    const auto first = static_cast<size_t>(std::clamp<int64_t>(m_survey.begin - m_seen, 0, size));
    const auto last = static_cast<size_t>(std::clamp<int64_t>(m_survey.end - m_seen, 0, size));
    m_seen += size;
    if (first >= last) return;
    piece = piece.subspan(first, last - first);
    if (m_survey.gain != 1) piece = amplified(piece);
    m_facts.peak = std::max(m_facts.peak, static_cast<double>(peakOf(piece)));
    m_delivered += static_cast<int64_t>(piece.size());
    m_receive(piece);
  }

  int64_t delivered() const { return m_delivered; }

 private:
  std::span<const float> amplified(std::span<const float> piece) {
    m_amplified.assign(piece.begin(), piece.end());
    // The gain is a float: at the peak itself it may round a hair beyond 1.
    for (float& value : m_amplified) value = std::clamp(value * m_survey.gain, -1.0f, 1.0f);
    return m_amplified;
  }

  const Survey& m_survey;
  const Receive& m_receive;
  SoundFacts& m_facts;
  std::vector<float> m_amplified;
  int64_t m_seen = 0;
  int64_t m_delivered = 0;
};

}  // namespace

SoundFacts readSound(const OpenedFile& file, const SoundPlan& plan, const MediaLimits& limits, const Receive& receive,
                     core::Progress& progress) {
  require(plan);
  SoundFacts facts;
  const bool isSurveyed = plan.trimSilence || plan.normaliseLoudness;
  const Survey survey = isSurveyed ? surveyOf(file, plan, limits, facts, progress) : Survey{};
  std::optional<Loudness> loudness;
  if (!isSurveyed) loudness.emplace(plan.rate);
  Delivery delivery(survey, receive, facts);
  SoundPass(file, plan, limits, progress).run(facts, [&](std::span<const float> piece) {
    if (loudness) loudness->add(piece);
    delivery.add(piece);
  });
  if (loudness) facts.lufs = loudness->integrated();
  facts.seconds = static_cast<double>(delivery.delivered()) / plan.rate;
  return facts;
}

}  // namespace kinoprism::media
