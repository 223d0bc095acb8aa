#include "engine/core/message.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

TEST(MessageTest, IsItsIdAndItsArguments) {
  const Message message{MessageId::ReadingFailedBecause, std::filesystem::path("/a/b"), "no such disk"};
  EXPECT_EQ(message.id(), MessageId::ReadingFailedBecause);
  ASSERT_EQ(message.arguments().size(), 2u);
  EXPECT_EQ(std::get<std::string>(message.arguments()[0]), "/a/b");
  EXPECT_EQ(message.text(), R"(ReadingFailedBecause("/a/b", "no such disk"))");
  EXPECT_STREQ(Error(ErrorCode::Io, message).what(), message.text().c_str());
}

TEST(MessageTest, KeepsNumbersAndMessagesAsWhatTheyAre) {
  const Message message{MessageId::FeatureSetsDiffer, MessageId::ModalityText, size_t{3883}, MessageId::ModalityAudio,
                        0.5};
  EXPECT_EQ(std::get<int64_t>(message.arguments()[1]), 3883);
  EXPECT_EQ(std::get<double>(message.arguments()[3]), 0.5);
  EXPECT_EQ(std::get<std::shared_ptr<const Message>>(message.arguments()[0])->id(), MessageId::ModalityText);
  EXPECT_EQ(message.text(), "FeatureSetsDiffer(ModalityText, 3883, ModalityAudio, 0.5)");
}

TEST(MessageTest, NamesAreDistinctAndCountTheirArguments) {
  std::set<std::string_view> names;
  for (size_t i = 0; i < messageCount(); ++i) {
    const auto id = static_cast<MessageId>(i);
    EXPECT_TRUE(names.insert(nameOf(id)).second) << nameOf(id);
    EXPECT_EQ(argumentsOf(id).size(), argumentCount(id)) << nameOf(id);
  }
}

TEST(MessageTest, AnIdAloneIsAMessageOnlyWhereItsSentenceHasNoArguments) {
  EXPECT_TRUE(Message().empty());
  EXPECT_FALSE(Message(MessageId::Splitting).empty());
  EXPECT_THROW(Message(MessageId::CannotOpen), std::logic_error);
}

TEST(MessageTest, ComesBackFromJsonAsItWas) {
  const Message message{MessageId::FeatureSetsDiffer, MessageId::ModalityText, 3883,
                        Message{MessageId::And, MessageId::ModalityImage, "x"}, 0.25};
  EXPECT_EQ(Message::parse(message.toJson()), message);
  EXPECT_EQ(Message::parse(Message::verbatim("as \"it\" is").toJson()), Message::verbatim("as \"it\" is"));
  const Message latin = Message::parse(Message{MessageId::CannotOpen, "caf\xe9"}.toJson());
  EXPECT_EQ(std::get<std::string>(latin.arguments()[0]), "café");
}

/// Of other versions, or damaged: shown as it is, never a crash or another sentence.
TEST(MessageTest, WhatIsNotAMessageIsVerbatim) {
  EXPECT_TRUE(Message::parse("").empty());
  std::string nested = R"({"message":"And","arguments":["a",)";
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += nested;
  for (const std::string& text :
       {std::string("audio of 812 movies from the mean"), std::string("{"), std::string(R"({"message":7})"),
        std::string(R"({"message":"Unheard","arguments":[]})"),
        std::string(R"({"message":"CannotOpen","arguments":[]})"),
        std::string(R"({"message":"CannotOpen","arguments":[null]})"),
        std::string(R"({"message":"Splitting","arguments":{}})"),
        std::string(R"({"message":"Verbatim","arguments":[5]})"), deep}) {
    const Message message = Message::parse(text);
    EXPECT_EQ(message.id(), MessageId::Verbatim) << text;
    EXPECT_EQ(message.text(), text);
  }
}

}  // namespace
}  // namespace kinoprism::core
