/**
 * The page's script: sorts and filters the rows that stand in the table. Without it the table is whole, only fixed.
 *
 * Plain JavaScript, because it runs in the reader's browser as it stands here.
 */
export const SCRIPT = `
'use strict';
const body = document.querySelector('tbody');
const rows = [...body.rows];
const texts = rows.map((row) => row.textContent.toLowerCase());
const search = document.querySelector('input[type=search]');
const boxes = [...document.querySelectorAll('input[type=checkbox]')];
const shown = document.querySelector('output');
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

function filter() {
  const wanted = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
  let count = 0;
  rows.forEach((row, at) => {
    const visible = !off.has(row.dataset.status) && wanted.every((word) => texts[at].includes(word));
    row.hidden = !visible;
    if (visible) count++;
  });
  shown.value = shown.dataset.words.replace('{n}', count);
}

/** A cell that sorts by a number says it; others sort by their text, in which 9 stands before 10. */
function keyOf(cell) {
  return cell.dataset.key ? Number(cell.dataset.key) : cell.dataset.key ?? cell.textContent;
}

function sort(head, column) {
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const keyed = rows.map((row, at) => ({ row, at, key: keyOf(row.cells[column]) }));
  keyed.sort((a, b) => {
    // What has no value stands last, whichever way.
    if (a.key === '' || b.key === '') return (a.key === '') - (b.key === '') || a.at - b.at;
    return (up ? 1 : -1) * (typeof a.key === 'number' ? a.key - b.key : order.compare(a.key, b.key)) || a.at - b.at;
  });
  body.append(...keyed.map(({ row }) => row));
}

search.addEventListener('input', filter);
for (const box of boxes) box.addEventListener('change', filter);
for (const [column, head] of [...document.querySelectorAll('thead th')].entries())
  head.firstChild.addEventListener('click', () => sort(head, column));
document.querySelector('.tools').hidden = false;
filter();
`;
