import fc from 'fast-check';
import { DRAWN, type Style } from '../../fixtures/render/index.ts';
import type { Task } from '../../src/model/types.ts';

/** Words of the field, so that lines break where real ones do. */
const WORDS = [
  ...['andmete', 'aruannete', 'hindamine', 'ja', 'kooskõlastamine', 'kord', 'kuus', 'lepingute', 'menetlemine', 'ning'],
  ...['osakonna', 'otsuste', 'ettevalmistamine', 'piirkonna', 'teenuste', 'tulemuste', 'avaldamine', 'ühistranspordi'],
  ...['üksuse', 'töökorralduse', 'arendamine', 'õigusaktide', 'rakendamisel', 'koostöö', 'partneritega', 'jooksul'],
];

const sentence = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((words) => words.join(' '))
    .map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)} on tehtud.`);

/** The tasks of one description, numbered within a section, each with its results. */
export const printedTasks = (section: number): fc.Arbitrary<Task[]> =>
  fc
    .array(
      fc.record({
        ülesanne: sentence(3, 22),
        tulemused: fc.array(sentence(3, 18), { minLength: 1, maxLength: 5 }),
      }),
      { minLength: 2, maxLength: 9 },
    )
    .map((list) => list.map((task, i) => ({ number: `${section}.${i + 1}`, ...task })));

/** Every way to print it; `narrowed` leaves out values of some fields. */
export const printedStyle = (
  narrowed: Partial<{ [Key in keyof Style]: fc.Arbitrary<Style[Key]> }> = {},
): fc.Arbitrary<Style> =>
  fc.record<Style>({
    template: fc.constantFrom('old', 'new'),
    family: fc.constantFrom('sans', 'serif', 'condensed'),
    fontSize: fc.constantFrom(8, 9, 10.5, 12),
    lineHeight: fc.constantFrom(1.17, 1.3, 1.5),
    margin: fc.constantFrom(40, 60, 85),
    borders: fc.constantFrom('full', 'horizontal', 'none'),
    ink: fc.constantFrom('stroke', 'fill', 'dashes'),
    shade: fc.boolean(),
    taskColumns: fc.constantFrom<Style['taskColumns'][]>([0.46, 0.54], [0.36, 0.5], [0.55, 0.45]),
    labelColumns: fc.constantFrom<Style['labelColumns'][]>([0.3, 0.7], [0.28, 0.6]),
    bullet: fc.constantFrom('•', '–', '-', '▪', DRAWN),
    results: fc.constantFrom('bullets', 'paragraphs'),
    paragraphGap: fc.constantFrom(0.3, 0.5),
    hyphenate: fc.boolean(),
    justify: fc.boolean(),
    header: fc.constantFrom('', 'Metsavalveamet'),
    footer: fc.constantFrom('', '{n}', '{n} ({N})', 'lk {n}/{N}'),
    repeatHead: fc.boolean(),
    splitRows: fc.boolean(),
    widows: fc.boolean(),
    closeBreaks: fc.boolean(),
    listJoin: fc.constantFrom(', ', '; '),
    none: fc.constantFrom('-', 'puuduvad'),
    approvalAt: fc.constantFrom('left', 'right'),
    ...narrowed,
  });
