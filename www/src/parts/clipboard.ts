// Puts text on the clipboard.

/** Copies as Ctrl+C does, out of a field that nobody sees. */
function copyMarked(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'offstage';
  field.value = text;
  // Beside an open dialog nothing can be marked.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way without a clipboard.
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there: a page from a host without encryption has no clipboard of its own.
    return copyMarked(text);
  }
}
