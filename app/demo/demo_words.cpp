#include "app/demo/demo_words.h"

namespace kinoprism::app {

const std::array<DemoTheme, kThemes>& demoThemes() {
  static const std::array<DemoTheme, kThemes> kList{{
      {"sea",
       "Adventure|Drama|Mystery",
       {"Tide|Lighthouse|Harbour|Anchor|Storm|Salt|Horizon|Shipwreck|Island|Current",
        "a lighthouse at the end of the world|a fishing village cut off by winter|a ferry lost in fog|a coral island "
        "on no chart",
        "a retired lighthouse keeper|a stubborn young captain|a diver who fears the deep|two brothers with one boat",
        "finds a letter in a bottle addressed to the dead|hauls a sealed chest from the sea bed|hears a ship's bell "
        "under the water|takes a stowaway aboard",
        "bring the last crew home before the storm|sail through the reef that sank the fleet|learn why the harbour was "
        "abandoned|cross the ocean without an engine",
        "the tide keeps its own accounts|every map of the coast is wrong|somebody aboard wants the voyage to fail|the "
        "sea returns what was thrown to it",
        "The sea remembers.|Some harbours are better lost.|Sail until the map ends.|Nobody owns the tide."},
       {"潮汐|灯塔|港湾|孤岛|远航|海雾|归帆|船歌|浪花|海角",
        "世界尽头的灯塔|被寒冬封锁的渔村|大雾中迷航的渡轮|海图上不存在的珊瑚岛",
        "退休的灯塔看守人|倔强的年轻船长|害怕深海的潜水员|共用一条船的兄弟",
        "捞起一封写给亡者的瓶中信|从海底打捞出一只封死的铁箱|听见水下传来船钟声|收留了一名偷渡客",
        "在风暴来临前带最后一批船员回家|驶过曾让舰队沉没的暗礁|弄清港口为何被遗弃|不用引擎横渡大洋",
        "潮水自有它的账本|海岸的每张地图都是错的|船上有人希望航行失败|大海终会归还一切",
        "大海记得一切。|有些港湾不如遗忘。|驶向地图的尽头。"}},
      {"city night",
       "Crime|Thriller|Drama",
       {"Midnight|Alley|Neon|Shadow|Alibi|Witness|Cipher|Asphalt|Ransom|Verdict",
        "a city that never turns off its neon|the last all-night diner downtown|a police precinct about to close|a "
        "rooftop above the stock exchange",
        "a detective one week from her pension|a taxi driver with a perfect memory|a safecracker gone straight|a night "
        "editor at a failing newspaper",
        "sees a murder reported an hour before it happens|is handed a briefcase by a dying stranger|recognises the "
        "voice of a kidnapper|is framed for the robbery of a bank",
        "clear his name before sunrise|find the witness whom nobody will name|pull one final heist to save a "
        "friend|break the ring that owns the police",
        "the trail leads back to the precinct|every alibi was bought from the same man|the money was never in the "
        "vault|the killer is listening to the radio",
        "Everyone has an alibi.|The night keeps receipts.|Trust nobody after twelve.|One job. One night. No way out."},
       {"午夜|暗巷|霓虹|谜案|证人|迷城|追凶|不眠|街灯|罪证",
        "霓虹永不熄灭的都市|市中心最后一家通宵面馆|即将关闭的警局|证券大楼的天台",
        "还有一周退休的女刑警|过目不忘的出租车司机|金盆洗手的开锁高手|濒临倒闭的报社夜班编辑",
        "看到一小时后才发生的凶案报道|从垂死的陌生人手中接过公文包|认出绑匪的声音|被诬陷抢劫银行",
        "在天亮前洗清罪名|找到无人敢提的证人|为救朋友做最后一票|揭开收买警方的黑帮",
        "线索指向警局内部|所有不在场证明都出自同一人之手|金库里从来没有钱|凶手正在收听电台",
        "人人都有不在场证明。|夜色留下证据。|十二点后，谁都别信。"}},
      {"space",
       "Science Fiction|Adventure|Mystery",
       {"Orbit|Signal|Meridian|Eclipse|Gravity|Nebula|Station|Comet|Parallax|Silence",
        "a relay station beyond Neptune|a colony ship three centuries from home|an observatory on the far side of the "
        "moon|a mining outpost on a silent comet",
        "an astronaut who has slept too long|a radio astronomer nobody believes|the only engineer left awake|a robot "
        "built to keep a promise",
        "receives a signal sent from her own ship|wakes to find the crew gone and the lights on|discovers a planet "
        "that answers|counts one star too many",
        "repair the reactor before the orbit decays|decide whether to answer the signal|carry the last seeds to a new "
        "world|find the way home by an extinct star",
        "time runs differently on board|the computer has begun to dream|the message is a warning from the future|the "
        "planet was never empty",
        "The silence is answering.|Home is three centuries away.|Somebody left the lights on.|Look up. Something looks "
        "back."},
       {"轨道|信号|星尘|日食|引力|星云|空间站|彗星|寂静|远星",
        "海王星外的中继站|离家三百年的殖民飞船|月球背面的天文台|寂静彗星上的采矿基地",
        "沉睡太久的宇航员|无人相信的射电天文学家|唯一醒着的工程师|为守约而造的机器人",
        "收到来自自己飞船的信号|醒来发现船员消失而灯还亮着|发现一颗会回应的行星|数出多了一颗星星",
        "在轨道崩溃前修好反应堆|决定是否回应那个信号|把最后的种子带往新世界|循着熄灭的恒星找到回家的路",
        "船上的时间流速不同|计算机开始做梦|信息来自未来的警告|那颗行星从未空无一人",
        "寂静正在回答。|家在三百年之外。|抬头，有什么正看着你。"}},
      {"love letters",
       "Romance|Drama|Comedy",
       {"Letters|Summer|Waltz|Kiss|Balcony|Lilac|Sunday|Promise|Postcard|Heart",
        "a small hotel by the lake|a bookshop that opens only when it rains|the night train between two capitals|a "
        "wedding nobody wants to attend",
        "a letter writer for hire|a shy pianist|a divorced florist|two strangers with the same suitcase",
        "falls in love with the person who answers the wrong address|meets an old flame at the ticket window|must "
        "pretend to be married for a weekend|finds forty years of unsent letters",
        "tell the truth before the last train leaves|win back the heart broken ten summers ago|dance one waltz without "
        "being recognised|deliver every letter by hand",
        "the letters were written by somebody else|the wedding is his own|love arrives at the least convenient "
        "hour|neither of them has used a real name",
        "Some letters find their own way.|Love, by return of post.|Meet me where it rains.|One summer is never "
        "enough."},
       {"情书|夏日|华尔兹|花期|阳台|丁香|星期天|约定|明信片|心事",
        "湖边的小旅馆|只在雨天营业的书店|往返两座城市的夜班列车|没人想参加的婚礼",
        "代写情书的人|害羞的钢琴师|离婚的花店老板|拿错同款行李箱的两个陌生人",
        "爱上了寄错地址的回信人|在售票窗口重逢旧爱|不得不假扮夫妻度过周末|发现四十年未寄出的信",
        "在末班列车开走前说出真心|挽回十年前伤过的心|跳一支不被认出的华尔兹|亲手送出每一封信",
        "那些信出自另一个人之手|婚礼的主角竟是他自己|爱情总在最不方便的时候到来|两人都没有用真名",
        "有些信自己会找到归处。|雨落时，在老地方见。|一个夏天永远不够。"}},
      {"haunted house",
       "Horror|Mystery|Thriller",
       {"House|Cellar|Whisper|Mirror|Attic|Séance|Hollow|Lullaby|Crypt|Candle",
        "an orphanage that burned a century ago|a house with one door too many|a village that buries its mirrors|an "
        "attic above a toy shop",
        "a young widow|a sceptical priest|a restorer of old dolls|the new night nurse",
        "hears a lullaby from behind the wall|inherits a house that is not on the deed|finds her own name on a "
        "gravestone|photographs a guest nobody invited",
        "survive until the candles burn down|break the curse before the child turns seven|open the cellar that was "
        "bricked up|learn what the house wants",
        "the dead have been living here all along|every mirror shows a different room|the whisper knows her secret|the "
        "house is hungry again",
        "Do not answer the knock.|It has always been inside.|Keep the candle lit.|Sleep is no longer safe."},
       {"老宅|地窖|低语|镜中|阁楼|招魂|空谷|摇篮曲|墓园|烛影",
        "百年前烧毁的孤儿院|多出一扇门的房子|埋葬镜子的村庄|玩具店上的阁楼",
        "年轻的寡妇|不信鬼神的牧师|修复旧人偶的匠人|新来的夜班护士",
        "听见墙后传来摇篮曲|继承了一栋地契上没有的房子|在墓碑上看到自己的名字|拍到一位无人邀请的客人",
        "撑到蜡烛燃尽|在孩子七岁前破除诅咒|打开被砖封死的地窖|弄清老宅究竟想要什么",
        "亡者一直住在这里|每面镜子映出不同的房间|低语知道她的秘密|老宅又饿了",
        "不要回应敲门声。|它一直在里面。|别让蜡烛熄灭。"}},
      {"frontier",
       "Western|Adventure|Drama",
       {"Dust|Canyon|Rider|Saddle|Gallows|Mesa|Rifle|Homestead|Prairie|Stagecoach",
        "a mining town without a sheriff|a ranch at the edge of the desert|the last stagecoach line|a canyon with one "
        "way in",
        "a gunslinger who cannot see well|a widow defending her homestead|a preacher with a past|a boy raised by a "
        "bounty hunter",
        "is offered gold for the life of a friend|finds the brand of a dead man on living cattle|rides into town on "
        "the day of the hanging|is hunted by her former gang",
        "hold the ranch until the rains|bring the outlaw in alive|cross the desert with one canteen|bury his brother "
        "where he was born",
        "the law is for sale|the railway comes whatever they do|the desert takes no side|the last bullet is already "
        "spent",
        "The desert takes no side.|One road. Two graves.|He came for water. He stayed for justice.|Ride before dawn."},
       {"尘土|峡谷|骑士|马鞍|荒原|牧场|来复枪|驿站|大漠|西风",
        "没有警长的矿镇|沙漠边缘的牧场|最后一条驿马车线路|只有一个入口的峡谷",
        "视力衰退的枪手|保卫家园的寡妇|有过去的牧师|被赏金猎人养大的男孩",
        "有人出黄金买朋友的命|在活牛身上发现死者的烙印|在行刑之日骑马进城|被昔日同伙追杀",
        "守住牧场直到雨季|把逃犯活着带回|只带一壶水穿越沙漠|把兄弟葬在出生之地",
        "法律可以买卖|铁路终究会来|沙漠不偏袒任何人|最后一颗子弹早已用完",
        "沙漠不偏袒任何人。|一条路，两座坟。|黎明前上马。"}},
      {"war",
       "War|Drama|Adventure",
       {"Bridge|Trench|Regiment|Winter|Convoy|Armistice|Sentinel|Frontline|Telegram|Valour",
        "a bridge both armies need|a field hospital in a ruined school|a snowbound trench|a convoy without lights",
        "a young medic|an interpreter trusted by neither side|a sergeant who writes poems|a telegraph girl at "
        "headquarters",
        "receives an order that was never sent|saves an enemy pilot|loses contact with headquarters|finds that the war "
        "ended yesterday",
        "hold the bridge until morning|carry the wounded through the front line|deliver the telegram that stops the "
        "attack|keep one promise to a fallen friend",
        "the enemy sings the same songs|the general already knows|winter kills more than the guns|the map was drawn to "
        "mislead them",
        "The last order was silence.|Hold until morning.|Courage has no uniform.|Peace came a day too late."},
       {"断桥|战壕|军团|寒冬|护航|停战|哨兵|前线|电报|烽火",
        "两军争夺的大桥|废弃学校里的战地医院|大雪封锁的战壕|熄灯行驶的车队",
        "年轻的卫生员|两边都不信任的翻译|写诗的中士|司令部的女报务员",
        "收到一道从未发出的命令|救下一名敌军飞行员|与司令部失去联络|发现战争昨天已经结束",
        "守住大桥直到天明|带伤员穿过前线|送出阻止进攻的电报|兑现对牺牲战友的诺言",
        "敌人唱着同样的歌|将军早已知情|寒冬比枪炮更致命|地图被人故意画错",
        "最后的命令是沉默。|守到天明。|和平晚到了一天。"}},
      {"music hall",
       "Musical|Comedy|Romance",
       {"Melody|Curtain|Encore|Rhythm|Limelight|Overture|Tango|Jukebox|Footlights|Serenade",
        "a music hall about to be sold|a jazz cellar under the opera|a dance school above a garage|a radio studio on "
        "its last night",
        "a tone-deaf composer|a tap dancer with a cast on her leg|an understudy who knows every part|a trumpet player "
        "down to his last note",
        "is pushed on stage on opening night|writes a hit for the wrong singer|finds a lost score behind the "
        "piano|bets the theatre on one song",
        "fill the house before the curtain falls|teach the whole street to sing|win the great tango contest|bring the "
        "band together again",
        "the star has lost her voice|the audience is a single critic|the orchestra is on strike|the song was stolen "
        "from a lullaby",
        "Everybody sings eventually.|The show will find a way.|One more time, with feeling.|Dance first. Think later."},
       {"旋律|幕布|返场|节拍|聚光灯|序曲|探戈|点唱机|舞台|小夜曲",
        "即将出售的歌舞厅|歌剧院下的爵士酒窖|车库楼上的舞蹈学校|最后一夜的电台录音室",
        "五音不全的作曲家|腿上打着石膏的踢踏舞者|会演每个角色的替补演员|只剩一个音的小号手",
        "首演之夜被推上舞台|为错的歌手写出金曲|在钢琴后发现失传的乐谱|用一首歌赌上整座剧院",
        "在落幕前坐满全场|教会整条街唱歌|赢得探戈大赛|让乐队重新聚首",
        "主角失声了|观众只有一位评论家|乐团正在罢工|那首歌偷自一支摇篮曲",
        "每个人终会歌唱。|先跳舞，再思考。|再来一次，用心唱。"}},
      {"family kitchen",
       "Comedy|Family|Drama",
       {"Kitchen|Noodles|Recipe|Grandmother|Picnic|Dumpling|Orchard|Reunion|Teapot|Table",
        "a noodle shop with five tables|a farmhouse full of cousins|a bakery across from a supermarket|an orchard that "
        "must be sold",
        "a grandmother with a secret recipe|a chef who lost his taste|three sisters who never agree|a boy who wants to "
        "cook",
        "invites the whole street to dinner|enters the shop in a televised contest|discovers that the famous soup came "
        "from a tin|comes home after twenty years with a suitcase of spices",
        "save the restaurant by the new year|get the family around one table|find the missing page of the recipe "
        "book|cook the dish that ended a marriage",
        "nobody wants to wash up|the critic is her long-lost son|the secret ingredient is an apology|every recipe is "
        "also a quarrel",
        "Come hungry. Leave related.|Every family has a recipe.|The secret is in the soup.|There is always one more "
        "chair."},
       {"厨房|面馆|食谱|外婆|野餐|饺子|果园|团圆|茶壶|饭桌",
        "只有五张桌子的面馆|挤满表亲的农舍|超市对面的面包房|不得不卖掉的果园",
        "怀有秘方的外婆|失去味觉的厨师|从不意见一致的三姐妹|想学做饭的男孩",
        "请整条街来吃晚饭|带着小店参加电视比赛|发现名汤原来出自罐头|二十年后带着一箱香料回家",
        "在新年前救活餐馆|让全家坐到一张桌前|找到食谱缺失的一页|做出那道结束婚姻的菜",
        "谁也不愿洗碗|评论家竟是失散多年的儿子|秘方其实是一句道歉|每道菜都是一场争吵",
        "饿着来，成为家人再走。|秘密都在汤里。|总会再添一把椅子。"}},
      {"enchanted forest",
       "Fantasy|Animation|Family",
       {"Forest|Dragon|Lantern|Fox|Crown|Spell|Owl|Thorn|Moonstone|Willow",
        "a forest that moves at night|a kingdom under a frozen lake|a tower without stairs|a market where dreams are "
        "traded",
        "an apprentice witch|a fox who can read|a prince turned into an owl|a girl with a lantern that never goes out",
        "steals a dragon's egg by mistake|wakes the queen of the thorns|is given a map that redraws itself|trades her "
        "shadow for a spell",
        "return the crown before the full moon|teach the last dragon to fly|find the tree at the heart of the "
        "forest|undo the spell that froze the kingdom",
        "every wish has its price|the forest remembers its names|the witch is afraid of the dark|the dragon was a "
        "child once",
        "Follow the fox.|Every wish has a price.|The forest moves at night.|Be careful what you whisper."},
       {"森林|飞龙|灯笼|狐狸|王冠|咒语|猫头鹰|荆棘|月光石|柳树",
        "夜里会移动的森林|冰湖下的王国|没有楼梯的高塔|交易梦境的集市",
        "见习女巫|会读书的狐狸|变成猫头鹰的王子|提着不灭灯笼的女孩",
        "误偷了一枚龙蛋|唤醒了荆棘女王|得到一张会自己重画的地图|用影子换来一道咒语",
        "在满月前归还王冠|教会最后一条龙飞翔|找到森林中心的古树|解开冰封王国的咒语",
        "每个愿望都有代价|森林记得所有名字|女巫害怕黑暗|巨龙也曾是孩子",
        "跟着那只狐狸。|每个愿望都有代价。|森林在夜里移动。"}},
      {"machine",
       "Science Fiction|Thriller|Drama",
       {"Machine|Circuit|Replica|Algorithm|Glass|Archive|Prototype|Static|Android|Memory",
        "a factory that builds itself|an archive of stolen memories|a city run by one algorithm|a laboratory under the "
        "lake",
        "a programmer who deletes memories|an android awaiting trial|a clockmaker's daughter|a courier with a borrowed "
        "face",
        "finds her own childhood for sale|is told she is a copy|receives a file that cannot be erased|switches off the "
        "wrong machine",
        "prove that she is human|reach the server before the update|return the memories to their owners|teach the "
        "machine to forget",
        "the copy remembers more than the original|the algorithm is lonely|nobody built the prototype|the test began "
        "years ago",
        "Memory is a product.|You are the update.|The copy remembers.|Please do not switch it off."},
       {"机器|回路|复制|算法|玻璃|档案|原型|静电|仿生人|记忆",
        "自我建造的工厂|被盗记忆的档案馆|由算法管理的城市|湖底的实验室",
        "删除记忆的程序员|等待审判的仿生人|钟表匠的女儿|借用别人面孔的信使",
        "发现自己的童年正在出售|被告知自己是复制品|收到一份无法删除的文件|关错了机器",
        "证明自己是人类|在更新前到达服务器|把记忆还给主人|教会机器遗忘",
        "复制品记得更多|算法感到孤独|原型无人建造|测试早已开始", "记忆也是商品。|你就是更新。|请不要关闭它。"}},
      {"mountain",
       "Adventure|Documentary|Drama",
       {"Summit|Glacier|Monastery|Avalanche|Pass|Echo|Snow|Ridge|Pilgrim|Altitude",
        "a monastery above the clouds|the last glacier of the range|a base camp in the off season|a village that moves "
        "with its herds",
        "a guide who lost the path|a cartographer on crutches|a monk with a radio|a climber of seventy",
        "follows footprints that lead upwards only|finds a camera in the ice|is asked to carry a bell to the "
        "summit|hears an echo that speaks first",
        "reach the pass before the avalanche|film the herds on their last journey|climb the ridge that took her "
        "father|bring the bell to the highest temple",
        "the mountain decides who passes|the ice gives up its dead|the summit is not the top|the weather never "
        "forgives twice",
        "The mountain decides.|Climb quietly.|There is no shortcut up.|Higher than grief."},
       {"雪山|冰川|古寺|雪崩|山口|回声|初雪|山脊|朝圣|云上",
        "云端之上的寺院|山脉最后的冰川|淡季的登山大本营|随牧群迁徙的村庄",
        "迷失路途的向导|拄拐的地图师|拥有收音机的僧人|七十岁的登山者",
        "跟随只有上山方向的脚印|在冰中发现一台相机|受托把铜钟送上山顶|听见先开口的回声",
        "在雪崩前到达山口|拍下牧群最后的迁徙|攀上带走父亲的山脊|把铜钟送到最高的寺庙",
        "大山决定谁能通过|冰川归还逝者|顶峰之上还有顶峰|天气从不原谅第二次", "大山自有决定。|静静攀登。|高过悲伤。"}},
      {"school days",
       "Drama|Comedy|Romance",
       {"Classroom|Bicycle|September|Graduation|Rooftop|Diary|Playground|Uniform|Bell|Yearbook",
        "a provincial school facing its last term|a rooftop where nobody may go|a summer camp without teachers|a "
        "bicycle shop by the school gate",
        "a transfer student who does not speak|a teacher on probation|the worst team in the league|twins who swap "
        "classes",
        "finds a diary that describes tomorrow|is elected class president by mistake|starts a newspaper that tells the "
        "truth|falls off a bicycle into a friendship",
        "win a single match before graduation|keep the school open|say goodbye without crying|publish the diary before "
        "September ends",
        "growing up is not on the timetable|the teacher failed the same exam|the secret is on the blackboard|the bell "
        "rings for the last time",
        "Nobody graduates alone.|The bell rings once.|Summer ends on Monday.|Growing up is an elective."},
       {"教室|单车|九月|毕业|天台|日记|操场|校服|铃声|纪念册",
        "最后一学期的县城中学|禁止进入的天台|没有老师的夏令营|校门口的单车铺",
        "不说话的转校生|试用期的老师|联赛最差的球队|互换班级的双胞胎",
        "发现一本写着明天的日记|误打误撞当上班长|办起一份说真话的校报|骑车摔进一段友情",
        "在毕业前赢一场比赛|让学校继续开下去|不流泪地告别|在九月结束前发表日记",
        "成长不在课程表上|老师也曾考砸同一场试|秘密就写在黑板上|铃声最后一次响起",
        "没有人独自毕业。|铃声只响一次。|夏天在星期一结束。"}},
      {"court and empire",
       "Drama|War|Romance",
       {"Empire|Throne|Silk|Palace|Courtesan|Chrysanthemum|Sword|Envoy|Jade|Dynasty",
        "a palace with nine gates|a caravan city on the silk road|a court in exile|an island fortress of the old "
        "dynasty",
        "a court painter|a princess sent as a hostage|a swordsman sworn to peace|the youngest eunuch of the archive",
        "paints a portrait that predicts a death|finds the seal of the missing emperor|is ordered to marry his "
        "enemy|hides a child of the fallen house",
        "carry the jade seal across the desert|keep the peace until the coronation|avenge a teacher without drawing a "
        "sword|decipher the last edict",
        "the throne has two heirs|silk hides every dagger|the envoy serves another master|history is written by the "
        "archive",
        "Nine gates. One key.|The throne waits for nobody.|Silk hides the blade.|An empire in a single brushstroke."},
       {"帝国|王座|丝绸|宫阙|红颜|菊花|长剑|使节|碧玉|王朝",
        "九重门的宫殿|丝路上的商队之城|流亡的朝廷|旧王朝的海岛要塞",
        "宫廷画师|被送作人质的公主|立誓止戈的剑客|档案库最年轻的宦官",
        "画出一幅预言死亡的肖像|找到失踪皇帝的玉玺|奉命与仇敌成婚|藏匿亡国遗孤",
        "带着玉玺穿越大漠|将和平维持到登基大典|不拔剑而为师复仇|破译最后一道诏书",
        "王座有两位继承人|丝绸之下皆是刀锋|使节另有其主|历史由档案写就",
        "九重门，一把钥匙。|丝绸藏着刀锋。|江山一笔。"}},
  }};
  return kList;
}

const DemoNames& demoNames() {
  static const DemoNames kNames{
      "Ada|Bruno|Clara|Dario|Elena|Felix|Greta|Hugo|Ines|Jonas|Katya|Leon|Mara|Nils|Odile|Paolo|Rosa|Silas|Thea|Viktor|"
      "Wanda|Yara|Anton|Beatrix|Cyril|Delphine|Emil|Freya|Gideon|Helena|Ivo|Josephine|Kaspar|Lotte|Milan|Nora|Oskar|"
      "Petra|Ruben|Sabine",
      "Almgren|Barros|Castellan|Dvorak|Ekberg|Fontaine|Grimaldi|Haldane|Ivanich|Jansen|Kessler|Lindqvist|Marchetti|"
      "Novak|"
      "Okafor|Petrov|Quintero|Rautio|Santoro|Tavares|Ulrich|Valcourt|Weiss|Yilmaz|Zeller|Ashby|Brandt|Corvin|Delacroix|"
      "Engel|Farrow|Gallo|Hartmann|Iversen|Kovacs|Lorca|Moreau|Nakata|Orsini|Pereira",
      "晚舟|子墨|雨桐|若水|远山|清秋|思齐|明月|予安|星河|书白|念慈|长风|听雪|知夏|南乔|云起|青禾|景行|见微",
      "林|沈|顾|苏|陆|叶|秦|江|许|温|程|白|宋|方|谢|袁|梁|杜|姚|孟",
      "Last|Silent|Crimson|Hidden|Golden|Broken|Distant|Electric|Forgotten|Burning|Paper|Velvet|Hollow|Endless|Second|"
      "Frozen|Secret|Restless|Blue|Quiet",
      "Marseille|Lisbon|Kyoto|Havana|Trieste|Odessa|Shanghai|Valparaíso|Tangier|Reykjavik|Vienna|Samarkand|Macau|"
      "Bergen",
      "Winter|Dawn|Midnight|August|Noon|Autumn|Dusk|April|the Rain|the Dark",
      "最后的|沉默的|遥远的|隐秘的|金色的|破碎的|燃烧的|无尽的|蓝色的|遗忘的|寂静的|第二个",
      "上海|长安|哈尔滨|泉州|敦煌|江南|重庆|台北|香港|苏州"};
  return kNames;
}

}  // namespace kinoprism::app
