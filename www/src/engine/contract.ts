// What crosses the worker boundary. What the engine gives has the types that it declares; none is kept twice.
import type {
  Answer,
  Ask,
  Completion,
  Details,
  FilterCheck,
  Followed,
  Hidden,
  Manner,
  Node,
  Opened,
  Place,
  ProtocolEntry,
  RecipeCheck,
  RecipeRun,
  ReportCapture,
  Row,
  Script,
  StepInfo,
  StepJson,
} from './pkg/engine';

export type {
  Answer,
  ArgumentInfo,
  Ask,
  Completion,
  Conversation,
  Delay,
  Details,
  ExpertCount,
  FieldCount,
  FieldEntry,
  FilterCheck,
  Followed,
  Hidden,
  LayerName,
  LengthCount,
  Level,
  Manner,
  Node as TreeNode,
  Opened as Summary,
  Place,
  ProtocolEntry,
  Question,
  RecipeCheck,
  RecipeRun,
  ReportCapture,
  Row,
  Script,
  Series,
  Shape,
  StepInfo,
  StepJson,
  ValuesFound,
} from './pkg/engine';

/** How severe a remark is. */
export type Severity = Exclude<Node['severity'], ''>;
export type Notice = Opened['notices'][number];
export type StepRun = RecipeRun['steps'][number];
export type Preview = StepRun['preview'][number];
export type Suggestion = StepRun['suggestions'][number];
export type RecipeResult = RecipeRun['result'];
export type ArgumentValue = StepJson[string];

/** A file being read. Bytes are bytes of the file on disk, compressed if it is. */
export interface Reading {
  read: number;
  size: number;
  packets: number;
}

/** Packets that long work has looked at, and all of them. */
export interface Scanning {
  done: number;
  of: number;
}

export interface Filtering extends Scanning {
  shown: number;
}

/** Hidden channels that are still looked for: in packets, then in the series of values that these gave. */
export interface Searching extends Scanning {
  phase: 'packets' | 'series';
  found: Hidden;
}

/** A column that the list can be sorted by. */
export type SortColumn = 'number' | 'time' | 'source' | 'destination' | 'protocol' | 'length' | 'info' | AddedColumn;
/** One that a person added, by its field. */
export type AddedColumn = `field:${string}`;

/** Packets found since the last word. */
export interface Found extends Scanning {
  found: Uint32Array;
}

/** What of a stream is in order already; null where that is too much to be told again and again. */
export interface Following extends Scanning {
  found: Followed | null;
}

/** Questions asked beside each other; a new one in a slot takes the place of the old. */
export type Slot = 'statistics' | 'timeline' | 'fields' | 'values' | 'find' | 'follow' | 'hidden';

/** What a recipe is written as: a script, a command, a line of Python, or its filters as one. */
export type ExportTarget = 'scapy' | 'tshark' | 'line' | 'filter';

/** What can be cancelled, by the name of its request. */
export type Task = 'open' | 'sha256' | 'filter' | 'recipe' | 'sort' | Slot;

/** What of a stream is followed: of TLS what it carries, in clear. */
export type Transport = 'tcp' | 'udp' | 'tls';

/** How captures are read, as the person says. */
export interface Settings {
  /** What ports and types carry, as tshark's `-d` has it (`tcp.port==8888,http`). */
  rules: string[];
  /** A key log: what is known of encrypted connections. */
  keys: string;
}

/** Keys of encrypted connections, as a program logged them. */
export interface KeyLog {
  name: string;
  text: string;
  secrets: number;
  /** Lines that say no secret. */
  odd: number;
}

export type Progress<T> = (progress: T) => void;

export interface Engine {
  version(): Promise<string>;
  /** Several captures are merged by time. Rows may be asked for as soon as `packets` is more than 0. */
  open(files: readonly File[], progress: Progress<Reading>): Promise<Opened>;
  /** Of the file on disk, in hexadecimal. */
  sha256(progress: Progress<{ read: number; size: number }>): Promise<string>;
  /** Positions are those of the shown list, from 0. */
  rows(first: number, count: number): Promise<Row[]>;
  details(number: number): Promise<Details>;
  checkFilter(text: string): Promise<FilterCheck>;
  complete(text: string, cursor: number): Promise<Completion>;
  /** Shows what passes; a new call stops the one before. */
  filter(text: string, progress: Progress<Filtering>): Promise<{ shown: number }>;
  /** Sorts the shown list, until a filter makes another; null is the file's own order. A new call stops the one before. */
  sort(column: SortColumn | null, descending: boolean, progress: Progress<Scanning>): Promise<void>;
  /** The shown packets as a pcapng file, in the order of the capture; null where another was opened meanwhile. */
  saveShown(progress: Progress<Scanning>): Promise<Blob | null>;
  /** Where a packet stands in the shown list; null where the filter hides it. */
  position(number: number): Promise<number | null>;
  steps(): Promise<StepInfo[]>;
  parseRecipe(text: string): Promise<RecipeCheck>;
  printRecipe(steps: StepJson[]): Promise<string>;
  /** The latest call wins. */
  runRecipe(text: string, progress: Progress<Scanning>): Promise<RecipeRun>;
  /** The whole result of the last recipe that ran. */
  recipeBytes(): Promise<Uint8Array>;
  /** Of the packets that pass a filter; the answer grows while it is asked. */
  statistics(slot: Slot, ask: Ask, filter: string, progress: Progress<Scanning & { answer: Answer }>): Promise<Answer>;
  /** Numbers of packets, rising; each is told once. */
  find(manner: Manner, text: string, progress: Progress<Found>): Promise<Found>;
  follow(transport: Transport, stream: number, progress: Progress<Following>): Promise<Followed>;
  /** What a file says, if it is a key log; null of any other. */
  keyLog(file: File): Promise<KeyLog | null>;
  /**
   * Says how captures are read that are opened from now on; gives the files that are open, to be opened again. Throws where
   * a rule cannot be read.
   */
  setSettings(settings: Settings): Promise<readonly File[]>;
  /** Rows have the values of these fields also. */
  setColumns(names: string[]): Promise<void>;
  /** Where a part of the last recipe's result comes from: bytes, or rows. */
  recipePlaces(start: number, end: number): Promise<Place[]>;
  /** What of that result a packet gave: start and end, start and end, … of bytes or rows. */
  recipeGivenBy(packet: number): Promise<Uint32Array>;
  /** Why that result does not say where it comes from; null where it does. */
  recipeUnknown(): Promise<string | null>;
  /** What was done by the last recipe that ran, as one page and as JSON: `wireloupe verify` reads both. */
  recipeReport(text: string, capture: ReportCapture, notes: string): Promise<{ html: string; json: string }>;
  /** Seconds since packet 1; NaN where a packet has no time. */
  times(numbers: number[]): Promise<Float64Array>;
  /** A recipe in another tool's words. */
  exportRecipe(text: string, target: ExportTarget): Promise<Script>;
  /** The recipe of lines of Python with Scapy; an error says what of them cannot be said. */
  translateScapy(python: string): Promise<string>;
  /** A filter, or a field, as an expression on a Scapy packet; null where it cannot be said. */
  filterAsScapy(filter: string): Promise<string | null>;
  fieldAsScapy(field: string): Promise<string | null>;
  /** The answer grows while it is asked. */
  hidden(progress: Progress<Searching>): Promise<Hidden>;
  /** Every protocol and field there is. */
  reference(): Promise<ProtocolEntry[]>;
  cancel(task: Task): void;
}
