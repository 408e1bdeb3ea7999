import { union, type Rule } from '../tree/index.ts';
import type { Component } from './components.ts';

/** Ems that may lie between the grounds of two cells of a row. */
const APART = 1;

/** Join grounds that stand beside each other, a strip of paper between them: cells of one row, whose edge is the middle of the strip. */
export function joinGrounds(components: readonly Component[], reach: number, em: number): Component[] {
  const grounds = components.filter(isGround).sort((a, b) => a.box.left - b.box.left);
  const rows: Component[] = [];
  for (const ground of grounds) {
    const at = rows.findIndex((row) => standsBeside(row, ground, reach, em));
    if (at < 0) rows.push(ground);
    else rows[at] = joinAtMiddle(rows[at]!, ground);
  }
  return [...components.filter((component) => !isGround(component)), ...rows];
}

const isGround = ({ horizontals, verticals }: Component): boolean =>
  [...horizontals, ...verticals].every(({ evidence }) => evidence === 'background');

function standsBeside({ box: left }: Component, { box: right }: Component, reach: number, em: number): boolean {
  const gap = right.left - left.right;
  const isLevel = Math.abs(left.top - right.top) <= reach && Math.abs(left.bottom - right.bottom) <= reach;
  return isLevel && gap > 0 && gap <= APART * em;
}

function joinAtMiddle(one: Component, other: Component): Component {
  const x = (one.box.right + other.box.left) / 2;
  const toMiddle =
    (edge: number) =>
    ({ box, ...rule }: Rule): Rule => ({
      ...rule,
      box: { ...box, left: box.left === edge ? x : box.left, right: box.right === edge ? x : box.right },
    });
  const rules = (of: (component: Component) => readonly Rule[]): Rule[] => [
    ...of(one).map(toMiddle(one.box.right)),
    ...of(other).map(toMiddle(other.box.left)),
  ];
  return {
    box: union([one.box, other.box]),
    horizontals: rules(({ horizontals }) => horizontals),
    verticals: rules(({ verticals }) => verticals),
  };
}
