#include "engine/core/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "engine/core/files.h"
#include "engine/core/tensor_header.h"
#include "tests/engine/core/mutation.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

/// A file as the format's description has it: eight bytes of length, the header, the data.
std::string fileOf(const std::string& header, const std::string& data) {
  const uint64_t size = header.size();
  std::string file(sizeof size, '\0');
  std::memcpy(file.data(), &size, sizeof size);
  return file + header + data;
}

std::string tensor(const std::string& name, const std::string& type, const std::string& shape, int begin, int end) {
  return "\"" + name + R"(":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":[)" +
         std::to_string(begin) + "," + std::to_string(end) + "]}";
}

class Safetensors : public testing::Test {
 protected:
  std::string refusal(const std::string& bytes) {
    const auto file = m_folder.write("hostile", bytes);
    const Error error = errorOf([&] { TensorFile{file}; });
    EXPECT_EQ(error.code(), ErrorCode::BadInput);
    EXPECT_TRUE(std::string(error.what()).starts_with("FileProblem(\"" + file.string())) << error.what();
    return error.what();
  }

  std::string sample() {
    TensorWriter writer;
    writer.add("bytes", std::vector<uint8_t>{1, 2, 3}, {3});
    writer.add("weights", std::vector<float>{1.5f, -2, 3, 4, 5, 6}, {2, 3});
    writer.add("ids", std::vector<int64_t>{-1, 1LL << 40}, {2, 1});
    writer.add("small", std::vector<int32_t>{7}, {});
    writer.add("exact", std::vector<double>{0.1}, {1});
    writer.add("none", std::vector<float>{}, {0, 5});
    writer.setText("model", "EASE — λ");
    writer.write(m_folder / "sample");
    return readFile(m_folder / "sample");
  }

  TemporaryFolder m_folder;
};

TEST_F(Safetensors, ReadsBackWhatWasWritten) {
  sample();
  const TensorFile file(m_folder / "sample");
  EXPECT_EQ(file.tensors().size(), 6u);
  EXPECT_EQ(file.bytes("bytes")[2], 3);
  EXPECT_EQ(file.integers("ids")[1], 1LL << 40);
  EXPECT_EQ(file.integers32("small")[0], 7);
  EXPECT_EQ(file.doubles("exact")[0], 0.1);
  EXPECT_TRUE(file.floats("none").empty());
  EXPECT_EQ(file.tensors().at("small").shape.size(), 0u);
  const Matrix weights = file.matrix("weights");
  EXPECT_EQ(weights.rows(), 2u);
  EXPECT_EQ(weights.row(1)[2], 6);
  EXPECT_EQ(file.text("model"), "EASE — λ");
  EXPECT_TRUE(file.has("weights"));
  EXPECT_FALSE(file.has("weight"));
}

TEST_F(Safetensors, WritesTheSameBytesForTheSameContent) { EXPECT_EQ(sample(), sample()); }

TEST_F(Safetensors, ReadsAFileWrittenByHand) {
  const float values[2] = {1.5f, -0.25f};
  std::string data(sizeof values, '\0');
  std::memcpy(data.data(), values, sizeof values);
  const std::string header = R"({"__metadata__":{"format":"pt"},)" + tensor("a", "F32", "[2]", 0, 8) + "}   ";
  const TensorFile file(m_folder.write("hand", fileOf(header, data)));
  EXPECT_EQ(file.floats("a")[0], 1.5f);
  EXPECT_EQ(file.floats("a")[1], -0.25f);
  EXPECT_EQ(file.text("format"), "pt");
}

TEST_F(Safetensors, ReadsTensorsThatAreNotAligned) {
  const double value = 2.5;
  std::string data(1 + sizeof value, '\x07');
  std::memcpy(data.data() + 1, &value, sizeof value);
  const std::string header = "{" + tensor("a", "U8", "[1]", 0, 1) + "," + tensor("b", "F64", "[1]", 1, 9) + "}";
  const TensorFile file(m_folder.write("odd", fileOf(header, data)));
  EXPECT_EQ(file.doubles("b")[0], 2.5);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(file.doubles("b").data()) % alignof(double), 0u);
}

TEST_F(Safetensors, AlignsWhatItWrites) {
  sample();
  const TensorFile file(m_folder / "sample");
  EXPECT_EQ(reinterpret_cast<uintptr_t>(file.integers("ids").data()) % 8, 0u);
  const std::string bytes = readFile(m_folder / "sample");
  uint64_t headerSize = 0;
  std::memcpy(&headerSize, bytes.data(), sizeof headerSize);
  for (const auto& [name, info] : file.tensors())
    EXPECT_EQ((8 + headerSize + info.offset) % sizeOf(info.type), 0u) << name;
}

TEST_F(Safetensors, RefusesToReadOneTypeAsAnother) {
  sample();
  const TensorFile file(m_folder / "sample");
  EXPECT_EQ(errorOf([&] { file.floats("ids"); }).code(), ErrorCode::BadInput);
  EXPECT_EQ(errorOf([&] { file.floats("nowhere"); }).code(), ErrorCode::BadInput);
  EXPECT_EQ(errorOf([&] { file.matrix("small"); }).code(), ErrorCode::BadInput);
  EXPECT_EQ(errorOf([&] { file.text("nothing"); }).code(), ErrorCode::BadInput);
}

TEST_F(Safetensors, NamesAMissingFile) {
  EXPECT_EQ(errorOf([&] { TensorFile(m_folder / "missing"); }).code(), ErrorCode::NotFound);
}

TEST_F(Safetensors, RefusesHeadersThatLie) {
  const std::string four(4, '\0');
  const std::string good = tensor("a", "F32", "[1]", 0, 4);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"nothing", ""},
      {"seven bytes", "1234567"},
      {"a header beyond the end", std::string("\xff\0\0\0\0\0\0\0{}", 10)},
      {"an enormous header", std::string(8, '\xff') + "{}"},
      {"no JSON", fileOf("hello", "")},
      {"an array", fileOf("[]", "")},
      {"JSON that ends early", fileOf("{\"a\":{", "")},
      {"text after the JSON", fileOf("{} {}", "")},
      {"bytes after the last tensor", fileOf("{" + good + "}", four + "x")},
      {"data that was cut", fileOf("{" + good + "}", "\0\0")},
      {"a tensor named twice", fileOf("{" + good + "," + good + "}", four)},
      {"a key named twice", fileOf(R"({"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", four)},
      {"metadata named twice", fileOf(R"({"__metadata__":{"k":"1","k":"2"}})", "")},
      {"metadata that is no text", fileOf(R"({"__metadata__":{"k":1}})", "")},
      {"nested metadata", fileOf(R"({"__metadata__":{"k":{}}})", "")},
      {"an unknown type", fileOf("{" + tensor("a", "BF16", "[2]", 0, 4) + "}", four)},
      {"an unknown key", fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}})", four)},
      {"no type", fileOf(R"({"a":{"shape":[1],"data_offsets":[0,4]}})", four)},
      {"no shape", fileOf(R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", four)},
      {"no offsets", fileOf(R"({"a":{"dtype":"F32","shape":[1]}})", four)},
      {"three offsets", fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}})", four)},
      {"a negative extent", fileOf("{" + tensor("a", "F32", "[-1]", 0, 4) + "}", four)},
      {"a fraction", fileOf("{" + tensor("a", "F32", "[1.0]", 0, 4) + "}", four)},
      {"an extent too large to count", fileOf("{" + tensor("a", "F32", "[99999999999999999999]", 0, 4) + "}", four)},
      {"a product that overflows", fileOf("{" + tensor("a", "F32", "[4294967296,4294967296,4]", 0, 4) + "}", four)},
      {"a product that overflows to nothing",
       fileOf("{" + tensor("a", "F32", "[4294967296,1073741824]", 0, 0) + "}", "")},
      {"a size that is not the shape's", fileOf("{" + tensor("a", "F32", "[2]", 0, 4) + "}", four)},
      {"offsets the wrong way round", fileOf("{" + tensor("a", "F32", "[1]", 4, 0) + "}", four)},
      {"an overlap",
       fileOf("{" + tensor("a", "F32", "[1]", 0, 4) + "," + tensor("b", "F32", "[1]", 2, 6) + "}", "123456")},
      {"the same place twice",
       fileOf("{" + tensor("a", "F32", "[1]", 0, 4) + "," + tensor("b", "F32", "[1]", 0, 4) + "}", four)},
      {"a gap",
       fileOf("{" + tensor("a", "F32", "[1]", 0, 4) + "," + tensor("b", "F32", "[1]", 5, 9) + "}", "123456789")},
      {"a gap at the beginning", fileOf("{" + tensor("a", "F32", "[1]", 1, 5) + "}", "12345")},
      {"a tensor without a name", fileOf("{" + tensor("", "F32", "[1]", 0, 4) + "}", four)},
      {"too many dimensions", fileOf("{" + tensor("a", "F32", "[1,1,1,1,1,1,1,1,1]", 0, 4) + "}", four)},
      {"deep nesting", fileOf("{\"a\":" + std::string(100'000, '['), "")},
      {"deep objects", fileOf(
                           [] {
                             std::string text;
                             for (int i = 0; i < 50'000; ++i) text += "{\"a\":";
                             return text;
                           }(),
                           "")},
      {"a name that is not UTF-8", fileOf("{" + tensor("\xff", "F32", "[1]", 0, 4) + "}", four)},
  };
  for (const auto& [what, bytes] : cases) {
    SCOPED_TRACE(what);
    refusal(bytes);
  }
}

TEST_F(Safetensors, SaysWhichTensorIsWrong) {
  EXPECT_NE(refusal(fileOf("{" + tensor("item factors", "F32", "[2]", 0, 4) + "}", "1234")).find("\"item factors\""),
            std::string::npos);
}

TEST_F(Safetensors, AFileCutAnywhereIsRefused) {
  const std::string whole = sample();
  for (size_t size = 0; size < whole.size(); ++size) {
    SCOPED_TRACE(size);
    refusal(whole.substr(0, size));
  }
}

TEST_F(Safetensors, AChangedFileIsRefusedOrReadWithinItsBounds) {
  const std::string whole = sample();
  Rng rng(1);
  for (int round = 0; round < 1000; ++round) {
    const auto path = m_folder.write("changed", mutated(whole, rng));
    try {
      const TensorFile file(path);
      for (const auto& [name, info] : file.tensors()) {
        uint8_t sum = 0;
        if (info.type == TensorType::U8) {
          for (const uint8_t byte : file.bytes(name)) sum = static_cast<uint8_t>(sum + byte);
        }
        if (info.type == TensorType::F32 && info.shape.size() == 2) {
          EXPECT_EQ(file.matrix(name).values().size() * sizeof(float), info.size);
        }
      }
    } catch (const Error& error) {
      ASSERT_EQ(error.code(), ErrorCode::BadInput) << error.what();
    }
  }
}

TEST_F(Safetensors, WriterRefusesWhatCannotBeReadAgain) {
  TensorWriter writer;
  const std::vector<float> two{1, 2};
  EXPECT_EQ(errorOf([&] { writer.add("a", two, {3}); }).code(), ErrorCode::BadArgument);
  EXPECT_EQ(errorOf([&] { writer.add("a", two, {-1, -2}); }).code(), ErrorCode::BadArgument);
  EXPECT_EQ(errorOf([&] { writer.add("", two, {2}); }).code(), ErrorCode::BadArgument);
  EXPECT_EQ(errorOf([&] { writer.add("__metadata__", two, {2}); }).code(), ErrorCode::BadArgument);
  writer.add("a", two, {2});
  EXPECT_EQ(errorOf([&] { writer.add("a", two, {2}); }).code(), ErrorCode::BadArgument);
  writer.setText("key", "\xff");
  EXPECT_EQ(errorOf([&] { writer.write(m_folder / "file"); }).code(), ErrorCode::BadArgument);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "file"));
}

}  // namespace
}  // namespace kinoprism::core
