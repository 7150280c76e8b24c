import { no, yes, type Result } from '../result.ts';
import { cellsFrom, dayIn, type Cells, type NoMap, type RawMap } from './raw-map.ts';

type Data = readonly (readonly [key: string, text: string])[];

/** A GraphML file as its tags have it (Brandes et al. 2002). */
export type GraphFile = {
  /** Per graph in it: its attributes, and what stands in it of whoever is in the middle. */
  readonly graphs: readonly { readonly attributes: Readonly<Record<string, string>>; readonly data: Data }[];
  /** Of each key the name that people gave it. */
  readonly names: ReadonlyMap<string, string>;
  readonly nodes: readonly { readonly id: string; readonly data: Data }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly data: Data }[];
};

/** Reads a GraphML file as Network Canvas (Complex Data Collective) and we write it. */
export function mapFromGraph({ graphs, names, nodes, edges }: GraphFile): Result<RawMap, NoMap> {
  const [graph] = graphs;
  if (graph === undefined) return no('not-a-map');
  if (graphs.length > 1) return no('more-than-one');
  const cells = (data: Data): Cells => cellsFrom(data.map(([key, text]) => [names.get(key) ?? key, text]));
  const { attributes } = graph;
  return yes({
    madeOn: dayIn(attributes['nc:sessionFinish'] ?? attributes['nc:sessionExported']),
    people: nodes.map(({ id, data }) => ({ refs: [id], cells: cells(data) })),
    ties: edges.map(({ source, target, data }) => ({ from: source, to: target, cells: cells(data) })),
    besides: [...cells(graph.data).keys()]
  });
}
