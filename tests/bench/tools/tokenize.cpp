// Reads lines of text and prints the numbers of their pieces, for comparison with another library.
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/files.h"
#include "engine/core/safetensors.h"
#include "engine/encode/text/sentence_piece.h"
#include "engine/encode/text/word_piece.h"

namespace kinoprism::bench {
namespace {

using Tokenize = std::function<std::vector<int32_t>(const std::string& text)>;

template <class Pieces>
Tokenize all(std::shared_ptr<Pieces> pieces) {
  return [pieces](const std::string& text) { return pieces->ids(text, 2 * text.size() + 8); };
}

Tokenize tokenizerOf(const std::filesystem::path& file) {
  if (file.extension() != ".safetensors") {
    const std::string bytes = core::readFile(file);
    const std::span vocabulary(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
    return all(std::make_shared<encode::WordPiece>(vocabulary));
  }
  const core::TensorFile pack(file);
  if (pack.has("vocabulary.scores"))
    return all(std::make_shared<encode::SentencePiece>(encode::SentencePiece::modelOf(pack)));
  return all(std::make_shared<encode::WordPiece>(pack.bytes("vocabulary")));
}

void print(const std::vector<int32_t>& ids) {
  std::string line;
  for (const int32_t id : ids) line += std::to_string(id) + ' ';
  if (!line.empty()) line.back() = '\n';
  std::fputs(line.c_str(), stdout);
}

void run(const std::filesystem::path& vocabulary) {
  std::vector<std::string> texts;
  size_t bytes = 0;
  for (std::string line; std::getline(std::cin, line); bytes += line.size()) texts.push_back(line);
  const Tokenize tokenize = tokenizerOf(vocabulary);
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::vector<int32_t>> ids;
  for (const std::string& text : texts) ids.push_back(tokenize(text));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  for (const auto& line : ids) print(line);
  std::fprintf(stderr, "%zu texts, %.1f MB/s\n", texts.size(), static_cast<double>(bytes) / taken.count() / 1e6);
}

}  // namespace
}  // namespace kinoprism::bench

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: kinoprism_tokenize vocab.txt|pack.safetensors < texts, one a line\n", stderr);
    return 2;
  }
  try {
    kinoprism::run(arguments[1]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
