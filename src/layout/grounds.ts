import { union, type Box, type Rule } from '../tree/index.ts';
import type { Component } from './components.ts';

/** Ems that may lie between the grounds of two cells of a row. */
const APART = 1;
/** Ems by which one of them may reach farther down: its text has a line or two more. */
const UNEVEN = 4;

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

/** Tops are level; bottoms need not be, where the ground is that of the text and not of the cell. */
function standsBeside({ box: left }: Component, { box: right }: Component, reach: number, em: number): boolean {
  const gap = right.left - left.right;
  const uneven = Math.abs(left.bottom - right.bottom);
  return Math.abs(left.top - right.top) <= reach && uneven <= UNEVEN * em && gap > 0 && gap <= APART * em;
}

function joinAtMiddle(one: Component, other: Component): Component {
  const x = (one.box.right + other.box.left) / 2;
  const bottom = Math.max(one.box.bottom, other.box.bottom);
  const left = { ...one.box, right: x, bottom };
  const right = { ...other.box, left: x, bottom };
  const rules = (of: (component: Component) => readonly Rule[]): Rule[] => [
    ...of(one).map((rule) => stretch(rule, one.box, left)),
    ...of(other).map((rule) => stretch(rule, other.box, right)),
  ];
  return {
    box: union([left, right]),
    horizontals: rules(({ horizontals }) => horizontals),
    verticals: rules(({ verticals }) => verticals),
  };
}

/** A rule of a box whose edges move: what lies on an edge goes with it. */
function stretch({ box, ...rule }: Rule, from: Box, to: Box): Rule {
  const place = (value: number, edges: readonly (keyof Box)[]): number => {
    const edge = edges.find((each) => from[each] === value);
    return edge ? to[edge] : value;
  };
  return {
    ...rule,
    box: {
      left: place(box.left, ['left', 'right']),
      right: place(box.right, ['left', 'right']),
      top: place(box.top, ['top', 'bottom']),
      bottom: place(box.bottom, ['top', 'bottom']),
    },
  };
}
