import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { containers } from '../../../fixtures/containers/containers.ts';
import { parse } from '../../../src/pipeline.ts';

const FOLDER = new URL('../../../fixtures/containers/', import.meta.url);

it('the containers of the folder are those that the script makes', () => {
  const kept = readdirSync(FOLDER).filter((name) => !/\.(?:md|ts)$/u.test(name));
  expect(kept.sort()).toEqual(Object.keys(containers).sort());
  for (const name of kept) expect(readFileSync(new URL(name, FOLDER)).equals(containers[name]!), name).toBe(true);
});

/** Post and digest states of each description, then the errors and warnings on the container and its files. */
const CASES: Record<string, { read: string[]; said: string[] }> = {
  'kolm-juhendit.asice': {
    read: ['Jurist: klapib klapib', 'Arhivaar: klapib klapib', 'Testija: klapib klapib'],
    said: [],
  },
  'kolm-juhendit.ddoc': { read: ['Jurist: klapib', 'Arhivaar: klapib', 'Testija: klapib'], said: [] },
  'ajamargiga.bdoc': { read: ['Jurist: klapib'], said: [] },
  'plussiga.bdoc': { read: ['Arhivaar: klapib'], said: [] },
  'ajatempliga.asics': { read: ['Jurist: '], said: [] },
  'muudetud.asice': { read: ['Jurist: klapib', 'Arhivaar: klapib'], said: ['räsi-ei-klapi'] },
  'lisatud.asice': {
    read: ['Jurist: klapib', 'Arhivaar: klapib', 'Testija: klapib', 'Jurist: allkirjastamata'],
    said: ['konteiner-loend', 'fail-allkirjastamata'],
  },
  'tyhjad-failid.asice': { read: ['Jurist: klapib', 'Testija: klapib'], said: [] },
  'tee-viib-valja.asice': { read: [], said: ['arhiiv-nimi'] },
  'kaks-mimetype.asice': { read: [], said: ['arhiiv-nimi'] },
  'poolik.asice': { read: [], said: ['arhiiv-rikutud'] },
  'pesastatud.zip': { read: ['Jurist: klapib', 'Arhivaar: klapib', 'Testija: '], said: [] },
};

describe('descriptions come out of containers', () => {
  it.each(Object.entries(CASES))('%s', async (name, expected) => {
    const { documents, file } = await parse(new URL(name, FOLDER));
    const read = documents.map((document) => {
      const post = document.skeem === 'ametijuhend.v1' ? document.üldosa?.ametinimetus : undefined;
      return `${post}: ${document.allikas?.konteiner?.allkirjad?.map(({ räsi }) => räsi).join(' ') ?? ''}`;
    });
    const about = file.messages.filter(({ fatal, ruleId }) => fatal !== undefined && ruleId !== 'puuduv-jagu');
    expect({ read, said: about.map(({ ruleId }) => ruleId) }).toEqual(expected);
  });
});
