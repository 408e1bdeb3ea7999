import { children, textOf, type XmlElement } from '../xml/index.ts';
import { hasDigest, type Digest } from './digest.ts';
import { shownText, signerName } from './signer-name.ts';

/** What a signature says of itself and of files. Claimed by whoever signed; nothing of it is validated. */
export interface Signature {
  nimi?: string;
  /** ISO 8601 with zone. */
  aeg?: string;
  roll?: string;
  koht?: string;
  /** References to anything but the signature's own parts, in order. */
  references: Reference[];
  /** The signature follows the BDOC profile with a time-mark. */
  timeMark: boolean;
  /** The signed properties name another certificate than the one that the signature brings, so its name vouches for nothing. */
  otherCertificate: boolean;
}

export interface Reference {
  /** As written: a percent-encoded name, or `#Id` in a DDOC. */
  uri: string;
  digest: Digest;
}

/**
 * Namespaces of XML signatures and XAdES, all read under one prefix: old DDOCs leave out declarations, so that XAdES elements
 * fall into the namespace of the signature.
 */
export const SIGNATURE_NAMESPACES = new Map(
  [
    'http://www.w3.org/2000/09/xmldsig#',
    'http://uri.etsi.org/01903/v1.1.1#',
    'http://uri.etsi.org/01903/v1.2.2#',
    'http://uri.etsi.org/01903/v1.3.2#',
    'http://uri.etsi.org/01903/v1.4.1#',
  ].map((uri) => [uri, 'x']),
);

/** The policy of BDOC 2 and its descendants. */
const BDOC_POLICY = /(?:^|:)1\.3\.6\.1\.4\.1\.10015\.1000\.3\.2(?:\.|$)/u;

/** The elements at the end of a path of child elements, `SignedInfo/Reference`. Never deeper, never anywhere else. */
function at(element: XmlElement | undefined, path: string): XmlElement[] {
  let found = element ? [element] : [];
  for (const name of path.split('/')) found = found.flatMap((parent) => children(parent, `x:${name}`));
  return found;
}

const textAt = (element: XmlElement | undefined, path: string): string | undefined => {
  const [found] = at(element, path);
  return found && textOf(found);
};

/**
 * Read one `Signature` element by path.
 *
 * What the signer claims is taken only from the signed properties that a reference of the signature points at.
 */
export function readSignature(element: XmlElement): Signature {
  const references = at(element, 'SignedInfo/Reference');
  const properties = signedProperties(element, references);
  const [claims] = at(properties, 'SignedSignatureProperties');
  const certificate = Buffer.from(textAt(element, 'KeyInfo/X509Data/X509Certificate') ?? '', 'base64');
  return {
    ...defined('nimi', signerName(certificate)),
    ...defined('aeg', signingTime(textAt(claims, 'SigningTime'))),
    ...defined(
      'roll',
      list(['SignerRole', 'SignerRoleV2'].flatMap((v) => at(claims, `${v}/ClaimedRoles/ClaimedRole`))),
    ),
    ...defined('koht', place(claims)),
    references: references.filter((reference) => !isOwn(reference, element)).map(readReference),
    timeMark: BDOC_POLICY.test(
      textAt(claims, 'SignaturePolicyIdentifier/SignaturePolicyId/SigPolicyId/Identifier')?.trim() ?? '',
    ),
    otherCertificate: isOther(certificate, claims),
  };
}

/** Whether an Id stands twice in a document: then nobody can say which element a reference means. */
export function hasDuplicateIds(root: XmlElement): boolean {
  const seen = new Set<string>();
  const visit = (element: XmlElement): boolean => {
    const id = element.attributes.get('Id') ?? element.attributes.get('ID') ?? element.attributes.get('id');
    if (id !== undefined && seen.size === seen.add(id).size) return true;
    return children(element).some(visit);
  };
  return visit(root);
}

const SIGNED_PROPERTIES = '#SignedProperties';

/** The properties that a reference of the right type points at; those that none points at are not signed. */
function signedProperties(element: XmlElement, references: XmlElement[]): XmlElement | undefined {
  const uri = references.find((it) => it.attributes.get('Type')?.endsWith(SIGNED_PROPERTIES))?.attributes.get('URI');
  const candidates = at(element, 'Object/QualifyingProperties/SignedProperties');
  return candidates.find((it) => uri !== undefined && `#${it.attributes.get('Id') ?? ''}` === uri);
}

/** A reference to the signed properties, or by type to any part of the signature. */
function isOwn(reference: XmlElement, element: XmlElement): boolean {
  if (reference.attributes.get('Type')?.startsWith('http://uri.etsi.org/01903')) return true;
  const uri = reference.attributes.get('URI') ?? '';
  return uri.endsWith('-MIME') || uri === `#${element.attributes.get('Id') ?? ''}`;
}

function readReference(reference: XmlElement): Reference {
  return { uri: reference.attributes.get('URI') ?? '', digest: readDigest(reference) };
}

function readDigest(parent: XmlElement): Digest {
  return {
    method: at(parent, 'DigestMethod')[0]?.attributes.get('Algorithm') ?? '',
    value: Buffer.from(textAt(parent, 'DigestValue') ?? '', 'base64'),
  };
}

function isOther(certificate: Uint8Array, claims: XmlElement | undefined): boolean {
  const digests = ['SigningCertificate', 'SigningCertificateV2'].flatMap((v) => at(claims, `${v}/Cert/CertDigest`));
  return digests.length > 0 && digests.every((digest) => hasDigest(certificate, readDigest(digest)) === false);
}

/** `2003.10.24T10:57:19Z` is how DDOC 1.0 to 1.2 write it; a time without a zone says too little. */
function signingTime(text = ''): string | undefined {
  const time = text.trim().replace(/^(\d{4})\.(\d\d)\.(\d\d)T/u, '$1-$2-$3T');
  const valid = /^\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(time);
  return valid && !Number.isNaN(Date.parse(time)) ? time : undefined;
}

function place(claims: XmlElement | undefined): string | undefined {
  const places = ['SignatureProductionPlace', 'SignatureProductionPlaceV2'].flatMap((name) => at(claims, name));
  const parts = ['City', 'StreetAddress', 'StateOrProvince', 'PostalCode', 'CountryName'];
  return list(places.slice(0, 1).flatMap((it) => parts.flatMap((part) => at(it, part))));
}

/** Texts joined by commas, the empty ones left out. */
function list(elements: XmlElement[]): string | undefined {
  const texts = elements.map((element) => shownText(textOf(element))).filter((text) => text !== undefined);
  return texts.length > 0 ? texts.join(', ') : undefined;
}

function defined<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
