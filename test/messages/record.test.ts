import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { fromRecord, report, toRecord } from '../../src/messages/index.ts';

it.each([
  ['bare', {}],
  ['on a page', { origin: { page: 3, box: { left: 1, top: 2, right: 3, bottom: 4 } } }],
  ['in a line', { line: 7, column: 2 }],
  ['with values', { actual: 'C 1', expected: ['C1', 'C2'] }],
])('a diagnostic keeps all it says on the way to another process and back: %s', (_, details) => {
  const file = new VFile({ path: 'a.pdf' });
  const message = report(file, 'fail-puudub', { ...details, parameters: { tee: 'a.pdf' } });
  const record = structuredClone(toRecord(message));
  expect(toRecord(fromRecord(record, 'a.pdf'))).toEqual(record);
  const revived = fromRecord(record, 'a.pdf');
  expect(fields(revived)).toEqual(fields(message));
});

it('keeps the stretch of a text, the place in the data and that it must not be shown', () => {
  const message = report(new VFile({ path: 'a.yaml' }), 'fail-tühi', { line: 2, column: 3 });
  message.place = { start: { line: 2, column: 3 }, end: { line: 2, column: 9 } };
  Object.assign(message, { pointer: '/muu/0', document: 1, masked: true });
  expect(fields(fromRecord(structuredClone(toRecord(message)), 'a.yaml'))).toEqual(fields(message));
});

it('keeps which file of a container it is about', () => {
  const message = report(new VFile(), 'fail-tühi');
  message.inner = 'lisa 1.pdf';
  expect(fromRecord(toRecord(message)).inner).toBe('lisa 1.pdf');
});

it('a record holds neither stack nor cause', () => {
  const file = new VFile();
  const message = report(file, 'fail-tühi', { cause: new Error('deep inside') });
  expect(JSON.stringify(toRecord(message))).not.toContain('deep inside');
});

function fields(message: object): object {
  return { ...Object.fromEntries(Object.entries(message)), stack: '' };
}
