#include "app/models/signal_text.h"

#include <QCoreApplication>

#include "engine/fuse/mix.h"

namespace kinoprism::app {
namespace {

struct SignalName {
  std::string_view signal;
  const char* title;
  const char* word;
};

constexpr SignalName kNames[] = {
    {fuse::kCollaborative, QT_TRANSLATE_NOOP("Signal", "Collaborative"), QT_TRANSLATE_NOOP("Signal", "collaborative")},
    {fuse::kText, QT_TRANSLATE_NOOP("Signal", "Text · plot"), QT_TRANSLATE_NOOP("Signal", "plot")},
    {fuse::kImage, QT_TRANSLATE_NOOP("Signal", "Image · poster"), QT_TRANSLATE_NOOP("Signal", "poster")},
    {fuse::kAudio, QT_TRANSLATE_NOOP("Signal", "Audio · trailer sound"), QT_TRANSLATE_NOOP("Signal", "sound")},
    {fuse::kVideo, QT_TRANSLATE_NOOP("Signal", "Video · trailer picture"), QT_TRANSLATE_NOOP("Signal", "picture")},
    {fuse::kPopularity, QT_TRANSLATE_NOOP("Signal", "Popularity"), QT_TRANSLATE_NOOP("Signal", "popularity")},
    {fuse::kNewMovies, QT_TRANSLATE_NOOP("Signal", "New movies · content"), QT_TRANSLATE_NOOP("Signal", "new movies")},
};

const SignalName* find(std::string_view signal) {
  for (const SignalName& name : kNames) {
    if (name.signal == signal) return &name;
  }
  return nullptr;
}

QString plain(std::string_view signal) { return QString::fromUtf8(signal.data(), qsizetype(signal.size())); }

}  // namespace

QString signalTitle(std::string_view signal) {
  const SignalName* name = find(signal);
  return name ? QCoreApplication::translate("Signal", name->title) : plain(signal);
}

QString signalWord(std::string_view signal) {
  const SignalName* name = find(signal);
  return name ? QCoreApplication::translate("Signal", name->word) : plain(signal);
}

}  // namespace kinoprism::app
