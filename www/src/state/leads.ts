// Fields that name another packet: the request of a response, the segments of a message. From them one goes there.
import type { TreeNode } from '../engine/contract';

/** How names of fields end that hold a packet's number. */
const ENDINGS =
  /([._-](in|resp_to|response_to|response-to|request|original|frame|error)|reqframe|repframe|reqduplicate|fragment|segment)$/;
/** How Wireshark writes a piece of what was put together: `Frame: 20, payload: 0-1447`. */
const PIECE = /^\[?Frame: \d/;

/** The packet that a line of the tree names, among so many; or null. */
export function packetNamed({ filterName, label, value, length }: TreeNode, many: number): number | null {
  const wanted = Number(value);
  const names = PIECE.test(label) || (length === 0 && ENDINGS.test(filterName));
  return names && value !== '' && Number.isInteger(wanted) && wanted >= 1 && wanted <= many ? wanted : null;
}
