import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify, sniff } from '../../src/source/index.ts';
import { writeZip } from '../support/write-zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function zip(files: Record<string, string>, { deflate = false, directory = true } = {}): Uint8Array {
  const bytes = writeZip(Object.entries(files).map(([name, content]) => ({ name, content, deflate })));
  return directory ? bytes : bytes.subarray(0, bytes.indexOf('PK\x01\x02', 0, 'latin1'));
}

const ASICE = { mimetype: 'application/vnd.etsi.asic-e+zip', 'leping.pdf': '%PDF-1.7' };

describe('a kind is told by content', () => {
  it.each<[string, Uint8Array, string | undefined, string?]>([
    ['PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['PDF behind junk', bytes(`${'\n'.repeat(900)}%PDF-1.4\n`), 'pdf'],
    ['PDF too far away', bytes(`${'\n'.repeat(1100)}%PDF-1.4\n`), 'tekst'],
    ['text that speaks of %PDF-', bytes('Fail algab märkidega %PDF-, mitte muuga.'), 'tekst'],
    ['PNG named .pdf', latin1('\x89PNG\r\n\x1a\n....'), 'pilt', 'skaneering.pdf'],
    ['JPEG', latin1('\xff\xd8\xff\xe0..JFIF'), 'pilt'],
    ['TIFF, little-endian', latin1('II*\0....'), 'pilt'],
    ['TIFF, big-endian', latin1('MM\0*....'), 'pilt'],
    ['WebP', latin1('RIFF....WEBPVP8 '), 'pilt'],
    ['BMP', latin1('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0....'), 'pilt'],
    ['a word that begins with BM', bytes('BMW ei ole pilt, see on tekst.'), 'tekst'],
    ['ASiC-E', zip(ASICE), 'asice', 'leping.zip'],
    [
      'ASiC-E, mimetype deflated and with white space',
      zip({ mimetype: `${ASICE.mimetype}\n` }, { deflate: true }),
      'asice',
    ],
    ['ASiC-E with a byte order mark', zip({ mimetype: `\ufeff${ASICE.mimetype}` }), 'asice'],
    ['ASiC-E, mimetype not first', zip({ 'a.txt': 'a', mimetype: ASICE.mimetype }), 'asice'],
    ['ASiC-E without its directory', zip(ASICE, { directory: false }), 'asice'],
    ['ASiC-E without mimetype', zip({ 'a.txt': 'a', 'META-INF/signatures0.xml': '' }), 'asice'],
    ['ASiC-S', zip({ mimetype: 'application/vnd.etsi.asic-s+zip' }), 'asics'],
    ['BDOC 1', zip({ mimetype: 'application/vnd.bdoc-1.0' }), 'bdoc'],
    ['ODT', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'odt'],
    ['DOCX', zip({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'docx'],
    ['XLSX', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), undefined],
    ['plain ZIP', zip({ 'a.pdf': '%PDF-1.7' }), 'zip'],
    ['empty ZIP', zip({}), 'zip'],
    ['RTF', bytes('{\\rtf1\\ansi'), 'rtf'],
    ['DDOC', bytes('<?xml version="1.0" encoding="UTF-8"?>\n<SignedDoc format="DIGIDOC-XML" version="1.3">'), 'ddoc'],
    ['HTML', bytes('\ufeff<!-- salvestatud -->\n<!DOCTYPE html>\n<html>'), 'html'],
    ['XHTML', bytes('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'), 'html'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html><body>Tere', 'utf16le'), 'html'],
    ['a message', bytes('From: a@example.ee\r\nTo: b@example.ee\r\nSubject: Juhend\r\n\r\nTere'), 'eml'],
    [
      'a web archive',
      bytes('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n'),
      'eml',
    ],
    ['labels are no message', bytes('Ametikoht: jurist\nOsakond: õigus\nSubject: x\n'), 'tekst'],
    ['our YAML', bytes('# yaml-language-server: $schema=x\nskeem: ametijuhend.v1\n'), 'yaml'],
    ['our YAML stream', bytes('---\nskeem: käskkiri.v1\n---\nskeem: ametijuhend.v1\n'), 'yaml', 'a.txt'],
    ['any YAML by name', bytes('ametinimetus: jurist\n'), 'yaml', 'a.yaml'],
    ['our JSON', bytes('[{"skeem": "ametijuhend.v1"}]'), 'json', 'a.txt'],
    ['our Markdown', bytes('---\nskeem: ametijuhend.v1\n---\n\n# Jurist\n\n## Üldosa\n'), 'md', 'a.txt'],
    ['plain text', bytes('AMETIJUHEND\n1. ÜLDOSA\n'), 'tekst', 'a.pdf'],
    ['text in windows-1257', latin1('AMETIJUHEND\n1. \xdcLDOSA\nt\xf6\xf6taja'), 'tekst'],
    ['a few stray control characters', bytes(`${'tekst '.repeat(100)}\x02`), 'tekst'],
  ])('%s', (_, content, kind, name) => {
    expect(sniff(content, name)).toBe(kind);
  });
});

describe('an unknown kind is described', () => {
  it.each<[Uint8Array, string]>([
    [latin1('\x7fELF\x02\x01\x01\0\0'), 'an executable'],
    [latin1('MZ\x90\0\x03\0\0\0'), 'an executable'],
    [latin1('7z\xbc\xaf\x27\x1c\0\x04'), 'a 7z archive'],
    [latin1('GIF89a..'), 'a GIF image'],
    [latin1('\0\0\0\x18ftypheic\0\0'), 'a HEIC image'],
    [zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'a PowerPoint presentation (.pptx)'],
    [bytes('<?xml version="1.0"?>\n<denc:EncryptedData xmlns:denc="x">'), 'an encrypted container (.cdoc)'],
    [latin1('CDOC\x02....'), 'an encrypted container (.cdoc2)'],
    [bytes('<?xml version="1.0"?>\n<feed/>'), 'an XML file'],
    [bytes('-----BEGIN PRIVATE KEY-----\n'), 'a certificate or key (PEM)'],
    [Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 7919) % 256)), 'binary data'],
  ])('%#: %s is %s', (content, description) => {
    expect(identify(content).description?.en).toBe(description);
  });
});

it('never throws', () => {
  const magics = ['PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '<', '---\n', '%PDF-', 'BM', ''];
  fc.assert(
    fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 2000 }), (magic, rest) => {
      identify(Buffer.concat([latin1(magic), rest]), 'a.md');
    }),
  );
});

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const KIND_OF_SUFFIX: Record<string, string> = { png: 'pilt', jpg: 'pilt', tif: 'pilt', txt: 'tekst', bdoc: 'asice' };

describe.skipIf(!existsSync(CORPUS))('files seen (skipped where they are not at hand)', () => {
  const files = existsSync(CORPUS) ? ['dev', 'containers', 'real'].flatMap((folder) => list(folder)) : [];
  it.each(files)('%s', (path) => {
    const suffix = path.slice(path.lastIndexOf('.') + 1);
    expect(sniff(readFileSync(new URL(path, CORPUS)), 'nimetu')).toBe(KIND_OF_SUFFIX[suffix] ?? suffix);
  });
});

function list(folder: string): string[] {
  return readdirSync(new URL(folder, CORPUS))
    .filter((name) => !/\.(?:md|json)$/u.test(name))
    .map((name) => encodeURI(`${folder}/${name}`));
}
