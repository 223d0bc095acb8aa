#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace kinoprism::core {

/// What can be said to a person: one number a sentence. The list is in message_ids.h; whoever only passes messages on
/// does not need it.
enum class MessageId : uint16_t;

std::string_view nameOf(MessageId id);                     ///< "CannotOpen", for logs and stored messages
std::span<const std::string_view> argumentsOf(MessageId);  ///< what its arguments are called, in their order
size_t messageCount();                                     ///< ids are 0 … messageCount() − 1

/// How many arguments the sentence of an id has. Defined in message_ids.h.
constexpr size_t argumentCount(MessageId id);

class Message;

/// A number is written in the way of the person's language; a text (a name, a path, a year, an id) as it is; a message
/// in its own words.
using Argument = std::variant<int64_t, double, std::string, std::shared_ptr<const Message>>;

/// What happened, or is being done, in no language: an id and its arguments. The program makes the sentence where it is
/// shown (app/messages). Copies are cheap; immutable.
class Message {
 public:
  /// Checks while compiling that an id is given as many arguments as its sentence has.
  template <class... Values>
  struct Checked {
    consteval Checked(MessageId message) : id(message) {  // NOLINT: as in std::format
      if (argumentCount(message) != sizeof...(Values)) throw "the sentence of this id has another number of arguments";
    }
    MessageId id;
  };

  Message();              ///< no sentence at all
  Message(MessageId id);  // NOLINT: an id is a message. Throws std::logic_error where its sentence has arguments
  template <class... Values>
  requires(sizeof...(Values) > 0) Message(std::type_identity_t<Checked<Values...>> id, const Values&... values)
      : Message(id.id, std::vector<Argument>{argument(values)...}) {}

  /// A text that is shown as it is in every language: a name, what another library said, what an older version stored.
  static Message verbatim(std::string text);

  MessageId id() const { return m_id; }
  const std::vector<Argument>& arguments() const { return m_arguments; }
  bool empty() const;

  /// For logs and tests, in no language: `CannotOpen("/a/b", "Permission denied")`.
  std::string text() const;

  /// As it is stored and sent between processes: JSON. parse gives back what toJson made; of anything else, such as a
  /// sentence that an older version stored, a verbatim message.
  std::string toJson() const;
  static Message parse(std::string_view stored);

  friend bool operator==(const Message& a, const Message& b);

 private:
  friend class MessageReader;

  Message(MessageId id, std::vector<Argument> arguments) : m_id(id), m_arguments(std::move(arguments)) {}

  template <std::integral Value>
  static Argument argument(Value value) {
    return static_cast<int64_t>(value);
  }
  template <std::floating_point Value>
  static Argument argument(Value value) {
    return static_cast<double>(value);
  }
  static Argument argument(std::string_view text) { return std::string(text); }
  static Argument argument(const char* text) { return std::string(text); }
  static Argument argument(const std::string& text) { return text; }
  static Argument argument(const std::filesystem::path& path) { return path.string(); }
  static Argument argument(const Message& message) { return std::make_shared<const Message>(message); }
  static Argument argument(MessageId id) { return std::make_shared<const Message>(id); }

  MessageId m_id;
  std::vector<Argument> m_arguments;
};

}  // namespace kinoprism::core
