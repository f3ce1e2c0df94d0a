// A stretch of time as a filter.

const RANGE = /frame\.time_relative >= -?[\d.]+ && frame\.time_relative <= -?[\d.]+/;

/** Microseconds are what the list shows; outwards, so that no packet at the edge is lost. */
function seconds(value: number, round: (value: number) => number): string {
  return (round(value * 1e6) / 1e6).toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}

/** The filter with this stretch, in seconds since the first packet, in the place of an earlier one. */
export function withRange(filter: string, from: number, to: number): string {
  const range = `frame.time_relative >= ${seconds(from, Math.floor)} && frame.time_relative <= ${seconds(to, Math.ceil)}`;
  const present = filter.trim();
  if (RANGE.test(present)) return present.replace(RANGE, range);
  if (present === '') return range;
  const inner = /\|\||\bor\b|\bxor\b/.test(present) ? `(${present})` : present;
  return `${inner} && ${range}`;
}

/** The filter without its stretch of time. */
export function withoutRange(filter: string): string {
  const present = filter.trim();
  if (!RANGE.test(present)) return present;
  const rest = present.replace(RANGE, '').trim();
  const bare = rest.replace(/^&&\s*|\s*&&$/g, '').trim();
  const inner = /^\((.*)\)$/.exec(bare)?.[1];
  return inner !== undefined && !/[()]/.test(inner) ? inner : bare;
}

export function hasRange(filter: string): boolean {
  return RANGE.test(filter);
}
