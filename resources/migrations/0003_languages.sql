-- Descriptions say in which language they are: until now it was a guess, English unless there were Chinese characters.

UPDATE OR IGNORE description SET language = language_of (text)
  WHERE language IN ('en', 'zh') AND source <> 'demo' AND language <> language_of (text);
