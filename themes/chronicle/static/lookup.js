"use strict";
// Text into the words under which the index has it, as src/search does; loaded with the first question
// that has words in it.
(() => {
  /** Letters that Unicode does not take apart. @type {Record<string, string>} */
  const LETTERS = {
    ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", đ: "d", ł: "l", ø: "o", ı: "i", ς: "σ",
    ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ",
    "\u0671": "\u0627", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u02b9": "'", "\u2032": "'", "`": "'",
  };
  // й, ў and ї are letters of their own; other marks, and what cannot be seen, are left out.
  const DROPPED = new RegExp(
    "([иу]\\u0306|і\\u0308)|[\\u00ad\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed" +
    "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]", "g");
  const OTHERS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  // Scripts without spaces between words, or with words that grow together.
  const DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u31f0-\u31ff" +
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u{20000}-\u{3ffff}";
  const STARTS_DENSE = new RegExp(`^[${DENSE}]`, "u");
  const RUN = new RegExp(`[${DENSE}]+|(?:(?![${DENSE}])[\\p{Alphabetic}\\p{N}\\p{M}])+`, "gu");
  const LONGEST = 24;

  /** @param {string} text */
  const fold = (text) =>
    text.normalize("NFKD").toLowerCase()
      .replace(DROPPED, (_, own) => own ?? "")
      .replace(OTHERS, (letter) => LETTERS[letter])
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .normalize("NFC");

  /**
   * @param {string} run
   * @param {boolean} asked
   * @returns {string[]}
   */
  const wordsOf = (run, asked) => {
    const signs = [...run];
    if (STARTS_DENSE.test(run)) {
      const words = signs.slice(1).map((sign, at) => signs[at] + sign);
      return asked && words.length ? words : [...words, signs[signs.length - 1]];
    }
    const word = [...run.replace(/^(?:[وفبك]?ال|لل)(?=..)/u, "")].slice(0, LONGEST).join("");
    return [...word].length > 1 || /[0-9]/.test(word) ? [word] : [];
  };

  /**
   * @param {string} text
   * @param {boolean} asked
   */
  const split = (text, asked) => {
    const joined = fold(text).replace(/([\u0400-\u052f])'(?=[\u0400-\u052f])/g, "$1");
    return (joined.match(RUN) ?? []).flatMap((run) => wordsOf(run, asked));
  };

  /**
   * @param {string} word
   * @param {number} count
   */
  const shardOf = (word, count) => {
    const [first, second] = [...word];
    const more = second && !STARTS_DENSE.test(word) ? second.codePointAt(0) ?? 0 : 0;
    return (((first.codePointAt(0) ?? 0) * 31 + more * 7) % 65521) % count;
  };

  /**
   * Whether a word of the index answers to one that was asked for.
   * @param {string} word
   * @param {string} asked
   */
  const answers = (word, asked) =>
    word === asked || word.startsWith(asked) && (asked.length > 1 || STARTS_DENSE.test(asked));

  /**
   * @param {string} shard
   * @param {string} asked
   */
  const numbersOf = (shard, asked) => {
    const numbers = new Set();
    for (const line of shard.split("\n")) {
      if (!line.startsWith(asked)) continue;
      const [word, ...steps] = line.split(" ");
      if (!answers(word, asked)) continue;
      let number = 0;
      for (const step of steps) numbers.add(number += parseInt(step, 36));
    }
    return numbers;
  };

  /** @type {Lookup["find"]} */
  const find = async (words, shards, load) => {
    const texts = await Promise.all(words.map((word) => load(`words-${shardOf(word, shards)}`)));
    const sets = words.map((word, at) => numbersOf(texts[at], word));
    const [first, ...others] = sets.sort((a, b) => a.size - b.size);
    return new Set([...first].filter((number) => others.every((set) => set.has(number))));
  };

  /** @type {Lookup["marked"]} */
  const marked = (text, words) => {
    /** @type {[string, boolean][]} */
    const parts = [];
    let end = 0;
    for (const found of text.matchAll(new RegExp(`[${DENSE}]|(?:(?![${DENSE}])[\\p{Alphabetic}\\p{N}\\p{M}'’ʼ])+`, "gu"))) {
      const at = found.index ?? 0;
      const pair = STARTS_DENSE.test(found[0]) ? [text.slice(at, at + 2), text.slice(Math.max(at - 1, 0), at + 1)] : [found[0]];
      const hit = pair.some((part) => split(part, true).some((word) => words.some((asked) => answers(word, asked))));
      if (at > end) parts.push([text.slice(end, at), false]);
      parts.push([found[0], hit]);
      end = at + found[0].length;
    }
    return end < text.length ? [...parts, [text.slice(end), false]] : parts;
  };

  const tokens = (/** @type {string} */ text) => split(text, false);
  const asked = (/** @type {string} */ text) => [...new Set(split(text, true))];
  (window.dateline ??= {}).lookup = { fold, tokens, asked, shardOf, find, marked };
})();
