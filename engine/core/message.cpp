#include "engine/core/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::core {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 8;  ///< messages within messages, in what is read

#define KINOPRISM_NAME(name, ...) #name,
constexpr auto kNames = std::to_array<std::string_view>({KINOPRISM_MESSAGES(KINOPRISM_NAME)});
#undef KINOPRISM_NAME

#define KINOPRISM_ARGUMENTS(name, ...) #__VA_ARGS__,
constexpr auto kArguments = std::to_array<std::string_view>({KINOPRISM_MESSAGES(KINOPRISM_ARGUMENTS)});
#undef KINOPRISM_ARGUMENTS

std::vector<std::string_view> splitList(std::string_view list) {
  std::vector<std::string_view> parts;
  if (trimmed(list).empty()) return parts;
  for (const std::string_view part : split(list, ',')) parts.push_back(trimmed(part));
  return parts;
}

std::string textOf(const Argument& argument) {
  struct Writer {
    std::string operator()(int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{:g}", number); }
    std::string operator()(const std::string& text) const { return '"' + text + '"'; }
    std::string operator()(const std::shared_ptr<const Message>& message) const { return message->text(); }
  };
  return std::visit(Writer(), argument);
}

/// Texts of other people's files need not be UTF-8, and JSON must be.
std::string utf8(const std::string& text) { return isUtf8(text) ? text : latin1ToUtf8(text); }

Json jsonOf(const Message& message) {
  struct Writer {
    Json operator()(int64_t number) const { return number; }
    Json operator()(double number) const { return number; }
    Json operator()(const std::string& text) const { return utf8(text); }
    Json operator()(const std::shared_ptr<const Message>& inner) const { return jsonOf(*inner); }
  };
  Json arguments = Json::array();
  for (const Argument& argument : message.arguments()) arguments.push_back(std::visit(Writer(), argument));
  return {{"message", nameOf(message.id())}, {"arguments", std::move(arguments)}};
}

}  // namespace

/// Builds messages of what was read, whose number of arguments is only known then.
class MessageReader {
 public:
  static std::optional<Message> read(const Json& json, int depth) {
    if (depth > kDeepest || !json.is_object() || !json.contains("message") || !json["message"].is_string() ||
        !json.contains("arguments") || !json["arguments"].is_array()) {
      return std::nullopt;
    }
    const auto found = std::ranges::find(kNames, json["message"].get_ref<const std::string&>());
    if (found == kNames.end()) return std::nullopt;
    const auto id = static_cast<MessageId>(found - kNames.begin());
    std::vector<Argument> arguments;
    for (const Json& value : json["arguments"]) {
      std::optional<Argument> argument = readArgument(value, depth);
      if (!argument) return std::nullopt;
      arguments.push_back(std::move(*argument));
    }
    if (arguments.size() != argumentCount(id)) return std::nullopt;
    if (id == MessageId::Verbatim && !std::holds_alternative<std::string>(arguments.front())) return std::nullopt;
    return Message(id, std::move(arguments));
  }

 private:
  static std::optional<Argument> readArgument(const Json& value, int depth) {
    if (value.is_number_integer()) return value.get<int64_t>();
    if (value.is_number_float()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    const std::optional<Message> inner = read(value, depth + 1);
    if (!inner) return std::nullopt;
    return std::make_shared<const Message>(*inner);
  }
};

std::string_view nameOf(MessageId id) { return kNames.at(static_cast<size_t>(id)); }

std::span<const std::string_view> argumentsOf(MessageId id) {
  static const std::vector<std::vector<std::string_view>> all = [] {
    std::vector<std::vector<std::string_view>> result;
    for (const std::string_view list : kArguments) result.push_back(splitList(list));
    return result;
  }();
  return all.at(static_cast<size_t>(id));
}

size_t messageCount() { return kNames.size(); }

Message::Message() : Message(MessageId::Nothing, std::vector<Argument>{}) {}

Message::Message(MessageId id) : m_id(id) {
  if (argumentCount(id) != 0) throw std::logic_error(std::string(nameOf(id)) + " needs its arguments");
}

Message Message::verbatim(std::string text) { return Message(MessageId::Verbatim, {std::move(text)}); }

bool Message::empty() const { return m_id == MessageId::Nothing; }

std::string Message::text() const {
  if (m_id == MessageId::Verbatim) return std::get<std::string>(m_arguments.front());
  if (m_arguments.empty()) return std::string(nameOf(m_id));
  std::string list;
  for (const Argument& argument : m_arguments) list += (list.empty() ? "" : ", ") + textOf(argument);
  return fmt::format("{}({})", nameOf(m_id), list);
}

std::string Message::toJson() const { return jsonOf(*this).dump(); }

Message Message::parse(std::string_view stored) {
  if (stored.empty()) return {};
  if (stored.front() == '{') {
    const Json json = Json::parse(stored, nullptr, false);
    if (const std::optional<Message> message = MessageReader::read(json, 0)) return *message;
  }
  return verbatim(std::string(stored));
}

bool operator==(const Message& a, const Message& b) {
  return a.m_id == b.m_id && std::ranges::equal(a.m_arguments, b.m_arguments, [](const Argument& x, const Argument& y) {
           const auto* const inner = std::get_if<std::shared_ptr<const Message>>(&x);
           const auto* const other = std::get_if<std::shared_ptr<const Message>>(&y);
           return inner && other ? **inner == **other : x == y;
         });
}

}  // namespace kinoprism::core
