#include "engine/data/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "engine/core/line_reader.h"
#include "engine/core/text.h"
#include "tests/test_data.h"

namespace kinoprism::data {
namespace {

struct Said {
  std::string_view language;
  std::string_view text;
};

/// Two sentences of each language, as a description of a movie might begin.
constexpr std::array kSaid{
    Said{"en", "A retired sailor returns to the harbour where his brother was last seen alive."},
    Said{"en", "Two sisters inherit an old hotel, but the guests who stay there never want to leave."},
    Said{"fr", "Un vieux marin revient dans le port où son frère a été vu pour la dernière fois."},
    Said{"fr", "Deux sœurs héritent d'un hôtel dont les clients ne veulent jamais partir."},
    Said{"de", "Ein alter Seemann kehrt in den Hafen zurück, in dem sein Bruder zuletzt gesehen wurde."},
    Said{"de", "Zwei Schwestern erben ein Hotel, aber die Gäste wollen nicht mehr abreisen."},
    Said{"es", "Un viejo marinero regresa al puerto donde su hermano fue visto por última vez."},
    Said{"es", "Dos hermanas heredan un hotel del que los huéspedes nunca quieren irse."},
    Said{"it", "Un vecchio marinaio torna nel porto dove suo fratello è stato visto per l'ultima volta."},
    Said{"it", "Due sorelle ereditano un albergo, ma gli ospiti non vogliono più andare via."},
    Said{"pt", "Um velho marinheiro volta ao porto onde o seu irmão foi visto pela última vez."},
    Said{"pt", "Duas irmãs herdam um hotel, mas os hóspedes não querem ir embora."},
    Said{"nl", "Een oude zeeman keert terug naar de haven waar zijn broer voor het laatst werd gezien."},
    Said{"nl", "Twee zussen erven een hotel, maar de gasten willen niet meer vertrekken."},
    Said{"sv", "En gammal sjöman återvänder till hamnen där hans bror sågs för sista gången."},
    Said{"sv", "Två systrar ärver ett hotell, men gästerna vill inte längre åka hem."},
    Said{"da", "En gammel sømand vender tilbage til havnen, hvor hans bror sidst blev set."},
    Said{"da", "To søstre arver et hotel, men gæsterne vil ikke rejse hjem efter ferien."},
    Said{"nb", "En gammel sjømann vender tilbake til havnen hvor broren hans sist ble sett."},
    Said{"fi", "Vanha merimies palaa satamaan, jossa hänen veljensä on nähty viimeksi."},
    Said{"fi", "Kaksi sisarta perii hotellin, mutta vieraat eivät enää halua lähteä, kun kesä on ohi."},
    Said{"pl", "Stary marynarz wraca do portu, w którym jego brat był widziany po raz ostatni."},
    Said{"pl", "Dwie siostry dziedziczą hotel, ale goście nie chcą już wyjechać."},
    Said{"cs", "Starý námořník se vrací do přístavu, kde byl jeho bratr viděn naposledy."},
    Said{"cs", "Dvě sestry zdědí hotel, ale hosté už nechtějí odjet, když skončí léto."},
    Said{"sk", "Starý námorník sa vracia do prístavu, kde bol jeho brat videný naposledy."},
    Said{"hu", "Egy öreg tengerész visszatér a kikötőbe, ahol a testvérét utoljára látták."},
    Said{"hu", "Két nővér örököl egy szállodát, de a vendégek már nem akarnak elutazni."},
    Said{"ro", "Un marinar bătrân se întoarce în portul în care fratele lui a fost văzut ultima dată."},
    Said{"ro", "Două surori moștenesc un hotel, dar oaspeții nu mai vor să plece."},
    Said{"tr", "Yaşlı bir denizci, kardeşinin son kez görüldüğü limana geri döner."},
    Said{"tr", "İki kız kardeşe bir otel miras kalır ama konuklar artık gitmek istemez."},
    Said{"vi", "Một thủy thủ già trở về bến cảng nơi người ta nhìn thấy em trai ông lần cuối."},
    Said{"vi", "Hai chị em thừa kế một khách sạn, nhưng khách không muốn rời đi."},
    Said{"id", "Seorang pelaut tua kembali ke pelabuhan tempat adiknya terakhir terlihat dan tidak ingin pergi."},
    Said{"ca", "Un vell mariner torna al port on el seu germà va ser vist per última vegada amb els pescadors."},
    Said{"ru", "Старый моряк возвращается в порт, где его брата видели в последний раз."},
    Said{"ru", "Две сестры получают в наследство гостиницу, но гости не хотят уезжать."},
    Said{"uk", "Старий моряк повертається до порту, де його брата бачили востаннє."},
    Said{"uk", "Дві сестри успадковують готель, але гості вже не хочуть їхати."},
    Said{"bg", "Стар моряк се завръща в пристанището, където за последен път са видели брат му."},
    Said{"sr", "Стари морнар се враћа у луку у којој је његов брат последњи пут виђен."},
    Said{"ar", "يعود بحار عجوز إلى الميناء الذي شوهد فيه شقيقه لآخر مرة."},
    Said{"fa",
         "ملوانی پیر به بندری باز می‌گردد که برادرش را برای آخرین بار "
         "در "
         "آن "
         "دیده "
         "بودند."},
    Said{"ur", "ایک بوڑھا ملاح اس بندرگاہ پر واپس آتا ہے جہاں اس کے بھائی کو آخری بار دیکھا گیا تھا۔"},
    Said{"zh", "一位老水手回到港口，他的兄弟最后一次被人看见就是在那里。"},
    Said{"zh", "兩姐妹繼承了一家旅館，可是客人們都不願離開。"},
    Said{"ja", "年老いた船乗りが、弟が最後に目撃された港へ戻ってくる。"},
    Said{"ko", "늙은 선원이 동생이 마지막으로 목격된 항구로 돌아온다."},
    Said{"el", "Ένας γέρος ναύτης επιστρέφει στο λιμάνι όπου είδαν τον αδελφό του για τελευταία φορά."},
    Said{"he", "מלח זקן חוזר לנמל שבו נראה אחיו בפעם האחרונה."},
    Said{"th", "กะลาสีชรากลับมายังท่าเรือที่มีคนเห็นน้องชายของเขาเป็นครั้งสุดท้าย"},
    Said{"hi", "एक बूढ़ा नाविक उस बंदरगाह पर लौटता है जहाँ उसका भाई आखिरी बार देखा गया था।"},
    Said{"ka", "მოხუცი მეზღვაური ბრუნდება ნავსადგურში."},
};

TEST(Language, OfASentence) {
  for (const Said& said : kSaid) EXPECT_EQ(languageOf(said.text), said.language) << said.text;
}

TEST(Language, IsOneOfThoseKnown) {
  const std::vector<std::string> known = knownLanguages();
  EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
  for (const Said& said : kSaid) EXPECT_EQ(std::count(known.begin(), known.end(), said.language), 1) << said.language;
}

TEST(Language, IsUnsureWhereTheTextDoesNotTell) {
  EXPECT_EQ(languageOf(""), "");
  EXPECT_EQ(languageOf("2001"), "");
  EXPECT_EQ(languageOf("!? … \xFF\xC0"), "");
  EXPECT_EQ(languageOf("Casablanca"), "");
  EXPECT_EQ(languageOf("Humphrey Bogart, Ingrid Bergman, Paul Henreid"), "");
}

TEST(Language, IsThatOfMostOfTheText) {
  EXPECT_EQ(languageOf("蒂姆·罗宾斯 Tim Robbins 饰演的银行家被控谋杀，入狱后结识了 Morgan Freeman 饰演的瑞德。"), "zh");
  EXPECT_EQ(languageOf("The film is called 卧虎藏龙 in China and is one of the best known of its director."), "en");
  EXPECT_EQ(languageOf("他在东京的「さくら」酒店里遇见了一位多年不见的老朋友，两人一起回忆往事。"), "zh");
}

TEST(Language, ReadsDecomposedLettersAndCapitals) {
  EXPECT_EQ(languageOf("ZWEI SCHWESTERN ERBEN EIN HOTEL, ABER DIE GÄSTE WOLLEN NICHT MEHR ABREISEN."), "de");
  EXPECT_EQ(languageOf(
                "Dvě sestry zde\u030Cdí hotel, ale hoste\u0301 uz\u030C necht\u011Bjí odjet, kdyz\u030C skonc\u030Cí."),
            "cs");
}

TEST(Language, OfRealPlotsIsEnglish) {
  KINOPRISM_NEEDS_DATA("ml-1m-text/omdb_movies.dat");
  core::LineReader lines(tests::dataFolder() / "ml-1m-text" / "omdb_movies.dat");
  std::map<std::string, size_t> counts;
  size_t plots = 0;
  for (std::string_view line; lines.next(line);) {
    line = line.substr(0, line.rfind("::"));
    const std::string_view plot = core::trimmed(line.substr(line.rfind("::") + 2));
    if (plot.size() < 20) continue;
    ++plots;
    ++counts[languageOf(plot)];
  }
  EXPECT_GT(plots, 3800u);
  EXPECT_GE(static_cast<double>(counts["en"]), 0.998 * static_cast<double>(plots)) << counts["en"];
  // The data has two plots in other languages: "Nikita" in French, one about the Great Wall in Dutch.
  EXPECT_EQ(counts["fr"], 1u);
  EXPECT_EQ(counts["nl"], 1u);
  EXPECT_EQ(counts["en"] + counts["fr"] + counts["nl"] + counts[""], plots);
}

TEST(Language, OfChineseSynopsesIsChinese) {
  KINOPRISM_NEEDS_DATA("douban-2025/douban_all_movies.csv");
  core::LineReader lines(tests::dataFolder() / "douban-2025" / "douban_all_movies.csv");
  size_t texts = 0, chinese = 0;
  for (std::string_view line; lines.next(line);) {
    if (line.size() < 300) continue;  // a heading, or a line of a summary of several
    ++texts;
    if (languageOf(line) == "zh") ++chinese;
  }
  EXPECT_GT(texts, 1500u);
  EXPECT_GE(static_cast<double>(chinese), 0.99 * static_cast<double>(texts)) << chinese << " of " << texts;
}

}  // namespace
}  // namespace kinoprism::data
