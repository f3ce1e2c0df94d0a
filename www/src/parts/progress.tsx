// How far a long action has come.
interface Props {
  part: number;
  whole: number;
  label: string;
}

export function ProgressBar({ part, whole, label }: Props) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
    >
      <div class="progress-done" style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
