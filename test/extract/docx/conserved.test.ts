import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocx } from '../../../src/extract/docx/index.ts';
import { readTree } from '../../support/read-tree.ts';
import { writeDocx } from '../../support/write-docx.ts';
import { wordsOf } from '../../support/words.ts';
import { THOROUGH } from '../../support/thorough.ts';

/** A piece of a document: XML with `@` where a word of its own is to stand. */
const run = fc.constantFrom(
  '<w:r><w:t>@ </w:t></w:r>',
  '<w:r><w:rPr><w:b/><w:caps w:val="0"/></w:rPr><w:t>@</w:t><w:tab/><w:t>@</w:t></w:r>',
  '<w:r><w:t>– @</w:t><w:br/><w:t>• @</w:t></w:r>',
  '<w:r><w:t>@</w:t><w:br w:type="page"/></w:r>',
  '<w:ins><w:r><w:t> @ </w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>',
  '<w:hyperlink><w:r><w:t>@ </w:t></w:r></w:hyperlink>',
  '<w:sdt><w:sdtContent><w:r><w:t>@</w:t></w:r></w:sdtContent></w:sdt>',
  '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>@</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>@</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
);
const properties = fc.constantFrom(
  '',
  '<w:pPr><w:jc w:val="center"/></w:pPr>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:pPr><w:sectPr/></w:pPr>',
);
const paragraph = fc
  .tuple(properties, fc.array(run, { maxLength: 4 }))
  .map(([format, runs]) => `<w:p>${format}${runs.join('')}</w:p>`);
const { block } = fc.letrec<{ block: string; cell: string; row: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    paragraph,
    fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`),
    tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  ),
  row: fc.array(tie('cell'), { minLength: 1, maxLength: 3 }).map((cells) => `<w:tr>${cells.join('')}</w:tr>`),
  cell: fc
    .tuple(
      fc.constantFrom('', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'),
      fc.array(tie('block'), { maxLength: 2 }),
    )
    .map(([format, blocks]) => `<w:tc>${format}${blocks.join('')}</w:tc>`),
}));

it('puts every word of the body into exactly one block', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (blocks) => {
      let count = 0;
      const body = blocks.join('').replace(/@/gu, () => `sõna${++count}.`);
      const { root } = await readTree(readDocx, 'docx', writeDocx({ body }));
      const words = wordsOf(root.children).flatMap((word) => word.match(/sõna\d+/gu) ?? [word]);
      const expected = Array.from({ length: count }, (_, index) => `sõna${index + 1}`);
      expect(words.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: THOROUGH ? 200 : 60 },
  );
});
