<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Encoders</name>
    <message>
        <source>Approximate search, because the library is large: it finds %1 % of the true nearest neighbours (measured here).</source>
        <translation>片库较大，因此使用近似搜索：能找到真实最近邻的 %1 %（在本机测得）。</translation>
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
        <source>TF-IDF of titles, descriptions, genres and people, reduced by truncated SVD. English and Chinese; no weights to download; one second for 3,000 movies.</source>
        <translation>片名、简介、类型与人名的 TF-IDF，用截断 SVD 降维。支持英文和中文；无需下载权重；3,000 部电影约一秒。</translation>
    </message>
    <message>
        <source>Sentence embeddings (MiniLM)</source>
        <translation>句向量（MiniLM）</translation>
    </message>
    <message>
        <source>A sentence transformer over title, genres and description: movies of similar meaning are close even where their words differ, and a question in plain words finds them. English; about 50 movies per second on two cores.</source>
        <translation>句子变换器阅读片名、类型和简介：含义相近的电影彼此靠近，无论用词如何，一句提问也能找到它们。仅限英文；双核每秒约 50 部。</translation>
    </message>
    <message>
        <source>Multilingual sentence embeddings (E5)</source>
        <translation>多语言句向量（E5）</translation>
    </message>
    <message>
        <source>A sentence transformer for about 100 languages: similar movies are close even where one is described in Chinese and the other in English, and a question in either language finds both. About 20 movies per second on two cores.</source>
        <translation>约一百种语言的句子变换器：中文简介与英文简介的电影只要相似就彼此靠近，用任一语言提问都能找到两者。双核每秒约 20 部。</translation>
    </message>
    <message>
        <source>Topics of descriptions</source>
        <translation>简介的话题</translation>
    </message>
    <message>
        <source>A topic model (NMF): each description as shares of a few readable topics. No weights to download; seconds for 3,000 movies.</source>
        <translation>主题模型（NMF）：把每段简介表示为少数可读主题的占比。无需下载权重；3,000 部电影只需几秒。</translation>
    </message>
    <message>
        <source>Word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <source>The weighted mean of the vectors of a movie&apos;s words, rare words weighing more, with vectors that you supply (GloVe, word2vec, fastText). The language is that of the vectors; seconds for 3,000 movies, plus the time to read the file.</source>
        <translation>一部电影所有词的向量均值，罕见词与该片独有之处权重更大；向量文件由您提供（GloVe、word2vec、fastText）。语言取决于该文件；3,000 部电影只需几秒，另加读取文件的时间。</translation>
    </message>
    <message>
        <source>Poster content (EfficientNet-Lite0)</source>
        <translation>海报内容（EfficientNet-Lite0）</translation>
    </message>
    <message>
        <source>An ImageNet classification network applied to the whole poster; the features are its penultimate layer. About 100 posters per second on two cores.</source>
        <translation>ImageNet 分类网络处理整张海报；特征取倒数第二层。双核每秒约 100 张海报。</translation>
    </message>
    <message>
        <source>Colours and edges</source>
        <translation>色彩与边缘</translation>
    </message>
    <message>
        <source>Colour histograms, edge orientations and tone of the poster, whole and by quarters. No weights to download; hundreds of posters per second.</source>
        <translation>海报整体及四分区的颜色直方图、边缘方向与影调。无需下载权重；每秒数百张海报。</translation>
    </message>
    <message>
        <source>Poster content (ResNet-50)</source>
        <translation>海报内容（ResNet-50）</translation>
    </message>
    <message>
        <source>A larger ImageNet classification network, with weights that you supply; the features are its penultimate layer. About 15 posters per second on two cores.</source>
        <translation>更大的 ImageNet 分类网络，权重由您提供；特征取倒数第二层。双核每秒约 15 张海报。</translation>
    </message>
    <message>
        <source>Poster content (VGG-16)</source>
        <translation>海报内容（VGG-16）</translation>
    </message>
    <message>
        <source>The poster encoder of many published movie recommenders, with weights that you supply; the features are its penultimate layer. About 4 posters per second on two cores.</source>
        <translation>许多已发表的电影推荐系统所用的海报编码器，权重由您提供；特征取倒数第二层。双核每秒约 4 张海报。</translation>
    </message>
    <message>
        <source>Music features (musicnn, the Million Song Dataset)</source>
        <translation>音乐特征（musicnn，百万歌曲数据集）</translation>
    </message>
    <message>
        <source>A music tagging network with 50 tags, trained on the Million Song Dataset and applied to windows of 3 seconds; the features are its penultimate layer. About 100 seconds of sound per second on two cores.</source>
        <translation>在百万歌曲数据集上训练的 50 标签音乐标注网络，按 3 秒窗口处理；特征取倒数第二层。双核每秒约处理 100 秒声音。</translation>
    </message>
    <message>
        <source>Music features (musicnn, MagnaTagATune)</source>
        <translation>音乐特征（musicnn，MagnaTagATune）</translation>
    </message>
    <message>
        <source>A music tagging network with 50 tags, trained on MagnaTagATune and applied to windows of 3 seconds; the features are its penultimate layer. About 100 seconds of sound per second on two cores.</source>
        <translation>在 MagnaTagATune 上训练的 50 标签音乐标注网络，按 3 秒窗口处理；特征取倒数第二层。双核每秒约处理 100 秒声音。</translation>
    </message>
    <message>
        <source>Timbre (MFCC)</source>
        <translation>音色（MFCC）</translation>
    </message>
    <message>
        <source>20 cepstral coefficients (MFCC) and their derivatives: the timbre of voices and instruments. No weights to download.</source>
        <translation>二十个倒谱系数及其变化率：人声与乐器的音色。无需下载权重。</translation>
    </message>
    <message>
        <source>Loudness of 64 bands</source>
        <translation>64 个频带的响度</translation>
    </message>
    <message>
        <source>Mean and variation of the loudness of 64 mel bands. No weights to download.</source>
        <translation>64 个梅尔频带响度的均值与变化幅度。无需下载权重。</translation>
    </message>
    <message>
        <source>Mise-en-scène: shots, motion, light and colour</source>
        <translation>场面调度：镜头、运动、光线与色彩</translation>
    </message>
    <message>
        <source>Shot length, motion, light and colour of a trailer, independent of its content. No weights to download; a trailer of two minutes takes about 10 seconds, mostly for decoding.</source>
        <translation>预告片的镜头长度、运动、光线与色彩，不论内容。无需下载权重；两分钟的预告片约需十秒，大部分用于解码。</translation>
    </message>
    <message>
        <source>Actions (I3D, Kinetics-400)</source>
        <translation>动作（I3D，Kinetics-400）</translation>
    </message>
    <message>
        <source>An action recognition network with 400 classes, applied to clips of 64 frames; the features are its penultimate layer. 2 seconds per clip and about 15 seconds per trailer on two cores: use a GPU, or run it overnight.</source>
        <translation>400 类动作识别网络，处理 64 帧的片段；特征取倒数第二层。双核每个片段 2 秒，一部预告片约 15 秒：适合用 GPU，或者跑一夜。</translation>
    </message>
    <message>
        <source>Shot content (EfficientNet-Lite0)</source>
        <translation>镜头内容（EfficientNet-Lite0）</translation>
    </message>
    <message>
        <source>An ImageNet classification network applied to the middle frame of each shot of a trailer; the features are its penultimate layer. A trailer of two minutes takes a few seconds.</source>
        <translation>ImageNet 分类网络处理预告片每个镜头的中间一帧；特征取倒数第二层。两分钟的预告片只需几秒。</translation>
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
        <source>Matrix factorisation for implicit feedback. Accurate, fast at any size, with immediate fold-in of new people; the first choice.</source>
        <translation>面向隐式反馈的矩阵分解。准确，任何规模都很快，能立即接纳新人；首选。</translation>
    </message>
    <message>
        <source>EASE</source>
        <translation>EASE</translation>
    </message>
    <message>
        <source>A linear item-item model in closed form. Accurate and exactly explained; up to 20,000 movies.</source>
        <translation>有闭式解的线性物品-物品模型。准确且可精确解释；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Item k-nearest neighbours</source>
        <translation>物品 k 近邻</translation>
    </message>
    <message>
        <source>Recommends movies rated by the same people. Simple and easily explained.</source>
        <translation>推荐同一批人评过分的电影。简单，易于解释。</translation>
    </message>
    <message>
        <source>User k-nearest neighbours</source>
        <translation>用户 k 近邻</translation>
    </message>
    <message>
        <source>Recommends what similar people rated. No training; keeps all histories.</source>
        <translation>推荐相似的人评过分的电影。无需训练；保留全部历史。</translation>
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
        <source>Text mapped to factors</source>
        <translation>文本映射到因子</translation>
    </message>
    <message>
        <source>Poster mapped to factors</source>
        <translation>海报映射到因子</translation>
    </message>
    <message>
        <source>Sound mapped to factors</source>
        <translation>声音映射到因子</translation>
    </message>
    <message>
        <source>Trailer mapped to factors</source>
        <translation>预告片映射到因子</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its words: ranks movies without ratings.</source>
        <translation>由文字把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its poster: ranks movies without ratings.</source>
        <translation>由海报把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its sound: ranks movies without ratings.</source>
        <translation>由声音把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its trailer: ranks movies without ratings.</source>
        <translation>由预告片把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>热门程度</translation>
    </message>
    <message>
        <source>The most rated movies, the same list for everybody. Best for people with fewer than three ratings.</source>
        <translation>评分最多的电影，对谁都是同一列表。最适合评分不足三条的人。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>One random order for everybody: the chance baseline.</source>
        <translation>对所有人用同一个随机顺序：随机基线。</translation>
    </message>
    <message>
        <source>run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a copy from another computer.</source>
        <translation>运行 packaging/setup.sh --packs（需要网络），或用 kinoprism-cli pack install FILE 安装从另一台电脑复制来的文件。</translation>
    </message>
    <message>
        <source>semantic search and similarity of English descriptions</source>
        <translation>英文简介的语义搜索与相似度</translation>
    </message>
    <message>
        <source>semantic search and similarity of descriptions in about 100 languages</source>
        <translation>约一百种语言简介的语义搜索与相似度</translation>
    </message>
    <message>
        <source>similarity of posters by content</source>
        <translation>按画面内容比较海报</translation>
    </message>
    <message>
        <source>similarity of sounds by their music, with 50 tags of genre and mood</source>
        <translation>按音乐比较声音，附 50 个流派与情绪标签</translation>
    </message>
    <message>
        <source>similarity of sounds by their music, with 50 tags of instruments and voices</source>
        <translation>按音乐比较声音，附 50 个乐器与人声标签</translation>
    </message>
    <message>
        <source>similarity of trailers by their actions</source>
        <translation>按动作比较预告片</translation>
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
        <source>cross-validating weights</source>
        <translation>正在交叉验证权重</translation>
    </message>
    <message>
        <source>ranking for people with few ratings</source>
        <translation>正在为评分很少的人排序</translation>
    </message>
    <message>
        <source>training trees</source>
        <translation>正在训练树</translation>
    </message>
    <message>
        <source>computing principal components</source>
        <translation>正在计算主成分</translation>
    </message>
    <message>
        <source>imputing from neighbours</source>
        <translation>正在由近邻填补</translation>
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
        <source>building the neighbour graph</source>
        <translation>正在建立近邻图</translation>
    </message>
    <message>
        <source>measuring the recall of the search</source>
        <translation>正在测量搜索的召回率</translation>
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
        <source>training the sequence network</source>
        <translation>正在训练序列网络</translation>
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
        <source>removing people and movies with few ratings</source>
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
        <source>fitting the mapping</source>
        <translation>正在拟合映射</translation>
    </message>
    <message>
        <source>mapping movies</source>
        <translation>正在映射电影</translation>
    </message>
    <message>
        <source>finding neighbours</source>
        <translation>正在寻找近邻</translation>
    </message>
    <message>
        <source>counting co-ratings</source>
        <translation>正在统计共同评分</translation>
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
        <source>counting words</source>
        <translation>正在统计词语</translation>
    </message>
    <message>
        <source>computing the SVD of the words</source>
        <translation>正在计算词语的 SVD</translation>
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
        <source>encoding texts</source>
        <translation>正在编码文本</translation>
    </message>
    <message>
        <source>encoding posters</source>
        <translation>正在编码海报</translation>
    </message>
    <message>
        <source>encoding sounds</source>
        <translation>正在编码声音</translation>
    </message>
    <message>
        <source>encoding trailers</source>
        <translation>正在编码预告片</translation>
    </message>
    <message>
        <source>loading the engine</source>
        <translation>正在加载引擎</translation>
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
        <source>IMDb and TMDB IDs of MovieLens</source>
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
        <source>%1 needs more memory than one file may use. Make a smaller copy of it.</source>
        <translation>%1 需要的内存超过此处单个文件的上限。请制作一个较小的副本。</translation>
    </message>
    <message>
        <source>%1 is not a supported sound or video file.</source>
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
        <source>%1 made the decoder hang and was skipped. Replace it with another copy.</source>
        <translation>%1 使解码器停住，已跳过。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 takes too long to decode and was skipped. Replace it with another copy.</source>
        <translation>%1 解码时间过长，已跳过。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 made the decoder crash and was skipped. Replace it with another copy.</source>
        <translation>%1 使解码器崩溃，已跳过。请换一个副本。</translation>
    </message>
    <message>
        <source>%1 caused invalid decoder output and was skipped. Replace it with another copy.</source>
        <translation>%1 使解码器输出无效数据，已跳过。请换一个副本。</translation>
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
        <source>%1 has no video stream. Attach another trailer.</source>
        <translation>%1 没有视频流。请换一部预告片。</translation>
    </message>
    <message>
        <source>%1 has no frames that can be read. Attach another trailer.</source>
        <translation>%1 没有可读取的帧。请换一部预告片。</translation>
    </message>
    <message>
        <source>%1 has too few frames for this encoder.</source>
        <translation>%1 的帧太少，此编码器无法使用。</translation>
    </message>
    <message>
        <source>%1 is encoded as %2, which this FFmpeg cannot decode. Install the full libavcodec or convert the file.</source>
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
        <source>%1 has an unsupported pixel format. Convert it to H.264 first.</source>
        <translation>%1 的像素格式不受支持。请先转换为 H.264。</translation>
    </message>
    <message>
        <source>%1 of the %2 values of the %3 features are constant over all movies and carry no information.</source>
        <translation>%3特征的 %2 个数中有 %1 个对每部电影都相同，不含信息。</translation>
    </message>
    <message>
        <source>iALS with content</source>
        <translation>带内容的 iALS</translation>
    </message>
    <message>
        <source>iALS that also ranks movies without ratings, from their text, poster, sound and trailer. A content prior for movies with few ratings is possible, but cost accuracy on MovieLens and is off.</source>
        <translation>还能依据文字、海报、声音和预告片为无评分电影排序的 iALS。也可为评分少的电影加上内容先验，但这在 MovieLens 上有损准确度，故默认关闭。</translation>
    </message>
    <message>
        <source>EDLAE, refined EASE</source>
        <translation>EDLAE（改进的 EASE）</translation>
    </message>
    <message>
        <source>Denoising EASE (dropout) that down-weights very active people. More accurate than EASE at the same cost; up to 20,000 movies.</source>
        <translation>去噪的 EASE（dropout），并降低非常活跃者的权重。代价相同而比 EASE 更准；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>CEASE, EASE with content</source>
        <translation>CEASE（带内容的 EASE）</translation>
    </message>
    <message>
        <source>EASE trained jointly on ratings and content features, so that movies without ratings are scored too. Needs features; up to 20,000 movies.</source>
        <translation>由评分与内容特征共同训练的 EASE，因此无评分的电影也有分数。需要特征；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Add-EASE, EASE plus content</source>
        <translation>Add-EASE（EASE 加内容）</translation>
    </message>
    <message>
        <source>Adds an EASE model of content to one of ratings, each trained separately. Needs features; up to 20,000 movies.</source>
        <translation>把内容的 EASE 模型与评分的 EASE 模型相加，两者分别训练。需要特征；最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>SLIM</source>
        <translation>SLIM（稀疏线性方法）</translation>
    </message>
    <message>
        <source>A sparse linear item-item model: accurate, with short and exact explanations. Up to 20,000 movies.</source>
        <translation>稀疏的线性物品-物品模型：准确，解释简短而精确。最多 20,000 部电影。</translation>
    </message>
    <message>
        <source>Graph filters (GF-CF, Turbo-CF)</source>
        <translation>图滤波（GF-CF、Turbo-CF）</translation>
    </message>
    <message>
        <source>Graph signal filtering of a person&apos;s history over the movie graph. No iterative training; works at any size.</source>
        <translation>在电影图上对一个人的历史做图信号滤波。无需迭代训练，任何规模都适用。</translation>
    </message>
    <message>
        <source>PureSVD</source>
        <translation>PureSVD（截断奇异值分解）</translation>
    </message>
    <message>
        <source>Keeps the strongest singular vectors of the ratings. Simple and fast at any size; less accurate than iALS.</source>
        <translation>保留评分矩阵最强的奇异向量。简单，任何规模都快；不如 iALS 准确。</translation>
    </message>
    <message>
        <source>Random walk (RP3β)</source>
        <translation>随机游走（RP3β）</translation>
    </message>
    <message>
        <source>Three-step random walks from movie to person to movie, with a popularity penalty. Fast at any size and easily explained.</source>
        <translation>从电影到人再到电影的随机游走，并惩罚热门电影。任何规模都快，且易于解释。</translation>
    </message>
    <message>
        <source>BPR matrix factorisation</source>
        <translation>BPR 矩阵分解</translation>
    </message>
    <message>
        <source>Pairwise ranking of liked movies above sampled negatives. The classic of learning to rank; slower and less accurate than iALS.</source>
        <translation>以成对排序把喜欢的电影排在采样的负例之上。排序学习的经典方法；比 iALS 慢，也不如它准。</translation>
    </message>
    <message>
        <source>WARP matrix factorisation</source>
        <translation>WARP 矩阵分解</translation>
    </message>
    <message>
        <source>Like BPR, but focuses on movies that rank too low: more accurate at the top of the list.</source>
        <translation>类似 BPR，但专注于排得过低的电影：列表前部更好。</translation>
    </message>
    <message>
        <source>Logistic matrix factorisation</source>
        <translation>逻辑矩阵分解</translation>
    </message>
    <message>
        <source>Estimates the probability that a person likes a movie.</source>
        <translation>估计一个人喜欢某部电影的概率。</translation>
    </message>
    <message>
        <source>LightGCN</source>
        <translation>LightGCN（轻量图卷积网络）</translation>
    </message>
    <message>
        <source>Graph convolution over the person-movie graph. Accurate where ratings are sparse.</source>
        <translation>在人-电影图上的图卷积。评分稀疏时也准确。</translation>
    </message>
    <message>
        <source>Multinomial variational autoencoder</source>
        <translation>多项式变分自编码器</translation>
    </message>
    <message>
        <source>A variational autoencoder that reconstructs histories. Captures non-linear tastes; slower than iALS.</source>
        <translation>重构历史的变分自编码器。能捕捉非线性的口味；比 iALS 慢。</translation>
    </message>
    <message>
        <source>Two-tower network</source>
        <translation>双塔网络</translation>
    </message>
    <message>
        <source>One network embeds people and one embeds movies; scores are inner products. Made for large catalogues.</source>
        <translation>一个网络嵌入人，一个嵌入电影；分数是内积。为大型目录而设。</translation>
    </message>
    <message>
        <source>Multimodal two-tower network</source>
        <translation>多模态双塔网络</translation>
    </message>
    <message>
        <source>The same with text, poster, sound and trailer features in the movie tower: one model for movies with and without ratings.</source>
        <translation>同上，电影塔还使用文字、海报、声音和预告片特征：有无评分的电影用同一个模型。</translation>
    </message>
    <message>
        <source>Neural matrix factorisation (NeuMF)</source>
        <translation>神经矩阵分解（NeuMF）</translation>
    </message>
    <message>
        <source>Matrix factorisation and a network side by side. Well known; slow to score, and seldom better than factors alone.</source>
        <translation>因子与网络并用。广为人知；评分慢，很少比单用因子更好。</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全连接网络</translation>
    </message>
    <message>
        <source>A multilayer perceptron over all inputs of a person and a movie: a simple baseline.</source>
        <translation>以人和电影的全部输入为输入的多层感知机：简单的基线。</translation>
    </message>
    <message>
        <source>SASRec</source>
        <translation>SASRec（自注意力序列推荐）</translation>
    </message>
    <message>
        <source>Self-attention over a person&apos;s movies in order, predicting the next one. Best where order matters; needs timestamps and minutes of training.</source>
        <translation>对一个人按顺序看过的电影做自注意力，预测下一部。顺序重要时最好；需要时间信息，训练数分钟。</translation>
    </message>
    <message>
        <source>GRU4Rec</source>
        <translation>GRU4Rec（门控循环序列推荐）</translation>
    </message>
    <message>
        <source>A recurrent model (GRU) that predicts the next movie. Like SASRec, cheaper for long histories; needs timestamps.</source>
        <translation>预测下一部电影的循环模型（GRU）。类似 SASRec，历史长时开销更小；需要时间信息。</translation>
    </message>
    <message>
        <source>Multimodal LightGCN</source>
        <translation>多模态 LightGCN</translation>
    </message>
    <message>
        <source>LightGCN with text, poster, sound and trailer features, by early or late fusion. Ranks movies without ratings.</source>
        <translation>带文字、海报、声音和预告片特征的 LightGCN，可早期或晚期融合。能为无评分的电影排序。</translation>
    </message>
    <message>
        <source>VBPR</source>
        <translation>VBPR（视觉 BPR）</translation>
    </message>
    <message>
        <source>BPR matrix factorisation with a second set of factors learnt from features. Ranks movies without ratings.</source>
        <translation>BPR 矩阵分解，另有一组由特征学得的因子。能为无评分的电影排序。</translation>
    </message>
    <message>
        <source>FREEDOM</source>
        <translation>FREEDOM（冻结物品图）</translation>
    </message>
    <message>
        <source>LightGCN with a second graph between movies of similar features. Ranks movies without ratings.</source>
        <translation>另加一张特征相近电影之间的图的 LightGCN。能为无评分的电影排序。</translation>
    </message>
    <message>
        <source>BM3</source>
        <translation>BM3（自举多模态模型）</translation>
    </message>
    <message>
        <source>Self-supervised training on positives only, without negative sampling: fast epochs, less accurate.</source>
        <translation>只用正例的自监督训练，不做负采样：每轮很快，准确度较低。</translation>
    </message>
    <message>
        <source>SVD++</source>
        <translation>SVD++（带隐式反馈的矩阵分解）</translation>
    </message>
    <message>
        <source>Predicts ratings from factors, biases and which movies a person rated. Needs ratings with values.</source>
        <translation>由因子、偏置以及一个人给哪些电影评过分来预测评分。需要带分值的评分。</translation>
    </message>
    <message>
        <source>Matrix factorisation with biases</source>
        <translation>带偏置的矩阵分解</translation>
    </message>
    <message>
        <source>Predicts ratings from person and movie biases and factors. Needs ratings with values.</source>
        <translation>由人和电影的偏置与因子预测评分。需要带分值的评分。</translation>
    </message>
    <message>
        <source>Slope One</source>
        <translation>Slope One（斜率为一）</translation>
    </message>
    <message>
        <source>Predicts ratings from mean rating differences between movies. Simple; up to 10,000 movies. Needs ratings with values.</source>
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
        <source>computing random walks</source>
        <translation>正在计算随机游走</translation>
    </message>
    <message>
        <source>Sound over time (GRU)</source>
        <translation>声音的时间变化（GRU）</translation>
    </message>
    <message>
        <source>A recurrent network trained on this library&apos;s own sounds: how the loudness of 64 mel bands changes second by second. At least ten sounds; minutes for 3,000.</source>
        <translation>用本片库自己的声音训练的循环网络：64 个梅尔频带的响度逐秒如何变化。至少需要十段声音；3,000 段约需数分钟。</translation>
    </message>
    <message>
        <source>Sequence of shots (GRU)</source>
        <translation>镜头序列（GRU）</translation>
    </message>
    <message>
        <source>A recurrent network trained on this library&apos;s own trailers: how the content changes shot by shot. At least ten trailers; minutes for 3,000 once their shots are encoded.</source>
        <translation>用本片库自己的预告片训练的循环网络：画面内容逐个镜头如何变化。至少需要十部预告片；镜头编码完成后，3,000 部约需数分钟。</translation>
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
        <source>%1 is not a readable file. Name a file, not a folder.</source>
        <translation>%1 不是可读取的文件。请指定文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>Cannot write %1 (%2). Check that its folder exists and is writable.</source>
        <translation>无法写入 %1（%2）。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>Cannot write %1. Check that its folder exists and is writable.</source>
        <translation>无法写入 %1。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>Cannot open %1. Check its read permission.</source>
        <translation>无法打开 %1。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>Cannot open %1 (%2).</source>
        <translation>无法打开 %1（%2）。</translation>
    </message>
    <message>
        <source>Cannot create %1 (%2).</source>
        <translation>无法创建 %1（%2）。</translation>
    </message>
    <message>
        <source>Cannot create the folder %1 (%2).</source>
        <translation>无法创建文件夹 %1（%2）。</translation>
    </message>
    <message>
        <source>Reading %1 failed. Check the disk.</source>
        <translation>读取 %1 失败。请检查磁盘。</translation>
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
        <source>The disk of the library is full: %1 could not be extended. Free some space and continue; finished work is kept.</source>
        <translation>片库所在磁盘已满：%1 无法增大。请释放一些空间后继续；之前完成的部分会保留。</translation>
    </message>
    <message>
        <source>The disk of the library is full: %1 was not written. Free some space and try again; the library is unchanged.</source>
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
        <source>%1 is not a regular file.</source>
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
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
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
        <source>The disk that holds %1 is full. Free some space and try again; the library is unchanged.</source>
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
        <source>%1 was made by a newer version of Kinoprism, which uses another data format. Update the program to open it.</source>
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
        <source>%1 is not a valid backup (%2: %3) and was not used.</source>
        <translation>%1 不是完好的备份（%2：%3），未使用。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another name for the restored library.</source>
        <translation>%1 不是空文件夹。请为恢复的片库另选名称。</translation>
    </message>
    <message>
        <source>The library was not backed up, because it is damaged and an older backup may be better (%1: %2). See Data health.</source>
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
        <source>%1 is not valid JSON; it may be truncated. Download it again.</source>
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
        <source>%1 cannot be used: %2 Download or copy it again.</source>
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
        <source>%1 is not a regular file. Name a model pack.</source>
        <translation>%1 不是普通文件。请指定模型包。</translation>
    </message>
    <message>
        <source>%1: %2 To get it whole, %3</source>
        <translation>%1：%2 获取完整文件的方法：%3</translation>
    </message>
    <message>
        <source>%1: this is a safetensors file, but not a model pack of Kinoprism. Model packs are made by packaging/setup.sh --packs.</source>
        <translation>%1：这是 safetensors 文件，但不是 Kinoprism 的模型包。模型包由 packaging/setup.sh --packs 生成。</translation>
    </message>
    <message>
        <source>%1: this model pack was made for another version of Kinoprism. Update Kinoprism, or run packaging/setup.sh --packs of this version.</source>
        <translation>%1：此模型包属于另一版本的 Kinoprism。请更新 Kinoprism，或运行此版本的 packaging/setup.sh --packs。</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be made (%2). Set KINOPRISM_PACKS to a writable folder.</source>
        <translation>无法创建模型包文件夹 %1（%2）。请把 KINOPRISM_PACKS 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be read (%2). Check its permissions, or set KINOPRISM_PACKS to another one.</source>
        <translation>无法读取模型包文件夹 %1（%2）。请检查权限，或把 KINOPRISM_PACKS 设为其他文件夹。</translation>
    </message>
    <message>
        <source>%1 does not list the actions of I3D. Install the pack again.</source>
        <translation>%1 的动作名称与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not have its shape in I3D. Install the pack again.</source>
        <translation>%1：“%2”的形状与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not have its shape in %3. Install the pack again.</source>
        <translation>%1：“%2”的形状与 %3 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a layer of unexpected shape. Install the pack again.</source>
        <translation>%1 中有一层的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a network of unexpected shape. Install the pack again.</source>
        <translation>%1 中网络的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 is not a pack of multilingual-e5. Install the pack again.</source>
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
        <source>The library&apos;s movies have no text. Import some: kinoprism-cli import movies FOLDER</source>
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
        <source>No word belongs to at least %1 movies and at most %2, so there are no topics. Import descriptions, lower min-df or raise max-df.</source>
        <translation>没有词出现在至少 %1 部、至多 %2 部电影中，因此没有主题。请导入描述，降低 min-df 或提高 max-df。</translation>
    </message>
    <message>
        <source>No word, genre or name belongs to as many as %1 movies, so their texts cannot be compared. Import descriptions, or lower min-df.</source>
        <translation>没有词、类型或人名属于多达 %1 部电影，因此无法比较文本。请导入描述，或降低 min-df。</translation>
    </message>
    <message>
        <source>%1 has none of the words of these movies. Choose word vectors of the language in which the movies are described.</source>
        <translation>%1 中没有这些电影的任何词。请选择与电影描述语言相同的词向量。</translation>
    </message>
    <message>
        <source>%1 does not hold the weights of %2: %3. Supply the weights of %4 as 32-bit safetensors with torchvision&apos;s or timm&apos;s names.</source>
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
        <source>The encoder &quot;%1&quot; has no saliency map. Encode the posters with a network, such as efficientnet-lite0.</source>
        <translation>编码器“%1”没有显著性图。请用网络（如 efficientnet-lite0）编码海报。</translation>
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
        <source>These features are already being computed: the %1 features by %2. Wait until that job ends, or cancel it.</source>
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
        <source>There is no GPU %1: %2 can be used here. Use --device cpu, or check that the driver is installed.</source>
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
        <source>These ratings have no timestamps. Choose a split that does not need time, such as per-person-ratio.</source>
        <translation>这些评分没有时间。请选择不需要时间的划分方式，如 per-person-ratio。</translation>
    </message>
    <message>
        <source>These ratings have no timestamps, so their order is unknown. Choose a model that does not need time, such as ials.</source>
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
        <source>Movies, ratings or labels were added to the library after the run &quot;%1&quot; was trained. Train again before evaluating it.</source>
        <translation>运行“%1”训练之后，片库中又增加了电影、评分或标注。请重新训练后再评估。</translation>
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
        <source>%1 has %2 movies, but the run has %3. Train the run again.</source>
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
        <source>Nobody has a held-out movie to evaluate the lists on. Choose a split that holds some out.</source>
        <translation>没有人有可用于评估列表的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>Nobody has a held-out movie to evaluate on. Choose a split that holds some out.</source>
        <translation>没有人有可用于评估的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>No held-out rating can be predicted by this model. Hold out more ratings.</source>
        <translation>没有留出此模型可预测的评分。请在训练中留出一部分。</translation>
    </message>
    <message>
        <source>This run has no validation set, so mixes cannot be evaluated. Train it with a split that holds out ratings.</source>
        <translation>此运行没有验证集，因此无法评估混合。请用会留出评分的划分方式训练。</translation>
    </message>
    <message>
        <source>The neighbour graph is damaged. Start the program again.</source>
        <translation>近邻图已损坏。请重新启动程序。</translation>
    </message>
    <message>
        <source>LAPACK is not installed. Install libopenblas0-openmp.</source>
        <translation>未安装 LAPACK。请安装 libopenblas0-openmp。</translation>
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
        <source>A text is too long.</source>
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
        <source>The Unicode library cannot split sentences; its data may be missing. Install the package libicu again.</source>
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
        <source>This build has no encoder for %1. Compute the features elsewhere and import them with: kinoprism-cli import features FILE.npy --modality %2</source>
        <translation>此版本没有%1编码器。请在别处计算特征，然后导入：kinoprism-cli import features FILE.npy --modality %2</translation>
    </message>
    <message>
        <source>This build of Kinoprism computes on the CPU only. Use --device cpu, or build against a LibTorch with CUDA (preset &quot;cuda&quot;).</source>
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
        <source>A stack is cross-validated over people, and there is only one.</source>
        <translation>叠加模型要在人之间交叉验证，而这里只有一个人。</translation>
    </message>
    <message>
        <source>Nobody liked more than one movie, so popularity blending for people with few ratings cannot be learnt.</source>
        <translation>没有人喜欢超过一部电影，因此无法学习评分很少的人的热门混合。</translation>
    </message>
    <message>
        <source>There is nothing to fuse: no movie has features. Compute or import some of one modality or more.</source>
        <translation>没有可融合的内容：没有任何电影有特征。请计算或导入至少一种模态的特征。</translation>
    </message>
    <message>
        <source>A stack cannot be trained: all candidates were liked, or none was.</source>
        <translation>无法训练叠加模型：候选电影要么全部被喜欢，要么全都没有。</translation>
    </message>
    <message>
        <source>This build has no XGBoost, so it cannot train a stack. Install libxgboost-dev and build it again.</source>
        <translation>此程序编译时没有 XGBoost，无法训练叠加模型。请安装 libxgboost-dev 并重新编译。</translation>
    </message>
    <message>
        <source>The trees could not be trained: XGBoost failed. Train without the stack.</source>
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
        <source>On %1 movies with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and R² %6; mean, R² %7.</source>
        <translation>在留出%2的 %1 部电影上：网络生成，余弦 %3，R² %4；取自近邻，余弦 %5，R² %6；平均值，R² %7。</translation>
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
        <source>The library has no movie with this ID.</source>
        <translation>片库中没有这个编号的电影。</translation>
    </message>
    <message>
        <source>No movie, or more than one, has this title and year.</source>
        <translation>没有电影有此片名和年份，或者不止一部。</translation>
    </message>
    <message>
        <source>Several data sets have a person called %1 (%2). Name the data set.</source>
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
        <source>A movie has one ID of %1. Remove the other one.</source>
        <translation>一部电影只有一个 %1 编号。请删除另一个。</translation>
    </message>
    <message>
        <source>“%1” is not a valid IMDb ID. Use tt and seven digits or more, as in tt0114709.</source>
        <translation>“%1”不是有效的 IMDb 编号。请用 tt 加至少七位数字，如 tt0114709。</translation>
    </message>
    <message>
        <source>“%1” is not a valid TMDB ID. Use digits only, as in 862.</source>
        <translation>“%1”不是有效的 TMDB 编号。请只用数字，如 862。</translation>
    </message>
    <message>
        <source>A person needs a role: director, writer or actor.</source>
        <translation>人员需要角色：director、writer 或 actor。</translation>
    </message>
    <message>
        <source>%1 %2 belongs to “%3”. An ID belongs to one movie.</source>
        <translation>%1 %2 属于“%3”。一个编号只属于一部电影。</translation>
    </message>
    <message>
        <source>The movie has changed since, so this cannot be undone. Edit it manually.</source>
        <translation>此后电影又被改动过，因此无法撤销。请手动编辑。</translation>
    </message>
    <message>
        <source>%1 is no longer in the library. Choose the picture again.</source>
        <translation>%1 已不在片库中。请重新选择图片。</translation>
    </message>
    <message>
        <source>initialising the map layout</source>
        <translation>正在初始化地图布局</translation>
    </message>
    <message>
        <source>computing the map layout</source>
        <translation>正在计算地图布局</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
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
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Max iterations</source>
        <translation>最多迭代次数</translation>
    </message>
    <message>
        <source>Max df</source>
        <translation>最大文档频率</translation>
    </message>
    <message>
        <source>Min df</source>
        <translation>最小文档频率</translation>
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
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Remove first component</source>
        <translation>去除第一成分</translation>
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
        <source>Pooling</source>
        <translation>汇聚</translation>
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
        <source>Hidden dim</source>
        <translation>隐藏维数</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Random seed: another one may give other topics.</source>
        <translation>随机种子：换一个可能得到别的主题。</translation>
    </message>
    <message>
        <source>Maximum number of iterations; stops earlier on convergence.</source>
        <translation>最多迭代次数；收敛后提前停止。</translation>
    </message>
    <message>
        <source>Consecutive frames of a clip; the network was trained on 64.</source>
        <translation>每个片段的连续帧数；网络是用 64 帧训练的。</translation>
    </message>
    <message>
        <source>Trims silence at both ends and normalises loudness (EBU R 128).</source>
        <translation>裁掉首尾静音，并做响度归一化（EBU R 128）。</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>随机种子。</translation>
    </message>
    <message>
        <source>Clips taken from a trailer, spread evenly over it.</source>
        <translation>从预告片中取多少个片段，均匀分布在全片。</translation>
    </message>
    <message>
        <source>How many parts ahead the network predicts.</source>
        <translation>向前预测多少段。</translation>
    </message>
    <message>
        <source>Number of SVD components.</source>
        <translation>SVD 分量的个数。</translation>
    </message>
    <message>
        <source>Number of topics.</source>
        <translation>主题的个数。</translation>
    </message>
    <message>
        <source>Seconds analysed of a longer sound, in windows spread evenly over it.</source>
        <translation>较长的声音分析多少秒，取自均匀分布的窗口。</translation>
    </message>
    <message>
        <source>Maximum number of epochs.</source>
        <translation>最多训练轮数。</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss before early stopping.</source>
        <translation>验证损失连续这么多轮没有改善就提前停止。</translation>
    </message>
    <message>
        <source>Stems English plurals to singulars.</source>
        <translation>把英语复数当作单数。</translation>
    </message>
    <message>
        <source>Sequences per batch.</source>
        <translation>每批的序列数。</translation>
    </message>
    <message>
        <source>Size of the hidden state.</source>
        <translation>隐藏状态的大小。</translation>
    </message>
    <message>
        <source>Learning rate of Adam.</source>
        <translation>Adam 的学习率。</translation>
    </message>
    <message>
        <source>Removes the first principal component, which all movies share (SIF).</source>
        <translation>去掉所有电影共有的第一主成分（SIF）。</translation>
    </message>
    <message>
        <source>Maximum number of shots per trailer, spread evenly over it.</source>
        <translation>每部预告片最多取多少个镜头，均匀分布在全片。</translation>
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
        <source>What the network is trained to predict: later parts, or the movie&apos;s genres.</source>
        <translation>训练网络预测什么：后面的段落，或电影的类型。</translation>
    </message>
    <message>
        <source>How hidden states are pooled into the features.</source>
        <translation>隐藏状态如何汇聚成特征。</translation>
    </message>
    <message>
        <source>With sif: the smaller, the less weight frequent words get.</source>
        <translation>使用 SIF 时：越小，常见词的作用越小。</translation>
    </message>
    <message>
        <source>Minimum document frequency: words and names of fewer movies are ignored.</source>
        <translation>最小文档频率：出现在更少电影中的词和人名会被忽略。</translation>
    </message>
    <message>
        <source>Minimum document frequency: words of fewer movies are ignored.</source>
        <translation>最小文档频率：出现在更少电影中的词会被忽略。</translation>
    </message>
    <message>
        <source>Maximum document frequency, as a share of the movies: more frequent words are ignored.</source>
        <translation>最大文档频率（占电影的比例）：更常见的词会被忽略。</translation>
    </message>
    <message>
        <source>cut: black borders, as of scanned covers and letterboxed frames, are removed first. kept: the poster is used as it is.</source>
        <translation>裁去：先裁掉黑边，例如扫描封面和影片画面四周的黑边。保留：按原样使用海报。</translation>
    </message>
    <message>
        <source>sif and tfidf: rare words weigh more. equal: all words alike.</source>
        <translation>SIF 和 TF-IDF：罕见词权重更大。相同：所有词一样。</translation>
    </message>
    <message>
        <source>tfidf: rare words weigh more. counts: a bag of words.</source>
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
        <source>The features have changed since the run was trained. Train again to see which seconds mattered.</source>
        <translation>这些特征不是该次训练所用的特征。请重新训练，才能看到哪些片段起了作用。</translation>
    </message>
    <message>
        <source>Features and their mean differ in length. Compute the features again.</source>
        <translation>特征与其均值的长度不同。请重新计算特征。</translation>
    </message>
    <message>
        <source>Parts and features come from different encoders. Encode again.</source>
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
        <source>Sound tags (musicnn, the Million Song Dataset)</source>
        <translation>声音标签（musicnn，Million Song Dataset）</translation>
    </message>
    <message>
        <source>Scores of 50 tags of genre, mood and decade, for people to read: models do not use them. Computed from the musicnn-msd features; sounds without them are encoded first.</source>
        <translation>50 个关于类型、情绪和年代的标签的得分，供人阅读：模型不使用它们。由 musicnn-msd 特征计算；尚无特征的声音会先编码。</translation>
    </message>
    <message>
        <source>Sound tags (musicnn, MagnaTagATune)</source>
        <translation>声音标签（musicnn，MagnaTagATune）</translation>
    </message>
    <message>
        <source>Scores of 50 tags of instruments, voices and tempo, for people to read: models do not use them. Computed from the musicnn-mtt features; sounds without them are encoded first.</source>
        <translation>50 个关于乐器、人声和速度的标签的得分，供人阅读：模型不使用它们。由 musicnn-mtt 特征计算；尚无特征的声音会先编码。</translation>
    </message>
    <message>
        <source>computing features from the parts</source>
        <translation>正在由各分段计算特征</translation>
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
        <source>Too few movies have %1 features and others too: %2; %3 are needed for training. Impute from neighbours instead.</source>
        <translation>只有 %2 部电影同时有%1特征和其他特征；训练需要 %3 部。请改为由近邻插补。</translation>
    </message>
    <message>
        <source>Too few sounds or films %1: %2; %3 are needed for training. Encode more of them.</source>
        <translation>只有 %2 段声音或影片%1；训练需要 %3 段。请编码更多。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; reads the features of &quot;%2&quot; of a whole library, not single files.</source>
        <translation>编码器“%1”读取整个片库的“%2”特征，而不是单个文件。</translation>
    </message>
    <message>
        <source>No movie has parts from &quot;%1&quot;. Encode with it first.</source>
        <translation>没有任何电影有来自“%1”的片段。请先用它编码。</translation>
    </message>
    <message>
        <source>SHA-256 is not available. The OpenSSL library of this system is damaged or locked down: reinstall it.</source>
        <translation>SHA-256 不可用。本系统的 OpenSSL 库已损坏或受限：请重新安装。</translation>
    </message>
    <message>
        <source>The engine (%1) could not be loaded. Install LibTorch with packaging/setup.sh, then build or install Kinoprism again.</source>
        <translation>无法加载引擎（%1）。请用 packaging/setup.sh 安装 LibTorch，然后重新构建或安装 Kinoprism。</translation>
    </message>
    <message>
        <source>%1 is not of this version of Kinoprism. Install all of it again.</source>
        <translation>%1 不属于此版本的 Kinoprism。请全部重新安装。</translation>
    </message>
    <message>
        <source>No recommender of the default fusion is installed. Install the program again.</source>
        <translation>默认融合所用的推荐模型都未安装。请重新安装本程序。</translation>
    </message>
    <message>
        <source>Name at least one recommender, or &quot;auto&quot;.</source>
        <translation>请至少指定一个推荐模型，或写“auto”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2 %3 features, so their worth in it cannot be measured.</source>
        <translation>“%1” %2 %3 特征，因此无法衡量它们在其中的价值。</translation>
    </message>
    <message>
        <source>There are no features to fuse. Compute or import some, or give a modality that has them a share.</source>
        <translation>没有可融合的特征。请先计算或导入，或给已有特征的模态分配权重。</translation>
    </message>
    <message>
        <source>The popularity blending of the model is damaged. Train the run again.</source>
        <translation>模型的热门度混合数据已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The stack does not fit the recommenders of its run. Train the run again.</source>
        <translation>堆叠模型与该次训练的推荐模型不符。请重新训练。</translation>
    </message>
    <message>
        <source>The trees of the stack are damaged. Train the run again.</source>
        <translation>堆叠模型的树已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The program that decodes pictures, sound and films could not be started. Install Kinoprism again.</source>
        <translation>无法启动解码图片、声音和影片的程序。请重新安装 Kinoprism。</translation>
    </message>
    <message>
        <source>This build of Kinoprism has no neighbour graph (hnswlib). Use exact search.</source>
        <translation>此版本的 Kinoprism 没有近邻图（hnswlib）。请使用精确搜索。</translation>
    </message>
    <message>
        <source>Ordering by model uncertainty needs a trained run. Train one (Inspect page).</source>
        <translation>按模型不确定性排序需要训练结果。请先训练（解析页面）。</translation>
    </message>
    <message>
        <source>This run has no validation set, so the mix cannot be tuned. Train it with a split that holds out ratings.</source>
        <translation>此次训练没有验证集，因此无法调整混合权重。请用保留部分评分的划分重新训练。</translation>
    </message>
    <message>
        <source>There is a run in %1 already. Choose another name, or delete that run.</source>
        <translation>%1 中已有训练结果。请换一个名称，或删除它。</translation>
    </message>
    <message>
        <source>uses nothing but</source>
        <translation>只使用</translation>
    </message>
    <message>
        <source>does not use</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>FeatureSet</name>
    <message>
        <source>The network was trained on %1 movies: loss %2 on held-out movies, baseline %3 (seed %4)</source>
        <translation>网络在 %1 部电影上训练：留出电影上的损失为 %2，基线为 %3（种子 %4）</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>导入自 %1</translation>
    </message>
    <message>
        <source>default settings</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>made by encoder version %1; version %2 is installed</source>
        <translation>由编码器第 %1 版生成；已安装第 %2 版</translation>
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
        <source>Encoder version: %1</source>
        <translation>编码器版本：%1</translation>
    </message>
    <message>
        <source>Model pack: %1 (%2)</source>
        <translation>模型包：%1（%2）</translation>
    </message>
    <message>
        <source>Imputed: %1</source>
        <translation>插补：%1</translation>
    </message>
</context>
<context>
    <name>FeatureState</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始特征</translation>
    </message>
    <message>
        <source>imputed (%1)</source>
        <translation>插补（%1）</translation>
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
        <source>Nearly identical features: a duplicate file or a duplicate movie?</source>
        <translation>特征几乎相同：同一文件用了两次，或同一部电影录入了两次？</translation>
    </message>
    <message>
        <source>Far from all other movies: a damaged or unusual file?</source>
        <translation>与其他所有电影相去甚远：文件损坏或很特殊？</translation>
    </message>
    <message>
        <source>The encoder found no content: an empty, single-colour or silent file?</source>
        <translation>编码器没有找到内容：空白、单色或无声的文件？</translation>
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
        <source>Judged by the posters of other movies, this poster fits most other plots better than its own. This is a hint, not proof: check for a wrong file.</source>
        <translation>以其他电影的海报为参照，这张海报与大多数其他情节更相符，而不是自己的情节。这只是提示，并非证据：请检查文件是否放错。</translation>
    </message>
    <message>
        <source>Boilerplate text</source>
        <translation>套话简介</translation>
    </message>
    <message>
        <source>Most of this description also appears in other movies, so it says little about this one.</source>
        <translation>这段简介的大部分也出现在其他电影中，因此很少说明这部电影。</translation>
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
        <source>Silent audio</source>
        <translation>无声的音频</translation>
    </message>
    <message>
        <source>Empty trailer</source>
        <translation>空白预告片</translation>
    </message>
    <message>
        <source>similarity %1</source>
        <translation>相似度 %1</translation>
    </message>
    <message>
        <source>%1 σ from median</source>
        <translation>距中位数 %1 σ</translation>
    </message>
    <message>
        <source>in %1 movies</source>
        <translation>见于 %1 部</translation>
    </message>
    <message>
        <source>mismatch %1 %</source>
        <translation>不匹配度 %1 %</translation>
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
        <source>Imputed at training time:</source>
        <translation>训练时插补的特征：</translation>
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
        <source>This run was trained without these features. Retrain to use them.</source>
        <translation>该次训练未使用这些特征。重新训练即可使用。</translation>
    </message>
    <message>
        <source>The library has no such features. Import them or the files they are computed from, then retrain.</source>
        <translation>片库中没有此类特征。请导入特征，或导入用于计算特征的文件，然后重新训练。</translation>
    </message>
    <message>
        <source>Novelty (less popular)</source>
        <translation>新颖度（冷门）</translation>
    </message>
    <message>
        <source>This run has no popularity signal.</source>
        <translation>该次训练没有热门度信号。</translation>
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
        <source>Collections</source>
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
        <source>rightly recommended</source>
        <translation>推荐正确</translation>
    </message>
    <message>
        <source>wrongly recommended</source>
        <translation>推荐错误</translation>
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
        <source>relevant: all held-out movies</source>
        <translation>相关：全部留出电影</translation>
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
        <source>Multimodal movie recommendations with explanations. Everything runs on this computer.</source>
        <translation>可解释的多模态电影推荐。一切都在这台电脑上运行。</translation>
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
        <source>No model pack is installed. Everything else works without them.</source>
        <translation>没有安装模型包。其他功能不受影响。</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>Missing packs and what they add</source>
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
        <source>similarity %1</source>
        <translation>相似度 %1</translation>
    </message>
    <message>
        <source>Cosine similarity of the features: %1 (1: identical, 0: unrelated)</source>
        <translation>特征的余弦相似度：%1（1 为相同，0 为无关）</translation>
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
        <source>Go to a page, movie or person, or run a command</source>
        <translation>前往页面、电影、用户；或执行操作</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
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
        <source>(imputed)</source>
        <translation>（插补）</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::CoverageRow</name>
    <message>
        <source>%1 original · %2 imputed · %3 missing</source>
        <translation>原始 %1 · 插补 %2 · 缺失 %3</translation>
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
        <source>Drop files or a feature table on the window to import them.</source>
        <translation>把文件或特征表拖到窗口上即可导入。</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Movies with ratings. Unrated movies can only be ranked by content.</source>
        <translation>有评分的电影。没有评分的电影只能按内容排序。</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Encode missing features</source>
        <translation>编码缺失的特征</translation>
    </message>
    <message>
        <source>Uses the best encoder that can run here, or one that you choose</source>
        <translation>使用这里能运行的最好的编码器，或由你选择</translation>
    </message>
    <message>
        <source>All missing features</source>
        <translation>全部缺失的特征</translation>
    </message>
    <message>
        <source>the engine is not loaded yet</source>
        <translation>引擎尚未加载</translation>
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
        <source>It needs a file that you provide: %1.</source>
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
        <source>Choose an encoder and its settings</source>
        <translation>选择编码器及其设置</translation>
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
        <source>Features made at different times or with different settings: switch to another version or remove one</source>
        <translation>在不同时间或以不同设置生成的特征：可改用其他版本，或移除某个版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies can be encoded. Choose “Encode missing features”.</source>
        <translation>
            <numerusform>%Ln 部电影可以编码。请选择“编码缺失的特征”。</numerusform>
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
        <source>There are no ratings yet, so there is nothing to evaluate on.</source>
        <translation>还没有评分，因此没有可用于评估的数据。</translation>
    </message>
    <message>
        <source>“Check the data” also looks for leakage between training and held-out ratings.</source>
        <translation>“检查数据”也会查找训练评分与留出评分之间的泄漏。</translation>
    </message>
    <message>
        <source>The ratings have changed since the last check. Check the data again.</source>
        <translation>上次检查之后评分有增减。请重新检查数据。</translation>
    </message>
    <message>
        <source>same person and movie in training and held-out</source>
        <translation>同一用户和电影同时在训练集与留出集</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>leakage: results are too optimistic</source>
        <translation>有泄漏：结果偏乐观</translation>
    </message>
    <message>
        <source>duplicate movie across training and held-out</source>
        <translation>重复电影分在训练集与留出集</translation>
    </message>
    <message>
        <source>minor leakage: remove one duplicate</source>
        <translation>轻微泄漏：请删除一个重复项</translation>
    </message>
    <message>
        <source>Found by identical posters and texts when “Check the data” runs. %1</source>
        <translation>运行“检查数据”时根据相同的海报和文本找到。%1</translation>
    </message>
    <message>
        <source>show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>held-out ratings older than training ratings</source>
        <translation>比训练评分更早的留出评分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>no timestamps</source>
        <translation>没有时间戳</translation>
    </message>
    <message>
        <source>random split, stated with every result</source>
        <translation>随机划分：每个结果中都会注明</translation>
    </message>
    <message>
        <source>The model may be trained on what a person liked later. %1</source>
        <translation>模型可能用此人后来喜欢的电影训练过。%1</translation>
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
        <source>large: held-out and training movies differ</source>
        <translation>较大：留出的电影与训练的电影不同</translation>
    </message>
    <message>
        <source>KL divergence in nats between held-out and training movies. %1</source>
        <translation>留出电影与训练电影之间的 KL 散度，单位为奈特。%1</translation>
    </message>
    <message>
        <source>held-out ratings of movies not in training</source>
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
        <source>runs trained on different ratings</source>
        <translation>用不同评分进行的训练</translation>
    </message>
    <message>
        <source>train them again before comparing</source>
        <translation>比较之前请重新训练</translation>
    </message>
    <message>
        <source>Ratings that are held out now may have been in their training set.</source>
        <translation>现在留出的评分可能曾在它们的训练集中。</translation>
    </message>
    <message>
        <source>movies without features, worst modality</source>
        <translation>没有特征的电影（缺失最多的模态）</translation>
    </message>
    <message>
        <source>For these movies, the signal&apos;s weight goes to the other signals.</source>
        <translation>对这些电影，该信号的权重会分给其他信号。</translation>
    </message>
    <message>
        <source>encode</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>movies with imputed features, most per encoder</source>
        <translation>特征为插补的电影（单个编码器最多）</translation>
    </message>
    <message>
        <source>excluded from training and evaluation</source>
        <translation>不参与训练与评估</translation>
    </message>
    <message>
        <source>Imputed features are marked; models treat them as missing.</source>
        <translation>插补的特征会标明；模型把它们视为缺失。</translation>
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
        <source>Possible problems</source>
        <translation>可能的问题</translation>
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
        <source>Not checked yet. The check compares all posters, sounds and texts with each other. It finds duplicate posters, posters that do not fit the plot, boilerplate descriptions and outliers.</source>
        <translation>尚未检查。检查会把所有海报、声音和文本相互比较，找出重复的海报、与情节不符的海报、套话简介和异常值。</translation>
    </message>
    <message>
        <source>No problems found. Checked %1.</source>
        <translation>没有发现问题。检查于 %1。</translation>
    </message>
    <message>
        <source>Compares all features and descriptions with each other; takes seconds to minutes</source>
        <translation>把所有特征和简介相互比较；需要几秒到几分钟</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataPage</name>
    <message>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Counting features, files and backups.</source>
        <translation>正在统计特征、文件和备份。</translation>
    </message>
    <message>
        <source>The data cannot be read</source>
        <translation>无法读取数据</translation>
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
        <source>Drop a MovieLens folder, a table or a folder of posters on the window.</source>
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
        <source>%Ln files refused</source>
        <translation>
            <numerusform>拒绝 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataRefusedPanel</name>
    <message>
        <source>Refused files</source>
        <translation>被拒绝的文件</translation>
    </message>
    <message>
        <source>show ignored</source>
        <translation>显示已忽略</translation>
    </message>
    <message>
        <source>No file was refused. Files that an encoder cannot read are listed here with the reason; other data of the movie is not affected.</source>
        <translation>没有文件被拒绝。编码器无法读取的文件会连同原因列在这里；该电影的其他数据不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files; other data is not affected</source>
        <translation>
            <numerusform>%Ln 个文件；其他数据不受影响</numerusform>
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
        <source>Backups and integrity</source>
        <translation>备份与完整性</translation>
    </message>
    <message>
        <source>BACKUPS</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet. A backup holds everything that cannot be generated again. It is verified by unpacking and comparing it.</source>
        <translation>还没有备份。备份包含一切无法重新生成的内容，并通过解开和比对来验证。</translation>
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
        <source>hashes match</source>
        <translation>哈希一致</translation>
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
        <source>can be generated again</source>
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
        <source>Creates a new library from this backup; the open library does not change</source>
        <translation>用这份备份建立新的片库；当前打开的片库不变</translation>
    </message>
    <message>
        <source> restored</source>
        <translation> 已恢复</translation>
    </message>
    <message>
        <source>New folder for the restored library</source>
        <translation>恢复的片库的新文件夹</translation>
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
        <source>All labels of all curators, as CSV, JSON lines or JSON for Label Studio</source>
        <translation>所有标注者的全部标注，导出为 CSV、JSON lines 或 Label Studio 的 JSON</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>导入标注…</translation>
    </message>
    <message>
        <source>Labels exported from this or another library, or from Label Studio; existing labels are not duplicated</source>
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
        <source>Encoding missing features</source>
        <translation>正在编码缺失的特征</translation>
    </message>
    <message>
        <source>Everything that can be encoded here now has features</source>
        <translation>这里能编码的都有特征了</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Data checked: no problems found</source>
        <translation>数据已检查：没有发现问题</translation>
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
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1, %2: %3 here, %4 in the file; %5 is kept</source>
        <translation>%1，%2：此处为 %3，文件中为 %4；保留 %5</translation>
    </message>
    <message>
        <source>Exporting disagreements</source>
        <translation>正在导出分歧</translation>
    </message>
    <message>
        <source>Imputing %1</source>
        <translation>正在插补%1</translation>
    </message>
    <message>
        <source>Imputed features removed</source>
        <translation>已移除插补的特征</translation>
    </message>
    <message>
        <source>; this is version %1; version %2 is kept</source>
        <translation>；这是版本 %1，版本 %2 予以保留</translation>
    </message>
    <message>
        <source>Version %1 of the %2 features is now in use. Existing runs keep the version they were trained on.</source>
        <translation>现在使用 %2 特征的版本 %1。已有的训练保持其训练时所用的版本。</translation>
    </message>
    <message>
        <source>Version %1 of the %2 features was removed</source>
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
        <source>%Ln movies have imputed features, marked as imputed: %1</source>
        <translation>
            <numerusform>%Ln 部电影有插补的特征，并已标明：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data checked: %Ln possible problems</source>
        <translation>
            <numerusform>数据已检查：%Ln 个可能的问题</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors: %1 and %2 were read</source>
        <translation>没有错误：读取了 %1和 %2</translation>
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
        <source>%Ln labels added; %1 already known</source>
        <translation>
            <numerusform>新增 %Ln 条标注；%1 条已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln conflicts, the newer label is kept</source>
        <translation>
            <numerusform>%1；%Ln 处冲突，保留较新的标注</numerusform>
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
        <source>Choose one on the wall to see its details.</source>
        <translation>在海报墙上选一部，即可查看它的详情。</translation>
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
        <source>Distribution of the ratings</source>
        <translation>评分的分布</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No ratings yet.</source>
        <translation>还没有评分。</translation>
    </message>
    <message>
        <source>No description. Import one from OMDb, TMDB, Douban or your own table.</source>
        <translation>没有简介。可以从 OMDb、TMDB、豆瓣或自己的表格导入。</translation>
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
        <source>Saliency</source>
        <translation>显著性</translation>
    </message>
    <message>
        <source>Overlays the poster with the regions that matter to its encoder</source>
        <translation>在海报上叠加显示对编码器重要的区域</translation>
    </message>
    <message>
        <source>Computing saliency…</source>
        <translation>正在计算显著性…</translation>
    </message>
    <message>
        <source>Brighter: more important</source>
        <translation>越亮越重要</translation>
    </message>
    <message>
        <source>Brighter: closer to “%1”</source>
        <translation>越亮越接近“%1”</translation>
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
        <source>Replace poster…</source>
        <translation>更换海报…</translation>
    </message>
    <message>
        <source>You can also drop a picture on the poster, or paste one while the poster has the focus</source>
        <translation>也可以把图片拖到海报上，或在海报获得焦点时粘贴</translation>
    </message>
    <message>
        <source>Edit history…</source>
        <translation>改动记录…</translation>
    </message>
    <message>
        <source>FEATURES</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>No features yet (Data page).</source>
        <translation>还没有特征（数据页）。</translation>
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
        <source>GPU if available</source>
        <translation>有 GPU 时使用 GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
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
        <source>difference</source>
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
        <source>Disagreements between curators</source>
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
        <source>All ratings of these movies and their settled values, as CSV or JSON lines</source>
        <translation>这些电影的每个评分及商定值，存为 CSV 或 JSON Lines</translation>
    </message>
    <message>
        <source>Movies on which curators disagree</source>
        <translation>标注者意见不一的电影</translation>
    </message>
    <message>
        <source>No two curators rated the same movie differently. The curator is chosen on the Label page (key C).</source>
        <translation>没有两位标注者对同一部电影给出不同评分。标注者在标注页选择（C 键）。</translation>
    </message>
    <message>
        <source>1…5 settles and goes to the next movie · Shift: half a star less · 0 clears the settled value · Enter labels the movie again · Ctrl+Z undoes. The curators&apos; own ratings do not change.</source>
        <translation>1…5 商定并到下一部 · Shift：减半星 · 0 清除商定值 · 回车重新标注该电影 · Ctrl+Z 撤销。每位标注者自己的评分不变。</translation>
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
        <source>1: perfect agreement, 0: chance level; in brackets the 95 % interval (bootstrap over movies). α: all ratings, interval scale; Fleiss&apos; κ: movies that all curators rated; Cohen&apos;s κ: quadratic weights, lowest pair first.</source>
        <translation>1 为完全一致，0 为偶然水平；括号内为 95% 区间（按电影自助抽样）。α：全部评分，等距尺度；Fleiss κ：所有标注者都评过的电影；Cohen κ：二次加权，最低的一对在前。</translation>
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
        <source>Edit history</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Undo my last edit</source>
        <translation>撤销我上次的编辑</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No edits.</source>
        <translation>没有改动。</translation>
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
        <source>One per line, for example director: Jane Campion</source>
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
        <source>The year must be a number, or empty if it is unknown.</source>
        <translation>年份必须是数字，未知时留空。</translation>
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
        <source>&amp;Keep features made with the same settings</source>
        <translation>保留用相同设置生成的特征(&amp;K)</translation>
    </message>
    <message>
        <source>Encodes only movies without these features, or whose file or text has changed</source>
        <translation>只编码没有这些特征、或文件或文本有变化的电影</translation>
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
        <source>&amp;Default settings</source>
        <translation>默认设置(&amp;D)</translation>
    </message>
    <message>
        <source>This library has nothing to encode. Import texts, posters, sounds or trailers first.</source>
        <translation>这个片库没有可编码的内容。请先导入文本、海报、声音或预告片。</translation>
    </message>
    <message>
        <source>This encoder has no settings.</source>
        <translation>这个编码器没有设置。</translation>
    </message>
    <message>
        <source>Version %1 was made with these settings. It will be completed and used.</source>
        <translation>版本 %1 是以这些设置生成的。将补全它并重新使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies have features made with other settings. When encoding ends, the new features are used; the old ones are kept as an earlier version.</source>
        <translation>
            <numerusform>%Ln 部电影有以其他设置生成的特征。编码完成后改用新的特征；原有特征保留为较早的版本。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EngineService</name>
    <message>
        <source>Retraining</source>
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
        <source>%1 and %2 imputed</source>
        <translation>%1，另有 %2 个插补</translation>
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
        <source>origin</source>
        <translation>来源</translation>
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
        <source>Features made by another encoder version, with other settings or with another model pack are kept as separate versions. Models, search and maps read the version in use; a run keeps the version it was trained on. Enter uses a version, Delete removes it.</source>
        <translation>由其他编码器版本、其他设置或其他模型包生成的特征保存为单独的版本。模型、搜索和地图读取使用中的版本；训练保持其训练时所用的版本。Enter 使用所选版本，Delete 移除所选版本。</translation>
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
        <source>Remove version %1 of the features %2, made %3, for %Ln movies? To get it back, you must encode again.</source>
        <translation>
            <numerusform>要移除特征 %2 的版本 %1（生成于 %3，涵盖 %Ln 部电影）吗？移除后须重新编码才能恢复。</numerusform>
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
        <source>Year, rating, number of ratings and genre: brush one to filter the others</source>
        <translation>年份、评分、评分数与类型：刷选其中一个即可筛选其余</translation>
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
        <source>Movies with a rating, tag, verdict or note</source>
        <translation>有评分、标签、评判或备注的电影</translation>
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
        <source>Saved filters, order and layout</source>
        <translation>已保存的筛选、排序与版式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show a table instead of posters (Ctrl+G)</source>
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
        <source>Labelled by any curator</source>
        <translation>任何标注者已标注</translation>
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
        <source>In the history of person …</source>
        <translation>在某人的历史中…</translation>
    </message>
    <message>
        <source>In a person&apos;s history</source>
        <translation>在某人的历史中</translation>
    </message>
    <message>
        <source>ID of the person in the data set</source>
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
        <source>Not a problem: dismiss</source>
        <translation>没有问题：忽略</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FullScreenPlayer</name>
    <message>
        <source>Trailer</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>Position in the trailer</source>
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
        <source>Measuring the gain of each modality</source>
        <translation>正在测量各模态的增益</translation>
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
        <translation>特征级</translation>
    </message>
    <message>
        <source>Decision level</source>
        <translation>决策级</translation>
    </message>
    <message>
        <source>Joint level</source>
        <translation>联合级</translation>
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
        <source>%1 · gain %2</source>
        <translation>%1 · 增益 %2</translation>
    </message>
    <message>
        <source>%1: shuffled</source>
        <translation>%1：打乱</translation>
    </message>
    <message>
        <source>%1 · gain over shuffled control %2</source>
        <translation>%1 · 相对打乱对照的增益 %2</translation>
    </message>
    <message>
        <source>Compare fusion strategies</source>
        <translation>比较融合策略</translation>
    </message>
    <message>
        <source>Fusion at three levels</source>
        <translation>三个层级的融合</translation>
    </message>
    <message>
        <source>Gain of each modality</source>
        <translation>各模态的增益</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>All use the same ratings and features. Baseline: EASE on ratings alone. Feature level: CEASE on one joint vector of all features. Decision level: EASE plus one signal per modality, weights tuned on other people. Joint level: Multimodal LightGCN trained end to end. NDCG@10 with 95 % intervals; the line is the baseline. Early stopping of the joint model uses these same people, so its result is slightly optimistic.</source>
        <translation>全部使用相同的评分与特征。基线：仅用评分的 EASE。特征级：以全部特征的联合向量训练的 CEASE。决策级：EASE 加每个模态一个信号，权重在其他人上调优。联合级：端到端训练的多模态 LightGCN。NDCG@10，95% 区间；竖线为基线。联合模型的早停使用同一批人，因此结果略偏乐观。</translation>
    </message>
    <message>
        <source>The run on screen is retrained without each modality (ablation) and with its features shuffled between movies (control). For new movies and new people, a tenth of each is held out from training. NDCG@10; gains are paired by person, with 95 % intervals. The weights of the run do not change.</source>
        <translation>屏幕上的训练会在去掉各模态后重新训练（消融），并在把该模态的特征在电影之间打乱后重新训练（对照）。对于新电影与新用户，各留出十分之一不参与训练。NDCG@10；增益按人配对，95% 区间。权重保持该次训练的权重。</translation>
    </message>
    <message>
        <source>Compare again</source>
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
        <source>Not measured on this library yet. It takes minutes and can be cancelled.</source>
        <translation>尚未在此片库上测量。需要几分钟，可以取消。</translation>
    </message>
    <message>
        <source>Measure again</source>
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
        <translation>新用户</translation>
    </message>
    <message>
        <source>run %1 · measured %2</source>
        <translation>训练 %1 · 测于 %2</translation>
    </message>
    <message>
        <source>Needs a run that uses features: encode them on the Data page and train.</source>
        <translation>需要使用特征的训练：在数据页编码后训练。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImputeMenu</name>
    <message>
        <source>Impute missing features</source>
        <translation>插补缺失的特征</translation>
    </message>
    <message>
        <source>From the nearest neighbours</source>
        <translation>由最近邻插补</translation>
    </message>
    <message>
        <source>Mean of the 50 nearest movies by the features that the movie has</source>
        <translation>按该电影已有的特征，取最近的 50 部电影的均值</translation>
    </message>
    <message>
        <source>By a trained network</source>
        <translation>由训练的网络插补</translation>
    </message>
    <message>
        <source>Trains a small network to predict these features from the other modalities; its error is measured on held-out movies</source>
        <translation>训练一个小网络，由其他模态预测这些特征；误差在留出的电影上测量</translation>
    </message>
    <message>
        <source>By the mean of all movies</source>
        <translation>取所有电影的均值</translation>
    </message>
    <message>
        <source>Neutral: every gap gets the mean vector</source>
        <translation>中性：每个缺口都填入均值向量</translation>
    </message>
    <message>
        <source>Remove imputed features</source>
        <translation>移除插补的特征</translation>
    </message>
    <message>
        <source>Leave missing; its weight goes to the other signals</source>
        <translation>保持缺失；其权重分给其他信号</translation>
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
        <source>Find movies that look like this</source>
        <translation>查找看起来相似的电影</translation>
    </message>
    <message>
        <source>Find movies that sound like this</source>
        <translation>查找听起来相似的电影</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportPreview</name>
    <message>
        <source>Where should the library be saved?</source>
        <translation>片库保存在哪里？</translation>
    </message>
    <message>
        <source>Nothing is imported until you choose Import</source>
        <translation>选择“导入”之前不会导入任何内容</translation>
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
        <source>⚠ This data set should have %1, but the file has %2: it was truncated or changed.</source>
        <translation>⚠ 这个数据集应有 %1，但文件中是 %2：文件被截断或改动过。</translation>
    </message>
    <message>
        <source>Import it although it is incomplete</source>
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
        <source>Match files to movies</source>
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
        <source>Modality</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>Encoder</source>
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
        <source>Untick what you do not want. If the import is cancelled or fails, the library does not change. Importing the same data again adds no duplicates.</source>
        <translation>取消勾选不需要的部分。导入中途取消或失败时，片库保持不变。重复导入相同的数据不会产生重复。</translation>
    </message>
    <message>
        <source>Import into</source>
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
        <source>Data found</source>
        <translation>找到的数据</translation>
    </message>
    <message>
        <source>Folder of the new library</source>
        <translation>新片库的文件夹</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>导入位置</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>replaces the existing one</source>
        <translation>替换现有的</translation>
    </message>
    <message>
        <source>already in the library</source>
        <translation>片库中已有</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>%1 new · %2 replaced · %3 already there · %4 refused</source>
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
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>First rows, or the result for each file</source>
        <translation>前几行，或每个文件的结果</translation>
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
        <source>Baseline for rank and metric changes</source>
        <translation>名次与指标变化的基线</translation>
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
        <source>Hide movies that this person rated</source>
        <translation>隐藏此人评过分的电影</translation>
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
        <source>Retrain</source>
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
        <source>the run&apos;s own mix</source>
        <translation>该次训练自身的混合</translation>
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
        <source>Taste profile of this person (Alt+P)</source>
        <translation>此人的口味画像（Alt+P）</translation>
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
        <source>NDCG@10 over the last 20 mixer changes vs %1</source>
        <translation>最近 20 次混合调整的 NDCG@10，对比：%1</translation>
    </message>
    <message>
        <source>Fusion mixer</source>
        <translation>融合混合器</translation>
    </message>
    <message>
        <source>Undo the last mixer change (Alt+Z)</source>
        <translation>撤销上一次混合调整 (Alt+Z)</translation>
    </message>
    <message>
        <source>Redo the mixer change (Alt+Shift+Z)</source>
        <translation>重做混合调整 (Alt+Shift+Z)</translation>
    </message>
    <message>
        <source>Undo mixer change</source>
        <translation>撤销混合调整</translation>
    </message>
    <message>
        <source>Redo mixer change</source>
        <translation>重做混合调整</translation>
    </message>
    <message>
        <source>The run on screen does not use this fusion level. %1</source>
        <translation>屏幕上的训练不使用此融合层级。%1</translation>
    </message>
    <message>
        <source>Train CEASE to use it.</source>
        <translation>训练 CEASE 即可使用。</translation>
    </message>
    <message>
        <source>Train several recommenders together to use it.</source>
        <translation>同时训练多个推荐器即可使用。</translation>
    </message>
    <message>
        <source>Train Multimodal LightGCN to use it.</source>
        <translation>训练多模态 LightGCN 即可使用。</translation>
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
        <source>diversity and novelty @10 · computed on candidate pools: with the run&apos;s own mix, NDCG@10 differs by %1 from the full ranking</source>
        <translation>多样性与新颖度 @10 · 在候选池上计算：在该次训练自身的混合下，NDCG@10 与完整排序相差 %1</translation>
    </message>
    <message>
        <source>Compare fusion strategies…</source>
        <translation>比较融合策略…</translation>
    </message>
    <message>
        <source>Compares fusion at three levels and measures the gain of each modality on this library</source>
        <translation>在此片库上比较三个层级的融合，并测量各模态的增益</translation>
    </message>
    <message numerus="yes">
        <source>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z undoes it.</source>
        <translation>
            <numerusform>已调优：在用于调优的人群上 NDCG@10 %1 → %2，交叉验证为 %3（%Ln 人）。按 Alt+Z 撤销。</numerusform>
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
        <source>The engine cannot be loaded</source>
        <translation>无法加载引擎</translation>
    </message>
    <message>
        <source>Opening the latest run…</source>
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
        <source>Rate a few on the Library page with keys 1–5: this list is updated after each rating.</source>
        <translation>在片库页用 1–5 键评几部：每次评分后此列表都会更新。</translation>
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
        <source>Training learns people&apos;s preferences from the ratings of this library. This page then shows the recommendations for any person, explains them and measures their quality. On MovieLens-1M, training takes about half a minute.</source>
        <translation>训练从本片库的评分中学习每个人的偏好。之后本页显示任何人的推荐，解释其原因，并衡量其质量。在 MovieLens-1M 上训练约需半分钟。</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>No movies yet</source>
        <translation>还没有电影</translation>
    </message>
    <message>
        <source>Add movies that this hypothetical person likes in the field on the left: the list is updated after each movie.</source>
        <translation>在左侧输入框添加此假想用户喜欢的电影：每添加一部，列表都会更新。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 held-out movies are in the list</source>
        <translation>
            <numerusform>留出的 %1 部电影中有 %Ln 部在列表中</numerusform>
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
        <source>This person has no ratings.</source>
        <translation>此人没有评分。</translation>
    </message>
    <message>
        <source>All your labels are used; none are held out.</source>
        <translation>您的标注全部用于推荐，没有留出。</translation>
    </message>
    <message>
        <source>No movies of this person are held out: too few liked movies.</source>
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
        <source>Ratings that the list is based on</source>
        <translation>列表的依据</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Liked movies held out from training: a good list contains them</source>
        <translation>未参与训练的留出电影（此人喜欢）：好的列表应当包含它们</translation>
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
        <source>Random person (Alt+R)</source>
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
        <source>Random person</source>
        <translation>随机一位</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>New hypothetical person</source>
        <translation>新建假想用户</translation>
    </message>
    <message>
        <source>New hypothetical person with these ratings</source>
        <translation>用这些评分新建假想用户</translation>
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
        <source>Name of this hypothetical person:</source>
        <translation>此假想用户的名字：</translation>
    </message>
    <message>
        <source>A hypothetical person has no held-out movies.</source>
        <translation>假想用户没有留出的电影。</translation>
    </message>
    <message>
        <source>Add a few movies that this person likes: the list is updated at once.</source>
        <translation>添加几部此人喜欢的电影：列表立即更新。</translation>
    </message>
    <message>
        <source>1–5 changes the stars, Delete removes a movie, Ctrl+Z undoes.</source>
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
        <source>Hypothetical people</source>
        <translation>假想用户</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectSession</name>
    <message>
        <source>This run has no validation set, so mixes cannot be evaluated.</source>
        <translation>该次训练没有验证集，因此无法评估混合。</translation>
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
        <source>Why? Choose a movie in the list.</source>
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
        <source>Because of your ratings</source>
        <translation>源于您的评分</translation>
    </message>
    <message>
        <source>Because of this person&apos;s ratings</source>
        <translation>源于此人的评分</translation>
    </message>
    <message>
        <source>No rated movie stands out.</source>
        <translation>没有特别突出的已评电影。</translation>
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
        <source>rightly recommended</source>
        <translation>推荐正确</translation>
    </message>
    <message>
        <source>wrongly recommended, why</source>
        <translation>推荐错误及原因</translation>
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
        <source>All labels so far are saved. Press P to continue.</source>
        <translation>到目前为止的标注都已保存。按 P 继续。</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>没有队列</translation>
    </message>
    <message>
        <source>Building the queue…</source>
        <translation>正在生成队列…</translation>
    </message>
    <message>
        <source>This queue is finished</source>
        <translation>这个队列已经做完</translation>
    </message>
    <message>
        <source>Choose another one above.</source>
        <translation>请在上方选择另一个队列。</translation>
    </message>
    <message>
        <source>No description.</source>
        <translation>没有简介。</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>移除这个标签</translation>
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
        <source>blind: ratings of others and of the model are hidden</source>
        <translation>盲评：他人的评分与模型的预测已隐藏</translation>
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
        <source>Expected rating: mean of all ratings + movie bias + your bias (Koren 2010), ± one standard deviation of the movie&apos;s ratings</source>
        <translation>预期评分：全部评分的均值 + 电影偏置 + 您的偏置（Koren 2010），± 该电影评分的一个标准差</translation>
    </message>
    <message>
        <source>Tag, then Enter; Esc cancels</source>
        <translation>输入标签后按 Enter；Esc 放弃</translation>
    </message>
    <message>
        <source>Note, then Enter; Esc cancels</source>
        <translation>输入备注后按 Enter；Esc 放弃</translation>
    </message>
    <message>
        <source>Why is it wrongly recommended? The reason is optional: Enter skips it</source>
        <translation>为什么推荐错误？原因可不填：直接按 Enter</translation>
    </message>
    <message>
        <source>A tag needs at least one letter: nothing was saved.</source>
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
        <source>Hides the ratings of others and of the model, so that they do not bias you</source>
        <translation>隐藏他人的评分与模型的预测，以免影响您的判断</translation>
    </message>
    <message>
        <source>Most informative</source>
        <translation>信息量最大</translation>
    </message>
    <message>
        <source>Movies with many and diverging ratings that you are likely to know</source>
        <translation>评分多且分歧大、您又很可能看过的电影</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>模型不确定</translation>
    </message>
    <message>
        <source>Movies in your list on which the signals disagree most</source>
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
        <source>Cold-start movies</source>
        <translation>冷启动电影</translation>
    </message>
    <message>
        <source>Movies with the fewest ratings, those with a poster or description first</source>
        <translation>评分最少的电影，有海报或简介的在前</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Random sample, always in the same order</source>
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
        <source>Number of labels planned for this session</source>
        <translation>这次计划标注的数量</translation>
    </message>
    <message>
        <source>Another curator…</source>
        <translation>其他标注者…</translation>
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
        <source>Ratings go from 1 to 5; 0 clears the rating.</source>
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
        <source>Labels, newest first</source>
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
        <source>Available once two curators have rated the same movies and some ratings differ</source>
        <translation>两位标注者评过相同的电影、且评分有所不同时才能得出</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Available once a run is trained (Inspect page).</source>
        <translation>训练一次之后才有（解析页面）。</translation>
    </message>
    <message>
        <source>%1 of %2 ranks changed · fold-in %3 ms</source>
        <translation>%2 个名次中 %1 个有变 · 折入 %3 毫秒</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>rating cleared %1</source>
        <translation>取消评分 %1</translation>
    </message>
    <message>
        <source>tag “%1” %2</source>
        <translation>标签“%1” %2</translation>
    </message>
    <message>
        <source>tag “%1” removed %2</source>
        <translation>去掉标签“%1” %2</translation>
    </message>
    <message>
        <source>verdict removed %1</source>
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
        <source>Movies on which curators disagree, and their settled values (D)</source>
        <translation>标注者有分歧的电影及其商定值（D）</translation>
    </message>
    <message>
        <source>settled on ★%1 %2</source>
        <translation>商定为 ★%1 %2</translation>
    </message>
    <message>
        <source>settled value cleared %1</source>
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
        <source>Drop a MovieLens folder, a table or a folder of posters on the window.</source>
        <translation>把 MovieLens 文件夹、表格或海报文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>No matching movies</source>
        <translation>没有匹配的电影</translation>
    </message>
    <message>
        <source>No movie in this library matches the search and the filters.</source>
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
        <source>Describe a movie: “slow, tense space drama”</source>
        <translation>描述一部电影：“缓慢而紧张的太空剧情片”</translation>
    </message>
    <message>
        <source>Movies that sound like “%1”, by %2</source>
        <translation>听起来像“%1”的电影，按 %2</translation>
    </message>
    <message>
        <source>Movies that look like “%1”, by %2</source>
        <translation>看起来像“%1”的电影，按 %2</translation>
    </message>
    <message>
        <source>Search by meaning is not available yet</source>
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
    <name>kinoprism::app::LabelJournal</name>
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
        <source>gave a verdict on “%1”</source>
        <translation>评定了“%1”</translation>
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
        <source>cleared the settled value of “%1”</source>
        <translation>清除了“%1”的商定值</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportService</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
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
        <source>Creating the demo library</source>
        <translation>正在生成演示片库</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::HypotheticalPeople</name>
    <message>
        <source>Hypothetical person %1</source>
        <translation>假想用户 %1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MainWindow</name>
    <message>
        <source>This page will be available in a later version.</source>
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
        <source>This needs a model pack: %1.</source>
        <translation>这需要一个模型包：%1。</translation>
    </message>
    <message>
        <source>The features of this library were made with the model pack “%1”, which is not installed: %2.</source>
        <translation>这个片库的特征由模型包“%1”生成，但这里没有安装：%2。</translation>
    </message>
    <message>
        <source>This library has no text features that can be compared with a sentence.</source>
        <translation>这个片库的文本没有可与句子比较的特征。</translation>
    </message>
    <message>
        <source>This library has no poster features that can be compared with a picture.</source>
        <translation>这个片库的海报没有可与图片比较的特征。</translation>
    </message>
    <message>
        <source>This library has no sound features that can be compared with a sound.</source>
        <translation>这个片库的声音没有可与声音比较的特征。</translation>
    </message>
    <message>
        <source>The query has no content to compare.</source>
        <translation>查询中没有可以比较的内容。</translation>
    </message>
    <message>
        <source>Encode them on the Data page with %1.</source>
        <translation>请在数据页用 %1 编码。</translation>
    </message>
    <message>
        <source>The texts of this library were encoded with %1, which reads only English. To search in other languages, also encode them with %2.</source>
        <translation>此片库的文本是用 %1 编码的，它只支持英文。要用其他语言搜索，请再用 %2 编码。</translation>
    </message>
    <message>
        <source>The features of this library were made by a version of %1 other than the installed one. Encode them again on the Data page.</source>
        <translation>此片库的特征由 %1 的另一版本生成，与已安装的版本不同。请在“数据”页重新编码。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MediaPanel</name>
    <message>
        <source>Shots: position in the trailer</source>
        <translation>镜头：预告片中的位置</translation>
    </message>
    <message>
        <source>Waveform: position in the sound</source>
        <translation>波形：声音中的位置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No sound device: sound cannot be played.</source>
        <translation>没有声音设备：无法播放声音。</translation>
    </message>
    <message>
        <source>Line below the shots: the part encoded by %1, %2 of %3</source>
        <translation>镜头下方的线：%1 编码的部分，%3 中的 %2</translation>
    </message>
    <message>
        <source>Brighter: the part encoded by %1, %2 of %3</source>
        <translation>较亮处：%1 编码的部分，%3 中的 %2</translation>
    </message>
    <message>
        <source>The player cannot seek in this file, because its duration is unknown. Convert it to MP4.</source>
        <translation>无法在此文件中跳转，因为其时长未知。请转换为 MP4。</translation>
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
        <source>Metric over the last mixer changes</source>
        <translation>最近几次混合调整中的指标</translation>
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
        <source>Save this mix under a name</source>
        <translation>以一个名字保存此混合</translation>
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
        <source>Mix A is active</source>
        <translation>混合 A 已启用</translation>
    </message>
    <message>
        <source>Mix B is active</source>
        <translation>混合 B 已启用</translation>
    </message>
    <message>
        <source>Fusion level: %1</source>
        <translation>融合层级：%1</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MomentChips</name>
    <message>
        <source>Exact: the features of %1 are a mean over segments, so the contributions of all seconds add up to the contribution of the history, %2.</source>
        <translation>精确值：%1 的特征是各片段的均值，因此各秒的贡献之和等于历史的贡献 %2。</translation>
    </message>
    <message>
        <source>Of the contribution of the history, %2, the part from means in the features of %1, %3, is divided among the seconds. The rest, %4, comes from values that no single second has, such as standard deviations.</source>
        <translation>历史的贡献为 %2，其中来自 %1 特征中均值的 %3 分摊到各秒。其余 %4 来自任何单独一秒都没有的数值，例如标准差。</translation>
    </message>
    <message>
        <source>Each figure is the loss in the contribution of the history, %2, if %1 had not encoded these seconds. The figures do not add up to it.</source>
        <translation>每个数字表示：如果 %1 没有编码这几秒，历史的贡献 %2 会减少多少。这些数字之和不等于总贡献。</translation>
    </message>
    <message>
        <source>Most relevant seconds</source>
        <translation>最相关的片段</translation>
    </message>
    <message>
        <source>%1, %2: contributes %3. Play from there</source>
        <translation>%1，%2：贡献 %3。从此处播放</translation>
    </message>
    <message>
        <source>Play from there</source>
        <translation>从此处播放</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MomentsDialog</name>
    <message>
        <source>Most relevant seconds</source>
        <translation>最相关的片段</translation>
    </message>
    <message>
        <source>Most relevant seconds of “%1”</source>
        <translation>《%1》中最相关的片段</translation>
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
        <source>Remove a tag</source>
        <translation>移除标签</translation>
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
        <source>Remove from collection</source>
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
        <source>The pasted picture could not be saved. Check the free disk space.</source>
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
        <source>Progress of the map</source>
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
        <source>Computing the map. This is done once, and again when its data change.</source>
        <translation>正在计算地图。只需计算一次，数据改变后会重新计算。</translation>
    </message>
    <message>
        <source>No two movies share a known person.</source>
        <translation>没有两部电影有共同的已知影人。</translation>
    </message>
    <message>
        <source>No movie has features of this kind yet (Data page).</source>
        <translation>还没有电影具有这种特征（见“数据”页）。</translation>
    </message>
    <message>
        <source>The map is not finished. &lt;a href=&quot;retry&quot;&gt;Continue&lt;/a&gt;</source>
        <translation>地图尚未完成。&lt;a href=&quot;retry&quot;&gt;继续&lt;/a&gt;</translation>
    </message>
    <message>
        <source>%1 &lt;a href=&quot;retry&quot;&gt;Try again&lt;/a&gt;</source>
        <translation>%1 &lt;a href=&quot;retry&quot;&gt;重试&lt;/a&gt;</translation>
    </message>
    <message>
        <source>This movie shares no known person with another movie, so it is not on the map.</source>
        <translation>这部电影与其他电影没有共同的已知影人，因此不在地图上。</translation>
    </message>
    <message>
        <source>This movie has no such features, so it is not on the map.</source>
        <translation>这部电影没有这种特征，因此不在地图上。</translation>
    </message>
    <message>
        <source>Near %1</source>
        <translation>邻近 %1</translation>
    </message>
    <message>
        <source>Fused: the features of all modalities joined with equal weights, independent of the mix. Similar movies lie near each other.</source>
        <translation>融合：各模态的特征以相同权重合并，与混合无关。相似的电影彼此靠近。</translation>
    </message>
    <message>
        <source>Movies made by the same people lie near each other.</source>
        <translation>由相同的人制作的电影彼此靠近。</translation>
    </message>
    <message>
        <source>Movies with similar %1 features lie near each other.</source>
        <translation>按%1的特征相似的电影彼此靠近。</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieMaps</name>
    <message>
        <source>Computing the movie map</source>
        <translation>正在计算电影地图</translation>
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
        <source>Reload the poster</source>
        <translation>重新加载海报</translation>
    </message>
    <message>
        <source>Clear my rating</source>
        <translation>清除我的评分</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieSource</name>
    <message>
        <source>imputed</source>
        <translation>插补</translation>
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
        <source>Reset columns</source>
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
        <source>Your own ratings and the recommendations based on them</source>
        <translation>您自己的评分及由此得出的推荐</translation>
    </message>
    <message>
        <source>Hypothetical person: recommendations for someone who likes these movies</source>
        <translation>假想用户：喜欢这些电影的人的推荐</translation>
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
        <source>New hypothetical person…</source>
        <translation>新建假想用户…</translation>
    </message>
    <message>
        <source>Recommendations for someone who likes a few movies of your choice</source>
        <translation>喜欢您所选几部电影的人的推荐</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonProfileView</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of the movies this person liked (%2), %3 for all people</source>
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
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Similar people</source>
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
        <source>Mean cosine similarity of all pairs of liked movies; in brackets that of as many movies drawn at random by how often people like them (20 draws, ± one standard deviation). The posters are the movies nearest to the centroid.</source>
        <translation>所喜欢电影两两之间余弦相似度的均值；括号内为按喜欢次数随机抽取同样多电影的数值（20 次抽样，± 一个标准差）。海报为最接近质心的电影。</translation>
    </message>
    <message>
        <source>Cosine similarity of liked movies, shrunk where few are shared (Koren 2008). Enter opens a person.</source>
        <translation>所喜欢电影的余弦相似度，共同电影少时收缩（Koren 2008）。回车打开此人。</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1 年代</translation>
    </message>
    <message>
        <source>mean ★ %1 · all people ★ %2</source>
        <translation>平均 ★ %1 · 所有人 ★ %2</translation>
    </message>
    <message>
        <source>no features yet (Data page)</source>
        <translation>尚无特征（数据页）</translation>
    </message>
    <message>
        <source>too few liked movies have features</source>
        <translation>有特征的喜欢电影太少</translation>
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
        <source>On average, movies this person liked are above %1 % of the movies that all people liked</source>
        <translation>平均而言，此人喜欢的电影在这方面高于所有人所喜欢电影的 %1%</translation>
    </message>
    <message>
        <source>needs mise-en-scène features of the trailers (Data page)</source>
        <translation>需要预告片的场面调度特征（数据页）</translation>
    </message>
    <message>
        <source>mean percentile among the movies that all people liked, ± standard error</source>
        <translation>在所有人喜欢的电影中的平均百分位，± 标准误</translation>
    </message>
    <message>
        <source>%1 shared · %2</source>
        <translation>共同 %1 部 · %2</translation>
    </message>
    <message>
        <source>%1 ± %2 in the movies this person liked, %3 for all people</source>
        <translation>此人喜欢的电影中为 %1 ± %2，所有人喜欢的电影中为 %3</translation>
    </message>
    <message>
        <source>How the films sound</source>
        <translation>影片的声音</translation>
    </message>
    <message>
        <source>no sound tags yet: encode sounds or trailers with “%1” (Data page)</source>
        <translation>尚无声音标签：请用“%1”编码声音或预告片（数据页）</translation>
    </message>
    <message>
        <source>no liked movie has sound tags by %1</source>
        <translation>喜欢的电影都没有 %1 的声音标签</translation>
    </message>
    <message numerus="yes">
        <source>Based on all %Ln rated movies: none was liked (4 stars or more). Marks: all people.</source>
        <translation>
            <numerusform>基于全部 %Ln 部评过的电影：没有喜欢的（4 星及以上）。竖线：所有人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Based on %Ln liked movies (4 stars or more) of %1 rated. Marks: all people.</source>
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
        <source>Mute</source>
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
        <source>This poster could not be read. Click to try again.</source>
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
        <source>Zoom with the wheel or + and −; Esc closes</source>
        <translation>用滚轮或 + 和 − 缩放；Esc 关闭</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::RankedSource</name>
    <message>
        <source>#%1, was #%2 with %3</source>
        <translation>第 %1，在“%3”下为第 %2</translation>
    </message>
    <message>
        <source>Hit: a held-out movie this person liked</source>
        <translation>命中：此人喜欢的留出电影</translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::RatingsHistogram</name>
    <message>
        <source>Distribution of the ratings</source>
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
        <source>undo</source>
        <translation>撤销</translation>
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
        <source>This cannot be fixed: hide the file from this list</source>
        <translation>无法修复：不再列出这个文件</translation>
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
        <source>added %Ln movies to “%1”</source>
        <translation>
            <numerusform>将 %Ln 部电影放入“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed %Ln movies from “%1”</source>
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
        <source>Dark or light theme</source>
        <translation>深色或浅色主题</translation>
    </message>
    <message>
        <source>This list</source>
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
        <source>Search by words or meaning</source>
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
        <source>Rate and go to the next movie; half a star less</source>
        <translation>评分并到下一部；少半颗星</translation>
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
        <source>Rightly recommended; wrongly recommended (and why)</source>
        <translation>推荐正确；推荐错误（以及原因）</translation>
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
        <source>Back to labelled movies; forward</source>
        <translation>回到已标注的电影；前进</translation>
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
        <source>Go to a page, movie or person, or run a command</source>
        <translation>前往页面、电影、用户；或执行操作</translation>
    </message>
    <message>
        <source>C, D</source>
        <translation>C、D</translation>
    </message>
    <message>
        <source>Choose the curator; disagreements between curators</source>
        <translation>选择标注者；标注者之间的分歧</translation>
    </message>
    <message>
        <source>Inspect page: Alt+←, Alt+→, Alt+R, Alt+P</source>
        <translation>解析页：Alt+←、Alt+→、Alt+R、Alt+P</translation>
    </message>
    <message>
        <source>Previous or next person; random person; profile</source>
        <translation>上一位或下一位；随机一位；画像</translation>
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
        <source>Save filters, order and layout as a view</source>
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
        <source>Mute, captions, full screen; next, previous</source>
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
        <source>Use the chosen version; remove it</source>
        <translation>使用所选版本；移除</translation>
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
        <source>Available once a run is trained (Inspect page).</source>
        <translation>训练一次之后即可得知（“解析”页）。</translation>
    </message>
    <message>
        <source>There are no data to find similar movies by this.</source>
        <translation>没有可用于按此查找相似电影的数据。</translation>
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
        <source>Training loss by epoch, now epoch %1</source>
        <translation>各轮的训练损失，现为第 %1 轮</translation>
    </message>
    <message>
        <source>Validation quality by epoch, now epoch %1</source>
        <translation>各轮在验证集上的质量，现为第 %1 轮</translation>
    </message>
</context>
<context>
    <name>kinoprism::app::TopBar</name>
    <message>
        <source>Engine loads on first use</source>
        <translation>引擎在首次使用时加载</translation>
    </message>
    <message>
        <source>Engine is loading</source>
        <translation>正在加载引擎</translation>
    </message>
    <message>
        <source>Engine is ready</source>
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
        <source>Finds words in titles, people and descriptions</source>
        <translation>查找片名、影人和简介中的字词</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>Finds descriptions with a similar meaning, even in other words; needs text features of a sentence encoder</source>
        <translation>查找含义相近的简介，用词可以不同；需要句子编码器的文本特征</translation>
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
        <source>See how much ratings, text, posters, sound and trailers contribute to every recommendation.</source>
        <translation>查看评分、文本、海报、声音和预告片对每条推荐各有多少贡献。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>600 synthetic movies with posters, sound and ratings. Ready in seconds, no network.</source>
        <translation>600 部合成的电影，含海报、声音和评分。几秒即可就绪，无需网络。</translation>
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
        <source>Use your own data</source>
        <translation>导入自己的数据</translation>
    </message>
    <message>
        <source>Drop MovieLens, a CSV, posters or trailers. The format is detected and shown before anything is imported.</source>
        <translation>拖入 MovieLens、CSV、海报或预告片。先识别格式并显示，再导入。</translation>
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
        <source>Search by words or meaning</source>
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
        <source>Compare fusion strategies</source>
        <translation>比较融合策略</translation>
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
        <source>Dark or light theme</source>
        <translation>深色或浅色主题</translation>
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
