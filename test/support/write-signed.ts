import { createHash } from 'node:crypto';
import { certificate } from './certificate.ts';
import { writeZip, type EntryToWrite } from './write-zip.ts';

/** A signer of test containers. Signature values are not real: nothing in the project validates them. */
export interface Signer {
  certificate: Buffer;
  time?: string;
  roles?: string[];
  /** City, state, postal code, country. */
  place?: [string, string, string, string];
  /** Names of the files that are signed; by default all. */
  covers?: string[];
  digest?: keyof typeof METHODS;
  /** The time-mark profile of BDOC 2. */
  timeMark?: boolean;
  /** Change the finished XML of the signature. */
  forge?: (xml: string) => string;
}

export interface FileToSign {
  name: string;
  content: string | Uint8Array;
}

/** Personal codes that no living person has (domain.md 5). */
export const MARI: Signer = {
  certificate: certificate({
    GN: 'MARI-LIIS',
    SN: 'KUUSEPUU',
    CN: 'KUUSEPUU,MARI-LIIS,83102280007',
    serialNumber: 'PNOEE-83102280007',
  }),
};
export const JUHAN: Signer = {
  certificate: certificate({ CN: 'ŠEFLER,JUHAN,83102280039', serialNumber: '83102280039' }),
  time: '2025-03-06T14:00:01Z',
};

const METHODS = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  sha224: 'http://www.w3.org/2001/04/xmldsig-more#sha224',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
  md5: 'http://www.w3.org/2001/04/xmldsig-more#md5',
};

const hash = (method: string, content: string | Uint8Array): string =>
  createHash(method).update(content).digest('base64');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** An element, or nothing where there is no content. */
const element = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<${name}>${content}</${name}>`;

/** One `Signature` element over `signed`: what references say, and what their digests are made of. */
function writeSignature(
  signer: Signer,
  signed: readonly { uri: string; content: string | Uint8Array }[],
  id: string,
): string {
  const digest = signer.digest ?? 'sha256';
  const method = `<ds:DigestMethod Algorithm="${METHODS[digest]}"/>`;
  const references = signed.map(
    ({ uri, content }) =>
      `<ds:Reference URI="${uri}">${method}<ds:DigestValue>${hash(digest, content)}</ds:DigestValue></ds:Reference>`,
  );
  const ownReference =
    `<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#${id}-P">${method}` +
    `<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>`;
  const certificateDigest =
    `<ds:DigestMethod Algorithm="${METHODS.sha256}"/>` + element('ds:DigestValue', hash('sha256', signer.certificate));
  const parts = ['City', 'StateOrProvince', 'PostalCode', 'CountryName'];
  const claims =
    element('xades:SigningTime', signer.time ?? '2025-03-05T09:12:44Z') +
    `<xades:SigningCertificate><xades:Cert>${element('xades:CertDigest', certificateDigest)}</xades:Cert></xades:SigningCertificate>` +
    element('xades:SignaturePolicyIdentifier', signer.timeMark ? TIME_MARK : undefined) +
    element('xades:SignatureProductionPlace', signer.place?.map((it, i) => element(`xades:${parts[i]}`, it)).join('')) +
    element('xades:SignerRole', signer.roles && claimedRoles(signer.roles));
  const xml =
    `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Id="${id}">` +
    element('ds:SignedInfo', references.join('') + ownReference) +
    `<ds:SignatureValue>AAAA</ds:SignatureValue><ds:KeyInfo><ds:X509Data>` +
    element('ds:X509Certificate', signer.certificate.toString('base64')) +
    `</ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties Target="#${id}">` +
    `<xades:SignedProperties Id="${id}-P">${element('xades:SignedSignatureProperties', claims)}</xades:SignedProperties>` +
    `</xades:QualifyingProperties></ds:Object></ds:Signature>`;
  return signer.forge?.(xml) ?? xml;
}

const TIME_MARK =
  '<xades:SignaturePolicyId><xades:SigPolicyId><xades:Identifier Qualifier="OIDAsURN">' +
  'urn:oid:1.3.6.1.4.1.10015.1000.3.2.1</xades:Identifier></xades:SigPolicyId></xades:SignaturePolicyId>';

function claimedRoles(roles: readonly string[]): string {
  return element('xades:ClaimedRoles', roles.map((role) => element('xades:ClaimedRole', escaped(role))).join(''));
}

/** A signature file of an ASiC container. */
export function writeXades(signer: Signer, files: readonly FileToSign[], id = 'S0'): string {
  const signed = files
    .filter(({ name }) => signer.covers?.includes(name) ?? true)
    .map(({ name, content }) => ({ uri: encodeURIComponent(name), content }));
  const signature = writeSignature(signer, signed, id);
  const namespace = 'xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"';
  return `<?xml version="1.0"?><asic:XAdESSignatures ${namespace}>${signature}</asic:XAdESSignatures>`;
}

/** `META-INF/manifest.xml` that lists `names`. */
export function writeManifest(names: readonly string[]): string {
  const entries = ['/', ...names].map(
    (name) => `<manifest:file-entry manifest:full-path="${escaped(name)}" manifest:media-type="text/plain"/>`,
  );
  const namespace = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';
  return `<?xml version="1.0"?><manifest:manifest ${namespace}>${entries.join('')}</manifest:manifest>`;
}

/** The entries of an ASiC-E container (or BDOC, by its signers' profile), to be changed before they are written. */
export function asicEntries(files: readonly FileToSign[], signers: readonly Signer[]): EntryToWrite[] {
  return [
    { name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip' },
    { name: 'META-INF/manifest.xml', content: writeManifest(files.map(({ name }) => name)) },
    ...files,
    ...signers.map((signer, index) => ({
      name: `META-INF/signatures${index}.xml`,
      content: writeXades(signer, files, `S${index}`),
    })),
  ];
}

export function writeAsic(files: readonly FileToSign[], signers: readonly Signer[]): Buffer {
  return writeZip(asicEntries(files, signers));
}

export interface DdocOptions {
  version?: string;
  /** Sign the elements with their namespace, as the standard has it, or without, as old libraries did. */
  signNamespace?: boolean;
}

/** A DDOC, its base64 in lines. */
export function writeDdoc(
  files: readonly FileToSign[],
  signers: readonly Signer[],
  { version = '1.3', signNamespace = true }: DdocOptions = {},
): Buffer {
  const namespace = ` xmlns="http://www.sk.ee/DigiDoc/v${version}.0#"`;
  const dataFile = ({ name, content }: FileToSign, index: number, declaration: string): string =>
    `<DataFile${declaration} ContentType="EMBEDDED_BASE64" Filename="${escaped(name)}" Id="D${index}"` +
    ` MimeType="text/plain" Size="${Buffer.byteLength(content)}">${inLines(content)}</DataFile>`;
  const signed = files.map((file, index) => ({
    uri: `#D${index}`,
    name: file.name,
    content: dataFile(file, index, signNamespace ? namespace : ''),
  }));
  const signatures = signers.map((signer, index) => {
    const covered = signed.filter(({ name }) => signer.covers?.includes(name) ?? true);
    return writeSignature({ digest: 'sha1', ...signer }, covered, `S${index}`);
  });
  const dataFiles = files.map((file, index) => dataFile(file, index, ''));
  const body = [...dataFiles, ...signatures].join('\n');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<SignedDoc${namespace} format="DIGIDOC-XML" version="${version}">\n${body}\n</SignedDoc>\n`,
  );
}

function inLines(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64').replace(/.{64}/g, '$&\n');
}
