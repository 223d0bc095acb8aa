#pragma once

#include <QObject>
#include <vector>

#include "app/services/library_service.h"
#include "engine/fuse/mix.h"

namespace kinoprism::app {

/// The mixes that are kept in the open library by name. Read when it is opened; changes are shown when they are on
/// disk. GUI thread only.
class SavedMixes : public QObject {
  Q_OBJECT

 public:
  SavedMixes(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);

  /// By name; Mix::name is the name.
  const std::vector<fuse::Mix>& all() const { return m_mixes; }
  const fuse::Mix* find(const QString& name) const;

  /// Replaces a mix of that name.
  void save(const QString& name, const fuse::Mix& mix);
  void remove(const QString& name);

 Q_SIGNALS:
  void changed();
  void failed(const QString& message);

 private:
  void read();
  template <class Change>
  void write(Change change);

  LibraryService& m_library;
  Lanes& m_lanes;
  std::vector<fuse::Mix> m_mixes;
};

}  // namespace kinoprism::app
