#include "engine/data/features.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"

namespace kinoprism::data {
namespace {

constexpr std::array<Modality, 4> kModalities{Modality::Text, Modality::Image, Modality::Audio, Modality::Video};

}  // namespace

std::string_view name(Modality modality) {
  switch (modality) {
    case Modality::Text:
      return "text";
    case Modality::Image:
      return "image";
    case Modality::Audio:
      return "audio";
    case Modality::Video:
      break;
  }
  return "video";
}

core::MessageId wordFor(Modality modality) {
  switch (modality) {
    case Modality::Text:
      return core::MessageId::ModalityText;
    case Modality::Image:
      return core::MessageId::ModalityImage;
    case Modality::Audio:
      return core::MessageId::ModalityAudio;
    case Modality::Video:
      break;
  }
  return core::MessageId::ModalityVideo;
}

core::Message wordsFor(std::span<const Modality> modalities) {
  if (modalities.empty()) return {};
  core::Message words = wordFor(modalities.back());
  for (size_t left = modalities.size() - 1; left-- > 0;) {
    const core::MessageId word = wordFor(modalities[left]);
    words = left + 2 == modalities.size() ? core::Message(core::MessageId::And, word, words)
                                          : core::Message(core::MessageId::Comma, word, words);
  }
  return words;
}

Modality parseModality(std::string_view text) {
  for (const Modality modality : kModalities) {
    if (name(modality) == text) return modality;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchModality, text});
}

Features::Features(Modality modality, std::string encoder, core::Matrix values)
    : m_modality(modality), m_encoder(std::move(encoder)), m_values(std::move(values)), m_present(m_values.rows(), 1) {
  for (size_t r = 0; r < m_values.rows(); ++r) {
    const auto row = m_values.row(r);
    const auto missing = static_cast<size_t>(std::ranges::count_if(row, [](float value) { return std::isnan(value); }));
    if (missing == row.size()) {
      m_present[r] = 0;
      std::ranges::fill(row, 0.0f);
    } else if (missing > 0) {
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::FeatureRowNotNumbers, std::to_string(r),
                                                    wordFor(modality), missing, row.size()});
    } else if (std::ranges::any_of(row, [](float value) { return std::isinf(value); })) {
      throw core::Error(core::ErrorCode::BadInput,
                        {core::MessageId::FeatureRowInfinite, std::to_string(r), wordFor(modality)});
    }
  }
}

size_t Features::presentCount() const { return static_cast<size_t>(std::ranges::count(m_present, 1)); }

Features Features::select(std::span<const MovieIndex> movies) const {
  Features result;
  result.m_modality = m_modality;
  result.m_encoder = m_encoder;
  result.m_values = core::Matrix(movies.size(), dimensions());
  result.m_present.assign(movies.size(), 0);
  for (size_t r = 0; r < movies.size(); ++r) {
    if (index(movies[r]) >= movieCount() || !isPresent(movies[r])) continue;
    std::ranges::copy(of(movies[r]), result.m_values.row(r).begin());
    result.m_present[r] = 1;
  }
  return result;
}

std::string Features::fingerprint() const {
  core::Sha256 hash;
  hash.add("features 1 ");
  hash.add(name(m_modality));
  const std::array<uint64_t, 3> sizes{m_encoder.size(), m_values.rows(), m_values.columns()};
  hash.add(std::as_bytes(std::span(sizes)));
  hash.add(m_encoder);
  hash.add(std::as_bytes(m_values.values()));
  hash.add(std::as_bytes(std::span(m_present)));
  return hash.finish();
}

}  // namespace kinoprism::data
