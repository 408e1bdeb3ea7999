import { X509Certificate } from 'node:crypto';

/** A Baltic personal code (eleven digits, Latvians write a hyphen), with the prefix that newer certificates give it. */
const PERSONAL_CODE = /(?:PNO[A-Z]{2}-)?(?<!\d)\d{6}-?\d{5}(?!\d)/gu;

/** Text that may be shown: personal codes masked, control characters gone, white space single. Undefined where nothing is left. */
export function shownText(text: string | undefined): string | undefined {
  const shown = text
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .replace(PERSONAL_CODE, '[isikukood]')
    .trim();
  return shown === '' ? undefined : shown;
}

/**
 * The name of the person (or institution) whom a certificate belongs to, as people write it: "Mari-Liis Männik".
 *
 * Given name and surname where the certificate has them; else the common name, whose third part after commas is the personal code
 * and left out by its position alone, for test codes fail every checksum (domain.md 3.4). Undefined for an unreadable certificate.
 */
export function signerName(der: Uint8Array): string | undefined {
  const subject = subjectOf(der);
  if (!subject) return undefined;
  const [given, surname] = [first(subject.GN), first(subject.SN)];
  if (given !== undefined && surname !== undefined) return shownText(`${asWritten(given)} ${asWritten(surname)}`);
  const common = first(subject.CN) ?? first(subject.O);
  const parts = common?.split(',') ?? [];
  if (parts.length < 2) return shownText(common);
  return shownText(`${asWritten(parts[1]!)} ${asWritten(parts[0]!)}`);
}

type Subject = Partial<Record<string, string | string[]>>;

function subjectOf(der: Uint8Array): Subject | undefined {
  try {
    return new X509Certificate(der).toLegacyObject().subject;
  } catch {
    return undefined;
  }
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** "JÕEORG" is "Jõeorg", "MARI-LIIS" is "Mari-Liis"; a name that is not all capitals stays as it is. */
function asWritten(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
