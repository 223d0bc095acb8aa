#include "engine/core/parameter.h"

#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

const ParameterInfo kFactors{"factors", 1, 512, 64, Scale::Integer, {}, MessageId::HelpSeed};
const ParameterInfo kLambda{"lambda", 0.001, 10, 0.01, Scale::Logarithmic, {}, MessageId::HelpSeed};
const ParameterInfo kKind{"similarity", 0, 1, 0, Scale::Choice, {"cosine", "jaccard"}, MessageId::HelpSeed};

TEST(Parameter, ReadsNumbersAndChoices) {
  EXPECT_EQ(parseValue(kFactors, "128"), 128);
  EXPECT_EQ(parseValue(kLambda, "0.3"), 0.3);
  EXPECT_EQ(parseValue(kLambda, "1e-2"), 0.01);
  EXPECT_EQ(parseValue(kKind, "jaccard"), 1);
}

TEST(Parameter, WritesWhatItReads) {
  EXPECT_EQ(valueText(kFactors, 128), "128");
  EXPECT_EQ(valueText(kLambda, 0.3), "0.3");
  EXPECT_EQ(valueText(kKind, 1), "jaccard");
}

TEST(Parameter, RefusesWhatDoesNotFitAndSaysWhatWould) {
  for (const char* text : {"", "x", "1x", "0.5", "0", "513", "nan", "inf", "-1", " 1"}) {
    EXPECT_THROW(parseValue(kFactors, text), Error) << text;
  }
  EXPECT_THROW(parseValue(kKind, "1"), Error);
  EXPECT_THROW(checkValue(kKind, 2), Error);
  try {
    parseValue(kKind, "euclid");
    FAIL() << "expected an error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadArgument);
    EXPECT_EQ(error.message(), (Message{MessageId::SettingNotAChoice, "similarity", "euclid", "cosine, jaccard"}));
  }
}

}  // namespace
}  // namespace kinoprism::core
