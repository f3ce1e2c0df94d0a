// The recipe: one text, seen as text and as cards; what the engine makes of it, step by step.
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { engine } from "../engine/engine";
import type { RecipeCheck, RecipeRun, StepInfo, StepJson } from "../engine/contract";
import { showRecipe } from "./appearance";
import { generation, opened, reading } from "./capture";
import { applied } from "./filter";
import { messageOf, remark } from "./notices";

export type RecipeProblem = Extract<RecipeCheck, { ok: false }>;

/** The recipe as people share it. */
export const text = signal("");
/** The steps as cards; they stay while the text cannot be read. */
export const steps = signal<StepJson[]>([]);
/** The line of each step in the text, from 1. */
export const lines = signal<number[]>([]);
/** Why the text cannot be read. */
export const problem = signal<RecipeProblem | null>(null);
export const run = signal<RecipeRun | null>(null);
export const running = signal<{ done: number; of: number } | null>(null);
/** The whole result, fetched when a view asks for it. */
export const resultBytes = signal<Uint8Array | null>(null);
/** Every step there is. */
export const infos = signal<StepInfo[]>([]);
export const view = signal<"cards" | "text">("cards");
export const isEmpty = computed(() => text.value.trim() === "" && steps.value.length === 0);

const SETTLE_MS = 160;
let latestParse = 0;
let latestRun = 0;
let latestPrint = 0;
let timer = 0;

export async function learnSteps() {
  try {
    infos.value = await engine.steps();
  } catch (error) {
    remark("error", `The recipe's steps are not known: ${messageOf(error)}`);
  }
}

export function infoOf(name: string): StepInfo | undefined {
  return infos.value.find((info) => info.name === name);
}

async function parse(asked: string) {
  const mine = ++latestParse;
  try {
    const answer = await engine.parseRecipe(asked);
    if (mine !== latestParse) return;
    batch(() => {
      problem.value = answer.ok ? null : answer;
      if (!answer.ok) return;
      steps.value = answer.steps;
      lines.value = answer.lines;
    });
    if (answer.ok) schedule();
  } catch (error) {
    if (mine === latestParse) remark("error", messageOf(error));
  }
}

function schedule() {
  clearTimeout(timer);
  timer = window.setTimeout(() => void start(), SETTLE_MS);
}

async function start() {
  const mine = ++latestRun;
  const recipe = text.peek();
  resultBytes.value = null;
  if (recipe.trim() === "" || opened.peek() === null) {
    batch(() => {
      run.value = null;
      running.value = null;
    });
    return;
  }
  running.value = { done: 0, of: 0 };
  try {
    const answer = await engine.runRecipe(recipe, (progress) => {
      if (mine === latestRun) running.value = progress;
    });
    if (mine === latestRun) run.value = answer;
  } catch (error) {
    if (mine !== latestRun) return;
    run.value = null;
    remark("error", `The recipe could not be run: ${messageOf(error)}`);
  } finally {
    if (mine === latestRun) running.value = null;
  }
}

export function stopRecipe() {
  engine.cancel("recipe");
}

export async function fetchResult(): Promise<Uint8Array> {
  const here = resultBytes.peek();
  if (here) return here;
  const mine = latestRun;
  const bytes = await engine.recipeBytes();
  if (mine === latestRun) resultBytes.value = bytes;
  return bytes;
}

/** Cards were edited: they stand at once, and the text follows. */
export async function setSteps(next: StepJson[]) {
  const mine = ++latestPrint;
  steps.value = next;
  lines.value = next.map((_, index) => index + 1);
  try {
    const printed = await engine.printRecipe(next);
    if (mine === latestPrint) text.value = printed;
  } catch (error) {
    if (mine === latestPrint) remark("error", messageOf(error));
  }
}

export function addStep(name: string) {
  const info = infoOf(name);
  if (!info) return;
  const filled = info.arguments.filter((argument) => argument.required || argument.initial !== "");
  const values = Object.fromEntries(filled.map((argument) => [argument.name, argument.initial]));
  void setSteps([...steps.peek(), { name, arguments: values }]);
}

export function changeStep(index: number, step: StepJson) {
  void setSteps(steps.peek().map((other, at) => (at === index ? step : other)));
}

export function removeStep(index: number) {
  void setSteps(steps.peek().filter((_, at) => at !== index));
}

export function moveStep(index: number, by: 1 | -1): boolean {
  const to = index + by;
  const next = [...steps.peek()];
  const step = next[index];
  const other = next[to];
  if (!step || !other) return false;
  next[to] = step;
  next[index] = other;
  void setSteps(next);
  return true;
}

export function clearRecipe() {
  latestPrint++;
  batch(() => {
    text.value = "";
    steps.value = [];
    lines.value = [];
  });
}

/** Starts a recipe that takes one field from every packet that the list shows. */
export function extractFromShown(field: string) {
  const filter = applied.peek();
  latestPrint++;
  text.value = `${filter === "" ? "" : `filter ${filter}\n`}extract ${field}\n`;
  view.value = "cards";
  showRecipe();
}

effect(() => {
  const asked = text.value;
  void untracked(() => parse(asked));
});

// Another capture: the same recipe gives another answer, once there is all of it.
effect(() => {
  const ready = generation.value > 0 && reading.value === null;
  if (ready) untracked(schedule);
});
