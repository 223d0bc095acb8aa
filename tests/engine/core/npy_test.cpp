#include "engine/core/npy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "engine/core/files.h"
#include "tests/engine/core/mutation.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/test_data.h"

namespace kinoprism::core {
namespace {

/// A file as NumPy's description of the format has it.
std::string fileOf(const std::string& header, const std::string& data, int version = 1) {
  std::string file = "\x93NUMPY";
  file += static_cast<char>(version);
  file += '\0';
  const size_t size = header.size();
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i) file += static_cast<char>(size >> (8 * i));
  return file + header + data;
}

std::string header(const std::string& type, const std::string& shape, bool fortran = false) {
  return "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }\n";
}

template <class T>
std::string bytesOf(const std::vector<T>& values, bool bigEndian = false) {
  std::string bytes;
  for (const T value : values) {
    std::string one(sizeof value, '\0');
    std::memcpy(one.data(), &value, sizeof value);
    if (bigEndian) std::ranges::reverse(one);
    bytes += one;
  }
  return bytes;
}

class Npy : public testing::Test {
 protected:
  Matrix read(const std::string& bytes) {
    Progress progress;
    return readNpy(m_folder.write("array.npy", bytes), progress);
  }
  std::string refusal(const std::string& bytes) {
    const Error error = errorOf([&] { read(bytes); });
    EXPECT_EQ(error.code(), ErrorCode::BadInput);
    EXPECT_NE(std::string(error.what()).find("array.npy"), std::string::npos) << error.what();
    return error.what();
  }
  static void expectSample(const Matrix& matrix) {
    ASSERT_EQ(matrix.rows(), 2u);
    ASSERT_EQ(matrix.columns(), 3u);
    const std::vector<float> expected{1, 2, 3, 4, 5.5, -6};
    EXPECT_TRUE(std::ranges::equal(matrix.values(), expected));
  }

  TemporaryFolder m_folder;
};

TEST_F(Npy, ReadsEveryTypeOrderAndVersion) {
  for (const int version : {1, 2, 3}) {
    for (const bool bigEndian : {false, true}) {
      const std::string order = bigEndian ? ">" : "<";
      expectSample(
          read(fileOf(header(order + "f4", "(2, 3)"), bytesOf<float>({1, 2, 3, 4, 5.5, -6}, bigEndian), version)));
      expectSample(
          read(fileOf(header(order + "f8", "(2, 3)"), bytesOf<double>({1, 2, 3, 4, 5.5, -6}, bigEndian), version)));
      expectSample(read(
          fileOf(header(order + "f8", "(2, 3)", true), bytesOf<double>({1, 4, 2, 5.5, 3, -6}, bigEndian), version)));
    }
  }
}

TEST_F(Npy, ReadsHeadersAsOthersWriteThem) {
  const std::string data = bytesOf<float>({1, 2, 3, 4, 5.5, -6});
  expectSample(read(fileOf("{\"shape\": (2,3), \"descr\": \"<f4\", \"fortran_order\": False}", data)));
  expectSample(read(fileOf("{'shape':(2L,3L,),'fortran_order':False,'descr':'<f4'}          \n", data)));
}

TEST_F(Npy, ReadsBackWhatItWrites) {
  Matrix matrix(2, 3);
  std::ranges::copy(std::vector<float>{1, 2, 3, 4, 5.5, -6}, matrix.values().begin());
  writeNpy(m_folder / "out.npy", matrix);
  Progress progress;
  expectSample(readNpy(m_folder / "out.npy", progress));
  const std::string bytes = readFile(m_folder / "out.npy");
  EXPECT_EQ((bytes.size() - 24) % 64, 0u) << "NumPy wants the data at a multiple of 64";
  EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\0", 8));
}

TEST_F(Npy, KeepsNaN) {
  const Matrix matrix = read(fileOf(header("<f8", "(1, 2)"), bytesOf<double>({NAN, 1})));
  EXPECT_TRUE(std::isnan(matrix.row(0)[0]));
  EXPECT_EQ(matrix.row(0)[1], 1);
}

TEST_F(Npy, SaysWhatItFoundInstead) {
  const std::string data = bytesOf<float>({1, 2, 3, 4, 5.5, -6});
  EXPECT_NE(refusal(fileOf(header("<f4", "(6,)"), data)).find("(6,)"), std::string::npos);
  EXPECT_NE(refusal(fileOf(header("<f4", "(1, 2, 3)"), data)).find("NpyNotTwoDimensional(3, \"(1, 2, 3)\")"),
            std::string::npos);
  EXPECT_NE(refusal(fileOf(header("<f4", "()"), bytesOf<float>({1}))).find("NpyNotTwoDimensional(0, "),
            std::string::npos);
  EXPECT_NE(refusal(fileOf(header("<i8", "(1, 3)"), data)).find("NpyElementType(\"<i8\", \"(1, 3)\")"),
            std::string::npos);
  EXPECT_NE(refusal(fileOf(header("|O", "(1, 3)"), data)).find("\"|O\""), std::string::npos);
  const std::string structured = "{'descr': [('a', '<f4'), ('b', '<i4', (2,))], 'fortran_order': False, 'shape': (2,)}";
  EXPECT_NE(refusal(fileOf(structured, data)).find("structured"), std::string::npos);
  EXPECT_NE(refusal(fileOf(header("<f4", "(2, 4)"), data)).find(", 24)"), std::string::npos);
}

TEST_F(Npy, RefusesHeadersThatLie) {
  const std::string data = bytesOf<float>({1, 2, 3, 4, 5.5, -6});
  const std::vector<std::pair<std::string, std::string>> cases{
      {"nothing", ""},
      {"text", "1,2,3\n4,5,6\n"},
      {"an unknown version", fileOf(header("<f4", "(2, 3)"), data, 4)},
      {"a header beyond the end", std::string("\x93NUMPY\x01\0\xff\xff{", 11)},
      {"an enormous header", std::string("\x93NUMPY\x02\0\xff\xff\xff\xff{", 13)},
      {"no dictionary", fileOf("hello\n", data)},
      {"no shape", fileOf("{'descr': '<f4', 'fortran_order': False}", data)},
      {"a key twice", fileOf("{'descr': '<f4', 'descr': '<f4', 'shape': (2, 3)}", data)},
      {"an unknown key", fileOf("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': True}", data)},
      {"code", fileOf("{'descr': '<f4', 'fortran_order': print(1), 'shape': (2, 3)}", data)},
      {"text after the dictionary", fileOf(header("<f4", "(2, 3)") + "x", data)},
      {"a negative extent", fileOf(header("<f4", "(-2, 3)"), data)},
      {"an extent too large to count", fileOf(header("<f4", "(99999999999999999999999, 3)"), data)},
      {"a product that overflows", fileOf(header("<f4", "(4294967296, 4294967296)"), data)},
      {"a product that overflows to the size", fileOf(header("<f4", "(4611686018427387904, 4)"), "")},
      {"more than there is", fileOf(header("<f4", "(1000000000, 1000)"), data)},
      {"less than there is", fileOf(header("<f4", "(1, 3)"), data)},
      {"rows of nothing", fileOf(header("<f4", "(1000000000000, 0)"), "")},
      {"an open string", fileOf("{'descr: <f4}", data)},
      {"an open list", fileOf("{'descr': [[[[", data)},
      {"an open shape", fileOf("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3", data)},
  };
  for (const auto& [what, bytes] : cases) {
    SCOPED_TRACE(what);
    refusal(bytes);
  }
}

TEST_F(Npy, AFileCutAnywhereIsRefused) {
  const std::string whole = fileOf(header("<f4", "(2, 3)"), bytesOf<float>({1, 2, 3, 4, 5.5, -6}));
  for (size_t size = 0; size < whole.size(); ++size) {
    SCOPED_TRACE(size);
    refusal(whole.substr(0, size));
  }
}

TEST_F(Npy, AChangedFileIsRefusedOrRead) {
  const std::string whole = fileOf(header("<f8", "(2, 3)"), bytesOf<double>({1, 2, 3, 4, 5.5, -6}));
  Rng rng(2);
  for (int round = 0; round < 1000; ++round) {
    const std::string bytes = mutated(whole, rng);
    try {
      EXPECT_LE(read(bytes).values().size(), bytes.size() / 4);
    } catch (const Error& error) {
      ASSERT_EQ(error.code(), ErrorCode::BadInput) << error.what();
    }
  }
}

/// A file of which a reader can tell that it was damaged: cut, with bytes added, or with a header that says something
/// else. A bit changed within the numbers only makes another number, and '<' made '>' another order of bytes: no reader
/// of this format can tell.
std::string damagedArray(Rng& rng) {
  const std::vector<float> numbers{1, 2, 3, 4, 5.5, -6, 7, 8, 9, 10, 11, 12};
  const std::string data = bytesOf(numbers);
  const std::string good = fileOf(header("<f4", "(4, 3)"), data);
  const auto oneOf = [&rng](const std::vector<std::string>& choices) { return choices[rng.below(choices.size())]; };
  std::string file = good;
  switch (rng.below(7)) {
    case 0:
      return good.substr(0, rng.below(good.size()));
    case 1:
      return good + std::string(1 + rng.below(64), static_cast<char>(rng.below(256)));
    case 2:  // the magic or the version
      file[rng.below(7)] = static_cast<char>(0x80 | rng.below(16));
      return file;
    case 3:  // the length of the header
      file[8 + rng.below(2)] ^= static_cast<char>(1 << rng.below(8));
      return file;
    case 4:
      return fileOf(
          header(oneOf({"<f2", "<i4", "<i8", "<u1", "<c8", "|b1", "|O", "<U3", ">f8", "<f8", "", "f4"}), "(4, 3)"),
          data);
    case 5: {
      const uint64_t rows = rng.below(40);
      const uint64_t columns = rows * 3 == numbers.size() ? 4 : 3;
      return fileOf(header("<f4", oneOf({"(" + std::to_string(rows) + ", " + std::to_string(columns) + ")", "(12,)",
                                         "(2, 2, 3)", "()", "(-4, -3)", "(4, 3", "4, 3", "(4.0, 3)", "(12, 0)",
                                         "(99999999999999999999, 3)", "(4611686018427387904, 12)", "None"})),
                    data);
    }
    default: {  // a byte of a word within the header
      const std::string words = header("<f4", "(4, 3)");
      const std::string word = oneOf({"descr", "fortran_order", "False", "shape", "f4", "{", "}", ":"});
      const size_t place = words.find(word) + rng.below(word.size());
      std::string changed = words;
      changed[place] = static_cast<char>(changed[place] ^ (1 << rng.below(3)));
      return fileOf(changed, data);
    }
  }
}

TEST_F(Npy, EveryDamageThatCanBeToldIsRefusedWithAReason) {
  for (int round = 0; round < mutationCount(); ++round) {
    SCOPED_TRACE(round);
    Rng rng(static_cast<uint64_t>(round));
    const std::string why = refusal(damagedArray(rng));
    EXPECT_GT(why.size(), (m_folder / "array.npy").string().size() + 20) << why;
  }
}

TEST_F(Npy, NamesAMissingFileAndCanBeCancelled) {
  std::stop_source stop;
  Progress progress(stop.get_token());
  EXPECT_EQ(errorOf([&] { readNpy(m_folder / "missing.npy", progress); }).code(), ErrorCode::NotFound);
  const auto file = m_folder.write("a.npy", fileOf(header("<f4", "(1, 1)"), bytesOf<float>({1})));
  stop.request_stop();
  EXPECT_THROW(readNpy(file, progress), Cancelled);
}

TEST_F(Npy, ReadsRealFeatures) {
  KINOPRISM_NEEDS_DATA("ml-1m-audio/vggish.npy");
  Progress progress;
  const Matrix features = readNpy(tests::dataFolder() / "ml-1m-audio/vggish.npy", progress);
  EXPECT_EQ(features.rows(), 3081u);
  EXPECT_EQ(features.columns(), 128u);
}

}  // namespace
}  // namespace kinoprism::core
