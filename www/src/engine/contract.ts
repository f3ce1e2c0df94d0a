// What crosses the worker boundary: the same words on both sides.

/** A file being read. Bytes are bytes of the file on disk (compressed, if it is). */
export interface Reading {
  read: number;
  size: number;
  packets: number;
}

/** A remark about the capture; the offset is in bytes from the start of the (decompressed) capture. */
export interface Notice {
  text: string;
  offset?: number;
}

export interface Summary {
  format: string;
  packets: number;
  firstTimeNs: bigint | null;
  lastTimeNs: bigint | null;
  linkTypes: string[];
  notices: Notice[];
  blocks: { kind: string; text: string }[];
  protocols: { name: string; packets: number }[];
  /** `TCP:41 UDP:2 ICMP:0 Other:0`, as Scapy sums up a list of packets. */
  counted: string;
}

/** One line of the list. `color` is the name of a colouring rule. */
export interface Row {
  number: number;
  time: string;
  source: string;
  destination: string;
  protocol: string;
  length: number;
  info: string;
  color: string;
}

export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** A line of the tree. `start` and `length` are bytes of `sources[source]`; a generated field has length 0. */
export interface TreeNode {
  label: string;
  filterName: string;
  scapyName: string;
  value: string;
  filter: string;
  extract: string;
  source: number;
  start: number;
  length: number;
  kind: 'layer' | 'field' | 'stop';
  children: TreeNode[];
}

export interface Details {
  number: number;
  sources: Source[];
  tree: TreeNode[];
  scapy: string;
}

/** `start` and `end` are character positions in the text. */
export type FilterCheck =
  { ok: true } | { ok: false; start: number; end: number; message: string; suggestions: string[] };

export interface CompletionItem {
  text: string;
  label: string;
  detail: string;
}

export interface Completion {
  from: number;
  to: number;
  items: CompletionItem[];
}

export interface Filtering {
  done: number;
  of: number;
  shown: number;
}

/** Packets that long work has looked at, and all of them. */
export interface Scanning {
  done: number;
  of: number;
}

export type Shape = 'packets' | 'values' | 'bytes';

/** Which form control edits an argument. */
export type Control = 'number' | 'flag' | 'choice' | 'text' | 'key' | 'pattern' | 'filter' | 'fields' | 'slice';

export interface ArgumentInfo {
  name: string;
  help: string;
  control: Control;
  /** In the recipe's words; null where the argument must be given. */
  default: string | null;
  choices: string[];
  positional: boolean;
  /** Takes the rest of the line as it stands. */
  raw: boolean;
}

export interface StepInfo {
  name: string;
  group: string;
  help: string[];
  takes: Shape[];
  /** Beside each shape taken, what is then given. */
  gives: Shape[];
  arguments: ArgumentInfo[];
}

export type ArgumentValue = string | number | boolean;

/** A step as data: its name under `step`, its arguments beside it. */
export interface StepJson {
  step: string;
  [argument: string]: ArgumentValue;
}

export type RecipeCheck =
  | { ok: true; steps: StepJson[]; lines: number[] }
  | { ok: false; line: number; column: number; message: string; suggestions: string[] };

export interface Preview {
  packet?: number;
  text: string;
}

export interface StepRun {
  line: number;
  shape: Shape;
  count: number;
  preview: Preview[];
  error?: string;
}

export interface RecipeResult {
  kind: 'text' | 'hex' | 'table' | 'image' | 'zip' | 'none';
  fileName: string;
  size: number;
  text?: string;
  rows?: { packet: number | null; cells: string[] }[];
  mime?: string;
  entries?: { name: string; size: number }[];
}

export interface RecipeRun {
  steps: StepRun[];
  result: RecipeResult;
}

/** What can be cancelled, by the name of its request. */
export type Task = 'open' | 'sha256' | 'filter' | 'recipe';

export type Progress<T> = (progress: T) => void;

export interface Engine {
  open(file: File, progress: Progress<Reading>): Promise<Summary>;
  sha256(progress: Progress<{ read: number; size: number }>): Promise<string>;
  rows(first: number, count: number): Promise<Row[]>;
  details(number: number): Promise<Details>;
  checkFilter(text: string): Promise<FilterCheck>;
  complete(text: string, cursor: number): Promise<Completion>;
  filter(text: string, progress: Progress<Filtering>): Promise<{ shown: number }>;
  position(number: number): Promise<number | null>;
  steps(): Promise<StepInfo[]>;
  parseRecipe(text: string): Promise<RecipeCheck>;
  printRecipe(steps: StepJson[]): Promise<string>;
  runRecipe(text: string, progress: Progress<Scanning>): Promise<RecipeRun>;
  recipeBytes(): Promise<Uint8Array>;
  cancel(task: Task): void;
}
