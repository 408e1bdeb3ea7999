import { decodeText } from '../decode.ts';
import type { Identity } from './types.ts';

/** How much of a file is looked at as text. */
const SAMPLE_BYTES = 64 * 1024;
/** Control characters in text: tab, line feed, vertical tab, form feed, carriage return, ^Z at the end of DOS files. */
const CONTROLS = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/gu;
/** Share of characters that may be controls (stray bytes of old systems). */
const CONTROL_SHARE = 0.005;

/** The head of a file as text; undefined where the bytes are none. */
export function textSample(bytes: Uint8Array): string | undefined {
  const { text } = decodeText(wholeCharacters(bytes));
  const controls = text.match(CONTROLS)?.length ?? 0;
  return text.includes('\0') || controls > CONTROL_SHARE * text.length ? undefined : text;
}

/** The first bytes, not cut inside a character of UTF-8 or UTF-16. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  let end = SAMPLE_BYTES;
  while (end > SAMPLE_BYTES - 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end - (end % 2));
}

/** Tell text formats apart: markup by its root, messages by their headers, our own by their `skeem`. */
export function identifyText(text: string, name: string): Identity {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    const markup = identifyMarkup(start);
    if (markup) return markup;
  }
  if (isMessage(start)) return { kind: 'eml' };
  return { kind: ownFormat(start, name.toLowerCase()) ?? 'tekst' };
}

/** Elements that a page begins with; without a document type any of them may come first. */
const HTML = new Set(
  (
    'html head body meta title link script style table div p h1 h2 h3 h4 span font center a b br ul ol dl pre hr img ' +
    'form section article main header nav'
  ).split(' '),
);

function identifyMarkup(text: string): Identity | undefined {
  const { doctype, root } = firstElement(text);
  if (doctype === 'html' || HTML.has(root.toLowerCase())) return { kind: 'html' };
  switch (root.slice(root.indexOf(':') + 1)) {
    case 'SignedDoc':
      return { kind: 'ddoc' };
    case 'EncryptedData':
      return { description: { et: 'krüpteeritud ümbrik (.cdoc)', en: 'an encrypted container (.cdoc)' } };
    case 'wordDocument':
    case 'package':
      return { description: { et: 'Wordi dokument XML-ina', en: 'a Word document as flat XML' } };
    default:
      return text.startsWith('<?xml') ? { description: { et: 'XML-fail', en: 'an XML file' } } : undefined;
  }
}

/** Names of the document type and of the first element, past declarations, comments and instructions. One pass. */
function firstElement(text: string): { doctype: string; root: string } {
  let doctype = '';
  let at = 0;
  while (text[at] === '<') {
    const head = text.slice(at, at + 200);
    if (!/^<[?!]/u.test(head)) return { doctype, root: /^<([\p{L}_][\p{L}\p{N}_.:-]*)/u.exec(head)?.[1] ?? '' };
    doctype ||= /^<!doctype\s+(\w+)/iu.exec(head)?.[1]?.toLowerCase() ?? '';
    const end = endOfDeclaration(text, at, head);
    if (end < at + 2) break;
    at = end + 1;
    while (/\s/u.test(text.charAt(at))) at++;
  }
  return { doctype, root: '' };
}

/** Offset of the `>` that closes a comment, an instruction or a document type (with its internal subset); -1 where none does. */
function endOfDeclaration(text: string, at: number, head: string): number {
  if (head.startsWith('<!--')) return text.indexOf('-->', at + 4) + 2;
  const end = text.indexOf('>', at);
  const subset = text.lastIndexOf('[', end);
  return head.startsWith('<!') && subset > at ? text.indexOf('>', text.indexOf(']', subset)) : end;
}

/** Header fields that messages and saved web archives begin with. */
const HEADER_NAMES = new Set(
  (
    'from to cc subject date sender reply-to message-id mime-version received return-path content-type ' +
    'content-transfer-encoding delivered-to x-mailer snapshot-content-location'
  ).split(' '),
);
/** Known header fields that make a message, one of them naming the sender or the version of the format. */
const LEAST_HEADERS = 3;
const MOST_HEADER_LINES = 200;

/** A block of `Name: value` lines, as RFC 5322 has it; an mbox line `From …` may stand before it. */
function isMessage(text: string): boolean {
  const found = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/u, MOST_HEADER_LINES).entries()) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) || (index === 0 && /^>?From /u.test(line))) continue;
    const header = /^([!-9;-~]{1,76}):/u.exec(line)?.[1];
    if (header === undefined) return false;
    if (HEADER_NAMES.has(header.toLowerCase())) found.add(header.toLowerCase());
  }
  return found.size >= LEAST_HEADERS && (found.has('from') || found.has('mime-version'));
}

/** The key that our own documents begin with; its value ends in a version. */
const SKEEM = /^(?:- )?["']?skeem["']?[ \t]*:[ \t]*["']?\p{L}+\.v\d/mu;
const JSON_SKEEM = /"skeem"\s*:/u;

function ownFormat(text: string, name: string): 'yaml' | 'json' | 'md' | undefined {
  if (/^[{[]/u.test(text) && (JSON_SKEEM.test(text) || name.endsWith('.json'))) return 'json';
  if (isOwnMarkdown(text, name)) return 'md';
  return SKEEM.test(text) || /\.ya?ml$/u.test(name) ? 'yaml' : undefined;
}

/** Front matter and then a heading; a YAML stream begins with the same fence, but no document of it begins like that. */
function isOwnMarkdown(text: string, name: string): boolean {
  if (!/^---[ \t]*\r?\n/u.test(text)) return false;
  const close = /\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!close) return false;
  const matter = text.slice(0, close.index);
  const body = text.slice(close.index + close[0].length).trimStart();
  if (/\.(?:md|markdown)$/u.test(name)) return true;
  return SKEEM.test(matter) && /^#{1,6}[ \t]/u.test(body) && /^## /mu.test(body);
}
