// Marks ranges of a text without touching its elements; browsers without such marks show the text as it is.

/** A range of units, from and to. */
export type Span = readonly [from: number, to: number];

/**
 * Marks of this name, styled by `::highlight(name)`, take the place of those before; without spans there are none.
 * Of marks that meet, that of the higher priority is seen.
 */
export function highlight(name: string, priority: number, text: Node | null, spans: readonly Span[]) {
  if (!('highlights' in CSS)) return;
  if (!text || spans.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const length = text.nodeValue?.length ?? 0;
  const ranges = spans.map(([from, to]) => {
    return new StaticRange({
      startContainer: text,
      startOffset: Math.min(from, length),
      endContainer: text,
      endOffset: Math.min(to, length),
    });
  });
  const marks = new Highlight(...ranges);
  marks.priority = priority;
  CSS.highlights.set(name, marks);
}
