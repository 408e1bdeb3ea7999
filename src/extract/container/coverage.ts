import type { VFile } from 'vfile';
import { report } from '../../messages/index.ts';
import type { ContainerSignature } from '../../model/types.ts';
import { visible } from '../archive/index.ts';
import type { Reference, Signature } from './signature.ts';

/** A file that signatures may refer to. */
export interface SignableFile {
  name: string;
  /** Whether a reference means this file. */
  isMeantBy: (reference: Reference) => boolean;
  /** Whether the file is what the reference's digest was made of; undefined where the method is not known. */
  matches: (reference: Reference) => boolean | undefined;
}

/**
 * Tell for each signature whether it covers `file` and whether the file is unchanged since.
 *
 * A changed or unsigned file is reported loudly, once a signature. Says nothing about the signer or the validity of anything.
 */
export function coverage(file: SignableFile, signatures: readonly Signature[], messages: VFile): ContainerSignature[] {
  return signatures.map(({ nimi, aeg, roll, koht, references }) => {
    const parameters = { nimi: visible(file.name), allkirjastaja: nimi ?? '?' };
    const meant = references.filter(file.isMeantBy);
    const results = meant.map(file.matches);
    const unknown = meant[results.indexOf(undefined)];
    if (meant.length === 0) report(messages, 'fail-allkirjastamata', { parameters });
    else if (results.includes(false)) report(messages, 'räsi-ei-klapi', { parameters });
    else if (unknown) {
      report(messages, 'räsi-tundmatu', { parameters: { ...parameters, meetod: visible(unknown.digest.method) } });
    }
    return {
      ...(nimi !== undefined && { nimi }),
      ...(aeg !== undefined && { aeg }),
      ...(roll !== undefined && { roll }),
      ...(koht !== undefined && { koht }),
      räsi: meant.length === 0 ? 'allkirjastamata' : results.every((it) => it === true) ? 'klapib' : 'ei klapi',
    };
  });
}

/** Report what can be said of the signatures as a whole: that nobody validated them, and whom or what they miss. */
export function reportSignatures(
  signatures: readonly Signature[],
  files: readonly SignableFile[],
  messages: VFile,
): void {
  if (signatures.length > 0) report(messages, 'kehtivus-kontrollimata');
  for (const { nimi = '?', references, otherCertificate } of signatures) {
    if (otherCertificate) report(messages, 'sertifikaat-ei-klapi', { parameters: { allkirjastaja: nimi } });
    for (const reference of references) {
      if (files.some((file) => file.isMeantBy(reference))) continue;
      const parameters = { nimi: visible(reference.uri), allkirjastaja: nimi };
      report(messages, 'allkirjastatud-fail-puudub', { parameters });
    }
  }
}
