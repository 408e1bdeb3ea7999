import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { fixText } from '../../src/validate/fix/fix-text.ts';
import { rules } from '../../src/validate/rules/index.ts';
import { checkSubjects } from '../../src/validate/conclude.ts';
import { textSubject } from '../../src/validate/text-subject.ts';
import { valueSubject } from '../../src/validate/subject.ts';
import { fromYaml } from '../../src/write/index.ts';
import { ruleExamples } from './rule-examples.ts';

const SEVERITIES = new Map([
  [true, 'viga'],
  [false, 'hoiatus'],
  [undefined, 'teade'],
]);
const YAML = { kind: 'yaml', read: fromYaml } as const;
const ascii = (id: string): string => id.normalize('NFD').replace(/\p{M}/gu, '');

describe.each(ruleExamples())('$file', ({ file, examples }) => {
  const rule = rules.find(({ id }) => `${ascii(id)}.ts` === file)!;
  const settings = {
    today: '2026-04-15',
    rules: [rule],
    severities: new Map([['skeem-puudub', 'väljas' as const]]),
    posts: [],
    units: ['Õigusosakond', 'Lepingute talitus'],
  };

  it('is listed and has examples of both kinds', () => {
    expect(rule).toBeDefined();
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true);
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true);
    if (rule.fixable) expect(examples.some(({ fixed }) => fixed !== undefined)).toBe(true);
  });

  it.each(examples)('$title $yaml', ({ yaml, finds, fixed }) => {
    const reader = new VFile();
    const reading = fromYaml(yaml, { file: reader });
    expect(reader.messages.map(String)).toEqual([]);
    const file = new VFile();
    checkSubjects([textSubject(yaml, YAML, file)], settings);
    const found = file.messages.map(({ line, column, fatal }) => `${line}:${column} ${SEVERITIES.get(fatal!)}`);
    expect(found).toEqual(finds);
    for (const message of file.messages) {
      expect(message.ruleId).toBe(rule.id);
      expect(message.text!.et).not.toMatch(/\{\w+\}/);
      expect(message.text!.en).not.toMatch(/\{\w+\}/);
      expect(message.text!.en).toMatch(/^Unexpected /);
    }
    const mended = fixText(yaml, YAML, settings);
    expect(mended.text).toBe(fixed ?? yaml);
    expect(fixText(mended.text, YAML, settings)).toEqual({ text: mended.text, count: 0 });
    // Values without places are checked alike.
    const bare = new VFile();
    checkSubjects([valueSubject(reading.documents, bare)], settings);
    expect(bare.messages).toHaveLength(finds.length);
  });
});
