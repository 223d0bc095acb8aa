#include "engine/core/packs/pack_header.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "kinoprism-pack";
constexpr std::string_view kFormatVersion = "1";
constexpr std::array<std::string_view, 4> kModalities{"text", "image", "audio", "video"};
constexpr size_t kNameLimit = 64;
constexpr size_t kTextLimit = 4096;
constexpr size_t kLabelLimit = 256;
constexpr size_t kLabelCountLimit = 100'000;

[[noreturn]] void refuse(const std::filesystem::path& file, const Message& why) {
  throw Error(ErrorCode::BadInput, {MessageId::PackUnusable, file.string(), why, MessageId::PackRemedy});
}

/// Terminals obey control characters, so no text of a pack may hold any.
bool isPrintable(std::string_view text) {
  return std::ranges::none_of(text, [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; });
}

/// Takes a list of texts event by event, so that nesting cannot cost memory. Anything else ends the parse.
class LabelReader : public nlohmann::json_sax<Json> {
 public:
  std::vector<std::string> labels;

  bool string(string_t& text) override {
    if (!m_inside || text.size() > kLabelLimit || !isPrintable(text) || labels.size() == kLabelCountLimit) return false;
    labels.push_back(std::move(text));
    return true;
  }
  bool start_array(size_t) override { return !std::exchange(m_inside, true); }
  bool end_array() override { return true; }

  bool null() override { return false; }
  bool boolean(bool) override { return false; }
  bool number_integer(number_integer_t) override { return false; }
  bool number_unsigned(number_unsigned_t) override { return false; }
  bool number_float(number_float_t, const string_t&) override { return false; }
  bool binary(binary_t&) override { return false; }
  bool start_object(size_t) override { return false; }
  bool key(string_t&) override { return false; }
  bool end_object() override { return false; }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool m_inside = false;
};

/// A text that every pack must have.
std::string textOf(const TensorFile& tensors, const std::string& key) {
  const auto found = tensors.metadata().find(key);
  if (found == tensors.metadata().end()) refuse(tensors.file(), {MessageId::PackTextMissing, key});
  const std::string& text = found->second;
  if (text.empty() || text.size() > kTextLimit || !isPrintable(text))
    refuse(tensors.file(), {MessageId::PackTextInvalid, key});
  return text;
}

std::vector<std::string> labelsOf(const TensorFile& tensors) {
  const auto found = tensors.metadata().find("labels");
  if (found == tensors.metadata().end()) return {};
  LabelReader reader;
  if (!Json::sax_parse(found->second, &reader)) refuse(tensors.file(), MessageId::PackLabelsInvalid);
  return std::move(reader.labels);
}

bool isSha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void checkFormat(const TensorFile& tensors) {
  const auto& metadata = tensors.metadata();
  const auto format = metadata.find("format");
  if (format == metadata.end() || format->second != kFormat)
    throw Error(ErrorCode::BadInput, {MessageId::NotAPack, tensors.file().string()});
  if (textOf(tensors, "formatVersion") != kFormatVersion)
    throw Error(ErrorCode::Unsupported, {MessageId::PackOfOtherVersion, tensors.file().string()});
}

}  // namespace

bool isPackName(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  return !text.empty() && text.size() <= kNameLimit && text.front() != '.' && text.front() != '-' &&
         text.find_first_not_of(kLetters) == std::string_view::npos;
}

PackInfo parsePackInfo(const TensorFile& tensors) {
  checkFormat(tensors);
  PackInfo info;
  info.name = textOf(tensors, "name");
  if (!isPackName(info.name)) refuse(tensors.file(), MessageId::PackNameInvalid);
  info.version = textOf(tensors, "version");
  info.title = textOf(tensors, "title");
  info.modality = textOf(tensors, "modality");
  if (std::ranges::find(kModalities, info.modality) == kModalities.end())
    refuse(tensors.file(), MessageId::PackModalityInvalid);
  info.architecture = textOf(tensors, "architecture");
  info.preprocessing = textOf(tensors, "preprocessing");
  info.licence = textOf(tensors, "licence");
  info.source = textOf(tensors, "source");
  info.labels = labelsOf(tensors);
  info.sha256 = textOf(tensors, "sha256");
  if (!isSha256(info.sha256)) refuse(tensors.file(), MessageId::PackHashInvalid);
  info.file = tensors.file();
  info.bytes = tensors.contents().size();
  return info;
}

}  // namespace kinoprism::core
