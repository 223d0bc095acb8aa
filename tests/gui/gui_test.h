#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>

#include "storage/library.h"
#include "storage/library_writer.h"

namespace kinoprism::app {

/// Runs the event loop until condition holds; false when it never did. Waits by turns of the loop and not by the clock:
/// on a machine that is busy with other things a turn takes longer, and so does what is waited for.
inline bool waitFor(const std::function<bool()>& condition) {
  constexpr int kTurns = 30'000;  // a minute on a free machine; only a broken program needs so many
  for (int turn = 0; !condition(); ++turn) {
    if (turn == kTurns) return false;
    QEventLoop loop;
    QTimer::singleShot(2, &loop, &QEventLoop::quit);
    loop.exec();
  }
  return true;
}

/// A folder of its own for each test, and settings as on a new machine.
class GuiTest : public testing::Test {
 protected:
  GuiTest() { QSettings().clear(); }

  QString path(const QString& name) const { return m_folder.filePath(name); }

  /// Twelve movies; movie k is called "Film <k>" with k = 1 … 12, from year 1990 + k, odd ones dramas and even ones
  /// comedies, and rated by k people; movie 3 is also a war film called "Grüne Nacht in Peking". Returns its folder.
  QString makeLibrary(const QString& name = QStringLiteral("Small.kinoprism")) const {
    const std::filesystem::path folder(path(name).toStdString());
    auto library = storage::Library::create(folder);
    core::Progress progress;
    storage::LibraryWriter writer(*library, "made for a test", progress);
    std::vector<storage::PersonId> people;
    for (int p = 1; p <= 12; ++p) people.push_back(writer.addPerson("test", std::to_string(p)));
    QImage poster(60, 90, QImage::Format_RGB32);
    poster.fill(Qt::darkCyan);
    poster.save(path("poster.png"));
    for (int k = 1; k <= 12; ++k) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(k)};
      record.title = k == 3 ? "Grüne Nacht in Peking" : "Film " + std::to_string(k);
      record.year = 1990 + k;
      record.genres = {k % 2 ? "Drama" : "Comedy"};
      if (k == 3) record.genres.push_back("War");
      record.descriptions = {{"en", "test", "The story of number " + std::to_string(k) + "."}};
      const storage::MovieId movie = writer.addMovie(record);
      if (k % 2) writer.attach(movie, storage::MediaKind::Poster, path("poster.png").toStdString());
      for (int p = 0; p < k; ++p) writer.addRating(people[size_t(p)], movie, float(1 + (p + k) % 5), 1000 + p);
    }
    writer.commit();
    return path(name);
  }

  static std::unique_ptr<storage::Library> openLibrary(const QString& folder) {
    core::Progress progress;
    return storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
  }

  /// Ratings in MovieLens-1M's layout: `people` people and 50 movies.
  QString makeMovieLens(int people) const {
    const QString folder = path("set");
    QDir().mkpath(folder);
    QFile movies(folder + "/movies.dat"), users(folder + "/users.dat"), ratings(folder + "/ratings.dat");
    EXPECT_TRUE(movies.open(QIODevice::WriteOnly) && users.open(QIODevice::WriteOnly) &&
                ratings.open(QIODevice::WriteOnly));
    for (int m = 1; m <= 50; ++m)
      movies.write(QByteArray::number(m) + "::Made " + QByteArray::number(m) + " (1999)::Drama\n");
    for (int p = 1; p <= people; ++p) {
      users.write(QByteArray::number(p) + "::F::25::12::55117\n");
      for (int m = 1 + p % 3; m <= 50; m += 2 + p % 4) {
        ratings.write(QByteArray::number(p) + "::" + QByteArray::number(m) + "::" +
                      QByteArray::number(1 + (p * m) % 5) + "::" + QByteArray::number(978300000 + p * 60 + m) + "\n");
      }
    }
    return folder;
  }

 private:
  QTemporaryDir m_folder;
};

}  // namespace kinoprism::app
