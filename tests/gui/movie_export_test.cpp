#include "app/pages/library/movie_export.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinoprism::app {
namespace {

using storage::MovieId;

/// Movie 3, of which everything is known, and movie 7, of which only the title is.
Catalogue madeCatalogue() {
  Catalogue catalogue;
  catalogue.genres = {"Drama", "Sci-Fi"};
  storage::MovieSummary full;
  full.id = MovieId{3};
  full.title = "Me, Myself & \"I\"";
  full.year = 1999;
  full.genres.set(0);
  full.genres.set(1);
  full.meanRating = 4.25F;
  full.ratingCount = 8;
  full.hasPoster = full.hasTrailer = full.hasDescription = true;
  full.languages = "en zh";
  full.added = 86'400;
  storage::MovieSummary bare;
  bare.id = MovieId{7};
  bare.title = "重庆森林";
  catalogue.movies = {full, bare};
  catalogue.indexes = storage::MovieIndexes({MovieId{3}, MovieId{7}});
  return catalogue;
}

const std::unordered_map<int64_t, float> kMyRatings{{3, 4.5F}};
const std::vector<storage::MovieMarks> kMarks{{MovieId{3}, {"a|b", "noir"}, {{"Ada", 4.5F}, {"Bob", 2}}, {"To see"}}};
const std::vector<MovieId> kMovies{MovieId{7}, MovieId{5}, MovieId{3}};

TEST(ExportMovies, WritesCsvInTheOrderAskedForWithoutMoviesThatAreNotThere) {
  EXPECT_EQ(exportMovies(kMovies, MovieExportFormat::Csv, madeCatalogue(), kMyRatings, kMarks).toStdString(),
            "movie,title,year,genres,languages,ratings,mean,poster,description,sound,trailer,my_rating,tags,rated_by,"
            "collections,added\r\n"
            "7,重庆森林,,,,0,,0,0,0,0,,,,,\r\n"
            "3,\"Me, Myself & \"\"I\"\"\",1999,Drama|Sci-Fi,en|zh,8,4.25,1,1,0,1,4.5,a|b|noir,Ada:4.5|Bob:2,To see,"
            "1970-01-02T00:00:00Z\r\n");
}

TEST(ExportMovies, WritesJsonWithNullsForWhatIsNotKnown) {
  const QJsonDocument document =
      QJsonDocument::fromJson(exportMovies(kMovies, MovieExportFormat::Json, madeCatalogue(), kMyRatings, kMarks));
  ASSERT_TRUE(document.isArray());
  ASSERT_EQ(document.array().size(), 2);
  const QJsonObject bare = document[0].toObject(), full = document[1].toObject();
  EXPECT_EQ(bare["movie"].toInt(), 7);
  EXPECT_EQ(bare["title"].toString(), "重庆森林");
  for (const char* unknown : {"year", "mean", "my_rating", "added"}) EXPECT_TRUE(bare[unknown].isNull()) << unknown;
  for (const char* none : {"genres", "languages", "tags", "rated_by", "collections"})
    EXPECT_EQ(bare[none], QJsonArray()) << none;
  EXPECT_EQ(bare["poster"], QJsonValue(false));
  EXPECT_EQ(full["title"].toString(), "Me, Myself & \"I\"");
  EXPECT_EQ(full["year"].toInt(), 1999);
  EXPECT_EQ(full["mean"].toDouble(), 4.25);
  EXPECT_EQ(full["my_rating"].toDouble(), 4.5);
  EXPECT_EQ(full["tags"], (QJsonArray{"a|b", "noir"}));
  EXPECT_EQ(full["rated_by"], (QJsonArray{"Ada:4.5", "Bob:2"}));
  EXPECT_EQ(full["poster"], QJsonValue(true));
  EXPECT_EQ(full["sound"], QJsonValue(false));
}

TEST(ExportMovies, OfNoneIsAHeaderOrAnEmptyArray) {
  const QByteArray csv = exportMovies({}, MovieExportFormat::Csv, madeCatalogue(), {}, {});
  EXPECT_EQ(csv.count("\r\n"), 1);
  EXPECT_EQ(QJsonDocument::fromJson(exportMovies({}, MovieExportFormat::Json, madeCatalogue(), {}, {})).array(),
            QJsonArray());
}

}  // namespace
}  // namespace kinoprism::app
