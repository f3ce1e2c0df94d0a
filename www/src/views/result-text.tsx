// A recipe's result as text: what is pointed at, what is picked, and what the selected packet gave are marked in it.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Span, highlight } from '../parts/highlight';
import { byteStarts, unitAt, unitUnder } from '../parts/text-bytes';
import { type Part, given, pick, picked, point, pointed } from '../state/provenance';

/** What lies over the others comes last. */
const MARKS = ['given', 'pointed', 'picked'] as const;

export function ResultText({ text }: { text: string }) {
  const box = useRef<HTMLPreElement>(null);
  const starts = useMemo(() => byteStarts(text), [text]);
  const letters = () => box.current?.firstChild ?? null;
  const part = (from: number, to: number): Part => {
    const start = starts[from] ?? 0;
    return { start, end: Math.max(starts[to] ?? 0, starts[unitAt(starts, start) + 1] ?? 0, start + 1) };
  };
  const under = ({ clientX, clientY }: MouseEvent): Part | null => {
    const at = unitUnder(letters(), clientX, clientY);
    return at === null ? null : part(at, at + 1);
  };
  useMarks(letters, starts);
  return (
    <pre
      ref={box}
      class="result-text"
      tabIndex={0}
      aria-label="Result as text"
      onClick={(event) => void pick(selected(letters(), part) ?? under(event))}
      onPointerMove={(event) => point(event.pointerType === 'touch' ? null : under(event))}
      onPointerLeave={() => point(null)}
    >
      {text}
    </pre>
  );
}

/** What was drawn over with the pointer. */
function selected(letters: Node | null, part: (from: number, to: number) => Part): Part | null {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || chosen.anchorNode !== letters || chosen.focusNode !== letters) return null;
  const { anchorOffset: one, focusOffset: other } = chosen;
  return part(Math.min(one, other), Math.max(one, other));
}

function useMarks(letters: () => Node | null, starts: Uint32Array) {
  const now = useRef(starts);
  now.current = starts;
  const mark = () => {
    const spans = (parts: Part[]): Span[] =>
      parts.map(({ start, end }) => [unitAt(now.current, start), unitAt(now.current, end)]);
    const each = { given: given.value, picked: picked.value, pointed: pointed.value };
    MARKS.forEach((name, at) => highlight(`result-${name}`, at, letters(), spans([each[name] ?? []].flat())));
  };
  useSignalEffect(mark);
  useEffect(mark, [starts]);
  useEffect(
    () => () => {
      point(null);
      for (const name of MARKS) highlight(`result-${name}`, 0, null, []);
    },
    [],
  );
}
