#include "engine/encode/text/stop_words.h"

#include <unordered_set>

namespace kinoprism::encode {

bool isStopWord(std::string_view word) {
  static const std::unordered_set<std::string_view> kWords{
      "a",     "about",   "above",   "after",   "again",   "against",    "all",     "also",   "although", "always",
      "am",    "among",   "an",      "and",     "another", "any",        "are",     "around", "as",       "at",
      "away",  "back",    "be",      "became",  "because", "become",     "becomes", "been",   "before",   "being",
      "below", "between", "both",    "but",     "by",      "can",        "cannot",  "could",  "did",      "do",
      "does",  "doing",   "down",    "during",  "each",    "either",     "even",    "ever",   "every",    "few",
      "for",   "from",    "further", "had",     "has",     "have",       "having",  "he",     "her",      "here",
      "hers",  "herself", "him",     "himself", "his",     "how",        "however", "i",      "if",       "in",
      "into",  "is",      "it",      "its",     "itself",  "just",       "me",      "might",  "more",     "most",
      "much",  "must",    "my",      "myself",  "no",      "nor",        "not",     "now",    "of",       "off",
      "on",    "once",    "one",     "only",    "onto",    "or",         "other",   "others", "our",      "ours",
      "out",   "over",    "own",     "same",    "she",     "should",     "so",      "some",   "such",     "than",
      "that",  "the",     "their",   "theirs",  "them",    "themselves", "then",    "there",  "these",    "they",
      "this",  "those",   "though",  "through", "thus",    "to",         "too",     "under",  "until",    "up",
      "upon",  "us",      "very",    "was",     "we",      "were",       "what",    "when",   "where",    "whether",
      "which", "while",   "who",     "whom",    "whose",   "why",        "will",    "with",   "within",   "without",
      "would", "yet",     "you",     "your",    "yours",   "yourself",   "he's",    "she's",  "it's",     "they're",
      "can't", "don't",   "doesn't", "didn't",  "isn't",   "wasn't",     "won't",   "的",     "了",       "和",
      "是",    "在",      "与",      "及",      "或",      "而",         "但",      "但是",   "也",       "都",
      "就",    "不",      "没有",    "没",      "很",      "更",         "最",      "之",     "于",       "以",
      "为",    "被",      "把",      "将",      "让",      "给",         "对",      "对于",   "从",       "到",
      "向",    "由",      "由于",    "因为",    "所以",    "因此",       "如果",    "虽然",   "然而",     "却",
      "又",    "再",      "还",      "还是",    "这",      "那",         "这个",    "那个",   "这些",     "那些",
      "这样",  "那样",    "此",      "其",      "他",      "她",         "它",      "他们",   "她们",     "它们",
      "我",    "我们",    "你",      "你们",    "自己",    "一",         "一个",    "一位",   "一名",     "一场",
      "一种",  "一次",    "个",      "位",      "名",      "着",         "过",      "地",     "得",       "们",
      "并",    "并且",    "且",      "则",      "等",      "等等",       "上",      "下",     "中",       "里",
      "内",    "外",      "时",      "后",      "前",      "之后",       "之前",    "当",     "只",       "只是",
      "能",    "可以",    "会",      "要",      "有",      "无",         "来",      "去",     "吗",       "呢",
      "吧",    "啊",      "什么",    "怎么",    "如何",    "所",         "使",      "同",     "于是",     "已",
      "已经",  "正",      "正在",    "开始",    "不是",    "就是",       "便",      "乃",     "即",       "用",
      "跟",    "像",      "某",      "各",      "每",      "另",         "另一"};
  return kWords.contains(word);
}

}  // namespace kinoprism::encode
