// Finds steps by what people call them: names, other names, choices of arguments, words of the help.
import type { ArgumentInfo, Shape, StepInfo } from '../engine/contract';

/** A step that is offered, and the line that it adds. */
export interface Offer {
  info: StepInfo;
  line: string;
  /** Called so, not only told of in such words. */
  sure: boolean;
}

/** How a step was found, the surest first. */
const Way = {
  Name: 0,
  NameBegins: 1,
  OtherName: 2,
  Choice: 3,
  OtherNameBegins: 4,
  WordOfName: 5,
  WordsOfOtherName: 6,
  ChoiceBegins: 7,
  Help: 8,
  None: 9,
} as const;
type Way = (typeof Way)[keyof typeof Way];

/** What says no more than that something is read. */
const FILLERS = ['decode', 'decrypt', 'decompress', 'cipher', 'bytes', 'text'];
/** Words shorter than this are not looked for inside names and in the help: too much holds them. */
const LEAST_INSIDE = 3;

interface Term {
  words: string[];
  joined: string;
}

/** Letters and digits alone count: "Find / Replace", "find-replace" and "findreplace" are one. */
export function termOf(text: string): Term {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}<>]+/u).filter(Boolean);
  return { words, joined: words.join('') };
}

const terms = (names: string) => names.split(', ').map(termOf);
/** What is asked for that no step does, but the page: it says what results look like, and looks for what is hidden. */
const ASKS_WHAT_IT_IS = 'magic, detect, detect file type, identify, guess, auto, analyse, analyze, ciphey, solve';
const MAGIC = new Set(terms(ASKS_WHAT_IT_IS).map(({ joined }) => joined));

interface Line {
  line: string;
  place: number;
  names: Term[];
}

const known = new WeakMap<StepInfo, Line[]>();

/** What other tools call the step's lines, taken apart once. */
function othersOf(info: StepInfo): Line[] {
  const lines = known.get(info) ?? info.elsewhere.map(({ line, names, place }) => ({ line, place, names: terms(names) }));
  known.set(info, lines);
  return lines;
}

/** Whether each word that is asked for begins a word that is there. */
function begin(asked: string[], there: string[]): boolean {
  return asked.every((word) => there.some((other) => other.startsWith(word)));
}

function byName({ name }: StepInfo, asked: Term): Way {
  const own = termOf(name);
  if (own.joined === asked.joined) return Way.Name;
  if (own.joined.startsWith(asked.joined)) return Way.NameBegins;
  const inside = asked.joined.length >= LEAST_INSIDE && own.joined.includes(asked.joined);
  return inside || begin(asked.words, own.words) ? Way.WordOfName : Way.None;
}

function byOtherName(own: Term, asked: Term): Way {
  if (own.joined === asked.joined) return Way.OtherName;
  if (own.joined.startsWith(asked.joined)) return Way.OtherNameBegins;
  return begin(asked.words, own.words) ? Way.WordsOfOtherName : Way.None;
}

/** A choice that a step is all about, as a hash is about its function, is a surer way than one among other arguments. */
function byChoice({ positional }: ArgumentInfo, choice: string, asked: Term): Way {
  const { joined } = termOf(choice);
  if (joined === asked.joined) return positional ? Way.Choice : Way.ChoiceBegins;
  return asked.joined.length >= LEAST_INSIDE && joined.startsWith(asked.joined) ? Way.ChoiceBegins : Way.None;
}

/** Each word stands somewhere in what is known of the step. */
function byHelp(info: StepInfo, asked: Term): Way {
  const said = [info.name, info.group, ...info.help, ...info.arguments.flatMap(({ name, choices }) => [name, ...choices])];
  const { words } = termOf(said.join(' '));
  const others = othersOf(info).flatMap(({ names }) => names.flatMap((each) => each.words));
  const long = asked.words.every((word) => word.length >= LEAST_INSIDE);
  return long && begin(asked.words, [...words, ...others]) ? Way.Help : Way.None;
}

interface Found {
  info: StepInfo;
  line: string;
  way: Way;
}

/** The surest way to a step, and the line that it gives. */
function surest(info: StepInfo, asked: Term): Found {
  const found = [
    { way: byName(info, asked), line: info.name },
    ...othersOf(info).flatMap(({ line, names }) => names.map((name) => ({ way: byOtherName(name, asked), line }))),
    ...info.arguments.flatMap((argument) =>
      argument.choices.map((choice) => {
        const way = byChoice(argument, choice, asked);
        return { way, line: way === Way.Choice ? `${info.name} ${choice}` : info.name };
      }),
    ),
    { way: byHelp(info, asked), line: info.name },
  ];
  const best = found.reduce((least, each) => (each.way < least.way ? each : least));
  return { info, ...best };
}

export function fits(info: StepInfo, shape: Shape | null): boolean {
  return shape === null || info.takes.includes(shape);
}

/** Steps that are called so, the surest first; of equally sure ones those first that take what there is. */
export function findSteps(infos: StepInfo[], text: string, shape: Shape | null): Offer[] {
  const asked = termOf(text);
  if (asked.joined === '') return byGroup(infos, shape).map((info) => ({ info, line: info.name, sure: false }));
  const found = ranked(infos, asked, shape);
  const telling = asked.words.filter((word) => !FILLERS.includes(word));
  if (found.length > 0 || telling.length === 0) return found;
  return ranked(infos, { words: telling, joined: telling.join('') }, shape);
}

function ranked(infos: StepInfo[], asked: Term, shape: Shape | null): Offer[] {
  const misfit = ({ info }: Found) => Number(!fits(info, shape));
  return infos
    .map((info) => surest(info, asked))
    .filter(({ way }) => way < Way.None)
    .sort((a, b) => a.way - b.way || misfit(a) - misfit(b) || orderOf(a) - orderOf(b))
    .map(({ info, line, way }) => ({ info, line, sure: way <= Way.WordOfName }));
}

/** A line without other names comes first. */
function orderOf({ info, line }: Found): number {
  return othersOf(info).find((other) => other.line === line)?.place ?? -1;
}

/** Whether what is asked for is what something is: not a step, but said by the page. */
export function asksWhatItIs(text: string): boolean {
  return MAGIC.has(termOf(text).joined);
}

/** Groups in which something fits come first; in each, what fits before what does not. */
function byGroup(all: StepInfo[], shape: Shape | null): StepInfo[] {
  const misfit = (info: StepInfo) => (fits(info, shape) ? 0 : 1);
  const groups = [...new Set(all.map((info) => info.group))];
  const least = (group: string) => Math.min(...all.filter((info) => info.group === group).map(misfit));
  const order = new Map(groups.map((group, at) => [group, least(group) * groups.length + at]));
  return [...all].sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0) || misfit(a) - misfit(b));
}
