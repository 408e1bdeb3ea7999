import type { Change } from '../types.ts';

/** One member of a mapping in the source: from its key to the end of its value. */
export interface Member {
  from: number;
  to: number;
}

/**
 * The changes that bring the members of a mapping into the order in which they are given.
 *
 * In flow style they swap their slots, commas and line breaks stay. In block style whole lines move, each member with the comment behind it and
 * the comment lines above it; what stands above the first member stays on top.
 */
export function reordered(text: string, wanted: readonly Member[], isFlow: boolean): Change[] {
  const slots = [...wanted].sort((one, other) => one.from - other.from);
  const chunks = new Map(slots.map((member, index) => [member, chunkOf(text, member, slots[index - 1], isFlow)]));
  const changes: Change[] = [];
  for (const [index, slot] of slots.entries()) {
    const { from, to } = chunks.get(slot)!;
    const { lead, body } = chunks.get(wanted[index]!)!;
    // The first member's indentation, or the hyphen of its list, stands before it already.
    const whole = (index === 0 ? lead.trimStart() : lead) + body;
    if (text.slice(from, to) !== whole) changes.push([from, to, whole]);
  }
  return changes;
}

interface Chunk {
  from: number;
  to: number;
  /** Comment lines above the key and the key's indentation. */
  lead: string;
  body: string;
}

function chunkOf(text: string, member: Member, before: Member | undefined, isFlow: boolean): Chunk {
  if (isFlow) return { ...member, lead: '', body: text.slice(member.from, member.to) };
  const to = endOfLine(text, member.to);
  const body = text.slice(member.from, to);
  const lineStart = text.lastIndexOf('\n', member.from - 1) + 1;
  if (!before) return { from: member.from, to, lead: ' '.repeat(member.from - lineStart), body };
  const from = endOfLine(text, before.to) + (text.startsWith('\r\n', endOfLine(text, before.to)) ? 2 : 1);
  return { from, to, lead: text.slice(from, member.from), body };
}

/** Up to the line's end, so that a comment behind the value goes with it. */
function endOfLine(text: string, at: number): number {
  // A block scalar's range ends behind its last line break.
  if (text[at - 1] === '\n') return at - 1;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}
