<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Encoders</name>
    <message>
        <source>Approximate search, because the library is large: it finds %1% of the true nearest neighbours (measured here).</source>
        <translation>片库较大，因此使用近似搜索：能找到真实最近邻的 %1%（在本机测得）。</translation>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
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
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
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
        <source>mismatch %1%</source>
        <translation>不匹配度 %1%</translation>
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
    <name>ImputationText</name>
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
    <name>ListText</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>it is not a valid archive (%1).</source>
        <translation>它不是有效的压缩包（%1）。</translation>
    </message>
    <message>
        <source>Nothing of the kind %1 can be imported. There are: %2.</source>
        <translation>没有可导入的类型 %1。可用的有：%2。</translation>
    </message>
    <message>
        <source>A column cannot be %1. There are: %2.</source>
        <translation>列的含义不能是 %1。可用的有：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings have no time that can be read. They are kept without a time.</source>
        <translation>
            <numerusform>%Ln 条评分没有可读取的时间，保留但不带时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rating in this row.</source>
        <translation>这一行没有评分。</translation>
    </message>
    <message>
        <source>like</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>number of interactions</source>
        <translation>交互次数</translation>
    </message>
    <message>
        <source>Movie IDs in %1</source>
        <translation>%1 中的电影 ID</translation>
    </message>
    <message>
        <source>a table about people without ratings, which is not used</source>
        <translation>关于用户的表，没有评分，不使用</translation>
    </message>
    <message>
        <source>Dates such as 3/4/2019 can be read in two ways; they are read as month/day. Choose day/month if that is wrong.</source>
        <translation>类似 3/4/2019 的日期有两种读法，此处按“月/日”读取。如果不对，请选择“日/月”。</translation>
    </message>
    <message>
        <source>The encoding is probably %1. Check the titles in the sample and choose another encoding if they are wrong.</source>
        <translation>编码很可能是 %1。请检查样本中的片名，如有错误请选择其他编码。</translation>
    </message>
    <message>
        <source>%1 is damaged or truncated (gzip). Download or copy it again.</source>
        <translation>%1 已损坏或被截断（gzip）。请重新下载或复制。</translation>
    </message>
    <message>
        <source>%1 is not a scale of ratings. Write the lowest and the highest rating (1..10), “likes” or “counts”.</source>
        <translation>%1 不是评分范围。请写出最低和最高评分（1..10），或者 likes、counts。</translation>
    </message>
    <message>
        <source>There is no encoding %1. Some that are known: UTF-8, UTF-16LE, GB18030, Big5, Shift_JIS, windows-1252, windows-1251.</source>
        <translation>没有名为 %1 的编码。可用的例如：UTF-8、UTF-16LE、GB18030、Big5、Shift_JIS、windows-1252、windows-1251。</translation>
    </message>
    <message>
        <source>There is no device called &quot;%1&quot;. Use auto, cpu, cuda, or cuda:0, cuda:1 …</source>
        <translation>没有名为“%1”的设备。请使用 auto、cpu、cuda，或 cuda:0、cuda:1 …</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written. Free some space.</source>
        <translation>磁盘已满：%1 未写入。请释放一些空间。</translation>
    </message>
    <message>
        <source>Cannot write %1 (%2). Check that its folder exists and is writable.</source>
        <translation>无法写入 %1（%2）。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>Cannot open %1 (%2).</source>
        <translation>无法打开 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 is not a readable file. Name a file, not a folder.</source>
        <translation>%1 不是可读取的文件。请指定文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>Reading %1 failed (%2).</source>
        <translation>读取 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that such a file may have. Is it the right one?</source>
        <translation>%1 超过了此类文件允许的 %2 字节。选对文件了吗？</translation>
    </message>
    <message>
        <source>There is no file %1. Check its name.</source>
        <translation>没有文件 %1。请检查文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>Cannot open %1. Check its read permission.</source>
        <translation>无法打开 %1。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>Reading %1 failed. Check the disk.</source>
        <translation>读取 %1 失败。请检查磁盘。</translation>
    </message>
    <message>
        <source>this line has more than 64 MiB. Is it a text file?</source>
        <translation>此行超过 64 MiB。这是文本文件吗？</translation>
    </message>
    <message>
        <source>this is not text but binary data. Name a text file.</source>
        <translation>这不是文本，而是二进制数据。请指定文本文件。</translation>
    </message>
    <message>
        <source>Cannot write the log file %1. Check that its folder is writable.</source>
        <translation>无法写入日志文件 %1。请检查其文件夹是否可写。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. There are: %3.</source>
        <translation>没有 %1“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>this is not a NumPy file. Save the array with numpy.save(&quot;features.npy&quot;, array).</source>
        <translation>这不是 NumPy 文件。请用 numpy.save(&quot;features.npy&quot;, array) 保存数组。</translation>
    </message>
    <message>
        <source>NumPy file of version %1; versions 1 to 3 are understood.</source>
        <translation>NumPy 文件版本为 %1；仅支持版本 1 至 3。</translation>
    </message>
    <message>
        <source>the NumPy header is damaged. Save the array again.</source>
        <translation>NumPy 文件头已损坏。请重新保存数组。</translation>
    </message>
    <message>
        <source>the file ends within its header. It was cut: copy it again.</source>
        <translation>文件在文件头处中断。文件被截断：请重新复制。</translation>
    </message>
    <message>
        <source>the NumPy header cannot be read. Save the array again with numpy.save.</source>
        <translation>无法读取 NumPy 文件头。请用 numpy.save 重新保存数组。</translation>
    </message>
    <message>
        <source>it holds an array of type &apos;%1&apos; and shape %2; float32 or float64 is needed. Save array.astype(&quot;float32&quot;).</source>
        <translation>其中的数组类型为“%1”，形状为 %2；需要 float32 或 float64。请保存 array.astype(&quot;float32&quot;)。</translation>
    </message>
    <message numerus="yes">
        <source>it holds an array of %Ln dimensions, shape %2; two are needed: one row per movie, one column per feature dimension.</source>
        <translation>
            <numerusform>其中的数组有 %Ln 维，形状为 %2；需要二维：每部电影一行，特征的每一维一列。</numerusform>
        </translation>
    </message>
    <message>
        <source>its rows are empty, shape %1. Save the features again.</source>
        <translation>其各行为空，形状为 %1。请重新保存特征。</translation>
    </message>
    <message>
        <source>its header says shape %1 of %2-byte numbers, but the file has %3 bytes of data. It was cut or damaged: copy or save it again.</source>
        <translation>文件头称形状为 %1、每个数 %2 字节，但文件中的数据为 %3 字节。文件被截断或损坏：请重新复制或保存。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1: %2 To get it whole, %3</source>
        <translation>%1：%2 获取完整文件的方法：%3</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name a model pack.</source>
        <translation>%1 不是普通文件。请指定模型包。</translation>
    </message>
    <message>
        <source>this is too large for a model pack.</source>
        <translation>作为模型包过大。</translation>
    </message>
    <message>
        <source>the hash of this model pack is missing or malformed.</source>
        <translation>此模型包的哈希缺失或格式错误。</translation>
    </message>
    <message>
        <source>checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>this model pack is damaged: its hash does not match.</source>
        <translation>此模型包已损坏：哈希不符。</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be read (%2). Check its permissions, or set KINOPRISM_PACKS to another one.</source>
        <translation>无法读取模型包文件夹 %1（%2）。请检查权限，或把 KINOPRISM_PACKS 设为其他文件夹。</translation>
    </message>
    <message>
        <source>%1: this file holds the model pack %2. Rename it to %2%3.</source>
        <translation>%1：此文件是模型包 %2。请将其改名为 %2%3。</translation>
    </message>
    <message>
        <source>The model pack %1 is not installed. To get it, %2</source>
        <translation>模型包 %1 尚未安装。获取方法：%2</translation>
    </message>
    <message>
        <source>The folder of model packs %1 cannot be made (%2). Set KINOPRISM_PACKS to a writable folder.</source>
        <translation>无法创建模型包文件夹 %1（%2）。请把 KINOPRISM_PACKS 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>this model pack does not say its &quot;%1&quot;.</source>
        <translation>此模型包没有说明其“%1”。</translation>
    </message>
    <message>
        <source>the &quot;%1&quot; of this model pack is empty, too long or not printable.</source>
        <translation>此模型包的“%1”为空、过长或含不可打印字符。</translation>
    </message>
    <message>
        <source>the labels of this model pack are not a list of texts.</source>
        <translation>此模型包的标签不是文本列表。</translation>
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
        <source>the name of this model pack is not valid.</source>
        <translation>此模型包的名称无效。</translation>
    </message>
    <message>
        <source>this model pack is for neither text, image, audio nor video.</source>
        <translation>此模型包不适用于文本、海报、声音或预告片中的任何一种。</translation>
    </message>
    <message>
        <source>the hash of this model pack is not a SHA-256.</source>
        <translation>此模型包的哈希不是 SHA-256。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Choose one of: %3.</source>
        <translation>%1 不能为“%2”。请从以下选项中选择：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Give %3 from %4 to %5.</source>
        <translation>%1 不能为“%2”。请给出从 %4 到 %5 的%3。</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; here. There are: %2.</source>
        <translation>这里没有设置“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>This machine cannot run the code of that processor. Choose another one.</source>
        <translation>本机无法运行该处理器的代码。请选择其他处理器。</translation>
    </message>
    <message>
        <source>this is not a safetensors file: it is too short, or not a regular file.</source>
        <translation>这不是 safetensors 文件：文件过短，或不是普通文件。</translation>
    </message>
    <message>
        <source>this is not a safetensors file, or it was cut: its header would have %1 bytes of %2.</source>
        <translation>这不是 safetensors 文件，或已被截断：其文件头将占 %2 字节中的 %1 字节。</translation>
    </message>
    <message>
        <source>there is no tensor &quot;%1&quot;. Is it the right file?</source>
        <translation>没有张量“%1”。是否选对了文件？</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is of type %2, not %3. Is it the right file?</source>
        <translation>张量“%1”的类型是 %2，而非 %3。是否选对了文件？</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has %2 dimensions where a matrix is needed. Is it the right file?</source>
        <translation>张量“%1”有 %2 维，此处需要矩阵。是否选对了文件？</translation>
    </message>
    <message>
        <source>it does not say its &quot;%1&quot;. Is it the right file?</source>
        <translation>它没有说明其“%1”。是否选对了文件？</translation>
    </message>
    <message>
        <source>SHA-256 is not available. The OpenSSL library of this system is damaged or locked down: reinstall it.</source>
        <translation>SHA-256 不可用。本系统的 OpenSSL 库已损坏或受限：请重新安装。</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>checking files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>the header holds a negative number.</source>
        <translation>文件头含有负数。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has a number that is too large.</source>
        <translation>张量“%1”含有过大的数。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has too many dimensions.</source>
        <translation>张量“%1”的维数过多。</translation>
    </message>
    <message>
        <source>the header names &quot;%1&quot; twice.</source>
        <translation>文件头中“%1”出现两次。</translation>
    </message>
    <message>
        <source>the header is damaged at byte %1. Copy or save the file again.</source>
        <translation>文件头在第 %1 字节处损坏。请重新复制或保存文件。</translation>
    </message>
    <message>
        <source>the header holds something that no safetensors file has, near &quot;%1&quot;.</source>
        <translation>文件头在“%1”附近含有 safetensors 文件不应有的内容。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is of type &quot;%2&quot;; F64, F32, F16, I64, I32 and U8 are understood.</source>
        <translation>张量“%1”的类型是“%2”；仅支持 F64、F32、F16、I64、I32 和 U8。</translation>
    </message>
    <message>
        <source>the header holds a tensor without a name.</source>
        <translation>文件头含有一个没有名称的张量。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; does not say its type, shape and two offsets.</source>
        <translation>张量“%1”没有说明类型、形状和两个偏移量。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is impossibly large.</source>
        <translation>张量“%1”大得不合理。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has a byte range that does not match its shape.</source>
        <translation>张量“%1”的字节范围与其形状不符。</translation>
    </message>
    <message>
        <source>this is not a safetensors file.</source>
        <translation>这不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another one.</source>
        <translation>张量“%1”与另一个张量重叠。</translation>
    </message>
    <message>
        <source>it was cut: tensor &quot;%1&quot; reaches beyond its end.</source>
        <translation>文件被截断：张量“%1”超出了文件末尾。</translation>
    </message>
    <message>
        <source>it has %1 bytes after its last tensor. Copy or save it again.</source>
        <translation>最后一个张量之后还有 %1 字节。请重新复制或保存。</translation>
    </message>
    <message>
        <source>A tensor&apos;s name or a text to be saved with it is not UTF-8.</source>
        <translation>张量的名称或随其保存的文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>A tensor cannot be called &quot;%1&quot;: the name is taken or empty.</source>
        <translation>张量不能命名为“%1”：名称已被占用或为空。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; has a shape that no file can hold.</source>
        <translation>张量“%1”的形状超出任何文件的容量。</translation>
    </message>
    <message>
        <source>The names and texts of %1 are too many for one file.</source>
        <translation>%1 的名称和文本过多，一个文件容纳不下。</translation>
    </message>
    <message>
        <source>The values of tensor &quot;%1&quot; do not end with a whole number.</source>
        <translation>张量“%1”的数据没有在完整的数处结束。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of %2 is out of order: its values must come in the order of the plan.</source>
        <translation>%2 的张量“%1”顺序错误：数据须按计划的顺序写入。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of %2 is of type %3, not %4.</source>
        <translation>%2 的张量“%1”的类型是 %3，而非 %4。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of %2 was given more values than its shape holds.</source>
        <translation>%2 的张量“%1”得到的数据多于其形状所容。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of %2 lacks %3 of its values, so the file was not written.</source>
        <translation>%2 的张量“%1”缺少 %3 个数，因此文件未写入。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; has %2 values, which is not what its shape says.</source>
        <translation>张量“%1”有 %2 个数，与其形状不符。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <translation>%1:%2: %3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>一个整数</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; here: there are none at all.</source>
        <translation>这里没有设置“%1”：这里没有任何设置。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; leaves a gap before it.</source>
        <translation>张量“%1”之前有空隙。</translation>
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
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>recommender</source>
        <translation>推荐模型</translation>
    </message>
    <message>
        <source>A part of Kinoprism (%1) could not be loaded. Install what it needs with packaging/setup.sh, then build or install Kinoprism again.</source>
        <translation>无法加载 Kinoprism 的一个部分（%1）。请用 packaging/setup.sh 安装它所需的内容，然后重新构建或安装 Kinoprism。</translation>
    </message>
    <message>
        <source>An overview of a sound needs at least one piece.</source>
        <translation>声音概览至少需要一段。</translation>
    </message>
    <message>
        <source>Cuts are found in frames with pictures, in the order in which they are shown.</source>
        <translation>镜头切换须在有画面的帧中、按播放顺序查找。</translation>
    </message>
    <message>
        <source>%1 has frames of %2 × %3 pixels. Scale it down first.</source>
        <translation>%1 的帧为 %2 × %3 像素。请先缩小。</translation>
    </message>
    <message>
        <source>%1 has an unsupported pixel format. Convert it to H.264 first.</source>
        <translation>%1 的像素格式不受支持。请先转换为 H.264。</translation>
    </message>
    <message>
        <source>Frames are read at 1 to 4096 pixels a side, no larger than the side they are scaled to before they are cut, and from seconds that are not negative.</source>
        <translation>帧的边长须为 1 至 4096 像素，不大于裁剪前缩放到的边长，且起始秒数不能为负。</translation>
    </message>
    <message>
        <source>%1 needs more memory than one file may use. Make a smaller copy of it.</source>
        <translation>%1 需要的内存超过此处单个文件的上限。请制作一个较小的副本。</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
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
        <source>%1 cannot be opened. Check its permissions.</source>
        <translation>%1 无法打开。请检查权限。</translation>
    </message>
    <message>
        <source>%1 is not a readable file. Choose a file.</source>
        <translation>%1 不是可读取的文件。请选择一个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, too large for a picture. Scale it down first.</source>
        <translation>%1 大于 %2 MiB，作为图片太大。请先缩小。</translation>
    </message>
    <message>
        <source>A picture cannot be scaled to %1 × %2 pixels.</source>
        <translation>图片不能缩放为 %1 × %2 像素。</translation>
    </message>
    <message>
        <source>An empty picture cannot be saved.</source>
        <translation>空图片无法保存。</translation>
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
        <source>A picture cannot be scaled to %1 × %2 pixels from %3 of it.</source>
        <translation>图片不能从其 %3 缩放为 %1 × %2 像素。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; at most 4096 a side are read. Scale it down first.</source>
        <translation>%1 为 %2 × %3 像素；每边最多读取 4096。请先缩小。</translation>
    </message>
    <message>
        <source>%1 holds neither sound nor video.</source>
        <translation>%1 既没有声音也没有画面。</translation>
    </message>
    <message>
        <source>Sound is read at 1,000 to 192,000 samples a second, from a second that is not negative, and brought to between −70 and 0 LUFS.</source>
        <translation>声音须以每秒 1,000 至 192,000 个样本读取，起始秒数不能为负，响度须在 −70 至 0 LUFS 之间。</translation>
    </message>
    <message>
        <source>%1 has %2 samples a second in %3 channels; 1,000 to 768,000 in at most 64 are read. Convert it first.</source>
        <translation>%1 每秒有 %2 个样本、%3 个声道；最多支持 1,000 至 768,000 个样本、64 个声道。请先转换。</translation>
    </message>
    <message>
        <source>%1 holds samples of an unsupported format. Convert it to WAV or FLAC.</source>
        <translation>%1 的样本格式不受支持。请转换为 WAV 或 FLAC。</translation>
    </message>
    <message>
        <source>%1 is encoded as %2, which this FFmpeg cannot decode. Install the full libavcodec or convert the file.</source>
        <translation>%1 的编码是 %2，此处的 FFmpeg 无法解码。请安装完整的 libavcodec，或转换该文件。</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>Too many frame times were requested.</source>
        <translation>请求的帧时间点过多。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be decoded. Replace it with another copy.</source>
        <translation>%1 已损坏，无法解码。请换一个副本。</translation>
    </message>
    <message>
        <source>The media worker received an unknown request.</source>
        <translation>媒体进程收到了未知请求。</translation>
    </message>
    <message>
        <source>The program that decodes pictures, sound and films could not be started. Install Kinoprism again.</source>
        <translation>无法启动解码图片、声音和影片的程序。请重新安装 Kinoprism。</translation>
    </message>
    <message>
        <source>A clip needs an even width and height, and at least one frame a second.</source>
        <translation>片段的宽和高须为偶数，且每秒至少一帧。</translation>
    </message>
    <message>
        <source>Every frame of a clip must have the size that the clip has.</source>
        <translation>片段的每一帧大小须与片段一致。</translation>
    </message>
    <message>
        <source>The disk is full; %1 could not be written.</source>
        <translation>磁盘已满；无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>This FFmpeg cannot write %1 files. Install the full libavformat.</source>
        <translation>此处的 FFmpeg 无法写入 %1 文件。请安装完整的 libavformat。</translation>
    </message>
    <message>
        <source>This FFmpeg cannot encode %1. Install the full libavcodec.</source>
        <translation>此处的 FFmpeg 无法编码 %1。请安装完整的 libavcodec。</translation>
    </message>
    <message>
        <source>There is no sound to write to %1.</source>
        <translation>没有可写入 %1 的声音。</translation>
    </message>
    <message>
        <source>%1 must end in .wav or .flac.</source>
        <translation>%1 须以 .wav 或 .flac 结尾。</translation>
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
        <source>%1 made the decoder hang and was skipped. Replace it with another copy.</source>
        <translation>%1 使解码器卡死，已跳过。请换一个副本。</translation>
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
        <source>no_new_privs could not be set</source>
        <translation>无法设置 no_new_privs</translation>
    </message>
    <message>
        <source>the system does not enforce resource limits</source>
        <translation>系统不强制执行资源限制</translation>
    </message>
    <message>
        <source>the kernel does not filter system calls (seccomp: %1)</source>
        <translation>内核不过滤系统调用（seccomp：%1）</translation>
    </message>
    <message>
        <source>Mel bands need a window that is a power of two from 64 to 8192 samples, and frequencies between 0 and half of the sampling rate.</source>
        <translation>梅尔频带的窗口须是 64 到 8192 个样本之间的 2 的幂，频率须在 0 与采样率的一半之间。</translation>
    </message>
    <message>
        <source>Rates of change are of first or second order, over an odd number of frames, at least 3.</source>
        <translation>变化率只有一阶或二阶，且须跨越奇数帧，至少 3 帧。</translation>
    </message>
    <message>
        <source>musicnn takes %1 mel bands, not %2.</source>
        <translation>musicnn 读取 %1 个梅尔频带，而不是 %2 个。</translation>
    </message>
    <message>
        <source>musicnn computes tags from %1 features per patch, not %2.</source>
        <translation>musicnn 由每段 %1 个特征给出标签，而不是 %2 个。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; has no saliency map. Encode the posters with a network, such as efficientnet-lite0.</source>
        <translation>编码器“%1”没有显著图。请用网络（如 efficientnet-lite0）编码海报。</translation>
    </message>
    <message>
        <source>A saliency map is made of one picture at a time.</source>
        <translation>显著图每次只由一张图片生成。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs a file of weights. Choose one: safetensors with torchvision&apos;s or timm&apos;s names.</source>
        <translation>编码器“%1”需要权重文件。请选择：名称与 torchvision 或 timm 一致的 safetensors。</translation>
    </message>
    <message>
        <source>no tensor has one of these names: %1</source>
        <translation>没有以下名称的张量：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold 32-bit floats</source>
        <translation>“%1”中不是 32 位浮点数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not %3</source>
        <translation>“%1”的形状是 %2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 does not hold the weights of %2: %3. Supply the weights of %2 as 32-bit safetensors with torchvision&apos;s or timm&apos;s names.</source>
        <translation>%1 中不是 %2 的权重：%3。请提供 %2 的 32 位 safetensors 权重，名称与 torchvision 或 timm 一致。</translation>
    </message>
    <message>
        <source>This network reads pictures of %1 × %1.</source>
        <translation>此网络读取 %1 × %1 的图片。</translation>
    </message>
    <message>
        <source>A direction among these features has %1 values, not %2.</source>
        <translation>这些特征中的方向有 %1 个值，而不是 %2 个。</translation>
    </message>
    <message>
        <source>%1: the shape of &quot;%2&quot; differs from that in %3. Install the pack again.</source>
        <translation>%1：“%2”的形状与 %3 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a network of unexpected shape. Install the pack again.</source>
        <translation>%1 中网络的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1 holds a layer of unexpected shape. Install the pack again.</source>
        <translation>%1 中有一层的形状与预期不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>A sentence must have 1 to %1 pieces of the network&apos;s vocabulary.</source>
        <translation>一个句子须由网络词表中的 1 到 %1 个片段组成。</translation>
    </message>
    <message>
        <source>%1 is not a pack of multilingual-e5. Install the pack again.</source>
        <translation>%1 不是 multilingual-e5 的模型包。请重新安装模型包。</translation>
    </message>
    <message>
        <source>The Unicode library cannot split sentences; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法分句；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>There must be one weight for each vector.</source>
        <translation>每个向量须有一个权重。</translation>
    </message>
    <message>
        <source>counting words</source>
        <translation>正在统计词语</translation>
    </message>
    <message>
        <source>finding topics</source>
        <translation>正在寻找主题</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder is too large. Install its model pack again.</source>
        <translation>文本编码器的词表过大。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>The Unicode library cannot compose text; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法组合字符；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder is damaged. Install its model pack again.</source>
        <translation>文本编码器的词表已损坏。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs a file of word vectors. Choose one: GloVe, word2vec or fastText as text, or word2vec&apos;s binary format.</source>
        <translation>编码器“%1”需要词向量文件。请选择：文本格式的 GloVe、word2vec 或 fastText，或 word2vec 的二进制格式。</translation>
    </message>
    <message>
        <source>No movie has a title, genre, name or description. Import movie data first.</source>
        <translation>没有任何电影有片名、类型、影人或简介。请先导入电影数据。</translation>
    </message>
    <message numerus="yes">
        <source>No word, genre or name belongs to as many as %Ln movies, so their texts cannot be compared. Import descriptions, or lower min-df.</source>
        <translation>
            <numerusform>没有任何词、类型或人名出现在多达 %Ln 部电影中，因此无法比较它们的文本。请导入简介，或调低 min-df。</numerusform>
        </translation>
    </message>
    <message>
        <source>No movie has a title or description with words. Import movie data first.</source>
        <translation>没有任何电影的片名或简介含有词语。请先导入电影数据。</translation>
    </message>
    <message numerus="yes">
        <source>No word belongs to at least %Ln movies and at most %2, so there are no topics. Import descriptions, lower min-df or raise max-df.</source>
        <translation>
            <numerusform>没有任何词出现在至少 %Ln 部、至多 %2 部电影中，因此没有主题。请导入简介，调低 min-df 或调高 max-df。</numerusform>
        </translation>
    </message>
    <message>
        <source>The Unicode library cannot decompose text; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法分解字符；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>A text is too long.</source>
        <translation>文本过长，无法读取。</translation>
    </message>
    <message>
        <source>The vocabulary of the text encoder has no piece %1: it is damaged or of another kind. Install its model pack again.</source>
        <translation>文本编码器的词表中没有 %1：它已损坏或属于其他种类。请重新安装其模型包。</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 不是数字。</translation>
    </message>
    <message>
        <source>Word vectors have 2 to %1 numbers, these have %2.</source>
        <translation>词向量有 2 到 %1 个数，而这些有 %2 个。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>reading word vectors</source>
        <translation>正在读取词向量</translation>
    </message>
    <message numerus="yes">
        <source>There should be a word and %Ln numbers.</source>
        <translation>
            <numerusform>此处应有一个词和 %Ln 个数。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file says that it has %1 words, but ends after %2.</source>
        <translation>文件自称有 %1 个词，却在 %2 个之后结束。</translation>
    </message>
    <message>
        <source>The file ends here, though it says that it has %1 words.</source>
        <translation>文件在此结束，却自称有 %1 个词。</translation>
    </message>
    <message>
        <source>The vector of %1 holds a value that is not a number.</source>
        <translation>%1 的向量中有不是数字的值。</translation>
    </message>
    <message>
        <source>There is no word where one should begin.</source>
        <translation>此处应有一个词，却没有。</translation>
    </message>
    <message>
        <source>%1, word %2: %3</source>
        <translation>%1，第 %2 个词：%3</translation>
    </message>
    <message>
        <source>%1 is packed. Unpack it, then choose the file inside.</source>
        <translation>%1 是压缩包。请先解压，再选择其中的文件。</translation>
    </message>
    <message>
        <source>No movie has a title, genre or description with words. Import movie data first.</source>
        <translation>没有任何电影的片名、类型或简介含有词语。请先导入电影数据。</translation>
    </message>
    <message>
        <source>%1 has none of the words of these movies. Choose word vectors of the language in which the movies are described.</source>
        <translation>%1 中没有这些电影的任何词。请选择与电影简介语言相同的词向量。</translation>
    </message>
    <message>
        <source>%1 does not list the actions of I3D. Install the pack again.</source>
        <translation>%1 的动作名称与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>%1: the shape of &quot;%2&quot; differs from that in I3D. Install the pack again.</source>
        <translation>%1：“%2”的形状与 I3D 不同。请重新安装模型包。</translation>
    </message>
    <message>
        <source>I3D needs %1 frames or more, not %2.</source>
        <translation>I3D 需要 %1 帧或更多，而不是 %2 帧。</translation>
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
        <source>The Unicode library cannot fold text; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法折叠字符；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>The Unicode library cannot find words; its data may be missing. Install the package libicu again.</source>
        <translation>Unicode 库无法分词；其数据可能缺失。请重新安装 libicu。</translation>
    </message>
    <message>
        <source>computing the SVD of the words</source>
        <translation>正在计算词语的 SVD</translation>
    </message>
    <message>
        <source>%1 Choose a file of word vectors in the format of GloVe, word2vec or fastText, unpacked, or download it again.</source>
        <translation>%1请选择 GloVe、word2vec 或 fastText 格式的词向量文件（已解压），或重新下载。</translation>
    </message>
    <message>
        <source>%1 has too few frames for this encoder.</source>
        <translation>%1 的帧太少，此编码器无法使用。</translation>
    </message>
    <message>
        <source>%1 is silent: nothing in it is louder than −60 dBFS. Attach another sound.</source>
        <translation>%1 是静音：其中没有高于 −60 dBFS 的声音。请附上其他声音。</translation>
    </message>
    <message>
        <source>weights of %1 as safetensors with torchvision&apos;s or timm&apos;s names</source>
        <translation>%1 的权重，safetensors 格式，张量名与 torchvision 或 timm 相同</translation>
    </message>
    <message>
        <source>word vectors in the text format of GloVe, word2vec or fastText, or word2vec&apos;s binary format</source>
        <translation>词向量：GloVe、word2vec 或 fastText 的文本格式，或 word2vec 的二进制格式</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Words, genres and names</source>
        <translation>词语、类型与人名</translation>
    </message>
    <message>
        <source>TF-IDF of titles, descriptions, genres and people, reduced by truncated SVD. English and Chinese; no weights to download; one second for 3,000 movies.</source>
        <translation>片名、简介、类型与人名的 TF-IDF，用截断 SVD 降维。支持英文和中文；无需下载权重；3,000 部电影约一秒。</translation>
    </message>
    <message>
        <source>Topics of descriptions</source>
        <translation>简介的主题</translation>
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
        <translation>一部电影所有词的向量的加权均值，罕见词权重更大；向量文件由您提供（GloVe、word2vec、fastText）。语言取决于该文件；3,000 部电影只需几秒，另加读取文件的时间。</translation>
    </message>
    <message>
        <source>Sentence embeddings (MiniLM)</source>
        <translation>句向量（MiniLM）</translation>
    </message>
    <message>
        <source>A sentence transformer over title, genres and description: movies of similar meaning are close even where their words differ, and a question in plain words finds them. English; about 50 movies per second on two cores.</source>
        <translation>用 Transformer 句子编码器处理片名、类型和简介：含义相近的电影即使用词不同也彼此靠近，用一句话提问就能找到它们。仅限英文；双核每秒约 50 部。</translation>
    </message>
    <message>
        <source>Multilingual sentence embeddings (E5)</source>
        <translation>多语言句向量（E5）</translation>
    </message>
    <message>
        <source>A sentence transformer for about 100 languages: similar movies are close even where one is described in Chinese and the other in English, and a question in either language finds both. About 20 movies per second on two cores.</source>
        <translation>支持约一百种语言的 Transformer 句子编码器：中文简介与英文简介的电影只要相似就彼此靠近，用任一语言提问都能找到两者。双核每秒约 20 部。</translation>
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
        <source>Poster content (EfficientNet-Lite0)</source>
        <translation>海报内容（EfficientNet-Lite0）</translation>
    </message>
    <message>
        <source>An ImageNet classification network applied to the whole poster; the features are its penultimate layer. About 100 posters per second on two cores.</source>
        <translation>ImageNet 分类网络处理整张海报；特征取倒数第二层。双核每秒约 100 张海报。</translation>
    </message>
    <message>
        <source>A larger ImageNet classification network, with weights that you supply; the features are its penultimate layer. About 15 posters per second on two cores.</source>
        <translation>更大的 ImageNet 分类网络，权重由您提供；特征取倒数第二层。双核每秒约 15 张海报。</translation>
    </message>
    <message>
        <source>The poster encoder of many published movie recommenders, with weights that you supply; the features are its penultimate layer. About 4 posters per second on two cores.</source>
        <translation>许多已发表的电影推荐系统所用的海报编码器，权重由您提供；特征取倒数第二层。双核每秒约 4 张海报。</translation>
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
        <source>Actions (I3D, Kinetics-400)</source>
        <translation>动作（I3D，Kinetics-400）</translation>
    </message>
    <message>
        <source>An action recognition network with 400 classes, applied to clips of 64 frames; the features are its penultimate layer. 2 seconds per clip and about 15 seconds per trailer on two cores: use a GPU, or run it overnight.</source>
        <translation>400 类动作识别网络，处理 64 帧的片段；特征取倒数第二层。双核每个片段 2 秒，一部预告片约 15 秒：适合用 GPU，或者跑一夜。</translation>
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
        <source>Poster content (ResNet-50)</source>
        <translation>海报内容（ResNet-50）</translation>
    </message>
    <message>
        <source>Poster content (VGG-16)</source>
        <translation>海报内容（VGG-16）</translation>
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
        <source>Sound tags (musicnn, the Million Song Dataset)</source>
        <translation>声音标签（musicnn，百万歌曲数据集）</translation>
    </message>
    <message>
        <source>Scores of 50 tags of genre, mood and decade, for people to read: models do not use them. Computed from the musicnn-msd features; sounds without them are encoded first.</source>
        <translation>50 个关于类型、情绪和年代的标签的得分，供人阅读：模型不使用它们。由 musicnn-msd 特征计算；尚无特征的声音会先编码。</translation>
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
        <source>Sound tags (musicnn, MagnaTagATune)</source>
        <translation>声音标签（musicnn，MagnaTagATune）</translation>
    </message>
    <message>
        <source>Scores of 50 tags of instruments, voices and tempo, for people to read: models do not use them. Computed from the musicnn-mtt features; sounds without them are encoded first.</source>
        <translation>50 个关于乐器、人声和速度的标签的得分，供人阅读：模型不使用它们。由 musicnn-mtt 特征计算；尚无特征的声音会先编码。</translation>
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
        <source>Timbre (MFCC)</source>
        <translation>音色（MFCC）</translation>
    </message>
    <message>
        <source>20 cepstral coefficients (MFCC) and their derivatives: the timbre of voices and instruments. No weights to download.</source>
        <translation>二十个倒谱系数及其变化率：人声与乐器的音色。无需下载权重。</translation>
    </message>
    <message>
        <source>The features hold values too large to compare. Scale them down.</source>
        <translation>特征中的数值过大，无法比较。请把它们缩小。</translation>
    </message>
    <message>
        <source>computing principal components</source>
        <translation>正在计算主成分</translation>
    </message>
    <message>
        <source>The mapping between the features is underdetermined. Raise ridge.</source>
        <translation>特征之间的映射无法唯一确定。请提高 ridge。</translation>
    </message>
    <message>
        <source>LAPACK is not installed. Install libopenblas0-openmp.</source>
        <translation>未安装 LAPACK。请安装 libopenblas0-openmp。</translation>
    </message>
    <message>
        <source>The model is underdetermined by the ratings. Raise lambda.</source>
        <translation>评分不足以唯一确定模型。请提高 lambda。</translation>
    </message>
    <message>
        <source>This build of Kinoprism computes on the CPU only. Use --device cpu, or build against a LibTorch with CUDA (preset &quot;cuda&quot;).</source>
        <translation>此版本的 Kinoprism 只用 CPU 计算。请使用 --device cpu，或用带 CUDA 的 LibTorch 编译（预设“cuda”）。</translation>
    </message>
    <message>
        <source>There is no GPU %1: %2 can be used here. Use --device cpu, or check that the driver is installed.</source>
        <translation>没有 GPU %1：这里可用的有 %2 个。请使用 --device cpu，或检查驱动程序是否已安装。</translation>
    </message>
    <message>
        <source>inverting</source>
        <translation>正在求逆</translation>
    </message>
    <message>
        <source>There is no modality called &quot;%1&quot;. Use text, image, audio or video.</source>
        <translation>没有名为“%1”的模态。请使用 text、image、audio 或 video。</translation>
    </message>
    <message>
        <source>Row %1 of the %2 features has %3 of %4 values that are not numbers. Make the whole row NaN where a movie has no feature, or fill the row.</source>
        <translation>%2特征的第 %1 行在 %4 个值中有 %3 个不是数。电影没有特征时请把整行设为 NaN，否则请填满该行。</translation>
    </message>
    <message>
        <source>Row %1 of the %2 features holds an infinite value. Compute that row again, or make it NaN.</source>
        <translation>%2特征的第 %1 行含有无穷大的值。请重新计算该行，或设为 NaN。</translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields where those before have %2. Fix the line; or, if each line lists one person&apos;s items, separate them by spaces.</source>
        <translation>
            <numerusform>此行有 %Ln 个字段，而前面的行有 %2 个。请改正此行；如果每行列出一个人的物品，请用空格分隔。</numerusform>
        </translation>
    </message>
    <message>
        <source>reading interactions</source>
        <translation>正在读取评分记录</translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields where those before have %2. Fix or remove the line.</source>
        <translation>
            <numerusform>此行有 %Ln 个字段，而前面的行有 %2 个。请改正或删除此行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a person number. Each line starts with a whole number from 0 on; remove a header line, and replace names by numbers.</source>
        <translation>%1 不是人的编号。每行以从 0 起的整数开头；请删除表头行，并把名字换成编号。</translation>
    </message>
    <message>
        <source>there are more than 4 billion people. Use fewer.</source>
        <translation>人数超过 40 亿。请减少人数。</translation>
    </message>
    <message>
        <source>%1 is not an item number. Items are whole numbers from 0 on, separated by spaces or tabs.</source>
        <translation>%1 不是物品编号。物品是从 0 起的整数，以空格或制表符分隔。</translation>
    </message>
    <message>
        <source>item %1 is too large: at most %2. Items are row numbers of a table: number them from 0 on without gaps.</source>
        <translation>物品 %1 过大：最大为 %2。物品是表格的行号：请从 0 起连续编号。</translation>
    </message>
    <message>
        <source>%1 is not a rating. The third field is a number such as 4 or 3.5.</source>
        <translation>%1 不是评分。第三个字段应为数，如 4 或 3.5。</translation>
    </message>
    <message>
        <source>%1 is not a time. The fourth field is a whole number, such as the seconds since 1970.</source>
        <translation>%1 不是时间。第四个字段应为整数，例如自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>%1 is not an item number. Put one whole number from 0 on in each line.</source>
        <translation>%1 不是物品编号。请在每行写一个从 0 起的整数。</translation>
    </message>
    <message>
        <source>The rating of movie %1 is not a number. Leave it out.</source>
        <translation>电影 %1 的评分不是数。请去掉它。</translation>
    </message>
    <message>
        <source>The columns of ratings are of different lengths.</source>
        <translation>评分的各列长度不同。</translation>
    </message>
    <message>
        <source>The movies of person %1 are not sorted and distinct.</source>
        <translation>编号为 %1 的人的电影没有排序或有重复。</translation>
    </message>
    <message>
        <source>%1 is not a year. The third field is a year such as 1994, or empty.</source>
        <translation>%1 不是年份。第三个字段应为年份（如 1994）或留空。</translation>
    </message>
    <message>
        <source>the first line must be the header item, title, year, genres, people, description, separated by tabs.</source>
        <translation>第一行必须是表头 item、title、year、genres、people、description，以制表符分隔。</translation>
    </message>
    <message>
        <source>reading metadata</source>
        <translation>正在读取电影资料</translation>
    </message>
    <message>
        <source>this line is not UTF-8. Save the file in that encoding.</source>
        <translation>此行不是 UTF-8。请以该编码保存文件。</translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields, not 6. Tabs and line breaks within a text must be replaced by spaces.</source>
        <translation>
            <numerusform>此行有 %Ln 个字段，应为 6 个。文本中的制表符和换行须换成空格。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not an item number: use whole numbers from 0 on.</source>
        <translation>%1 不是物品编号：请使用从 0 起的整数。</translation>
    </message>
    <message>
        <source>item %1 appears twice. Keep one of the lines.</source>
        <translation>物品 %1 出现了两次。请保留其中一行。</translation>
    </message>
    <message>
        <source>A duplicate movie is not in the split.</source>
        <translation>有一部重复的电影不在此划分中。</translation>
    </message>
    <message>
        <source>The split %1 has no setting called %2. `kinoprism-cli splits` lists them.</source>
        <translation>划分方式 %1 没有名为 %2 的设置。`kinoprism-cli splits` 会列出全部设置。</translation>
    </message>
    <message>
        <source>The setting %1 of the split %2 must lie between %3 and %4.</source>
        <translation>划分方式 %2 的设置 %1 必须在 %3 与 %4 之间。</translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln folds.</source>
        <translation>
            <numerusform>只有 %Ln 折。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no split called %1. There are %2.</source>
        <translation>没有名为 %1 的划分方式。可用的有：%2。</translation>
    </message>
    <message>
        <source>The split &quot;given&quot; is not computed: name its files instead.</source>
        <translation>划分方式“given”不是算出来的：请指定其文件。</translation>
    </message>
    <message>
        <source>There are no ratings to split. Import some first.</source>
        <translation>没有可划分的评分。请先导入。</translation>
    </message>
    <message>
        <source>The shares of train, validation and test must be 0 or more, add up to 1, and leave some for train.</source>
        <translation>训练、验证和测试的比例必须不小于 0，总和为 1，并给训练留出一部分。</translation>
    </message>
    <message>
        <source>These ratings have no timestamps. Choose a split that does not need time, such as per-person-ratio.</source>
        <translation>这些评分没有时间。请选择不需要时间的划分方式，如 per-person-ratio。</translation>
    </message>
    <message>
        <source>splitting</source>
        <translation>正在划分数据</translation>
    </message>
    <message>
        <source>Hold out at least one rating per person.</source>
        <translation>每人至少要留出一条评分。</translation>
    </message>
    <message>
        <source>Nearly all ratings have the same time, so nothing is left to learn from. Choose another split.</source>
        <translation>几乎所有评分的时间都相同，因此没有可供学习的评分。请选择其他划分方式。</translation>
    </message>
    <message>
        <source>The number of folds must be 2 to 1000.</source>
        <translation>折数必须在 2 到 1000 之间。</translation>
    </message>
    <message>
        <source>The share of a held-out person&apos;s ratings given as history must lie between 0 and 1.</source>
        <translation>被留出的人作为历史给出的评分比例必须在 0 与 1 之间。</translation>
    </message>
    <message>
        <source>There is no movie %1; there are %2, numbered from 0.</source>
        <translation>没有电影 %1；共有 %2 部，从 0 起编号。</translation>
    </message>
    <message>
        <source>There is no person %1; there are %2, numbered from 0.</source>
        <translation>没有编号为 %1 的人；共有 %2 人，从 0 起编号。</translation>
    </message>
    <message>
        <source>per person at random %1/%2/%3, seed %4</source>
        <translation>按人随机划分 %1/%2/%3，随机种子 %4</translation>
    </message>
    <message>
        <source>last %1 of each person test, the %1 before validation</source>
        <translation>每人最后 %1 个为测试，其前 %1 个为验证</translation>
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
        <source>people held out %1/%2/%3, %4% of each known, seed %5</source>
        <translation>留出用户 %1/%2/%3，每人已知 %4%，种子 %5</translation>
    </message>
    <message>
        <source>given files</source>
        <translation>给定的文件</translation>
    </message>
    <message>
        <source>Given files</source>
        <translation>给定的文件</translation>
    </message>
    <message>
        <source>Train, validation and test sets come from files, as in published benchmarks.</source>
        <translation>训练集、验证集和测试集来自文件，如已发表的基准那样。</translation>
    </message>
    <message>
        <source>Random per person</source>
        <translation>按人随机</translation>
    </message>
    <message>
        <source>Splits each person&apos;s ratings at random; ignores time.</source>
        <translation>随机划分每个人的评分；不考虑时间。</translation>
    </message>
    <message>
        <source>Leave last out</source>
        <translation>留出最后几条</translation>
    </message>
    <message>
        <source>Predicts each person&apos;s next movies. Needs timestamps, or at least the order of each person&apos;s ratings.</source>
        <translation>预测每个人接下来的电影。需要时间，或至少需要每人评分的先后顺序。</translation>
    </message>
    <message>
        <source>Global time split</source>
        <translation>按时间统一划分</translation>
    </message>
    <message>
        <source>Trains on the past and tests on the future. Needs true timestamps.</source>
        <translation>用过去训练，用未来测试。需要真实的时间。</translation>
    </message>
    <message>
        <source>K-fold per person</source>
        <translation>按人 K 折</translation>
    </message>
    <message>
        <source>Cross-validation: over all folds every rating is tested once, which shows how much metrics vary with the split.</source>
        <translation>交叉验证：在全部折中每条评分都测试一次，可看出指标随划分变化多少。</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>Tests on people who were not in training (Liang et al., WWW 2018).</source>
        <translation>用未参加训练的人来测试（Liang 等，WWW 2018）。</translation>
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
        <source>The scaling of features in this file is damaged. Train again.</source>
        <translation>此文件中的特征缩放已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>No movie has %1 features. Compute or import %1 features first.</source>
        <translation>没有任何电影有%1特征。请先计算或导入%1特征。</translation>
    </message>
    <message>
        <source>These are %1 features of %2 with %3 numbers; the scaling was fitted on %4 features of %5 with %6. Compute the features again with that encoder, or train again.</source>
        <translation>这是 %2 的%1特征，有 %3 个数；而缩放是按 %5 的%4特征（%6 个数）拟合的。请用那个编码器重新计算特征，或重新训练。</translation>
    </message>
    <message>
        <source>Only a scaling of columns can be inverted; this one also rotates or reduces.</source>
        <translation>只有按列的缩放可以还原；此变换还做了旋转或降维。</translation>
    </message>
    <message>
        <source>imputing from neighbours</source>
        <translation>正在由近邻插补</translation>
    </message>
    <message>
        <source>There is no imputation method &quot;%1&quot;. Use drop, mean, neighbours or generate.</source>
        <translation>没有插补方法“%1”。请使用 drop、mean、neighbours 或 generate。</translation>
    </message>
    <message>
        <source>There are no features with that number to fill.</source>
        <translation>没有该编号的特征可插补。</translation>
    </message>
    <message>
        <source>The %1 features are of %2 movies, the %3 features of %4. Compute the features again.</source>
        <translation>%1特征属于 %2 部电影，%3特征属于 %4 部。请重新计算特征。</translation>
    </message>
    <message>
        <source>Generated features come from a trained network: use generateMissing.</source>
        <translation>生成的特征来自训练好的网络：请使用 generateMissing。</translation>
    </message>
    <message>
        <source>comparing posters with texts</source>
        <translation>正在比较海报与文本</translation>
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
        <source>Every value of its %1 feature is zero: the encoder found nothing in the file.</source>
        <translation>其%1特征的每个值都是零：编码器没有在文件中找到内容。</translation>
    </message>
    <message>
        <source>Every value of its %1 feature is the same: the encoder found nothing in the file.</source>
        <translation>其%1特征的每个值都相同：编码器没有在文件中找到内容。</translation>
    </message>
    <message>
        <source>%1 of the %2 values of the %3 features are constant over all movies and carry no information.</source>
        <translation>%3特征的 %2 个数中有 %1 个对每部电影都相同，不含信息。</translation>
    </message>
    <message>
        <source>Its %1 feature is nearly that of another movie (similarity %2): a duplicate file or a duplicate movie?</source>
        <translation>其%1特征与另一部电影几乎相同（相似度 %2）：文件重复还是电影重复？</translation>
    </message>
    <message>
        <source>Its %1 feature is %2 times as far from its neighbours as usual: a damaged or unusual file?</source>
        <translation>其%1特征与近邻的距离是通常的 %2 倍：文件损坏或很特殊？</translation>
    </message>
    <message numerus="yes">
        <source>Its description is boilerplate: &quot;%2&quot; appears with %Ln movies.</source>
        <translation>
            <numerusform>其简介是套话：“%2”见于 %Ln 部电影。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its poster fits the texts of %1% of the other movies better than its own: does it belong to another movie?</source>
        <translation>其海报与其他电影中 %1% 的文本比与自己的文本更相符：它是否属于另一部电影？</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies from the mean</source>
        <translation>
            <numerusform>%Ln 部电影的%2取自平均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies from the %3 nearest by %4</source>
        <translation>
            <numerusform>%Ln 部电影的%2取自按%4最相近的 %3 部电影</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left missing</source>
        <translation>%1缺失处未插补</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln movies with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and R² %6; mean, R² %7.</source>
        <translation>
            <numerusform>在留出%2的 %Ln 部电影上：网络生成，余弦 %3，R² %4；取自近邻，余弦 %5，R² %6；平均值，R² %7。</numerusform>
        </translation>
    </message>
    <message>
        <source>A map needs at least one neighbour, and no negative number of epochs.</source>
        <translation>地图至少需要一个近邻，轮数不能为负。</translation>
    </message>
    <message>
        <source>computing the map layout</source>
        <translation>正在计算地图布局</translation>
    </message>
    <message>
        <source>The smallest distance on a map is between 0 and three times its spread.</source>
        <translation>地图上的最小距离应在 0 与其展幅的三倍之间。</translation>
    </message>
    <message>
        <source>A neighbour graph needs 2 to 256 links and widths of at least 1.</source>
        <translation>近邻图需要 2 到 256 个连接，宽度至少为 1。</translation>
    </message>
    <message>
        <source>building the neighbour graph</source>
        <translation>正在建立近邻图</translation>
    </message>
    <message numerus="yes">
        <source>The neighbour graph of %Ln movies could not be built. Close other programs, or use exact search.</source>
        <translation>
            <numerusform>无法为 %Ln 部电影建立近邻图。请关闭其他程序，或使用精确搜索。</numerusform>
        </translation>
    </message>
    <message>
        <source>The neighbour graph is damaged. Start the program again.</source>
        <translation>近邻图已损坏。请重新启动程序。</translation>
    </message>
    <message>
        <source>This build of Kinoprism has no neighbour graph (hnswlib). Use exact search.</source>
        <translation>此版本的 Kinoprism 没有近邻图（hnswlib）。请使用精确搜索。</translation>
    </message>
    <message numerus="yes">
        <source>A search vector has %Ln values; %2 were given, or some are not numbers.</source>
        <translation>
            <numerusform>搜索向量须有 %Ln 个值；给出了 %2 个，或其中有的不是数。</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring the recall of the search</source>
        <translation>正在测量搜索的召回率</translation>
    </message>
    <message>
        <source>Movie %1 has a neighbour that is the movie itself, does not exist or has no similarity.</source>
        <translation>电影 %1 有一个近邻是它自己、不存在，或相似度未知。</translation>
    </message>
    <message>
        <source>initialising the map layout</source>
        <translation>正在初始化地图布局</translation>
    </message>
    <message>
        <source>counting ratings</source>
        <translation>正在统计评分</translation>
    </message>
    <message>
        <source>There are no ratings to learn from. Import some, or lower the rating threshold.</source>
        <translation>没有可学习的评分。请导入一些，或降低评分阈值。</translation>
    </message>
    <message>
        <source>There are no movies to put in order. Import some.</source>
        <translation>没有可排序的电影。请导入一些。</translation>
    </message>
    <message>
        <source>comparing movies</source>
        <translation>正在比较电影</translation>
    </message>
    <message>
        <source>&quot;mean&quot; has lost values</source>
        <translation>“mean”缺少一些值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a value that is not a number</source>
        <translation>“%1”中有不是数字的值</translation>
    </message>
    <message>
        <source>No movie has both ratings and features, so there is nothing to learn a map from. Compute or import features of the movies that were rated.</source>
        <translation>没有电影同时有评分和特征，因此无法学习映射。请计算或导入有评分电影的特征。</translation>
    </message>
    <message>
        <source>The %1 features are of %2 movies, the ratings of %3. Compute the features again.</source>
        <translation>%1特征对应 %2 部电影，评分对应 %3 部。请重新计算特征。</translation>
    </message>
    <message>
        <source>The mapping is underdetermined by the features. Raise ridge.</source>
        <translation>特征不足以确定映射。请调大 ridge。</translation>
    </message>
    <message>
        <source>fitting ratings</source>
        <translation>正在拟合评分</translation>
    </message>
    <message>
        <source>&quot;histories&quot; is not in order</source>
        <translation>“histories”的顺序不对</translation>
    </message>
    <message>
        <source>fitting iALS</source>
        <translation>正在拟合 iALS</translation>
    </message>
    <message>
        <source>No movie has features of a modality that has a weight here. Compute or import features first, or choose iALS.</source>
        <translation>没有电影具有此处有权重的模态的特征。请先计算或导入特征，或选择 iALS。</translation>
    </message>
    <message>
        <source>There are no ratings to learn from. Import some.</source>
        <translation>没有可学习的评分。请导入一些。</translation>
    </message>
    <message>
        <source>All ratings are equal, so there is nothing to predict. Import ratings with stars, or choose a recommender that learns from what was watched.</source>
        <translation>所有评分都相同，因此没有可预测的内容。请导入带星级的评分，或选择从观看记录学习的推荐模型。</translation>
    </message>
    <message>
        <source>The model diverged. Lower learning-rate.</source>
        <translation>模型发散。请调低 learning-rate。</translation>
    </message>
    <message>
        <source>fitting SVD++</source>
        <translation>正在拟合 SVD++</translation>
    </message>
    <message>
        <source>Keeping all neighbours of %1 movies does not fit memory. Set neighbours to 400 or so.</source>
        <translation>保留 %1 部电影的全部近邻会超出内存。请把 neighbours 设为 400 左右。</translation>
    </message>
    <message>
        <source>its two filters are of different numbers of movies</source>
        <translation>其中两个滤波器的电影数不同</translation>
    </message>
    <message>
        <source>An edge joins node %1 of %2. Number the nodes from 0.</source>
        <translation>有一条边连着节点 %1，而节点共有 %2 个。请从 0 开始给节点编号。</translation>
    </message>
    <message>
        <source>its parts are not of one model</source>
        <translation>其中各部分不属于同一模型</translation>
    </message>
    <message>
        <source>%1 needs memory for every pair of movies; %2 are too many (the limit is %3). Use iALS, or leave out movies with few ratings.</source>
        <translation>%1 需要为每对电影占用内存；%2 部过多（上限 %3）。请使用 iALS，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>SLIM needs memory for every pair of movies while it learns; %1 are too many (the limit is %2). Use iALS, or leave out movies with few ratings.</source>
        <translation>SLIM 学习时需要为每对电影占用内存；%1 部过多（上限 %2）。请使用 iALS，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>%1 holds a model of &quot;%2&quot;, not of &quot;%3&quot;. Choose the file that belongs to this run.</source>
        <translation>%1 中是“%2”的模型，不是“%3”的。请选择属于该次训练的文件。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Train the model again.</source>
        <translation>%1 已损坏：%2。请重新训练模型。</translation>
    </message>
    <message>
        <source>it has no &quot;%1&quot;</source>
        <translation>其中没有“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the shape %2, where %3 is needed (-1: any)</source>
        <translation>“%1”的形状是 %2，而需要 %3（-1：任意）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has too few dimensions</source>
        <translation>“%1”的维数太少</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not divide its entries into rows</source>
        <translation>“%1”没有把其中的条目分成行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names number %2 of %3</source>
        <translation>“%1”指向第 %2 项，而总共只有 %3 项</translation>
    </message>
    <message>
        <source>Keeping all neighbours of %1 movies does not fit memory. Set neighbours to 200 or so.</source>
        <translation>保留 %1 部电影的全部近邻会超出内存。请把 neighbours 设为 200 左右。</translation>
    </message>
    <message>
        <source>Slope One needs memory for every pair of movies; %1 are too many (the limit is %2). Use biased-mf, or leave out movies with few ratings.</source>
        <translation>Slope One 需要为每对电影占用内存；%1 部过多（上限 %2）。请使用 biased-mf，或排除评分很少的电影。</translation>
    </message>
    <message>
        <source>the neighbours of a movie are not in order</source>
        <translation>一部电影的近邻顺序不对</translation>
    </message>
    <message>
        <source>collecting histories</source>
        <translation>正在收集历史</translation>
    </message>
    <message>
        <source>it claims an impossible number of movies</source>
        <translation>其中的电影数不可能成立</translation>
    </message>
    <message>
        <source>No movie has any features, and this model learns from ratings and features together. Compute or import features first, or choose a model of ratings alone such as lightgcn.</source>
        <translation>没有任何电影有特征，而此模型同时从评分和特征学习。请先计算或导入特征，或选择只用评分的模型，如 lightgcn。</translation>
    </message>
    <message>
        <source>No movie has features of any kind. Compute or import features of text, posters, sound or trailers first.</source>
        <translation>没有任何电影有任何特征。请先计算或导入文本、海报、声音或预告片的特征。</translation>
    </message>
    <message numerus="yes">
        <source>This model has %Ln movies, but scores of %2 were asked for. Train it again on the movies there are now.</source>
        <translation>
            <numerusform>此模型有 %Ln 部电影，却要为 %2 部打分。请用现有的电影重新训练。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model has %Ln movies, and movie number %2 of the history is not among them. Train it again on the movies there are now.</source>
        <translation>
            <numerusform>此模型有 %Ln 部电影，历史记录中的第 %2 号电影不在其中。请用现有的电影重新训练。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln histories need as many rows of scores, not %2.</source>
        <translation>
            <numerusform>%Ln 条历史记录需要同样多行的分数，而不是 %2 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>These ratings have no timestamps, so their order is unknown. Choose a model that does not need time, such as ials.</source>
        <translation>这些评分没有时间，因此先后顺序未知。请选择不依赖时间的模型，如 ials。</translation>
    </message>
    <message>
        <source>%1 factors cannot be divided among %2 heads. Choose &quot;factors&quot; that &quot;heads&quot; divides.</source>
        <translation>%1 维因子无法平分给 %2 个注意力头。请让“factors”能被“heads”整除。</translation>
    </message>
    <message>
        <source>there is no network of its &quot;shape&quot;</source>
        <translation>没有具有该“shape”的网络</translation>
    </message>
    <message numerus="yes">
        <source>This model takes %Ln shares from 0 up, not all 0: one of ratings and one of each kind of features it was trained on.</source>
        <translation>
            <numerusform>此模型需要 %Ln 个不小于 0 且不全为 0 的权重：评分一个，训练所用的每种特征各一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;shares&quot; is not as it should be</source>
        <translation>“shares”的内容不对</translation>
    </message>
    <message>
        <source>&quot;shares&quot; has fewer numbers than names</source>
        <translation>“shares”中的数少于名称</translation>
    </message>
    <message>
        <source>counting co-ratings</source>
        <translation>正在统计共同评分</translation>
    </message>
    <message>
        <source>finding neighbours</source>
        <translation>正在寻找近邻</translation>
    </message>
    <message>
        <source>computing random walks</source>
        <translation>正在计算随机游走</translation>
    </message>
    <message>
        <source>solving for people</source>
        <translation>正在求解用户因子</translation>
    </message>
    <message>
        <source>solving for movies</source>
        <translation>正在求解电影因子</translation>
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
        <source>computing the spectral part</source>
        <translation>正在计算谱分量</translation>
    </message>
    <message>
        <source>Neural matrix factorisation (NeuMF)</source>
        <translation>神经矩阵分解（NeuMF）</translation>
    </message>
    <message>
        <source>Multinomial variational autoencoder</source>
        <translation>多项式变分自编码器</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全连接网络</translation>
    </message>
    <message>
        <source>GRU4Rec</source>
        <translation>GRU4Rec（门控循环序列推荐）</translation>
    </message>
    <message>
        <source>SASRec</source>
        <translation>SASRec（自注意力序列推荐）</translation>
    </message>
    <message>
        <source>BPR matrix factorisation</source>
        <translation>BPR 矩阵分解</translation>
    </message>
    <message>
        <source>WARP matrix factorisation</source>
        <translation>WARP 矩阵分解</translation>
    </message>
    <message>
        <source>Logistic matrix factorisation</source>
        <translation>逻辑矩阵分解</translation>
    </message>
    <message>
        <source>Two-tower network</source>
        <translation>双塔网络</translation>
    </message>
    <message>
        <source>Multimodal two-tower network</source>
        <translation>多模态双塔网络</translation>
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
        <translation>Slope One</translation>
    </message>
    <message>
        <source>Predicts ratings from mean rating differences between movies. Simple; up to 10,000 movies. Needs ratings with values.</source>
        <translation>按电影之间的平均差预测评分。简单；最多 10,000 部电影。需要带分值的评分。</translation>
    </message>
    <message>
        <source>A variational autoencoder that reconstructs histories. Captures non-linear tastes; slower than iALS.</source>
        <translation>重构历史的变分自编码器。能捕捉非线性的口味；比 iALS 慢。</translation>
    </message>
    <message>
        <source>One network embeds people and one embeds movies; scores are inner products. Made for large catalogues.</source>
        <translation>一个网络嵌入人，一个嵌入电影；分数是内积。为大型目录而设。</translation>
    </message>
    <message>
        <source>The same with text, poster, sound and trailer features in the movie tower: one model for movies with and without ratings.</source>
        <translation>同上，电影塔还使用文本、海报、声音和预告片特征：有无评分的电影用同一个模型。</translation>
    </message>
    <message>
        <source>Matrix factorisation and a network side by side. Well known; slow to score, and seldom better than factors alone.</source>
        <translation>因子与网络并用。广为人知；评分慢，很少比单用因子更好。</translation>
    </message>
    <message>
        <source>A multilayer perceptron over all inputs of a person and a movie: a simple baseline.</source>
        <translation>以人和电影的全部输入为输入的多层感知机：简单的基线。</translation>
    </message>
    <message>
        <source>Pairwise ranking of liked movies above sampled negatives. The classic of learning to rank; slower and less accurate than iALS.</source>
        <translation>以成对排序把喜欢的电影排在采样的负例之上。排序学习的经典方法；比 iALS 慢，也不如它准。</translation>
    </message>
    <message>
        <source>Like BPR, but focuses on movies that rank too low: more accurate at the top of the list.</source>
        <translation>类似 BPR，但专注于排得过低的电影：列表前部更好。</translation>
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
        <source>Self-attention over a person&apos;s movies in order, predicting the next one. Best where order matters; needs timestamps and minutes of training.</source>
        <translation>对一个人按顺序看过的电影做自注意力，预测下一部。顺序重要时最好；需要时间信息，训练数分钟。</translation>
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
        <translation>带文本、海报、声音和预告片特征的 LightGCN，可早期或晚期融合。能为无评分的电影排序。</translation>
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
        <source>Implicit alternating least squares (iALS)</source>
        <translation>隐式交替最小二乘（iALS）</translation>
    </message>
    <message>
        <source>Matrix factorisation for implicit feedback. Accurate, fast at any size, with immediate fold-in of new people; the first choice.</source>
        <translation>面向隐式反馈的矩阵分解。准确，任何规模都很快，能立即接纳新人；首选。</translation>
    </message>
    <message>
        <source>iALS with content</source>
        <translation>带内容的 iALS</translation>
    </message>
    <message>
        <source>iALS that also ranks movies without ratings, from their text, poster, sound and trailer. A content prior for movies with few ratings is possible, but cost accuracy on MovieLens and is off.</source>
        <translation>还能依据文本、海报、声音和预告片为无评分电影排序的 iALS。也可为评分少的电影加上内容先验，但这在 MovieLens 上有损准确度，故默认关闭。</translation>
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
        <source>Popularity</source>
        <translation>热门度</translation>
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
        <source>Text similarity</source>
        <translation>文本相似</translation>
    </message>
    <message>
        <source>Recommends movies whose words resemble what the person liked.</source>
        <translation>推荐文本与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Text mapped to factors</source>
        <translation>文本映射到因子</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its words: ranks movies without ratings.</source>
        <translation>由文本把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Poster similarity</source>
        <translation>海报相似</translation>
    </message>
    <message>
        <source>Recommends movies whose poster resembles what the person liked.</source>
        <translation>推荐海报与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Poster mapped to factors</source>
        <translation>海报映射到因子</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its poster: ranks movies without ratings.</source>
        <translation>由海报把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Sound similarity</source>
        <translation>声音相似</translation>
    </message>
    <message>
        <source>Recommends movies whose sound resembles what the person liked.</source>
        <translation>推荐声音与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Sound mapped to factors</source>
        <translation>声音映射到因子</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its sound: ranks movies without ratings.</source>
        <translation>由声音把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>Trailer similarity</source>
        <translation>预告片相似</translation>
    </message>
    <message>
        <source>Recommends movies whose trailer resembles what the person liked.</source>
        <translation>推荐预告片与此人喜欢的电影相近的电影。</translation>
    </message>
    <message>
        <source>Trailer mapped to factors</source>
        <translation>预告片映射到因子</translation>
    </message>
    <message>
        <source>Maps a movie into the iALS factor space from its trailer: ranks movies without ratings.</source>
        <translation>由预告片把电影映射到 iALS 因子空间：可为无评分的电影排序。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 features, and there are none. Import or encode them first.</source>
        <translation>“%1”需要%2特征，但没有。请先导入或编码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; mixes recommenders that predict ratings with &quot;%2&quot;, which learns from liked movies only. Train them separately.</source>
        <translation>“%1”把预测评分的推荐模型与只从喜欢的电影学习的“%2”混在一起。请分别训练。</translation>
    </message>
    <message>
        <source>The weights of groups of people do not fit the model. Train the run again.</source>
        <translation>人群分组的权重与模型不符。请重新训练。</translation>
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
        <source>&quot;%1&quot; is named twice; leave one out.</source>
        <translation>“%1”出现了两次；请去掉一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no setting &quot;%2&quot;. `kinoprism-cli models` lists all settings.</source>
        <translation>“%1”没有设置“%2”。`kinoprism-cli models` 会列出全部设置。</translation>
    </message>
    <message>
        <source>There are %1 features of %2 movies and %3 features of %4. Compute them again.</source>
        <translation>%1特征有 %2 部电影的，%3特征有 %4 部的。请重新计算。</translation>
    </message>
    <message>
        <source>There are no features to fuse. Compute or import some, or give a modality that has them a share.</source>
        <translation>没有可融合的特征。请先计算或导入，或给已有特征的模态分配权重。</translation>
    </message>
    <message>
        <source>Separate features are not fused. Choose how to fuse them.</source>
        <translation>分开的特征不会融合。请选择融合方式。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weights were given for %2 recommenders.</source>
        <translation>
            <numerusform>为 %2 个推荐模型给出了 %Ln 个权重。</numerusform>
        </translation>
    </message>
    <message>
        <source>The stack was trained on other recommenders.</source>
        <translation>堆叠模型是用其他推荐模型训练的。</translation>
    </message>
    <message>
        <source>This run has no stack. Train one with --set stack=yes.</source>
        <translation>该次训练没有堆叠模型。请用 --set stack=yes 训练一个。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Kinoprism. Update the program to use this run.</source>
        <translation>%1 由更新版本的 Kinoprism 写出。请更新程序后再使用该次训练。</translation>
    </message>
    <message>
        <source>%1 is not a description of a model. Train the run again.</source>
        <translation>%1 不是模型的说明。请重新训练。</translation>
    </message>
    <message>
        <source>%1 has %2 movies, but the run has %3. Train the run again.</source>
        <translation>%1 有 %2 部电影，而训练有 %3 部。请重新训练。</translation>
    </message>
    <message>
        <source>In the mix, &quot;%1&quot; should be a signal, an equals sign and a number, as in text=0.3.</source>
        <translation>混合中的“%1”应为信号、等号和数，如 text=0.3。</translation>
    </message>
    <message>
        <source>Novelty in a mix cannot be below 0; raise popularity instead.</source>
        <translation>混合中的新颖度不能小于 0；请改为提高热门度。</translation>
    </message>
    <message>
        <source>Diversity in a mix goes from 0 to 1.</source>
        <translation>混合中的多样性取值为 0 到 1。</translation>
    </message>
    <message>
        <source>The mix names &quot;%1&quot; twice; leave one out.</source>
        <translation>混合中“%1”出现了两次；请去掉一个。</translation>
    </message>
    <message>
        <source>There is no fusion level &quot;%1&quot;; it is feature, decision or joint.</source>
        <translation>没有融合层级“%1”；可用的是 feature、decision 或 joint。</translation>
    </message>
    <message>
        <source>The similarity of movies of this run is damaged. Train it again.</source>
        <translation>该次训练的电影相似度已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The popularity blending of the model is damaged. Train the run again.</source>
        <translation>模型的热门度混合数据已损坏。请重新训练。</translation>
    </message>
    <message numerus="yes">
        <source>A signal table needs a row for each signal: %Ln signals, %2 rows.</source>
        <translation>
            <numerusform>信号表的每个信号需要一行：有 %Ln 个信号、%2 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Movie %1 is to be excluded, but the signals cover only %2 movies.</source>
        <translation>要排除电影 %1，但信号只有 %2 部电影。</translation>
    </message>
    <message>
        <source>The stack does not fit the recommenders of its run. Train the run again.</source>
        <translation>堆叠模型与该次训练的推荐模型不符。请重新训练。</translation>
    </message>
    <message>
        <source>A stack was given scores of recommenders that it was not trained on.</source>
        <translation>堆叠模型收到了训练时没有的推荐模型的分数。</translation>
    </message>
    <message>
        <source>%1 is not a stack. Train the run again.</source>
        <translation>%1 不是堆叠模型。请重新训练。</translation>
    </message>
    <message>
        <source>The trees of the stack are damaged. Train the run again.</source>
        <translation>堆叠模型的树已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not use %2 features, so their worth in it cannot be measured.</source>
        <translation>“%1”不使用%2特征，因此无法衡量它们在其中的价值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses nothing but %2 features, so their worth in it cannot be measured.</source>
        <translation>“%1”只使用%2特征，因此无法衡量它们在其中的价值。</translation>
    </message>
    <message>
        <source>This run has no jointly trained model, so it has no shares to set. Train mm-lightgcn or multimodal-two-tower.</source>
        <translation>该次训练没有联合训练的模型，因此没有可设的权重。请训练 mm-lightgcn 或 multimodal-two-tower。</translation>
    </message>
    <message>
        <source>There is no share &quot;%1&quot; here. There are: %2.</source>
        <translation>这里没有权重“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>To predict %1 features, movies need features of another kind. Compute or import some.</source>
        <translation>要预测%1特征，电影需要有其他种类的特征。请计算或导入一些。</translation>
    </message>
    <message>
        <source>learning to predict %1</source>
        <translation>正在学习预测%1</translation>
    </message>
    <message>
        <source>Too few movies have %1 features and others too: %2; %3 are needed for training. Impute from neighbours instead.</source>
        <translation>只有 %2 部电影同时有%1特征和其他特征；训练需要 %3 部。请改为由近邻插补。</translation>
    </message>
    <message>
        <source>The network needs at least one unit, epoch and movie a step, a learning rate above 0, and dropout below 1.</source>
        <translation>网络至少需要一个单元、一轮和每步一部电影，学习率大于 0，dropout 小于 1。</translation>
    </message>
    <message>
        <source>%1: training diverged: the loss is not finite. Lower &quot;learning-rate&quot; (now %2) or set &quot;clip-norm&quot; to 1.</source>
        <translation>%1：训练发散，损失不是有限值。请调低“learning-rate”（现为 %2），或把“clip-norm”设为 1。</translation>
    </message>
    <message>
        <source>The network&apos;s weights &quot;%1&quot; are missing or damaged. Encode all movies again with this encoder.</source>
        <translation>网络的权重“%1”缺失或损坏。请用此编码器重新编码全部电影。</translation>
    </message>
    <message>
        <source>training the sequence network</source>
        <translation>正在训练序列网络</translation>
    </message>
    <message>
        <source>There are %1 lists of genres for %2 sequences. Give one a sequence.</source>
        <translation>有 %1 个类型列表，却有 %2 个序列。请给每个序列一个。</translation>
    </message>
    <message>
        <source>The parts have %1 values and the network was trained for %2. Encode all movies again with this encoder.</source>
        <translation>分段有 %1 个值，而网络是为 %2 个值训练的。请用此编码器重新编码全部电影。</translation>
    </message>
    <message>
        <source>The parts of item %1 have %2 values, others %3. Compute the features of all items again.</source>
        <translation>第 %1 项的分段有 %2 个值，其他的有 %3 个。请重新计算全部特征。</translation>
    </message>
    <message>
        <source>The parts of item %1 hold values that are not numbers. Compute the features of all items again.</source>
        <translation>第 %1 项的分段中有不是数字的值。请重新计算全部特征。</translation>
    </message>
    <message numerus="yes">
        <source>Too few sounds or films have more than %Ln parts: %2; %3 are needed for training. Encode more of them.</source>
        <translation>
            <numerusform>分段多于 %Ln 个的声音或影片只有 %2 个；训练需要 %3 个。请编码更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few sounds or films have parts and genres: %1; %2 are needed for training. Encode more of them.</source>
        <translation>既有分段又有类型的声音或影片只有 %1 个；训练需要 %2 个。请编码更多。</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies predicted by a network (R² %3 on %4 movies with it hidden)</source>
        <translation>
            <numerusform>%Ln 部电影的%2由网络预测（在隐去该模态的 %4 部电影上 R² 为 %3）</numerusform>
        </translation>
    </message>
    <message>
        <source>The trees could not be trained: XGBoost failed. Train without the stack.</source>
        <translation>无法训练树：XGBoost 失败。请不用堆叠模型训练。</translation>
    </message>
    <message>
        <source>A stack cannot be trained: all candidates were liked, or none was.</source>
        <translation>无法训练堆叠模型：候选电影要么全部被喜欢，要么全都没有。</translation>
    </message>
    <message>
        <source>training trees</source>
        <translation>正在训练树</translation>
    </message>
    <message>
        <source>This build has no XGBoost, so it cannot train a stack. Install libxgboost-dev and build it again.</source>
        <translation>此程序编译时没有 XGBoost，无法训练堆叠模型。请安装 libxgboost-dev 并重新编译。</translation>
    </message>
    <message>
        <source>The candidate pools of this run are damaged (%1). Train it again.</source>
        <translation>该次训练的候选池已损坏（%1）。请重新训练。</translation>
    </message>
    <message>
        <source>Popularity blending needs a collaborative and a popularity signal. Add &quot;popularity&quot; to the recommenders.</source>
        <translation>热门混合需要协同信号和热门度信号。请在推荐模型中加入“popularity”。</translation>
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
        <source>There are no %1 features whose worth could be measured. Encode or import some.</source>
        <translation>没有可衡量价值的%1特征。请编码或导入一些。</translation>
    </message>
    <message>
        <source>Nobody has a held-out movie to evaluate on. Choose a split that holds some out.</source>
        <translation>没有人有可用于评估的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>A stack is cross-validated over people, and there is only one.</source>
        <translation>堆叠模型要在人之间交叉验证，而这里只有一个人。</translation>
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
        <source>scoring people for the weight search</source>
        <translation>正在为权重搜索计算每个人的分数</translation>
    </message>
    <message>
        <source>ranking for people with few ratings</source>
        <translation>正在为评分很少的人排序</translation>
    </message>
    <message>
        <source>ratings alone</source>
        <translation>仅评分</translation>
    </message>
    <message>
        <source>CEASE on one block (%1)</source>
        <translation>在一个特征块上的 CEASE（%1）</translation>
    </message>
    <message>
        <source>EASE and a signal of each modality</source>
        <translation>EASE 加每种模态的一个信号</translation>
    </message>
    <message>
        <source>rated movies</source>
        <translation>有评分的电影</translation>
    </message>
    <message>
        <source>new movies</source>
        <translation>新片</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>新人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies with their ratings withheld</source>
        <translation>
            <numerusform>%Ln 部隐去评分的电影</numerusform>
        </translation>
    </message>
    <message>
        <source>XGBoost is not installed, so a stack cannot be trained. Install libxgboost0.</source>
        <translation>未安装 XGBoost，因此无法训练堆叠。请安装 libxgboost0。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa is of two raters; there are %1. For more, use Fleiss&apos; kappa or Krippendorff&apos;s alpha.</source>
        <translation>Cohen&apos;s kappa 适用于两位评定者；这里有 %1 位。多于两位时请使用 Fleiss&apos; kappa 或 Krippendorff&apos;s alpha。</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be measured on lists of %3 movies.</source>
        <translation>无法在 %3 部电影的列表上测量 %1（截断处 %2）。</translation>
    </message>
    <message>
        <source>Nobody has a held-out movie to evaluate the lists on. Choose a split that holds some out.</source>
        <translation>没有人有可用于评估列表的留出电影。请选择会留出一部分的划分方式。</translation>
    </message>
    <message>
        <source>%1@%2 was not measured. There are: %3.</source>
        <translation>没有测量 %1@%2。已测量的有：%3。</translation>
    </message>
    <message>
        <source>These two were measured on different people or data. Evaluate both on the same split to compare them.</source>
        <translation>两者是在不同的人或数据上测量的。请在同一划分上评估两者再比较。</translation>
    </message>
    <message>
        <source>%1 cannot be used for validation. Choose a ranking metric, such as ndcg or recall.</source>
        <translation>%1 不能用于验证。请选择排序指标，如 ndcg 或 recall。</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. There are: %2.</source>
        <translation>没有指标“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>Movie %1 is to be ranked, but there are only %2 movies.</source>
        <translation>要给电影 %1 排名，但只有 %2 部电影。</translation>
    </message>
    <message numerus="yes">
        <source>The movies to exclude come from data with %Ln movies, the model has only %2.</source>
        <translation>
            <numerusform>要排除的数据有 %Ln 部电影，而模型只有 %2 部。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The held-out part has %Ln movies, the model only %2.</source>
        <translation>
            <numerusform>留出的部分有 %Ln 部电影，而模型只有 %2 部。</numerusform>
        </translation>
    </message>
    <message>
        <source>ranking movies for people</source>
        <translation>正在为每个人排列电影</translation>
    </message>
    <message>
        <source>predicting ratings</source>
        <translation>正在预测评分</translation>
    </message>
    <message>
        <source>No held-out rating can be predicted by this model. Hold out more ratings.</source>
        <translation>此模型无法预测任何留出的评分。请留出更多评分。</translation>
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
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs the training data.</source>
        <translation>指标“%1”需要训练数据。</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs a similarity of movies.</source>
        <translation>指标“%1”需要电影之间的相似度。</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs the similarity of movies by who rated both.</source>
        <translation>指标“%1”需要由共同评分者得出的电影相似度。</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs the ranks of all relevant movies: give them to rankAll.</source>
        <translation>指标“%1”需要所有相关电影的名次：请把它们交给 rankAll。</translation>
    </message>
    <message>
        <source>Gain 1 for a relevant movie, divided by log2(rank + 1); as a share of the best possible over min(K, relevant).</source>
        <translation>相关电影的增益为 1，除以 log2(名次 + 1)；占 min(K, 相关数) 上最佳可能值的比例。</translation>
    </message>
    <message>
        <source>Hits / relevant.</source>
        <translation>命中数 / 相关数。</translation>
    </message>
    <message>
        <source>Hits / K.</source>
        <translation>命中数 / K。</translation>
    </message>
    <message>
        <source>Sum of the precisions at hits / min(K, relevant).</source>
        <translation>各命中处精确率之和 / min(K, 相关数)。</translation>
    </message>
    <message>
        <source>1 / rank of the first hit within K, 0 without one.</source>
        <translation>1 / K 以内首个命中的名次；没有命中为 0。</translation>
    </message>
    <message>
        <source>Share of people with a hit within K.</source>
        <translation>K 以内有命中的人的比例。</translation>
    </message>
    <message>
        <source>Share of pairs of a relevant and another movie in the right order; ties count half.</source>
        <translation>一部相关电影与一部其他电影次序正确的比例；并列计一半。</translation>
    </message>
    <message>
        <source>Distinct movies in the lists / movies there are.</source>
        <translation>列表中不同的电影数 / 全部电影数。</translation>
    </message>
    <message>
        <source>Mean over list places of −log2(share of people who know the movie), in bits.</source>
        <translation>列表各位置上 −log2(知道该电影的人的比例) 的平均值，单位比特。</translation>
    </message>
    <message>
        <source>Mean distance (1 − cosine) of two movies in a list.</source>
        <translation>列表中两部电影的平均距离（1 − 余弦）。</translation>
    </message>
    <message>
        <source>For each hit, how much higher it ranks than by popularity, as a share of the catalogue; summed / K.</source>
        <translation>每个命中比按热门度排名高出多少（占目录的比例）；求和 / K。</translation>
    </message>
    <message>
        <source>Divided by log2(max(rank, 2)): ranks 1 and 2 weigh the same.</source>
        <translation>除以 log2(max(名次, 2))：第 1 名与第 2 名权重相同。</translation>
    </message>
    <message>
        <source>Best possible over the full K, however few are relevant.</source>
        <translation>最佳可能值取满 K 个，无论相关的有多少。</translation>
    </message>
    <message>
        <source>Gain 2^(rating − threshold + 1) − 1.</source>
        <translation>增益为 2^(评分 − 阈值 + 1) − 1。</translation>
    </message>
    <message>
        <source>Hits / min(K, relevant).</source>
        <translation>命中数 / min(K, 相关数)。</translation>
    </message>
    <message>
        <source>Hits of all people / Σ min(K, relevant).</source>
        <translation>所有人的命中数 / Σ min(K, 相关数)。</translation>
    </message>
    <message>
        <source>Sum of the precisions at hits / relevant.</source>
        <translation>各命中处精确率之和 / 相关数。</translation>
    </message>
    <message>
        <source>Average precision over the whole ranking, not cut at K.</source>
        <translation>整个排名上的平均精确率，不在 K 处截断。</translation>
    </message>
    <message>
        <source>1 / rank of the first relevant movie, wherever it is.</source>
        <translation>1 / 首部相关电影的名次，无论排在何处。</translation>
    </message>
    <message>
        <source>As AUC, with ties counting nothing.</source>
        <translation>同 AUC，但并列不计。</translation>
    </message>
    <message>
        <source>The catalogue counts one more, for padding.</source>
        <translation>目录多计一个（填充用）。</translation>
    </message>
    <message>
        <source>The catalogue is the movies with ratings in train.</source>
        <translation>目录为训练集中有评分的电影。</translation>
    </message>
    <message>
        <source>−log2(people who know the movie / all interactions), in bits.</source>
        <translation>−log2(知道该电影的人数 / 全部交互数)，单位比特。</translation>
    </message>
    <message>
        <source>Mean popularity quantile: 1 for the movie that most know, 0 for the one that fewest do.</source>
        <translation>热门度分位数的平均值：知道的人最多的电影为 1，最少的为 0。</translation>
    </message>
    <message>
        <source>Mean cosine of two movies in a list.</source>
        <translation>列表中两部电影的平均余弦。</translation>
    </message>
    <message>
        <source>1 − mean cosine by who rated both.</source>
        <translation>1 − 由共同评分者得出的平均余弦。</translation>
    </message>
    <message>
        <source>Features and their mean differ in length. Compute the features again.</source>
        <translation>特征与其均值的长度不同。请重新计算特征。</translation>
    </message>
    <message>
        <source>The features have changed since the run was trained. Train again to see which seconds mattered.</source>
        <translation>训练之后特征有变化。请重新训练，才能看到哪些片段起了作用。</translation>
    </message>
    <message>
        <source>Parts and features come from different encoders. Encode again.</source>
        <translation>片段与特征不是同一个编码器得出的。请重新编码。</translation>
    </message>
    <message>
        <source>Ordering by model uncertainty needs a trained run. Train one (Inspect page).</source>
        <translation>按模型不确定性排序需要完成的训练。请先训练一次（解析页）。</translation>
    </message>
    <message>
        <source>This run has no validation set, so mixes cannot be evaluated. Train it with a split that holds out ratings.</source>
        <translation>该次训练没有验证集，因此无法评估混合。请用会留出评分的划分方式训练。</translation>
    </message>
    <message>
        <source>This run has no validation set, so the mix cannot be tuned. Train it with a split that holds out ratings.</source>
        <translation>该次训练没有验证集，因此无法调优混合。请用会留出评分的划分方式训练。</translation>
    </message>
    <message>
        <source>tuning the mix</source>
        <translation>正在调优混合</translation>
    </message>
    <message>
        <source>There is a run in %1 already. Choose another name, or delete that run.</source>
        <translation>%1 中已有训练。请换一个名称，或删除它。</translation>
    </message>
    <message>
        <source>writing the run</source>
        <translation>正在写入训练</translation>
    </message>
    <message>
        <source>The files in %1 do not belong to one run. Train it again.</source>
        <translation>%1 中的文件不属于同一次训练。请重新训练。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Kinoprism. Update the program to open this run.</source>
        <translation>%1 由更新版本的 Kinoprism 写出。请更新程序后再打开该次训练。</translation>
    </message>
    <message>
        <source>%1 is not a description of a run. Train the run again.</source>
        <translation>%1 不是训练的说明。请重新训练。</translation>
    </message>
    <message numerus="yes">
        <source>The popularity covers %Ln movies, not %2.</source>
        <translation>
            <numerusform>热门度覆盖 %Ln 部电影，应为 %2 部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not make the folder of the run, %1: %2.</source>
        <translation>无法创建训练的文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>Could not move the folder of the run into place, %1: %2.</source>
        <translation>无法把训练的文件夹移到 %1：%2。</translation>
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
        <source>%1 is not of this version of Kinoprism. Install all of it again.</source>
        <translation>%1 不属于此版本的 Kinoprism。请全部重新安装。</translation>
    </message>
    <message>
        <source>No movie has a title, genre, name or description. Import some first.</source>
        <translation>没有任何电影有片名、类型、影人或简介。请先导入。</translation>
    </message>
    <message>
        <source>No movie has a poster. Import some first.</source>
        <translation>没有任何电影有海报。请先导入。</translation>
    </message>
    <message>
        <source>No movie has a sound or trailer. Import some first.</source>
        <translation>没有任何电影有声音或预告片。请先导入。</translation>
    </message>
    <message>
        <source>No movie has a trailer. Import some first.</source>
        <translation>没有任何电影有预告片。请先导入。</translation>
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
        <source>%1 cannot be used: %2 Download or copy it again.</source>
        <translation>%1 无法使用：%2 请重新下载或复制。</translation>
    </message>
    <message>
        <source>its entry %1 cannot be read (%2).</source>
        <translation>无法读取其中的条目 %1（%2）。</translation>
    </message>
    <message>
        <source>its entry %1 is damaged (%2).</source>
        <translation>其中的条目 %1 已损坏（%2）。</translation>
    </message>
    <message>
        <source>its entry %1 is longer than stated.</source>
        <translation>其中的条目 %1 比声明的长。</translation>
    </message>
    <message>
        <source>its entry %1 is cut off.</source>
        <translation>其中的条目 %1 被截断。</translation>
    </message>
    <message>
        <source>Writing %1 failed (%2). Check the free space of the disk.</source>
        <translation>写入 %1 失败（%2）。请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <source>it is not a valid zip file (%1).</source>
        <translation>它不是有效的 zip 文件（%1）。</translation>
    </message>
    <message>
        <source>its directory is damaged.</source>
        <translation>其目录已损坏。</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; in it points outside the folder, which can overwrite files.</source>
        <translation>其中的名称“%1”指向文件夹之外，可能覆盖文件。</translation>
    </message>
    <message>
        <source>it would grow to %1 MB, which is implausible.</source>
        <translation>解压后将有 %1 MB，不合常理。</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>%2 中没有 %1。</translation>
    </message>
    <message>
        <source>Cannot write %1. Check that its folder exists and is writable.</source>
        <translation>无法写入 %1。请检查其文件夹是否存在且可写。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and try again; the library is unchanged.</source>
        <translation>%1 所在的磁盘已满。请释放一些空间后重试；片库保持原样。</translation>
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
        <source>%1 cannot be written. Check its permissions.</source>
        <translation>%1 无法写入。请检查权限。</translation>
    </message>
    <message>
        <source>Working with %1 failed (%2).</source>
        <translation>处理 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>The library %1 is open for reading only, so nothing can be changed. %2</source>
        <translation>片库 %1 以只读方式打开，因此无法更改。%2</translation>
    </message>
    <message>
        <source>The library %1 is in use by another Kinoprism window or command. Close that, or open the library here for reading only.</source>
        <translation>片库 %1 正被另一个 Kinoprism 窗口或命令使用。请先关闭它，或在此以只读方式打开片库。</translation>
    </message>
    <message>
        <source>Cannot lock %1 (%2).</source>
        <translation>无法锁定 %1（%2）。</translation>
    </message>
    <message>
        <source>Writing %1 failed. Check the free space of the disk.</source>
        <translation>写入 %1 失败。请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>The disk of the library is full: %1 could not be extended. Free some space and continue; finished work is kept.</source>
        <translation>片库所在磁盘已满：%1 无法增大。请释放一些空间后继续；之前完成的部分会保留。</translation>
    </message>
    <message>
        <source>The features of movie %1 hold a value that is not finite. Refuse the movie instead.</source>
        <translation>电影 %1 的特征含有非有限的值。请改为拒绝该电影。</translation>
    </message>
    <message>
        <source>Features need an encoder&apos;s name and between 1 and %1 dimensions.</source>
        <translation>特征需要编码器名称，维数须在 1 至 %1 之间。</translation>
    </message>
    <message>
        <source>These features are already being computed: the %1 features by %2. Wait until that job ends, or cancel it.</source>
        <translation>这些特征已在生成：%2 的%1特征。请等待该任务结束，或取消它。</translation>
    </message>
    <message>
        <source>reading the draft</source>
        <translation>正在读取草稿</translation>
    </message>
    <message>
        <source>The features of movie %1 have %2 values instead of %3.</source>
        <translation>电影 %1 的特征有 %2 个值，应为 %3 个。</translation>
    </message>
    <message>
        <source>The parts of movie %1 do not have two times each and as many values as those of other movies.</source>
        <translation>电影 %1 的片段应各有两个时间，且值的个数与其他电影相同，但并非如此。</translation>
    </message>
    <message>
        <source>The parts of movie %1 take more than %2 MB. Make longer parts, or refuse the movie.</source>
        <translation>电影 %1 的片段超过 %2 MB。请加长片段，或拒绝该电影。</translation>
    </message>
    <message>
        <source>Features belong to a movie, whose number is above 0.</source>
        <translation>特征须属于编号大于 0 的电影。</translation>
    </message>
    <message>
        <source>writing features</source>
        <translation>正在写入特征</translation>
    </message>
    <message>
        <source>it does not have one row for each of its movies.</source>
        <translation>其行数与电影数不符。</translation>
    </message>
    <message>
        <source>it does not have one input and one flag for each of its movies.</source>
        <translation>其输入和标记的个数与电影数不符。</translation>
    </message>
    <message>
        <source>%1: %2 Import or encode these features again.</source>
        <translation>%1：%2 请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>its movies are out of order.</source>
        <translation>其中的电影顺序错误。</translation>
    </message>
    <message>
        <source>its imputation flags are neither 0 nor 1.</source>
        <translation>其插补标记既非 0 也非 1。</translation>
    </message>
    <message>
        <source>its parts do not have two times and one row each.</source>
        <translation>其各段没有各自的两个时间和一行。</translation>
    </message>
    <message>
        <source>its parts do not belong to its movies in order.</source>
        <translation>其各段没有按顺序属于各电影。</translation>
    </message>
    <message>
        <source>movie %1 has values that are not finite.</source>
        <translation>电影 %1 含有非有限的值。</translation>
    </message>
    <message>
        <source>recording features</source>
        <translation>正在登记特征</translation>
    </message>
    <message>
        <source>Version %1 of the features by %2 is the current one. Make another version current first.</source>
        <translation>%2 特征的版本 %1 正在使用。请先改用其他版本。</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum differs from the library&apos;s. Import or encode these features again.</source>
        <translation>%1 已损坏：其校验和与片库记录不符。请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>There are %1 rows of features for %2 movies; both must be the same.</source>
        <translation>有 %1 行特征、%2 部电影；两者须相同。</translation>
    </message>
    <message>
        <source>A finding about movie %1 has a score that is not a number.</source>
        <translation>关于电影 %1 的检查结果的分数不是数。</translation>
    </message>
    <message>
        <source>There is no finding &quot;%1&quot; about movie %2.</source>
        <translation>没有关于电影 %2 的检查结果“%1”。</translation>
    </message>
    <message>
        <source>the row number is not a number. Each line is: row, tab, movie id.</source>
        <translation>行号不是数。每行应为：行号、制表符、电影编号。</translation>
    </message>
    <message>
        <source>there is no row %1 in the array, which has %2. Choose the row map that belongs to it.</source>
        <translation>数组中没有第 %1 行，它共有 %2 行。请选择与之对应的行映射。</translation>
    </message>
    <message>
        <source>%1 needs a row map: a file whose lines are row number, tab, movie id.</source>
        <translation>%1 需要行对照表：每行为行号、制表符、电影编号的文件。</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 names no movie. Each line is: row, tab, movie id.</source>
        <translation>%1 中没有电影。每行应为：行号、制表符、电影编号。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>there are %1 columns where the header names %2. Fix the line, or download the file again.</source>
        <translation>此行有 %1 列，而表头有 %2 列。请修正此行，或重新下载文件。</translation>
    </message>
    <message>
        <source>%1 is not a number. Fix the line, or download the file again.</source>
        <translation>%1 不是数。请修正此行，或重新下载文件。</translation>
    </message>
    <message>
        <source>%1: say which encoder made these features.</source>
        <translation>%1：请指明这些特征由哪个编码器生成。</translation>
    </message>
    <message>
        <source>Nothing is chosen to be imported from %1.</source>
        <translation>没有选择要从 %1 导入的内容。</translation>
    </message>
    <message>
        <source>there are %1 columns where the header names %2. The file may be truncated; nothing was imported.</source>
        <translation>此行有 %1 列，而表头有 %2 列。文件可能被截断；未导入任何内容。</translation>
    </message>
    <message>
        <source>this is not a JSON object. The file may be truncated; nothing was imported.</source>
        <translation>这不是 JSON 对象。文件可能被截断；未导入任何内容。</translation>
    </message>
    <message>
        <source>%1 is not complete JSON. The file may be truncated; nothing was imported.</source>
        <translation>%1 不是完整的 JSON。文件可能被截断；未导入任何内容。</translation>
    </message>
    <message>
        <source>%1, task %2: this is not in the format of Label Studio. Export the project as JSON; nothing was imported.</source>
        <translation>%1，任务 %2：不是 Label Studio 的格式。请将项目导出为 JSON；未导入任何内容。</translation>
    </message>
    <message>
        <source>there is no %1. Is this a file of labels that Kinoprism wrote?</source>
        <translation>没有 %1。这是 Kinoprism 写出的标注文件吗？</translation>
    </message>
    <message>
        <source>%1 is not a time like 2024-05-31T10:15:00.000Z.</source>
        <translation>%1 不是形如 2024-05-31T10:15:00.000Z 的时间。</translation>
    </message>
    <message>
        <source>%1 is not one of rating, tag, untag, verdict, note, skip, settle.</source>
        <translation>%1 不是 rating、tag、untag、verdict、note、skip、settle 之一。</translation>
    </message>
    <message>
        <source>%1 is not a rating from 0.5 to 5 in half stars, nor 0.</source>
        <translation>%1 不是 0.5 至 5 的半星评分，也不是 0。</translation>
    </message>
    <message>
        <source>the library has no movie %1 %2.</source>
        <translation>片库中没有电影 %1 %2。</translation>
    </message>
    <message>
        <source>several movies are called %1.</source>
        <translation>有多部电影名为 %1。</translation>
    </message>
    <message>
        <source>the curator has no name.</source>
        <translation>标注者没有名称。</translation>
    </message>
    <message>
        <source>%1 holds no labels.</source>
        <translation>%1 中没有标注。</translation>
    </message>
    <message>
        <source>%1 has %2 MB, more than the %3 MB that a %4 may have. Make it smaller.</source>
        <translation>%1 有 %2 MB，超过了 %4允许的 %3 MB。请把它缩小。</translation>
    </message>
    <message>
        <source>looking at files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>%1 is too large for a JSON file of descriptions.</source>
        <translation>%1 作为简介的 JSON 文件过大。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON; it may be truncated. Download it again.</source>
        <translation>%1 不是有效的 JSON；可能被截断。请重新下载。</translation>
    </message>
    <message>
        <source>%1 should hold {&quot;movie id&quot;: &quot;text&quot;, …}.</source>
        <translation>%1 的内容应为 {&quot;movie id&quot;: &quot;text&quot;, …}。</translation>
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
        <source>the last line is truncated. Download the file again; nothing was imported.</source>
        <translation>最后一行被截断。请重新下载文件；未导入任何内容。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>There is no format %1. There are: auto, movielens, movielens-1m, movielens-100k, movielens-csv, omdb, tmdb, douban, netflix, csv.</source>
        <translation>没有格式 %1。可用的有：auto、movielens、movielens-1m、movielens-100k、movielens-csv、omdb、tmdb、douban、netflix、csv。</translation>
    </message>
    <message>
        <source>a quote (&quot;) opens here and is never closed. The file is truncated, or a quote is missing.</source>
        <translation>此处的引号（&quot;）没有闭合。文件被截断，或缺少引号。</translation>
    </message>
    <message>
        <source>this line is longer than 16 MiB, so this is not a table of text.</source>
        <translation>此行超过 16 MiB，因此这不是文本表格。</translation>
    </message>
    <message>
        <source>this is not text (it holds a zero byte). Choose the file that holds the table.</source>
        <translation>这不是文本（含有零字节）。请选择含有表格的文件。</translation>
    </message>
    <message>
        <source>Cannot create the library %1 (%2). Choose another place.</source>
        <translation>无法创建片库 %1（%2）。请选择其他位置。</translation>
    </message>
    <message>
        <source>updating the library</source>
        <translation>正在更新片库</translation>
    </message>
    <message>
        <source>Cannot create %1 (%2).</source>
        <translation>无法创建 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 is not a Kinoprism library: it has no %2. Choose a folder whose name ends in %3.</source>
        <translation>%1 不是 Kinoprism 片库：其中没有 %2。请选择名称以 %3 结尾的文件夹。</translation>
    </message>
    <message>
        <source>%1 was made by an older version and must be updated before it is read. Open it for writing once.</source>
        <translation>%1 由旧版本创建，读取前必须更新。请先以可写方式打开一次。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Kinoprism, which uses another data format. Update the program to open it.</source>
        <translation>%1 由更新版本的 Kinoprism 创建，数据保存方式不同。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>Writing %1 failed. Check the disk.</source>
        <translation>写入 %1 失败。请检查磁盘。</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>正在解包</translation>
    </message>
    <message>
        <source>%1 is not a backup of a Kinoprism library.</source>
        <translation>%1 不是 Kinoprism 片库的备份。</translation>
    </message>
    <message>
        <source>%1 is not a valid backup (%2: %3) and was not used.</source>
        <translation>%1 不是完好的备份（%2：%3），未使用。</translation>
    </message>
    <message>
        <source>The library was not backed up, because it is damaged and an older backup may be better (%1: %2). See the Data page.</source>
        <translation>片库未备份，因为它已损坏，较早的备份可能更好（%1：%2）。请查看数据页。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another name for the restored library.</source>
        <translation>%1 不是空文件夹。请为恢复的片库另选名称。</translation>
    </message>
    <message>
        <source>%1 is not a backup: backups are zip files that Kinoprism wrote.</source>
        <translation>%1 不是备份：备份是 Kinoprism 写出的 zip 文件。</translation>
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
        <source>Writing to %1 failed (%2).</source>
        <translation>写入 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>A rating is 0.5 to 5; %1 is not.</source>
        <translation>评分须为 0.5 至 5；%1 不是。</translation>
    </message>
    <message>
        <source>%1 rows of features were given for %2 movies; both must be the same.</source>
        <translation>为 %2 部电影给出了 %1 行特征；两者须相同。</translation>
    </message>
    <message>
        <source>Two rows of %1 belong to the same movie (number %2 of the library). Remove one.</source>
        <translation>%1 中有两行属于同一电影（片库编号 %2）。请删去一行。</translation>
    </message>
    <message>
        <source>writing ratings</source>
        <translation>正在写入评分</translation>
    </message>
    <message>
        <source>This writer has committed; make another one.</source>
        <translation>此写入器已提交；请新建一个。</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>%1 is not a sound file that can be played. Use WAV, Ogg, FLAC, MP3 or M4A.</source>
        <translation>%1 不是可播放的声音文件。请使用 WAV、Ogg、FLAC、MP3 或 M4A。</translation>
    </message>
    <message>
        <source>%1 is not a video file that can be played. Use MP4, WebM, Matroska or AVI.</source>
        <translation>%1 不是可播放的视频文件。请使用 MP4、WebM、Matroska 或 AVI。</translation>
    </message>
    <message>
        <source>%1 is not an image file. Use JPEG, PNG or WebP.</source>
        <translation>%1 不是图片文件。请使用 JPEG、PNG 或 WebP。</translation>
    </message>
    <message>
        <source>%1 is a damaged image without a size. Save it again.</source>
        <translation>%1 是没有尺寸的损坏图片。请重新保存。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels, more than a poster may have (%4 a side, 100 million in all). Save it smaller.</source>
        <translation>%1 有 %2 × %3 像素，超过海报的上限（每边 %4，总共一亿）。请缩小后保存。</translation>
    </message>
    <message>
        <source>%1 is no longer in the library. Choose the picture again.</source>
        <translation>%1 已不在片库中。请重新选择图片。</translation>
    </message>
    <message>
        <source>The disk of the library is full: %1 was not written. Free some space and try again; the library is unchanged.</source>
        <translation>片库所在磁盘已满：%1 未写入。请释放一些空间后重试；片库保持原样。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
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
        <source>There is no movie %1 in this library.</source>
        <translation>此片库中没有电影 %1。</translation>
    </message>
    <message>
        <source>There is a collection called “%1” already. Choose another name.</source>
        <translation>已经有名为“%1”的合集。请另选一个名称。</translation>
    </message>
    <message>
        <source>A movie needs a title or an ID.</source>
        <translation>电影需要片名或编号。</translation>
    </message>
    <message>
        <source>There are more than 256 different genres. Is the column of genres the right one? A list of genres in a cell is split at | or a comma.</source>
        <translation>类型超过 256 种。类型列选对了吗？单元格中的多个类型以 | 或逗号分隔。</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>正在为词语建索引</translation>
    </message>
    <message>
        <source>There is no curator %1. Choose who is labelling.</source>
        <translation>没有标注者 %1。请选择由谁标注。</translation>
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
        <source>A %1 is a text of at most %2 bytes. Make it shorter.</source>
        <translation>%1最多为 %2 字节的文本。请缩短。</translation>
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
        <source>A movie needs a title. Write one.</source>
        <translation>电影需要片名。请填写。</translation>
    </message>
    <message>
        <source>A year is between %1 and %2, or empty where it is unknown.</source>
        <translation>年份在 %1 与 %2 之间，未知时留空。</translation>
    </message>
    <message>
        <source>A person needs a role: director, writer or actor.</source>
        <translation>影人需要角色：director、writer 或 actor。</translation>
    </message>
    <message>
        <source>There is no label event %1.</source>
        <translation>没有标注记录 %1。</translation>
    </message>
    <message>
        <source>Label %1 was given by another curator.</source>
        <translation>标注 %1 由其他标注者给出。</translation>
    </message>
    <message>
        <source>A rating is 0.5 to 5 in half stars, or 0 to take it away; %1 is not.</source>
        <translation>评分须为 0.5 至 5 的半星，或用 0 取消；%1 不是。</translation>
    </message>
    <message>
        <source>A %1 is a text of at most %2 bytes.</source>
        <translation>%1最多为 %2 字节的文本。</translation>
    </message>
    <message>
        <source>A tag needs at least one letter.</source>
        <translation>标签至少需要一个字母。</translation>
    </message>
    <message>
        <source>A curator needs a name.</source>
        <translation>标注者需要名称。</translation>
    </message>
    <message>
        <source>A rating names a movie that the library does not have. Check the library.</source>
        <translation>有评分指向片库中没有的电影。请检查片库。</translation>
    </message>
    <message>
        <source>reading ratings</source>
        <translation>正在读取评分</translation>
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
        <source>Several data sets have a person called %1 (%2). Name the data set.</source>
        <translation>多个数据集中都有名为 %1 的人（%2）。请说明指的是哪一个。</translation>
    </message>
    <message>
        <source>Ratings in this library are damaged. Restore a backup, or import them again.</source>
        <translation>此片库中的评分已损坏。请恢复备份，或重新导入。</translation>
    </message>
    <message>
        <source>Nothing of movie %1 was refused by %2.</source>
        <translation>%2 没有拒绝电影 %1 的任何内容。</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>训练需要名称。</translation>
    </message>
    <message>
        <source>There is a run called %1 already. Choose another name.</source>
        <translation>已有名为 %1 的训练。请另选名称。</translation>
    </message>
    <message>
        <source>Cannot create the folder %1 (%2).</source>
        <translation>无法创建文件夹 %1（%2）。</translation>
    </message>
    <message>
        <source>There is no run number %1.</source>
        <translation>没有编号为 %1 的训练。</translation>
    </message>
    <message>
        <source>A mix needs a name.</source>
        <translation>混合需要名称。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>视图需要一个名称。</translation>
    </message>
    <message>
        <source>Writing %1 failed (%2).</source>
        <translation>写入 %1 失败（%2）。</translation>
    </message>
    <message>
        <source>The times of the parts of movie %1 hold a value that is not finite. Refuse the movie instead.</source>
        <translation>电影 %1 各片段的时间含有非有限的值。请改为拒绝该电影。</translation>
    </message>
    <message>
        <source>The parts of movie %1 hold a value that is not finite. Refuse the movie instead.</source>
        <translation>电影 %1 的片段含有非有限的值。请改为拒绝该电影。</translation>
    </message>
    <message>
        <source>This library has no version %1 of the %2 features by %3.</source>
        <translation>此片库没有 %3 的%2特征的版本 %1。</translation>
    </message>
    <message>
        <source>This library has no %1 features by %2. It has none at all: import or encode some.</source>
        <translation>此片库中没有由 %2 生成的%1特征，也没有任何其他特征：请导入或编码。</translation>
    </message>
    <message>
        <source>This library has no %1 features by %2. It has: %3.</source>
        <translation>此片库中没有由 %2 生成的%1特征。已有：%3。</translation>
    </message>
    <message>
        <source>%1 features by %2</source>
        <translation>由 %2 生成的%1特征</translation>
    </message>
    <message>
        <source>There is no run called %1. Train one first.</source>
        <translation>没有名为 %1 的训练。请先训练一次。</translation>
    </message>
    <message>
        <source>There is no run called %1. There are: %2.</source>
        <translation>没有名为 %1 的训练。已有：%2。</translation>
    </message>
    <message>
        <source>The program ended while it was training.</source>
        <translation>程序在训练过程中退出了。</translation>
    </message>
    <message>
        <source>%1 is a library already. Open it, or choose another name.</source>
        <translation>%1 已经是片库。请打开它，或另选名称。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another name.</source>
        <translation>%1 不是空文件夹。请另选名称。</translation>
    </message>
    <message>
        <source>It was opened for reading.</source>
        <translation>它以只读方式打开。</translation>
    </message>
    <message>
        <source>Its disk or folder is read-only.</source>
        <translation>它所在的磁盘或文件夹是只读的。</translation>
    </message>
    <message>
        <source>It was made by a newer version of Kinoprism. Update the program to change it.</source>
        <translation>它由更新版本的 Kinoprism 创建。要修改它，请更新程序。</translation>
    </message>
    <message>
        <source>The library %1 is in use by another Kinoprism window or command (process %2). Close that, or open the library here for reading only.</source>
        <translation>片库 %1 正被另一个 Kinoprism 窗口或命令（进程 %2）使用。请先关闭它，或在此以只读方式打开片库。</translation>
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
        <source>trailer</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>genre</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>curator&apos;s name</source>
        <translation>标注者的名字</translation>
    </message>
    <message>
        <source>rating block %1</source>
        <translation>评分块 %1</translation>
    </message>
    <message>
        <source>movie %1</source>
        <translation>电影 %1</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>label of movie %1</source>
        <translation>电影 %1 的标注</translation>
    </message>
    <message>
        <source>%1. Restore a backup.</source>
        <translation>%1。请恢复备份。</translation>
    </message>
    <message>
        <source>A row refers to a missing record. Restore a backup.</source>
        <translation>有一行指向不存在的记录。请恢复备份。</translation>
    </message>
    <message>
        <source>Its number of ratings does not match its count. Restore a backup.</source>
        <translation>其中的评分数与记录的数量不符。请恢复备份。</translation>
    </message>
    <message>
        <source>Its counts differ from its ratings. Import any ratings to fix it.</source>
        <translation>其计数与评分不符。导入任意评分即可修正。</translation>
    </message>
    <message>
        <source>It is rated but not in the library. Restore a backup.</source>
        <translation>它有评分，但不在片库中。请恢复备份。</translation>
    </message>
    <message>
        <source>The count differs from the ratings. Restore a backup.</source>
        <translation>计数与评分不符。请恢复备份。</translation>
    </message>
    <message>
        <source>It differs from the label events. Label the movie again.</source>
        <translation>它与标注记录不符。请重新标注该电影。</translation>
    </message>
    <message>
        <source>It is missing from the current labels. Label the movie again.</source>
        <translation>当前标注中缺少它。请重新标注该电影。</translation>
    </message>
    <message>
        <source>The file has changed since it was imported. Import it again.</source>
        <translation>文件在导入后被改动。请重新导入。</translation>
    </message>
    <message>
        <source>The file is missing or cannot be read. Import it again.</source>
        <translation>文件缺失或无法读取。请重新导入。</translation>
    </message>
    <message>
        <source>The file has changed since it was written. Import or encode these features again.</source>
        <translation>文件在写入后被改动。请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>The file is missing or cannot be read. Import or encode these features again.</source>
        <translation>文件缺失或无法读取。请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>Its number of features differs from the library&apos;s record. Import or encode these features again.</source>
        <translation>其中的特征数与片库的记录不符。请重新导入或编码这些特征。</translation>
    </message>
    <message>
        <source>The library does not use this file. It can be deleted.</source>
        <translation>片库不使用此文件。可以删除。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1, movie %2</source>
        <translation>%1，电影 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message numerus="yes">
        <source>%2; and %Ln more</source>
        <translation>
            <numerusform>%2；另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>it is not a table</source>
        <translation>不是表格</translation>
    </message>
    <message>
        <source>people&apos;s tags are not used</source>
        <translation>不使用用户的标签</translation>
    </message>
    <message>
        <source>a split of the same ratings: splits are made in the program</source>
        <translation>这是相同评分的一种划分：划分在程序中进行</translation>
    </message>
    <message>
        <source>labels: import them as labels</source>
        <translation>这是标注：请作为标注导入</translation>
    </message>
    <message>
        <source>its columns are not recognised</source>
        <translation>无法识别其中的列</translation>
    </message>
    <message>
        <source>unpack the zip to import arrays</source>
        <translation>要导入数组，请先解压 zip</translation>
    </message>
    <message>
        <source>JSON of another kind</source>
        <translation>这是其他种类的 JSON</translation>
    </message>
    <message>
        <source>choose the zip itself to import it</source>
        <translation>要导入它，请直接选择该 zip</translation>
    </message>
    <message>
        <source>unpack it to import the pictures, sounds and clips in it</source>
        <translation>要导入其中的图片、声音和影片，请先解压</translation>
    </message>
    <message>
        <source>%1 are not chosen</source>
        <translation>没有选择%1</translation>
    </message>
    <message>
        <source>it does not have the chosen format</source>
        <translation>不是所选的格式</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>%1 的评分</translation>
    </message>
    <message>
        <source>Titles, people and plots from OMDb</source>
        <translation>来自 OMDb 的片名、影人与情节</translation>
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
        <source>Descriptions in %1</source>
        <translation>%1 中的简介</translation>
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
        <source>The columns are not recognised: choose what each of them holds.</source>
        <translation>无法识别各列：请选择每一列的内容。</translation>
    </message>
    <message>
        <source>The ratings are on a scale of %1. They are rescaled to 5 stars.</source>
        <translation>评分的范围是 %1，将换算为 5 星。</translation>
    </message>
    <message>
        <source>There is no row map beside it: choose the file that says which row is which movie.</source>
        <translation>旁边没有行对照表：请选择说明每一行属于哪部电影的文件。</translation>
    </message>
    <message>
        <source>It belongs to another data set than the chosen ratings.</source>
        <translation>它与所选的评分属于不同的数据集。</translation>
    </message>
    <message numerus="yes">
        <source>%2 holds %Ln ratings where the set is known to hold %3. It is truncated or changed: download it again, or accept it as it is.</source>
        <translation>
            <numerusform>%2 含有 %Ln 个评分，而此数据集应有 %3 个。文件被截断或改动过：请重新下载，或按原样接受。</numerusform>
        </translation>
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
        <source>%1 is the second %2 for the same movie. Keep one of them.</source>
        <translation>%1 是同一电影的第二个%2。请只保留一个。</translation>
    </message>
    <message>
        <source>Nothing in %1 could be used, so nothing was imported. %2: %3 Check that this is the right file, and its columns.</source>
        <translation>%1 中没有可用的内容，因此未导入任何数据。%2：%3 请检查文件和列是否选对。</translation>
    </message>
    <message>
        <source>More than a tenth of %1 could not be used, so none of it was imported. %2: %3 Check that this is the right file, and its columns.</source>
        <translation>%1 中超过十分之一的内容不可用，因此未导入任何数据。%2：%3 请检查文件和列是否选对。</translation>
    </message>
    <message>
        <source>movie</source>
        <translation>电影</translation>
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
        <source>directors</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>writers</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>description</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The row map names no movie for this row.</source>
        <translation>行对照表没有为此行指明电影。</translation>
    </message>
    <message>
        <source>The library does not have this movie.</source>
        <translation>片库中没有这部电影。</translation>
    </message>
    <message>
        <source>There is no u.genre beside u.item, so the movies have no genres.</source>
        <translation>u.item 旁边没有 u.genre，因此电影没有类型。</translation>
    </message>
    <message numerus="yes">
        <source>This line has %Ln columns where %2 are needed.</source>
        <translation>
            <numerusform>此行有 %Ln 列，需要 %2 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The movie&apos;s id is not a number.</source>
        <translation>电影编号不是数字。</translation>
    </message>
    <message>
        <source>The person&apos;s id is not a number.</source>
        <translation>用户编号不是数字。</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>片名为空。</translation>
    </message>
    <message>
        <source>The description is not a text.</source>
        <translation>简介不是文本。</translation>
    </message>
    <message>
        <source>The last line has no line break; if the file is truncated, its last value is wrong.</source>
        <translation>最后一行没有换行符；如果文件被截断，最后一个值就是错的。</translation>
    </message>
    <message>
        <source>The person or the movie is empty.</source>
        <translation>用户或电影为空。</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>缺少时间。</translation>
    </message>
    <message>
        <source>The rating is not a number.</source>
        <translation>评分不是数字。</translation>
    </message>
    <message>
        <source>The rating is outside the scale of %1.</source>
        <translation>评分不在 %1 的范围内。</translation>
    </message>
    <message>
        <source>The time is neither a number of seconds nor a date (2005-09-06).</source>
        <translation>时间既不是秒数，也不是日期（2005-09-06）。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 Fix the line; nothing was imported.</source>
        <translation>%1，第 %2 行：%3 请修正该行；未导入任何内容。</translation>
    </message>
    <message>
        <source>%1, task %2: %3 Fix the task; nothing was imported.</source>
        <translation>%1，任务 %2：%3 请修正该任务；未导入任何内容。</translation>
    </message>
    <message>
        <source>Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays.</source>
        <translation>%1 中没有可导入的内容。Kinoprism 可读取 MovieLens（文件夹、文件或 zip），OMDb、TMDB 和豆瓣的表格，任何带表头的表格，海报、声音或预告片的文件夹，以及 .npy 数组。</translation>
    </message>
    <message>
        <source>Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays. (%2)</source>
        <translation>%1 中没有可导入的内容。Kinoprism 可读取 MovieLens（文件夹、文件或 zip），OMDb、TMDB 和豆瓣的表格，任何带表头的表格，海报、声音或预告片的文件夹，以及 .npy 数组。（%2）</translation>
    </message>
    <message>
        <source>movies</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>IDs of movies</source>
        <translation>电影编号</translation>
    </message>
    <message>
        <source>descriptions</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>people</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>评分</translation>
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
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；未做任何更改。</translation>
    </message>
    <message>
        <source>Cancelled; what was imported is kept, and so are the features computed so far.</source>
        <translation>已取消；已导入的内容和已计算的特征均保留。</translation>
    </message>
    <message>
        <source>Cancelled; what was imported is kept, and so are the features computed so far and the run &quot;%1&quot;.</source>
        <translation>已取消；已导入的内容、已计算的特征和训练“%1”均保留。</translation>
    </message>
    <message>
        <source>Cancelled; what was computed so far is kept for the next encoding.</source>
        <translation>已取消；已计算的部分保留，供下次编码继续使用。</translation>
    </message>
    <message>
        <source>Cancelled; the computed features are kept. Imputation was not finished.</source>
        <translation>已取消；已计算的特征保留。插补未完成。</translation>
    </message>
    <message>
        <source>Cancelled; the run was not finished.</source>
        <translation>已取消；训练没有完成。</translation>
    </message>
    <message>
        <source>Cancelled; these packs are installed already: %1.</source>
        <translation>已取消；以下模型包已安装：%1。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or use less data or a smaller model.</source>
        <translation>内存不足。请关闭其他程序，或使用更少的数据、更小的模型。</translation>
    </message>
    <message>
        <source>Internal error (%1). Please report it with this command.</source>
        <translation>内部错误（%1）。请连同此命令一起报告。</translation>
    </message>
    <message>
        <source>measuring this machine</source>
        <translation>正在测量这台电脑</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs --file: %2.</source>
        <translation>“%1”需要 --file：%2。</translation>
    </message>
    <message>
        <source>searching parameters</source>
        <translation>正在搜索参数</translation>
    </message>
    <message>
        <source>%1 has no person with a history, so there is nothing to train on.</source>
        <translation>%1 中没有任何人有观看记录，因此无从训练。</translation>
    </message>
    <message>
        <source>This installation has no text encoder, so --metadata cannot be used. Install it again.</source>
        <translation>此安装没有文本编码器，因此无法使用 --metadata。请重新安装。</translation>
    </message>
    <message>
        <source>%1 holds no %2. Try: kinoprism-cli import %1 --library %3</source>
        <translation>%1 中没有%2。请尝试：kinoprism-cli import %1 --library %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be several movies: %2. Name one of them like this.</source>
        <translation>“%1”可能是多部电影：%2。请用这样的写法指明其中一部。</translation>
    </message>
    <message>
        <source>%1 is not a Kinoprism library. Create one with: kinoprism-cli library create %1</source>
        <translation>%1 不是 Kinoprism 片库。请用以下命令创建：kinoprism-cli library create %1</translation>
    </message>
    <message>
        <source>The library has no movie &quot;%1&quot;. Name it by its number in the data set, as SOURCE:ID, or by title and year as in &quot;Heat (1995)&quot;.</source>
        <translation>片库中没有电影“%1”。请用数据集中的编号、SOURCE:ID，或形如“Heat (1995)”的片名和年份指明。</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; did not finish (%2). Train again.</source>
        <translation>训练“%1”没有完成（%2）。请重新训练。</translation>
    </message>
    <message>
        <source>The library has no finished run. Create one with: kinoprism-cli train auto --library %1</source>
        <translation>片库中没有已完成的训练。请用以下命令创建：kinoprism-cli train auto --library %1</translation>
    </message>
    <message>
        <source>No curator called &quot;%1&quot; has labels in this library.</source>
        <translation>此片库中没有名为“%1”的标注者的标注。</translation>
    </message>
    <message>
        <source>Movies were added to the library after the run was trained. Train again.</source>
        <translation>训练之后片库中增加了电影。请重新训练。</translation>
    </message>
    <message>
        <source>Qt cannot write JPEG pictures here. Install the package qt6-base again.</source>
        <translation>此处的 Qt 无法写入 JPEG 图片。请重新安装软件包 qt6-base。</translation>
    </message>
    <message>
        <source>drawing posters and trailers</source>
        <translation>正在绘制海报与预告片</translation>
    </message>
    <message>
        <source>The demo library cannot be drawn without a QGuiApplication.</source>
        <translation>没有 QGuiApplication，无法绘制演示片库。</translation>
    </message>
    <message>
        <source>filling the library</source>
        <translation>正在填充片库</translation>
    </message>
    <message>
        <source>checking the split</source>
        <translation>正在检查数据划分</translation>
    </message>
    <message>
        <source>%1 is damaged. Train the run again.</source>
        <translation>%1 已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>There is no %1 encoder &quot;%2&quot;. There are: %3.</source>
        <translation>没有%1编码器“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>This build has no encoder for %1. Compute the features elsewhere and import them with: kinoprism-cli import features FILE.npy --modality %1</source>
        <translation>此版本没有用于%1的编码器。请在别处计算特征，再用以下命令导入：kinoprism-cli import features FILE.npy --modality %1</translation>
    </message>
    <message>
        <source>The encoder &quot;%1&quot; needs the model pack &quot;%2&quot;, which is not installed. To get it, %3</source>
        <translation>编码器“%1”需要模型包“%2”，但它尚未安装。获取方法：%3</translation>
    </message>
    <message>
        <source>This library has no %1 features by &quot;%2&quot;. Encode or import them first.</source>
        <translation>此片库没有“%2”的%1特征。请先编码或导入。</translation>
    </message>
    <message>
        <source>In a library, impute features first, on the Data page or with encode --impute. Then train with missing=imputed.</source>
        <translation>在片库中请先在数据页或用 encode --impute 插补特征，再用 missing=imputed 训练。</translation>
    </message>
    <message>
        <source>Nobody in this library rated a movie with %1 stars or more, so there is nothing to learn from. Import ratings first.</source>
        <translation>此片库中没有人给出 %1 星或以上的评分，因此没有可学习的内容。请先导入评分。</translation>
    </message>
    <message>
        <source>Movies, ratings or labels were added to the library after the run &quot;%1&quot; was trained. Train again before evaluating it.</source>
        <translation>“%1”训练之后，片库中又增加了电影、评分或标注。请重新训练后再评估。</translation>
    </message>
    <message>
        <source>computing features from the parts</source>
        <translation>正在由各分段计算特征</translation>
    </message>
    <message>
        <source>reading features</source>
        <translation>正在读取特征</translation>
    </message>
    <message>
        <source>loading the engine</source>
        <translation>正在加载引擎</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. The log has the details.</source>
        <translation>发生了意外错误。详情见日志。</translation>
    </message>
    <message>
        <source>There is no finished run yet. Train one first.</source>
        <translation>还没有完成的训练。请先训练一次。</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved. Check the free disk space.</source>
        <translation>无法保存粘贴的图片。请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>Encode them on the Data page with %1.</source>
        <translation>请在数据页用 %1 编码。</translation>
    </message>
    <message>
        <source>This needs a model pack. To get it, %1</source>
        <translation>这需要模型包。获取方法：%1</translation>
    </message>
    <message>
        <source>This library has no text features that can be compared with a sentence. %1</source>
        <translation>此片库没有可与句子比较的文本特征。%1</translation>
    </message>
    <message>
        <source>This library has no poster features that can be compared with a picture. %1</source>
        <translation>此片库没有可与图片比较的海报特征。%1</translation>
    </message>
    <message>
        <source>This library has no sound features that can be compared with a sound. %1</source>
        <translation>此片库没有可与声音比较的声音特征。%1</translation>
    </message>
    <message>
        <source>The features of this library were made with the model pack “%1”, which is not installed. To get it, %2</source>
        <translation>此片库的特征由模型包“%1”生成，但它尚未安装。获取方法：%2</translation>
    </message>
    <message>
        <source>The features of this library were made by a version of %1 other than the installed one. Encode them again on the Data page.</source>
        <translation>此片库的特征由 %1 的另一版本生成，与已安装的版本不同。请在数据页重新编码。</translation>
    </message>
    <message>
        <source>The texts of this library were encoded with %1, which reads only English. To search in other languages, also encode them with %2.</source>
        <translation>此片库的文本是用 %1 编码的，它只支持英文。要用其他语言搜索，请再用 %2 编码。</translation>
    </message>
    <message>
        <source>The query has no content to compare.</source>
        <translation>查询中没有可以比较的内容。</translation>
    </message>
    <message>
        <source>ranking of %1</source>
        <translation>对%1排序</translation>
    </message>
    <message>
        <source>ranking of %1 (%2)</source>
        <translation>对%1（%2）排序</translation>
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
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>数据 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings of %2 predicted from their others, within %3 to %4</source>
        <translation>
            <numerusform>根据%2的其他评分预测 %Ln 个评分，范围 %3 至 %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without history</source>
        <translation>
            <numerusform>%Ln 人没有观看记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies without ratings</source>
        <translation>
            <numerusform>%Ln 部电影没有评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings left out</source>
        <translation>
            <numerusform>略去 %Ln 个评分</numerusform>
        </translation>
    </message>
    <message>
        <source>The library&apos;s movies have no text. Import some: kinoprism-cli import movies FOLDER</source>
        <translation>片库中的电影没有文本。请先导入：kinoprism-cli import movies FOLDER</translation>
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
        <source>imputed features removed</source>
        <translation>已移除插补的特征</translation>
    </message>
    <message>
        <source>setting of %1</source>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Share of each person&apos;s ratings for validation, to choose settings with.</source>
        <translation>每人评分中用于验证（选择设置）的比例。</translation>
    </message>
    <message>
        <source>Share of each person&apos;s ratings for the test set; the rest is for training.</source>
        <translation>每人评分中用作测试集的比例；其余用于训练。</translation>
    </message>
    <message>
        <source>Ratings per person in the test set; as many before them form the validation set.</source>
        <translation>每人在测试集中的评分数；其前同样多的评分为验证集。</translation>
    </message>
    <message>
        <source>Share of all ratings, the newest, for validation, to choose settings with.</source>
        <translation>全部评分中最新的、用于验证（选择设置）的比例。</translation>
    </message>
    <message>
        <source>Share of all ratings, the newest, for the test set; the rest is for training.</source>
        <translation>全部评分中最新的、用作测试集的比例；其余用于训练。</translation>
    </message>
    <message>
        <source>Number of folds.</source>
        <translation>折数。</translation>
    </message>
    <message>
        <source>Which fold is the test set, from 1.</source>
        <translation>哪一折作测试集，从 1 起。</translation>
    </message>
    <message>
        <source>Share of people for validation, to choose settings with.</source>
        <translation>用于验证（选择设置）的人的比例。</translation>
    </message>
    <message>
        <source>Share of people for the test set; the rest is for training.</source>
        <translation>用作测试集的人的比例；其余用于训练。</translation>
    </message>
    <message>
        <source>Share of a held-out person&apos;s ratings given to the recommender as history.</source>
        <translation>被留出的人的评分中，作为历史交给推荐模型的比例。</translation>
    </message>
    <message>
        <source>Weight of the title.</source>
        <translation>片名的权重。</translation>
    </message>
    <message>
        <source>Weight of the genres.</source>
        <translation>类型的权重。</translation>
    </message>
    <message>
        <source>Weight of directors, writers and actors.</source>
        <translation>导演、编剧和演员的权重。</translation>
    </message>
    <message>
        <source>Weight of the description.</source>
        <translation>简介的权重。</translation>
    </message>
    <message>
        <source>Number of SVD components.</source>
        <translation>SVD 分量的个数。</translation>
    </message>
    <message>
        <source>Minimum document frequency: words and names of fewer movies are ignored.</source>
        <translation>最小文档频率：出现在更少电影中的词和人名会被忽略。</translation>
    </message>
    <message>
        <source>Weight of the title&apos;s words.</source>
        <translation>片名中词语的权重。</translation>
    </message>
    <message>
        <source>Weight of the description&apos;s words.</source>
        <translation>简介中词语的权重。</translation>
    </message>
    <message>
        <source>Stems English plurals to singulars.</source>
        <translation>把英语复数当作单数。</translation>
    </message>
    <message>
        <source>tfidf: rare words weigh more. counts: a bag of words.</source>
        <translation>TF-IDF：罕见词权重更大。词频：普通的词袋。</translation>
    </message>
    <message>
        <source>Number of topics.</source>
        <translation>主题的个数。</translation>
    </message>
    <message>
        <source>Maximum number of iterations; stops earlier on convergence.</source>
        <translation>最多迭代次数；收敛后提前停止。</translation>
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
        <source>Random seed: another one may give other topics.</source>
        <translation>随机种子：换一个可能得到别的主题。</translation>
    </message>
    <message>
        <source>sif and tfidf: rare words weigh more. equal: all words alike.</source>
        <translation>SIF 和 TF-IDF：罕见词权重更大。相同：所有词一样。</translation>
    </message>
    <message>
        <source>With sif: the smaller, the less weight frequent words get.</source>
        <translation>使用 SIF 时：越小，常见词的作用越小。</translation>
    </message>
    <message>
        <source>Removes the first principal component, which all movies share (SIF).</source>
        <translation>去掉所有电影共有的第一主成分（SIF）。</translation>
    </message>
    <message>
        <source>Seconds analysed of a longer sound, in windows spread evenly over it.</source>
        <translation>较长的声音分析多少秒，取自均匀分布的窗口。</translation>
    </message>
    <message>
        <source>Trims silence at both ends and normalises loudness (EBU R 128).</source>
        <translation>裁掉首尾静音，并做响度归一化（EBU R 128）。</translation>
    </message>
    <message>
        <source>cut: black borders, as of scanned covers and letterboxed frames, are removed first. kept: the poster is used as it is.</source>
        <translation>裁去：先裁掉黑边，例如扫描封面和影片画面四周的黑边。保留：按原样使用海报。</translation>
    </message>
    <message>
        <source>Clips taken from a trailer, spread evenly over it.</source>
        <translation>从预告片中取多少个片段，均匀分布在全片。</translation>
    </message>
    <message>
        <source>Consecutive frames of a clip; the network was trained on 64.</source>
        <translation>每个片段的连续帧数；网络是用 64 帧训练的。</translation>
    </message>
    <message>
        <source>Maximum number of shots per trailer, spread evenly over it.</source>
        <translation>每部预告片最多取多少个镜头，均匀分布在全片。</translation>
    </message>
    <message>
        <source>Units of the hidden layer; time grows with them.</source>
        <translation>隐藏层的单元数；越多越耗时。</translation>
    </message>
    <message>
        <source>Size of the latent code of a history.</source>
        <translation>历史记录的潜在编码的维数。</translation>
    </message>
    <message>
        <source>Dropout of the input history while training.</source>
        <translation>训练时对输入历史记录的 dropout。</translation>
    </message>
    <message>
        <source>Weight of the KL divergence; 0: none.</source>
        <translation>KL 散度的权重；0：不用。</translation>
    </message>
    <message>
        <source>Epochs over which beta is annealed to its full value.</source>
        <translation>经过多少轮把 beta 退火到全值。</translation>
    </message>
    <message>
        <source>Size of the embeddings that are multiplied (GMF).</source>
        <translation>相乘的嵌入（GMF）的维数。</translation>
    </message>
    <message>
        <source>Size of the embeddings that go through the layers.</source>
        <translation>送入各层的嵌入的维数。</translation>
    </message>
    <message>
        <source>Units of the first hidden layer.</source>
        <translation>第一个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Hidden layers, each half as wide as the one before.</source>
        <translation>隐藏层数，每层宽度是前一层的一半。</translation>
    </message>
    <message>
        <source>Negatives sampled per positive.</source>
        <translation>每个正样本抽取的负样本数。</translation>
    </message>
    <message>
        <source>Share of each history held out as the training target.</source>
        <translation>每条历史记录中留作训练目标的比例。</translation>
    </message>
    <message>
        <source>Dropout of the first hidden layer.</source>
        <translation>第一个隐藏层的 dropout。</translation>
    </message>
    <message>
        <source>Passes over the training data; the maximum where a validation set allows early stopping.</source>
        <translation>遍历训练数据的次数；有验证集可提前停止时，为最多次数。</translation>
    </message>
    <message>
        <source>Training examples per batch.</source>
        <translation>每批的训练样本数。</translation>
    </message>
    <message>
        <source>Learning rate: too high diverges, too low converges slowly.</source>
        <translation>学习率：太高会发散，太低收敛慢。</translation>
    </message>
    <message>
        <source>Weight decay: L2 regularisation of all weights.</source>
        <translation>权重衰减：对所有权重的 L2 正则化。</translation>
    </message>
    <message>
        <source>Maximum norm of the gradients; 0: no clipping.</source>
        <translation>梯度范数的上限；0：不裁剪。</translation>
    </message>
    <message>
        <source>Optimisation algorithm.</source>
        <translation>优化算法。</translation>
    </message>
    <message>
        <source>Learning-rate schedule over the epochs.</source>
        <translation>学习率随训练轮数的调度方式。</translation>
    </message>
    <message>
        <source>Evaluations without improvement before early stopping; 0: never.</source>
        <translation>连续这么多次评估没有改善就提前停止；0：从不。</translation>
    </message>
    <message>
        <source>Epochs between evaluations on the validation set.</source>
        <translation>每隔多少轮在验证集上评估一次。</translation>
    </message>
    <message>
        <source>Device to train on; auto: a GPU if there is one.</source>
        <translation>用于训练的设备；auto：有 GPU 就用 GPU。</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>随机种子。</translation>
    </message>
    <message>
        <source>Latent dimensions of people and movies.</source>
        <translation>用户和电影的潜在维数。</translation>
    </message>
    <message>
        <source>Hidden units of the person tower.</source>
        <translation>用户塔的隐藏单元数。</translation>
    </message>
    <message>
        <source>Normalisation of pooled histories by their length: 1 mean, 0 sum.</source>
        <translation>汇聚历史记录时按长度归一化：1 为均值，0 为求和。</translation>
    </message>
    <message>
        <source>Softmax temperature; lower is sharper. About 0.1 for cosine.</source>
        <translation>softmax 的温度；越低越尖锐。余弦相似度约取 0.1。</translation>
    </message>
    <message>
        <source>logQ correction of in-batch sampling bias (Yi et al. 2019): 1 full, 0 none.</source>
        <translation>对批内采样偏差的 logQ 校正（Yi 等，2019）：1 完全校正，0 不校正。</translation>
    </message>
    <message>
        <source>Dropout of the pooled history.</source>
        <translation>对汇聚后的历史记录的 dropout。</translation>
    </message>
    <message>
        <source>Similarity of a person and a movie.</source>
        <translation>用户与电影的相似度。</translation>
    </message>
    <message>
        <source>Modality dropout: how often a modality of a movie is masked while training, so that the others can replace it.</source>
        <translation>模态 dropout：训练时以多大概率遮住电影的一种模态，使其他模态能够代替它。</translation>
    </message>
    <message>
        <source>ID dropout: how often a movie is represented by its features alone while training; more helps new movies.</source>
        <translation>ID dropout：训练时以多大概率只用特征表示电影；越大越有利于新电影。</translation>
    </message>
    <message>
        <source>Latent dimensions; more capture finer tastes and need a higher lambda.</source>
        <translation>潜在维数；越多越能刻画细微的口味，也需要更大的 lambda。</translation>
    </message>
    <message>
        <source>Alternating least squares iterations.</source>
        <translation>交替最小二乘的迭代次数。</translation>
    </message>
    <message>
        <source>L2 regularisation of the factors. The most sensitive setting.</source>
        <translation>对因子的 L2 正则化。最敏感的设置。</translation>
    </message>
    <message>
        <source>Scales the regularisation by the number of ratings: 1 in proportion, 0 not at all.</source>
        <translation>正则化随评分数缩放：1 成正比，0 不缩放。</translation>
    </message>
    <message>
        <source>Shrinkage of person and movie biases, in ratings: with so many, half of a bias is kept.</source>
        <translation>用户和电影偏置的收缩（以评分数计）：评分有这么多时，保留偏置的一半。</translation>
    </message>
    <message>
        <source>Random seed of the initialisation.</source>
        <translation>初始化的随机种子。</translation>
    </message>
    <message>
        <source>Training loss: pairwise against sampled negatives (bpr, warp), softmax over movies (softmax, sampled-softmax, in-batch), or pointwise (logistic, squared).</source>
        <translation>训练损失：与抽取的负样本成对比较（bpr、warp），对电影做 softmax（softmax、sampled-softmax、in-batch），或逐点（logistic、squared）。</translation>
    </message>
    <message>
        <source>How negatives are sampled; hard: the highest scored of those drawn; in-batch: movies liked by others.</source>
        <translation>负样本的抽取方式；hard：抽中的电影里得分最高的；in-batch：别的用户喜欢的电影。</translation>
    </message>
    <message>
        <source>Exponent of popularity sampling: 1 in proportion to popularity, 0 uniform.</source>
        <translation>按热门度采样的指数：1 与热门度成正比，0 均匀。</translation>
    </message>
    <message>
        <source>Temperature of the softmax losses; lower is sharper.</source>
        <translation>softmax 类损失的温度；越低越尖锐。</translation>
    </message>
    <message>
        <source>L2 regularisation of the factors of each sampled pair.</source>
        <translation>对每个抽样对的因子的 L2 正则化。</translation>
    </message>
    <message>
        <source>Fold-in of new people: weight of unobserved movies as negatives.</source>
        <translation>折入新用户时：未观看的电影作为负样本的权重。</translation>
    </message>
    <message>
        <source>Fold-in of new people: L2 regularisation of their factors.</source>
        <translation>折入新用户时：对其因子的 L2 正则化。</translation>
    </message>
    <message>
        <source>Latent dimensions; more capture finer tastes, time grows with their square.</source>
        <translation>潜在维数；越多越能刻画细微的口味，耗时与其平方成正比。</translation>
    </message>
    <message>
        <source>L2 regularisation of the factors. The most sensitive setting: tune it in steps of a third.</source>
        <translation>对因子的 L2 正则化。最敏感的设置：每次调整约三分之一。</translation>
    </message>
    <message>
        <source>Weight of unobserved movies as negatives.</source>
        <translation>未观看的电影作为负样本的权重。</translation>
    </message>
    <message>
        <source>As in iALS.</source>
        <translation>与 iALS 相同。</translation>
    </message>
    <message>
        <source>As in iALS; for movies, the weight of content beside ratings.</source>
        <translation>与 iALS 相同；对电影来说，也是内容相对于评分的权重。</translation>
    </message>
    <message>
        <source>Strength of the content prior: 0 for movies without ratings only, 1 for all movies.</source>
        <translation>内容先验的强度：0 只用于没有评分的电影，1 用于所有电影。</translation>
    </message>
    <message>
        <source>Above 1 promotes movies without ratings, at a cost in accuracy.</source>
        <translation>大于 1 会提升没有评分的电影，代价是准确度下降。</translation>
    </message>
    <message>
        <source>Weight of text among the features.</source>
        <translation>文本在特征中的权重。</translation>
    </message>
    <message>
        <source>Weight of posters among the features.</source>
        <translation>海报在特征中的权重。</translation>
    </message>
    <message>
        <source>Weight of sound among the features.</source>
        <translation>声音在特征中的权重。</translation>
    </message>
    <message>
        <source>Weight of trailers among the features.</source>
        <translation>预告片在特征中的权重。</translation>
    </message>
    <message>
        <source>Ridge regularisation of the mapping; raise it when few movies are rated.</source>
        <translation>映射的岭正则化；有评分的电影少时应调大。</translation>
    </message>
    <message>
        <source>Width of the RBF kernel: higher uses only very similar movies.</source>
        <translation>RBF 核的宽度：越大，只参考越相似的电影。</translation>
    </message>
    <message>
        <source>Weights the rated movies by their number of ratings: 1 in proportion, 0 not at all.</source>
        <translation>按评分数给有评分的电影加权：1 成正比，0 不加权。</translation>
    </message>
    <message>
        <source>Maximum number of landmarks (Nyström); time grows with their square.</source>
        <translation>地标点（Nyström）的最多个数；耗时与其平方成正比。</translation>
    </message>
    <message>
        <source>Number of singular vectors; too many overfit.</source>
        <translation>奇异向量的个数；太多会过拟合。</translation>
    </message>
    <message>
        <source>Latent dimensions; more capture finer tastes and take longer.</source>
        <translation>潜在维数；越多越能刻画细微的口味，也越耗时。</translation>
    </message>
    <message>
        <source>Passes over all ratings. Too many overfit.</source>
        <translation>遍历所有评分的次数。太多会过拟合。</translation>
    </message>
    <message>
        <source>Learning rate. Where the model diverges, lower it and raise epochs.</source>
        <translation>学习率。模型发散时，调低它并调高 epochs。</translation>
    </message>
    <message>
        <source>L2 regularisation of person and movie biases.</source>
        <translation>对用户和电影偏置的 L2 正则化。</translation>
    </message>
    <message>
        <source>Random seed of initialisation and order.</source>
        <translation>初始化和顺序的随机种子。</translation>
    </message>
    <message>
        <source>Attention heads; must divide &quot;factors&quot;.</source>
        <translation>注意力头数；必须能整除“factors”。</translation>
    </message>
    <message>
        <source>plain: as published. gated: gated layers with a relative position bias.</source>
        <translation>plain：与论文相同。gated：带相对位置偏置的门控层。</translation>
    </message>
    <message>
        <source>Maximum sequence length: the newest movies of a person; time grows with it.</source>
        <translation>序列的最大长度：用户最近的电影；越长越耗时。</translation>
    </message>
    <message>
        <source>Size of the embeddings and of the hidden state.</source>
        <translation>嵌入和隐藏状态的维数。</translation>
    </message>
    <message>
        <source>Number of stacked layers.</source>
        <translation>堆叠的层数。</translation>
    </message>
    <message>
        <source>Dropout while training, against overfitting.</source>
        <translation>训练时的 dropout，防止过拟合。</translation>
    </message>
    <message>
        <source>Training loss: softmax over all movies (softmax) or over sampled negatives (sampled-softmax), calibrated binary cross-entropy (gbce), or pairwise against the hardest negatives (bpr-max).</source>
        <translation>训练损失：对所有电影（softmax）或对抽取的负样本（sampled-softmax）做 softmax，校准的二元交叉熵（gbce），或与最难的负样本成对比较（bpr-max）。</translation>
    </message>
    <message>
        <source>Negatives sampled per batch, shared by all sequences.</source>
        <translation>每批抽取的负样本数，由所有序列共用。</translation>
    </message>
    <message>
        <source>Calibration of gbce: 1 calibrated probabilities, 0 plain, overconfident ones.</source>
        <translation>gbce 的校准：1 概率经过校准，0 不校准，概率过于自信。</translation>
    </message>
    <message>
        <source>Adds the time since the previous movie and the hour of the week as inputs; needs true timestamps.</source>
        <translation>把距上一部电影的时间和一周中的时刻也作为输入；需要真实的时间戳。</translation>
    </message>
    <message>
        <source>Graph convolution layers: 2 reach movies liked by people with a movie in common.</source>
        <translation>图卷积层数：2 层可到达与该用户有共同喜欢的电影的人所喜欢的电影。</translation>
    </message>
    <message>
        <source>Dropout of the target view.</source>
        <translation>目标视图的 dropout。</translation>
    </message>
    <message>
        <source>Weight of the alignment loss between features and factors.</source>
        <translation>特征与因子之间对齐损失的权重。</translation>
    </message>
    <message>
        <source>product: inner product, which favours popular movies. cosine: does not.</source>
        <translation>product：内积，偏向热门电影。cosine：不偏向。</translation>
    </message>
    <message>
        <source>Graph convolution layers between movies with similar features.</source>
        <translation>特征相似的电影之间的图卷积层数。</translation>
    </message>
    <message>
        <source>Neighbours per movie in the similarity graph of each modality.</source>
        <translation>每种模态的相似度图中每部电影的近邻数。</translation>
    </message>
    <message>
        <source>Share of text in the similarity graph; the other modalities share the rest.</source>
        <translation>文本在相似度图中的比例；其余由其他模态分享。</translation>
    </message>
    <message>
        <source>Share of edges pruned in each epoch, those of popular movies first.</source>
        <translation>每轮剪去的边的比例，先剪热门电影的边。</translation>
    </message>
    <message>
        <source>Weight of the loss that fits people&apos;s factors to the features alone.</source>
        <translation>让用户因子只拟合特征的损失的权重。</translation>
    </message>
    <message>
        <source>Neighbours kept per movie in the linear filter; 0: all.</source>
        <translation>线性滤波器中每部电影保留的近邻数；0：全部。</translation>
    </message>
    <message>
        <source>Asymmetric normalisation: 1 down-weights active people, 0 popular movies, 0.5 both.</source>
        <translation>非对称归一化：1 降低活跃用户的权重，0 降低热门电影的权重，0.5 两者兼顾。</translation>
    </message>
    <message>
        <source>Exponent of the linear filter: below 1 flattens its weights, above 1 sharpens them.</source>
        <translation>线性滤波器的指数：小于 1 使权重更平，大于 1 使权重更尖锐。</translation>
    </message>
    <message>
        <source>Singular vectors of the ideal low-pass filter.</source>
        <translation>理想低通滤波器的奇异向量个数。</translation>
    </message>
    <message>
        <source>Weight of the ideal low-pass filter beside the linear one; 0: none.</source>
        <translation>理想低通滤波器相对于线性滤波器的权重；0：不用。</translation>
    </message>
    <message>
        <source>early: features are fused with a movie&apos;s factors before graph convolution. late: each modality has its own graph convolution.</source>
        <translation>early：在图卷积之前把特征与电影的因子融合。late：每种模态各做图卷积。</translation>
    </message>
    <message>
        <source>How modalities are combined; weights: by learnt weights.</source>
        <translation>各模态如何组合；weights：用学到的权重。</translation>
    </message>
    <message>
        <source>Similarity of two movies by who rated both.</source>
        <translation>两部电影的相似度，由哪些人都评过分决定。</translation>
    </message>
    <message>
        <source>Neighbours kept per movie; 0 keeps all, which favours popular movies.</source>
        <translation>每部电影保留的近邻数；0 保留全部，会偏向热门电影。</translation>
    </message>
    <message>
        <source>Shrinks similarities that rest on few common people.</source>
        <translation>收缩只由少数共同用户得出的相似度。</translation>
    </message>
    <message>
        <source>Exponent of the transition probabilities: above 1, likely transitions weigh more.</source>
        <translation>转移概率的指数：大于 1 时，可能性大的转移权重更大。</translation>
    </message>
    <message>
        <source>Popularity penalty; 0: none.</source>
        <translation>对热门电影的惩罚；0：不惩罚。</translation>
    </message>
    <message>
        <source>Neighbours kept per movie: those with the most probable walks.</source>
        <translation>每部电影保留的近邻数：随机游走最可能到达的那些。</translation>
    </message>
    <message>
        <source>Minimum number of common people of a pair of movies.</source>
        <translation>一对电影至少要有多少共同用户。</translation>
    </message>
    <message>
        <source>Number of nearest people.</source>
        <translation>最近邻用户的个数。</translation>
    </message>
    <message>
        <source>Case amplification: higher favours the most similar people.</source>
        <translation>相似度放大：越大越偏向最相似的用户。</translation>
    </message>
    <message>
        <source>Neighbours kept per movie.</source>
        <translation>每部电影保留的近邻数。</translation>
    </message>
    <message>
        <source>How much more a movie weighs for each star above the person&apos;s mean.</source>
        <translation>比该用户的平均分每高一星，电影的权重增加多少。</translation>
    </message>
    <message>
        <source>Centres the features: subtracts the mean movie.</source>
        <translation>特征中心化：减去电影的均值。</translation>
    </message>
    <message>
        <source>yes: standardises every feature dimension, for features in different units.</source>
        <translation>yes：对特征的每一维做标准化，用于单位不同的特征。</translation>
    </message>
    <message>
        <source>all: every movie is mapped from its content. cold: only movies without ratings.</source>
        <translation>all：每部电影都由内容映射。cold：只映射没有评分的电影。</translation>
    </message>
    <message>
        <source>Latent dimensions learnt from ratings.</source>
        <translation>从评分中学习的潜在维数。</translation>
    </message>
    <message>
        <source>Latent dimensions learnt from features.</source>
        <translation>从特征中学习的潜在维数。</translation>
    </message>
    <message>
        <source>Half-life of a rating in days; 0: no decay.</source>
        <translation>评分的半衰期（天）；0：不衰减。</translation>
    </message>
    <message>
        <source>log: logarithm of the count, better in a mix. count: number of ratings.</source>
        <translation>log：评分数的对数，更适合混合。count：评分数。</translation>
    </message>
    <message>
        <source>Ratings added to every movie before the logarithm, in multiples of the mean: more makes movies with few ratings differ less.</source>
        <translation>取对数前给每部电影加上的评分数，以均值的倍数计：越大，评分少的电影之间差别越小。</translation>
    </message>
    <message>
        <source>Random seed of the order.</source>
        <translation>顺序的随机种子。</translation>
    </message>
    <message>
        <source>As in EASE.</source>
        <translation>与 EASE 相同。</translation>
    </message>
    <message>
        <source>L2 regularisation of the content weights.</source>
        <translation>对内容权重的 L2 正则化。</translation>
    </message>
    <message>
        <source>Weight of the text model beside the rating model; 0: none.</source>
        <translation>文本模型相对于评分模型的权重；0：不用。</translation>
    </message>
    <message>
        <source>The same for posters.</source>
        <translation>海报的相应权重。</translation>
    </message>
    <message>
        <source>The same for sound.</source>
        <translation>声音的相应权重。</translation>
    </message>
    <message>
        <source>The same for trailers.</source>
        <translation>预告片的相应权重。</translation>
    </message>
    <message>
        <source>Width of the RBF kernel: higher counts only very similar movies; 0: cosine.</source>
        <translation>RBF 核的宽度：越大，只计入越相似的电影；0：余弦。</translation>
    </message>
    <message>
        <source>Weight of text features beside ratings; 0: none.</source>
        <translation>文本特征相对于评分的权重；0：不用。</translation>
    </message>
    <message>
        <source>L2 regularisation of all weights; raise it for sparse data.</source>
        <translation>对所有权重的 L2 正则化；数据稀疏时应调大。</translation>
    </message>
    <message>
        <source>Dropout denoising (EDLAE): keeps popular movies from predicting themselves.</source>
        <translation>dropout 去噪（EDLAE）：避免热门电影预测它们自己。</translation>
    </message>
    <message>
        <source>Down-weights active people: 0 weighs ratings equally, 1 weighs people equally.</source>
        <translation>降低活跃用户的权重：0 每个评分权重相同，1 每个用户权重相同。</translation>
    </message>
    <message>
        <source>L1 regularisation: above 0, weights are sparse, with shorter explanations and faster scoring.</source>
        <translation>L1 正则化：大于 0 时权重稀疏，解释更短，评分更快。</translation>
    </message>
    <message>
        <source>Dropout denoising, as in EASE.</source>
        <translation>dropout 去噪，与 EASE 相同。</translation>
    </message>
    <message>
        <source>positive: non-negative weights. any: negative weights too, which is slower.</source>
        <translation>positive：只用非负权重。any：也允许负权重，较慢。</translation>
    </message>
    <message>
        <source>Restricts each movie to its most similar movies, which is faster; 0: all.</source>
        <translation>每部电影只使用与它最相似的电影，这样更快；0：全部。</translation>
    </message>
    <message>
        <source>Maximum coordinate descent iterations per movie.</source>
        <translation>每部电影坐标下降的最多迭代次数。</translation>
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
        <source>Size of the hidden state.</source>
        <translation>隐藏状态的大小。</translation>
    </message>
    <message>
        <source>How many parts ahead the network predicts.</source>
        <translation>向前预测多少段。</translation>
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
        <source>Sequences per batch.</source>
        <translation>每批的序列数。</translation>
    </message>
    <message>
        <source>Learning rate of Adam.</source>
        <translation>Adam 的学习率。</translation>
    </message>
    <message>
        <source>How mix weights are optimised: coordinate search, logistic regression, or Bayesian optimisation.</source>
        <translation>如何优化混合权重：坐标搜索、逻辑回归或贝叶斯优化。</translation>
    </message>
    <message>
        <source>Separate weights for people with few, some and many ratings, where cross-validation confirms a gain.</source>
        <translation>在交叉验证确认有增益时，为评分少、中、多的人分别设定权重。</translation>
    </message>
    <message>
        <source>Re-ranks the best 80 movies of each person with gradient-boosted trees (XGBoost), cross-validated over people.</source>
        <translation>用梯度提升树（XGBoost）为每人最好的 80 部电影重新排序，并在人之间交叉验证。</translation>
    </message>
    <message>
        <source>Missing features. drop: left missing; their weight goes to the other signals. imputed, in a library: uses the features imputed by encode --impute or on the Data page. mean, neighbours, generate, in experiments: imputation method.</source>
        <translation>缺失的特征。drop：保持缺失，其权重转给其他信号。imputed（片库中）：使用由 encode --impute 或在数据页插补的特征。mean、neighbours、generate（实验中）：插补方法。</translation>
    </message>
    <message>
        <source>Early fusion: how features of several modalities become one block for every model; separate: not fused.</source>
        <translation>早期融合：多种模态的特征如何合为供各模型使用的一个特征块；separate：不融合。</translation>
    </message>
    <message>
        <source>Dimensions of each modality in the block.</source>
        <translation>特征块中每种模态的维数。</translation>
    </message>
    <message>
        <source>Weight of text in the block; 0: none.</source>
        <translation>文本在特征块中的权重；0：不用。</translation>
    </message>
    <message>
        <source>Weight of posters in the block; 0: none.</source>
        <translation>海报在特征块中的权重；0：不用。</translation>
    </message>
    <message>
        <source>Weight of sound in the block; 0: none.</source>
        <translation>声音在特征块中的权重；0：不用。</translation>
    </message>
    <message>
        <source>Weight of trailers in the block; 0: none.</source>
        <translation>预告片在特征块中的权重；0：不用。</translation>
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
        <translation>无评判</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>无备注</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Default fusion</source>
        <translation>默认融合</translation>
    </message>
    <message>
        <source>First list</source>
        <translation>首份列表</translation>
    </message>
</context>
<context>
    <name>Setting</name>
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
        <translation>影人</translation>
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
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大指数</translation>
    </message>
    <message>
        <source>Anneal epochs</source>
        <translation>退火轮数</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>不对称度</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Audio share</source>
        <translation>声音份额</translation>
    </message>
    <message>
        <source>Audio weight</source>
        <translation>声音权重</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Bias lambda</source>
        <translation>偏置正则化</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>模块类型</translation>
    </message>
    <message>
        <source>Block dimensions</source>
        <translation>每块维数</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>模块数</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Cold-start boost</source>
        <translation>冷启动加权</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Content factors</source>
        <translation>内容因子数</translation>
    </message>
    <message>
        <source>Content lambda</source>
        <translation>内容正则化</translation>
    </message>
    <message>
        <source>Content loss weight</source>
        <translation>内容损失权重</translation>
    </message>
    <message>
        <source>Content prior</source>
        <translation>内容先验</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>Edge pruning</source>
        <translation>边剪枝</translation>
    </message>
    <message>
        <source>Embedding dim</source>
        <translation>嵌入维数</translation>
    </message>
    <message>
        <source>Eval every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子数</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Fold-in lambda</source>
        <translation>折入正则化</translation>
    </message>
    <message>
        <source>Fold-in unobserved weight</source>
        <translation>折入时未观测权重</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合方式</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>GMF factors</source>
        <translation>GMF 因子数</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Holdout ratio</source>
        <translation>留出比例</translation>
    </message>
    <message>
        <source>ID dropout</source>
        <translation>ID 随机失活</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Image share</source>
        <translation>海报份额</translation>
    </message>
    <message>
        <source>Image weight</source>
        <translation>海报权重</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>正则化系数</translation>
    </message>
    <message>
        <source>Lambda exponent</source>
        <translation>正则化指数</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>地标数</translation>
    </message>
    <message>
        <source>Latent dim</source>
        <translation>隐空间维数</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>LogQ correction</source>
        <translation>LogQ 校正</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失函数</translation>
    </message>
    <message>
        <source>Low-pass weight</source>
        <translation>低通权重</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>映射范围</translation>
    </message>
    <message>
        <source>Min support</source>
        <translation>最小支持度</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失特征</translation>
    </message>
    <message>
        <source>Modality dropout</source>
        <translation>模态随机失活</translation>
    </message>
    <message>
        <source>Movie layers</source>
        <translation>电影塔层数</translation>
    </message>
    <message>
        <source>Negative sampling</source>
        <translation>负采样方式</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>负样本数</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻数</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Person normalisation</source>
        <translation>用户归一化</translation>
    </message>
    <message>
        <source>Pooling exponent</source>
        <translation>汇聚指数</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>岭系数</translation>
    </message>
    <message>
        <source>Sampling exponent</source>
        <translation>采样指数</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>打分方式</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>奇异向量数</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text share</source>
        <translation>文本份额</translation>
    </message>
    <message>
        <source>Text weight</source>
        <translation>文本权重</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调优</translation>
    </message>
    <message>
        <source>Unobserved weight</source>
        <translation>未观测权重</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>预告片</translation>
    </message>
    <message>
        <source>Video share</source>
        <translation>预告片份额</translation>
    </message>
    <message>
        <source>Video weight</source>
        <translation>预告片权重</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
</context>
<context>
    <name>SettingChoice</name>
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
        <source>SIF</source>
        <translation>SIF</translation>
    </message>
    <message>
        <source>TF-IDF</source>
        <translation>TF-IDF</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>separate</source>
        <translation>各自独立</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>coordinate ascent</source>
        <translation>坐标上升</translation>
    </message>
    <message>
        <source>logistic</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>Bayesian</source>
        <translation>贝叶斯</translation>
    </message>
    <message>
        <source>leave missing</source>
        <translation>保持缺失</translation>
    </message>
    <message>
        <source>imputed</source>
        <translation>已插补</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>inner product</source>
        <translation>内积</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>second GPU</source>
        <translation>第二块 GPU</translation>
    </message>
    <message>
        <source>third GPU</source>
        <translation>第三块 GPU</translation>
    </message>
    <message>
        <source>fourth GPU</source>
        <translation>第四块 GPU</translation>
    </message>
    <message>
        <source>BPR</source>
        <translation>BPR</translation>
    </message>
    <message>
        <source>sampled softmax</source>
        <translation>采样 softmax</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>in-batch</source>
        <translation>批内</translation>
    </message>
    <message>
        <source>WARP</source>
        <translation>WARP</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>by popularity</source>
        <translation>按热门度</translation>
    </message>
    <message>
        <source>hard negatives</source>
        <translation>难负样本</translation>
    </message>
    <message>
        <source>gBCE</source>
        <translation>gBCE</translation>
    </message>
    <message>
        <source>BPR-max</source>
        <translation>BPR-max</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>gated</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>early</source>
        <translation>早期</translation>
    </message>
    <message>
        <source>late</source>
        <translation>晚期</translation>
    </message>
    <message>
        <source>learnt weights</source>
        <translation>学得的权重</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>BM25</source>
        <translation>BM25</translation>
    </message>
    <message>
        <source>all movies</source>
        <translation>全部电影</translation>
    </message>
    <message>
        <source>unrated movies</source>
        <translation>无评分的电影</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
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
        <translation>文本 · 情节</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>情节</translation>
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
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
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
        <source>To get one, %1</source>
        <translation>获取方法：%1</translation>
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
        <source>cos %1</source>
        <translation>余弦 %1</translation>
    </message>
    <message>
        <source>Cosine similarity of the features: %1 (1: identical, 0: unrelated)</source>
        <translation>特征的余弦相似度：%1（1 为相同，0 为无关）</translation>
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
        <translation>使用这里能运行的最好的编码器，或由您选择</translation>
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
        <source>minor leakage: remove one</source>
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
        <source>%1%</source>
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
        <translation>训练结果（%1）</translation>
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
        <source>Movies that are imported can be chosen on the wall.</source>
        <translation>导入电影后，可在海报墙上选择。</translation>
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
        <translation>您的标注 · 按键 1–5，0 清除</translation>
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
    <message numerus="yes">
        <source>%Ln interactions, no ratings</source>
        <translation>
            <numerusform>%Ln 次交互，没有评分</numerusform>
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
        <source>1: perfect agreement, 0: chance level; in brackets the 95% interval (bootstrap over movies). α: all ratings, interval scale; Fleiss&apos; κ: movies that all curators rated; Cohen&apos;s κ: quadratic weights, lowest pair first.</source>
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
        <translation>片名</translation>
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
        <translation>影人</translation>
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
        <translation>片名(&amp;T)</translation>
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
        <translation>影人(&amp;P)</translation>
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
        <source>All use the same ratings and features. Baseline: EASE on ratings alone. Feature level: CEASE on one joint vector of all features. Decision level: EASE plus one signal per modality, weights tuned on other people. Joint level: Multimodal LightGCN trained end to end. NDCG@10 with 95% intervals; the line is the baseline. Early stopping of the joint model uses these same people, so its result is slightly optimistic.</source>
        <translation>全部使用相同的评分与特征。基线：仅用评分的 EASE。特征级：以全部特征的联合向量训练的 CEASE。决策级：EASE 加每个模态一个信号，权重在其他人上调优。联合级：端到端训练的多模态 LightGCN。NDCG@10，95% 区间；竖线为基线。联合模型的早停使用同一批人，因此结果略偏乐观。</translation>
    </message>
    <message>
        <source>The run on screen is retrained without each modality (ablation) and with its features shuffled between movies (control). For new movies and new people, a tenth of each is held out from training. NDCG@10; gains are paired by person, with 95% intervals. The weights of the run do not change.</source>
        <translation>对当前显示的训练结果，分别去掉每种模态重新训练（消融），并把该模态的特征在电影之间打乱后重新训练（对照）。对于新电影与新用户，各留出十分之一不参与训练。NDCG@10；增益按人配对，95% 区间。权重沿用该次训练的权重。</translation>
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
        <translation>需要使用特征的训练结果：请先在数据页编码，再训练。</translation>
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
        <translation>推荐模型</translation>
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
    <name>kinoprism::app::HypotheticalPeople</name>
    <message>
        <source>Hypothetical person %1</source>
        <translation>假想用户 %1</translation>
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
    <message>
        <source>%1: left out. %2</source>
        <translation>%1：未导入。%2</translation>
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
        <source>%Ln IDs</source>
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
        <translation>尚无训练结果</translation>
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
        <source>± and changes: 95% bootstrap, seed %1</source>
        <translation>± 与变化：95% 自助法，种子 %1</translation>
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
        <translation>当前显示的训练结果不使用此融合层级。%1</translation>
    </message>
    <message>
        <source>Train CEASE to use it.</source>
        <translation>训练 CEASE 即可使用。</translation>
    </message>
    <message>
        <source>Train several recommenders together to use it.</source>
        <translation>同时训练多个推荐模型即可使用。</translation>
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
    <message>
        <source>Tuned weights are ready. The sliders that you set keep their values; Alt+Z shows the tuned mix.</source>
        <translation>调优后的权重已就绪。您设定过的滑块保持原值；按 Alt+Z 查看调优后的混合。</translation>
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
        <translation>正在打开最新的训练结果…</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无训练结果</translation>
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
        <source>Training learns people&apos;s preferences from the ratings of this library. This page then shows the recommendations for any person, explains them and measures their quality. On MovieLens-1M, a first list takes some seconds and tuning about half a minute more.</source>
        <translation>训练从本片库的评分中学习每个人的偏好。之后本页显示任何人的推荐，解释其原因，并衡量其质量。在 MovieLens-1M 上，首份列表只需数秒，调优约需半分钟。</translation>
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
        <translation>在您的列表中第 %1 位</translation>
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
        <translation>评判了“%1”</translation>
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
        <translation>您的列表中各信号分歧最大的电影</translation>
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
        <translation>片库页当前显示的电影，按其顺序</translation>
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
        <translation>本次标注</translation>
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
        <translation>您的列表（最近一次标注之后）</translation>
    </message>
    <message>
        <source>HISTORY — EVERY STEP CAN BE UNDONE</source>
        <translation>历史（每一步都可以撤销）</translation>
    </message>
    <message>
        <source>Labels, newest first</source>
        <translation>标注记录，最新的在前</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>您的列表</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / 分钟</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α of all curators&apos; current ratings, interval scale; 95% interval %1 … %2 (bootstrap over movies)</source>
        <translation>所有标注者当前评分的 Krippendorff α，等距尺度；95% 区间 %1 … %2（对电影自助抽样）</translation>
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
        <translation>训练一次之后即可使用（解析页）。</translation>
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
        <source>Import…</source>
        <translation>导入…</translation>
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
        <source>Computing the map. This is done once, and again when its data change.</source>
        <translation>正在计算地图。只需计算一次，数据改变后会重新计算。</translation>
    </message>
    <message>
        <source>No two movies share a known person.</source>
        <translation>没有两部电影有共同的已知影人。</translation>
    </message>
    <message>
        <source>No movie has features of this kind yet (Data page).</source>
        <translation>还没有电影具有这种特征（见数据页）。</translation>
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
        <source>%1%</source>
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
        <translation>喜欢的电影中有特征的太少</translation>
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
        <source>On average, movies this person liked are above %1% of the movies that all people liked</source>
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
    <name>kinoprism::app::RunNotice</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>The list was updated: its weights are tuned now.</source>
        <translation>列表已更新：权重现已调优。</translation>
    </message>
    <message>
        <source>First list, with rough weights. Tuning has not finished.</source>
        <translation>首份列表，权重为粗略估计。调优未完成。</translation>
    </message>
    <message>
        <source>Tune now</source>
        <translation>立即调优</translation>
    </message>
    <message>
        <source>First list, with rough weights. Tuning continues; the list will be updated. (%1)</source>
        <translation>首份列表，权重为粗略估计。调优仍在进行，完成后列表会更新。（%1）</translation>
    </message>
    <message>
        <source>Stop tuning</source>
        <translation>停止调优</translation>
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
        <translation>标注页：1–5、Shift+1–5</translation>
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
        <translation>相似依据</translation>
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
        <translation>训练一次之后即可使用（解析页）。</translation>
    </message>
    <message>
        <source>There are no data for this kind of similarity.</source>
        <translation>没有这方面的数据，无法据此查找相似电影。</translation>
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
    <name>kinoprism::app::TableForm</name>
    <message>
        <source>likes: no rating</source>
        <translation>喜欢（没有评分）</translation>
    </message>
    <message>
        <source>counts: how often, no rating</source>
        <translation>次数（没有评分）</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>this table</source>
        <translation>此表自己的</translation>
    </message>
    <message>
        <source>ratings or interactions</source>
        <translation>评分或交互</translation>
    </message>
    <message>
        <source>movies</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>movie IDs of other sources</source>
        <translation>其他来源的电影 ID</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>评分范围</translation>
    </message>
    <message>
        <source>How often each value is there</source>
        <translation>每个值出现的次数</translation>
    </message>
    <message>
        <source>month/day</source>
        <translation>月/日</translation>
    </message>
    <message>
        <source>day/month</source>
        <translation>日/月</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A movie that is known by the same ID of the same source is the same movie.</source>
        <translation>来源相同且 ID 相同的电影视为同一部电影。</translation>
    </message>
    <message>
        <source>Movie IDs of</source>
        <translation>电影 ID 来源</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Movie ID</source>
        <translation>电影 ID</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Number of interactions</source>
        <translation>交互次数</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原名</translation>
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
        <source>Writers</source>
        <translation>编剧</translation>
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
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>IMDb ID</source>
        <translation>IMDb ID</translation>
    </message>
    <message>
        <source>TMDB ID</source>
        <translation>TMDB ID</translation>
    </message>
    <message>
        <source>Douban ID</source>
        <translation>豆瓣 ID</translation>
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
        <source>%1 · %2%</source>
        <translation>%1 · %2%</translation>
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
    <name>kinoprism::widgets::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
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
        <source>%1%</source>
        <translation>%1%</translation>
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
    <name>kinoprism::widgets::MovieMap</name>
    <message>
        <source>%1, near %2</source>
        <translation>%1，邻近 %2</translation>
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
    <name>kinoprism::widgets::PosterWall</name>
    <message>
        <source>Posters</source>
        <translation>海报</translation>
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
    <name>kinoprism::widgets::StarRating</name>
    <message>
        <source>Your rating</source>
        <translation>您的评分</translation>
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
    <name>kinoprism::widgets::WeightRow</name>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
</context>
</TS>
