import type { VFileMessage } from 'vfile-message';
import { actUrl, cite, type Rule } from '../../validate/index.ts';
import { endOf, levelOf, type Reporter, type Result, wordsOf } from './reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { viga: 'error', hoiatus: 'warning', teade: 'note' } as const;

/** SARIF 2.1.0 (OASIS), for code scanning. Columns count UTF-16 units; paths are relative to the root of the sources. */
export const sarif: Reporter = (results, { language, version, rules }) => {
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ametijuhend',
            semanticVersion: version,
            rules: rules.map((rule) => descriptor(rule, language)),
          },
        },
        language: language === 'et' ? 'et-EE' : 'en-GB',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which the program was called' } } },
        results: results.flatMap((result) =>
          result.file.messages.map((message, index) => {
            const { text, remedy } = wordsOf(message, language);
            const ruleIndex = order.get(message.ruleId ?? '');
            return {
              ruleId: message.ruleId ?? 'ametijuhend',
              ...(ruleIndex === undefined ? {} : { ruleIndex }),
              level: levelOf(message),
              message: { text: remedy === undefined ? text : `${text}. ${remedy}` },
              locations: [location(message, result)],
              partialFingerprints: { 'ametijuhend/v1': result.fingerprints[index] },
            };
          }),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor(rule: Rule, language: 'et' | 'en'): object {
  const act = rule.grounds.find((ground) => 'act' in ground);
  const helpUri = act && 'act' in act ? actUrl(act.act) : undefined;
  const { severity } = rule;
  const level = typeof severity === 'string' ? severity : (severity.ametnik ?? severity.töötaja ?? 'teade');
  return {
    id: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.grounds.map((ground) => cite(ground, language)).join('; ') },
    ...(rule.note ? { help: { text: rule.note[language] } } : {}),
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[level] },
  };
}

function location(message: VFileMessage, { path }: Result): object {
  const { line, column } = message;
  const end = line == null ? undefined : endOf(message);
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path), uriBaseId: 'SRCROOT' },
      ...(line != null && end
        ? { region: { startLine: line, startColumn: column ?? 1, endLine: end.line, endColumn: end.column } }
        : {}),
    },
    ...(message.pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: message.pointer }] }),
  };
}

/** A relative path as a relative reference (RFC 3986); a colon in its first segment would make a scheme of it. */
function uri(path: string): string {
  const reference = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  return /^[^/]*:/.test(reference) ? `./${reference}` : reference;
}
