#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "storage/import/importer.h"
#include "storage/library.h"
#include "storage/library_writer.h"
#include "tests/test_data.h"

namespace kinoprism::storage {

/// A folder of its own for each test, which goes away after it.
class StorageTest : public ::testing::Test {
 protected:
  StorageTest() {
    std::string name = (std::filesystem::temp_directory_path() / "kinoprism-XXXXXX").string();
    m_folder = ::mkdtemp(name.data());
  }
  ~StorageTest() override { std::filesystem::remove_all(m_folder); }

  const std::filesystem::path& folder() const { return m_folder; }
  std::filesystem::path libraryFolder() const { return m_folder / "Test.kinoprism"; }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = m_folder / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

  std::unique_ptr<Library> open(Access access = Access::ReadWrite) {
    return Library::isLibrary(libraryFolder()) ? Library::open(libraryFolder(), access, progress)
                                               : Library::create(libraryFolder());
  }

  ImportReport import(Library& library, const std::filesystem::path& path) {
    return runImport(recognise(path, {}, progress), library, progress);
  }

  /// Runs `work` in a process of its own, which must say true.
  static void inChild(const std::function<bool()>& work) { EXPECT_EQ(statusOfChild(work), 0); }
  /// Exit status, or minus the signal that ended it.
  static int statusOfChild(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
      bool good = false;
      try {
        good = work();
      } catch (const std::exception& exception) {
        std::fprintf(stderr, "in the child: %s\n", exception.what());
      }
      ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  }

  core::Progress progress;

 private:
  std::filesystem::path m_folder;
};

/// What there is to lose: compared before and after something that must not change it.
struct Contents {
  LibraryInfo info;
  std::vector<std::string> titles;
  std::string ratings;
  std::vector<std::string> files;

  static Contents of(Library& library) {
    core::Progress progress;
    Contents contents;
    contents.info = library.info();
    for (const MovieSummary& movie : library.movies().summaries(CuratorId{}, progress))
      contents.titles.push_back(movie.title);
    contents.ratings = library.people().ratings(People::WithLabels::Yes, progress).interactions.fingerprint();
    for (const char* sub : {"posters", "sounds", "trailers", "features", "staging"}) {
      if (!std::filesystem::exists(library.folder() / sub)) continue;
      for (const auto& entry : std::filesystem::directory_iterator(library.folder() / sub))
        contents.files.push_back(entry.path());
    }
    std::ranges::sort(contents.files);
    return contents;
  }

  bool operator==(const Contents& other) const {
    return info.movies == other.info.movies && info.people == other.info.people && info.ratings == other.info.ratings &&
           info.labels == other.info.labels && info.features.size() == other.info.features.size() &&
           titles == other.titles && ratings == other.ratings && files == other.files;
  }
};

/// A movie like those of MovieLens.
inline MovieRecord movieRecord(int id, const std::string& title, int year,
                               std::vector<std::string> genres = {"Drama"}) {
  MovieRecord record;
  record.identity = {"movielens", std::to_string(id)};
  record.title = title;
  record.year = year;
  record.genres = std::move(genres);
  return record;
}

/// Bytes that begin like a JPEG of that size.
inline std::string jpegHeader(int width, int height, const std::string& rest = {}) {
  std::string bytes("\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20);
  bytes += std::string("\xff\xc0\x00\x11\x08", 5);
  for (const int side : {height, width}) {
    bytes.push_back(static_cast<char>(side >> 8));
    bytes.push_back(static_cast<char>(side & 0xff));
  }
  return bytes + std::string(10, '\3') + rest;
}

/// Bytes that begin like a PNG of that size.
inline std::string pngHeader(uint32_t width, uint32_t height) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
  for (const uint32_t side : {width, height}) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(side >> shift));
  }
  return bytes + std::string("\x08\x02\0\0\0", 5);
}

}  // namespace kinoprism::storage

/// `statement` throws Error{code} whose sentence holds every one of the given texts.
#define EXPECT_ERROR(statement, expectedCode, ...)                          \
  do {                                                                      \
    try {                                                                   \
      statement;                                                            \
      ADD_FAILURE() << "expected an error";                                 \
    } catch (const ::kinoprism::core::Error& error) {                       \
      EXPECT_EQ(error.code(), expectedCode) << error.what();                \
      for (const std::string& part : std::vector<std::string>{__VA_ARGS__}) \
        EXPECT_THAT(error.what(), ::testing::HasSubstr(part));              \
    }                                                                       \
  } while (false)
