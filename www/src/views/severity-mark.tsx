// A dot whose colour and shape say how severe a remark is.
import type { Severity } from '../engine/contract';

interface Props {
  severity: Severity;
  /** Said where no word stands beside it. */
  title?: string;
}

export function SeverityMark({ severity, title }: Props) {
  return (
    <span
      class={`severity severity-${severity.toLowerCase()}`}
      title={title}
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
    />
  );
}
