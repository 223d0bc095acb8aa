#include "app/messages/sentences.h"

#include <array>
#include <vector>

namespace kinoprism::app {

const char* englishSentence(core::MessageId id) {
  static const std::vector<const char*> kById = [] {
    std::vector<const char*> sentences(core::messageCount(), nullptr);
    const std::array all{coreSentences(),   mediaSentences(),     encodeSentences(),
                         dataSentences(),   recommendSentences(), settingSentences(),
                         engineSentences(), storageSentences(),   programSentences()};
    for (const std::span<const Sentence> room : all) {
      for (const Sentence& sentence : room) sentences[static_cast<size_t>(sentence.id)] = sentence.english;
    }
    return sentences;
  }();
  const auto index = static_cast<size_t>(id);
  return index < kById.size() ? kById[index] : nullptr;
}

}  // namespace kinoprism::app
