#include "engine/core/device.h"

#include <gtest/gtest.h>

#include "engine/core/error.h"

namespace kinoprism::core {
namespace {

TEST(Device, ReadsWhatItWrites) {
  for (const char* text : {"auto", "cpu", "cuda", "cuda:1", "cuda:12"}) EXPECT_EQ(Device::parse(text).text(), text);
  EXPECT_EQ(Device::parse("cuda:0"), Device::parse("cuda"));
  EXPECT_EQ(Device::parse("cuda:3").number, 3);
  EXPECT_EQ(Device::parse("cuda:3").kind, Device::Kind::Cuda);
}

TEST(Device, RefusesOthersAndNamesThem) {
  for (const char* text : {"", "gpu", "CUDA", "cuda:", "cuda:-1", "cuda:1x", "cuda:99999999999", "cpu:0"}) {
    try {
      Device::parse(text);
      ADD_FAILURE() << text << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadArgument);
      EXPECT_NE(std::string(error.what()).find(text), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace kinoprism::core
