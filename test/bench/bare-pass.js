// A bare pass of pdf.js: getTextContent and getOperatorList of every page. Argument: a PDF, or a folder of them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const path = process.argv[2];
const files = statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true })
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => join(path, name))
  : [path];
let pages = 0;
for (const file of files) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
    pages++;
  }
  await task.destroy();
}
console.log(pages);
