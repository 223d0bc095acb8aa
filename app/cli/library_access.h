#pragma once

#include <memory>
#include <string>

#include "app/cli/console.h"
#include "storage/library.h"

namespace CLI {
class App;
}

namespace kinoprism::app {

/// Adds the option --library DIR, which must be given.
void addLibraryOption(CLI::App& command, std::string& folder);

/// Opens the library; says on stderr why it is read-only when it is and writing was asked for.
std::unique_ptr<storage::Library> openLibrary(const std::string& folder, storage::Access access, Console& console);

/// The movie that a person means by text: "SOURCE:ID" ("movielens:1193"), an ID that only one source of this library
/// uses, or a title, with its year when several share it: "Heat (1995)". Throws Error{NotFound}, or Error{BadArgument}
/// that names the movies it could be.
storage::MovieId findMovie(const storage::Library& library, const std::string& text);

/// A finished run by name or number; an empty name means the newest one. Throws Error{NotFound} that says how to make
/// one.
storage::RunRecord findRun(storage::Library& library, const std::string& name);

/// "Heat (1995)".
std::string titleAndYear(const std::string& title, int year);

}  // namespace kinoprism::app
