#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::encode {

/// Cuts UTF-8 text into words as Unicode says (UAX #29), Chinese and Japanese by ICU's dictionary. Words come in
/// compatibility-folded lower case (NFKC_Casefold), without punctuation, numbers of fewer than four digits, single
/// Latin letters, and the function words of English and Chinese. Bytes that are no UTF-8 separate words.
/// One object a thread.
class Tokenizer {
 public:
  /// stemming: English plurals lose their ending (the S stemmer of Harman, JASIS 1991).
  explicit Tokenizer(bool stemming);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  std::vector<std::string> words(std::string_view text) const;

  /// The whole text as one term, folded in the same way, outer blanks removed: for names and genres.
  std::string term(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::encode
