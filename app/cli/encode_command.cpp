#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/device_choice.h"
#include "app/cli/library_access.h"
#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/named.h"
#include "engine/core/setting_names.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

struct EncodeArguments {
  std::string library;
  std::string modality;
  std::string encoder;
  std::vector<std::string> settings;
  std::string file;
  std::string imputation;
  bool onlyMissing = false;
  int use = 0;     ///< version to be made current; 0: none
  int remove = 0;  ///< version to be removed; 0: none
};

EncodeOptions optionsOf(const EncodeArguments& arguments, const engine::Engine& engine, const core::Device& device) {
  EncodeOptions options;
  options.modality = data::parseModality(arguments.modality);
  options.encoder = chooseEncoder(engine, options.modality, arguments.encoder).name;
  options.device = device;
  options.file = arguments.file;
  options.onlyMissing = arguments.onlyMissing;
  const encode::EncoderInfo& encoder = engine.encoder(options.encoder);
  if (!encoder.file.empty() && arguments.file.empty())
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::EncoderNeedsFileOption, encoder.name, encoder.file});
  for (const std::string& text : arguments.settings) {
    const auto [written, value] = splitAssignment("--set", text);
    const std::string name(core::currentSettingName(encoder.name, written));
    const core::ParameterInfo& parameter = core::entryNamed({core::MessageId::SettingOf, encoder.name},
                                                            encoder.parameters, name, &core::ParameterInfo::name);
    options.settings[name] = core::parseValue(parameter, value);
  }
  return options;
}

/// What became of the version that was current, where another one is now.
std::string versionSentence(const EncodeResult& result) {
  if (result.before == 0 || result.before == result.version) return {};
  return fmt::format(" This is version {}; version {} is kept beside it.", result.version, result.before);
}

std::string sentence(const EncodeResult& result) {
  if (result.skipped) {
    return fmt::format("The {} features by {} are complete already: {} of {}.", name(result.modality), result.encoder,
                       core::grouped(result.present), core::counted(result.movies, "movie")) +
           versionSentence(result);
  }
  std::string text =
      fmt::format("Encoded {} with {} ({}). {} of {} have {} features now.", core::counted(result.computed, "movie"),
                  result.encoder, result.device.empty() ? "nothing was computed" : result.device,
                  core::grouped(result.present), core::grouped(result.movies), name(result.modality));
  if (const auto& learning = result.learning) {
    text += fmt::format(" The network was trained on {} (seed {}, {}): validation loss {:.4f}, baseline {:.4f}.",
                        core::counted(learning->movies, "movie"), learning->seed,
                        core::counted(learning->epochs, "epoch"), learning->loss, learning->baseline);
  }
  if (result.resumed > 0)
    text += " " + core::counted(result.resumed, "was", "were") + " kept from an interrupted encoding.";
  if (!result.problems.empty()) text += " " + core::counted(result.problems.size(), "file") + " could not be used.";
  return text + versionSentence(result);
}

/// Makes another version of an encoder's features the current one, or removes one.
void changeVersions(const EncodeArguments& arguments, Console& console) {
  const data::Modality modality = checkingUsage([&] { return data::parseModality(arguments.modality); });
  const auto library = openLibrary(arguments.library, storage::Access::ReadWrite, console);
  storage::FeatureStore& features = library->features();
  Json document{{"modality", name(modality)}, {"encoder", arguments.encoder}};
  if (arguments.remove > 0) {
    features.remove(modality, arguments.encoder, arguments.remove);
    document["removed"] = arguments.remove;
    return console.answer(document, fmt::format("Version {} of the {} features by {} is removed.", arguments.remove,
                                                name(modality), arguments.encoder));
  }
  features.makeCurrent(modality, arguments.encoder, arguments.use);
  document["version"] = arguments.use;
  console.answer(document, fmt::format("Version {} of the {} features by {} is current now. Runs keep what they were "
                                       "trained on: train again to use it.",
                                       arguments.use, name(modality), arguments.encoder));
}

void encode(const EncodeArguments& arguments, Console& console) {
  if (arguments.use > 0 || arguments.remove > 0) return changeVersions(arguments, console);
  const engine::Engine& engine = engine::loadEngine();
  const core::Device device = deviceFor(engine, console);
  auto options = checkingUsage([&] { return optionsOf(arguments, engine, device); });
  const auto policy = checkingUsage([&] {
    return arguments.imputation.empty() ? std::nullopt
                                        : std::optional(features::parseMissingPolicy(arguments.imputation));
  });
  const auto library = openLibrary(arguments.library, storage::Access::ReadWrite, console);
  if (options.onlyMissing && options.settings.empty())
    options.settings = currentSettings(*library, engine.encoder(options.encoder));
  console.setCancelled(core::MessageId::CancelledEncodingKept);
  const EncodeResult result = encodeInLibrary(engine, *library, options, console.progress());
  Json problems = Json::array();
  for (const core::Message& problem : result.problems) {
    problems.push_back(englishText(problem));
    console.remark(englishText(problem));
  }
  Json document{{"modality", name(result.modality)}, {"encoder", result.encoder},      {"device", result.device},
                {"movies", result.movies},           {"encodable", result.encodable},  {"present", result.present},
                {"computed", result.computed},       {"resumed", result.resumed},      {"skipped", result.skipped},
                {"version", result.version},         {"problems", std::move(problems)}};
  if (const auto& learning = result.learning) {
    document["learning"] = {{"movies", learning->movies},
                            {"loss", learning->loss},
                            {"baseline", learning->baseline},
                            {"epochs", learning->epochs},
                            {"seed", learning->seed}};
  }
  std::string text = sentence(result);
  if (policy) {
    console.setCancelled(core::MessageId::CancelledImputationNotFinished);
    const FillResult filled =
        fillInLibrary(engine, *library, options.modality, options.encoder, *policy, device, console.progress());
    document["filled"] = filled.filled;
    document["how"] = englishText(filled.how);
    text += fmt::format("\n{} imputed features: {}", core::counted(filled.filled, "movie has", "movies have"),
                        englishText(filled.how));
  }
  console.answer(document, text);
}

void addVersionOptions(CLI::App& command, CLI::Option& encoder, EncodeArguments& arguments) {
  std::vector<CLI::Option*> others;
  for (const char* option : {"--set", "--file", "--impute", "--only-missing"})
    others.push_back(command.get_option(option));
  CLI::Option* use = command.add_option(
      "--use-version", arguments.use,
      "Make this version of the encoder's features the current one, without encoding; see: kinoprism-cli library info");
  CLI::Option* remove = command.add_option("--remove-version", arguments.remove,
                                           "Remove this version of the encoder's features, without encoding");
  for (CLI::Option* option : {use, remove}) {
    option->type_name("N")->check(CLI::PositiveNumber)->needs(&encoder);
    for (CLI::Option* other : others) option->excludes(other);
  }
  use->excludes(remove);
}

}  // namespace

void addEncodeCommand(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("encode", "Compute features of a library's movies; resumes an interrupted encoding");
  const auto arguments = std::make_shared<EncodeArguments>();
  addLibraryOption(*command, arguments->library);
  command->add_option("--modality", arguments->modality, "text, image, audio or video")->required();
  CLI::Option* encoder =
      command
          ->add_option("--encoder", arguments->encoder,
                       "The encoder; default: the first of the modality that can run here; see: kinoprism-cli encoders")
          ->type_name("NAME");
  command
      ->add_option("--set", arguments->settings,
                   "A setting of the encoder; other settings make another version of its features")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command
      ->add_option("--file", arguments->file, "The file that the encoder needs: word vectors, or a network's weights")
      ->type_name("FILE");
  command
      ->add_option("--impute", arguments->imputation,
                   "Then impute missing features: mean, neighbours or generate; drop removes imputed features")
      ->type_name("POLICY");
  command->add_flag(
      "--only-missing", arguments->onlyMissing,
      "Keep features made from the same input by the same encoder; without --set, use the previous settings");
  addVersionOptions(*command, *encoder, *arguments);
  command->callback([&chosen, arguments] { chosen = [arguments](Console& console) { encode(*arguments, console); }; });
}

}  // namespace kinoprism::app
