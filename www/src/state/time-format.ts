// Times as text, in the forms that the list knows.
export const TIME_FORMATS = ['first', 'previous', 'shown', 'utc', 'date', 'local', 'epoch'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

export const TIME_TITLES: Record<TimeFormat, string> = {
  first: 'Seconds since the first packet',
  previous: 'Seconds since the packet before',
  shown: 'Seconds since the packet shown before',
  utc: 'Time of day, UTC',
  date: 'Date and time, UTC',
  local: 'Date and time here',
  epoch: 'Seconds since 1970',
};

export function isTimeFormat(value: unknown): value is TimeFormat {
  return TIME_FORMATS.some((format) => format === value);
}

const NS_A_SECOND = 1_000_000_000n;
const NS_A_MICROSECOND = 1000n;
const NS_A_MS = 1_000_000n;

/** Seconds with six places, or nine. */
function seconds(ns: bigint, places: 6 | 9 = 6): string {
  const sign = ns < 0n ? '-' : '';
  const whole = ns < 0n ? -ns : ns;
  const rest = String(whole % NS_A_SECOND).padStart(9, '0');
  return `${sign}${whole / NS_A_SECOND}.${rest.slice(0, places)}`;
}

function floor(ns: bigint, by: bigint): bigint {
  return (ns - (((ns % by) + by) % by)) / by;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function moment(ns: bigint, local: boolean): { date: string; time: string } {
  const at = new Date(Number(floor(ns, NS_A_MS)));
  if (Number.isNaN(at.getTime())) return { date: '', time: `${ns} ns` };
  const micros = String(floor(ns, NS_A_MICROSECOND) - floor(ns, NS_A_SECOND) * 1_000_000n).padStart(6, '0');
  if (!local) {
    const [date = '', time = ''] = at.toISOString().split('T');
    return { date, time: `${time.slice(0, 8)}.${micros}` };
  }
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return { date, time: `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${micros}` };
}

interface Timed {
  timeNs: bigint | null;
  sincePreviousNs: bigint | null;
}

export function formatTime(format: TimeFormat, row: Timed, originNs: bigint | null, aboveNs: bigint | null): string {
  const { timeNs } = row;
  if (timeNs === null) return '';
  switch (format) {
    case 'first':
      return originNs === null ? '' : seconds(timeNs - originNs);
    case 'previous':
      return row.sincePreviousNs === null ? '' : seconds(row.sincePreviousNs);
    case 'shown':
      return aboveNs === null ? '' : seconds(timeNs - aboveNs);
    case 'epoch':
      return seconds(timeNs);
    case 'utc':
      return moment(timeNs, false).time;
    case 'date':
    case 'local': {
      const { date, time } = moment(timeNs, format === 'local');
      return `${date} ${time}`.trim();
    }
  }
}

/** Seconds since 1970 with nine decimals. */
export function epochSeconds(ns: bigint | null): string {
  return ns === null ? '' : seconds(ns, 9);
}
