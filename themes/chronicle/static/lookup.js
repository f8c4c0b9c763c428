// Splits text into the words under which the index has it, as src/search does, and finds the events of
// words. It loads with the first query that has words in it.
(() => {
  "use strict";

  /**
   * What replaces letters that Unicode does not decompose.
   * @type {Record<string, string>}
   */
  const LETTERS = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    þ: "th",
    ð: "d",
    đ: "d",
    ł: "l",
    ø: "o",
    ı: "i",
    ς: "σ",
    ґ: "г",
    ך: "כ",
    ם: "מ",
    ן: "נ",
    ף: "פ",
    ץ: "צ",
    "\u0671": "\u0627",
    "\u0649": "\u064a",
    "\u06cc": "\u064a",
    "\u06a9": "\u0643",
    "\u0629": "\u0647",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u02b9": "'",
    "\u2032": "'",
    "`": "'",
  };
  const REPLACED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  // Marks and invisible characters. Only й, ў and ї keep theirs, since they are letters of their own.
  const DROPPED = new RegExp(
    "([иу]\\u0306|і\\u0308)|[\\u00ad\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
      "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed" +
      "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]",
    "g",
  );
  // Characters of scripts that write no spaces between words, or words without spaces.
  const DENSE =
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u31f0-\u31ff" +
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u{20000}-\u{3ffff}";
  const STARTS_DENSE = new RegExp(`^[${DENSE}]`, "u");
  const CLASS = "\\p{Alphabetic}\\p{N}\\p{M}";
  const SPACED = `(?![${DENSE}])[${CLASS}`;
  const RUN = new RegExp(`[${DENSE}]+|(?:${SPACED}])+`, "gu");
  // Letters with dots between them, and what comes before and after them.
  const INITIALS = `(?:(?![${DENSE}])\\p{Alphabetic}\\.)+(?![${DENSE}])\\p{Alphabetic}(?!${SPACED}])`;
  const DOTTED = new RegExp(`(^|[${DENSE}]|[^${CLASS}])(${INITIALS})`, "gu");
  const ELIDED_BEFORE = new RegExp(`${SPACED}]'$`, "u");
  const ELIDED_AFTER = new RegExp(`^'${SPACED}]`, "u");
  // R&D, C++ and C#: words besides their letters.
  const SHORT = `(?:${SPACED}]){1,3}`;
  const SIGNED =
    `(?:${SHORT}(?:&${SHORT})+(?!${SPACED}])|` + `(?:${SPACED}])+(?:\\+{1,2}|#)(?![+#${DENSE}]|${SPACED}]))`;
  const WITH_SIGNS = new RegExp(`(^|[${DENSE}]|[^${CLASS}&])(${SIGNED})`, "gu");
  const PARTS = new RegExp(`[${DENSE}]|${INITIALS}|${SIGNED}|(?:${SPACED}'’ʼ])+`, "gu");
  // Characters of a word that count.
  const MAX_LENGTH = 24;

  /**
   * A text in one form for all ways of writing it: without case, accents and vowel signs.
   * @param {string} text
   */
  const fold = (text) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(DROPPED, (_, letter) => letter ?? "")
      .replace(REPLACED, (letter) => LETTERS[letter])
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .normalize("NFC");

  /**
   * The words of a run of letters and digits. A run of a dense script has a word for each two neighbouring
   * characters and, unless it is in a query, one for the last character.
   * @param {string} run
   * @param {boolean} inQuery
   * @returns {string[]}
   */
  const wordsOfRun = (run, inQuery) => {
    const signs = [...run];
    if (STARTS_DENSE.test(run)) {
      const pairs = signs.slice(1).map((sign, at) => signs[at] + sign);
      return inQuery && pairs.length ? pairs : [...pairs, signs[signs.length - 1]];
    }
    const withoutArticle = run.replace(/^(?:[وفبك]?ال|لل)(?=..)/u, "");
    return [[...withoutArticle].slice(0, MAX_LENGTH).join("")];
  };

  const isSingleLetter = (/** @type {string} */ word) =>
    [...word].length === 1 && /\p{Alphabetic}/u.test(word) && !STARTS_DENSE.test(word);

  /**
   * @param {string} text
   * @param {boolean} inQuery
   */
  const split = (text, inQuery) => {
    const joined = fold(text)
      .replace(/([\u0400-\u052f])'(?=[\u0400-\u052f])/g, "$1")
      .replace(DOTTED, (_, before, initials) => before + initials.replaceAll(".", ""));
    const signed = new Map(
      [...joined.matchAll(WITH_SIGNS)].map(({ 1: before, 2: word, index = 0 }) => [
        index + before.length,
        word,
      ]),
    );
    let end = 0;
    return [...joined.matchAll(RUN)].flatMap(({ 0: run, index: at = 0 }) => {
      const whole = signed.get(at);
      if (whole) end = at + whole.length;
      const word = whole ? [[...whole].slice(0, MAX_LENGTH).join("")] : [];
      // A query asks for the whole word only.
      if (inQuery && at < end) return word;
      // The single letter of l'État and Russia's is no word.
      const isElided =
        isSingleLetter(run) &&
        (ELIDED_BEFORE.test(joined.slice(Math.max(at - 3, 0), at)) ||
          ELIDED_AFTER.test(joined.slice(at + run.length, at + run.length + 3)));
      return isElided ? [] : [...word, ...wordsOfRun(run, inQuery)];
    });
  };

  const words = (/** @type {string} */ text) => split(text, false);

  /** @type {Lookup["queryWords"]} */
  const queryWords = (text) => {
    const all = [...new Set(split(text, true))];
    const longer = all.filter((word) => !isSingleLetter(word));
    return longer.length ? longer : all;
  };

  /** @type {Lookup["shardOf"]} */
  const shardOf = (word, count) => {
    const [first, second] = [...word];
    const more = second && !STARTS_DENSE.test(word) ? (second.codePointAt(0) ?? 0) : 0;
    return (((first.codePointAt(0) ?? 0) * 31 + more * 7) % 65521) % count;
  };

  /**
   * Whether a word of a text matches a word of a query: it is the same, or begins with it.
   * @param {string} word
   * @param {string} queryWord
   */
  const matches = (word, queryWord) =>
    word === queryWord ||
    (word.startsWith(queryWord) && (queryWord.length > 1 || STARTS_DENSE.test(queryWord)));

  /**
   * The numbers of the events that a shard has under a word of a query.
   * @param {string} shard
   * @param {string} queryWord
   */
  const numbersIn = (shard, queryWord) => {
    /** @type {Set<number>} */
    const numbers = new Set();
    for (const line of shard.split("\n")) {
      if (!line.startsWith(queryWord)) continue;
      const [word, ...steps] = line.split(" ");
      if (!matches(word, queryWord)) continue;
      let number = 0;
      for (const step of steps) numbers.add((number += parseInt(step, 36)));
    }
    return numbers;
  };

  // A word of a query keeps at least this many letters.
  const MIN_LENGTH = 4;

  /**
   * The longest beginning of a word that finds something; the word itself if none does.
   * @param {string} word
   * @param {(beginning: string) => boolean} finds
   */
  const longestBeginning = (word, finds) => {
    const letters = [...word];
    for (let length = letters.length; length >= MIN_LENGTH; length--) {
      const beginning = letters.slice(0, length).join("");
      if (finds(beginning)) return beginning;
    }
    return word;
  };

  /** @type {Lookup["find"]} */
  const find = async (queryWords, within, shards, loadPiece) => {
    const texts = await Promise.all(queryWords.map((word) => loadPiece(`words-${shardOf(word, shards)}`)));
    const findAll = (/** @type {string[]} */ words, from = 0) => {
      const sets = words.map((word, at) => numbersIn(texts[from + at], word));
      return within.filter((number) => sets.every((set) => set.has(number)));
    };
    const found = findAll(queryWords);
    if (found.length) return { numbers: new Set(found), words: queryWords, isShortened: false };
    // First what finds nothing by itself is cut, and then, if that is not enough, the last word.
    const words = queryWords.map((word, at) =>
      longestBeginning(word, (beginning) => findAll([beginning], at).length > 0),
    );
    const others = words.slice(0, -1);
    const last = words[others.length];
    words[others.length] = longestBeginning(last, (word) => findAll([...others, word]).length > 0);
    return { numbers: new Set(findAll(words)), words, isShortened: true };
  };

  /** @type {Lookup["mark"]} */
  const mark = (text, queryWords) => {
    /** @type {[string, boolean][]} */
    const parts = [];
    let end = 0;
    for (const { 0: part, index: at = 0 } of text.matchAll(PARTS)) {
      // A sign of a dense script is part of two words.
      const isDense = STARTS_DENSE.test(part);
      const around = isDense ? [text.slice(at, at + 2), text.slice(Math.max(at - 1, 0), at + 1)] : [part];
      const hit = around
        .flatMap((piece) => split(piece, true))
        .some((word) => queryWords.some((queryWord) => matches(word, queryWord)));
      if (at > end) parts.push([text.slice(end, at), false]);
      parts.push([part, hit]);
      end = at + part.length;
    }
    if (end < text.length) parts.push([text.slice(end), false]);
    return parts;
  };

  if (window.dateline) window.dateline.lookup = { words, queryWords, shardOf, find, mark };
})();
