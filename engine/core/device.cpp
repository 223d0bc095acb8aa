#include "engine/core/device.h"

#include <charconv>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {

Device Device::parse(std::string_view text) {
  if (text == "auto") return {};
  if (text == "cpu") return {Kind::Cpu, 0};
  if (text == "cuda") return {Kind::Cuda, 0};
  constexpr std::string_view kPrefix = "cuda:";
  if (text.starts_with(kPrefix)) {
    const std::string_view digits = text.substr(kPrefix.size());
    int number = -1;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (code == std::errc() && end == digits.data() + digits.size() && number >= 0 && number < 128)
      return {Kind::Cuda, number};
  }
  throw Error(ErrorCode::BadArgument, {MessageId::NoSuchDevice, text});
}

std::string Device::text() const {
  switch (kind) {
    case Kind::Auto:
      return "auto";
    case Kind::Cpu:
      return "cpu";
    case Kind::Cuda:
      break;
  }
  return number == 0 ? "cuda" : "cuda:" + std::to_string(number);
}

}  // namespace kinoprism::core
