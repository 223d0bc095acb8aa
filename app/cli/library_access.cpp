#include "app/cli/library_access.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <optional>

#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

/// In the order in which a bare number is looked up.
constexpr std::array kSources{"movielens", "movielens-100k", "tmdb", "douban", "imdb", "demo"};

std::string describe(const storage::Library& library, storage::MovieId movie) {
  const storage::MovieDetail detail = library.movies().detail(movie, storage::CuratorId{0});
  std::string text = titleAndYear(detail.summary.title, detail.summary.year);
  if (!detail.identities.empty()) text += ", " + detail.identities[0].source + ":" + detail.identities[0].value;
  return text;
}

[[noreturn]] void refuseAmbiguous(const storage::Library& library, const std::string& text,
                                  const std::vector<storage::MovieId>& movies) {
  std::string all;
  for (size_t i = 0; i < movies.size() && i < 5; ++i) all += (i > 0 ? "; " : "") + describe(library, movies[i]);
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MovieNameAmbiguous, text, all});
}

std::vector<storage::MovieId> findByIdentity(const storage::Library& library, const std::string& text) {
  const size_t colon = text.find(':');
  if (colon != std::string::npos && colon > 0) {
    if (const auto movie = library.movies().find({text.substr(0, colon), text.substr(colon + 1)})) return {*movie};
  }
  std::vector<storage::MovieId> found;
  for (const char* source : kSources) {
    const auto movie = library.movies().find({source, text});
    if (movie && std::find(found.begin(), found.end(), *movie) == found.end()) found.push_back(*movie);
  }
  return found;
}

/// "Heat (1995)" as title and year; year 0 where there is none.
std::pair<std::string, int> splitYear(const std::string& text) {
  int year = 0;
  if (text.size() > 7 && text.back() == ')' && text[text.size() - 6] == '(') {
    const char* const digits = text.data() + text.size() - 5;
    const auto [end, error] = std::from_chars(digits, digits + 4, year);
    if (error == std::errc() && end == digits + 4)
      return {text.substr(0, text.find_last_not_of(' ', text.size() - 7) + 1), year};
  }
  return {text, 0};
}

}  // namespace

void addLibraryOption(CLI::App& command, std::string& folder) {
  command.add_option("--library", folder, "The library's folder")->required()->type_name("DIR");
}

std::unique_ptr<storage::Library> openLibrary(const std::string& folder, storage::Access access, Console& console) {
  if (!storage::Library::isLibrary(folder)) {
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NotALibraryCreateOne, folder});
  }
  auto library = storage::Library::open(folder, access, console.progress());
  if (access == storage::Access::ReadWrite && library->readOnly())
    console.remark(englishText(library->readOnlyReason()));
  return library;
}

storage::MovieId findMovie(const storage::Library& library, const std::string& text) {
  std::vector<storage::MovieId> found = findByIdentity(library, text);
  if (found.empty()) {
    const auto [title, year] = splitYear(text);
    found = library.movies().findByTitle(title, year);
  }
  if (found.empty()) {
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::MovieNotNamed, text});
  }
  if (found.size() > 1) refuseAmbiguous(library, text, found);
  return found[0];
}

storage::RunRecord findRun(storage::Library& library, const std::string& name) {
  if (!name.empty()) {
    storage::RunRecord record = library.runs().find(name);
    if (record.state == storage::RunState::Done) return record;
    throw core::Error(core::ErrorCode::NotFound,
                      {core::MessageId::RunUnfinished, record.name, storage::name(record.state)});
  }
  for (storage::RunRecord& record : library.runs().all()) {
    if (record.state == storage::RunState::Done) return std::move(record);
  }
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoFinishedRunInLibrary, library.folder().string()});
}

std::string titleAndYear(const std::string& title, int year) {
  return year == 0 ? title : title + " (" + std::to_string(year) + ")";
}

}  // namespace kinoprism::app
