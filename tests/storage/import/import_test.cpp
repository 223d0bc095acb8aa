#include <map>

#include "engine/core/npy.h"
#include "storage/archive.h"
#include "storage/import/importer.h"
#include "storage/import/tables/record_reader.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class ImportTest : public StorageTest {
 protected:
  /// A folder as MovieLens-1M comes: `::`, ISO-8859-1.
  std::filesystem::path smallSet(const std::string& name = "set") {
    write(name + "/movies.dat",
          "1::Toy Story (1995)::Animation|Children's|Comedy\n2::Mis\xe9rables, Les (1995)::Drama|Musical\n"
          "3::Heat (1995)::Action|Crime\n");
    write(name + "/users.dat", "1::F::1::10::48067\n2::M::56::16::70072\n");
    write(name + "/ratings.dat", "1::1::5::100\n1::2::3::200\n2::1::4::50\n2::3::1::60\n");
    return folder() / name;
  }

  std::vector<std::string> titles(Library& library) {
    std::vector<std::string> all;
    for (const MovieSummary& movie : library.movies().summaries(CuratorId{}, progress)) all.push_back(movie.title);
    return all;
  }

  float rating(Library& library, const std::string& person, const Identity& movie) {
    const MovieId id = library.movies().find(movie).value();
    for (const PersonRating& rating : library.people().history(library.people().find(person).id)) {
      if (rating.movie == id) return rating.value;
    }
    return 0;
  }
};

using Records = std::vector<std::vector<std::string>>;

Records readAll(const std::string& text, const std::string& delimiter, bool quoted) {
  RecordReader reader(openMemory(text, "memory"), TableLayout{.delimiter = delimiter, .quoted = quoted});
  Records records;
  while (reader.next()) records.emplace_back(reader.cells().begin(), reader.cells().end());
  return records;
}

TEST(RecordReader, ReadsWhatRfc4180AndOldSetsWrite) {
  EXPECT_EQ(readAll("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n,\r\n", ",", true), (Records{{"a", "b"}, {"1", "x, \"y\"\nz"}}))
      << "a record of empty cells is blank";
  EXPECT_EQ(readAll("\xef\xbb\xbf"
                    "a::b\n\n1::2",
                    "::", false),
            (Records{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(readAll("Caf\xe9|x\nCaf\xc3\xa9|y\n", "|", false), (Records{{"Café", "x"}, {"Café", "y"}}));
  EXPECT_EQ(readAll("a\"b,\"c\"d,\"\"\n", ",", true), (Records{{"a\"b", "cd", ""}}));
  EXPECT_EQ(readAll("", ",", true), Records{});
}

TEST(RecordReader, CountsLinesAndNoticesACut) {
  RecordReader reader(openMemory("h\n\"a\nb\",1\n\nlast,2", "memory"), TableLayout{});
  const std::vector<int64_t> lines{1, 2, 5};
  for (const int64_t line : lines) {
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line(), line);
  }
  EXPECT_FALSE(reader.endsInLineBreak());
  EXPECT_FALSE(reader.next());
}

TEST(RecordReader, IsTheSameHoweverTheBytesCome) {
  /// Hands out one byte at a time.
  class Slow final : public ByteSource {
   public:
    explicit Slow(std::string bytes) : m_bytes(std::move(bytes)) {}
    size_t read(char* bytes, size_t) override {
      if (m_place == m_bytes.size()) return 0;
      *bytes = m_bytes[m_place++];
      return 1;
    }
    uint64_t size() const override { return m_bytes.size(); }
    uint64_t position() const override { return m_place; }
    const std::string& name() const override { return m_name; }

   private:
    std::string m_bytes;
    std::string m_name = "slow";
    size_t m_place = 0;
  };
  const std::string text =
      "\xef\xbb\xbf"
      "id,text\r\n1,\"a\r\nb\"\"c\"\r\n2,é\r\n";
  RecordReader reader(std::make_unique<Slow>(text.substr(3)), TableLayout{});
  Records records;
  while (reader.next()) records.emplace_back(reader.cells().begin(), reader.cells().end());
  EXPECT_EQ(records, readAll(text, ",", true));
}

TEST(RecordReader, RefusesWhatIsNotTextByLine) {
  EXPECT_ERROR(readAll(std::string("a,b\nc\0d,e\n", 10), ",", true), core::ErrorCode::BadInput, "\"memory",
               "RecordNotText");
  EXPECT_ERROR(readAll("a,b\nc,\"never closed\nx,y\n", ",", true), core::ErrorCode::BadInput, "\"2\"",
               "QuoteNotClosed");
}

TEST_F(ImportTest, TheOldMovieLensFolderComesInWhole) {
  const auto library = open();
  const ImportReport report = import(*library, smallSet());
  EXPECT_THAT(titles(*library), ElementsAre("Toy Story", "Les Misérables", "Heat"));
  EXPECT_EQ(report.counts.ratingsAdded, 4);
  EXPECT_EQ(report.counts.peopleAdded, 2);
  EXPECT_EQ(report.counts.moviesAdded, 3);
  EXPECT_EQ(library->people().find("2").about, "male, 56+, self-employed");
  EXPECT_EQ(rating(*library, "1", {"movielens", "2"}), 3);
  EXPECT_THAT(library->movies().genres(),
              UnorderedElementsAre("Animation", "Children", "Comedy", "Drama", "Musical", "Action", "Crime"));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(ImportTest, RunAgainItAddsNothing) {
  const auto library = open();
  smallSet();
  write("set/posters/1.jpg", jpegHeader(20, 30));
  import(*library, folder() / "set");
  const Contents before = Contents::of(*library);
  const ImportReport again = import(*library, folder() / "set");
  EXPECT_TRUE(Contents::of(*library) == before);
  EXPECT_EQ(again.counts.ratingsAdded, 0);
  EXPECT_EQ(again.counts.ratingsKnown, 4);
  EXPECT_EQ(again.counts.filesKnown, 1);
  EXPECT_GT(again.known(), 0);
  EXPECT_EQ(again.refused(), 0);
}

TEST_F(ImportTest, ReadsEveryMovieLensCsvWithCrlf) {
  write("ml/movies.csv",
        "movieId,title,genres\r\n1,\"American President, The (1995)\",Comedy|Drama\r\n7,\"A \"\"B\"\" (2001)\",(no "
        "genres listed)\r\n");
  write("ml/ratings.csv", "userId,movieId,rating,timestamp\r\n9,1,4.5,964982703\r\n9,7,0.5,964982704\r\n");
  write("ml/links.csv", "movieId,imdbId,tmdbId\r\n1,0112346,9087\r\n99,0112347,\r\n");
  write("ml/tags.csv", "userId,movieId,tag,timestamp\r\n9,1,funny,1\r\n");
  const auto library = open();
  const ImportPlan plan = recognise(folder() / "ml", {}, progress);
  EXPECT_EQ(plan.parts.size(), 3u);
  EXPECT_THAT(plan.notRead, ElementsAre(testing::Property(&core::Message::text, HasSubstr("tags.csv"))));
  runImport(plan, *library, progress);
  EXPECT_THAT(titles(*library), ElementsAre("The American President", "A \"B\""));
  EXPECT_EQ(library->movies().find({"imdb", "tt0112346"}), library->movies().find({"movielens", "1"}));
  EXPECT_FALSE(library->movies().find({"imdb", "tt0112347"})) << "a link makes no movie";
  EXPECT_EQ(rating(*library, "9", {"movielens", "1"}), 4.5f);
}

TEST_F(ImportTest, ReadsMovieLens100K) {
  write("k/u.data", "1\t2\t3\t881250949\n1\t1\t5\t881250950\n");
  std::string flags = "|0";
  for (int i = 1; i < 19; ++i) flags += i == 2 || i == 5 ? "|1" : "|0";
  write("k/u.item", "1|Toy Story (1995)|01-Jan-1995||http://x" + flags + "\n2|GoldenEye (1995)|01-Jan-1995||http://y" +
                        flags + "\n");
  write("k/u.genre", "unknown|0\nAction|1\nAdventure|2\nAnimation|3\nChildren's|4\nComedy|5\n\n");
  write("k/u.user", "1|24|M|technician|85711\n");
  write("k/u1.base", "1\t2\t3\t881250949\n");
  const auto library = open();
  const ImportPlan plan = recognise(folder() / "k", {}, progress);
  EXPECT_THAT(plan.notRead, ElementsAre(testing::Property(&core::Message::text, HasSubstr("u1.base"))));
  runImport(plan, *library, progress);
  EXPECT_EQ(library->people().find("1").about, "male, 24, technician");
  const MovieDetail movie =
      library->movies().detail(library->movies().find({"movielens-100k", "1"}).value(), CuratorId{});
  EXPECT_THAT(movie.genres, UnorderedElementsAre("Adventure", "Comedy"));
  EXPECT_EQ(rating(*library, "1", {"movielens-100k", "1"}), 5);
}

TEST_F(ImportTest, ReadsAZipOfAFolder) {
  const auto set = smallSet();
  writeArchive(folder() / "set.zip", {set / "movies.dat", set / "ratings.dat", set / "users.dat"},
               {"set/movies.dat", "set/ratings.dat", "set/users.dat"}, progress);
  const auto library = open();
  const ImportReport report = import(*library, folder() / "set.zip");
  EXPECT_EQ(report.counts.moviesAdded, 3);
  EXPECT_EQ(report.counts.peopleAdded, 2);
  EXPECT_EQ(report.counts.ratingsAdded, 4);
}

TEST_F(ImportTest, TmdbDoubanAndOmdbCompleteWhatIsThere) {
  const auto library = open();
  import(*library, smallSet());
  write("tmdb.csv",
        "budget,genres,homepage,id,overview,release_date,title\n"
        "1,\"[{\"\"id\"\": 18, \"\"name\"\": \"\"Drama\"\"}]\",,949,\"Obsessive master thief.\nTwo "
        "lines.\",1995-12-15,Heat\n"
        "1,[],,603,Neo.,1999-03-30,The Matrix\n");
  write("douban.csv",
        "\xef\xbb\xbfmovie_id,\xef\xbb\xbftitle,directors,actors,screenwriters,release_date,genres,summary\n"
        "1292052,肖申克的救赎,弗兰克,\"蒂姆·罗宾斯, 摩根·弗里曼\",,1994-09-10,\"剧情, 犯罪\",希望让人自由。\n");
  write("omdb.dat",
        "1::Toy Story::1995::G::22 Nov 1995::Animation::John Lasseter::John Lasseter (story), Pete Docter::Tom "
        "Hanks::A little boy.::http://x\r\n");
  EXPECT_EQ(import(*library, folder() / "tmdb.csv").counts.moviesAdded, 1);
  EXPECT_EQ(import(*library, folder() / "douban.csv").counts.moviesAdded, 1);
  EXPECT_EQ(import(*library, folder() / "omdb.dat").counts.moviesAdded, 0);
  const auto heat = library->movies().find({"movielens", "3"});
  EXPECT_EQ(library->movies().find({"tmdb", "949"}), heat);
  EXPECT_EQ(library->movies().detail(*heat, CuratorId{}).descriptions[0].text, "Obsessive master thief.\nTwo lines.");
  const MovieDetail toyStory = library->movies().detail(*library->movies().find({"movielens", "1"}), CuratorId{});
  EXPECT_THAT(toyStory.credits, ElementsAre(Credit{"director", "John Lasseter"}, Credit{"writer", "John Lasseter"},
                                            Credit{"writer", "Pete Docter"}, Credit{"actor", "Tom Hanks"}));
  const MovieDetail chinese = library->movies().detail(*library->movies().find({"douban", "1292052"}), CuratorId{});
  EXPECT_THAT(chinese.genres, UnorderedElementsAre("剧情", "犯罪"));
  EXPECT_EQ(chinese.summary.year, 1994);
}

TEST_F(ImportTest, DescriptionsGetTheLanguageTheyAreWrittenIn) {
  const auto file =
      write("plots.csv",
            "id,title,description,language\n"
            "1,One,\"She comes back to the village where her father was a fisherman.\",\n"
            "2,Two,\"Elle revient dans le village où son père était pêcheur et où la mer a tout pris.\",\n"
            "3,Three,她回到了父亲曾经打鱼的村庄。,\n"
            "4,Four,Hm.,\n"
            "5,Five,\"She comes back to the village where her father was a fisherman.\",nds\n");
  const auto library = open();
  import(*library, file);
  const auto languageOfMovie = [&](const char* id) {
    const MovieDetail detail = library->movies().detail(*library->movies().find({"csv", id}), CuratorId{});
    return detail.descriptions.at(0).language;
  };
  EXPECT_EQ(languageOfMovie("1"), "en");
  EXPECT_EQ(languageOfMovie("2"), "fr");
  EXPECT_EQ(languageOfMovie("3"), "zh");
  EXPECT_EQ(languageOfMovie("4"), "");
  EXPECT_EQ(languageOfMovie("5"), "nds") << "what the table says counts";
  using Counts = std::vector<std::pair<std::string, int64_t>>;
  EXPECT_EQ(library->info().languages, (Counts{{"", 1}, {"en", 1}, {"fr", 1}, {"nds", 1}, {"zh", 1}}));
  import(*library, file);
  EXPECT_EQ(library->info().languages.size(), 5u) << "again, it adds nothing";
}

TEST_F(ImportTest, AnyTableByItsColumns) {
  const auto file = write("mine.csv", "Reviewer;Film;Score;Date\nann;heat;10;2005-09-06\nbob;heat;1;2005-09-07\n");
  RecogniseOptions options;
  options.kind = ImportKind::Ratings;
  options.format = ImportFormat::Csv;
  ImportPlan plan = recognise(file, options, progress);
  ASSERT_EQ(plan.parts.size(), 1u);
  EXPECT_THAT(plan.parts[0].columns, ElementsAre("Reviewer", "Film", "Score", "Date"));
  EXPECT_EQ(plan.parts[0].sample.size(), 2u);
  plan.parts[0].mapping = {{"person", "reviewer"}, {"movie", "2"}, {"rating", "Score"}, {"time", "Date"}};
  plan.parts[0].scale.high = 10;
  const auto library = open();
  runImport(plan, *library, progress);
  EXPECT_EQ(rating(*library, "ann", {"csv", "heat"}), 5);
  EXPECT_EQ(rating(*library, "bob", {"csv", "heat"}), 0.5f);
  EXPECT_EQ(library->people().history(library->people().find("ann").id)[0].time, 1125964800);
  plan.parts[0].mapping["rating"] = "Stars";
  EXPECT_ERROR(runImport(plan, *library, progress), core::ErrorCode::BadInput, "mine.csv", "Stars", "Score");
}

TEST_F(ImportTest, MediaIsAttachedByNumberOrByTitle) {
  const auto library = open();
  import(*library, smallSet());
  write("pictures/1.jpg", jpegHeader(200, 300));
  write("pictures/3.png", pngHeader(100, 150));
  write("pictures/99.jpg", jpegHeader(1, 1, "nobody's"));
  write("clips/Heat (1995).mp4", std::string("\0\0\0\x20"
                                             "ftypisom",
                                             12));
  write("clips/Les_Miserables (1995).mp4", std::string("\0\0\0\x20"
                                                       "ftypisom more",
                                                       17));
  write("music/2.ogg", "OggS and so on");
  const ImportReport posters = import(*library, folder() / "pictures");
  EXPECT_EQ(posters.parts[0].kept, 2);
  ASSERT_EQ(posters.parts[0].refused, 1);
  EXPECT_THAT(posters.parts[0].sample[0].where.text(), HasSubstr("99.jpg"));
  EXPECT_EQ(import(*library, folder() / "clips").counts.filesAdded, 2);
  EXPECT_EQ(import(*library, folder() / "music").counts.filesAdded, 1);
  const LibraryInfo info = library->info();
  EXPECT_EQ(info.posters, 2);
  EXPECT_EQ(info.sounds, 1);
  EXPECT_EQ(info.trailers, 2);
  const auto movie = library->movies().summaries(CuratorId{}, progress);
  EXPECT_TRUE(movie[1].hasSound && movie[1].hasTrailer && !movie[1].hasPoster);
}

TEST_F(ImportTest, FeaturesFromArraysAndTablesLandOnTheirMovies) {
  const auto library = open();
  import(*library, smallSet());
  core::Matrix values(4, 2);
  const float absent = std::numeric_limits<float>::quiet_NaN();
  std::ranges::copy(std::vector<float>{1, 2, absent, absent, 5, 6, 7, 8}, values.values().begin());
  std::filesystem::create_directories(folder() / "audio");
  core::writeNpy(folder() / "audio" / "vggish.npy", values);
  write("audio/rows_to_movie_id.tsv", "0\t3\n1\t2\n2\t1\n3\t\n");
  write("video/visual.csv", "ML_Id,f1,f2,f3\n2,0.5,1,1.5\n77,1,2,3\n");
  EXPECT_EQ(import(*library, folder() / "audio").counts.featureRows, 2);
  const ImportReport table = import(*library, folder() / "video");
  EXPECT_EQ(table.counts.featureRows, 1);
  EXPECT_EQ(table.parts[0].refused, 1);
  const MovieIndexes indexes = library->movies().indexes();
  const data::Features audio = library->features().load(data::Modality::Audio, "vggish", indexes, progress);
  EXPECT_THAT(audio.of(data::MovieIndex{2}), ElementsAre(1, 2)) << "row 0 is movie 3";
  EXPECT_THAT(audio.of(data::MovieIndex{0}), ElementsAre(5, 6));
  EXPECT_FALSE(audio.isPresent(data::MovieIndex{1}));
  EXPECT_THAT(library->features().load(data::Modality::Video, "visual", indexes, progress).of(data::MovieIndex{1}),
              ElementsAre(0.5f, 1, 1.5f));
}

TEST_F(ImportTest, AFolderOfFoldersBecomesOnePlan) {
  smallSet("all/ml-1m");
  write("all/ml-1m-posters/1.jpg", jpegHeader(2, 3));
  write("all/ml-1m-text/dbpedia_abstracts.json", R"({"1": "Toys that live.", "3": "Cops."})");
  write("all/ml-small/ratings.csv", "userId,movieId,rating,timestamp\n1,1,4.0,1\n");
  const auto library = open();
  const ImportPlan plan = recognise(folder() / "all", {}, progress);
  std::map<std::string, bool> chosen;
  for (const ImportPart& part : plan.parts) chosen[part.title.text()] = part.selected;
  EXPECT_TRUE(chosen.at("RatingsOf(\"MovieLens-1M\")"));
  EXPECT_TRUE(chosen.at("PostersIn(\"ml-1m-posters\")"));
  EXPECT_FALSE(chosen.at("RatingsOf(\"MovieLens\")")) << "other people";
}

TEST_F(ImportTest, CancelledAtAnyMomentItChangesNothing) {
  /// Asks to stop at its n-th report.
  class StopsAt final : public core::Progress {
   public:
    StopsAt(std::stop_source source, int moment)
        : core::Progress(source.get_token()), m_source(source), m_moment(moment) {}
    void report(const core::Message&, int64_t, int64_t) override {
      if (m_moment-- == 0) m_source.request_stop();
    }

   private:
    std::stop_source m_source;
    int m_moment;
  };
  smallSet();
  write("set/p/1.jpg", jpegHeader(2, 3));
  const auto library = open();
  const ImportPlan plan = recognise(folder() / "set", {}, progress);
  const Contents before = Contents::of(*library);
  int cancelled = 0;
  for (int moment = 0; moment < 100; ++moment) {
    StopsAt stopping(std::stop_source(), moment);
    try {
      runImport(plan, *library, stopping);
      break;
    } catch (const core::Cancelled&) {
      ++cancelled;
      ASSERT_TRUE(Contents::of(*library) == before) << "at moment " << moment;
    }
  }
  EXPECT_GE(cancelled, 3);
  EXPECT_EQ(library->info().ratings, 4);
}

TEST_F(ImportTest, KilledAtAnyMomentItChangesNothing) {
  /// Ends the process, with no chance to tidy up, at its n-th report.
  class KillsAt final : public core::Progress {
   public:
    explicit KillsAt(int moment) : m_moment(moment) {}
    void report(const core::Message&, int64_t, int64_t) override {
      if (m_moment-- == 0) ::kill(::getpid(), SIGKILL);
    }

   private:
    int m_moment;
  };
  smallSet();
  for (int i = 1; i <= 3; ++i) write("set/p/" + std::to_string(i) + ".jpg", jpegHeader(2, 3, std::to_string(i)));
  const ImportPlan plan = recognise(folder() / "set", {}, progress);
  const Contents before = Contents::of(*open());
  int killed = 0;
  for (int moment = 0; moment < 100; ++moment) {
    const int status = statusOfChild([&] {
      KillsAt killing(moment);
      const auto library = Library::open(libraryFolder(), Access::ReadWrite, progress);
      runImport(plan, *library, killing);
      return true;
    });
    const auto library = open();
    ASSERT_THAT(library->check(progress).problems, IsEmpty()) << "at moment " << moment;
    if (status == 0) break;
    ASSERT_EQ(status, -SIGKILL);
    ++killed;
    ASSERT_TRUE(Contents::of(*library) == before) << "at moment " << moment;
  }
  EXPECT_GE(killed, 3);
  EXPECT_EQ(open()->info().posters, 3);
}

TEST_F(ImportTest, RealMovieLens1MWithPosters) {
  KINOPRISM_NEEDS_DATA("ml-1m");
  KINOPRISM_NEEDS_DATA("ml-1m-posters");
  const auto library = open();
  const ImportReport report = import(*library, tests::dataFolder() / "ml-1m");
  EXPECT_EQ(report.counts.ratingsAdded, 1'000'209);
  EXPECT_EQ(report.counts.moviesAdded, 3883);
  EXPECT_EQ(report.counts.peopleAdded, 6040);
  EXPECT_EQ(import(*library, tests::dataFolder() / "ml-1m-posters").counts.filesAdded, 3256);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());

  // Against the file itself, read the plain way.
  std::ifstream file(tests::dataFolder() / "ml-1m" / "ratings.dat");
  std::string line;
  double sum = 0;
  std::map<int, int> counts;
  while (std::getline(file, line)) {
    int person = 0, movie = 0, stars = 0;
    long time = 0;
    ASSERT_EQ(std::sscanf(line.c_str(), "%d::%d::%d::%ld", &person, &movie, &stars, &time), 4);
    sum += stars;
    ++counts[movie];
  }
  const RatingTable table = library->people().ratings(People::WithLabels::No, progress);
  double stored = 0;
  for (size_t p = 0; p < table.people.size(); ++p) {
    for (const float value : table.interactions.valuesOf(data::PersonIndex(p))) stored += value;
  }
  EXPECT_EQ(stored, sum);
  const auto movieCounts = table.interactions.countsOfMovies();
  for (const auto& [movie, count] : counts) {
    const auto id = library->movies().find({"movielens", std::to_string(movie)});
    ASSERT_TRUE(id);
    EXPECT_EQ(movieCounts[data::index(*table.movies.find(*id))], static_cast<uint32_t>(count));
  }
}

TEST_F(ImportTest, RealSetsOfEveryKind) {
  struct RealSet {
    const char* folder;
    int64_t fewestMovies, mostMovies, people, ratings;
  };
  for (const auto& [set, fewest, most, people, ratings] :
       {RealSet{"ml-100k", 1'682, 1'682, 943, 100'000}, RealSet{"ml-latest-small", 9'742, 9'742, 610, 100'836},
        RealSet{"tmdb5000", 4'800, 4'809, 0, 0}, RealSet{"douban-2025", 2'060, 2'069, 0, 0}}) {
    if (!std::filesystem::exists(tests::dataFolder() / set)) continue;
    const auto library = Library::create(folder() / (std::string(set) + ".kinoprism"));
    const ImportReport report = import(*library, tests::dataFolder() / set);
    EXPECT_GE(report.counts.moviesAdded, fewest) << set;
    EXPECT_LE(report.counts.moviesAdded, most) << set;
    EXPECT_EQ(report.counts.peopleAdded, people) << set;
    EXPECT_EQ(report.counts.ratingsAdded, ratings) << set;
    for (const PartReport& part : report.parts) EXPECT_EQ(part.refused, 0) << part.title.text();
    EXPECT_THAT(library->check(progress).problems, IsEmpty());
  }
}

TEST_F(ImportTest, RealFeaturesAndTexts) {
  for (const char* part : {"ml-1m", "ml-1m-audio", "ml-1m-video", "ml-1m-text"}) KINOPRISM_NEEDS_DATA(part);
  const auto library = open();
  for (const char* part : {"ml-1m", "ml-1m-text", "ml-1m-audio", "ml-1m-video"})
    import(*library, tests::dataFolder() / part);
  const LibraryInfo info = library->info();
  ASSERT_EQ(info.features.size(), 2u);
  EXPECT_EQ(info.features[0].encoder, "vggish");
  EXPECT_EQ(info.features[0].present, 3070) << "3,081 rows, of which 11 have no movie";
  EXPECT_EQ(info.features[1].encoder, "mise-en-scene");
  EXPECT_GE(info.described, 3845);
  EXPECT_FALSE(library->movies().search("Tom Hanks", 5, progress).empty());
}

}  // namespace
}  // namespace kinoprism::storage
