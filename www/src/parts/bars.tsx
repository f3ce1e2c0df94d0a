// A small histogram without axes.
interface Props {
  values: number[];
  /** Pixels. */
  width?: number;
  height?: number;
  label: string;
}

export function Bars({ values, width = 96, height = 16, label }: Props) {
  const most = Math.max(1, ...values);
  // Few bars keep a width that can be compared; many share the room.
  const step = Math.min(8, width / Math.max(1, values.length));
  return (
    <svg class="bars" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {values.map((value, at) => {
        // Roots show the small beside the large; what is there is seen.
        const tall = value === 0 ? 0 : Math.max(1.5, Math.sqrt(value / most) * height);
        return <rect key={at} x={at * step} y={height - tall} width={Math.max(1, step - 1)} height={tall} />;
      })}
    </svg>
  );
}
