// How far the answer to a question about all packets has come.
import { percent } from '../parts/format';
import { ProgressBar } from '../parts/progress';
import type { Question } from '../state/question';

export function Counting({ question }: { question: Question }) {
  const running = question.running.value;
  if (!running) return null;
  return (
    <div class="asking" role="status">
      <ProgressBar part={running.done} whole={running.of} label="Counting" />
      <span>{percent(running.done, running.of)}</span>
      <button type="button" class="quiet" onClick={() => question.stop()}>
        Stop
      </button>
    </div>
  );
}
