// Values over a line of x, drawn by uPlot; a stretch of it can be chosen with the pointer or with Shift and the arrows.
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { resolveColor } from './color';

export interface PlotLine {
  label: string;
  /** A colour as CSS writes it. */
  color: string;
  values: number[];
  kind: 'bars' | 'line';
}

interface Props {
  label: string;
  x: number[];
  lines: PlotLine[];
  /** A strip has no axis for values. */
  strip?: boolean;
  /** Changes when colours do. */
  look: string;
  formatX: (x: number) => string;
  /** The place under the pointer, as an index of `x`. */
  onPoint?: (at: number | null) => void;
  /** A chosen stretch, in values of x. */
  onChoose?: (from: number, to: number) => void;
}

/** A press that moves less is no choice, in pixels. */
const LEAST_CHOICE = 4;

function axes({ strip, formatX }: Props, muted: string, line: string): uPlot.Axis[] {
  const common = {
    stroke: muted,
    font: '11px system-ui, sans-serif',
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
  };
  const times = { ...common, values: (_: uPlot, splits: number[]) => splits.map(formatX), space: 72 };
  if (strip) return [{ ...times, size: 18, gap: 2, grid: { show: false } }, { show: false }];
  const whole = [1, 2, 5].flatMap((step) => Array.from({ length: 13 }, (_, power) => step * 10 ** power));
  const counts = { ...common, size: 56, incrs: whole.sort((a, b) => a - b), space: 36 };
  return [{ ...times, size: 28 }, { ...counts, values: (_: uPlot, splits: number[]) => splits.map(short) }];
}

/** `12k`, `3.4M`: short enough for an axis. */
function short(value: number): string {
  return new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

function series(line: PlotLine, color: string): uPlot.Series {
  const bars = uPlot.paths.bars?.({ size: [0.86, 24], align: 0 });
  const shape = line.kind === 'bars' ? { fill: color, ...(bars ? { paths: bars } : {}) } : { width: 1.5 };
  return { label: line.label, stroke: color, width: line.kind === 'bars' ? 0 : 1.5, points: { show: false }, ...shape };
}

/** `latest` gives the properties as they are when asked: the plot outlives them. */
function options(latest: () => Props, element: HTMLElement): uPlot.Options {
  const props = latest();
  const resolve = (color: string) => resolveColor(element, color);
  const choose = (plot: uPlot) => {
    const { left, width } = plot.select;
    if (width < LEAST_CHOICE) return;
    latest().onChoose?.(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  };
  const range = (): uPlot.Range.MinMax => {
    const { x } = latest();
    const half = ((x[1] ?? 1) - (x[0] ?? 0)) / 2;
    return [(x[0] ?? 0) - half, (x.at(-1) ?? 1) + half];
  };
  return {
    width: Math.max(40, element.clientWidth),
    height: Math.max(24, element.clientHeight),
    padding: props.strip ? [4, 20, 0, 20] : [8, 12, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: { x: { time: false, range }, y: { range: (_, __, most) => [0, Math.max(1, most * 1.05)] } },
    axes: axes(props, resolve('var(--muted)'), resolve('var(--line)')),
    series: [{}, ...props.lines.map((line) => series(line, resolve(line.color)))],
    hooks: { setSelect: [choose], setCursor: [(plot) => latest().onPoint?.(plot.cursor.idx ?? null)] },
  };
}

function data({ x, lines }: Props): uPlot.AlignedData {
  return [x, ...lines.map((line) => line.values)];
}

export function Plot(props: Props) {
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // The plot stands as long as its parts and colours do; new values only redraw it.
  const shape = `${props.look}|${props.strip ? 'strip' : ''}|${props.lines.map((l) => l.color + l.kind).join()}`;
  useEffect(() => {
    const here = element.current;
    if (!here) return;
    const made = new uPlot(options(() => latest.current, here), data(latest.current), here);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: here.clientWidth, height: here.clientHeight }));
    observer.observe(here);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [shape]);
  useEffect(() => plot.current?.setData(data(props), true), [props.x, props.lines]);
  return (
    <div
      class={props.strip ? 'plot plot-strip' : 'plot'}
      ref={element}
      role="img"
      tabIndex={0}
      aria-label={props.label}
      aria-description="The arrows move, with Shift they choose a stretch, Enter takes it"
      onKeyDown={(event) => chooseByKeys(event, plot.current, latest.current)}
    />
  );
}

/** The arrows move the cursor, with Shift they choose, Enter takes the choice. */
function chooseByKeys(event: KeyboardEvent, plot: uPlot | null, { x, onChoose }: Props) {
  if (!plot || x.length === 0) return;
  const at = plot.cursor.idx ?? 0;
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const { left, width } = plot.select;
  if (way !== 0) {
    const to = Math.min(Math.max(0, at + way), x.length - 1);
    const [from, until] = [plot.valToPos(x[at] ?? 0, 'x'), plot.valToPos(x[to] ?? 0, 'x')];
    plot.setCursor({ left: until, top: 0 });
    const anchor = width === 0 ? from : until > from ? left : left + width;
    const choice = event.shiftKey ? { left: Math.min(anchor, until), width: Math.abs(until - anchor) } : { left: 0, width: 0 };
    plot.setSelect({ top: 0, height: plot.over.clientHeight, ...choice }, false);
  } else if (event.key === 'Enter' && width > 0) {
    onChoose?.(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  } else return;
  event.preventDefault();
}
