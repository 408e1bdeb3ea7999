import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { fault } from '../../messages/index.ts';
import { repairControls, sourceFile, type SourceFile } from '../../source/index.ts';
import { archiveUse, countBytes, countEntries, requireDepth } from '../archive/index.ts';
import { knownFiles, type InnerFile } from '../container/index.ts';
import type { Extracted, ExtractContext } from '../types.ts';

/**
 * Read a message (`.eml`) or a web page saved with its parts (`.mht`).
 *
 * Of a message, the attachments that are documents come out, or the message's own text where none is; of a web archive, its page.
 * Throws `Fault`.
 */
export async function readMail(source: SourceFile, context: ExtractContext): Promise<Extracted> {
  requireDepth(context);
  context.signal?.throwIfAborted();
  const email = await parseMessage(source.bytes);
  const attachments = isWebArchive(email) ? [] : attachedFiles(source, email.attachments, context);
  const files = knownFiles(source, attachments, context);
  return { door: 'files', files: files.length > 0 ? files : [ownText(source, email)] };
}

/** Depth and headers are the library's own limits: far above any honest message, far below any harm. */
async function parseMessage(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (cause) {
    throw fault('kiri-vigane', { cause });
  }
}

/** A page that a program saved: it has parts, but nobody with an address who sent it or to whom it was sent. */
function isWebArchive({ headers }: Email): boolean {
  const valueOf = (key: string): string | undefined => headers.find((header) => header.key === key)?.value;
  if (valueOf('snapshot-content-location') !== undefined) return true;
  const sent =
    valueOf('from')?.includes('@') === true || valueOf('to') !== undefined || valueOf('received') !== undefined;
  return !sent && /^(?:multipart\/related|text\/html)\b/iu.test(valueOf('content-type')?.trim() ?? '');
}

/** Parts that mail programs add beside what people send. */
const NOT_SENT = new Set([
  'text/calendar',
  'application/ics',
  'text/vcard',
  'text/x-vcard',
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]);

function attachedFiles(source: SourceFile, attachments: Attachment[], context: ExtractContext): InnerFile[] {
  const use = archiveUse(context);
  countEntries(use, attachments.length, context);
  return attachments.filter(isSent).map((attachment, index) => {
    const bytes = bytesOf(attachment);
    countBytes(use, bytes.length, context);
    const name = attachment.filename ?? `manus ${index + 1}`;
    return { name, bytes, container: { fail: source.name, vorming: 'eml' } };
  });
}

/** Pictures inside the text of a message (logos of the sender) are no attachments. */
function isSent({ mimeType, related, disposition, contentId }: Attachment): boolean {
  const inText = mimeType.startsWith('image/') && contentId !== undefined && disposition !== 'attachment';
  return related !== true && !inText && !NOT_SENT.has(mimeType);
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** The message itself as a document: it keeps its name, and the hash of the file that it is. */
function ownText(source: SourceFile, { html, text }: Email): SourceFile {
  const body = (html ?? text ?? '').trim();
  if (body === '') throw fault('konteiner-dokumendita');
  // The mark says that this is UTF-8 now, whatever the page says of itself.
  const bytes = Buffer.from(`\ufeff${repairControls(body)}`);
  const kind = html === undefined ? 'tekst' : 'html';
  return { ...sourceFile(source.name, bytes, kind, source.container), sha256: source.sha256 };
}
