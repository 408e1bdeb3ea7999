import { encodingRule } from '../file-rules.ts';
import { schemaRules } from '../schema/rules.ts';
import { silenceRules } from '../silence-rules.ts';
import type { Rule } from '../types.ts';
import { alluvusPuudub } from './alluvus-puudub.ts';
import { asendabIseennast } from './asendab-iseennast.ts';
import { asendusTundmatu } from './asendus-tundmatu.ts';
import { asendusUhepoolne } from './asendus-uhepoolne.ts';
import { eestiKeelAllaA2 } from './eesti-keel-alla-a2.ts';
import { eestiKeelAllaC1 } from './eesti-keel-alla-c1.ts';
import { eestiKeelNimetamata } from './eesti-keel-nimetamata.ts';
import { eestiKeelUleC1 } from './eesti-keel-ule-c1.ts';
import { eratelefon } from './eratelefon.ts';
import { haridusAllaKeskhariduse } from './haridus-alla-keskhariduse.ts';
import { uksusTundmatu } from './uksus-tundmatu.ts';
import { isikukood } from './isikukood.ts';
import { juhiEestiKeel } from './juhi-eesti-keel.ts';
import { juhiHaridus } from './juhi-haridus.ts';
import { juhiKogemus } from './juhi-kogemus.ts';
import { juhtlause } from './juhtlause.ts';
import { juurdepaasupiirang } from './juurdepaasupiirang.ts';
import { kinnitusPuudub } from './kinnitus-puudub.ts';
import { kinnitusTulevikus } from './kinnitus-tulevikus.ts';
import { kuupaevOlematu } from './kuupaev-olematu.ts';
import { labivaatusHilinenud } from './labivaatus-hilinenud.ts';
import { lisaKordub } from './lisa-kordub.ts';
import { lisaNumberPuudub } from './lisa-number-puudub.ts';
import { loendJagamata } from './loend-jagamata.ts';
import { loendimark } from './loendimark.ts';
import { lopumark } from './lopumark.ts';
import { nahtamatuMark } from './nahtamatu-mark.ts';
import { nfc } from './nfc.ts';
import { noudedPuuduvad } from './nouded-puuduvad.ts';
import { noueteOsaPuudub } from './nouete-osa-puudub.ts';
import { poolitus } from './poolitus.ts';
import { tekstVastuolus } from './tekst-vastuolus.ts';
import { tooajaMarge } from './tooaja-marge.ts';
import { tuhikud } from './tuhikud.ts';
import { tulemusTuhi } from './tulemus-tuhi.ts';
import { ulesandeNumberJarjekord } from './ulesande-number-jarjekord.ts';
import { ulesandeNumberKordub } from './ulesande-number-kordub.ts';
import { ulesandeNumberPuudub } from './ulesande-number-puudub.ts';
import { ulesandeNumberVahele } from './ulesande-number-vahele.ts';
import { ulesandedPuuduvad } from './ulesanded-puuduvad.ts';
import { ulesanneKordub } from './ulesanne-kordub.ts';
import { votmeteJarjekord } from './votmete-jarjekord.ts';

/** Every rule, in the order in which `ametijuhend rules` lists them. */
export const rules: readonly Rule[] = [
  encodingRule,
  ...Object.values(schemaRules),
  // What the law asks (domain.md 1.2).
  ulesandedPuuduvad,
  noudedPuuduvad,
  noueteOsaPuudub,
  haridusAllaKeskhariduse,
  juhiHaridus,
  juhiKogemus,
  eestiKeelAllaC1,
  juhiEestiKeel,
  eestiKeelAllaA2,
  eestiKeelUleC1,
  eestiKeelNimetamata,
  tooajaMarge,
  kinnitusPuudub,
  alluvusPuudub,
  isikukood,
  eratelefon,
  juurdepaasupiirang,
  // What makes a description whole.
  kinnitusTulevikus,
  labivaatusHilinenud,
  kuupaevOlematu,
  ulesandeNumberKordub,
  ulesandeNumberJarjekord,
  ulesandeNumberVahele,
  ulesandeNumberPuudub,
  ulesanneKordub,
  tulemusTuhi,
  tekstVastuolus,
  asendabIseennast,
  loendJagamata,
  uksusTundmatu,
  juhtlause,
  // What several descriptions say together.
  asendusTundmatu,
  asendusUhepoolne,
  lisaNumberPuudub,
  lisaKordub,
  // The form of texts (data-model.md 2); all of these can be mended by `--fix`.
  votmeteJarjekord,
  loendimark,
  lopumark,
  poolitus,
  tuhikud,
  nahtamatuMark,
  nfc,
  // Comments in the file.
  ...silenceRules.all,
];
