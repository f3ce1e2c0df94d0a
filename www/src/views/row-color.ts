// The colour of a row: its rule's, unless TCP has something to complain of, which then stands in front of its info.
import type { Row } from '../engine/contract';

/** Parts of a message are no complaint. */
const COMPLAINT = /^\[TCP (?!segment )/;
/** Said of TCP's analysis too, and quite in order. */
const ORDERLY = /\[TCP (Window Update|Keep-Alive)/;

/** As Wireshark's first rule, "Bad TCP", which goes before all others. */
export function colorOf({ color, info }: Row): string {
  return COMPLAINT.test(info) && !ORDERLY.test(info) ? 'bad-tcp' : color;
}
