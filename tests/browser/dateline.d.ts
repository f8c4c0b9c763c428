// What the theme's scripts share through `window.dateline`, and what the pieces of the index hold
// (docs/search.md). For the type checker only; nothing here is published.

/** What the other pieces are read with. */
interface Terms {
  version: string;
  events: number;
  facts: number;
  rows: number;
  shards: number;
  /** The language's digit for one. */
  one: string;
  groups: { id: string; label: string; href: string | null; terms: [string, string, number][] }[];
  statuses: [string, string][];
  words: Record<string, string> & Record<CountedWord, [number, string][]>;
}
type CountedWord = "count-sources" | "filter-shown";

interface Facts { days: string; terms: string; flags: string }

/** Id, title, date in words, number of sources, language where it is not the page's. */
type Row = [id: string, title: string, date: string, sources: number, lang?: string];

/** What a filter found, for the search page. */
interface Found {
  /** Numbers of the events, in the order in which they are to stand. */
  numbers: number[];
  /** The flags of an event: its status, 6 for a key event, 12 for rival dates. */
  flags: number[];
  terms: Terms;
  /** What the reader typed. */
  text: string;
  load(name: string): Promise<any>;
  say(id: string, text?: string): string;
  count(id: CountedWord, number: number, other?: number): string;
  folder: string;
}

interface Lookup {
  fold(text: string): string;
  tokens(text: string): string[];
  /** The words of a question: without the last sign of a run that is already part of a pair. */
  asked(text: string): string[];
  shardOf(word: string, count: number): number;
  /** The numbers of the events with all of these words, each as written or as a beginning. */
  find(words: string[], shards: number, load: (name: string) => Promise<any>): Promise<Set<number>>;
  /** The words of a text as pieces, each with whether one of the asked words begins it. */
  marked(text: string, words: string[]): [string, boolean][];
}

/** One value that a filter may ask for; `total` events of the page have it. */
interface Option { value: string; label: string; number: number; total: number }
/** The values of a taxonomy, the named timelines, or the statuses; the last group is that of statuses. */
interface Group { id: string; label: string; href: string | null; options: Option[] }

/** A question as understood; what is empty was not asked. */
interface Question {
  q: string;
  from: string;
  to: string;
  show: string;
  order: string;
  chosen: Map<string, string[]>;
  /** What means nothing, as it stands in the address. */
  ignored: string[];
}

/** Why a filter is applied: it decides what becomes of the address and of the form. */
type How = "arrive" | "choose" | "open" | "type";

/** What filter.js hands to the scripts that it loads. */
interface Shared {
  form: HTMLFormElement;
  list: Element | null;
  rows: Element[];
  folder: string;
  everything: boolean;
  failed: string;
  lookup: string;
  status: HTMLElement;
  run(src: string, outcome: () => any): Promise<any>;
  load(name: string): Promise<any>;
  /** Says how it stands, after so many milliseconds without another word. */
  tell(text: string, wait: number): void;
  /** The form's fields, without those that say nothing. */
  fields(): URLSearchParams;
}

interface Asking {
  ready(): Promise<void>;
  understand(params: URLSearchParams): Question;
  isEmpty(question: Question): boolean;
  address(question: Question): string;
  sift(question: Question, words: Set<number> | null): { found: number[]; counts: Map<number, number>[] };
  say(id: string, text?: string): string;
  figure(number: number): string;
  count: Found["count"];
  order: "asc" | "desc";
  facts: { spans: number[][]; terms: number[]; flags: number }[];
  groups(): Group[];
  terms(): Terms;
  numbers(): number[];
}

interface Dateline {
  piece?(name: string, stamp: string, data: any): void;
  shared?: Shared;
  question?: Asking;
  apply?(how: How): Promise<void>;
  lookup?: Lookup;
  /** Shows what was found in place of a list, none for no question at all; set by the search page. */
  results?(found: Found | null): Promise<void>;
}

interface Window { dateline?: Dateline }
