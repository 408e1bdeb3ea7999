import { union, type Box, type Rule } from '../tree/index.ts';
import { countBefore } from './search.ts';

/** Ruling lines that meet one another: one table, or a frame, or part of a drawing. */
export interface Component {
  box: Box;
  horizontals: Rule[];
  verticals: Rule[];
}

/**
 * Group ruling lines by where they meet.
 *
 * `reach` (points) is how far a line may end before the one that it meets. A line that meets no other is a component alone.
 */
export function findComponents(rules: readonly Rule[], reach: number): Component[] {
  const horizontals = rules.filter((rule) => rule.direction === 'horizontal').sort((a, b) => middle(a) - middle(b));
  const verticals = rules.filter((rule) => rule.direction === 'vertical');
  const parent = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  const root = (rule: Rule): Rule => {
    let top = rule;
    while (parent.get(top) !== top) top = parent.get(top)!;
    parent.set(rule, top);
    return top;
  };
  for (const vertical of verticals) {
    for (
      let i = countBefore(horizontals, (rule) => middle(rule) < vertical.box.top - reach);
      i < horizontals.length;
      i++
    ) {
      const horizontal = horizontals[i]!;
      if (middle(horizontal) > vertical.box.bottom + reach) break;
      const x = (vertical.box.left + vertical.box.right) / 2;
      if (x < horizontal.box.left - reach || x > horizontal.box.right + reach) continue;
      parent.set(root(vertical), root(horizontal));
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const key = root(rule);
    const list = groups.get(key);
    if (list) list.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()].map((group) => ({
    box: union(group.map((rule) => rule.box)),
    horizontals: group.filter((rule) => rule.direction === 'horizontal'),
    verticals: group.filter((rule) => rule.direction === 'vertical'),
  }));
}

const middle = ({ box }: Rule): number => (box.top + box.bottom) / 2;
