import type { VFile } from 'vfile';
import { below } from '../contract/index.ts';
import { checkDocument, type Finding, type Settings } from './check.ts';
import { toMessage } from './message.ts';
import { valueAt } from './pointer.ts';
import type { Sound } from './sound.ts';
import type { Place, Silence, Subject } from './subject.ts';
import type { Edit, Found, SetRule } from './types.ts';

/** A safe repair that was found, and the document of the file that it mends. */
export interface Repair {
  document: number;
  edit: Edit;
}

/**
 * What is left of a file once it has been checked by itself: all that the check of the whole set needs.
 *
 * Plain data but for `file`, so that it can come from another thread; the file's tree, far larger, is let go.
 */
export interface Examined {
  /** Has the messages. */
  file: VFile;
  /** For each document what rules could rely on; absent where it is beyond checking. */
  documents: (Sound | undefined)[];
  /** Where rules about the whole set find things, by `placeName`. */
  places: Map<string, Place>;
  silences: readonly Silence[];
  /** Indexes of the silences that had something to silence. */
  used: Set<number>;
  repairs: Repair[];
}

/** Check a file by itself and leave the messages on it. */
export function examine(subject: Subject, settings: Settings): Examined {
  const { file, silences = [] } = subject;
  const examined: Examined = { file, documents: [], places: new Map(), silences, used: new Set(), repairs: [] };
  for (const [index, document] of subject.documents.entries()) {
    const { findings, sound } = checkDocument(document, settings);
    examined.documents.push(sound);
    for (const finding of findings) tell(examined, index, finding, subject.place(index, finding.found));
    if (sound) keepPlaces(examined, index, sound, subject, settings);
  }
  return examined;
}

/** Put a finding on the file, unless a comment silences it. */
export function tell(
  { file, silences, used, repairs }: Examined,
  document: number,
  finding: Finding,
  place: Place,
): void {
  const silence = silences.findIndex(({ rule, line }) => rule === finding.rule.id && line === place.span?.line);
  if (silence >= 0) {
    used.add(silence);
    return;
  }
  const message = toMessage(finding, document, place);
  message.file = file.path;
  file.messages.push(message);
  if (finding.found.fix) repairs.push({ document, edit: finding.found.fix });
}

/** The name of a place: which document, which value, and whether its key is meant. */
export function placeName(document: number, { at, key }: Pick<Found, 'at' | 'key'>): string {
  return `${document}${key ? '#' : ' '}${at}`;
}

function keepPlaces(
  { places }: Examined,
  index: number,
  { document }: Sound,
  subject: Subject,
  { rules, severities }: Settings,
): void {
  const seen = new Set<SetRule['looksAt']>();
  for (const rule of rules) {
    if (rule.scope !== 'kogum' || severities.get(rule.id) === 'väljas' || seen.has(rule.looksAt)) continue;
    seen.add(rule.looksAt);
    for (const found of rule.looksAt.flatMap((one) => lookedAt(document, one)))
      places.set(placeName(index, found), subject.place(index, found));
  }
}

function lookedAt(document: object, { at, key, items }: SetRule['looksAt'][number]): Found[] {
  const value = valueAt(document, at);
  if (value === undefined) return [];
  if (items) return Array.isArray(value) ? Array.from(value, (_, item) => ({ at: below(at, item) })) : [];
  return [key ? { at, key } : { at }];
}
