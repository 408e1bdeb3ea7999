import type { Provenance } from '../model/types.ts';
import type { Box, Origin, View } from '../tree/index.ts';

/** A place in a source at which something was read. */
export interface Spot {
  /** Of its element on the page, unique there. */
  id: string;
  page?: number;
  box?: Box;
  line?: number;
  /** Fields that were read there: ids of their elements, first one first. */
  fields: string[];
}

/** Which fields of the data were read at which places of the sources, both ways. */
export interface Links {
  /** A value of a document as a field; undefined where nobody knows where it was read. */
  fieldOf(document: number, pointer: string): Field | undefined;
  /** The places in one source. */
  spotsIn(view: View): readonly Spot[];
}

/** A value and where it was read. */
export interface Field {
  /** Of its element on the page, unique there. */
  id: string;
  /** At least one. */
  spots: Spot[];
}

/** Fields that share a place (a task and its number) share a spot. */
export function makeLinks(views: readonly View[], provenance: readonly Provenance[]): Links {
  const fields = new Map<string, Field>();
  const spotsOfView = new Map<View, Map<string, Spot>>();
  let count = 0;
  for (const view of views) {
    const spots = new Map<string, Spot>();
    spotsOfView.set(view, spots);
    for (let document = view.documents[0]; document < view.documents[1]; document++)
      for (const [pointer, origins] of Object.entries(provenance[document] ?? {})) {
        const field: Field = { id: `v${fields.size}`, spots: [] };
        for (const origin of origins) {
          const name = nameOf(origin);
          if (name === undefined) continue;
          const spot: Spot = spots.get(name) ?? { ...placeOf(origin), id: `k${count++}`, fields: [] };
          spots.set(name, spot);
          if (!spot.fields.includes(field.id)) spot.fields.push(field.id);
          field.spots.push(spot);
        }
        if (field.spots.length > 0) fields.set(`${document} ${pointer}`, field);
      }
  }
  return {
    fieldOf: (document, pointer) => fields.get(`${document} ${pointer}`),
    spotsIn: (view) => [...(spotsOfView.get(view)?.values() ?? [])],
  };
}

function nameOf({ page, box, line }: Origin): string | undefined {
  if (page !== undefined && box) return [page, box.left, box.top, box.right, box.bottom].join(' ');
  return line === undefined ? undefined : `line ${line}`;
}

function placeOf({ page, box, line }: Origin): Pick<Spot, 'page' | 'box' | 'line'> {
  return page !== undefined && box ? { page, box } : { line: line! };
}
