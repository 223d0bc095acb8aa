#include "engine/core/tensor_stream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>

#include "engine/core/files.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

class TensorStreamTest : public testing::Test {
 protected:
  size_t filesInFolder() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
  }
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "file.safetensors";
};

TEST_F(TensorStreamTest, MakesTheFileThatTheWriterMakes) {
  std::vector<float> values(600'000);  // more than a piece
  std::iota(values.begin(), values.end(), 0.5f);
  const std::vector<int64_t> ids{3, 5, 9};
  const std::vector<uint8_t> marks{1, 0, 1};
  TensorWriter writer;
  writer.add("a_marks", std::span<const uint8_t>(marks), {3});
  writer.add("ids", std::span<const int64_t>(ids), {3});
  writer.add("values", std::span<const float>(values), {3, 200'000});
  writer.setText("encoder", "e");
  writer.write(folder / "whole");

  TensorStream stream(
      file,
      {{"a_marks", TensorType::U8, {3}}, {"ids", TensorType::I64, {3}}, {"values", TensorType::F32, {3, 200'000}}},
      {{"encoder", "e"}});
  EXPECT_EQ(stream.order(), (std::vector<std::string>{"ids", "values", "a_marks"})) << "wide types before narrow ones";
  for (const int64_t id : ids) stream.write("ids", std::span(&id, 1));
  for (size_t first = 0; first < values.size(); first += 7919)
    stream.write("values",
                 std::span<const float>(values).subspan(first, std::min<size_t>(7919, values.size() - first)));
  stream.write("a_marks", std::span<const uint8_t>(marks));
  EXPECT_FALSE(std::filesystem::exists(file)) << "nothing is there before it is whole";
  stream.finish();
  const TensorFile read(file);
  EXPECT_TRUE(std::ranges::equal(read.floats("values"), values));
  EXPECT_TRUE(std::ranges::equal(read.integers("ids"), ids));
  EXPECT_TRUE(std::ranges::equal(read.bytes("a_marks"), marks));
  EXPECT_EQ(read.text("encoder"), "e");
  EXPECT_EQ(readFile(file), readFile(folder / "whole"));
}

TEST_F(TensorStreamTest, EmptyTensorsNeedNoValues) {
  TensorStream stream(file,
                      {{"none", TensorType::F32, {0, 5}}, {"one", TensorType::F32, {1}}, {"end", TensorType::U8, {0}}});
  const float value = 4;
  stream.write("one", std::span(&value, 1));
  stream.finish();
  const TensorFile read(file);
  EXPECT_EQ(read.floats("none").size(), 0u);
  EXPECT_EQ(read.floats("one")[0], 4);
  EXPECT_EQ(read.bytes("end").size(), 0u);
}

TEST_F(TensorStreamTest, PiecesMustAddUp) {
  const std::vector<float> two{1, 2};
  const std::vector<int64_t> integers{1, 2};
  const auto start = [&] {
    return std::make_unique<TensorStream>(
        file, std::vector<TensorPlan>{{"a", TensorType::F32, {2}}, {"b", TensorType::F32, {2}}});
  };
  const auto refuses = [&](const std::function<void(TensorStream&)>& work) {
    const auto stream = start();
    EXPECT_EQ(errorOf([&] { work(*stream); }).code(), ErrorCode::BadArgument);
  };
  refuses([&](TensorStream& stream) { stream.finish(); });
  refuses([&](TensorStream& stream) { stream.write("b", std::span<const float>(two)); });
  refuses([&](TensorStream& stream) { stream.write("c", std::span<const float>(two)); });
  refuses([&](TensorStream& stream) { stream.write("a", std::span<const int64_t>(integers)); });
  refuses([&](TensorStream& stream) { stream.write("a", std::as_bytes(std::span(two)).first(3)); });
  refuses([&](TensorStream& stream) {
    stream.write("a", std::span<const float>(two));
    stream.write("a", std::span<const float>(two));
  });
  refuses([&](TensorStream& stream) {
    stream.write("a", std::span<const float>(two));
    stream.write("b", std::span<const float>(two).first(1));
    stream.finish();
  });
  EXPECT_EQ(filesInFolder(), 0u) << "what is not finished goes away";
}

TEST_F(TensorStreamTest, RefusesPlansThatNoFileCanHold) {
  const std::vector<std::vector<TensorPlan>> plans{{{"", TensorType::F32, {1}}},
                                                   {{"__metadata__", TensorType::F32, {1}}},
                                                   {{"a", TensorType::F32, {1}}, {"a", TensorType::U8, {1}}},
                                                   {{"a", TensorType::F32, {-1}}},
                                                   {{"a", TensorType::F32, {INT64_MAX, 4}}},
                                                   {{"a", TensorType::U8, {INT64_MAX}}, {"b", TensorType::U8, {1}}},
                                                   {{"\xff", TensorType::F32, {1}}}};
  for (const auto& plan : plans)
    EXPECT_EQ(errorOf([&] { TensorStream(file, plan); }).code(), ErrorCode::BadArgument) << plan[0].name;
  EXPECT_EQ(filesInFolder(), 0u);
}

TEST_F(TensorStreamTest, AnUnfinishedStreamLeavesTheOldFile) {
  writeFileAtomically(file, "old");
  {
    TensorStream stream(file, {{"a", TensorType::F32, {2}}});
    const float value = 1;
    stream.write("a", std::span(&value, 1));
  }
  EXPECT_EQ(readFile(file), "old");
  EXPECT_EQ(filesInFolder(), 1u);
}

}  // namespace
}  // namespace kinoprism::core
