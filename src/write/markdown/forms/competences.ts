import { below, isRecord } from '../../../contract/index.ts';
import { sayNothing, sectionsOf } from '../blocks.ts';
import { empty, heading } from '../build.ts';
import type { Form } from '../form.ts';
import { isShowable } from '../showable.ts';
import { list } from './list.ts';

/** Named groups of texts: a heading and a list each. */
export const competences: Form = {
  write(groups, place) {
    if (!Array.isArray(groups)) return undefined;
    if (groups.length === 0) return [empty()];
    const written = (groups as unknown[]).map((group) => {
      if (!isRecord(group) || Object.keys(group).length !== 2 || !isShowable(group.nimetus)) return undefined;
      const items = list.write(group.kirjeldused, place);
      return items && [heading(place.depth + 1, group.nimetus), ...items];
    });
    return written.every((blocks) => blocks !== undefined) ? written.flat() : undefined;
  },
  read(blocks, place, reader) {
    const groups: unknown[] = [];
    for (const section of sectionsOf(blocks, place.depth + 1)) {
      if (!section.heading) {
        if (!sayNothing(section.blocks, reader)) reader.left(section.blocks);
        continue;
      }
      const pointer = below(place.pointer, groups.length);
      const itemsAt = below(pointer, 'kirjeldused');
      reader.at(pointer, [section.heading, ...section.blocks]);
      reader.at(below(pointer, 'nimetus'), section.heading.children);
      reader.at(itemsAt, section.blocks, section.heading);
      groups.push({
        nimetus: reader.text([section.heading]),
        kirjeldused: list.read(section.blocks, { ...place, pointer: itemsAt }, reader),
      });
    }
    return groups;
  },
};
