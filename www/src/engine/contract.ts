// What crosses the worker boundary. What the engine gives has the types that it declares; none is kept twice.
import type {
  Completion,
  Details,
  FilterCheck,
  Opened,
  RecipeCheck,
  RecipeRun,
  Row,
  StepInfo,
  StepJson,
} from './pkg/engine';

export type {
  ArgumentInfo,
  Completion,
  Details,
  FilterCheck,
  Node as TreeNode,
  Opened as Summary,
  RecipeCheck,
  RecipeRun,
  Row,
  Shape,
  StepInfo,
  StepJson,
} from './pkg/engine';

export type Notice = Opened['notices'][number];
export type StepRun = RecipeRun['steps'][number];
export type Preview = StepRun['preview'][number];
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

/** A column that the list can be sorted by. */
export type SortColumn = 'number' | 'time' | 'source' | 'destination' | 'protocol' | 'length' | 'info';

/** What can be cancelled, by the name of its request. */
export type Task = 'open' | 'sha256' | 'filter' | 'recipe' | 'sort';

export type Progress<T> = (progress: T) => void;

export interface Engine {
  version(): Promise<string>;
  /** Rows may be asked for as soon as `packets` is more than 0. */
  open(file: File, progress: Progress<Reading>): Promise<Opened>;
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
  /** Where a packet stands in the shown list; null where the filter hides it. */
  position(number: number): Promise<number | null>;
  steps(): Promise<StepInfo[]>;
  parseRecipe(text: string): Promise<RecipeCheck>;
  printRecipe(steps: StepJson[]): Promise<string>;
  /** The latest call wins. */
  runRecipe(text: string, progress: Progress<Scanning>): Promise<RecipeRun>;
  /** The whole result of the last recipe that ran. */
  recipeBytes(): Promise<Uint8Array>;
  cancel(task: Task): void;
}
