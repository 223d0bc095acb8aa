#pragma once

#include <QObject>
#include <vector>

#include "app/services/library_service.h"

namespace kinoprism::app {

/// What curators keep of the open library under a name: collections of movies and views of a page; and the names that
/// filters offer. Read when it is opened; changes are shown when they are on disk, and the library's undo takes them
/// back. Labels change how many movies curators and tags stand for: whoever shows that asks with whenCounted. GUI
/// thread only.
class Shelves : public QObject {
  Q_OBJECT

 public:
  Shelves(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);

  /// All by name.
  const std::vector<storage::Collection>& collections() const { return m_known.collections; }
  const std::vector<std::pair<std::string, std::string>>& views() const { return m_known.views; }  ///< name, JSON
  /// How many movies a name stands for.
  using NameCount = std::pair<std::string, int64_t>;
  const std::vector<NameCount>& curators() const { return m_known.curators; }  ///< with movies that they labelled
  const std::vector<NameCount>& tags() const { return m_known.tags; }          ///< most used first
  int64_t labelled() const { return m_known.labelled; }                        ///< movies that anybody labelled
  /// Calls then when curators, tags and labelled are those of now: at once, unless labels were given since they were
  /// counted. Not where context or the library is gone by then.
  void whenCounted(QObject* context, std::function<void()> then);
  /// The JSON of a view; empty where there is none of that name.
  QByteArray view(const QString& name) const;

  /// The collection is made at first use.
  void add(const QString& collection, const QList<qint64>& movies);
  void take(const QString& collection, const QList<qint64>& movies);
  void renameCollection(const QString& name, const QString& newName);
  void removeCollection(const QString& name);

  /// Replaces a view of that name.
  void saveView(const QString& name, const QByteArray& json);
  void renameView(const QString& name, const QString& newName);
  void removeView(const QString& name);

 Q_SIGNALS:
  void changed();
  void failed(const QString& message);

 private:
  struct Known {
    std::vector<storage::Collection> collections;
    std::vector<std::pair<std::string, std::string>> views;
    std::vector<NameCount> curators;
    std::vector<NameCount> tags;
    int64_t labelled = 0;
  };
  /// Both sides of a change; each is run on the writer lane.
  using Change = std::function<void(storage::Library&)>;
  struct Turn {
    Change again;
    Change back;
  };

  using NamedView = std::pair<std::string, std::optional<std::string>>;  ///< without JSON: there is none

  static Known readAll(storage::Library& library);
  void read();
  void take(Known known, uint64_t labels);
  /// make(library) makes a change and says how it is turned; nothing where it changed nothing.
  void write(const QString& text, std::function<std::optional<Turn>(storage::Library&)> make);
  void turn(const Change& change);
  void setViews(const QString& text, std::vector<NamedView> views);

  LibraryService& m_library;
  Lanes& m_lanes;
  Known m_known;
  uint64_t m_labels = 0;              ///< given while the library has been open, counted
  std::optional<uint64_t> m_counted;  ///< of them, those that m_known knows; nothing: it was not read yet
};

}  // namespace kinoprism::app
