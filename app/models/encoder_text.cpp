#include "app/models/encoder_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <string_view>
#include <utility>

#include "app/models/list_text.h"

namespace kinoprism::app {

QString modalityTitle(data::Modality modality) {
  switch (modality) {
    case data::Modality::Text:
      return QCoreApplication::translate("Modality", "Text");
    case data::Modality::Image:
      return QCoreApplication::translate("Modality", "Poster");
    case data::Modality::Audio:
      return QCoreApplication::translate("Modality", "Sound");
    case data::Modality::Video:
      return QCoreApplication::translate("Modality", "Trailer picture");
  }
  return {};
}

QString encoderShortName(const std::string& encoder) {
  // Names of networks and methods are the same in every language; what is described in words is not.
  static const std::pair<const char*, const char*> kNames[] = {
      {"minilm-l6-v2", "MiniLM-L6"},
      {"e5-small-multilingual", "E5 multilingual"},
      {"efficientnet-lite0", "EfficientNet-Lite0"},
      {"musicnn-msd", "MusiCNN (MSD)"},
      {"musicnn-mtt", "MusiCNN (MTT)"},
      {"i3d-rgb-kinetics400", "I3D Kinetics"},
      {"tfidf-svd", "TF-IDF + SVD"},
      {"mfcc", "MFCC"},
      {"resnet-50", "ResNet-50"},
      {"vgg-16", "VGG-16"},
  };
  static const std::pair<const char*, const char*> kDescribed[] = {
      {"musicnn-msd-tags", QT_TRANSLATE_NOOP("Encoders", "MusiCNN tags (MSD)")},
      {"musicnn-mtt-tags", QT_TRANSLATE_NOOP("Encoders", "MusiCNN tags (MTT)")},
      {"word-vectors", QT_TRANSLATE_NOOP("Encoders", "word vectors")},
      {"mise-en-scene", QT_TRANSLATE_NOOP("Encoders", "mise-en-scène")},
      {"topics", QT_TRANSLATE_NOOP("Encoders", "NMF topics")},
      {"colour-gradient", QT_TRANSLATE_NOOP("Encoders", "colours and edges")},
      {"log-mel", QT_TRANSLATE_NOOP("Encoders", "log-mel statistics")},
      {"log-mel-gru", QT_TRANSLATE_NOOP("Encoders", "log-mel GRU")},
      {"efficientnet-shots", QT_TRANSLATE_NOOP("Encoders", "EfficientNet shots")},
      {"efficientnet-shots-gru", QT_TRANSLATE_NOOP("Encoders", "GRU over shots")},
  };
  for (const auto& [name, text] : kNames) {
    if (encoder == name) return QString::fromLatin1(text);
  }
  for (const auto& [name, text] : kDescribed) {
    if (encoder == name) return QCoreApplication::translate("Encoders", text);
  }
  return QString::fromStdString(encoder);
}

QString featuresTitle(data::Modality modality, const std::string& encoder) {
  return QStringLiteral("%1 · %2").arg(modalityTitle(modality), encoderShortName(encoder));
}

QString recallText(double recall) {
  if (recall >= 1) return {};
  return QCoreApplication::translate("Encoders",
                                     "Approximate search, because the library is large: it finds %1% of the true "
                                     "nearest neighbours (measured here).")
      .arg(QLocale().toString(100 * recall, 'f', 1));
}

bool isForPeople(const std::string& encoder) { return encoder == "musicnn-msd-tags" || encoder == "musicnn-mtt-tags"; }

QString encodersOfSignal(const std::string& signal, const std::vector<storage::FeatureSet>& sets) {
  QStringList names;
  const size_t colon = signal.find(':');
  for (const storage::FeatureSet& set : sets) {
    if (std::string_view(signal).substr(0, colon) != name(set.modality) || set.present == 0 || isForPeople(set.encoder))
      continue;
    if (colon != std::string::npos && signal.substr(colon + 1) != set.encoder) continue;
    names.append(encoderShortName(set.encoder));
  }
  return joinedList(names);
}

}  // namespace kinoprism::app
