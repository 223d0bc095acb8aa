<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Encoders</name>
    <message>
        <source>In so large a library not every movie is looked at: %1 % of the nearest are found, as measured here.</source>
        <translation>在这样大的片库中不会查看每一部电影：按本机测量，能找到最相近者的 %1 %。</translation>
    </message>
    <message>
        <source>MusiCNN tags (MSD)</source>
        <translation>MusiCNN 标签（MSD）</translation>
    </message>
    <message>
        <source>MusiCNN tags (MTT)</source>
        <translation>MusiCNN 标签（MTT）</translation>
    </message>
    <message>
        <source>word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <source>mise-en-scène</source>
        <translation>场面调度</translation>
    </message>
    <message>
        <source>NMF topics</source>
        <translation>NMF 主题</translation>
    </message>
    <message>
        <source>colours and edges</source>
        <translation>色彩与边缘</translation>
    </message>
    <message>
        <source>log-mel statistics</source>
        <translation>对数梅尔统计</translation>
    </message>
    <message>
        <source>log-mel GRU</source>
        <translation>对数梅尔 GRU</translation>
    </message>
    <message>
        <source>EfficientNet shots</source>
        <translation>EfficientNet 镜头</translation>
    </message>
    <message>
        <source>GRU over shots</source>
        <translation>镜头 GRU</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Words, genres and names</source>
        <translation>词语、类型与人名</translation>
    </message>
    <message>
        <source>TF-IDF of titles, descriptions, genres and people, reduced to the strongest themes. English and Chinese; no weights to download; a second for 3,000 movies.</source>
        <translation>片名、简介、类型与人名的 TF-IDF，压缩为最突出的主题。支持英文和中文；无需下载权重；3,000 部电影约一秒。</translation>
    </message>
    <message>
        <source>What descriptions mean (MiniLM)</source>
        <translation>简介的含义（MiniLM）</translation>
    </message>
    <message>
        <source>A sentence transformer reads title, genres and description: movies of like meaning are near each other whatever their words, and a question finds them. English; about 50 movies a second on two cores.</source>
        <translation>句子变换器阅读片名、类型和简介：含义相近的电影彼此靠近，无论用词如何，一句提问也能找到它们。仅限英文；双核每秒约 50 部。</translation>
    </message>
    <message>
        <source>What descriptions mean, in a hundred languages (E5)</source>
        <translation>简介的含义，约一百种语言（E5）</translation>
    </message>
    <message>
        <source>A sentence transformer for about a hundred languages: a movie described in Chinese and one described in English are near each other when they are alike, and a question in either finds both. About 20 movies a second on two cores.</source>
        <translation>约一百种语言的句子变换器：中文简介与英文简介的电影只要相似就彼此靠近，用任一语言提问都能找到两者。双核每秒约 20 部。</translation>
    </message>
    <message>
        <source>Topics of descriptions</source>
        <translation>简介的话题</translation>
    </message>
    <message>
        <source>What descriptions are about, as shares of a few topics that a person can read. No weights to download; seconds for 3,000 movies.</source>
        <translation>简介讲了什么：以少数可读话题的占比表示。无需下载权重；3,000 部电影只需几秒。</translation>
    </message>
    <message>
        <source>Word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <source>The mean of the vectors of a movie&apos;s words, rare words and what is special of the movie weighing more, with vectors that you bring (GloVe, word2vec, fastText). The language is that of the vectors; seconds for 3,000 movies, and the time to read the file.</source>
        <translation>一部电影所有词的向量均值，罕见词与该片独有之处权重更大；向量文件由您提供（GloVe、word2vec、fastText）。语言取决于该文件；3,000 部电影只需几秒，另加读取文件的时间。</translation>
    </message>
    <message>
        <source>What posters show (EfficientNet-Lite0)</source>
        <translation>海报画了什么（EfficientNet-Lite0）</translation>
    </message>
    <message>
        <source>A network trained to name things in pictures looks at the whole poster; the layer before the names. About 100 posters a second on two cores.</source>
        <translation>一个为识别图中事物而训练的网络观看整张海报；取命名之前的一层。双核每秒约 100 张海报。</translation>
    </message>
    <message>
        <source>Colours and edges</source>
        <translation>色彩与边缘</translation>
    </message>
    <message>
        <source>Colour histograms, edge directions and tone of the poster, whole and by quarters. No weights to download; hundreds of posters a second.</source>
        <translation>海报整体及四分区的颜色直方图、边缘方向与影调。无需下载权重；每秒数百张海报。</translation>
    </message>
    <message>
        <source>What posters show (ResNet-50)</source>
        <translation>海报画了什么（ResNet-50）</translation>
    </message>
    <message>
        <source>A larger network trained to name things in pictures, with weights that you bring; the layer before the names. About fifteen posters a second on two cores.</source>
        <translation>一个更大的识图网络，权重由您提供；取命名之前的一层。双核每秒约十五张海报。</translation>
    </message>
    <message>
        <source>What posters show (VGG-16)</source>
        <translation>海报画了什么（VGG-16）</translation>
    </message>
    <message>
        <source>The network that many published movie recommenders describe posters with, with weights that you bring; the layer before the names. Four posters a second on two cores.</source>
        <translation>许多已发表的电影推荐系统用来描述海报的网络，权重由您提供；取命名之前的一层。双核每秒四张海报。</translation>
    </message>
    <message>
        <source>What is heard (musicnn, the Million Song Dataset)</source>
        <translation>听到了什么（musicnn，百万歌曲数据集）</translation>
    </message>
    <message>
        <source>A network trained to name 50 tags of music on the Million Song Dataset listens to three seconds at a time; the layer before the tags. About 100 seconds of sound a second on two cores.</source>
        <translation>一个在百万歌曲数据集上为 50 个音乐标签训练的网络，每次听三秒；取标签之前的一层。双核每秒约处理 100 秒声音。</translation>
    </message>
    <message>
        <source>What is heard (musicnn, MagnaTagATune)</source>
        <translation>听到了什么（musicnn，MagnaTagATune）</translation>
    </message>
    <message>
        <source>A network trained to name 50 tags of music on MagnaTagATune listens to three seconds at a time; the layer before the tags. About 100 seconds of sound a second on two cores.</source>
        <translation>一个在 MagnaTagATune 上为 50 个音乐标签训练的网络，每次听三秒；取标签之前的一层。双核每秒约处理 100 秒声音。</translation>
    </message>
    <message>
        <source>Timbre (MFCC)</source>
        <translation>音色（MFCC）</translation>
    </message>
    <message>
        <source>Twenty cepstral coefficients and their rates of change: the colour of voices and instruments. No weights to download.</source>
        <translation>二十个倒谱系数及其变化率：人声与乐器的音色。无需下载权重。</translation>
    </message>
    <message>
        <source>Loudness of 64 bands</source>
        <translation>64 个频带的响度</translation>
    </message>
    <message>
        <source>How loud each of 64 mel bands is and how much it varies. No weights to download.</source>
        <translation>64 个梅尔频带各自的响度及其变化幅度。无需下载权重。</translation>
    </message>
    <message>
        <source>How it is shot, cut and lit</source>
        <translation>怎样拍摄、剪辑与布光</translation>
    </message>
    <message>
        <source>Length of shots, motion, light and colours of a trailer, whatever it shows. No weights to download; a trailer of two minutes takes about ten seconds, most of them to decode it.</source>
        <translation>预告片的镜头长度、运动、光线与色彩，不论内容。无需下载权重；两分钟的预告片约需十秒，大部分用于解码。</translation>
    </message>
    <message>
        <source>What happens (I3D, Kinetics-400)</source>
        <translation>发生了什么（I3D，Kinetics-400）</translation>
    </message>
    <message>
        <source>A network trained to name 400 actions watches clips of 64 frames; the layer before the names. Two seconds a clip on two cores, so a trailer takes a quarter of a minute: for a GPU, or for a night.</source>
        <translation>一个为识别 400 种动作而训练的网络观看 64 帧的片段；取命名之前的一层。双核每个片段两秒，一部预告片约需十五秒：适合用 GPU，或者跑一夜。</translation>
    </message>
    <message>
        <source>What shots show (EfficientNet-Lite0)</source>
        <translation>镜头里有什么（EfficientNet-Lite0）</translation>
    </message>
    <message>
        <source>A network trained to name things in pictures looks at the middle of each shot of a trailer; the layer before the names. A trailer of two minutes takes a few seconds.</source>
        <translation>一个识图网络观看预告片每个镜头的中间一帧；取命名之前的一层。两分钟的预告片只需几秒。</translation>
    </message>
    <message>
        <source>word vectors in the text format of GloVe, word2vec or fastText, or word2vec&apos;s binary format</source>
        <translation>词向量：GloVe、word2vec 或 fastText 的文本格式，或 word2vec 的二进制格式</translation>
    </message>
    <message>
        <source>weights of %1 as safetensors with torchvision&apos;s or timm&apos;s names</source>
        <translation>%1 的权重，safetensors 格式，张量名与 torchvision 或 timm 相同</translation>
    </message>
    <message>
        <source>Implicit alternating least squares (iALS)</source>
        <translation>隐式交替最小二乘（iALS）</translation>
    </message>
    <message>
        <source>Describes people and movies by hidden factors. Accurate, fast at any size, and takes new people in at once; the first choice.</source>
        <translation>用隐含因子描述人与电影。准确，任何规模都很快，能立即接纳新人；首选。</translation>
    </message>
    <message>
        <source>EASE</source>
        <translation>EASE</translation>
    </message>
    <message>
        <source>Learns how much each movie speaks for each other one. Accurate and exactly explained; up to 20,000 movies.</source>
        <translation>学习每部电影在多大程度上指向另一部。准确且可精确解释；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Item k-nearest neighbours</source>
        <translation>物品 k 近邻</translation>
    </message>
    <message>
        <source>Recommends what was watched by the same people. Simple and easily explained.</source>
        <translation>推荐同一批人看过的电影。简单，易于解释。</translation>
    </message>
    <message>
        <source>User k-nearest neighbours</source>
        <translation>用户 k 近邻</translation>
    </message>
    <message>
        <source>Recommends what similar people watched. Nothing to train; keeps all histories.</source>
        <translation>推荐相似的人看过的电影。无需训练；保留全部历史。</translation>
    </message>
    <message>
        <source>Text similarity</source>
        <translation>文本相似</translation>
    </message>
    <message>
        <source>Poster similarity</source>
        <translation>海报相似</translation>
    </message>
    <message>
        <source>Sound similarity</source>
        <translation>声音相似</translation>
    </message>
    <message>
        <source>Trailer similarity</source>
        <translation>预告片相似</translation>
    </message>
    <message>
        <source>Recommends movies whose words resemble what the person liked.</source>
        <translation>推荐文字与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Recommends movies whose poster resembles what the person liked.</source>
        <translation>推荐海报与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Recommends movies whose sound resembles what the person liked.</source>
        <translation>推荐声音与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Recommends movies whose trailer resembles what the person liked.</source>
        <translation>推荐预告片与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Text mapped to tastes</source>
        <translation>文本映射到口味</translation>
    </message>
    <message>
        <source>Poster mapped to tastes</source>
        <translation>海报映射到口味</translation>
    </message>
    <message>
        <source>Sound mapped to tastes</source>
        <translation>声音映射到口味</translation>
    </message>
    <message>
        <source>Trailer mapped to tastes</source>
        <translation>预告片映射到口味</translation>
    </message>
    <message>
        <source>Places a movie in the space of tastes by its words: ranks movies that nobody rated yet.</source>
        <translation>依据文字把电影放入口味空间：可为尚无人评分的电影排序。</translation>
    </message>
    <message>
        <source>Places a movie in the space of tastes by its poster: ranks movies that nobody rated yet.</source>
        <translation>依据海报把电影放入口味空间：可为尚无人评分的电影排序。</translation>
    </message>
    <message>
        <source>Places a movie in the space of tastes by its sound: ranks movies that nobody rated yet.</source>
        <translation>依据声音把电影放入口味空间：可为尚无人评分的电影排序。</translation>
    </message>
    <message>
        <source>Places a movie in the space of tastes by its trailer: ranks movies that nobody rated yet.</source>
        <translation>依据预告片把电影放入口味空间：可为尚无人评分的电影排序。</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>热门程度</translation>
    </message>
    <message>
        <source>What most people watched, the same to everybody. Best for people with fewer than three ratings.</source>
        <translation>多数人看过的电影，对谁都一样。最适合评分不足三条的人。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>One random order for everybody: what chance would do.</source>
        <translation>对所有人用同一个随机顺序：纯靠运气的结果。</translation>
    </message>
    <message>
        <source>run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a copy from another computer.</source>
        <translation>运行 packaging/setup.sh --packs（需要网络），或用 kinoprism-cli pack install FILE 安装从另一台电脑复制来的文件。</translation>
    </message>
    <message>
        <source>English descriptions compared by their meaning</source>
        <translation>按含义比较英文简介</translation>
    </message>
    <message>
        <source>descriptions in a hundred languages compared by their meaning</source>
        <translation>按含义比较一百种语言的简介</translation>
    </message>
    <message>
        <source>posters compared by what they show</source>
        <translation>按画面内容比较海报</translation>
    </message>
    <message>
        <source>sound compared by its music, with 50 tags of genre and mood</source>
        <translation>按音乐比较声音，附 50 个流派与情绪标签</translation>
    </message>
    <message>
        <source>sound compared by its music, with 50 tags of instruments and voices</source>
        <translation>按音乐比较声音，附 50 个乐器与人声标签</translation>
    </message>
    <message>
        <source>trailers compared by what happens in them</source>
        <translation>按其中发生的事比较预告片</translation>
    </message>
    <message>
        <source>ranking movies for people</source>
        <translation>正在为人们排列电影</translation>
    </message>
    <message>
        <source>scoring people for the weight search</source>
        <translation>正在为权重搜索给人们评分</translation>
    </message>
    <message>
        <source>searching weights</source>
        <translation>正在搜索权重</translation>
    </message>
    <message>
        <source>checking weights on other people</source>
        <translation>正在用其他人检验权重</translation>
    </message>
    <message>
        <source>ranking for people of whom little is known</source>
        <translation>正在为了解甚少的人排序</translation>
    </message>
    <message>
        <source>growing trees</source>
        <translation>正在生长决策树</translation>
    </message>
    <message>
        <source>finding axes</source>
        <translation>正在求主轴</translation>
    </message>
    <message>
        <source>filling gaps from neighbours</source>
        <translation>正在用近邻填补空缺</translation>
    </message>
    <message>
        <source>comparing posters with texts</source>
        <translation>正在比较海报与文本</translation>
    </message>
    <message>
        <source>tuning the mix</source>
        <translation>正在调整混合</translation>
    </message>
    <message>
        <source>linking neighbours</source>
        <translation>正在连接近邻</translation>
    </message>
    <message>
        <source>measuring the search</source>
        <translation>正在测量搜索</translation>
    </message>
    <message>
        <source>writing the run</source>
        <translation>正在写入训练结果</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>learning what follows what</source>
        <translation>正在学习先后关系</translation>
    </message>
    <message>
        <source>learning to predict text</source>
        <translation>正在学习预测文本</translation>
    </message>
    <message>
        <source>learning to predict image</source>
        <translation>正在学习预测海报</translation>
    </message>
    <message>
        <source>learning to predict audio</source>
        <translation>正在学习预测声音</translation>
    </message>
    <message>
        <source>learning to predict video</source>
        <translation>正在学习预测预告片</translation>
    </message>
    <message>
        <source>leaving out people and movies with few ratings</source>
        <translation>正在略去评分太少的人和电影</translation>
    </message>
    <message>
        <source>reading interactions</source>
        <translation>正在读取评分记录</translation>
    </message>
    <message>
        <source>splitting</source>
        <translation>正在划分数据</translation>
    </message>
    <message>
        <source>reading metadata</source>
        <translation>正在读取电影资料</translation>
    </message>
    <message>
        <source>comparing movies</source>
        <translation>正在比较电影</translation>
    </message>
    <message>
        <source>collecting histories</source>
        <translation>正在收集历史</translation>
    </message>
    <message>
        <source>inverting</source>
        <translation>正在求逆</translation>
    </message>
    <message>
        <source>fitting iALS</source>
        <translation>正在拟合 iALS</translation>
    </message>
    <message>
        <source>counting ratings</source>
        <translation>正在统计评分</translation>
    </message>
    <message>
        <source>learning the map</source>
        <translation>正在学习映射</translation>
    </message>
    <message>
        <source>placing movies</source>
        <translation>正在安放电影</translation>
    </message>
    <message>
        <source>finding neighbours</source>
        <translation>正在寻找近邻</translation>
    </message>
    <message>
        <source>counting movies seen together</source>
        <translation>正在统计一起看过的电影</translation>
    </message>
    <message>
        <source>looking for outliers</source>
        <translation>正在查找异常</translation>
    </message>
    <message>
        <source>looking for duplicates</source>
        <translation>正在查找重复</translation>
    </message>
    <message>
        <source>reading word vectors</source>
        <translation>正在读取词向量</translation>
    </message>
    <message>
        <source>reading words</source>
        <translation>正在阅读词语</translation>
    </message>
    <message>
        <source>finding themes in the words</source>
        <translation>正在词语中寻找主题</translation>
    </message>
    <message>
        <source>finding topics</source>
        <translation>正在寻找话题</translation>
    </message>
    <message>
        <source>checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>checking files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>reading features</source>
        <translation>正在读取特征</translation>
    </message>
    <message>
        <source>recording features</source>
        <translation>正在登记特征</translation>
    </message>
    <message>
        <source>reading the draft</source>
        <translation>正在读取草稿</translation>
    </message>
    <message>
        <source>exporting ratings</source>
        <translation>正在导出评分</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>正在解包</translation>
    </message>
    <message>
        <source>writing features</source>
        <translation>正在写入特征</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <source>updating the library</source>
        <translation>正在更新片库</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>checking ratings</source>
        <translation>正在检查评分</translation>
    </message>
    <message>
        <source>reading ratings</source>
        <translation>正在读取评分</translation>
    </message>
    <message>
        <source>writing ratings</source>
        <translation>正在写入评分</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>正在为词语建索引</translation>
    </message>
    <message>
        <source>reading texts</source>
        <translation>正在阅读文本</translation>
    </message>
    <message>
        <source>looking at posters</source>
        <translation>正在观看海报</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在聆听</translation>
    </message>
    <message>
        <source>watching trailers</source>
        <translation>正在观看预告片</translation>
    </message>
    <message>
        <source>opening the engine</source>
        <translation>正在打开引擎</translation>
    </message>
    <message>
        <source>searching parameters</source>
        <translation>正在搜索参数</translation>
    </message>
    <message>
        <source>measuring this machine</source>
        <translation>正在测量这台电脑</translation>
    </message>
    <message>
        <source>drawing posters and trailers</source>
        <translation>正在绘制海报与预告片</translation>
    </message>
    <message>
        <source>filling the library</source>
        <translation>正在填充片库</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>%1 的评分</translation>
    </message>
    <message>
        <source>Titles, people and plots from OMDb</source>
        <translation>来自 OMDb 的片名、人物与剧情</translation>
    </message>
    <message>
        <source>Movies of %1</source>
        <translation>%1 的电影</translation>
    </message>
    <message>
        <source>People of %1</source>
        <translation>%1 的人</translation>
    </message>
    <message>
        <source>Ratings in %1</source>
        <translation>%1 中的评分</translation>
    </message>
    <message>
        <source>IMDb and TMDB numbers of MovieLens</source>
        <translation>MovieLens 的 IMDb 与 TMDB 编号</translation>
    </message>
    <message>
        <source>Movies in %1</source>
        <translation>%1 中的电影</translation>
    </message>
    <message>
        <source>text features in %1</source>
        <translation>%1 中的文本特征</translation>
    </message>
    <message>
        <source>image features in %1</source>
        <translation>%1 中的海报特征</translation>
    </message>
    <message>
        <source>audio features in %1</source>
        <translation>%1 中的声音特征</translation>
    </message>
    <message>
        <source>video features in %1</source>
        <translation>%1 中的预告片特征</translation>
    </message>
    <message>
        <source>Posters in %1</source>
        <translation>%1 中的海报</translation>
    </message>
    <message>
        <source>Sounds in %1</source>
        <translation>%1 中的声音</translation>
    </message>
    <message>
        <source>Trailers in %1</source>
        <translation>%1 中的预告片</translation>
    </message>
    <message>
        <source>%1 needs more memory than a file may have here. Make a smaller copy of it.</source>
        <translation>%1 需要的内存超过此处单个文件的上限。请制作一个较小的副本。</translation>
    </message>
    <message>
        <source>%1 is no sound or video file that can be read here.</source>
        <translation>%1 不是此处可读取的声音或视频文件。</translation>
    </message>
    <message>
        <source>%1 is damaged: its streams cannot be read.</source>
        <translation>%1 已损坏：无法读取其中的流。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be decoded. Replace it with another copy.</source>
        <translation>%1 已损坏，无法解码。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 holds neither sound nor video.</source>
        <translation>%1 既没有声音也没有画面。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels, too many. Scale it down first.</source>
        <translation>%1 有 %2 × %3 像素，太多了。请先缩小。</translation>
    </message>
    <message>
        <source>%1 says it has %2 × %3 pixels; at most %4 a side are read. Scale it down first.</source>
        <translation>%1 自称有 %2 × %3 像素；每边最多读取 %4。请先缩小。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, too large for a picture. Scale it down first.</source>
        <translation>%1 大于 %2 MiB，作为图片太大。请先缩小。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check its permissions.</source>
        <translation>%1 无法打开。请检查权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>%1 is not a JPEG, PNG or WebP picture. Replace it with one.</source>
        <translation>%1 不是 JPEG、PNG 或 WebP 图片。请换成这样的图片。</translation>
    </message>
    <message>
        <source>%1 ends early. Download or copy it again.</source>
        <translation>%1 不完整。请重新下载或复制。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be decoded. Download or copy it again.</source>
        <translation>%1 已损坏，无法解码。请重新下载或复制。</translation>
    </message>
    <message>
        <source>%1 made the decoder hang; the file was set aside. Replace it with another copy.</source>
        <translation>%1 使解码器停住；该文件已被搁置。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 takes the decoder too long; the file was set aside. Replace it with another copy.</source>
        <translation>%1 解码时间过长；该文件已被搁置。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 made the decoder crash; the file was set aside. Replace it with another copy.</source>
        <translation>%1 使解码器崩溃；该文件已被搁置。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 made the decoder talk nonsense; the file was set aside. Replace it with another copy.</source>
        <translation>%1 使解码器输出错乱；该文件已被搁置。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 holds no sound.</source>
        <translation>%1 没有声音。</translation>
    </message>
    <message>
        <source>%1 holds no video.</source>
        <translation>%1 没有画面。</translation>
    </message>
    <message>
        <source>%1 is damaged: its sound cannot be decoded.</source>
        <translation>%1 已损坏：声音无法解码。</translation>
    </message>
    <message>
        <source>%1 is damaged: its video cannot be decoded.</source>
        <translation>%1 已损坏：画面无法解码。</translation>
    </message>
    <message>
        <source>%1 is damaged: none of its sound could be decoded.</source>
        <translation>%1 已损坏：声音完全无法解码。</translation>
    </message>
    <message>
        <source>%1 is damaged: none of its video could be decoded.</source>
        <translation>%1 已损坏：画面完全无法解码。</translation>
    </message>
    <message>
        <source>%1 has no moving picture. Attach another trailer.</source>
        <translation>%1 没有活动画面。请换一部预告片。</translation>
    </message>
    <message>
        <source>%1 has no frames that can be read. Attach another trailer.</source>
        <translation>%1 没有可读取的帧。请换一部预告片。</translation>
    </message>
    <message>
        <source>%1 has too few frames to see what happens.</source>
        <translation>%1 的帧太少，看不出发生了什么。</translation>
    </message>
    <message>
        <source>%1 is coded as %2, which FFmpeg here cannot decode. Install the full libavcodec or convert the file.</source>
        <translation>%1 的编码是 %2，此处的 FFmpeg 无法解码。请安装完整的 libavcodec，或转换该文件。</translation>
    </message>
    <message>
        <source>%1 has frames of %2 × %3 pixels. Scale it down first.</source>
        <translation>%1 的帧为 %2 × %3 像素。请先缩小。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; at most 4096 a side are read. Scale it down first.</source>
        <translation>%1 为 %2 × %3 像素；每边最多读取 4096。请先缩小。</translation>
    </message>
    <message>
        <source>%1 has frames whose colours cannot be read here. Convert it to H.264 first.</source>
        <translation>%1 的帧颜色格式无法在此读取。请先转换为 H.264。</translation>
    </message>
    <message>
        <source>%1 of the %2 numbers of the %3 features are the same for every movie and say nothing.</source>
        <translation>%3特征的 %2 个数中有 %1 个对每部电影都相同，不含信息。</translation>
    </message>
    <message>
        <source>iALS with content</source>
        <translation>带内容的 iALS</translation>
    </message>
    <message>
        <source>iALS that places movies nobody rated by their words, poster, sound and trailer. It can pull movies with few ratings there too, which cost accuracy on MovieLens and is off.</source>
        <translation>在 iALS 之上，按文字、海报、声音和预告片安放无人评分的电影。也可把评分少的电影拉向其内容，但这在 MovieLens 上有损准确度，故默认关闭。</translation>
    </message>
    <message>
        <source>EDLAE, refined EASE</source>
        <translation>EDLAE（改进的 EASE）</translation>
    </message>
    <message>
        <source>EASE that learns to guess what it was not shown, with busy people held back. More accurate than EASE at the same cost; up to 20,000 movies.</source>
        <translation>学习猜测未见部分的 EASE，并压低活跃用户的权重。代价相同而比 EASE 更准；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>CEASE, EASE with content</source>
        <translation>CEASE（带内容的 EASE）</translation>
    </message>
    <message>
        <source>EASE that also learns from what movies are made of, so that movies nobody rated yet are scored too. Needs features; up to 20,000 movies.</source>
        <translation>同时学习电影内容的 EASE，因此无人评分的电影也有分数。需要特征；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Add-EASE, EASE plus content</source>
        <translation>Add-EASE（EASE 加内容）</translation>
    </message>
    <message>
        <source>Adds what content says of movies to what ratings say, each learnt on its own. Needs features; up to 20,000 movies.</source>
        <translation>把内容所说的与评分所说的相加，两者各自学习。需要特征；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>SLIM</source>
        <translation>SLIM（稀疏线性方法）</translation>
    </message>
    <message>
        <source>Learns a few weights for each movie: accurate, with short and exact explanations. Up to 20,000 movies.</source>
        <translation>为每部电影学习少量权重：准确，解释简短而精确。最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Graph filters (GF-CF, Turbo-CF)</source>
        <translation>图滤波（GF-CF、Turbo-CF）</translation>
    </message>
    <message>
        <source>Smooths what a person watched over the graph of movies. No training by steps, works at any size.</source>
        <translation>在电影图上平滑一个人看过的内容。无需逐步训练，任何规模都适用。</translation>
    </message>
    <message>
        <source>PureSVD</source>
        <translation>PureSVD（截断奇异值分解）</translation>
    </message>
    <message>
        <source>Keeps the strongest common tastes. Simple and fast at any size; less accurate than iALS.</source>
        <translation>保留最强的共同口味。简单，任何规模都快；不如 iALS 准确。</translation>
    </message>
    <message>
        <source>Random walk (RP3β)</source>
        <translation>随机游走（RP3β）</translation>
    </message>
    <message>
        <source>Walks from movie to person to movie and holds popular ones back. Fast at any size and easily explained.</source>
        <translation>从电影走到人再走到电影，并压低热门电影。任何规模都快，且易于解释。</translation>
    </message>
    <message>
        <source>BPR matrix factorisation</source>
        <translation>BPR 矩阵分解</translation>
    </message>
    <message>
        <source>Learns to put what was liked above what was not. The classic of learning to rank; slower and less accurate than iALS.</source>
        <translation>学习把喜欢的排在其他之上。排序学习的经典方法；比 iALS 慢，也不如它准。</translation>
    </message>
    <message>
        <source>WARP matrix factorisation</source>
        <translation>WARP 矩阵分解</translation>
    </message>
    <message>
        <source>Like BPR, but spends its effort on movies that stand too low in the list: better at the top of it.</source>
        <translation>类似 BPR，但专注于排得过低的电影：列表前部更好。</translation>
    </message>
    <message>
        <source>Logistic matrix factorisation</source>
        <translation>逻辑矩阵分解</translation>
    </message>
    <message>
        <source>Estimates how likely a person likes a movie. Scores that can be read as chances.</source>
        <translation>估计一个人喜欢某部电影的可能性。分数可读作概率。</translation>
    </message>
    <message>
        <source>LightGCN</source>
        <translation>LightGCN（轻量图卷积网络）</translation>
    </message>
    <message>
        <source>Spreads tastes along the graph of who liked what. Accurate where ratings are few.</source>
        <translation>沿着谁喜欢什么的图传播口味。评分少时也准确。</translation>
    </message>
    <message>
        <source>Multinomial variational autoencoder</source>
        <translation>多项式变分自编码器</translation>
    </message>
    <message>
        <source>A network that learns to complete histories of which it sees a part. Finds taste that no sum of movies tells; slower than iALS.</source>
        <translation>学习补全只见一部分的历史的网络。能找到电影之和说不出的口味；比 iALS 慢。</translation>
    </message>
    <message>
        <source>Two-tower network</source>
        <translation>双塔网络</translation>
    </message>
    <message>
        <source>One network for people and one for movies, which meet in a product. Made for large catalogues.</source>
        <translation>一个网络给人，一个给电影，以乘积相遇。为大型目录而设。</translation>
    </message>
    <message>
        <source>Multimodal two-tower network</source>
        <translation>多模态双塔网络</translation>
    </message>
    <message>
        <source>The same, and movies are known by their words, posters, sound and trailers too: one model for old and new ones.</source>
        <translation>同上，电影还以文字、海报、声音和预告片为人所知：新旧电影用同一个模型。</translation>
    </message>
    <message>
        <source>Neural matrix factorisation (NeuMF)</source>
        <translation>神经矩阵分解（NeuMF）</translation>
    </message>
    <message>
        <source>Factors and a network side by side. Well known; slow to score, and seldom better than factors alone.</source>
        <translation>因子与网络并用。广为人知；评分慢，很少比单用因子更好。</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全连接网络</translation>
    </message>
    <message>
        <source>Everything known of a person and a movie into one network: the plain way, to compare with.</source>
        <translation>把人和电影的一切已知信息放进一个网络：用作比较的朴素做法。</translation>
    </message>
    <message>
        <source>SASRec</source>
        <translation>SASRec（自注意力序列推荐）</translation>
    </message>
    <message>
        <source>Reads what a person watched in order and foretells what comes next. Best where order matters; needs times, and minutes of training.</source>
        <translation>按顺序阅读一个人看过的电影并预测下一部。顺序重要时最好；需要时间信息，训练数分钟。</translation>
    </message>
    <message>
        <source>GRU4Rec</source>
        <translation>GRU4Rec（门控循环序列推荐）</translation>
    </message>
    <message>
        <source>Carries a memory from movie to movie and foretells the next. Like SASRec, with less to compute for long histories; needs times.</source>
        <translation>逐部电影传递记忆并预测下一部。类似 SASRec，历史长时计算更少；需要时间信息。</translation>
    </message>
    <message>
        <source>Multimodal LightGCN</source>
        <translation>多模态 LightGCN</translation>
    </message>
    <message>
        <source>LightGCN that reads text, posters, sound and trailers too, all at once or each by itself. Ranks movies that nobody rated yet.</source>
        <translation>同时读取文字、海报、声音和预告片的 LightGCN，可一并或分别处理。能为无人评分的电影排序。</translation>
    </message>
    <message>
        <source>VBPR</source>
        <translation>VBPR（视觉 BPR）</translation>
    </message>
    <message>
        <source>Matrix factorisation with a second taste for what movies say, look and sound like. Ranks movies that nobody rated yet.</source>
        <translation>矩阵分解，另有一份对电影文字、画面和声音的口味。能为无人评分的电影排序。</translation>
    </message>
    <message>
        <source>FREEDOM</source>
        <translation>FREEDOM（冻结物品图）</translation>
    </message>
    <message>
        <source>LightGCN in which movies also take from those with similar features. Ranks movies that nobody rated yet.</source>
        <translation>电影还从特征相近者取值的 LightGCN。能为无人评分的电影排序。</translation>
    </message>
    <message>
        <source>BM3</source>
        <translation>BM3（自举多模态模型）</translation>
    </message>
    <message>
        <source>Learns from liked movies alone, nothing is drawn to compare with: quick rounds, less accurate.</source>
        <translation>只从喜欢的电影学习，不抽取对照：每轮很快，准确度较低。</translation>
    </message>
    <message>
        <source>SVD++</source>
        <translation>SVD++（带隐式反馈的矩阵分解）</translation>
    </message>
    <message>
        <source>Predicts ratings, also from which movies a person chose to rate. Needs ratings with values.</source>
        <translation>预测评分，也利用一个人选择给哪些电影评分。需要带分值的评分。</translation>
    </message>
    <message>
        <source>Matrix factorisation with biases</source>
        <translation>带偏置的矩阵分解</translation>
    </message>
    <message>
        <source>Predicts ratings by how generous a person is, how liked a movie is, and hidden factors. Needs ratings with values.</source>
        <translation>按一个人的宽严、电影受欢迎的程度和隐因子预测评分。需要带分值的评分。</translation>
    </message>
    <message>
        <source>Slope One</source>
        <translation>Slope One（斜率为一）</translation>
    </message>
    <message>
        <source>Predicts ratings by mean differences between movies. Simple; up to 10,000 movies. Needs ratings with values.</source>
        <translation>按电影之间的平均差预测评分。简单；最多 10,000 部电影。需要带分值的评分。</translation>
    </message>
    <message>
        <source>fitting SVD++</source>
        <translation>正在拟合 SVD++</translation>
    </message>
    <message>
        <source>fitting ratings</source>
        <translation>正在拟合评分</translation>
    </message>
    <message>
        <source>predicting ratings</source>
        <translation>正在预测评分</translation>
    </message>
    <message>
        <source>solving for movies</source>
        <translation>正在求解电影</translation>
    </message>
    <message>
        <source>walking between movies</source>
        <translation>正在电影之间游走</translation>
    </message>
    <message>
        <source>How sound goes on (GRU)</source>
        <translation>声音如何延续（GRU）</translation>
    </message>
    <message>
        <source>A recurrent network that is trained here, on this library&apos;s own sounds: what follows what, second by second, in the loudness of 64 bands. At least ten sounds; minutes for 3,000.</source>
        <translation>在本机用本片库自己的声音训练的循环网络：逐秒描述 64 个频带的响度如何前后相接。至少需要十段声音；3,000 段约需数分钟。</translation>
    </message>
    <message>
        <source>How shots follow each other (GRU)</source>
        <translation>镜头如何相接（GRU）</translation>
    </message>
    <message>
        <source>A recurrent network that is trained here, on this library&apos;s own trailers: what follows what, shot by shot, in what the shots show. At least ten trailers; minutes for 3,000 once their shots are encoded.</source>
        <translation>在本机用本片库自己的预告片训练的循环网络：逐个镜头描述画面内容如何前后相接。至少需要十部预告片；镜头编码完成后，3,000 部约需数分钟。</translation>
    </message>
    <message>
        <source>checking the split</source>
        <translation>正在检查数据划分</translation>
    </message>
    <message>
        <source>per person at random %1/%2/%3, seed %4</source>
        <translation>按人随机划分 %1/%2/%3，随机种子 %4</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that such a file may have. Is it the right one?</source>
        <translation>%1 超过了此类文件允许的 %2 字节。选对文件了吗？</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read. Name a file, not a folder.</source>
        <translation>%1 不是可读取的文件。请指定文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>Cannot write %1 (%2). Check that its folder exists and may be written.</source>
        <translation>无法写入 %1（%2）。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>Cannot write %1. Check that its folder exists and may be written.</source>
        <translation>无法写入 %1。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>Cannot open %1. Check that you may read it.</source>
        <translation>无法打开 %1。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>Cannot open %1. May you read it?</source>
        <translation>无法打开 %1。是否有读取权限？</translation>
    </message>
    <message>
        <source>Cannot open %1 (%2).</source>
        <translation>无法打开 %1（%2）。</translation>
    </message>
    <message>
        <source>Cannot make %1 (%2).</source>
        <translation>无法创建 %1（%2）。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1 (%2).</source>
        <translation>无法创建文件夹 %1（%2）。</translation>
    </message>
    <message>
        <source>Reading %1 failed. Is the disk all right?</source>
        <translation>读取 %1 失败。磁盘是否正常？</translation>
    </message>
    <message>
        <source>Reading %1 failed (%2).</source>
        <translation>读取 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>Writing %1 failed (%2).</source>
        <translation>写入 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>Writing %1 failed. Check the disk.</source>
        <translation>写入 %1 失败。请检查磁盘。</translation>
    </message>
    <message>
        <source>Writing to %1 failed (%2).</source>
        <translation>写入 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written. Free some space.</source>
        <translation>磁盘已满：%1 未写入。请释放一些空间。</translation>
    </message>
    <message>
        <source>The disk of the library is full: %1 could not grow. Free some space and go on; what was made before is kept.</source>
        <translation>片库所在磁盘已满：%1 无法增大。请释放一些空间后继续；之前完成的部分会保留。</translation>
    </message>
    <message>
        <source>The disk of the library is full: %1 was not written. Free some space and try again; the library is as it was.</source>
        <translation>片库所在磁盘已满：%1 未写入。请释放一些空间后重试；片库保持原样。</translation>
    </message>
    <message>
        <source>There is no file %1. Check its name.</source>
        <translation>没有文件 %1。请检查文件名。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 has %2 MB, more than the %3 MB that a %4 may have. Make it smaller.</source>
        <translation>%1 有 %2 MB，超过了 %4允许的 %3 MB。请把它缩小。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. The log has the details.</source>
        <translation>发生了意外错误。详情见日志。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions.</source>
        <translation>%1 无法写入。请检查权限。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore a backup, or the copy in the folder backups beside it.</source>
        <translation>%1 已损坏。请恢复备份，或恢复旁边 backups 文件夹中的副本。</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Close it there and try again.</source>
        <translation>%1 正被其他程序使用。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and try again; the library is as it was.</source>
        <translation>%1 所在的磁盘已满。请释放一些空间后重试；片库保持原样。</translation>
    </message>
    <message>
        <source>The library %1 is open for reading only, so nothing can be changed. %2</source>
        <translation>片库 %1 以只读方式打开，因此无法更改。%2</translation>
    </message>
    <message>
        <source>Working with %1 failed (%2).</source>
        <translation>处理 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>%1 is not a Kinoprism library: it has no %2. Choose a folder whose name ends in %3.</source>
        <translation>%1 不是 Kinoprism 片库：其中没有 %2。请选择名称以 %3 结尾的文件夹。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Kinoprism, which keeps its data in another way. Update the program to open it.</source>
        <translation>%1 由更新版本的 Kinoprism 创建，数据保存方式不同。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>%1 was made by an older version and must be updated before it is read. Open it for writing once.</source>
        <translation>%1 由旧版本创建，读取前必须更新。请先以可写方式打开一次。</translation>
    </message>
    <message>
        <source>The library %1 is open in another window%2. Close it there, or open it here for reading only.</source>
        <translation>片库 %1 已在另一个窗口打开%2。请在那里关闭，或在此以只读方式打开。</translation>
    </message>
    <message>
        <source>Cannot lock %1 (%2).</source>
        <translation>无法锁定 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 is not a backup of a Kinoprism library.</source>
        <translation>%1 不是 Kinoprism 片库的备份。</translation>
    </message>
    <message>
        <source>%1 is not a backup: backups are zip files that Kinoprism wrote.</source>
        <translation>%1 不是备份：备份是 Kinoprism 写出的 zip 文件。</translation>
    </message>
    <message>
        <source>%1 is not a sound backup (%2: %3) and was not used.</source>
        <translation>%1 不是完好的备份（%2：%3），未使用。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another name for the restored library.</source>
        <translation>%1 不是空文件夹。请为恢复的片库另选名称。</translation>
    </message>
    <message>
        <source>The library was not backed up, since it is damaged and an older backup may be better (%1: %2). See Data health.</source>
        <translation>片库未备份，因为它已损坏，较早的备份可能更好（%1：%2）。请查看数据页。</translation>
    </message>
    <message>
        <source>There is no movie %1 in this library.</source>
        <translation>此片库中没有电影 %1。</translation>
    </message>
    <message>
        <source>There is no person number %1 in this library.</source>
        <translation>此片库中没有编号为 %1 的人。</translation>
    </message>
    <message>
        <source>Nobody in this library is called %1. Names are those of the data set: for MovieLens a number.</source>
        <translation>此片库中没有名为 %1 的人。名称来自数据集：MovieLens 用编号。</translation>
    </message>
    <message>
        <source>There is no curator %1. Choose who is labelling.</source>
        <translation>没有标注者 %1。请选择由谁标注。</translation>
    </message>
    <message>
        <source>A rating names a movie that the library does not have. Check the library.</source>
        <translation>有评分指向片库中没有的电影。请检查片库。</translation>
    </message>
    <message>
        <source>Ratings in this library are damaged. Restore a backup, or import them again.</source>
        <translation>此片库中的评分已损坏。请恢复备份，或重新导入。</translation>
    </message>
    <message>
        <source>There is a run called %1 already. Choose another name.</source>
        <translation>已有名为 %1 的运行。请另选名称。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 is packed. Unpack it, then choose the file inside.</source>
        <translation>%1 是压缩包。请先解压，再选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 names no movie. Each line is: row, tab, movie id.</source>
        <translation>%1 中没有电影。每行应为：行号、制表符、电影编号。</translation>
    </message>
    <message>
        <source>Nothing is chosen to be imported from %1.</source>
        <translation>没有选择要从 %1 导入的内容。</translation>
    </message>
    <message>
        <source>%1 is not sound JSON; it may have been cut. Get it again.</source>
        <translation>%1 不是完好的 JSON；可能被截断。请重新获取。</translation>
    </message>
    <message>
        <source>%1 is too large for a JSON file of descriptions.</source>
        <translation>%1 作为描述的 JSON 文件过大。</translation>
    </message>
    <message>
        <source>%1 has no column called %2 for the %3. Its columns are: %4.</source>
        <translation>%1 没有用于%3的列 %2。它的列有：%4。</translation>
    </message>
    <message>
        <source>%1: say which columns hold the person and the movie.</source>
        <translation>%1：请指明哪些列是人和电影。</translation>
    </message>
    <message>
        <source>%1: say which encoder made these features.</source>
        <translation>%1：请指明这些特征由哪个编码器生成。</translation>
    </message>
    <message>
        <source>%1 needs a row map: a file whose lines are row number, tab, movie id.</source>
        <translation>%1 需要行对照表：每行为行号、制表符、电影编号的文件。</translation>
    </message>
    <message>
        <source>Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays.%2</source>
        <translation>%1 中没有可导入的内容。Kinoprism 可读取 MovieLens（文件夹、文件或 zip），OMDb、TMDB 和豆瓣的表格，任何带表头的表格，海报、声音或预告片的文件夹，以及 .npy 数组。%2</translation>
    </message>
    <message>
        <source>Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays.</source>
        <translation>%1 中没有可导入的内容。Kinoprism 可读取 MovieLens（文件夹、文件或 zip），OMDb、TMDB 和豆瓣的表格，任何带表头的表格，海报、声音或预告片的文件夹，以及 .npy 数组。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 Get it again from where it came.</source>
        <translation>%1 无法使用：%2 请从来源重新获取。</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>%2 中没有 %1。</translation>
    </message>
    <message>
        <source>%1 is the second %2 for the same movie. Keep one of them.</source>
        <translation>%1 是同一电影的第二个%2。请只保留一个。</translation>
    </message>
    <message>
        <source>Two rows of %1 belong to the same movie (number %2 of the library). Remove one.</source>
        <translation>%1 中有两行属于同一电影（片库编号 %2）。请删去一行。</translation>
    </message>
    <message>
        <source>There are more than 256 different genres. Is the column of genres the right one? A list of genres in a cell is split at | or a comma.</source>
        <translation>类型超过 256 种。类型列选对了吗？单元格中的多个类型以 | 或逗号分隔。</translation>
    </message>
    <message>
        <source>Row %1 of the %2 features has %3 of %4 values that are not numbers. Make the whole row NaN where a movie has no feature, or fill the row.</source>
        <translation>%2特征的第 %1 行在 %4 个值中有 %3 个不是数。电影没有特征时请把整行设为 NaN，否则请填满该行。</translation>
    </message>
    <message>
        <source>Row %1 of the %2 features holds an infinite value. Compute that row again, or make it NaN.</source>
        <translation>%2特征的第 %1 行含有无穷大的值。请重新计算该行，或设为 NaN。</translation>
    </message>
    <message>
        <source>The model pack %1 is not installed. To get it, %2</source>
        <translation>模型包 %1 尚未安装。获取方法：%2</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Name a model pack.</source>
        <translation>%1 不是普通文件。请指定模型包。</translation>
    </message>
    <message>
        <source>%1: %2 To get it whole, %3</source>
        <translation>%1：%2 获取完整文件的方法：%3</translation>
    </message>
    <message>
        <source>%1: this is a safetensors file, but no model pack of Kinoprism. Model packs are made by packaging/setup.sh --packs.</source>
        <translation>%1：这是 safetensors 文件，但不是 Kinoprism 的模型包。模型包由 packaging/setup.sh --packs 生成。</translation>
    </message>
    <message>
        <source>%1: this model pack was made for another version of Kinoprism. Update Kinoprism, or run packaging/setup.sh --packs of this version.</source>
        <translation>%1：此模型包属于另一版本的 Kinoprism。请更新 Kinoprism，或运行此版本的 packaging/setup.sh --packs。</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be made (%2). Set KINOPRISM_PACKS to a folder that may be written.</source>
        <translation>无法创建模型包文件夹 %1（%2）。请把 KINOPRISM_PACKS 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be read (%2). Check its permissions, or set KINOPRISM_PACKS to another one.</source>
        <translation>无法读取模型包文件夹 %1（%2）。请检查权限，或把 KINOPRISM_PACKS 设为其他文件夹。</translation>
    </message>
    <message>
        <source>%1 names other actions than I3D. Install the pack again.</source>
        <translation>%1 的动作名称与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has another shape than in I3D. Install the pack again.</source>
        <translation>%1：“%2”的形状与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has another shape than %3 has. Install the pack again.</source>
        <translation>%1：“%2”的形状与 %3 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a layer of another shape than expected. Install the pack again.</source>
        <translation>%1 中有一层的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a network of another shape than expected. Install the pack again.</source>
        <translation>%1 中网络的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 is no pack of multilingual-e5. Install the pack again.</source>
        <translation>%1 不是 multilingual-e5 的模型包。请重新安装模型包。</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder has no piece %1: it is damaged or of another kind. Install its model pack again.</source>
        <translation>文本编码器的词表中没有 %1：它已损坏或属于其他种类。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder is damaged. Install its model pack again.</source>
        <translation>文本编码器的词表已损坏。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder is too large. Install its model pack again.</source>
        <translation>文本编码器的词表过大。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>The library&apos;s movies have no words. Bring some in: kinoprism-cli import movies FOLDER</source>
        <translation>片库中的电影没有文字。请先导入：kinoprism-cli import movies FOLDER</translation>
    </message>
    <message>
        <source>The library has no posters. Attach them first: kinoprism-cli import posters FOLDER</source>
        <translation>片库中没有海报。请先附上：kinoprism-cli import posters FOLDER</translation>
    </message>
    <message>
        <source>The library has no sounds or trailers. Attach them first: kinoprism-cli import sounds FOLDER</source>
        <translation>片库中没有声音或预告片。请先附上：kinoprism-cli import sounds FOLDER</translation>
    </message>
    <message>
        <source>The library has no trailers. Attach them first: kinoprism-cli import trailers FOLDER</source>
        <translation>片库中没有预告片。请先附上：kinoprism-cli import trailers FOLDER</translation>
    </message>
    <message>
        <source>No movie %1. Import some first.</source>
        <translation>没有任何电影%1。请先导入。</translation>
    </message>
    <message>
        <source>has a title, genre, name or description</source>
        <translation>有标题、类型、人名或描述</translation>
    </message>
    <message>
        <source>has a poster</source>
        <translation>有海报</translation>
    </message>
    <message>
        <source>has a sound or trailer</source>
        <translation>有声音或预告片</translation>
    </message>
    <message>
        <source>has a trailer</source>
        <translation>有预告片</translation>
    </message>
    <message>
        <source>No movie has a title or description with words. Import movie data first.</source>
        <translation>没有任何电影的标题或描述含有文字。请先导入电影数据。</translation>
    </message>
    <message>
        <source>No movie has a title, genre or description with words. Import movie data first.</source>
        <translation>没有任何电影的标题、类型或描述含有文字。请先导入电影数据。</translation>
    </message>
    <message>
        <source>No movie has a title, genre, name or description. Import movie data first.</source>
        <translation>没有任何电影有标题、类型、人名或描述。请先导入电影数据。</translation>
    </message>
    <message>
        <source>No word belongs to at least %1 movies and at most %2, so there are no topics. Import descriptions, lower min-movies or raise max-share.</source>
        <translation>没有词出现在至少 %1 部、至多 %2 部电影中，因此没有主题。请导入描述，降低 min-movies 或提高 max-share。</translation>
    </message>
    <message>
        <source>No word, genre or name belongs to as many as %1 movies, so their texts cannot be compared. Import descriptions, or lower min-movies.</source>
        <translation>没有词、类型或人名属于多达 %1 部电影，因此无法比较文本。请导入描述，或降低 min-movies。</translation>
    </message>
    <message>
        <source>%1 has none of the words of these movies. Choose word vectors of the language in which the movies are described.</source>
        <translation>%1 中没有这些电影的任何词。请选择与电影描述语言相同的词向量。</translation>
    </message>
    <message>
        <source>%1 does not hold the weights of %2: %3. Bring the weights of %4 as 32-bit safetensors with torchvision&apos;s or timm&apos;s names.</source>
        <translation>%1 中不是 %2 的权重：%3。请提供 %4 的 32 位 safetensors 权重，名称与 torchvision 或 timm 一致。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs a file of weights. Choose one: safetensors with torchvision&apos;s or timm&apos;s names.</source>
        <translation>编码器“%1”需要权重文件。请选择：名称与 torchvision 或 timm 一致的 safetensors。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs a file of word vectors. Choose one: GloVe, word2vec or fastText as text, or word2vec&apos;s binary format.</source>
        <translation>编码器“%1”需要词向量文件。请选择：文本格式的 GloVe、word2vec 或 fastText，或 word2vec 的二进制格式。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; has no map of where it looked. Encode the posters with a network, such as efficientnet-lite0.</source>
        <translation>编码器“%1”没有关注区域图。请用网络（如 efficientnet-lite0）编码海报。</translation>
    </message>
    <message>
        <source>This library has no %1 features by &quot;%2&quot;. Encode or import them first.</source>
        <translation>此片库没有“%2”的%1特征。请先编码或导入。</translation>
    </message>
    <message>
        <source>This library has no %1. %2</source>
        <translation>此片库没有 %1。%2</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum differs from the library&apos;s. Import or encode these features again.</source>
        <translation>%1 已损坏：其校验和与片库记录不符。请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>%1: %2 Import or encode these features again.</source>
        <translation>%1：%2 请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>These features are being made already: the %1 features by %2. Wait until that job ends, or cancel it.</source>
        <translation>这些特征已在生成：%2 的%1特征。请等待该任务结束，或取消它。</translation>
    </message>
    <message>
        <source>%1 is silent: nothing in it is louder than −60 dBFS. Attach another sound.</source>
        <translation>%1 是静音：其中没有高于 −60 dBFS 的声音。请附上其他声音。</translation>
    </message>
    <message>
        <source>To predict %1 features, movies need features of another kind. Compute or import some.</source>
        <translation>要预测%1特征，电影需要有其他种类的特征。请计算或导入一些。</translation>
    </message>
    <message>
        <source>have parts and genres</source>
        <translation>有分段和类型</translation>
    </message>
    <message>
        <source>have more than %1 parts</source>
        <translation>有超过 %1 个分段</translation>
    </message>
    <message>
        <source>The network&apos;s weights &quot;%1&quot; are missing or damaged. Encode all movies again with this encoder.</source>
        <translation>网络的权重“%1”缺失或损坏。请用此编码器重新编码全部电影。</translation>
    </message>
    <message>
        <source>The parts have %1 values and the network was trained for %2. Encode all movies again with this encoder.</source>
        <translation>分段有 %1 个值，而网络是为 %2 个值训练的。请用此编码器重新编码全部电影。</translation>
    </message>
    <message>
        <source>There is no GPU %1: %2 can be used here. Use --device cpu, or see that the driver is installed.</source>
        <translation>没有 GPU %1：此处可用 %2。请使用处理器，或检查驱动是否已安装。</translation>
    </message>
    <message>
        <source>Nobody in this library rated a movie with %1 stars or more, so there is nothing to learn from. Import ratings first.</source>
        <translation>此片库中没有人给出 %1 星或以上的评分，因此没有可学习的内容。请先导入评分。</translation>
    </message>
    <message>
        <source>There are no ratings to learn from. Import some, or lower the rating threshold.</source>
        <translation>没有可学习的评分。请导入一些，或降低评分阈值。</translation>
    </message>
    <message>
        <source>There are no ratings to learn from. Import some.</source>
        <translation>没有可学习的评分。请导入一些。</translation>
    </message>
    <message>
        <source>There are no ratings to split. Import some first.</source>
        <translation>没有可划分的评分。请先导入。</translation>
    </message>
    <message>
        <source>There are no movies to put in order. Import some.</source>
        <translation>没有可排序的电影。请导入一些。</translation>
    </message>
    <message>
        <source>All ratings are equal, so there is nothing to predict. Import ratings with stars, or choose a recommender that learns from what was watched.</source>
        <translation>所有评分都相同，因此没有可预测的内容。请导入带星级的评分，或选择从观看记录学习的推荐模型。</translation>
    </message>
    <message>
        <source>These ratings do not say when they were made. Choose a split that does not need times, such as per-person-ratio.</source>
        <translation>这些评分没有时间。请选择不需要时间的划分方式，如 per-person-ratio。</translation>
    </message>
    <message>
        <source>These ratings do not say when they were made, so nothing can be learnt from their order. Choose a model that does not go by time, such as ials.</source>
        <translation>这些评分没有时间，因此无法从顺序中学习。请选择不依赖时间的模型，如 ials。</translation>
    </message>
    <message>
        <source>Nearly all ratings have the same time, so nothing is left to learn from. Choose another split.</source>
        <translation>几乎所有评分的时间都相同，因此没有剩下可学习的内容。请选择其他划分方式。</translation>
    </message>
    <message>
        <source>No movie has any features, and this model learns from ratings and features together. Compute or import features first, or choose a model of ratings alone such as lightgcn.</source>
        <translation>没有任何电影有特征，而此模型同时从评分和特征学习。请先计算或导入特征，或选择只用评分的模型，如 lightgcn。</translation>
    </message>
    <message>
        <source>No movie has features of any kind. Compute or import features of text, posters, sound or trailers first.</source>
        <translation>没有任何电影有任何特征。请先计算或导入文本、海报、声音或预告片的特征。</translation>
    </message>
    <message>
        <source>No movie has both ratings and features, so there is nothing to learn a map from. Compute or import features of the movies that were rated.</source>
        <translation>没有电影同时有评分和特征，因此无法学习映射。请计算或导入有评分电影的特征。</translation>
    </message>
    <message>
        <source>No movie has features of a modality that has a weight here. Compute or import features first, or choose iALS.</source>
        <translation>没有电影具有此处有权重的模态的特征。请先计算或导入特征，或选择 iALS。</translation>
    </message>
    <message>
        <source>No movie has %1 features. Compute or import %2 features first.</source>
        <translation>没有任何电影有%1特征。请先计算或导入%2特征。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 features, and there are none. Import or encode them first.</source>
        <translation>“%1”需要%2特征，但没有。请先导入或编码。</translation>
    </message>
    <message>
        <source>SLIM needs memory for every pair of movies while it learns; %1 are too many (the limit is %2). Use iALS, or leave out movies with few ratings.</source>
        <translation>SLIM 学习时需要为每对电影占用内存；%1 部过多（上限 %2）。请使用 iALS，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>Slope One needs memory for every pair of movies; %1 are too many (the limit is %2). Use biased-mf, or leave out movies with few ratings.</source>
        <translation>Slope One 需要为每对电影占用内存；%1 部过多（上限 %2）。请使用 biased-mf，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>%1 needs memory for every pair of movies; %2 are too many (the limit is %3). Use iALS, or leave out movies with few ratings.</source>
        <translation>%1 需要为每对电影占用内存；%2 部过多（上限 %3）。请使用 iALS，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>Movies, ratings or labels came into the library after the run &quot;%1&quot; was trained. Train again before judging it.</source>
        <translation>运行“%1”训练之后，片库中又增加了电影、评分或标注。请重新训练后再评判。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Train the model again.</source>
        <translation>%1 已损坏：%2。请重新训练模型。</translation>
    </message>
    <message>
        <source>%1 holds a model of &quot;%2&quot;, not of &quot;%3&quot;. Choose the file that belongs to this run.</source>
        <translation>%1 中是“%2”的模型，不是“%3”的。请选择属于此运行的文件。</translation>
    </message>
    <message>
        <source>%1 is not a description of a run. Train the run again.</source>
        <translation>%1 不是运行的说明。请重新训练此运行。</translation>
    </message>
    <message>
        <source>%1 is not a description of a model. Train the run again.</source>
        <translation>%1 不是模型的说明。请重新训练此运行。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Kinoprism. Update the program to open this run.</source>
        <translation>%1 由更新版本的 Kinoprism 写出。请更新程序后再打开此运行。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Kinoprism. Update the program to use this run.</source>
        <translation>%1 由更新版本的 Kinoprism 写出。请更新程序后再使用此运行。</translation>
    </message>
    <message>
        <source>%1 knows %2 movies, but the run has %3. Train the run again.</source>
        <translation>%1 有 %2 部电影，而运行有 %3 部。请重新训练此运行。</translation>
    </message>
    <message>
        <source>The files in %1 do not belong to one run. Train it again.</source>
        <translation>%1 中的文件不属于同一运行。请重新训练。</translation>
    </message>
    <message>
        <source>The candidate pools of this run are damaged (%1). Train it again.</source>
        <translation>此运行的候选池已损坏（%1）。请重新训练。</translation>
    </message>
    <message>
        <source>The similarity of movies of this run is damaged. Train it again.</source>
        <translation>此运行的电影相似度已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The scaling of features in this file is damaged. Train again.</source>
        <translation>此文件中的特征缩放已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>Nobody has a held-out movie to judge the lists by. Choose a split that holds some out.</source>
        <translation>没有人有可用于评判列表的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>Nobody has a held-out movie to judge by. Choose a split that holds some out.</source>
        <translation>没有人有可用于评判的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>No rating was held out that this model predicts. Hold some out of the training.</source>
        <translation>没有留出此模型可预测的评分。请在训练中留出一部分。</translation>
    </message>
    <message>
        <source>This run was trained with nothing held out, so there is nothing to measure mixes by. Train it with a split that holds some ratings out.</source>
        <translation>此运行训练时没有留出评分，因此无法衡量混合。请用会留出一部分评分的划分方式训练。</translation>
    </message>
    <message>
        <source>The neighbour graph is damaged. Start the program again.</source>
        <translation>近邻图已损坏。请重新启动程序。</translation>
    </message>
    <message>
        <source>The neighbour graph of %1 movies could not be built. Close other programs, or use exact search.</source>
        <translation>无法为 %1 部电影建立近邻图。请关闭其他程序，或使用精确搜索。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>image</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>video</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs the model pack &quot;%2&quot;, which is not installed. To get it, %3</source>
        <translation>编码器“%1”需要模型包“%2”，但它尚未安装。获取方法：%3。</translation>
    </message>
    <message>
        <source>The parts of item %1 %2. Compute the features of all items again.</source>
        <translation>第 %1 项的分段有误：%2。请重新计算全部特征。</translation>
    </message>
    <message>
        <source>A text is too long to be read.</source>
        <translation>文本过长，无法读取。</translation>
    </message>
    <message>
        <source>The Unicode library cannot compose text; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法组合字符；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>The Unicode library cannot decompose text; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法分解字符；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>The Unicode library cannot find sentences; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法分句；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>There is no %1 encoder &quot;%2&quot;. There are: %3.</source>
        <translation>没有%1编码器“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. There are: %3.</source>
        <translation>没有 %1“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>This build has no encoder for %1. Compute the features elsewhere and bring them in with: kinoprism-cli import features FILE.npy --modality %2</source>
        <translation>此版本没有%1编码器。请在别处计算特征，然后导入：kinoprism-cli import features FILE.npy --modality %2</translation>
    </message>
    <message>
        <source>This build of Kinoprism computes on the processor alone. Use --device cpu, or build against a LibTorch with CUDA (preset &quot;cuda&quot;).</source>
        <translation>此版本的 Kinoprism 只用处理器计算。请使用 --device cpu，或以带 CUDA 的 LibTorch 构建（preset “cuda”）。</translation>
    </message>
    <message>
        <source>Keeping all neighbours of %1 movies does not fit memory. Set neighbours to %2 or so.</source>
        <translation>保留 %1 部电影的全部近邻会超出内存。请把 neighbours 设为 %2 左右。</translation>
    </message>
    <message>
        <source>%1@%2 was not measured. There are: %3.</source>
        <translation>没有计算 %1@%2。已有：%3。</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. There are: %2.</source>
        <translation>没有指标“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>There are no %1 features whose worth could be measured. Encode or import some.</source>
        <translation>没有可衡量价值的%1特征。请编码或导入一些。</translation>
    </message>
    <message>
        <source>A stack is judged on people it was not trained on, and there is only one.</source>
        <translation>叠加模型要在未参与训练的人身上评判，而这里只有一个人。</translation>
    </message>
    <message>
        <source>Nobody liked more than one movie, so nothing can be learnt of people with few.</source>
        <translation>没有人喜欢超过一部电影，因此无从得知评分很少的人的情况。</translation>
    </message>
    <message>
        <source>There is nothing to fuse: no movie has features. Compute or import some of one modality or more.</source>
        <translation>没有可融合的内容：没有任何电影有特征。请计算或导入至少一种模态的特征。</translation>
    </message>
    <message>
        <source>There is nothing to learn a stack from: among the candidates all were liked, or none.</source>
        <translation>无法学习叠加模型：候选电影要么全部被喜欢，要么全都没有。</translation>
    </message>
    <message>
        <source>This build has no XGBoost, so it cannot train a stack. Install libxgboost-dev and build it again.</source>
        <translation>此程序编译时没有 XGBoost，无法训练叠加模型。请安装 libxgboost-dev 并重新编译。</translation>
    </message>
    <message>
        <source>Trees could not be grown: XGBoost failed. Train without the stack.</source>
        <translation>无法生成树：XGBoost 失败。请在不用叠加模型的情况下训练。</translation>
    </message>
    <message>
        <source>%1 of %2 movies from the mean</source>
        <translation>%2 部电影的%1取自平均值</translation>
    </message>
    <message>
        <source>%1 of %2 movies from their %3 nearest by %4</source>
        <translation>%2 部电影的%1取自按%4最相近的 %3 部电影</translation>
    </message>
    <message>
        <source>%1 of %2 movies predicted by a network (R² %3 on %4 movies with it hidden)</source>
        <translation>%2 部电影的%1由网络预测（在隐去该模态的 %4 部电影上 R² 为 %3）</translation>
    </message>
    <message>
        <source>Of %1 movies whose %2 was hidden, generated: cosine %3, R² %4; from neighbours: cosine %5, R² %6; mean: R² %7.</source>
        <translation>在隐去%2的 %1 部电影上，网络生成：余弦 %3，R² %4；取自相近电影：余弦 %5，R² %6；平均值：R² %7。</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>合集需要一个名称。</translation>
    </message>
    <message>
        <source>A collection&apos;s name is a text of at most %1 bytes.</source>
        <translation>合集的名称最多为 %1 字节的文字。</translation>
    </message>
    <message>
        <source>There is a collection called “%1” already. Choose another name.</source>
        <translation>已经有名为“%1”的合集。请另选一个名称。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>视图需要一个名称。</translation>
    </message>
    <message>
        <source>The library has no movie of this number.</source>
        <translation>片库中没有这个编号的电影。</translation>
    </message>
    <message>
        <source>No movie, or more than one, has this title and year.</source>
        <translation>没有电影有此片名和年份，或者不止一部。</translation>
    </message>
    <message>
        <source>Several data sets have a person called %1 (%2). Say which one is meant.</source>
        <translation>多个数据集中都有名为 %1 的人（%2）。请说明指的是哪一个。</translation>
    </message>
    <message>
        <source>looking at files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>A %1 is a text of at most %2 bytes. Make it shorter.</source>
        <translation>%1 是最多 %2 字节的文本。请缩短。</translation>
    </message>
    <message>
        <source>A movie needs a title. Write one.</source>
        <translation>电影需要标题。请填写。</translation>
    </message>
    <message>
        <source>A year is between %1 and %2, or empty where it is unknown.</source>
        <translation>年份在 %1 与 %2 之间，未知时留空。</translation>
    </message>
    <message>
        <source>A description is a text of at most %1 bytes. Make it shorter.</source>
        <translation>简介是最多 %1 字节的文本。请缩短。</translation>
    </message>
    <message>
        <source>There are two descriptions in the same language from the same source. Remove one.</source>
        <translation>同一来源有两段相同语言的简介。请删除一段。</translation>
    </message>
    <message>
        <source>A movie has one number of %1. Remove the other one.</source>
        <translation>一部电影只有一个 %1 编号。请删除另一个。</translation>
    </message>
    <message>
        <source>“%1” is no number of IMDb: these are tt and seven digits or more, as tt0114709.</source>
        <translation>“%1”不是 IMDb 编号：应为 tt 加至少七位数字，如 tt0114709。</translation>
    </message>
    <message>
        <source>“%1” is no number of TMDB: these are digits, as 862.</source>
        <translation>“%1”不是 TMDB 编号：应为数字，如 862。</translation>
    </message>
    <message>
        <source>A person needs a role: director, writer or actor.</source>
        <translation>人员需要角色：director、writer 或 actor。</translation>
    </message>
    <message>
        <source>%1 %2 belongs to “%3”. One number is one movie&apos;s.</source>
        <translation>%1 %2 属于“%3”。一个编号只属于一部电影。</translation>
    </message>
    <message>
        <source>The movie was changed otherwise since. Edit it by hand.</source>
        <translation>此后电影又被改动过。请手动编辑。</translation>
    </message>
    <message>
        <source>%1 is not in the library any more. Choose the picture again.</source>
        <translation>%1 已不在片库中。请重新选择图片。</translation>
    </message>
    <message>
        <source>finding where movies begin on the map</source>
        <translation>正在寻找电影在地图上的起点</translation>
    </message>
    <message>
        <source>placing movies on the map</source>
        <translation>正在把电影放到地图上</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段数</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Max share</source>
        <translation>最大占比</translation>
    </message>
    <message>
        <source>Min movies</source>
        <translation>最少电影数</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Remove common</source>
        <translation>去除共同部分</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>镜头数</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Stemming</source>
        <translation>词形还原</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Another number may find other topics.</source>
        <translation>换一个数字可能找到别的主题。</translation>
    </message>
    <message>
        <source>At most so many passes; fewer when they change little.</source>
        <translation>最多迭代这么多次；变化很小时会提前停止。</translation>
    </message>
    <message>
        <source>Consecutive frames of a clip; the network was trained on 64.</source>
        <translation>每个片段的连续帧数；网络是用 64 帧训练的。</translation>
    </message>
    <message>
        <source>Cuts silent ends off and brings all sounds to one loudness (EBU R 128).</source>
        <translation>剪掉首尾的静音，并把所有声音调到同一响度（EBU R 128）。</translation>
    </message>
    <message>
        <source>Every random choice follows from it.</source>
        <translation>一切随机选择都由它决定。</translation>
    </message>
    <message>
        <source>How many clips of a trailer are watched, spread evenly over it.</source>
        <translation>观看预告片中的多少个片段，均匀分布在全片。</translation>
    </message>
    <message>
        <source>How many parts ahead it predicts.</source>
        <translation>向前预测多少段。</translation>
    </message>
    <message>
        <source>How many themes are kept.</source>
        <translation>保留多少个主题方向。</translation>
    </message>
    <message>
        <source>How many topics are looked for.</source>
        <translation>寻找多少个主题。</translation>
    </message>
    <message>
        <source>How much of a longer sound is heard, in windows spread over it.</source>
        <translation>较长的声音听多少秒，取自均匀分布的窗口。</translation>
    </message>
    <message>
        <source>Passes over all sequences, at most.</source>
        <translation>最多遍历所有序列的次数。</translation>
    </message>
    <message>
        <source>Passes without a better held-out loss before it stops.</source>
        <translation>留出部分的损失连续这么多轮没有改善就停止。</translation>
    </message>
    <message>
        <source>Reads English plurals as singulars.</source>
        <translation>把英语复数当作单数。</translation>
    </message>
    <message>
        <source>Sequences a step.</source>
        <translation>每一步的序列数。</translation>
    </message>
    <message>
        <source>Size of the network&apos;s state.</source>
        <translation>网络状态的大小。</translation>
    </message>
    <message>
        <source>Step size of Adam.</source>
        <translation>Adam 的步长。</translation>
    </message>
    <message>
        <source>Takes out what all movies have in common.</source>
        <translation>去掉所有电影共有的部分。</translation>
    </message>
    <message>
        <source>The most shots of a trailer that are looked at, spread evenly over it.</source>
        <translation>最多看预告片中的多少个镜头，均匀分布在全片。</translation>
    </message>
    <message>
        <source>Weight of directors, writers and actors.</source>
        <translation>导演、编剧和演员的权重。</translation>
    </message>
    <message>
        <source>Weight of the description&apos;s words.</source>
        <translation>简介中词语的权重。</translation>
    </message>
    <message>
        <source>Weight of the description.</source>
        <translation>简介的权重。</translation>
    </message>
    <message>
        <source>Weight of the genres.</source>
        <translation>类型的权重。</translation>
    </message>
    <message>
        <source>Weight of the title&apos;s words.</source>
        <translation>片名中词语的权重。</translation>
    </message>
    <message>
        <source>Weight of the title.</source>
        <translation>片名的权重。</translation>
    </message>
    <message>
        <source>What the network learns to predict: later parts, or the movie&apos;s genres.</source>
        <translation>网络学习预测什么：后面的段落，或电影的类型。</translation>
    </message>
    <message>
        <source>Which states of the network become the features.</source>
        <translation>网络的哪些状态成为特征。</translation>
    </message>
    <message>
        <source>With sif: the smaller, the less common words count.</source>
        <translation>使用 SIF 时：越小，常见词的作用越小。</translation>
    </message>
    <message>
        <source>Words and names of fewer movies are left out.</source>
        <translation>出现在更少电影中的词和人名会被略去。</translation>
    </message>
    <message>
        <source>Words of fewer movies are left out.</source>
        <translation>出现在更少电影中的词会被略去。</translation>
    </message>
    <message>
        <source>Words that a larger share of movies has are left out.</source>
        <translation>出现在更大比例电影中的词会被略去。</translation>
    </message>
    <message>
        <source>cut: black borders are cut off first, as round scanned covers and frames of films. kept: a poster is seen as it is.</source>
        <translation>裁去：先裁掉黑边，例如扫描封面和影片画面四周的黑边。保留：按海报原样观看。</translation>
    </message>
    <message>
        <source>sif and tfidf: rare words weigh more. equal: all words alike.</source>
        <translation>SIF 和 TF-IDF：罕见词权重更大。相同：所有词一样。</translation>
    </message>
    <message>
        <source>tfidf: rare words weigh more. counts: a plain bag of words.</source>
        <translation>TF-IDF：罕见词权重更大。词频：普通的词袋。</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>词频</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>裁去</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>future</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean-and-last</source>
        <translation>均值与末态</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>sif</source>
        <translation>SIF</translation>
    </message>
    <message>
        <source>tfidf</source>
        <translation>TF-IDF</translation>
    </message>
    <message>
        <source>The features are others than those the run was trained on. Train again to see which seconds mattered.</source>
        <translation>这些特征不是该次训练所用的特征。请重新训练，才能看到哪些片段起了作用。</translation>
    </message>
    <message>
        <source>Features and their mean differ in length. Compute the features again.</source>
        <translation>特征与其均值的长度不同。请重新计算特征。</translation>
    </message>
    <message>
        <source>Parts and features are not those of one encoder. Encode again.</source>
        <translation>片段与特征不是同一个编码器得出的。请重新编码。</translation>
    </message>
    <message>
        <source>This library has no version %1 of the %2 features by %3.</source>
        <translation>此片库没有 %3 的%2特征的版本 %1。</translation>
    </message>
    <message>
        <source>Version %1 of the features by %2 is the current one. Make another version current first.</source>
        <translation>%2 特征的版本 %1 正在使用。请先改用其他版本。</translation>
    </message>
    <message>
        <source>Tags of sound (musicnn, the Million Song Dataset)</source>
        <translation>声音标签（musicnn，Million Song Dataset）</translation>
    </message>
    <message>
        <source>How much a sound is like each of 50 tags of genre, mood and time, for people to read: models leave them out. Made from what musicnn-msd heard; sounds that it has not heard yet it hears first.</source>
        <translation>声音有多像 50 个关于类型、情绪和年代的标签，供人阅读：模型不使用它们。由 musicnn-msd 听到的内容得出；还没有听过的声音会先听。</translation>
    </message>
    <message>
        <source>Tags of sound (musicnn, MagnaTagATune)</source>
        <translation>声音标签（musicnn，MagnaTagATune）</translation>
    </message>
    <message>
        <source>How much a sound is like each of 50 tags of instruments, voices and tempo, for people to read: models leave them out. Made from what musicnn-mtt heard; sounds that it has not heard yet it hears first.</source>
        <translation>声音有多像 50 个关于乐器、人声和速度的标签，供人阅读：模型不使用它们。由 musicnn-mtt 听到的内容得出；还没有听过的声音会先听。</translation>
    </message>
    <message>
        <source>describing movies by their parts</source>
        <translation>按各部分描述电影</translation>
    </message>
    <message>
        <source>last %1 of each person test, the %2 before validation</source>
        <translation>每人最后 %1 个为测试，其前 %2 个为验证</translation>
    </message>
    <message>
        <source>by time, oldest to newest %1/%2/%3</source>
        <translation>按时间从旧到新 %1/%2/%3</translation>
    </message>
    <message>
        <source>fold %1 of %2 within each person, seed %3</source>
        <translation>每人之内第 %1 折，共 %2 折，种子 %3</translation>
    </message>
    <message>
        <source>people held out %1/%2/%3, %4 % of each known, seed %5</source>
        <translation>留出用户 %1/%2/%3，每人已知 %4 %，种子 %5</translation>
    </message>
    <message>
        <source>given files</source>
        <translation>给定的文件</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>all movies</source>
        <translation>全部电影</translation>
    </message>
    <message>
        <source>train left out</source>
        <translation>不含训练集</translation>
    </message>
    <message>
        <source>%1 of 1 movie from the mean</source>
        <translation>1 部电影的%1取自平均值</translation>
    </message>
    <message>
        <source>%1 of 1 movie from its %2 nearest by %3</source>
        <translation>1 部电影的%1取自按%3最相近的 %2 部电影</translation>
    </message>
    <message>
        <source>%1 of 1 movie predicted by a network (R² %2 on %3 movies with it hidden)</source>
        <translation>1 部电影的%1由网络预测（在隐去该模态的 %3 部电影上 R² 为 %2）</translation>
    </message>
    <message>
        <source>Too few movies have %1 features and others too: %2; %3 are needed to learn from. Fill the gaps from neighbours instead.</source>
        <translation>只有 %2 部电影同时有%1特征和其他特征；学习需要 %3 部。请改为由近邻填补。</translation>
    </message>
    <message>
        <source>Too few sounds or films %1: %2; %3 are needed to learn from. Encode more of them.</source>
        <translation>只有 %2 段声音或影片%1；学习需要 %3 段。请编码更多。</translation>
    </message>
</context>
<context>
    <name>FeatureSet</name>
    <message>
        <source>The network learnt from %1 movies: loss %2 on others, %3 without it (seed %4)</source>
        <translation>网络从 %1 部电影学习：在其他电影上的损失为 %2，不用网络时为 %3（种子 %4）</translation>
    </message>
    <message>
        <source>brought in: %1</source>
        <translation>导入自：%1</translation>
    </message>
    <message>
        <source>standard settings</source>
        <translation>标准设置</translation>
    </message>
    <message>
        <source>by version %1 of the encoder, here is %2</source>
        <translation>由编码器的第 %1 版生成，此处为第 %2 版</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Made %1 · %2</source>
        <translation>生成于 %1 · %2</translation>
    </message>
    <message>
        <source>Version of the encoder: %1</source>
        <translation>编码器版本：%1</translation>
    </message>
    <message>
        <source>Model pack: %1 (%2)</source>
        <translation>模型包：%1（%2）</translation>
    </message>
    <message>
        <source>Guessed: %1</source>
        <translation>推测：%1</translation>
    </message>
</context>
<context>
    <name>FeatureState</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>from its own data</source>
        <translation>来自自身数据</translation>
    </message>
    <message>
        <source>filled in (%1)</source>
        <translation>补全（%1）</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nearly the same features: the same file twice, or one movie entered twice?</source>
        <translation>特征几乎相同：同一文件用了两次，或同一部电影录入了两次？</translation>
    </message>
    <message>
        <source>Far from all others: a damaged or unusual file?</source>
        <translation>与其他全部相去甚远：文件损坏或很特殊？</translation>
    </message>
    <message>
        <source>The encoder found nothing in it: an empty, plain or silent file?</source>
        <translation>编码器在其中什么也没找到：空白、单色或无声的文件？</translation>
    </message>
    <message>
        <source>Same poster</source>
        <translation>海报相同</translation>
    </message>
    <message>
        <source>Poster does not fit plot</source>
        <translation>海报与情节不符</translation>
    </message>
    <message>
        <source>By what posters of other movies show, this one fits most other plots better than its own. A hint, no proof: a wrong file?</source>
        <translation>从其他电影的海报来看，这张海报更符合大多数别的情节。只是提示，并非证据：文件放错了？</translation>
    </message>
    <message>
        <source>Boilerplate text</source>
        <translation>套话简介</translation>
    </message>
    <message>
        <source>Most of this description is shared by other movies and says nothing about this one.</source>
        <translation>这段简介的大部分与其他电影相同，没有说明这部电影。</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>文本相同</translation>
    </message>
    <message>
        <source>Same sound</source>
        <translation>声音相同</translation>
    </message>
    <message>
        <source>Same trailer</source>
        <translation>预告片相同</translation>
    </message>
    <message>
        <source>Outlier text</source>
        <translation>异常文本</translation>
    </message>
    <message>
        <source>Outlier poster</source>
        <translation>异常海报</translation>
    </message>
    <message>
        <source>Outlier sound</source>
        <translation>异常声音</translation>
    </message>
    <message>
        <source>Outlier trailer</source>
        <translation>异常预告片</translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>Empty poster</source>
        <translation>空白海报</translation>
    </message>
    <message>
        <source>Silent sound</source>
        <translation>无声的声音</translation>
    </message>
    <message>
        <source>Empty trailer</source>
        <translation>空白预告片</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <translation>相似 %1</translation>
    </message>
    <message>
        <source>%1 deviations off</source>
        <translation>偏离 %1 倍</translation>
    </message>
    <message>
        <source>in %1 movies</source>
        <translation>见于 %1 部</translation>
    </message>
    <message>
        <source>fits %1 % better</source>
        <translation>更符合其他 %1 %</translation>
    </message>
</context>
<context>
    <name>Genre</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Adventure</source>
        <translation>冒险</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>传记</translation>
    </message>
    <message>
        <source>Children&apos;s</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>喜剧</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>犯罪</translation>
    </message>
    <message>
        <source>Documentary</source>
        <translation>纪录片</translation>
    </message>
    <message>
        <source>Drama</source>
        <translation>剧情</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Fantasy</source>
        <translation>奇幻</translation>
    </message>
    <message>
        <source>Film-Noir</source>
        <translation>黑色电影</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>恐怖</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Musical</source>
        <translation>歌舞</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>悬疑</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>爱情</translation>
    </message>
    <message>
        <source>Sci-Fi</source>
        <translation>科幻</translation>
    </message>
    <message>
        <source>Science Fiction</source>
        <translation>科幻</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Thriller</source>
        <translation>惊悚</translation>
    </message>
    <message>
        <source>War</source>
        <translation>战争</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>西部</translation>
    </message>
</context>
<context>
    <name>GuessText</name>
    <message>
        <source>Guessed when the run was trained:</source>
        <translation>训练时所用的推测特征：</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Amharic</source>
        <translation>阿姆哈拉语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>古吉拉特语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>亚美尼亚语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>格鲁吉亚语</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉语</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>卡纳达语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>老挝语</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>马拉雅拉姆语</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>缅甸语</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>旁遮普语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>僧伽罗语</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>塞尔维亚语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>泰米尔语</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>泰卢固语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>汉语</translation>
    </message>
</context>
<context>
    <name>MixerRows</name>
    <message>
        <source>This run was trained without these features. Train anew to use them.</source>
        <translation>该次训练未使用这些特征。重新训练即可使用。</translation>
    </message>
    <message>
        <source>The library has no such features. Import them, or what they are computed from, then train anew.</source>
        <translation>片库中没有此类特征。请导入特征或其来源，然后重新训练。</translation>
    </message>
    <message>
        <source>Novelty (less popular)</source>
        <translation>新颖度（冷门）</translation>
    </message>
    <message>
        <source>This run does not know how popular movies are.</source>
        <translation>该次训练不了解电影的热门程度。</translation>
    </message>
    <message>
        <source>Diversity (MMR)</source>
        <translation>多样性 (MMR)</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Trailer picture</source>
        <translation>预告片画面</translation>
    </message>
</context>
<context>
    <name>MovieColumn</name>
    <message>
        <source>Title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>具备</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>我的评分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>评分者</translation>
    </message>
    <message>
        <source>In</source>
        <translation>所在合集</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>text</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>预告片</translation>
    </message>
</context>
<context>
    <name>MovieText</name>
    <message>
        <source>Directed by %1</source>
        <translation>导演：%1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>主演：%1</translation>
    </message>
    <message>
        <source>right in the list</source>
        <translation>在列表中是对的</translation>
    </message>
    <message>
        <source>wrong in the list</source>
        <translation>在列表中是错的</translation>
    </message>
    <message>
        <source>not interested</source>
        <translation>不感兴趣</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>无评语</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>无备注</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>ranking of %1</source>
        <translation>对%1排序</translation>
    </message>
    <message>
        <source>relevant: rated %1 or more</source>
        <translation>相关：评分不低于 %1</translation>
    </message>
    <message>
        <source>relevant: all held out</source>
        <translation>相关：全部留出的电影</translation>
    </message>
    <message>
        <source>%1 metrics</source>
        <translation>%1指标</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>数据 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>Collaborative</source>
        <translation>协同</translation>
    </message>
    <message>
        <source>collaborative</source>
        <translation>协同</translation>
    </message>
    <message>
        <source>Text · plot</source>
        <translation>文本 · 剧情</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>剧情</translation>
    </message>
    <message>
        <source>Image · poster</source>
        <translation>图像 · 海报</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Audio · trailer sound</source>
        <translation>音频 · 预告片声音</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Video · trailer picture</source>
        <translation>视频 · 预告片画面</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>热门度</translation>
    </message>
    <message>
        <source>popularity</source>
        <translation>热门度</translation>
    </message>
    <message>
        <source>New movies · content</source>
        <translation>新片 · 内容</translation>
    </message>
    <message>
        <source>new movies</source>
        <translation>新片</translation>
    </message>
</context>
<context>
    <name>SoundTag</name>
    <message>
        <source>rock</source>
        <translation>摇滚</translation>
    </message>
    <message>
        <source>pop</source>
        <translation>流行</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>另类</translation>
    </message>
    <message>
        <source>indie</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>female vocalists</source>
        <translation>女歌手</translation>
    </message>
    <message>
        <source>dance</source>
        <translation>舞曲</translation>
    </message>
    <message>
        <source>00s</source>
        <translation>2000 年代</translation>
    </message>
    <message>
        <source>alternative rock</source>
        <translation>另类摇滚</translation>
    </message>
    <message>
        <source>jazz</source>
        <translation>爵士</translation>
    </message>
    <message>
        <source>beautiful</source>
        <translation>优美</translation>
    </message>
    <message>
        <source>metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>chillout</source>
        <translation>弛放</translation>
    </message>
    <message>
        <source>male vocalists</source>
        <translation>男歌手</translation>
    </message>
    <message>
        <source>classic rock</source>
        <translation>经典摇滚</translation>
    </message>
    <message>
        <source>soul</source>
        <translation>灵魂乐</translation>
    </message>
    <message>
        <source>indie rock</source>
        <translation>独立摇滚</translation>
    </message>
    <message>
        <source>Mellow</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>electronica</source>
        <translation>电子乐</translation>
    </message>
    <message>
        <source>80s</source>
        <translation>80 年代</translation>
    </message>
    <message>
        <source>folk</source>
        <translation>民谣</translation>
    </message>
    <message>
        <source>90s</source>
        <translation>90 年代</translation>
    </message>
    <message>
        <source>chill</source>
        <translation>放松</translation>
    </message>
    <message>
        <source>instrumental</source>
        <translation>器乐</translation>
    </message>
    <message>
        <source>punk</source>
        <translation>朋克</translation>
    </message>
    <message>
        <source>oldies</source>
        <translation>老歌</translation>
    </message>
    <message>
        <source>blues</source>
        <translation>蓝调</translation>
    </message>
    <message>
        <source>hard rock</source>
        <translation>硬摇滚</translation>
    </message>
    <message>
        <source>ambient</source>
        <translation>氛围</translation>
    </message>
    <message>
        <source>acoustic</source>
        <translation>原声</translation>
    </message>
    <message>
        <source>experimental</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>female vocalist</source>
        <translation>女声歌手</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>吉他</translation>
    </message>
    <message>
        <source>Hip-Hop</source>
        <translation>嘻哈</translation>
    </message>
    <message>
        <source>70s</source>
        <translation>70 年代</translation>
    </message>
    <message>
        <source>party</source>
        <translation>派对</translation>
    </message>
    <message>
        <source>country</source>
        <translation>乡村</translation>
    </message>
    <message>
        <source>easy listening</source>
        <translation>轻音乐</translation>
    </message>
    <message>
        <source>sexy</source>
        <translation>性感</translation>
    </message>
    <message>
        <source>catchy</source>
        <translation>朗朗上口</translation>
    </message>
    <message>
        <source>funk</source>
        <translation>放克</translation>
    </message>
    <message>
        <source>electro</source>
        <translation>电子舞曲</translation>
    </message>
    <message>
        <source>heavy metal</source>
        <translation>重金属</translation>
    </message>
    <message>
        <source>Progressive rock</source>
        <translation>前卫摇滚</translation>
    </message>
    <message>
        <source>60s</source>
        <translation>60 年代</translation>
    </message>
    <message>
        <source>rnb</source>
        <translation>节奏布鲁斯</translation>
    </message>
    <message>
        <source>indie pop</source>
        <translation>独立流行</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>House</source>
        <translation>浩室</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>欢快</translation>
    </message>
    <message>
        <source>classical</source>
        <translation>古典</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>techno</source>
        <translation>科技舞曲</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>弦乐</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>鼓</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>钢琴</translation>
    </message>
    <message>
        <source>beat</source>
        <translation>节拍</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>小提琴</translation>
    </message>
    <message>
        <source>vocal</source>
        <translation>人声</translation>
    </message>
    <message>
        <source>synth</source>
        <translation>合成器</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>indian</source>
        <translation>印度音乐</translation>
    </message>
    <message>
        <source>opera</source>
        <translation>歌剧</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>singing</source>
        <translation>演唱</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>歌声</translation>
    </message>
    <message>
        <source>no vocals</source>
        <translation>没有歌声</translation>
    </message>
    <message>
        <source>harpsichord</source>
        <translation>羽管键琴</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>响亮</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>flute</source>
        <translation>长笛</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>女子</translation>
    </message>
    <message>
        <source>male vocal</source>
        <translation>男声演唱</translation>
    </message>
    <message>
        <source>no vocal</source>
        <translation>没有人声</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>轻柔</translation>
    </message>
    <message>
        <source>sitar</source>
        <translation>西塔琴</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>独奏</translation>
    </message>
    <message>
        <source>man</source>
        <translation>男子</translation>
    </message>
    <message>
        <source>classic</source>
        <translation>古典风格</translation>
    </message>
    <message>
        <source>choir</source>
        <translation>唱诗班</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>嗓音</translation>
    </message>
    <message>
        <source>new age</source>
        <translation>新世纪</translation>
    </message>
    <message>
        <source>male voice</source>
        <translation>男声</translation>
    </message>
    <message>
        <source>female vocal</source>
        <translation>女声演唱</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>鼓点</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>竖琴</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>大提琴</translation>
    </message>
    <message>
        <source>no voice</source>
        <translation>没有嗓音</translation>
    </message>
    <message>
        <source>weird</source>
        <translation>怪异</translation>
    </message>
    <message>
        <source>female voice</source>
        <translation>女声</translation>
    </message>
    <message>
        <source>choral</source>
        <translation>合唱</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::AboutDialog</name>
    <message>
        <source>Multimodal movie recommendations that you can see into. Everything happens on this computer.</source>
        <translation>看得透的多模态电影推荐。一切都在这台电脑上进行。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>按 GNU 通用公共许可证第 3 版发布的自由软件：可以使用、研究、分享和修改。不附带任何担保。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>使用的库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>模型包</translation>
    </message>
    <message>
        <source>None is installed. Everything else works without them.</source>
        <translation>一个也没有安装。其他功能不受影响。</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>Packs that are missing, and what they would add</source>
        <translation>缺少的模型包及其作用</translation>
    </message>
    <message>
        <source>To get one: %1.</source>
        <translation>获取方法：%1。</translation>
    </message>
    <message>
        <source>About Kinoprism</source>
        <translation>关于 Kinoprism</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for packs…</source>
        <translation>正在查找模型包…</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::AlikeSource</name>
    <message>
        <source>%1 alike</source>
        <translation>相似 %1</translation>
    </message>
    <message>
        <source>Cosine of the features: %1; 1 is the same, 0 has nothing in common</source>
        <translation>特征的余弦：%1；1 为相同，0 为毫无共同之处</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::BrushHistogram</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 至 %2：%3</translation>
    </message>
    <message>
        <source>Drag over the bars to keep those movies; Esc clears</source>
        <translation>拖过柱条只保留这些电影；Esc 清除</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影中的 %1 部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln movies</source>
        <translation>
            <numerusform>%1：%Ln 部电影中的 %2 部</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::CategoryBars</name>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::ColourSwatches</name>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2%</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Go to a page, a movie, a person; do something</source>
        <translation>前往页面、电影、用户；或执行操作</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>list in Inspect</source>
        <translation>在解析页中的列表</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::ContributionBars</name>
    <message>
        <source>Contributions of the signals</source>
        <translation>各信号的贡献</translation>
    </message>
    <message>
        <source>no feature</source>
        <translation>无特征</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>(guessed)</source>
        <translation>（推测）</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::CoverageRow</name>
    <message>
        <source>%1 real · %2 filled · %3 missing</source>
        <translation>真实 %1 · 补全 %2 · 缺少 %3</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataCoveragePanel</name>
    <message>
        <source>not encoded yet</source>
        <translation>尚未编码</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Drop files or a table of features on the window to bring some in.</source>
        <translation>把文件或特征表拖到窗口上即可导入。</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Movies that somebody rated. Of the others only content says anything.</source>
        <translation>有人评过分的电影。其余电影只能靠内容判断。</translation>
    </message>
    <message>
        <source>What every movie has</source>
        <translation>每部电影有什么</translation>
    </message>
    <message>
        <source>Encode what is missing</source>
        <translation>编码缺少的</translation>
    </message>
    <message>
        <source>Features by the best encoder that can run here, or by one that you choose</source>
        <translation>用这里能运行的最好的编码器，或由你选择</translation>
    </message>
    <message>
        <source>Everything that is missing</source>
        <translation>缺少的全部</translation>
    </message>
    <message>
        <source>the engine is not open yet</source>
        <translation>引擎尚未打开</translation>
    </message>
    <message>
        <source>model pack not installed</source>
        <translation>未安装模型包</translation>
    </message>
    <message>
        <source>It needs the model pack “%1”: %2</source>
        <translation>需要模型包“%1”：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>It needs a file that you bring: %1.</source>
        <translation>它需要您提供一个文件：%1。</translation>
    </message>
    <message>
        <source>Choose for %1: %2</source>
        <translation>为 %1 选择：%2</translation>
    </message>
    <message>
        <source>With settings…</source>
        <translation>按设置编码…</translation>
    </message>
    <message>
        <source>Chooses an encoder and how it works: what counts how much, how much is heard or watched</source>
        <translation>选择编码器及其工作方式：各部分的权重，听多少、看多少</translation>
    </message>
    <message>
        <source> · version %1 of %2</source>
        <translation> · 版本 %1（共 %2 个）</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>The features that encoders made at different times or with different settings: use others, or remove some</source>
        <translation>编码器在不同时间或以不同设置生成的特征：可改用其他版本，或移除一些</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies have something to encode. Choose “Encode what is missing”.</source>
        <translation>
            <numerusform>%Ln 部电影有可编码的内容。请选择“编码缺少的”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %Ln people</source>
        <translation>
            <numerusform>%1 个，来自 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataEvaluationChecks</name>
    <message>
        <source>Nobody rated a movie yet, so there is nothing to evaluate on.</source>
        <translation>还没有人评过分，因此没有可用于评估的数据。</translation>
    </message>
    <message>
        <source>“Check the data” also looks for what leaks between training and held-out ratings.</source>
        <translation>“检查数据”也会查找训练评分与留出评分之间的泄漏。</translation>
    </message>
    <message>
        <source>Ratings came or went since this was looked at. Check the data again.</source>
        <translation>上次检查之后评分有增减。请重新检查数据。</translation>
    </message>
    <message>
        <source>same person and movie in two parts</source>
        <translation>同一人同一片出现在两个部分</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>leaks: results are too good</source>
        <translation>有泄漏：结果偏高</translation>
    </message>
    <message>
        <source>same movie under two numbers, parted</source>
        <translation>同一电影以两个编号分在两部分</translation>
    </message>
    <message>
        <source>leaks a little: remove one of the two</source>
        <translation>轻微泄漏：请删去其中一个</translation>
    </message>
    <message>
        <source>By posters and texts that are the same; looked for by “Check the data”. %1</source>
        <translation>根据相同的海报和文字判断，由“检查数据”查找。%1</translation>
    </message>
    <message>
        <source>show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>held-out ratings older than training ones</source>
        <translation>比训练评分更早的留出评分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>no times are known</source>
        <translation>没有时间信息</translation>
    </message>
    <message>
        <source>random split: stated in every result</source>
        <translation>随机划分：每个结果中都会注明</translation>
    </message>
    <message>
        <source>A model may know what a person liked later. %1</source>
        <translation>模型可能已经知道此人后来喜欢什么。%1</translation>
    </message>
    <message>
        <source>popularity drift, training to held-out (KL)</source>
        <translation>热门度偏移，训练到留出（KL）</translation>
    </message>
    <message>
        <source>small</source>
        <translation>很小</translation>
    </message>
    <message>
        <source>noticeable</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>large: other movies are judged than learnt from</source>
        <translation>较大：评判的电影与学习的电影不同</translation>
    </message>
    <message>
        <source>In nats: how much other movies are held out than trained on. %1</source>
        <translation>单位为奈特：留出的电影与训练的电影相差多少。%1</translation>
    </message>
    <message>
        <source>held-out ratings of movies new to training</source>
        <translation>训练中未出现的电影的留出评分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>only content can rank them</source>
        <translation>只有内容能为其排序</translation>
    </message>
    <message>
        <source>runs trained on other ratings</source>
        <translation>用其他评分训练的运行</translation>
    </message>
    <message>
        <source>train them again before comparing</source>
        <translation>比较之前请重新训练</translation>
    </message>
    <message>
        <source>What is held out now may have been in their training ratings.</source>
        <translation>现在留出的评分可能曾在它们的训练评分之中。</translation>
    </message>
    <message>
        <source>movies without features, at most</source>
        <translation>没有特征的电影，最多</translation>
    </message>
    <message>
        <source>That signal&apos;s weight goes to the others for these movies.</source>
        <translation>对这些电影，该信号的权重会分给其他信号。</translation>
    </message>
    <message>
        <source>encode</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>movies with guessed features, at most</source>
        <translation>特征为推测值的电影，最多</translation>
    </message>
    <message>
        <source>left out of training and judging</source>
        <translation>不参与训练和评判</translation>
    </message>
    <message>
        <source>Guesses are shown as such; models treat them as absent.</source>
        <translation>推测值会如实标明；模型把它们视为缺失。</translation>
    </message>
    <message>
        <source>BEFORE AN EVALUATION</source>
        <translation>评估之前</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln held-out ratings; split: %1</source>
        <translation>
            <numerusform>共 %Ln 条留出评分；划分方式：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataFindingsPanel</name>
    <message>
        <source>Looks wrong</source>
        <translation>可疑之处</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>发现的种类</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Nobody looked yet. The check compares all posters, sounds and texts with each other: the same poster twice, posters that do not fit the plot, descriptions that say nothing, outliers.</source>
        <translation>还没有检查过。检查会把所有海报、声音和文本相互比较：重复的海报、与情节不符的海报、空洞的简介、异常值。</translation>
    </message>
    <message>
        <source>Nothing looks wrong. Checked %1.</source>
        <translation>没有可疑之处。检查于 %1。</translation>
    </message>
    <message>
        <source>Compares all features and descriptions with each other; takes seconds to minutes</source>
        <translation>把所有特征和简介相互比较；需要几秒到几分钟</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataPage</name>
    <message>
        <source>Looking at the data…</source>
        <translation>正在查看数据…</translation>
    </message>
    <message>
        <source>Counting features, files and backups.</source>
        <translation>正在统计特征、文件和备份。</translation>
    </message>
    <message>
        <source>The data cannot be looked at</source>
        <translation>无法查看数据</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This library is empty</source>
        <translation>这个片库是空的</translation>
    </message>
    <message>
        <source>Drop a folder of MovieLens, a table or a folder of posters on the window.</source>
        <translation>把 MovieLens 文件夹、表格或海报文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>library %1 · disk %2 free</source>
        <translation>片库 %1 · 磁盘剩余 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files refused · 0 lost</source>
        <translation>
            <numerusform>拒绝 %Ln 个文件 · 丢失 0</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataRefusedPanel</name>
    <message>
        <source>Refused</source>
        <translation>被拒绝的</translation>
    </message>
    <message>
        <source>show ignored</source>
        <translation>显示已忽略</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>被拒绝的文件</translation>
    </message>
    <message>
        <source>No file was refused. What an encoder cannot read is listed here with the reason; the movie keeps everything else.</source>
        <translation>没有文件被拒绝。编码器读不了的文件会连同原因列在这里；电影的其他内容不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files · nothing was lost</source>
        <translation>
            <numerusform>%Ln 个文件 · 没有丢失</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataSafetyPanel</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>保障安全</translation>
    </message>
    <message>
        <source>BACKUPS</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet. One holds everything that cannot be remade, and is unpacked and compared before it counts.</source>
        <translation>还没有备份。备份包含一切无法重新生成的内容，并在解开比对无误后才算数。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Into the folder “backups” of the library</source>
        <translation>存入片库的“backups”文件夹</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Reads every row and file and compares them with their hashes</source>
        <translation>读取每一行和每个文件，并与其哈希比对</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>导出标注…</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>integrity checked %1</source>
        <translation>完整性检查于%1</translation>
    </message>
    <message>
        <source>hashes right</source>
        <translation>哈希正确</translation>
    </message>
    <message>
        <source>see above</source>
        <translation>见上</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>runs (%1)</source>
        <translation>训练（%1）</translation>
    </message>
    <message>
        <source>can be trained again</source>
        <translation>可以重新训练</translation>
    </message>
    <message>
        <source>posters, sounds, trailers</source>
        <translation>海报、声音、预告片</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>can be remade</source>
        <translation>可以重新生成</translation>
    </message>
    <message>
        <source>unpacked and compared</source>
        <translation>已解开比对</translation>
    </message>
    <message>
        <source>the database before an update</source>
        <translation>更新前的数据库</translation>
    </message>
    <message>
        <source>restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>Makes a new library from this backup; the one that is open stays as it is</source>
        <translation>用这份备份建立新的片库；当前打开的保持不变</translation>
    </message>
    <message>
        <source> restored</source>
        <translation> 已恢复</translation>
    </message>
    <message>
        <source>A new folder for the restored library</source>
        <translation>恢复的片库放在哪个新文件夹</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Labels (*.csv *.jsonl *.json);;All files (*)</source>
        <translation>标注 (*.csv *.jsonl *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Everything that curators said, as CSV, JSON lines or JSON for Label Studio</source>
        <translation>标注者所说的一切，导出为 CSV、JSON lines 或 Label Studio 的 JSON</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>导入标注…</translation>
    </message>
    <message>
        <source>Labels that were exported from this or another library, or from Label Studio; what is known is not doubled</source>
        <translation>从此片库、其他片库或 Label Studio 导出的标注；已有的不会重复</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON lines (*.jsonl);;Label Studio (*.json)</source>
        <translation>CSV (*.csv);;JSON lines (*.jsonl);;Label Studio (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, first: %1</source>
        <translation>
            <numerusform>%Ln 个问题，首个：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataService</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>posters</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>trailers</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>正在编码%1</translation>
    </message>
    <message>
        <source>Encoding what is missing</source>
        <translation>正在编码缺少的</translation>
    </message>
    <message>
        <source>Everything that can be encoded here has features now</source>
        <translation>这里能编码的都有特征了</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>The data were checked: nothing looks wrong</source>
        <translation>数据已检查：没有可疑之处</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查片库</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and verified: %1. Keep a copy of it on another disk.</source>
        <translation>已备份并验证：%1。请在另一块磁盘上也存一份。</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Exporting labels</source>
        <translation>正在导出标注</translation>
    </message>
    <message>
        <source>Importing labels</source>
        <translation>正在导入标注</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>%1, %2: here %3, there %4; %5 holds</source>
        <translation>%1，%2：此处为 %3，彼处为 %4；以 %5 为准</translation>
    </message>
    <message>
        <source>Exporting disagreements</source>
        <translation>正在导出分歧</translation>
    </message>
    <message>
        <source>Guessing %1</source>
        <translation>正在推测%1</translation>
    </message>
    <message>
        <source>No features are guessed now</source>
        <translation>现在没有推测的特征</translation>
    </message>
    <message>
        <source>; this is version %1, version %2 is kept</source>
        <translation>；这是版本 %1，版本 %2 予以保留</translation>
    </message>
    <message>
        <source>Version %1 of the features by %2 is in use. Runs keep what they were trained on.</source>
        <translation>现在使用 %2 特征的版本 %1。已有的训练结果仍保持其训练所用的数据。</translation>
    </message>
    <message>
        <source>Version %1 of the features by %2 is removed</source>
        <translation>已移除 %2 特征的版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 movies have features by %2</source>
        <translation>
            <numerusform>%1 部电影中有 %Ln 部有 %2 的特征</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln files were refused</source>
        <translation>
            <numerusform>；拒绝了 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies have guessed features, marked as such: %1</source>
        <translation>
            <numerusform>%Ln 部电影有推测的特征，并已标明：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data were checked: %Ln things to look at</source>
        <translation>
            <numerusform>数据已检查：有 %Ln 处值得一看</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1 and %2 were read</source>
        <translation>一切正常：读取了 %1和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems were found</source>
        <translation>
            <numerusform>发现 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels written to %1</source>
        <translation>
            <numerusform>已把 %Ln 条标注写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings written to %1</source>
        <translation>
            <numerusform>已将 %Ln 个评分写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels added; %1 known already</source>
        <translation>
            <numerusform>新增 %Ln 条标注；%1 条已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln conflicts, of which the newer label holds</source>
        <translation>
            <numerusform>%1；%Ln 处冲突，以较新的标注为准</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DetailPane</name>
    <message>
        <source>No movie chosen</source>
        <translation>未选择电影</translation>
    </message>
    <message>
        <source>Choose one on the wall to see everything about it.</source>
        <translation>在海报墙上选一部，即可查看它的全部信息。</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>影人</translation>
    </message>
    <message>
        <source>TRAILER</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>SOUND</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>your label · keys 1–5, 0 clears</source>
        <translation>你的标注 · 按键 1–5，0 清除</translation>
    </message>
    <message>
        <source>This movie has no trailer in the library.</source>
        <translation>片库中没有这部电影的预告片。</translation>
    </message>
    <message>
        <source>This movie has no sound in the library.</source>
        <translation>片库中没有这部电影的声音。</translation>
    </message>
    <message>
        <source>How often each rating was given</source>
        <translation>各评分出现的次数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody rated it yet.</source>
        <translation>还没有人评分。</translation>
    </message>
    <message>
        <source>There is no description. Import one: OMDb, TMDB, Douban or a table of your own.</source>
        <translation>没有简介。可以导入：OMDb、TMDB、豆瓣或自己的表格。</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation>它看了哪里</translation>
    </message>
    <message>
        <source>Lays over the poster which parts of it counted for its encoder</source>
        <translation>在海报上显示编码器看重的部分</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Brighter: what counted</source>
        <translation>越亮越重要</translation>
    </message>
    <message>
        <source>Brighter: what says “%1”</source>
        <translation>越亮越像“%1”</translation>
    </message>
    <message>
        <source>DESCRIPTION · %1</source>
        <translation>简介 · %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Other poster…</source>
        <translation>更换海报…</translation>
    </message>
    <message>
        <source>Or drop a picture on the poster, or paste one while it has the focus</source>
        <translation>也可以把图片拖到海报上，或在海报获得焦点时粘贴</translation>
    </message>
    <message>
        <source>Changes…</source>
        <translation>改动记录…</translation>
    </message>
    <message>
        <source>FEATURES</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Nothing is encoded yet (Data page).</source>
        <translation>尚未编码任何特征（数据页）。</translation>
    </message>
    <message>
        <source>Choose a poster</source>
        <translation>选择海报</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>About the chosen movie</source>
        <translation>所选电影的详情</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; from %Ln ratings</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;，共 %Ln 个评分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DeviceMenu</name>
    <message>
        <source>Compute on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>the GPU where there is one</source>
        <translation>有 GPU 时用 GPU</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DisagreementModel</name>
    <message>
        <source>not settled yet</source>
        <translation>尚未商定</translation>
    </message>
    <message>
        <source>settled by %1</source>
        <translation>由 %1 商定</translation>
    </message>
    <message>
        <source>movie</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>商定值</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DisagreementsDialog</name>
    <message>
        <source>Disagreements of curators</source>
        <translation>标注者的分歧</translation>
    </message>
    <message>
        <source>only those not settled</source>
        <translation>仅未商定的</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Every rating of these movies and what was settled, as CSV or JSON lines</source>
        <translation>这些电影的每个评分及商定值，存为 CSV 或 JSON Lines</translation>
    </message>
    <message>
        <source>Movies that curators disagree about</source>
        <translation>标注者意见不一的电影</translation>
    </message>
    <message>
        <source>No two curators rated the same movie differently. Whoever labels is chosen on the Label page (key C).</source>
        <translation>没有两位标注者对同一部电影给出不同评分。由谁标注在标注页选择（C 键）。</translation>
    </message>
    <message>
        <source>1…5 settles and goes on · Shift: half a star less · 0 takes the settled value away · Enter labels the movie again · Ctrl+Z undoes. What each curator said stays as it is.</source>
        <translation>1…5 商定并继续 · Shift：减半星 · 0 取消商定值 · 回车重新标注该电影 · Ctrl+Z 撤销。每位标注者的原话保持不变。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α %1</source>
        <translation>Krippendorff α %1</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ %1</source>
        <translation>Fleiss κ %1</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ of %1 and %2 %3</source>
        <translation>%1 与 %2 的 Cohen κ %3</translation>
    </message>
    <message>
        <source>1 is perfect, 0 is what chance gives; in brackets the 95 % interval (bootstrap over movies). α: all ratings, interval scale; Fleiss&apos; κ: movies that all rated; Cohen&apos;s κ: quadratic weights, least first.</source>
        <translation>1 为完全一致，0 为偶然水平；括号内为 95% 区间（按电影自助抽样）。α：全部评分，等距尺度；Fleiss κ：所有人都评过的电影；Cohen κ：二次加权，最低者在前。</translation>
    </message>
    <message>
        <source>Export disagreements</source>
        <translation>导出分歧</translation>
    </message>
    <message>
        <source>Tables (*.csv);;JSON lines (*.jsonl)</source>
        <translation>表格 (*.csv);;JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EditHistoryDialog</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source> (undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source> (redone)</source>
        <translation>（已重做）</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Undo my last edit</source>
        <translation>撤销我上次的编辑</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody changed anything here.</source>
        <translation>这里没有人改动过。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EditMovieDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>empty: unknown</source>
        <translation>留空：未知</translation>
    </message>
    <message>
        <source>&amp;Genres</source>
        <translation>类型(&amp;G)</translation>
    </message>
    <message>
        <source>Drama, Comedy</source>
        <translation>剧情、喜剧</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>One a line: director: Jane Campion</source>
        <translation>每行一位，如 director: Jane Campion</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>简介(&amp;D)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A year is a number, or empty where it is unknown.</source>
        <translation>年份是数字，未知时留空。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EncodeDialog</name>
    <message>
        <source>Encode with settings</source>
        <translation>按设置编码</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>编码器(&amp;E)</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>&amp;Keep what was made with the same settings</source>
        <translation>保留用相同设置得到的特征(&amp;K)</translation>
    </message>
    <message>
        <source>Only movies that lack these features, or whose file or words have changed, are encoded</source>
        <translation>只编码缺少这些特征、或文件或文字有变化的电影</translation>
    </message>
    <message>
        <source>E&amp;ncode</source>
        <translation>编码(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Standard settings</source>
        <translation>标准设置(&amp;S)</translation>
    </message>
    <message>
        <source>The movies of this library have nothing to encode. Bring in texts, posters, sounds or trailers first.</source>
        <translation>这个片库的电影没有可编码的内容。请先导入文字、海报、声音或预告片。</translation>
    </message>
    <message>
        <source>This encoder has no settings.</source>
        <translation>这个编码器没有设置。</translation>
    </message>
    <message>
        <source>Version %1 was made with these settings. It is completed and used again.</source>
        <translation>版本 %1 是以这些设置生成的。将补全它并重新使用。</translation>
    </message>
    <message numerus="yes">
        <source>The features of %Ln movies were made with other settings. When all is done, these are used in their place; those are kept as an earlier version.</source>
        <translation>
            <numerusform>%Ln 部电影的特征是以其他设置生成的。全部完成后将改用新的特征；原有特征保留为较早的版本。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EngineService</name>
    <message>
        <source>Training anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Training the default fusion</source>
        <translation>训练默认融合模型</translation>
    </message>
    <message>
        <source>There is no finished run yet. Train one first.</source>
        <translation>还没有完成的训练。请先训练一次。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FacetPanel</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>平均评分</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分数</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FeatureVersionModel</name>
    <message>
        <source>%1 and %2 guessed</source>
        <translation>%1，另有 %2 个推测</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>how</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>movies</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FeatureVersionsDialog</name>
    <message>
        <source>Versions of features</source>
        <translation>特征的版本</translation>
    </message>
    <message>
        <source>Another version of an encoder, other settings or another model pack make features that stand beside those there are. Models, searches and maps read the one in use; a run keeps what it was trained on. Enter uses a version, Delete removes one.</source>
        <translation>编码器的其他版本、其他设置或其他模型包所生成的特征与已有的并存。模型、搜索和地图读取使用中的版本；训练结果保持其训练所用的数据。Enter 使用所选版本，Delete 移除所选版本。</translation>
    </message>
    <message>
        <source>&amp;Use this version</source>
        <translation>使用此版本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>This version is in use. Use another one first.</source>
        <translation>此版本正在使用。请先改用其他版本。</translation>
    </message>
    <message>
        <source>Remove features</source>
        <translation>移除特征</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>Remove version %1 of the features %2, made %3, for %Ln movies? To have it again it must be made again.</source>
        <translation>
            <numerusform>要移除特征 %2 的版本 %1（生成于 %3，涵盖 %Ln 部电影）吗？移除后若要再用，须重新生成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FilterBar</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Genres: %1</source>
        <translation>类型：%1 种</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Has: %1</source>
        <translation>含有：%1 项</translation>
    </message>
    <message>
        <source>Has …</source>
        <translation>含有…</translation>
    </message>
    <message>
        <source>Unlabelled by me</source>
        <translation>我未标注</translation>
    </message>
    <message>
        <source>%1 of %2 ✕</source>
        <translation>%1 / %2 ✕</translation>
    </message>
    <message>
        <source>Show all movies (Esc)</source>
        <translation>显示全部电影（Esc）</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the movies</source>
        <translation>电影的排序</translation>
    </message>
    <message>
        <source>Size of the posters (Ctrl + wheel)</source>
        <translation>海报大小（Ctrl + 滚轮）</translation>
    </message>
    <message>
        <source>Size of the posters</source>
        <translation>海报大小</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Year, rating, count of ratings and genre: brush one, and the others follow</source>
        <translation>年份、评分、评分数与类型：刷选其中一个，其余随之变化</translation>
    </message>
    <message>
        <source>ratings ≥ %1</source>
        <translation>评分数 ≥ %1</translation>
    </message>
    <message>
        <source>ratings %1–%2</source>
        <translation>评分数 %1–%2</translation>
    </message>
    <message>
        <source>Has: %1, lacks: %2</source>
        <translation>具备：%1，缺少：%2</translation>
    </message>
    <message>
        <source>Lacks: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Labelled by %1</source>
        <translation>%1 已标注</translation>
    </message>
    <message>
        <source>Not labelled by %1</source>
        <translation>%1 未标注</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Movies with or without a poster, a description, sound or a trailer</source>
        <translation>有或没有海报、简介、声音或预告片的电影</translation>
    </message>
    <message>
        <source>Language of the description</source>
        <translation>简介的语言</translation>
    </message>
    <message>
        <source>Movies that somebody rated, tagged, judged or wrote a note on</source>
        <translation>有人评分、加标签、评判或写过备注的电影</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>A person&apos;s history, a collection, a tag</source>
        <translation>某人的历史、合集、标签</translation>
    </message>
    <message>
        <source>rated by person %1</source>
        <translation>用户 %1 评过</translation>
    </message>
    <message>
        <source>in “%1”</source>
        <translation>在“%1”中</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter, order and layout kept by name</source>
        <translation>按名称保存的筛选、排序与版式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>A table instead of the posters (Ctrl+G)</source>
        <translation>以表格代替海报（Ctrl+G）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FilterMenus</name>
    <message>
        <source>Most rated</source>
        <translation>评分最多</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>评分最高</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最匹配</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>任意评分</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Sound, or its features</source>
        <translation>声音或其特征</translation>
    </message>
    <message>
        <source>Trailer, or its features</source>
        <translation>预告片或其特征</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>present</source>
        <translation>具备</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>No movie has a description.</source>
        <translation>没有任何电影有简介。</translation>
    </message>
    <message>
        <source>Labelled by anybody</source>
        <translation>任何人已标注</translation>
    </message>
    <message>
        <source>Labelled by nobody</source>
        <translation>无人标注</translation>
    </message>
    <message>
        <source>Labelled by %1</source>
        <translation>%1 已标注</translation>
    </message>
    <message>
        <source>Not labelled by %1</source>
        <translation>%1 未标注</translation>
    </message>
    <message>
        <source>In the history of person …</source>
        <translation>在某人的历史中…</translation>
    </message>
    <message>
        <source>In a person&apos;s history</source>
        <translation>在某人的历史中</translation>
    </message>
    <message>
        <source>Number of the person in their data set</source>
        <translation>此人在其数据集中的编号</translation>
    </message>
    <message>
        <source>In collection</source>
        <translation>在合集中</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>带标签</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>按列</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FindingList</name>
    <message>
        <source>Show “%1”</source>
        <translation>查看《%1》</translation>
    </message>
    <message>
        <source>This is right: set it aside</source>
        <translation>没有问题：搁置</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FullScreenPlayer</name>
    <message>
        <source>Trailer</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>Place in the trailer</source>
        <translation>预告片中的位置</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FusionWorth</name>
    <message>
        <source>Comparing fusion at three levels</source>
        <translation>正在比较三个层级的融合</translation>
    </message>
    <message>
        <source>Measuring what each modality is worth</source>
        <translation>正在测量各模态的价值</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FusionWorthDialog</name>
    <message>
        <source>%1 (%2 … %3)</source>
        <translation>%1（%2 … %3）</translation>
    </message>
    <message>
        <source>Ratings alone</source>
        <translation>仅评分</translation>
    </message>
    <message>
        <source>Feature level</source>
        <translation>特征层</translation>
    </message>
    <message>
        <source>Decision level</source>
        <translation>决策层</translation>
    </message>
    <message>
        <source>Joint level</source>
        <translation>联合层</translation>
    </message>
    <message>
        <source>%1: with</source>
        <translation>%1：有</translation>
    </message>
    <message>
        <source>%1: without</source>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1 · worth %2</source>
        <translation>%1 · 价值 %2</translation>
    </message>
    <message>
        <source>%1: shuffled</source>
        <translation>%1：打乱</translation>
    </message>
    <message>
        <source>%1 · over chance %2</source>
        <translation>%1 · 高于偶然 %2</translation>
    </message>
    <message>
        <source>Does fusing pay?</source>
        <translation>融合值得吗？</translation>
    </message>
    <message>
        <source>Fusion at three levels</source>
        <translation>三个层级的融合</translation>
    </message>
    <message>
        <source>What each modality is worth</source>
        <translation>各模态的价值</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>The same ratings and features: EASE on ratings alone; CEASE on one joint vector of all features (feature); EASE and a signal of each modality, weights found on other people (decision); Multimodal LightGCN trained end to end (joint). NDCG@10 with 95 % intervals; the line is ratings alone. The joint model stops where its lists of these people are best, which flatters it a little.</source>
        <translation>相同的评分与特征：仅用评分的 EASE；以全部特征的联合向量训练的 CEASE（特征层）；EASE 加每个模态一个信号，权重取自其他人（决策层）；端到端训练的多模态 LightGCN（联合层）。NDCG@10，95% 区间；竖线为仅评分。联合模型在这些人的列表最好时停止，因此略占便宜。</translation>
    </message>
    <message>
        <source>The run on screen is fitted again without a modality, and with its features dealt to other movies, which is what chance makes of them. New movies and new people: a tenth of each is kept from training. NDCG@10, gains paired by person with 95 % intervals. Weights stay those of the run.</source>
        <translation>屏幕上的运行会在去掉某一模态后重新拟合，并在把该模态特征随机分给其他电影后再次拟合（即偶然水平）。新电影与新人：各有十分之一不参与训练。NDCG@10，增益按人配对，95% 区间。权重保持该运行的权重。</translation>
    </message>
    <message>
        <source>Compare anew</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 秒</translation>
    </message>
    <message>
        <source>%1 · measured %2</source>
        <translation>%1 · 测于 %2</translation>
    </message>
    <message>
        <source>Not measured yet on this library. It takes minutes, and can be cancelled.</source>
        <translation>尚未在此片库上测量。需要几分钟，可以取消。</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Rated movies</source>
        <translation>已评电影</translation>
    </message>
    <message>
        <source>New movies</source>
        <translation>新电影</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>run %1 · measured %2</source>
        <translation>运行 %1 · 测于 %2</translation>
    </message>
    <message>
        <source>Needs a run that uses features: encode them on the Data page and train.</source>
        <translation>需要使用特征的运行：在数据页编码后训练。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::GuessMenu</name>
    <message>
        <source>Guess what is absent</source>
        <translation>推测缺少的特征</translation>
    </message>
    <message>
        <source>From the movies most alike</source>
        <translation>取自最相近的电影</translation>
    </message>
    <message>
        <source>The mean of the 50 movies that are most like it in what it does have</source>
        <translation>取与它现有特征最相近的 50 部电影的平均值</translation>
    </message>
    <message>
        <source>By a network that is trained here</source>
        <translation>由在此训练的网络生成</translation>
    </message>
    <message>
        <source>A small network learns to predict these features from the others, and is measured on movies it has not seen</source>
        <translation>一个小网络学习由其他模态预测这些特征，并在它没有见过的电影上测量误差</translation>
    </message>
    <message>
        <source>The mean of all movies</source>
        <translation>所有电影的平均值</translation>
    </message>
    <message>
        <source>Says nothing about a movie, and does no harm</source>
        <translation>对电影不作任何说明，也没有害处</translation>
    </message>
    <message>
        <source>Take the guesses out</source>
        <translation>去掉推测的特征</translation>
    </message>
    <message>
        <source>What is absent stays absent: its weight goes to the other signals</source>
        <translation>缺少的仍然缺少：其权重分给其他信号</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助的页面</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>片库</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>A person&apos;s profile</source>
        <translation>某人的画像</translation>
    </message>
    <message>
        <source>Recommenders</source>
        <translation>推荐器</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::HistoryModel</name>
    <message>
        <source>%1, %2 of 5 stars</source>
        <translation>%1，%2 / 5 星</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportFlow</name>
    <message>
        <source>%1, %2, %3 and %4 added in %5 s</source>
        <translation>用 %5 秒添加了 %1、%2、%3和 %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature rows</source>
        <translation>
            <numerusform>%Ln 行特征</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln rows refused (hover for the reasons)</source>
        <translation>
            <numerusform>；拒绝了 %Ln 行（悬停查看原因）</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder with data (MovieLens, tables, posters); single files can be dropped on the window</source>
        <translation>选择数据文件夹（MovieLens、表格、海报）；单个文件可以拖到窗口上</translation>
    </message>
    <message>
        <source>Find what looks like this</source>
        <translation>查找看起来像它的</translation>
    </message>
    <message>
        <source>Find what sounds like this</source>
        <translation>查找听起来像它的</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportPreview</name>
    <message>
        <source>Where should the library lie?</source>
        <translation>片库放在哪里？</translation>
    </message>
    <message>
        <source>Nothing is read in before you choose Import</source>
        <translation>选择“导入”之前不会读入任何内容</translation>
    </message>
    <message>
        <source>My movies</source>
        <translation>我的电影</translation>
    </message>
    <message>
        <source>a new library</source>
        <translation>新片库</translation>
    </message>
    <message>
        <source>the open library “%1”</source>
        <translation>已打开的片库“%1”</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>未读取：%1</translation>
    </message>
    <message>
        <source>⚠ This set is known to hold %1, but %2 are here: the file was cut or changed.</source>
        <translation>⚠ 这个数据集应有 %1 行，这里是 %2：文件被截断或改动过。</translation>
    </message>
    <message>
        <source>Import it although it is not complete</source>
        <translation>虽不完整，仍然导入</translation>
    </message>
    <message>
        <source>by movie id (“1193.jpg”)</source>
        <translation>按电影编号（“1193.jpg”）</translation>
    </message>
    <message>
        <source>by title and year (“Heat (1995).jpg”)</source>
        <translation>按片名和年份（“Heat (1995).jpg”）</translation>
    </message>
    <message>
        <source>Files belong to movies</source>
        <translation>文件与电影的对应</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Features of</source>
        <translation>特征类别</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Movie id</source>
        <translation>电影编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Highest rating</source>
        <translation>最高评分</translation>
    </message>
    <message>
        <source>Tick at least one part.</source>
        <translation>请至少勾选一项。</translation>
    </message>
    <message>
        <source>Found in “%1”</source>
        <translation>在“%1”中找到</translation>
    </message>
    <message>
        <source>Untick what you do not want. Everything is read in one go: cancelled or failed midway, it leaves the library as it was; done twice, it adds nothing twice.</source>
        <translation>取消勾选不需要的部分。全部内容一次读入：中途取消或失败，片库保持原样；重复导入也不会重复添加。</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Folder of the new library</source>
        <translation>新片库的文件夹</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>导入位置</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>replaces the one there is</source>
        <translation>替换现有的</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>%1 new · %2 replace one · %3 there already · %4 refused</source>
        <translation>新增 %1 · 替换 %2 · 已有 %3 · 拒绝 %4</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Movie</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>将如何处理</translation>
    </message>
    <message>
        <source>First rows, or what happens with each file</source>
        <translation>前几行，或每个文件将如何处理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 位用户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln descriptions</source>
        <translation>
            <numerusform>%Ln 条简介</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posters</source>
        <translation>
            <numerusform>%Ln 张海报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds</source>
        <translation>
            <numerusform>%Ln 段声音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trailers</source>
        <translation>
            <numerusform>%Ln 段预告片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identities</source>
        <translation>
            <numerusform>%Ln 个编号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature rows</source>
        <translation>
            <numerusform>%Ln 行特征</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectBar</name>
    <message>
        <source>collaborative alone</source>
        <translation>仅协同信号</translation>
    </message>
    <message>
        <source>Trained with seed %1 on %2.</source>
        <translation>以种子 %1 在 %2 上训练。</translation>
    </message>
    <message>
        <source>%1 · decision fusion</source>
        <translation>%1 · 决策级融合</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>尚无训练</translation>
    </message>
    <message>
        <source>What the badges of the list and the changes of the metrics are against</source>
        <translation>列表名次标记与指标变化所对比的对象</translation>
    </message>
    <message>
        <source>Top %1</source>
        <translation>前 %1 部</translation>
    </message>
    <message>
        <source>Length of the list</source>
        <translation>列表长度</translation>
    </message>
    <message>
        <source>Hide seen ✓</source>
        <translation>隐藏看过 ✓</translation>
    </message>
    <message>
        <source>Hide seen</source>
        <translation>隐藏看过</translation>
    </message>
    <message>
        <source>Leave out what this person rated</source>
        <translation>不列出此人评过分的电影</translation>
    </message>
    <message>
        <source>Copy or export this list</source>
        <translation>复制或导出此列表</translation>
    </message>
    <message>
        <source>NDCG@10 %1 (%2–%3), full ranking</source>
        <translation>NDCG@10 %1（%2–%3），完整排序</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Saved mixes</source>
        <translation>已保存的混合</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>⇄ compare</source>
        <translation>⇄ 对比</translation>
    </message>
    <message>
        <source>its own mix</source>
        <translation>自身的混合</translation>
    </message>
    <message>
        <source>⇄ vs %1</source>
        <translation>⇄ 对比：%1</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>What this person&apos;s taste is made of (Alt+P)</source>
        <translation>此人的口味由什么构成（Alt+P）</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectMixerPanel</name>
    <message>
        <source>Name of this mix</source>
        <translation>此混合的名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved mixes</source>
        <translation>已保存的混合</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>± and changes: 95 % bootstrap, seed %1</source>
        <translation>± 与变化：95 % 自助法，种子 %1</translation>
    </message>
    <message>
        <source>Validation, live</source>
        <translation>验证集，实时</translation>
    </message>
    <message>
        <source>NDCG@10 over the last 20 mixer moves vs %1</source>
        <translation>最近 20 次混合调整的 NDCG@10，对比：%1</translation>
    </message>
    <message>
        <source>Fusion mixer</source>
        <translation>融合混合器</translation>
    </message>
    <message>
        <source>Take the last move of the mixer back (Alt+Z)</source>
        <translation>撤销上一次混合调整 (Alt+Z)</translation>
    </message>
    <message>
        <source>Bring it back (Alt+Shift+Z)</source>
        <translation>重做 (Alt+Shift+Z)</translation>
    </message>
    <message>
        <source>Undo mixer move</source>
        <translation>撤销混合调整</translation>
    </message>
    <message>
        <source>Redo mixer move</source>
        <translation>重做混合调整</translation>
    </message>
    <message>
        <source>The run on screen does not fuse at this level. %1</source>
        <translation>屏幕上的运行不在此级别融合。%1</translation>
    </message>
    <message>
        <source>Train CEASE for a run that does.</source>
        <translation>训练 CEASE 即可得到这样的运行。</translation>
    </message>
    <message>
        <source>Train several recommenders together for a run that does.</source>
        <translation>同时训练多个推荐器即可得到这样的运行。</translation>
    </message>
    <message>
        <source>Train Multimodal LightGCN for a run that does.</source>
        <translation>训练多模态 LightGCN 即可得到这样的运行。</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征级</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决策级</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>联合</translation>
    </message>
    <message>
        <source>Diversity (ILD)</source>
        <translation>多样性 (ILD)</translation>
    </message>
    <message>
        <source>Novelty (bits)</source>
        <translation>新颖度 (比特)</translation>
    </message>
    <message>
        <source>diversity and novelty @10 · from candidate pools: NDCG@10 is %1 off the full ranking with the run&apos;s own mix</source>
        <translation>多样性与新颖度 @10 · 由候选池计算：在该次训练自身的混合下，NDCG@10 与完整排序相差 %1</translation>
    </message>
    <message>
        <source>Does fusing pay?…</source>
        <translation>融合值得吗？…</translation>
    </message>
    <message>
        <source>Fusion at three levels side by side, and what each modality is worth, on this library</source>
        <translation>在此片库上并列比较三个层级的融合，以及各模态的价值</translation>
    </message>
    <message numerus="yes">
        <source>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z goes back.</source>
        <translation>
            <numerusform>已调优：在用于调优的人群上 NDCG@10 %1 → %2，交叉验证为 %3（%Ln 人）。按 Alt+Z 返回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validation, live · %Ln people · %1 ms</source>
        <translation>
            <numerusform>验证集，实时 · %Ln 人 · %1 毫秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectPage</name>
    <message>
        <source>The engine cannot be opened</source>
        <translation>无法打开引擎</translation>
    </message>
    <message>
        <source>Opening the newest run…</source>
        <translation>正在打开最新的训练…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无训练</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>This person cannot be shown</source>
        <translation>无法显示此人</translation>
    </message>
    <message>
        <source>You have not rated a movie yet</source>
        <translation>您还没有给电影评分</translation>
    </message>
    <message>
        <source>Rate a few on the Library page with keys 1–5: this list follows each of them at once.</source>
        <translation>在片库页用 1–5 键评几部：此列表会随每次评分立即更新。</translation>
    </message>
    <message>
        <source>Open the Library</source>
        <translation>打开片库</translation>
    </message>
    <message>
        <source>Training the first run</source>
        <translation>正在进行首次训练</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 listed of %2</source>
        <translation>列出 %1 / 共 %2 部</translation>
    </message>
    <message>
        <source>Re-rank %1 ms</source>
        <translation>重排 %1 毫秒</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Open in the Library</source>
        <translation>在片库中打开</translation>
    </message>
    <message>
        <source>Similar movies</source>
        <translation>相似电影</translation>
    </message>
    <message>
        <source>Similar by %1</source>
        <translation>按%1相似</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>复制片名</translation>
    </message>
    <message>
        <source>Clear my rating</source>
        <translation>清除我的评分</translation>
    </message>
    <message>
        <source>Recommended movies</source>
        <translation>推荐的电影</translation>
    </message>
    <message>
        <source>A run learns from this library&apos;s ratings who likes what. Then this page shows anybody&apos;s recommendations, why they are what they are, and how good they are. On MovieLens-1M it takes about half a minute.</source>
        <translation>训练从本片库的评分中学习谁喜欢什么。之后本页显示任何人的推荐、推荐的原因以及推荐的质量。在 MovieLens-1M 上约需半分钟。</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>What would somebody get who likes these five? Add movies in the field at the left: the list follows each of them at once.</source>
        <translation>喜欢这五部电影的人会得到什么推荐？在左侧输入框添加电影：列表立即随之变化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 held out are in the list</source>
        <translation>
            <numerusform>留出的 %1 部中有 %Ln 部在列表中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectPersonPanel</name>
    <message>
        <source>Person shown: %1</source>
        <translation>当前显示：%1</translation>
    </message>
    <message>
        <source>You have not rated a movie yet. Keys 1–5 rate the chosen one, here or on the Library page.</source>
        <translation>您还没有评分。在此处或片库页按 1–5 键为所选电影评分。</translation>
    </message>
    <message>
        <source>This person has rated nothing.</source>
        <translation>此人没有评分。</translation>
    </message>
    <message>
        <source>Your labels are all used; nothing is held out.</source>
        <translation>您的标注全部用于推荐，没有留出。</translation>
    </message>
    <message>
        <source>Nothing of this person&apos;s was held out: too few liked movies.</source>
        <translation>此人没有留出的电影：喜欢的太少。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>What the list is made from</source>
        <translation>列表的依据</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Liked movies that were kept from training: a good list has them</source>
        <translation>喜欢但未参与训练的电影：好的列表应当包含它们</translation>
    </message>
    <message>
        <source>Movies of this person</source>
        <translation>此人的电影</translation>
    </message>
    <message>
        <source>Previous person (Alt+Left)</source>
        <translation>上一位 (Alt+←)</translation>
    </message>
    <message>
        <source>Next person (Alt+Right)</source>
        <translation>下一位 (Alt+→)</translation>
    </message>
    <message>
        <source>Anybody (Alt+R)</source>
        <translation>随机一位 (Alt+R)</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>上一位</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>随机一位</translation>
    </message>
    <message>
        <source>any</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Make somebody up</source>
        <translation>虚构一个人</translation>
    </message>
    <message>
        <source>Make up somebody with these ratings</source>
        <translation>用这些评分虚构一个人</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>What this made-up person is called:</source>
        <translation>这个虚构人物的名字：</translation>
    </message>
    <message>
        <source>Nothing is held out of somebody made up.</source>
        <translation>虚构人物没有留出的数据。</translation>
    </message>
    <message>
        <source>Add a few movies that this person likes: the list follows at once.</source>
        <translation>添加几部此人喜欢的电影：列表立即随之变化。</translation>
    </message>
    <message>
        <source>1–5 other stars, Delete takes a movie away, Ctrl+Z undoes.</source>
        <translation>1–5 改星级，Delete 移除电影，Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Add a movie</source>
        <translation>添加电影</translation>
    </message>
    <message>
        <source>Add a movie that this person likes</source>
        <translation>添加此人喜欢的电影</translation>
    </message>
    <message>
        <source>People made up</source>
        <translation>虚构人物</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectSession</name>
    <message>
        <source>This run was trained with nothing held out, so mixes cannot be measured.</source>
        <translation>该次训练没有留出数据，因此无法衡量混合。</translation>
    </message>
    <message>
        <source>Tuning the mix</source>
        <translation>正在调优混合</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectWhyPanel</name>
    <message>
        <source>novelty</source>
        <translation>新颖度</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>为何推荐《%1》</translation>
    </message>
    <message>
        <source>Why? Choose a movie of the list.</source>
        <translation>为何？请在列表中选一部电影。</translation>
    </message>
    <message>
        <source>Why “%1” is #%2</source>
        <translation>《%1》为何排第 %2</translation>
    </message>
    <message>
        <source>Why “%1” is not listed</source>
        <translation>《%1》为何未列出</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>Because of what you rated</source>
        <translation>源于您的评分</translation>
    </message>
    <message>
        <source>Because of what this person rated</source>
        <translation>源于此人的评分</translation>
    </message>
    <message>
        <source>No single movie stands out.</source>
        <translation>没有特别突出的一部。</translation>
    </message>
    <message>
        <source>Without it…</source>
        <translation>如果没有…</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>无%1</translation>
    </message>
    <message>
        <source>%1 → not listed</source>
        <translation>%1 → 未列出</translation>
    </message>
    <message>
        <source>Features by %1</source>
        <translation>特征来自 %1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::Job</name>
    <message>
        <source>%1, %2 of %3 MB</source>
        <translation>%1，%2 / %3 MB</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::JobProgressRow</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::JobsIndicator</name>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还剩 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>还剩 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>正在运行的任务</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Training curve of %1</source>
        <translation>%1 的训练曲线</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LabelCardView</name>
    <message>
        <source>Tag, note or reason</source>
        <translation>标签、备注或理由</translation>
    </message>
    <message>
        <source>rate and next</source>
        <translation>评分并到下一部</translation>
    </message>
    <message>
        <source>half a star less</source>
        <translation>少半颗星</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>not interested</source>
        <translation>不感兴趣</translation>
    </message>
    <message>
        <source>right in the list</source>
        <translation>列表中是对的</translation>
    </message>
    <message>
        <source>wrong, and why</source>
        <translation>是错的，以及原因</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Everything said so far is on disk. Press P to go on.</source>
        <translation>到目前为止的标注都已写入磁盘。按 P 继续。</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>没有队列</translation>
    </message>
    <message>
        <source>Making the queue…</source>
        <translation>正在生成队列…</translation>
    </message>
    <message>
        <source>Nothing is left in this queue</source>
        <translation>这个队列已经做完</translation>
    </message>
    <message>
        <source>Choose another one above.</source>
        <translation>请在上方选择另一个队列。</translation>
    </message>
    <message>
        <source>There is no description.</source>
        <translation>没有简介。</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>去掉这个标签</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>blind: what others and the model say is hidden</source>
        <translation>盲评：他人与模型的意见已隐藏</translation>
    </message>
    <message>
        <source>expected &lt;b&gt;%1 ± %2&lt;/b&gt;</source>
        <translation>预期 &lt;b&gt;%1 ± %2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>#%1 in your list</source>
        <translation>在你的列表中第 %1 位</translation>
    </message>
    <message>
        <source>Expected: mean of all ratings, plus how much better this movie is rated than others, plus how much higher you rate than others (Koren 2010); ± one standard deviation of the movie&apos;s ratings</source>
        <translation>预期：全部评分的均值，加上这部电影比其他电影高出的部分，再加上你比其他人打分高出的部分（Koren 2010）；± 为该电影评分的一个标准差</translation>
    </message>
    <message>
        <source>Tag, then Enter; Esc leaves it</source>
        <translation>输入标签后按 Enter；Esc 放弃</translation>
    </message>
    <message>
        <source>Note, then Enter; Esc leaves it</source>
        <translation>输入备注后按 Enter；Esc 放弃</translation>
    </message>
    <message>
        <source>Why is it wrong in your list? Enter without a word is fine</source>
        <translation>它在你的列表中为什么是错的？不写直接按 Enter 也可以</translation>
    </message>
    <message>
        <source>A tag needs at least one letter: nothing was stored.</source>
        <translation>标签至少要有一个字：什么也没有保存。</translation>
    </message>
    <message>
        <source>settled on &lt;b&gt;★%1&lt;/b&gt;</source>
        <translation>商定为 &lt;b&gt;★%1&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LabelPage</name>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>curator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Movies that come next</source>
        <translation>接下来的电影</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>Hides what others and the model say, so that it does not sway you</source>
        <translation>隐藏他人与模型的意见，以免影响你的判断</translation>
    </message>
    <message>
        <source>Most informative</source>
        <translation>信息量最大</translation>
    </message>
    <message>
        <source>Movies that many rated and rated differently, among those you are likely to know</source>
        <translation>很多人评过、评分又不一致、而且你很可能看过的电影</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>模型不确定</translation>
    </message>
    <message>
        <source>Movies of your list about which the signals disagree most</source>
        <translation>你的列表中各信号分歧最大的电影</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>意见分歧</translation>
    </message>
    <message>
        <source>Movies that curators rated most differently</source>
        <translation>标注者评分相差最大的电影</translation>
    </message>
    <message>
        <source>Unseen cold movies</source>
        <translation>未看的冷门电影</translation>
    </message>
    <message>
        <source>Movies that hardly anybody rated yet</source>
        <translation>几乎还没有人评过的电影</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Movies drawn by chance, always in the same order</source>
        <translation>随机抽取的电影，顺序始终相同</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>The movies that the Library page shows, in its order</source>
        <translation>片库页面当前显示的电影，按其顺序</translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>How many labels you mean to give in this session</source>
        <translation>这次打算标注多少</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Who is labelling?</source>
        <translation>由谁来标注？</translation>
    </message>
    <message>
        <source>Labels are signed with this name:</source>
        <translation>标注将署上这个名字：</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Labels in this session:</source>
        <translation>这次的标注数：</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>fold-in %1 ms</source>
        <translation>折入 %1 毫秒</translation>
    </message>
    <message>
        <source>Ratings go from 1 to 5; 0 takes one away.</source>
        <translation>评分为 1 到 5；0 取消评分。</translation>
    </message>
    <message>
        <source>This movie has neither a trailer nor a sound in the library.</source>
        <translation>片库中没有这部电影的预告片或声音。</translation>
    </message>
    <message>
        <source>“%1” does nothing here. ? shows all keys.</source>
        <translation>“%1”在这里没有作用。按 ? 查看全部按键。</translation>
    </message>
    <message>
        <source>The name that labels are signed with (C)</source>
        <translation>标注所署的名字（C）</translation>
    </message>
    <message>
        <source>Label: one movie after another</source>
        <translation>标注：逐部进行</translation>
    </message>
    <message numerus="yes">
        <source>Saved · %Ln labels on disk</source>
        <translation>
            <numerusform>已保存 · 磁盘上有 %Ln 条标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LabelSidePanel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>SESSION</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Left in the queue</source>
        <translation>队列剩余</translation>
    </message>
    <message>
        <source>Agreement (α)</source>
        <translation>一致性（α）</translation>
    </message>
    <message>
        <source>YOUR LIST, AFTER THE LAST LABEL</source>
        <translation>最近一次标注后的你的列表</translation>
    </message>
    <message>
        <source>HISTORY — EVERY STEP CAN BE UNDONE</source>
        <translation>历史 — 每一步都可以撤销</translation>
    </message>
    <message>
        <source>What was said, newest first</source>
        <translation>标注记录，最新的在前</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>你的列表</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / 分钟</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α of all curators&apos; current ratings, interval scale; 95 % interval %1 … %2 (bootstrap over movies)</source>
        <translation>所有标注者当前评分的 Krippendorff α，等距尺度；95 % 区间 %1 … %2（对电影自助抽样）</translation>
    </message>
    <message>
        <source>Known once two curators rated the same movies and their ratings differ somewhere</source>
        <translation>两位标注者评过相同的电影、且评分有所不同时才能得出</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Known once a run is trained (Inspect page).</source>
        <translation>训练一次之后才有（解析页面）。</translation>
    </message>
    <message>
        <source>%1 of %2 places changed · fold-in %3 ms</source>
        <translation>%2 个位置中 %1 个有变 · 折入 %3 毫秒</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>rating taken away %1</source>
        <translation>取消评分 %1</translation>
    </message>
    <message>
        <source>tag “%1” %2</source>
        <translation>标签“%1” %2</translation>
    </message>
    <message>
        <source>tag “%1” taken away %2</source>
        <translation>去掉标签“%1” %2</translation>
    </message>
    <message>
        <source>verdict taken away %1</source>
        <translation>取消评判 %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>备注 %1</translation>
    </message>
    <message>
        <source>skip %1</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还需 %1 分钟</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Disagreements…</source>
        <translation>分歧…</translation>
    </message>
    <message>
        <source>Where curators rated differently, and what they settle on (D)</source>
        <translation>标注者评分不同之处，以及商定的结果（D）</translation>
    </message>
    <message>
        <source>settled on ★%1 %2</source>
        <translation>商定为 ★%1 %2</translation>
    </message>
    <message>
        <source>not settled any more %1</source>
        <translation>取消商定 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln labels</source>
        <translation>
            <numerusform>%Ln 条中的 %1 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln curators</source>
        <translation>
            <numerusform>%Ln 位标注者</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LibraryPage</name>
    <message>
        <source>Search titles, people, descriptions</source>
        <translation>搜索片名、影人、简介</translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>posters %1 · descriptions %2 · sounds %3 · trailers %4</source>
        <translation>海报 %1 · 简介 %2 · 声音 %3 · 预告片 %4</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>This library is empty</source>
        <translation>这个片库是空的</translation>
    </message>
    <message>
        <source>Drop a folder of MovieLens, a table or a folder of posters on the window.</source>
        <translation>把 MovieLens 文件夹、表格或海报文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>No movie fits</source>
        <translation>没有符合的电影</translation>
    </message>
    <message>
        <source>Nothing in this library matches what you searched and filtered for.</source>
        <translation>片库中没有符合搜索和筛选条件的电影。</translation>
    </message>
    <message>
        <source>Show all movies</source>
        <translation>显示全部电影</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 部</translation>
    </message>
    <message>
        <source>Describe a movie: “slow space drama with dread”</source>
        <translation>描述一部电影：“缓慢而不安的太空剧情片”</translation>
    </message>
    <message>
        <source>What sounds like “%1”, by %2</source>
        <translation>听起来像“%1”的，按 %2</translation>
    </message>
    <message>
        <source>What looks like “%1”, by %2</source>
        <translation>看起来像“%1”的，按 %2</translation>
    </message>
    <message>
        <source>Meaning cannot be searched yet</source>
        <translation>还不能按意思搜索</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可以比较的</translation>
    </message>
    <message>
        <source>Open the Data page</source>
        <translation>打开数据页</translation>
    </message>
    <message>
        <source>Found by %1. %2</source>
        <translation>由 %1 找到。%2</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LibraryService</name>
    <message>
        <source>rated “%1” ★%2</source>
        <translation>给“%1”打了 ★%2</translation>
    </message>
    <message>
        <source>cleared the rating of “%1”</source>
        <translation>清除了“%1”的评分</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>给“%1”加了标签</translation>
    </message>
    <message>
        <source>judged “%1”</source>
        <translation>评定了“%1”</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Importing into %1</source>
        <translation>正在导入到 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Making the demo library</source>
        <translation>正在生成演示片库</translation>
    </message>
    <message>
        <source>wrote a note on “%1”</source>
        <translation>为“%1”写了备注</translation>
    </message>
    <message>
        <source>skipped “%1”</source>
        <translation>跳过了“%1”</translation>
    </message>
    <message>
        <source>settled “%1” on ★%2</source>
        <translation>将“%1”商定为 ★%2</translation>
    </message>
    <message>
        <source>opened “%1” again</source>
        <translation>重新开放“%1”</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MadeUpPeople</name>
    <message>
        <source>Made up %1</source>
        <translation>虚构人物 %1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MainWindow</name>
    <message>
        <source>This page comes with a later version.</source>
        <translation>此页面将在以后的版本中提供。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>片库</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Open a library first.</source>
        <translation>请先打开片库。</translation>
    </message>
    <message>
        <source>Open a library (a folder ending in .kinoprism)</source>
        <translation>打开片库（以 .kinoprism 结尾的文件夹）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies written to %1</source>
        <translation>
            <numerusform>已将 %Ln 部电影写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies copied</source>
        <translation>
            <numerusform>已复制 %Ln 部电影</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MeaningSearch</name>
    <message>
        <source>That needs a model pack first: %1.</source>
        <translation>这首先需要一个模型包：%1。</translation>
    </message>
    <message>
        <source>The features of this library were made with the model pack “%1”, which is not installed here: %2.</source>
        <translation>这个片库的特征由模型包“%1”生成，但这里没有安装：%2。</translation>
    </message>
    <message>
        <source>The texts of this library have no features that a sentence could be compared with.</source>
        <translation>这个片库的文本没有可与句子比较的特征。</translation>
    </message>
    <message>
        <source>The posters of this library have no features that a picture could be compared with.</source>
        <translation>这个片库的海报没有可与图片比较的特征。</translation>
    </message>
    <message>
        <source>The sounds of this library have no features that a sound could be compared with.</source>
        <translation>这个片库的声音没有可与声音比较的特征。</translation>
    </message>
    <message>
        <source>There is nothing in it to compare.</source>
        <translation>其中没有可以比较的内容。</translation>
    </message>
    <message>
        <source>Encode them on the Data page with %1.</source>
        <translation>请在数据页用 %1 编码。</translation>
    </message>
    <message>
        <source>The texts of this library were encoded with %1, which reads English. To ask in other languages encode them with %2, too.</source>
        <translation>此片库的文本是用 %1 编码的，它只读英文。要用其他语言提问，请再用 %2 编码。</translation>
    </message>
    <message>
        <source>The features of this library were made by another version of %1 than is here. Encode them again on the Data page.</source>
        <translation>此片库的特征由与此处不同版本的 %1 生成。请在“数据”页重新编码。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MediaPanel</name>
    <message>
        <source>Shots: place in the trailer</source>
        <translation>镜头：预告片中的位置</translation>
    </message>
    <message>
        <source>Waveform: place in the sound</source>
        <translation>波形：声音中的位置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There is no sound device: nothing can be heard.</source>
        <translation>没有声音设备：听不到声音。</translation>
    </message>
    <message>
        <source>Line below the shots: what %1 looked at, %2 of %3</source>
        <translation>镜头下方的线：%1 看过的部分，%3 中的 %2</translation>
    </message>
    <message>
        <source>Brighter: what %1 listened to, %2 of %3</source>
        <translation>较亮处：%1 听过的部分，%3 中的 %2</translation>
    </message>
    <message>
        <source>Qt cannot jump in this file: it does not tell its length. Convert it to MP4.</source>
        <translation>Qt 无法在此文件中跳转：文件没有给出时长。请转换为 MP4。</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::MediaTimeline</name>
    <message>
        <source>%1 · shot %2 of %3</source>
        <translation>%1 · 第 %2 / %3 个镜头</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::MetricTrace</name>
    <message>
        <source>Metric over the last moves</source>
        <translation>最近几次调整中的指标</translation>
    </message>
    <message>
        <source>: now %1</source>
        <translation>：现在 %1</translation>
    </message>
    <message>
        <source>, baseline %1</source>
        <translation>，基线 %1</translation>
    </message>
    <message>
        <source>no measurement yet</source>
        <translation>尚无测量</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::MetricsTable</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Copy with protocol</source>
        <translation>连同评测协议一起复制</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::MixerView</name>
    <message>
        <source>Tuning…</source>
        <translation>正在调优…</translation>
    </message>
    <message>
        <source>Auto-tune</source>
        <translation>自动调优</translation>
    </message>
    <message>
        <source>Find the weights that rank the validation ratings best</source>
        <translation>寻找使验证评分排序最好的权重</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All weights back to their defaults (double-click a slider for one)</source>
        <translation>所有权重恢复默认（双击滑块只恢复一个）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this mix under a name</source>
        <translation>以一个名字保存这个混合</translation>
    </message>
    <message>
        <source>Switch between two mixes to compare them</source>
        <translation>在两个混合之间切换比较</translation>
    </message>
    <message>
        <source>Compare mixes A and B</source>
        <translation>比较混合 A 与 B</translation>
    </message>
    <message>
        <source>A | b</source>
        <translation>A | b</translation>
    </message>
    <message>
        <source>a | B</source>
        <translation>a | B</translation>
    </message>
    <message>
        <source>Mix A is in hand</source>
        <translation>当前为混合 A</translation>
    </message>
    <message>
        <source>Mix B is in hand</source>
        <translation>当前为混合 B</translation>
    </message>
    <message>
        <source>Fusion level: %1</source>
        <translation>融合层级：%1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MomentChips</name>
    <message>
        <source>Exact: the features of %1 are the mean of its parts, so all seconds together add what the movies of the history bring, %2.</source>
        <translation>精确值：%1 的特征是各片段的均值，因此所有秒数相加正好等于历史电影带来的分数 %2。</translation>
    </message>
    <message>
        <source>Of the %2 that the movies of the history bring, %3 is divided among the seconds: what is a mean in the features of %1. The rest, %4, lies in values that no second has alone, such as how much it varies.</source>
        <translation>历史电影带来的分数 %2 中，有 %3 可以分摊到各秒：即 %1 的特征中属于均值的部分。其余 %4 来自任何单独一秒都没有的数值，例如变化的幅度。</translation>
    </message>
    <message>
        <source>Each figure says how much less than %2 the movies of the history would bring if %1 had not had these seconds. They do not add up.</source>
        <translation>每个数字表示：如果 %1 没有读到这几秒，历史电影带来的分数会比 %2 少多少。这些数字不能相加。</translation>
    </message>
    <message>
        <source>Seconds that mattered</source>
        <translation>起作用的片段</translation>
    </message>
    <message>
        <source>%1, %2: adds %3. Play from there</source>
        <translation>%1，%2：增加 %3。从此处播放</translation>
    </message>
    <message>
        <source>Play from there</source>
        <translation>从此处播放</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MomentsDialog</name>
    <message>
        <source>Seconds that mattered</source>
        <translation>起作用的片段</translation>
    </message>
    <message>
        <source>Seconds of “%1” that mattered</source>
        <translation>《%1》中起作用的片段</translation>
    </message>
    <message>
        <source>Framed above. Keys 1 to %1 play them.</source>
        <translation>上方以方框标出。按键 1 到 %1 可播放。</translation>
    </message>
    <message>
        <source>Framed above. Key 1 plays it.</source>
        <translation>上方以方框标出。按键 1 可播放。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieActions</name>
    <message>
        <source>Tag…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Take a tag off</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Add to collection</source>
        <translation>加入合集</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>Take out of collection</source>
        <translation>移出合集</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>删除合集</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>重命名合集</translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation>“%1”的新名称</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collection for %Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影的合集</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieEditor</name>
    <message>
        <source>The pasted picture could not be kept: is the disk full?</source>
        <translation>无法保存粘贴的图片：磁盘满了吗？</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::MovieMap</name>
    <message>
        <source>%1, near %2</source>
        <translation>%1，邻近 %2</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieMapPanel</name>
    <message>
        <source>Map of the movies by %1</source>
        <translation>按%1排列的电影地图</translation>
    </message>
    <message>
        <source>How far the map is</source>
        <translation>地图的进度</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Placing the movies on the map. That is done once, and again when what it is made from changes.</source>
        <translation>正在把电影放到地图上。只需计算一次，所依据的数据改变后才会重新计算。</translation>
    </message>
    <message>
        <source>Nobody is known to have made two of the movies.</source>
        <translation>没有已知的人参与过其中两部电影。</translation>
    </message>
    <message>
        <source>No movie has features of this kind yet (Data page).</source>
        <translation>还没有电影具有这种特征（见“数据”页）。</translation>
    </message>
    <message>
        <source>The map was not finished. &lt;a href=&quot;retry&quot;&gt;Go on&lt;/a&gt;</source>
        <translation>地图尚未完成。&lt;a href=&quot;retry&quot;&gt;继续&lt;/a&gt;</translation>
    </message>
    <message>
        <source>%1 &lt;a href=&quot;retry&quot;&gt;Try again&lt;/a&gt;</source>
        <translation>%1 &lt;a href=&quot;retry&quot;&gt;重试&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Nobody who made this movie is known to have made another one, so it has no place.</source>
        <translation>这部电影的主创没有其他已知作品，所以它在地图上没有位置。</translation>
    </message>
    <message>
        <source>This movie has no such features, so it has no place.</source>
        <translation>这部电影没有这种特征，所以它在地图上没有位置。</translation>
    </message>
    <message>
        <source>Near %1</source>
        <translation>邻近 %1</translation>
    </message>
    <message>
        <source>Fused: the features of all modalities side by side, each with the same say, whatever the weights of the mix. Movies that are alike in them lie near each other.</source>
        <translation>融合：把各模态的特征并排使用，各占同样的份量，与混合的权重无关。在这些特征上相似的电影彼此靠近。</translation>
    </message>
    <message>
        <source>Movies made by the same people lie near each other.</source>
        <translation>由相同的人制作的电影彼此靠近。</translation>
    </message>
    <message>
        <source>Movies whose features by %1 are alike lie near each other.</source>
        <translation>按%1的特征相似的电影彼此靠近。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieMaps</name>
    <message>
        <source>Placing movies on a map</source>
        <translation>把电影放到地图上</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieMenu</name>
    <message>
        <source>Copy title</source>
        <translation>复制片名</translation>
    </message>
    <message>
        <source>Similar movies</source>
        <translation>相似电影</translation>
    </message>
    <message>
        <source>Similar by plot</source>
        <translation>情节相似</translation>
    </message>
    <message>
        <source>Similar by poster</source>
        <translation>海报相似</translation>
    </message>
    <message>
        <source>Try the poster again</source>
        <translation>重试这张海报</translation>
    </message>
    <message>
        <source>Clear my rating</source>
        <translation>清除我的评分</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieSource</name>
    <message>
        <source>guessed</source>
        <translation>推测</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieTable</name>
    <message>
        <source>Movies</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Click to sort, drag to move; the right button chooses columns</source>
        <translation>单击排序，拖动可移动；右键选择列</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复最初的列</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonListModel</name>
    <message>
        <source>What you rated yourself, and what follows from it</source>
        <translation>您自己的评分及由此得出的推荐</translation>
    </message>
    <message>
        <source>Does not exist: what would somebody get who likes these movies?</source>
        <translation>并不存在：喜欢这些电影的人会得到什么推荐？</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln movies</source>
        <translation>
            <numerusform>%1 · %Ln 部电影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You · %Ln labels</source>
        <translation>
            <numerusform>您 · %Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Person %1 · %Ln ratings</source>
        <translation>
            <numerusform>用户 %1 · %Ln 个评分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonPopup</name>
    <message>
        <source>Number or description of a person</source>
        <translation>用户编号或描述</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索用户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>most ratings</source>
        <translation>评分最多</translation>
    </message>
    <message>
        <source>fewest</source>
        <translation>评分最少</translation>
    </message>
    <message>
        <source>Make somebody up…</source>
        <translation>虚构一个人…</translation>
    </message>
    <message>
        <source>What would somebody get who likes just a few movies of your choice?</source>
        <translation>只喜欢你所选几部电影的人会得到什么推荐？</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonProfileView</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of the movies this person liked (%2), %3 of what everybody liked</source>
        <translation>占此人喜欢的电影的 %1（%2 部），占所有人喜欢的 %3</translation>
    </message>
    <message>
        <source>long shots (slow cutting)</source>
        <translation>长镜头（剪辑慢）</translation>
    </message>
    <message>
        <source>many colours in a frame</source>
        <translation>画面色彩丰富</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>bright, even light</source>
        <translation>明亮均匀的光线</translation>
    </message>
    <message>
        <source>saturated colours</source>
        <translation>高饱和色彩</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>共同点</translation>
    </message>
    <message>
        <source>People alike</source>
        <translation>相似的人</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Colours of the posters</source>
        <translation>海报的颜色</translation>
    </message>
    <message>
        <source>How the films are shot</source>
        <translation>影片的拍摄方式</translation>
    </message>
    <message>
        <source>Mean cosine of all pairs of liked movies; in brackets what as many movies drawn as often as everybody likes them have (20 draws, ± one deviation). The posters are those nearest to the middle.</source>
        <translation>所喜欢电影两两之间余弦的均值；括号内为按所有人喜好频率抽取同样多电影的数值（20 次抽样，± 一个标准差）。海报为最接近中心的电影。</translation>
    </message>
    <message>
        <source>Cosine of what both liked, shrunk where little is shared (Koren 2008). Enter shows one.</source>
        <translation>双方喜欢之物的余弦，共同点少时收缩（Koren 2008）。回车查看此人。</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1 年代</translation>
    </message>
    <message>
        <source>mean ★ %1 · everybody ★ %2</source>
        <translation>平均 ★ %1 · 所有人 ★ %2</translation>
    </message>
    <message>
        <source>no features yet (Data page)</source>
        <translation>尚无特征（数据页）</translation>
    </message>
    <message>
        <source>too few liked movies have it</source>
        <translation>喜欢的电影中具备者太少</translation>
    </message>
    <message>
        <source>%1 (%2 ± %3) · %4 movies</source>
        <translation>%1（%2 ± %3）· %4 部电影</translation>
    </message>
    <message>
        <source>no posters of liked movies yet</source>
        <translation>喜欢的电影尚无海报</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>On average, liked movies have more of it than %1 % of what everybody liked</source>
        <translation>平均而言，喜欢的电影在这方面高于所有人所喜欢电影的 %1%</translation>
    </message>
    <message>
        <source>needs mise-en-scène features of the trailers (Data page)</source>
        <translation>需要预告片的场面调度特征（数据页）</translation>
    </message>
    <message>
        <source>mean percentile among what everybody liked, ± its standard error</source>
        <translation>在所有人喜欢的电影中的平均百分位，± 标准误</translation>
    </message>
    <message>
        <source>%1 shared · %2</source>
        <translation>共同 %1 部 · %2</translation>
    </message>
    <message>
        <source>%1 ± %2 in the movies this person liked, %3 in what everybody liked</source>
        <translation>此人喜欢的电影中为 %1 ± %2，所有人喜欢的电影中为 %3</translation>
    </message>
    <message>
        <source>How the films sound</source>
        <translation>影片的声音</translation>
    </message>
    <message>
        <source>no tags of sound yet: encode sounds or trailers with “%1” (Data page)</source>
        <translation>尚无声音标签：请用“%1”编码声音或预告片（数据页）</translation>
    </message>
    <message>
        <source>none of the liked movies has a sound with tags by %1</source>
        <translation>喜欢的电影中没有一部的声音带有 %1 的标签</translation>
    </message>
    <message numerus="yes">
        <source>Of all %Ln rated movies: none was liked (4 stars or more). Marks: everybody.</source>
        <translation>
            <numerusform>基于全部 %Ln 部评过的电影：没有喜欢的（4 星及以上）。竖线：所有人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln liked movies (4 stars or more) among %1 rated. Marks: everybody.</source>
        <translation>
            <numerusform>基于 %1 部评过的电影中喜欢的 %Ln 部（4 星及以上）。竖线：所有人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln posters</source>
        <translation>
            <numerusform>取自 %Ln 张海报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean probability of each tag by %1, of %Ln liked movies with sound</source>
        <translation>
            <numerusform>%1 给出的各标签的平均概率，取自 %Ln 部有声音的喜欢的电影</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::Player</name>
    <message>
        <source>%1 cannot be played: %2. Convert it to MP4 or OGG and attach it again.</source>
        <translation>无法播放 %1：%2。请转换为 MP4 或 OGG 后重新添加。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PlayerControls</name>
    <message>
        <source>Previous movie with a trailer</source>
        <translation>上一部有预告片的电影</translation>
    </message>
    <message>
        <source>Previous movie with a sound</source>
        <translation>上一部有声音的电影</translation>
    </message>
    <message>
        <source>Next movie with a trailer</source>
        <translation>下一部有预告片的电影</translation>
    </message>
    <message>
        <source>Next movie with a sound</source>
        <translation>下一部有声音的电影</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::PosterPainter</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::PosterStrip</name>
    <message>
        <source>Movies</source>
        <translation>电影</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PosterView</name>
    <message>
        <source>Poster of %1</source>
        <translation>%1 的海报</translation>
    </message>
    <message>
        <source>This poster could not be read. Click to try once more.</source>
        <translation>这张海报无法读取。点击重试。</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::PosterWall</name>
    <message>
        <source>Posters</source>
        <translation>海报</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PosterZoom</name>
    <message>
        <source>Poster of %1, large</source>
        <translation>%1 的海报，放大</translation>
    </message>
    <message>
        <source>Wheel, plus and minus come nearer; Esc closes</source>
        <translation>滚轮、加号和减号缩放；Esc 关闭</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::RankedSource</name>
    <message>
        <source>#%1, was #%2 with %3</source>
        <translation>第 %1，在“%3”下为第 %2</translation>
    </message>
    <message>
        <source>A hit: this person liked it, and the run was not told</source>
        <translation>命中：此人喜欢它，而训练并不知情</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::RatingsHistogram</name>
    <message>
        <source>How the ratings are distributed</source>
        <translation>评分的分布</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>没有评分</translation>
    </message>
    <message numerus="yes">
        <source>%1 on average from %Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分，平均 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>★ %1: %2 of %Ln ratings</source>
        <translation>
            <numerusform>★ %1：%Ln 个评分中有 %2 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::RefusalModel</name>
    <message>
        <source>text of %1</source>
        <translation>《%1》的文本</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>The next encoding reads this file again</source>
        <translation>下次编码时再读这个文件</translation>
    </message>
    <message>
        <source>Nothing is wrong that you could mend: leave it out of this list</source>
        <translation>没有可以补救的：不再列出</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::Shelves</name>
    <message>
        <source>renamed “%1”</source>
        <translation>重命名了“%1”</translation>
    </message>
    <message>
        <source>deleted the collection “%1”</source>
        <translation>删除了合集“%1”</translation>
    </message>
    <message>
        <source>saved the view “%1”</source>
        <translation>保存了视图“%1”</translation>
    </message>
    <message>
        <source>deleted the view “%1”</source>
        <translation>删除了视图“%1”</translation>
    </message>
    <message numerus="yes">
        <source>put %Ln movies into “%1”</source>
        <translation>
            <numerusform>将 %Ln 部电影放入“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %Ln movies out of “%1”</source>
        <translation>
            <numerusform>将 %Ln 部电影移出“%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Arrows, PgUp, PgDn, Home, End</source>
        <translation>方向键、PgUp、PgDn、Home、End</translation>
    </message>
    <message>
        <source>Move over the wall (Shift extends the selection)</source>
        <translation>在海报墙上移动（Shift 扩展选择）</translation>
    </message>
    <message>
        <source>1–5, 0</source>
        <translation>1–5、0</translation>
    </message>
    <message>
        <source>Rate the selected movies, clear the rating</source>
        <translation>给所选电影打分，清除评分</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z、Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Undo, redo a label</source>
        <translation>撤销、重做标注</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−, Ctrl+0, Ctrl+wheel</source>
        <translation>Ctrl++、Ctrl+−、Ctrl+0、Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Size of the posters</source>
        <translation>海报大小</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Select; on a trailer or sound: play and pause</source>
        <translation>选择；在预告片或声音上：播放与暂停</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear search and filter</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开片库</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本表</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Search words or meaning</source>
        <translation>按字词或按意思搜索</translation>
    </message>
    <message>
        <source>Shift+F1</source>
        <translation>Shift+F1</translation>
    </message>
    <message>
        <source>About Kinoprism and its model packs</source>
        <translation>关于 Kinoprism 及其模型包</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, Ctrl+3, Ctrl+7</source>
        <translation>Ctrl+1、Ctrl+2、Ctrl+3、Ctrl+7</translation>
    </message>
    <message>
        <source>Library, Inspect, Label, Data</source>
        <translation>片库、解析、标注、数据</translation>
    </message>
    <message>
        <source>Label page: 1–5, Shift+1–5</source>
        <translation>标注页面：1–5、Shift+1–5</translation>
    </message>
    <message>
        <source>Rate and go on; half a star less</source>
        <translation>评分并继续；少半颗星</translation>
    </message>
    <message>
        <source>X, I</source>
        <translation>X、I</translation>
    </message>
    <message>
        <source>Skip; not interested</source>
        <translation>跳过；不感兴趣</translation>
    </message>
    <message>
        <source>R, W</source>
        <translation>R、W</translation>
    </message>
    <message>
        <source>The movie is right, is wrong in the list (and why)</source>
        <translation>电影在列表中是对的、是错的（以及原因）</translation>
    </message>
    <message>
        <source>T, N</source>
        <translation>T、N</translation>
    </message>
    <message>
        <source>Tag, note</source>
        <translation>标签、备注</translation>
    </message>
    <message>
        <source>←, →</source>
        <translation>←、→</translation>
    </message>
    <message>
        <source>Back to movies already labelled, forward</source>
        <translation>回到已标注的电影、前进</translation>
    </message>
    <message>
        <source>B, P</source>
        <translation>B、P</translation>
    </message>
    <message>
        <source>Blind, pause</source>
        <translation>盲评、暂停</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the movie in the library</source>
        <translation>在片库中显示这部电影</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Go to a page, a movie, a person; do something</source>
        <translation>前往页面、电影、用户；或执行操作</translation>
    </message>
    <message>
        <source>C, D</source>
        <translation>C、D</translation>
    </message>
    <message>
        <source>Who is labelling; where curators disagree</source>
        <translation>由谁标注；标注者的分歧</translation>
    </message>
    <message>
        <source>Inspect page: Alt+←, Alt+→, Alt+R, Alt+P</source>
        <translation>解析页：Alt+←、Alt+→、Alt+R、Alt+P</translation>
    </message>
    <message>
        <source>Another person, anybody; this person&apos;s profile</source>
        <translation>换一个人、随便一个人；此人的画像</translation>
    </message>
    <message>
        <source>Ctrl+G, Ctrl+C</source>
        <translation>Ctrl+G、Ctrl+C</translation>
    </message>
    <message>
        <source>Wall or table; copy the selected rows</source>
        <translation>海报墙或表格；复制所选行</translation>
    </message>
    <message>
        <source>Ctrl+J, Ctrl+B</source>
        <translation>Ctrl+J、Ctrl+B</translation>
    </message>
    <message>
        <source>Tag the selected movies; add them to a collection</source>
        <translation>为所选电影加标签；加入合集</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Keep filter, order and layout as a view</source>
        <translation>将筛选、排序与版式保存为视图</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Play the trailer or sound of the movie, pause</source>
        <translation>播放电影的预告片或声音，暂停</translation>
    </message>
    <message>
        <source>comma, full stop; &lt; &gt;</source>
        <translation>逗号、句号；&lt; &gt;</translation>
    </message>
    <message>
        <source>While it plays: back, forward; slower, faster</source>
        <translation>播放时：后退、前进；减慢、加快</translation>
    </message>
    <message>
        <source>M, C, F; N, B</source>
        <translation>M、C、F；N、B</translation>
    </message>
    <message>
        <source>Silence, captions, full screen; next, previous</source>
        <translation>静音、字幕、全屏；下一部、上一部</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Z, Ctrl+Alt+Shift+Z</source>
        <translation>Ctrl+Alt+Z、Ctrl+Alt+Shift+Z</translation>
    </message>
    <message>
        <source>Undo, redo an edit of a movie</source>
        <translation>撤销、重做电影编辑</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Help of this page</source>
        <translation>本页的帮助</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Versions of features: Enter, Delete</source>
        <translation>特征的版本：Enter、Delete</translation>
    </message>
    <message>
        <source>Use another one, remove it</source>
        <translation>改用另一个，移除</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::SimilarPanel</name>
    <message>
        <source>SIMILAR BY</source>
        <translation>按此找相似</translation>
    </message>
    <message>
        <source>Similar movies</source>
        <translation>相似电影</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>情节</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>people</source>
        <translation>影人</translation>
    </message>
    <message>
        <source>ON THE MAP · BY %1</source>
        <translation>在地图上 · 按%1</translation>
    </message>
    <message>
        <source>Known once a run is trained (Inspect page).</source>
        <translation>训练一次之后即可得知（“解析”页）。</translation>
    </message>
    <message>
        <source>Nothing is known that would make another movie similar by this.</source>
        <translation>按这一项没有已知的相似电影。</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::StarRating</name>
    <message>
        <source>Your rating</source>
        <translation>你的评分</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 / 5 星</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评分</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::StatusBar</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Loss by round, now round %1</source>
        <translation>每轮的损失，现为第 %1 轮</translation>
    </message>
    <message>
        <source>Quality on what was held out by round, now round %1</source>
        <translation>每轮在留出数据上的质量，现为第 %1 轮</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::TopBar</name>
    <message>
        <source>The engine is opened when it is needed</source>
        <translation>引擎会在需要时打开</translation>
    </message>
    <message>
        <source>The engine is being opened</source>
        <translation>正在打开引擎</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>引擎已就绪</translation>
    </message>
    <message>
        <source>Open, import, recent libraries</source>
        <translation>打开、导入、最近的片库</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Change to the light theme (Ctrl+T)</source>
        <translation>切换到浅色主题（Ctrl+T）</translation>
    </message>
    <message>
        <source>Change to the dark theme (Ctrl+T)</source>
        <translation>切换到深色主题（Ctrl+T）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>打开片库…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Train the default fusion</source>
        <translation>训练默认融合模型</translation>
    </message>
    <message>
        <source>Open a library to search it</source>
        <translation>请先打开片库再搜索</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>Finds what is written in titles, people and descriptions</source>
        <translation>查找片名、影人和简介中的字词</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>Finds what descriptions mean, whatever their words; needs text features by a sentence encoder</source>
        <translation>按简介的意思查找，不论用词；需要句子编码器的文本特征</translation>
    </message>
    <message>
        <source>About Kinoprism…</source>
        <translation>关于 Kinoprism…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CPU · %Ln threads</source>
        <translation>
            <numerusform>CPU · %Ln 线程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::TrailerView</name>
    <message>
        <source>Trailer</source>
        <translation>预告片</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ViewMenu</name>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Save over</source>
        <translation>覆盖保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name of “%1”</source>
        <translation>“%1”的新名称</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::WeightRow</name>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::WelcomePage</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Drop files anywhere</source>
        <translation>可把文件拖到任意位置</translation>
    </message>
    <message>
        <source>See what a recommender sees: words, posters, sound and picture, and how much each of them matters.</source>
        <translation>看见推荐系统所见：文字、海报、声音与画面，以及它们各自有多重要。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>600 made-up movies with posters, sound and people. Ready in seconds, no network.</source>
        <translation>600 部虚构电影，含海报、声音和用户。几秒即可就绪，无需网络。</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开片库</translation>
    </message>
    <message>
        <source>A folder that ends in .kinoprism, from this or another computer.</source>
        <translation>以 .kinoprism 结尾的文件夹，来自本机或其他电脑。</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <translation>导入自己的数据</translation>
    </message>
    <message>
        <source>Drop MovieLens, a CSV, posters, trailers: what it is, is recognised and shown before anything is read in.</source>
        <translation>拖入 MovieLens、CSV、海报、预告片：先识别并显示内容，再读入。</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>最近</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln 部电影</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 次训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln 个评分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::WindowCommands</name>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Search movies</source>
        <translation>搜索电影</translation>
    </message>
    <message>
        <source>Search words or meaning</source>
        <translation>按字词或意思搜索</translation>
    </message>
    <message>
        <source>Wall or table</source>
        <translation>海报墙或表格</translation>
    </message>
    <message>
        <source>Tag the selected movies…</source>
        <translation>为所选电影加标签…</translation>
    </message>
    <message>
        <source>Add the selected movies to a collection…</source>
        <translation>将所选电影加入合集…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Undo the last label</source>
        <translation>撤销最近的标注</translation>
    </message>
    <message>
        <source>Redo the label</source>
        <translation>重做标注</translation>
    </message>
    <message>
        <source>Undo the last edit of a movie</source>
        <translation>撤销上次的电影编辑</translation>
    </message>
    <message>
        <source>Redo the edit</source>
        <translation>重做编辑</translation>
    </message>
    <message>
        <source>Retrain the default fusion</source>
        <translation>重新训练默认融合</translation>
    </message>
    <message>
        <source>Does fusing pay?</source>
        <translation>融合值得吗？</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>打开片库…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Kinoprism and its model packs</source>
        <translation>关于 Kinoprism 及其模型包</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
</context>
</TS>
