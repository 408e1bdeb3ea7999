import { expect, it } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.ts';

it('every error says what to do about it', () => {
  const silent = Object.entries(catalogue).filter(([, message]) => message.raskus === 'viga' && !('note' in message));
  expect(silent.map(([rule]) => rule)).toEqual([]);
});
