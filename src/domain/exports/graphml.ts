import { exportedFacts, type Cell, type Table } from './table.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
};
/** Text in XML 1.0: its own marks written out, and what no XML may hold left out. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (mark) => entities[mark]!);

const data = (key: string, text: string): string => `<data key="${key}">${xmlText(text)}</data>`;
const key = (of: 'node' | 'edge', name: string): string =>
  `<key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`;
const cellData = (name: string, { value, empty }: Cell): readonly string[] =>
  value === null ? [data(`${name}_unknown`, empty ?? 'not-asked')] : [data(name, value)];
const both = (name: string): readonly string[] => [name, `${name}_unknown`];

/** The map as GraphML (Brandes et al. 2002) with the keys that Network Canvas gives its nodes and edges. */
export function graphml({ people, ties }: Table, today: string): string {
  const nodeKeys = ['networkCanvasUUID', 'networkCanvasType', 'label', ...exportedFacts.flatMap(both)];
  const edgeKeys = ['networkCanvasSourceUUID', 'networkCanvasTargetUUID', ...both('terms')];
  const nodes = people.map(({ id, name, facts }) =>
    [
      `<node id="${xmlText(id)}">`,
      ...[data('networkCanvasUUID', id), data('networkCanvasType', 'Person'), data('label', name)],
      ...exportedFacts.flatMap((fact) => cellData(fact, facts[fact]!)),
      '</node>'
    ].join('')
  );
  const edges = ties.map(({ id, from, to, terms }) =>
    [
      `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}">`,
      ...[data('networkCanvasSourceUUID', from), data('networkCanvasTargetUUID', to), ...cellData('terms', terms)],
      '</edge>'
    ].join('')
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">',
    ...[...nodeKeys.map((name) => key('node', name)), ...edgeKeys.map((name) => key('edge', name))],
    ...[
      `<graph edgedefault="undirected" nc:sessionExported="${today}T00:00:00.000Z">`,
      ...nodes,
      ...edges,
      '</graph>',
      '</graphml>',
      ''
    ]
  ].join('\n');
}
