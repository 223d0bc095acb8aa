#include "engine/data/function_words.h"

#include <array>

namespace kinoprism::data {
namespace {

// clang-format off
constexpr std::array kLatin{
    LanguageProfile{"en", "the of and to a in is that his he for it with as was on her by an from who are at be this they but when have has not she their him into which one or all out up about after had will been more what were them there where while would its you i", ""},
    LanguageProfile{"fr", "de la le et les l un à des d une en est dans du il qui que pour son sa au se par sur ne elle avec ses pas plus ce ils mais aux qu s n leur cette sont deux après être été où lui tout comme même nous vous je y ont alors fait sans", "çœêèùâîôûë"},
    LanguageProfile{"de", "der die und in den von zu das mit ist sich des ein er auf für im dem nicht eine als sie an auch es aus einen einer wird nach wie sein bei hat um noch ihre aber einem zum seine nur so vor über war bis zur oder ihr wenn durch ich wir wurde werden ihren seinem seiner", "ßäöü"},
    LanguageProfile{"es", "de la que el en y a los un se del las por con una su para es al lo no sus más como pero le o ha entre cuando este sin sobre está ser son también hasta desde donde muy todo él ella fue hay esta años quien mi durante dos tiene", "ñ¿¡áíóúé"},
    LanguageProfile{"it", "di e il la che in un a per è una del con i le si da non della lo al sua suo dei gli l nel come alla più dalla ma ha anche delle sono nella d dal se ed o loro tra lui quando due dopo lei dell su chi questo essere suoi dove all mentre", "òìàù"},
    LanguageProfile{"pt", "de a o que e do da em um para com uma os no se na por mais as dos como mas ao ele das seu à sua ou quando muito nos já está eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas é não são foi tem ser há ter", "ãõçêâ"},
    LanguageProfile{"nl", "de het een van en in is dat op te zijn met voor die niet aan er om hij haar ook als door bij ze naar maar uit over zich worden wordt hun nog heeft dan tot was of tegen wanneer zij hem kan deze geen wel al na werd moet twee", "ĳ"},
    LanguageProfile{"sv", "och i att det som en på är av för med den till han inte om ett sin de har från men hon när hans var så sig ut efter vid kan hennes under två eller blir mot nu där än över mellan utan sitt sina också bara upp får dem", "åäö"},
    LanguageProfile{"da", "og i at det en er på til af den som for med de ikke han der et har men hun om sin fra sig var da hans når efter ud kan hendes bliver eller så over vil mod mellem to også skal sine deres være blev hvor ham uden kun nu", "øåæ"},
    LanguageProfile{"nb", "og i å det en er på til av den som for med de ikke han et har men hun om sin fra seg var da hans når etter ut kan hennes blir eller så over vil mot mellom to også skal sine deres være ble hvor ham uten bare nå", "øåæ"},
    LanguageProfile{"fi", "ja on ei hän että se joka mutta kun ovat oli hänen niin myös kuin tai olla jossa jonka joka ole nyt vain sitten sen kanssa joutuu jotka mies nainen ennen jälkeen vaikka heidän mitä kaikki tämä siitä itse häntä saa voi yhdessä mukaan", "äö"},
    LanguageProfile{"pl", "i w z na się do nie to że jest o a od po jak przez ze jego dla za jej który jako ale by co ich oraz gdy tym tylko jednak czy może być przed która którzy już był po tego są ma swoją swojej gdzie kiedy bez młody", "łąęśżźćń"},
    LanguageProfile{"cs", "a v se na je že s z do o k i ve jako po pro ale za by si od který jeho to který ze jsou která když jen aby nebo jejich tak u podle které kde až již před bude být byl má jako mezi při svého svou není jí ho také mu", "řěůčšžýť"},
    LanguageProfile{"sk", "a v sa na je že s z do o k aj vo ako po pre ale za by si od ktorý jeho to zo sú ktorá keď len aby alebo ich tak u podľa ktoré kde až už pred bude byť bol má medzi pri svojho svoju nie jej ho tiež mu", "ľĺŕôčšžť"},
    LanguageProfile{"hu", "a az és egy hogy nem is meg van de csak el már ki akit aki vagy mint még amikor ez azonban majd között után volt ha fel minden sem pedig azt akik ahol lesz két szerint arra számára vele akkor lett kell miután fiatal", "őűáéíóöúü"},
    LanguageProfile{"ro", "de și în a la cu să o pe un care nu este din se mai pentru ce lui sa au cel fi ale sunt ei dar când fost prin după într lor îl până își iar sau între fără el ea al unui doi aceasta acest cum unei va avea", "ășțîâ"},
    LanguageProfile{"tr", "ve bir bu için ile da de olan çok ne en daha gibi kadar sonra ama her o ki olarak onun kendi iki değil var ya ancak mi ise genç üzerine hem tarafından zaman arasında şey ben göre oğlu karşı yeni içinde kız diye olur", "ğışçöü"},
    LanguageProfile{"vi", "và của là một có không cho người trong được với những các đã anh này khi đến từ cô để phải về ra sự như ông đó nhưng vào mình bị tại cũng họ lại sẽ trên làm ở thì còn nhau theo sau con cậu bà nhiều", "đơưạảấầẩậắặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỹ"},
    LanguageProfile{"id", "yang dan di untuk dengan dari ini ke pada adalah itu dalam tidak seorang akan oleh mereka ia juga karena sebuah bahwa dia sebagai telah ketika para anak ada bisa namun tersebut hanya saat setelah harus menjadi antara orang atau sang serta kepada kembali lalu ingin", ""},
    LanguageProfile{"ca", "de la el i que a en un els una per les amb és del al es l d no als dels seva seu com més però ha va són quan aquest aquesta entre molt també fins sense on tot dos ser després pel pels haver seus qui seves ho hi", "·çàèòï"},
};

constexpr std::array kCyrillic{
    LanguageProfile{"ru", "и в не на он с что его как по это но она к из у за от для о же так был ее её они когда все было только уже мне если был или во до чтобы того который был со себя после был ним своей которые этого может них при том мы я бы", "ыэъё"},
    LanguageProfile{"uk", "і в не на що з та він до його як це у за від про але вона для й є її який або так по вже коли був бути вони має також під щоб того після був своєї свого їх зі якого тільки ще між можуть було де без", "іїєґ"},
    LanguageProfile{"bg", "и на да се в от за не е че с по са си като до го му но който това ще които след един когато ѝ която към той или тя през една при само ги им има бъде са си във със между те била бил къде няма още", "ъщ"},
    LanguageProfile{"sr", "и у је да се на за од са не који као су а из што његов али по до би након због коју своју која која када они о бити то само она он са свог где га како њега ће није био или међу преко", "јљњћђџ"},
};

constexpr std::array kArabic{
    LanguageProfile{"ar", "في من على إلى أن التي الذي عن مع هذا هو ما لا بعد كان هذه بين ثم قبل كل لم حيث عندما خلال ولكن هي أو كما بعض حول عليه له قد إلا بها وهو", "ةىأإ"},
    LanguageProfile{"fa", "و در به از که این را با است برای آن یک خود تا بر او شد هم می شود ها کرد اما باید شده دارد پس می‌شود بود نیز کند دو دیگر نمی آنها زندگی", "پچژگی"},
    LanguageProfile{"ur", "کے کی میں ہے اور سے کا کو اس نے پر ہیں ایک کہ جو بھی یہ وہ تھا کر لیے ہو گیا تھی ساتھ ہوا اپنے بعد نہیں تک اپنی والے ان", "ٹڈڑےںہ"},
};
// clang-format on

}  // namespace

std::span<const LanguageProfile> latinProfiles() { return kLatin; }
std::span<const LanguageProfile> cyrillicProfiles() { return kCyrillic; }
std::span<const LanguageProfile> arabicProfiles() { return kArabic; }

}  // namespace kinoprism::data
