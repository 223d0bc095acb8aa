#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

constexpr size_t kWidth = 110;

Json packJson(const core::PackInfo& pack) {
  return {{"name", pack.name},
          {"version", pack.version},
          {"title", pack.title},
          {"modality", pack.modality},
          {"architecture", pack.architecture},
          {"preprocessing", pack.preprocessing},
          {"licence", pack.licence},
          {"source", pack.source},
          {"labels", pack.labels.size()},
          {"sha256", pack.sha256},
          {"bytes", pack.bytes},
          {"file", pack.file.string()}};
}

Json packsJson(const std::vector<core::PackInfo>& packs) {
  Json list = Json::array();
  for (const core::PackInfo& pack : packs) list.push_back(packJson(pack));
  return list;
}

Json damagedJson(const std::vector<core::DamagedPack>& damaged) {
  Json list = Json::array();
  for (const core::DamagedPack& pack : damaged)
    list.push_back({{"file", pack.file.string()}, {"reason", englishText(pack.reason)}});
  return list;
}

std::string packsText(const std::vector<core::PackInfo>& packs) {
  if (packs.empty()) return "No model pack is installed.\n";
  TextTable table({{"pack", TextTable::Align::Left},
                   {"for", TextTable::Align::Left},
                   {"MB", TextTable::Align::Right},
                   {"title", TextTable::Align::Left}});
  for (const core::PackInfo& pack : packs)
    table.addRow({pack.name, pack.modality, fmt::format("{:.1f}", static_cast<double>(pack.bytes) / 1e6), pack.title});
  return table.text();
}

std::string damagedText(const std::vector<core::DamagedPack>& damaged) {
  std::string text;
  for (const core::DamagedPack& pack : damaged) text += "! " + wrapText(englishText(pack.reason), kWidth - 2, 2) + "\n";
  return text;
}

std::vector<core::KnownPack> missingPacks(const std::vector<core::PackInfo>& installed) {
  std::vector<core::KnownPack> missing;
  std::ranges::copy_if(core::knownPacks(), std::back_inserter(missing), [&](const core::KnownPack& known) {
    return std::ranges::find(installed, known.name, &core::PackInfo::name) == installed.end();
  });
  return missing;
}

void listPacks(Console& console) {
  const core::InstalledPacks installed = core::installedPacks();
  Json folders = Json::array();
  std::string text = packsText(installed.packs) + damagedText(installed.damaged);
  for (const auto& folder : core::packFolders()) folders.push_back(folder.string());
  Json missing = Json::array();
  for (const core::KnownPack& pack : missingPacks(installed.packs)) {
    missing.push_back({{"name", pack.name}, {"modality", pack.modality}, {"enables", englishText(pack.enables)}});
    if (missing.size() == 1) text += "\nNot installed:\n";
    text += fmt::format("  {:<24}{}\n", pack.name, englishText(pack.enables));
  }
  if (!missing.empty()) text += wrapText("To get them, " + englishText(core::MessageId::PackRemedy), kWidth, 0) + "\n";
  console.answer({{"folders", folders},
                  {"packs", packsJson(installed.packs)},
                  {"damaged", damagedJson(installed.damaged)},
                  {"missing", missing}},
                 text);
}

void installPacks(const std::vector<std::string>& files, Console& console) {
  // All are checked before the first is copied, so that a bad one leaves nothing half done.
  for (const std::string& file : files) core::Pack(std::filesystem::path(file), console.progress());
  std::vector<core::PackInfo> installed;
  std::string text, names;
  for (const std::string& file : files) {
    installed.push_back(core::installPack(file, console.progress()));
    names += (names.empty() ? "" : ", ") + installed.back().name;
    console.setCancelled({core::MessageId::CancelledPacksKept, names});
    text += fmt::format("Installed {}: {}\n", installed.back().name, installed.back().file.string());
  }
  console.answer({{"installed", packsJson(installed)}}, text);
}

void verifyAllPacks(Console& console) {
  const core::InstalledPacks result = core::verifyPacks(console.progress());
  std::string text = damagedText(result.damaged);
  for (const core::PackInfo& pack : result.packs) text += fmt::format("{:<24}whole, {}\n", pack.name, pack.sha256);
  if (result.packs.empty() && result.damaged.empty()) text += "No model pack is installed.\n";
  console.answer({{"packs", packsJson(result.packs)}, {"damaged", damagedJson(result.damaged)}}, text);
  if (!result.damaged.empty()) {
    throw AnsweredFailure(fmt::format("{} cannot be used, see above. To fix this, {}",
                                      core::counted(result.damaged.size(), "model pack"),
                                      englishText(core::MessageId::PackRemedy)));
  }
}

}  // namespace

void addPackCommands(CLI::App& app, Action& chosen) {
  CLI::App* group = app.add_subcommand("pack", "Model packs: the weights of pretrained encoders");
  group->require_subcommand(1);
  group->add_subcommand("list", "List installed and missing model packs and what they are for")->callback([&chosen] {
    chosen = listPacks;
  });
  CLI::App* install = group->add_subcommand("install", "Verify and install model packs");
  const auto files = std::make_shared<std::vector<std::string>>();
  install->add_option("files", *files, "Model packs, as packaging/setup.sh --packs makes them")
      ->required()
      ->type_name("FILE");
  install->callback([&chosen, files] { chosen = [files](Console& console) { installPacks(*files, console); }; });
  group->add_subcommand("verify", "Check the hash of every installed model pack")->callback([&chosen] {
    chosen = verifyAllPacks;
  });
}

}  // namespace kinoprism::app
