import { nearest } from './nearest.ts';
import type { Settings } from './check.ts';
import type { Silence } from './subject.ts';
import type { FormRule, Found } from './types.ts';

const GROUND = {
  et: 'Vaigistus peab olema põhjendatud ja vajalik',
  en: 'A silenced rule needs a reason and a use',
};

const unknownRule: FormRule = {
  id: 'tundmatu-reegel',
  scope: 'fail',
  title: { et: 'Vaigistatav reegel on olemas', en: 'A silenced rule exists' },
  grounds: [GROUND],
  severity: 'hoiatus',
  text: { et: 'Tundmatu reegel `{actual}`', en: 'Unexpected rule `{actual}`, unknown' },
  note: { et: 'Reegleid loetleb `ametijuhend rules`.', en: '`ametijuhend rules` lists the rules.' },
};

const noReason: FormRule = {
  id: 'vaigistus-põhjuseta',
  scope: 'fail',
  title: { et: 'Vaigistusel on põhjus', en: 'A silenced rule has a reason' },
  grounds: [GROUND],
  severity: 'teade',
  text: { et: 'Vaigistusel ei ole põhjust', en: 'Unexpected silence without a reason' },
  note: { et: 'Lisa rea lõppu `-- põhjus`.', en: 'Add `-- why` at the end of the line.' },
};

const unused: FormRule = {
  id: 'vaigistus-tarbetu',
  scope: 'fail',
  title: { et: 'Vaigistus on vajalik', en: 'A silenced rule would have spoken' },
  grounds: [GROUND],
  severity: 'teade',
  text: {
    et: 'Reegel `{actual}` ei leia järgmiselt realt midagi',
    en: 'Unexpected silence of `{actual}`, which finds nothing on the next line',
  },
  note: { et: 'Kustuta see kommentaar.', en: 'Delete the comment.' },
};

/** Rules about the comments that silence rules. */
export const silenceRules = {
  all: [unknownRule, noReason, unused],

  /** What is wrong with one comment; the gravest only. */
  about({ rule, reason }: Silence, isUsed: boolean, settings: Settings): { rule: FormRule; found: Found }[] {
    const ids = settings.rules.map(({ id }) => id);
    if (!ids.includes(rule)) {
      const meant = nearest(rule, ids);
      return [{ rule: unknownRule, found: { at: '', actual: rule, ...(meant ? { expected: [meant] } : {}) } }];
    }
    if (!isUsed) return [{ rule: unused, found: { at: '', actual: rule } }];
    return reason === undefined ? [{ rule: noReason, found: { at: '' } }] : [];
  },
};
