/** Where a key leads among `count` rows, of which `fit` are in view, or null if it leads nowhere. */
export function moved(key: string, at: number | null, fit: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: fit,
    PageUp: -fit,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const from = at ?? (step > 0 ? -1 : 0);
  return Math.min(Math.max(0, from + step), count - 1);
}
