#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <limits>

#include "app/messages/sentences.h"

/// Resources of a static library are registered by name; the macro wants to stand outside of namespaces.
static void registerTranslations() { Q_INIT_RESOURCE(translations); }

namespace kinoprism::app {
namespace {

/// A language: where its sentences come from and how it writes numbers.
class Language {
 public:
  virtual ~Language() = default;
  /// The sentence, in the form for count where that is not -1; its places are not filled.
  virtual QString sentence(const char* english, int count) const = 0;
  virtual QLocale locale() const = 0;
};

class ProgramLanguage : public Language {
 public:
  QString sentence(const char* english, int count) const override {
    return QCoreApplication::translate(kSentenceContext, english, nullptr, count);
  }
  QLocale locale() const override { return {}; }
};

class English : public Language {
 public:
  English() {
    registerTranslations();
    m_isLoaded = m_translator.load(QStringLiteral(":/i18n/kinoprism_en.qm"));
  }
  QString sentence(const char* english, int count) const override {
    const QString form = m_isLoaded ? m_translator.translate(kSentenceContext, english, nullptr, count) : QString();
    return form.isEmpty() ? QString::fromUtf8(english) : form;
  }
  QLocale locale() const override { return {QLocale::English, QLocale::UnitedStates}; }

 private:
  QTranslator m_translator;
  bool m_isLoaded = false;
};

/// Puts messages, and those within them, into words of one language.
class Writer {
 public:
  explicit Writer(const Language& language) : m_language(language), m_locale(language.locale()) {}

  QString write(const core::Message& message) const {
    const char* const english = englishSentence(message.id());
    if (!english) return QString::fromStdString(message.text());
    return filled(m_language.sentence(english, countOf(message)), message);
  }

 private:
  /// What chooses between singular and plural; -1 where the message does not begin with a whole number.
  static int countOf(const core::Message& message) {
    if (message.arguments().empty()) return -1;
    const auto* const number = std::get_if<int64_t>(&message.arguments().front());
    return number ? int(std::clamp<int64_t>(*number, 0, std::numeric_limits<int>::max())) : -1;
  }

  QString write(const core::Argument& argument) const {
    struct Visitor {
      const Writer& writer;
      QString operator()(int64_t number) const { return writer.m_locale.toString(qlonglong(number)); }
      QString operator()(double number) const { return writer.m_locale.toString(number, 'g', 6); }
      QString operator()(const std::string& text) const { return QString::fromStdString(text); }
      QString operator()(const std::shared_ptr<const core::Message>& message) const { return writer.write(*message); }
    };
    return std::visit(Visitor{*this}, argument);
  }

  /// In one pass, as an argument may itself hold "%2".
  QString filled(const QString& sentence, const core::Message& message) const {
    QString text;
    for (qsizetype c = 0; c < sentence.size(); ++c) {
      const QStringView rest = QStringView(sentence).mid(c);
      if (rest.startsWith(QLatin1String("%Ln")) && !message.arguments().empty()) {
        text += write(message.arguments().front());
        c += 2;
      } else if (rest.size() > 1 && rest[0] == '%' && rest[1].isDigit()) {
        const size_t place = size_t(rest[1].digitValue());
        if (place >= 1 && place <= message.arguments().size()) text += write(message.arguments()[place - 1]);
        ++c;
      } else {
        text += sentence[c];
      }
    }
    return text;
  }

  const Language& m_language;
  const QLocale m_locale;
};

}  // namespace

QString messageText(const core::Message& message) {
  static const ProgramLanguage kLanguage;
  return Writer(kLanguage).write(message);
}

QString messageText(const core::Error& error) { return messageText(error.message()); }

std::string englishText(const core::Message& message) {
  static const English kLanguage;
  return Writer(kLanguage).write(message).toStdString();
}

std::string englishText(const core::Error& error) { return englishText(error.message()); }

}  // namespace kinoprism::app
