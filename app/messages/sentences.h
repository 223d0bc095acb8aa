#pragma once

#include <span>

#include "engine/core/message.h"

namespace kinoprism::app {

/// How the sentences of messages are filed for translators.
inline constexpr const char* kSentenceContext = "Message";

/// The sentence of an id: %1, %2 … stand for its arguments in their order, each at least once. %Ln stands for the first
/// one, a whole number, in sentences that have a singular and a plural; the English of those is in kinoprism_en.ts.
struct Sentence {
  core::MessageId id;
  const char* english;
};

// By the rooms that say them.
std::span<const Sentence> coreSentences();
std::span<const Sentence> mediaSentences();
std::span<const Sentence> encodeSentences();
std::span<const Sentence> dataSentences();       ///< linalg, data, features, neighbours
std::span<const Sentence> recommendSentences();  ///< also what recommenders are called and are good for
std::span<const Sentence> settingSentences();    ///< what the settings of recommenders and encoders do
std::span<const Sentence> engineSentences();  ///< fuse, train, tune, evaluate, explain, serve and the engine as a whole
std::span<const Sentence> storageSentences();
std::span<const Sentence> programSentences();  ///< jobs, command line, demo

/// The English sentence of an id; nullptr where there is none. From any thread.
const char* englishSentence(core::MessageId id);

}  // namespace kinoprism::app
