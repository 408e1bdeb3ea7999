import type { Wording } from '../messages/index.ts';

/** The acts that rules rest on, as in force in spring 2026 (domain.md, table of acts). */
export const ACTS = {
  ATS: { title: 'Avaliku teenistuse seadus', published: 'RT I, 03.02.2026, 7' },
  TLS: { title: 'Töölepingu seadus', published: 'RT I, 03.02.2026, 15' },
  AvTS: { title: 'Avaliku teabe seadus' },
  M84: {
    title: 'Vabariigi Valitsuse 20.06.2011 määrus nr 84 (eesti keele oskus)',
    published: 'RT I, 20.06.2025, 28',
  },
  M114: {
    title: 'Vabariigi Valitsuse 19.12.2012 määrus nr 114 (ametnike haridus ja töökogemus)',
    published: 'RT I, 21.12.2012, 37',
  },
  M88: { title: 'Vabariigi Valitsuse 25.05.2017 määrus nr 88 (teabehaldus)' },
  SKA: {
    title: 'Sotsiaalkindlustusameti põhimäärus, 30.01.2019 nr 2',
    published: 'RT I, 08.04.2026, 9',
  },
} satisfies Record<string, { title: string; published?: string }>;

export type Act = keyof typeof ACTS;

/** What a rule rests on: a provision, or a reason in words. */
export type Ground = { act: Act; provision: string } | Wording;

export function law(act: Act, provision: string): Ground {
  return { act, provision };
}

/** A document must follow its own form (data-model.md 2). */
export const DATA_MODEL: Ground = {
  et: 'Andmemudeli sisureeglid',
  en: 'Content rules of the data model',
};

/** "ATS § 52 lg 1 p 1", or the reason in the language asked for. */
export function cite(ground: Ground, locale: 'et' | 'en'): string {
  return 'act' in ground ? `${ground.act} ${ground.provision}` : ground[locale];
}

/** Address of the act in Riigi Teataja: "RT I, 03.02.2026, 7" is act 103022026007. */
export function actUrl(act: Act): string | undefined {
  const { published = '' }: { title: string; published?: string } = ACTS[act];
  const parts = /^RT I, (\d\d)\.(\d\d)\.(\d{4}), (\d+)$/.exec(published);
  if (!parts) return undefined;
  const [, day, month, year, item] = parts;
  return `https://www.riigiteataja.ee/akt/1${day!}${month!}${year!}${item!.padStart(3, '0')}`;
}
