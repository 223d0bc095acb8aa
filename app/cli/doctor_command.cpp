#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/core/parallel.h"
#include "engine/engine.h"
#include "engine/media/read/media_support.h"

namespace kinoprism::app {
namespace {

/// What a core of the last ten years does with an optimised BLAS at the very least; the reference BLAS does 4.
constexpr double kPoorGflopsPerThread = 10;
constexpr double kLittleDiskGib = 2;
constexpr int kNameWidth = 28;

struct Finding {
  std::string name;
  std::string value;
  Json number;
  std::string remedy;     ///< empty when all is well
  std::string hint = {};  ///< what could be added, where nothing is wrong
};

double freeGib(const std::filesystem::path& folder) {
  std::error_code failed;
  const auto space = std::filesystem::space(folder, failed);
  return failed ? 0 : static_cast<double>(space.available) / (uint64_t{1} << 30);
}

Finding speedFinding(const engine::Diagnosis& diagnosis) {
  const std::string library = diagnosis.blas.empty() ? "LibTorch's own library" : diagnosis.blas;
  Finding finding{"matrix product", fmt::format("{:.0f} GFLOP/s with {}", diagnosis.gemmGflops, library),
                  diagnosis.gemmGflops, ""};
  if (diagnosis.gemmGflops < kPoorGflopsPerThread * core::threadCount()) {
    finding.remedy =
        "Training will be much slower than possible. Install the package libopenblas0-openmp, or close other programs "
        "and run this again.";
  }
  return finding;
}

/// What is installed, what could be, and what is damaged.
void addPackFindings(std::vector<Finding>& findings) {
  const core::InstalledPacks installed = core::installedPacks();
  const size_t summary = findings.size();
  findings.push_back({"model packs", std::to_string(installed.packs.size()), installed.packs.size(), ""});
  for (const core::PackInfo& pack : installed.packs) {
    findings.push_back(
        {"pack " + pack.name,
         fmt::format("{}, version {}, {:.1f} MB", pack.modality, pack.version, static_cast<double>(pack.bytes) / 1e6),
         {{"modality", pack.modality}, {"version", pack.version}, {"bytes", pack.bytes}},
         ""});
  }
  for (const core::KnownPack& known : core::knownPacks()) {
    if (std::ranges::find(installed.packs, known.name, &core::PackInfo::name) != installed.packs.end()) continue;
    findings.push_back({fmt::format("pack {}", known.name), "not installed", nullptr, "",
                        fmt::format("Needed for: {}.", englishText(known.enables))});
    findings[summary].hint = "To get what is not installed, " + englishText(core::MessageId::PackRemedy);
  }
  for (const core::DamagedPack& pack : installed.damaged)
    findings.push_back(
        {"pack " + pack.file.filename().string(), "damaged", pack.file.string(), englishText(pack.reason)});
}

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

/// Whether trailers, sounds and posters can be decoded, and apart from everything else.
void addMediaFindings(std::vector<Finding>& findings, core::Progress& progress) {
  media::MediaSupport support;
  try {
    support = media::mediaSupport(progress);
  } catch (const core::Error& error) {
    findings.push_back({"media worker", "cannot be started", nullptr, englishText(error)});
    return;
  }
  Finding worker{"media worker", "runs in its sandbox", true, ""};
  if (!support.workerShortcomings.empty()) {
    worker.value = "runs with an incomplete sandbox";
    for (size_t s = 0; s < support.workerShortcomings.size(); ++s)
      worker.value += (s == 0 ? ": " : "; ") + englishText(support.workerShortcomings[s]);
    worker.number = false;
    worker.remedy = "Open only media that you trust, or use a kernel with seccomp.";
  }
  findings.push_back(std::move(worker));
  Finding codecs{"codecs", joined(support.codecs), Json(support.codecs), ""};
  if (!support.missingCodecs.empty())
    codecs.remedy = "Files in " + joined(support.missingCodecs) + " cannot be decoded. Install a complete FFmpeg.";
  findings.push_back(std::move(codecs));
}

std::vector<Finding> examine(const engine::Engine& engine, core::Progress& progress) {
  const engine::Diagnosis diagnosis = engine.diagnose();
  std::vector<Finding> findings;
  findings.push_back({"kinoprism", KINOPRISM_VERSION, KINOPRISM_VERSION, ""});
  findings.push_back({"libtorch", diagnosis.torchVersion, diagnosis.torchVersion, ""});
  findings.push_back({"threads", std::to_string(core::threadCount()), core::threadCount(), ""});
  findings.push_back(speedFinding(diagnosis));
  const std::string gpus = joined(diagnosis.gpus);
  findings.push_back({"gpu", gpus.empty() ? "none" : gpus, Json(diagnosis.gpus), ""});
  const double disk = freeGib(std::filesystem::current_path());
  findings.push_back({"free disk here", fmt::format("{:.1f} GiB", disk), disk,
                      disk < kLittleDiskGib ? "Free some disk space before importing media or training." : ""});
  addMediaFindings(findings, progress);
  addPackFindings(findings);
  return findings;
}

void runDoctor(Console& console) {
  console.progress().report(core::MessageId::MeasuringMachine, 0, 0);
  const std::vector<Finding> findings = examine(engine::loadEngine(), console.progress());
  Json document{{"checks", Json::array()}, {"healthy", true}};
  std::string text;
  for (const Finding& finding : findings) {
    Json check{{"name", finding.name}, {"value", finding.number}, {"ok", finding.remedy.empty()}};
    if (!finding.remedy.empty()) {
      check["remedy"] = finding.remedy;
      document["healthy"] = false;
    }
    if (!finding.hint.empty()) check["hint"] = finding.hint;
    document["checks"].push_back(std::move(check));
    text += fmt::format("{:<{}}{}\n", finding.name, kNameWidth, finding.value);
    if (!finding.remedy.empty()) text += fmt::format("{:<{}}! {}\n", "", kNameWidth, finding.remedy);
    if (!finding.hint.empty()) text += fmt::format("{:<{}}{}\n", "", kNameWidth, finding.hint);
  }
  console.answer(document, text);
}

}  // namespace

void addDoctorCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("doctor", "Check this installation and suggest fixes");
  command->callback([&chosen] { chosen = runDoctor; });
}

}  // namespace kinoprism::app
