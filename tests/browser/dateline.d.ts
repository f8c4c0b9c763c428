// What the scripts of the theme share through `window.dateline`, and what the pieces of the search index
// contain (docs/internals/search.md). For the type checker only; none of this is published.

interface Window {
  /** Set by site.js, which every page loads first. */
  dateline?: Dateline;
}

interface Dateline {
  /** The id in the address; as written where it cannot be decoded. */
  addressId(): string;
  /** Makes an element with attributes and children. `svg:` before its name makes it one of SVG. */
  element<K extends keyof Elements>(
    name: K,
    attributes?: Record<string, string | number>,
    ...children: (Node | string)[]
  ): Elements[K];
  /** Called by each piece of the search index; set by filter.js. */
  piece?(name: string, stamp: string, data: any): void;
  /** Called by embed/dialog.js with the dialog as markup; set by embed-dialog.js. */
  embedDialog?(html: string): void;
  /** Called by the names.js of an index with the title and the address of each entry; set by finder.js. */
  names?(names: [title: string, href: string][]): void;
  /** Set by filter.js. */
  filterBar?: FilterBar;
  /** Set by search-index.js. */
  searchIndex?: SearchIndex;
  /** Set by query.js. */
  queries?: Queries;
  /** Set by choices.js. */
  choices?: Choices;
  /** Applies the query in the form or in the address; set by facets.js. */
  applyFilter?(trigger: FilterTrigger): Promise<void>;
  /** Set by lookup.js. */
  lookup?: Lookup;
  /** Shows what a query found, nothing if there is no query; set by search.js. */
  showResults?(results: SearchResults | null): Promise<void>;
}

type Elements = HTMLElementTagNameMap & {
  [K in keyof SVGElementTagNameMap as `svg:${K}`]: SVGElementTagNameMap[K];
};

/** The piece `terms` of the index. */
interface Terms {
  version: string;
  events: number;
  /** Events in a piece of days. */
  days: number;
  /** Events in a piece of rows. */
  rows: number;
  /** Number of pieces of words. */
  words: number;
  /** Number of pieces of names. */
  names: number;
  /** The flags of each event, a digit in base 36 for each. */
  flags: string;
  /** The language's digit for one. */
  one: string;
  /** Of each group the common terms with title, slug and events, and the number of rare ones. */
  groups: {
    id: string;
    label: string;
    href: string | null;
    rare: number;
    terms: [string, string, string][];
  }[];
  statuses: [string, string][];
  /** The words of the interface. */
  labels: Record<string, string> & Record<CountedWord, [number, string][]>;
}
type CountedWord = "count-sources" | "filter-beginnings" | "filter-show-events" | "filter-shown";

/** Id, title, date in words, number of sources, rare terms, language if it is not that of the page. */
type Row = [id: string, title: string, date: string, sources: number, rare: RareTerm[], lang?: string];
/** A term that not every query loads. */
type RareTerm = [group: number, title: string, slug: string];

/** What the index says of one event. */
interface EventFacts {
  /** First and last day of each stretch of days that its date can mean; empty until days are loaded. */
  spans: number[][];
  /** The numbers of its terms. */
  terms: number[];
  /** Its status, 6 more for a key event, 12 more for rival dates. */
  flags: number;
}

/** Loads a piece of the index by its name. */
type LoadPiece = (name: string) => Promise<any>;

/** One choice of a filter; `total` events of the page have it, as far as loaded. */
interface Option {
  value: string;
  label: string;
  number: number;
  total: number;
  /** Whether all events that have it are known. */
  isComplete: boolean;
}

/** The values of a taxonomy, the named timelines, or the statuses. The last group is that of statuses. */
interface Group {
  id: string;
  label: string;
  href: string | null;
  /** Number of terms that are loaded only when they are needed. */
  rare: number;
  /** The choices by their values. */
  options: Map<string, Option>;
}

/** A parsed query. What is empty was not asked for. */
interface Query {
  q: string;
  from: string;
  to: string;
  show: string;
  order: string;
  /** The chosen values by the ids of their groups. */
  chosen: Map<string, string[]>;
  /** Invalid parameters, as written in the address. */
  ignored: string[];
}

/** Why a filter is applied: it decides what happens to the address and to the form. */
type FilterTrigger = "arrive" | "choose" | "open" | "type";

/** What filter.js shares with the scripts that it loads. */
interface FilterBar {
  form: HTMLFormElement;
  list: Element | null;
  rows: Element[];
  /** The address of the folder with the pieces of the index. */
  folder: string;
  /** Whether the page is about all events of the site. */
  everything: boolean;
  /** What the status line says if something does not load. */
  failed: string;
  /** The address of lookup.js. */
  lookup: string;
  status: HTMLElement;
  /** Closes the sheet with the filters on a phone; says how many events there are then. */
  done: HTMLElement;
  /** Links to all events on the search page, which make room for results. */
  browse: HTMLElement | null;
  /** Runs a script once, and returns the result that it leaves. */
  loadScript(src: string, result: () => any): Promise<any>;
  loadPiece: LoadPiece;
  /** Writes the status line after a delay in milliseconds, unless another text comes first. */
  announce(text: string, delay: number): void;
  /** The fields of the form that are filled in. */
  formParams(): URLSearchParams;
}

interface SearchIndex {
  /** Loads what every query needs. */
  load(): Promise<void>;
  /** Loads the days of the events of the list. */
  loadDays(): Promise<void>;
  /** Loads the rows of events, and their rare terms. */
  loadRows(events: number[]): Promise<void>;
  /** Loads a rare term of a group, if there is one. */
  loadTerm(id: string, value: string): Promise<void>;
  loadLookup(): Promise<Lookup>;
  /** The terms of a group whose names have words that begin with those of a text. */
  findTerms(group: number, text: string): Promise<Option[]>;
  /** Whether these events are in few enough pieces that their rows can be loaded at once. */
  isCompact(events: number[]): boolean;
  facts: EventFacts[];
  /** The group of each term, by the number of the term. */
  groupOf: number[];
  /** A row that is loaded. */
  row(number: number): Row;
  groups(): Group[];
  terms(): Terms;
  numbers(): number[];
}

interface Queries {
  parseQuery(params: URLSearchParams): Query;
  /** The name of a filter, which an address may have in short. */
  nameOf(key: string): string;
  /** Whether there is a group of choices of this name. */
  isGroup(name: string): boolean;
  isEmpty(query: Query): boolean;
  formatQuery(query: Query): string;
  /**
   * The events that match a query, and for each group of choices the events that count for it and how many
   * events each choice would leave if all other groups stayed as they are. `withWords` are the events with the
   * words of the query, if it has any.
   */
  filterRows(
    query: Query,
    withWords: Set<number> | null,
  ): { found: number[]; counts: Map<number, number>[]; counted: number[][] };
  /** The words of the interface with this id, with `text` in their place for one. */
  label(id: string, text?: string): string;
  formatNumber(number: number): string;
  /** The words for a number and another number or text. */
  countLabel(id: CountedWord, number: number, other?: number | string): string;
  defaultOrder: "asc" | "desc";
}

interface Choices {
  /** Adds the groups of choices to the form. `recount` is called when a field has found other choices. */
  fill(recount: () => void): void;
  /**
   * Shows the choices of a query with the numbers of events that they would leave. `hasRare` says for each group
   * whether the rare terms of all these events are loaded.
   */
  update(query: Query, counts: Map<number, number>[], hasRare: boolean[]): void;
}

interface Lookup {
  /** The words of a text, as the index has them. */
  words(text: string): string[];
  /**
   * The words of a query: without the last sign of a run that is already part of a pair, and without single
   * letters unless there is nothing else.
   */
  queryWords(text: string): string[];
  /** The number of the piece of `count` that has a word. */
  shardOf(word: string, count: number): number;
  /**
   * The events of `within` that have all of these words, as written or as a beginning. If there are none, the
   * words are cut from the end.
   */
  find(queryWords: string[], within: number[], shards: number, loadPiece: LoadPiece): Promise<WordMatches>;
  /** A text in parts, each with whether a word of the query matches it. */
  mark(text: string, queryWords: string[]): [string, boolean][];
}

/** The events that have the words of a query. */
interface WordMatches {
  numbers: Set<number>;
  /** The words as found: beginnings of those of the query where it finds nothing itself. */
  words: string[];
  isShortened: boolean;
}

/** What a query found, for the search page. */
interface SearchResults
  extends Pick<Queries, "label" | "countLabel">, Pick<SearchIndex, "facts" | "row" | "loadRows"> {
  /** The numbers of the events in the order in which they are shown. */
  numbers: number[];
  terms: Terms;
  /** The words that were found. */
  words: string[];
  folder: string;
}
