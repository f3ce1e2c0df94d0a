// A recipe's result as a picture. Formats that are programs (SVG) are not shown.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { messageOf } from '../state/notices';
import { fetchResult, run } from '../state/recipe';

const KNOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/x-icon'];

export function ResultPicture({ mime }: { mime: string }) {
  const address = useSignal<string | null>(null);
  const problem = useSignal<string | null>(KNOWN.includes(mime) ? null : 'This kind of picture is not shown.');
  const result = run.value;
  useEffect(() => {
    if (!KNOWN.includes(mime)) return;
    let made: string | null = null;
    let gone = false;
    const show = async () => {
      const bytes = await fetchResult();
      if (gone) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
      address.value = made;
    };
    show().catch((error: unknown) => (problem.value = messageOf(error)));
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [mime, result]);
  if (problem.value) return <p class="pane-empty">{problem.value}</p>;
  if (!address.value) return <p class="pane-empty">Fetching…</p>;
  return (
    <div class="picture">
      <img
        src={address.value}
        alt="The recipe's result as a picture"
        onError={() =>
          (problem.value = 'The browser cannot show this picture: it may be damaged. Its bytes can be saved.')
        }
      />
    </div>
  );
}
