// Numbers, sizes and times as people read them.

const THIN = new Intl.NumberFormat('en-US');
const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];
const NS_A_MS = 1_000_000n;
const NS_A_SECOND = 1_000_000_000n;

export function count(value: number): string {
  return THIN.format(value);
}

export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Decimal units, as file managers give them. */
export function size(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  if (unit === 0) return counted(bytes, 'byte');
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${UNITS[unit]}`;
}

export function percent(part: number, whole: number): string {
  if (whole <= 0) return '0 %';
  return `${Math.min(100, Math.floor((part / whole) * 100))} %`;
}

/** A share that is there is never said to be nothing. */
export function portion(part: number, whole: number): string {
  const share = whole > 0 ? (part / whole) * 100 : 0;
  if (share > 0 && share < 0.1) return '< 0.1 %';
  return `${share.toFixed(share === 0 || share >= 99.95 ? 0 : 1)} %`;
}

/** A moment in UTC, to the millisecond. */
export function moment(ns: bigint): string {
  const date = new Date(Number(ns / NS_A_MS));
  if (Number.isNaN(date.getTime())) return `${ns} ns`;
  return date.toISOString().replace('T', ' ').replace('Z', ' UTC');
}

/** A span of nanoseconds: "1 h 02 min", "12.345 s". */
export function duration(ns: bigint): string {
  if (ns < 0n) return `−${duration(-ns)}`;
  if (ns < 1000n) return `${ns} ns`;
  if (ns < NS_A_MS) return `${(Number(ns) / 1e3).toFixed(1)} µs`;
  if (ns < NS_A_SECOND) return `${(Number(ns) / 1e6).toFixed(1)} ms`;
  const seconds = Number(ns / NS_A_SECOND);
  if (seconds < 60) return `${(Number(ns) / 1e9).toFixed(2)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours} h ${pad(Math.floor((seconds % 3600) / 60))} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
