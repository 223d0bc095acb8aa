#include "tests/layers/source_outline.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace kinoprism::layers {
namespace {

struct Token {
  std::string text;  ///< empty for a literal
  int line = 0;
};

bool isWordLetter(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_'; }

/// Words and signs; comments and preprocessor lines are left out.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view source) : m_source(source) {}

  std::vector<Token> run() {
    while (m_at < m_source.size()) readOne();
    return std::move(m_tokens);
  }

 private:
  bool startsWith(std::string_view text) const { return m_source.substr(m_at).starts_with(text); }

  void skipTo(size_t end) {
    end = std::min(end, m_source.size());
    m_line += static_cast<int>(std::count(m_source.begin() + static_cast<std::ptrdiff_t>(m_at),
                                          m_source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    m_at = end;
  }

  /// Behind the next `text`, or at the end.
  size_t behind(std::string_view text, size_t from) const {
    const size_t found = m_source.find(text, from);
    return found == std::string_view::npos ? m_source.size() : found + text.size();
  }

  void skipPreprocessorLine() {
    size_t end = m_source.find('\n', m_at);
    while (end != std::string_view::npos && m_source[end - 1] == '\\') end = m_source.find('\n', end + 1);
    skipTo(end);
  }

  void readLiteral(char quote) {
    m_tokens.push_back({"", m_line});
    size_t end = m_at + 1;
    while (end < m_source.size() && m_source[end] != quote) end += m_source[end] == '\\' ? 2 : 1;
    skipTo(end + 1);
  }

  void readRawString() {
    m_tokens.push_back({"", m_line});
    const size_t open = m_source.find('(', m_at);
    const std::string close = ")" + std::string(m_source.substr(m_at + 2, open - m_at - 2)) + "\"";
    skipTo(behind(close, open));
  }

  void readWord() {
    size_t end = m_at;
    const bool number = std::isdigit(static_cast<unsigned char>(m_source[m_at]));
    while (end < m_source.size() &&
           (isWordLetter(m_source[end]) || (number && (m_source[end] == '.' || m_source[end] == '\''))))
      ++end;
    m_tokens.push_back({std::string(m_source.substr(m_at, end - m_at)), m_line});
    m_at = end;
  }

  void readOne() {
    const char letter = m_source[m_at];
    const bool lineStart = std::exchange(m_lineStart, false);
    if (letter == '\n') {
      m_lineStart = true;
      skipTo(m_at + 1);
    } else if (std::isspace(static_cast<unsigned char>(letter))) {
      m_lineStart = lineStart;
      ++m_at;
    } else if (letter == '#' && lineStart) {
      skipPreprocessorLine();
    } else if (startsWith("//")) {
      skipTo(m_source.find('\n', m_at));
    } else if (startsWith("/*")) {
      skipTo(behind("*/", m_at + 2));
    } else if (startsWith("R\"")) {
      readRawString();
    } else if (letter == '"' || letter == '\'') {
      readLiteral(letter);
    } else if (isWordLetter(letter)) {
      readWord();
    } else {
      const size_t length = startsWith("::") ? 2 : 1;
      m_tokens.push_back({std::string(m_source.substr(m_at, length)), m_line});
      m_at += length;
    }
  }

  std::string_view m_source;
  size_t m_at = 0;
  int m_line = 1;
  bool m_lineStart = true;
  std::vector<Token> m_tokens;
};

class Reader {
 public:
  explicit Reader(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

  Outline run() {
    while (m_at < m_tokens.size()) {
      if (atNamespaceScope())
        readDeclaration();
      else
        readBrace();
    }
    return std::move(m_outline);
  }

 private:
  struct Scope {
    bool isNamespace = false;
    bool anonymous = false;
    std::string name;
    std::ptrdiff_t index = -1;  ///< of the outline's namespaces; -1: none of them
  };

  const std::string& text(size_t at) const {
    static const std::string kNothing;
    return at < m_tokens.size() ? m_tokens[at].text : kNothing;
  }
  bool atNamespaceScope() const { return m_scopes.empty() || m_scopes.back().isNamespace; }
  bool isIdentifier(size_t at) const {
    return !text(at).empty() && isWordLetter(text(at)[0]) && !std::isdigit(static_cast<unsigned char>(text(at)[0]));
  }

  void readBrace() {
    if (text(m_at) == "{") m_scopes.push_back({});
    if (text(m_at) == "}" && !m_scopes.empty()) {
      m_scopes.pop_back();
      m_atStart = true;
    }
    ++m_at;
  }

  void markDefinition() {
    if (m_scopes.empty()) m_outline.globals = true;
    if (!m_scopes.empty() && m_scopes.back().index >= 0)
      m_outline.namespaces[static_cast<size_t>(m_scopes.back().index)].defines = true;
  }

  void readDeclaration() {
    const std::string& word = text(m_at);
    if (word == "namespace") return readNamespace();
    if (word == "main" || (word == "extern" && text(m_at + 1).empty())) m_outline.hasEntry = true;
    if (word == "extern" && text(m_at + 1).empty() && text(m_at + 2) == "{") {
      m_scopes.push_back(m_scopes.empty() ? Scope{true, false, "", -1} : m_scopes.back());
      m_at += 3;
      return;
    }
    if (word == "template") return skipTemplateParameters();
    if (word == "class" || word == "struct" || word == "union" || word == "enum") return readType();
    if (word == "}" || word == "{") {
      if (word == "{") markDefinition();
      return readBrace();
    }
    if (word == ";") {
      m_atStart = true;
      ++m_at;
      return;
    }
    if (word == "inline" && text(m_at + 1) == "namespace") {
      ++m_at;
      return;
    }
    if (std::exchange(m_atStart, false)) markDefinition();
    if (word == "using" && isIdentifier(m_at + 1) && text(m_at + 2) == "=") addType(m_at + 1);
    ++m_at;
    if (word == "using" && text(m_at) == "namespace") ++m_at;
  }

  void addType(size_t at) {
    const bool local = std::ranges::any_of(m_scopes, &Scope::anonymous);
    m_outline.types.push_back({m_tokens[at].line, text(at), local});
  }

  void readNamespace() {
    const int line = m_tokens[m_at].line;
    std::string name;
    for (++m_at; m_at < m_tokens.size() && text(m_at) != "{" && text(m_at) != "=" && text(m_at) != ";"; ++m_at)
      name += text(m_at);
    if (text(m_at) != "{") return;  // another name for a namespace
    ++m_at;
    m_atStart = true;
    Scope scope{true, name.empty(), m_scopes.empty() ? "" : m_scopes.back().name, -1};
    if (name.empty()) {
      markDefinition();
    } else {
      scope.name += (scope.name.empty() ? "" : "::") + name;
      scope.index = static_cast<std::ptrdiff_t>(m_outline.namespaces.size());
      m_outline.namespaces.push_back({line, scope.name, false});
    }
    m_scopes.push_back(std::move(scope));
  }

  void skipTemplateParameters() {
    int angles = 0, brackets = 0;
    for (++m_at; m_at < m_tokens.size(); ++m_at) {
      if (text(m_at) == "(" || text(m_at) == "{") ++brackets;
      if (text(m_at) == ")" || text(m_at) == "}") --brackets;
      if (text(m_at) == "<" && brackets == 0) ++angles;
      if (text(m_at) == ">" && brackets == 0) --angles;
      if (angles == 0) break;
    }
    ++m_at;
  }

  /// A definition, a declaration ahead, or the type of a variable or function.
  void readType() {
    const bool first = std::exchange(m_atStart, false);
    const bool isEnum = text(m_at) == "enum";
    ++m_at;
    if (isEnum && (text(m_at) == "class" || text(m_at) == "struct")) ++m_at;
    while (text(m_at) == "[") {
      while (m_at < m_tokens.size() && text(m_at) != "]") ++m_at;
      while (text(m_at) == "]") ++m_at;
    }
    const size_t name = m_at;
    if (!isIdentifier(name)) return markDefinition();
    size_t end = name + 1;
    if (text(end) == "final") ++end;
    if (text(end) == ":") {
      while (end < m_tokens.size() && text(end) != "{" && text(end) != ";") ++end;
    }
    if (text(end) == "{") {
      addType(name);
      markDefinition();
    } else if (text(end) != ";" && first) {
      markDefinition();
    }
    m_at = end;
  }

  std::vector<Token> m_tokens;
  size_t m_at = 0;
  bool m_atStart = true;
  std::vector<Scope> m_scopes;
  Outline m_outline;
};

}  // namespace

Outline outlineOf(std::string_view source) { return Reader(Tokenizer(source).run()).run(); }

}  // namespace kinoprism::layers
