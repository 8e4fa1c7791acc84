package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A script that text is written in, by its English name in ISO 15924. */
public enum Script implements Term {
  /** Latin. */
  LATIN,
  /** Cyrillic. */
  CYRILLIC,
  /** Greek. */
  GREEK,
  /** Armenian. */
  ARMENIAN,
  /** Georgian. */
  GEORGIAN,
  /** Hebrew. */
  HEBREW,
  /** Arabic. */
  ARABIC,
  /** Syriac. */
  SYRIAC,
  /** Thaana, for Dhivehi. */
  THAANA,
  /** Ethiopic, as for Amharic. */
  ETHIOPIC,
  /** Devanagari, as for Hindi. */
  DEVANAGARI,
  /** Bengali. */
  BENGALI,
  /** Gurmukhi. */
  GURMUKHI,
  /** Gujarati. */
  GUJARATI,
  /** Oriya. */
  ORIYA,
  /** Tamil. */
  TAMIL,
  /** Telugu. */
  TELUGU,
  /** Kannada. */
  KANNADA,
  /** Malayalam. */
  MALAYALAM,
  /** Sinhala. */
  SINHALA,
  /** Thai. */
  THAI,
  /** Lao. */
  LAO,
  /** Tibetan. */
  TIBETAN,
  /** Myanmar. */
  MYANMAR,
  /** Khmer. */
  KHMER,
  /** Mongolian. */
  MONGOLIAN,
  /** Chinese characters, wherever they are used. */
  HAN,
  /** Hiragana. */
  HIRAGANA,
  /** Katakana. */
  KATAKANA,
  /** Japanese: han, hiragana and katakana. */
  JAPANESE,
  /** Hangul. */
  HANGUL,
  /** Korean: hangul and han. */
  KOREAN,
  /** Bopomofo, for Mandarin. */
  BOPOMOFO
}
