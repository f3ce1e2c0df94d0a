// The recipe: one text, a step a line, seen as text and as cards; what the engine makes of it.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { RecipeRun, StepInfo, StepJson, StepRun } from '../engine/contract';
import { showRecipe } from './appearance';
import { generation, opened, reading } from './capture';
import { applied } from './filter';
import { messageOf, remark } from './notices';

export interface Fault {
  column: number;
  message: string;
  suggestions: string[];
}

/** A line of the recipe. */
export interface Card {
  /** From 1. */
  line: number;
  text: string;
  kind: 'step' | 'off' | 'note' | 'bad';
  /** The recipe stops before this step. */
  stop: boolean;
  step: StepJson | null;
  fault: Fault | null;
}

/** The recipe as people share it. */
export const text = signal('');
export const cards = signal<Card[]>([]);
export const run = signal<RecipeRun | null>(null);
export const running = signal<{ done: number; of: number } | null>(null);
/** True if the recipe was stopped by the person. */
export const halted = signal(false);
/** All of what `run` gave, fetched when a view asks for it. */
export const resultBytes = signal<Uint8Array | null>(null);
/** Every step there is. */
export const infos = signal<StepInfo[]>([]);
export type RecipeView = 'cards' | 'text' | 'library' | 'hidden';
export const view = signal<RecipeView>('cards');
/** Too many lines for cards. */
export const tooLong = signal(false);
export const isEmpty = computed(() => text.value.trim() === '');
const runsByLine = computed(() => new Map((run.value?.steps ?? []).map((step) => [step.line, step])));

/** The first step that cannot be read or done, by its name, and why; the result is that of the steps before it. */
export const failed = computed((): { name: string; message: string } | null => {
  const errors = new Map(run.value?.steps.map((step) => [step.line, step.error]));
  for (const card of cards.value) {
    const message = card.fault?.message ?? errors.get(card.line);
    if (message !== undefined) return { name: card.text.split(/\s/)[0] ?? '', message };
  }
  return null;
});

/** What may stand before a step: it is left out, or the recipe stops before it. */
export const OFF = 'off ';
export const STOP = 'stop ';
/** More lines are shown as text only. */
export const MOST_CARDS = 400;
const SETTLE_MS = 150;
let latestRead = 0;
let latestRun = 0;
let timer = 0;

export function runOf(line: number): StepRun | undefined {
  return runsByLine.value.get(line);
}

export function infoOf(name: string): StepInfo | undefined {
  return infos.value.find((info) => info.name === name);
}

export async function learnSteps() {
  try {
    infos.value = await engine.steps();
  } catch (error) {
    remark('error', `The recipe's steps are not known: ${messageOf(error)}`);
  }
}

/** The lines that were read last, so that only those that changed are asked for again. */
let known: { content: string; card: Card | null }[] = [];

async function readLines(lines: string[]): Promise<(Card | null)[]> {
  const before = known;
  const found = await Promise.all(
    lines.map(async (content, at) => {
      const old = before[at];
      return old?.content === content ? old.card : await readLine(at + 1, content);
    }),
  );
  known = lines.map((content, at) => ({ content, card: found[at] ?? null }));
  return found;
}

async function readLine(line: number, content: string): Promise<Card | null> {
  const bare = content.trim();
  if (bare === '') return null;
  const card: Card = { line, text: bare, kind: 'note', stop: false, step: null, fault: null };
  if (bare.startsWith('#')) return { ...card, text: bare.replace(/^#+\s*/, '') };
  const answer = await engine.parseRecipe(content);
  if (!answer.ok) return { ...card, kind: 'bad', fault: answer };
  const [entry] = answer.entries;
  if (!entry) return null;
  const { off = false, stop = false, ...step } = entry;
  delete step.comment;
  const written = bare.replace(/^(?:(?:off|stop)\s+)+/, '');
  return { ...card, kind: off ? 'off' : 'step', stop, text: written, step };
}

/** A recipe of very many lines is read at once, to its first fault. */
async function readWhole(asked: string): Promise<Card[]> {
  const answer = await engine.parseRecipe(asked);
  const blank = { text: '', stop: false, step: null, fault: null };
  if (!answer.ok) return [{ ...blank, line: answer.line, kind: 'bad', fault: answer }];
  return answer.entryLines.slice(0, 1).map((line) => ({ ...blank, line, kind: 'step' as const }));
}

/** Reads line by line: one bad line leaves the others their cards. */
async function read(asked: string) {
  const mine = ++latestRead;
  try {
    const lines = asked.split('\n');
    tooLong.value = lines.length > MOST_CARDS;
    const found = tooLong.peek() ? await readWhole(asked) : await readLines(lines);
    if (mine !== latestRead) return;
    cards.value = found.filter((card) => card !== null);
    schedule();
  } catch (error) {
    if (mine === latestRead) remark('error', messageOf(error));
  }
}

export function runAgain() {
  void start();
}

function schedule() {
  clearTimeout(timer);
  timer = window.setTimeout(() => void start(), SETTLE_MS);
}

/** The steps up to the first that cannot be read. */
export function runnable(): string {
  const bad = cards.peek().find((card) => card.kind === 'bad');
  const lines = text.peek().split('\n');
  return (bad ? lines.slice(0, bad.line - 1) : lines).join('\n');
}

async function start() {
  const mine = ++latestRun;
  const nothing = !cards.peek().some((card) => card.kind === 'step') || opened.peek() === null;
  if (nothing) {
    engine.cancel('recipe');
    batch(() => {
      run.value = null;
      running.value = null;
    });
    return;
  }
  halted.value = false;
  running.value = { done: 0, of: 0 };
  try {
    const answer = await engine.runRecipe(runnable(), (progress) => {
      if (mine === latestRun) running.value = progress;
    });
    if (mine === latestRun) run.value = answer;
  } catch (error) {
    if (mine !== latestRun) return;
    run.value = null;
    if (!halted.peek()) remark('error', `The recipe could not be run: ${messageOf(error)}`);
  } finally {
    if (mine === latestRun) running.value = null;
  }
}

export function stopRecipe() {
  halted.value = true;
  engine.cancel('recipe');
}

export async function fetchResult(): Promise<Uint8Array> {
  const here = resultBytes.peek();
  if (here) return here;
  const asked = run.peek();
  const bytes = await engine.recipeBytes();
  if (asked === run.peek()) resultBytes.value = bytes;
  return bytes;
}

/** Starts a recipe that takes one field from every packet that the list shows. */
export function extractFromShown(field: string) {
  const filter = applied.peek();
  text.value = `${filter === '' ? '' : `filter ${filter}\n`}extract ${field}`;
  view.value = 'cards';
  showRecipe();
}

run.subscribe(() => {
  resultBytes.value = null;
});

effect(() => {
  const asked = text.value;
  void untracked(() => read(asked));
});

// Another capture: the same recipe gives another answer, once there is all of it.
effect(() => {
  const ready = generation.value > 0 && reading.value === null;
  if (ready) untracked(schedule);
});
