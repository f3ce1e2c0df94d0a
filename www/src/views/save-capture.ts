// Saves the shown packets as a capture of their own.
import { engine } from '../engine/engine';
import { counted, percent } from '../parts/format';
import { saveFile } from '../parts/save';
import { opened } from '../state/capture';
import { messageOf, remark, say } from '../state/notices';
import { shown } from '../state/rows';

/** `traffic.pcap.gz` as `traffic-part.pcapng`. */
function partName(name: string): string {
  const plain = name.replace(/\.(gz|zst|xz|lz4)$/i, '').replace(/\.(pcap|pcapng|cap|dmp)$/i, '');
  return `${plain}-part.pcapng`;
}

export async function saveShown() {
  const file = opened.peek();
  const many = shown.peek();
  if (!file || many === 0) return;
  try {
    const made = await engine.saveShown(({ done, of }) => say(`Saving: ${percent(done, of)}`));
    if (!made) return;
    const name = partName(file.name);
    saveFile(name, made);
    say(`${counted(many, 'packet')} saved as ${name}`);
  } catch (error) {
    remark('error', `The packets could not be saved: ${messageOf(error)}`);
  }
}
