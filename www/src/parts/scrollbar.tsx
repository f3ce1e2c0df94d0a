// A proportional scrollbar: the thumb's place is a share of the rows, so a billion rows are as smooth as ten.
import { useRef } from 'preact/hooks';

const LEAST_THUMB = 28;

interface Props {
  count: number;
  fit: number;
  top: number;
  onTop: (top: number) => void;
}

export function Scrollbar({ count, fit, top, onTop }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const grip = useRef(0);
  const most = Math.max(0, count - fit);
  if (most === 0) return <div class="scrollbar scrollbar-idle" ref={track} />;

  const share = Math.min(1, fit / count);
  const place = Math.min(1, top / most);
  const thumbAt = (y: number) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return;
    const thumb = Math.max(LEAST_THUMB, share * box.height);
    const room = Math.max(1, box.height - thumb);
    const at = Math.min(1, Math.max(0, (y - box.top - grip.current) / room));
    onTop(Math.round(at * most));
  };
  const press = (event: PointerEvent) => {
    const target = event.currentTarget as HTMLElement;
    const thumb = target.firstElementChild?.getBoundingClientRect();
    if (!thumb || event.button !== 0) return;
    event.preventDefault();
    if (event.clientY < thumb.top) onTop(Math.max(0, top - fit));
    else if (event.clientY > thumb.bottom) onTop(Math.min(most, top + fit));
    else {
      grip.current = event.clientY - thumb.top;
      target.setPointerCapture(event.pointerId);
    }
  };
  const drag = (event: PointerEvent) => {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) thumbAt(event.clientY);
  };
  const size = `max(${LEAST_THUMB}px, ${share * 100}%)`;
  return (
    <div class="scrollbar" ref={track} aria-hidden="true" onPointerDown={press} onPointerMove={drag}>
      <div class="scrollbar-thumb" style={{ height: size, top: `calc((100% - ${size}) * ${place})` }} />
    </div>
  );
}
