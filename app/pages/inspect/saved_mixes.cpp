#include "app/pages/inspect/saved_mixes.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/services/library_change.h"

namespace kinoprism::app {
namespace {

std::vector<fuse::Mix> readMixes(storage::Library& library) {
  std::vector<fuse::Mix> mixes;
  for (const auto& [name, text] : library.runs().mixes()) {
    try {
      fuse::Mix mix = fuse::Mix::parse(nlohmann::json::parse(text).at("mix").get<std::string>());
      mix.name = name;
      mixes.push_back(std::move(mix));
    } catch (const std::exception& error) {
      spdlog::warn("the mix {} cannot be read: {}", name, error.what());
    }
  }
  return mixes;
}

}  // namespace

SavedMixes::SavedMixes(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes) {
  connect(&library, &LibraryService::opened, this, &SavedMixes::read);
  connect(&library, &LibraryService::closed, this, &SavedMixes::read);
  read();
}

const fuse::Mix* SavedMixes::find(const QString& name) const {
  const auto found = std::ranges::find(m_mixes, name.toStdString(), &fuse::Mix::name);
  return found == m_mixes.end() ? nullptr : &*found;
}

void SavedMixes::save(const QString& name, const fuse::Mix& mix) {
  const std::string json = nlohmann::json{{"mix", mix.text()}}.dump();
  write([name = name.toStdString(), json](storage::Library& library) { library.runs().saveMix(name, json); });
}

void SavedMixes::remove(const QString& name) {
  write([name = name.toStdString()](storage::Library& library) { library.runs().removeMix(name); });
}

void SavedMixes::read() {
  m_mixes.clear();
  Q_EMIT changed();
  if (m_library.library()) write([](storage::Library&) {});
}

template <class Change>
void SavedMixes::write(Change change) {
  changeLibrary(
      this, m_library, m_lanes,
      [change = std::move(change)](storage::Library& library) {
        change(library);
        return readMixes(library);
      },
      [this](std::vector<fuse::Mix> mixes) {
        m_mixes = std::move(mixes);
        Q_EMIT changed();
      },
      [this](const QString& message) { Q_EMIT failed(message); });
}

}  // namespace kinoprism::app
