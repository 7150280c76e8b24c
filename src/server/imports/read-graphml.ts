import { SaxesParser } from 'saxes';
import type { GraphFile } from '#domain/imports/from-graph.ts';

type Data = [key: string, text: string][];
type Attributes = Readonly<Record<string, string>>;
type Owner = { data: Data };

/**
 * The tags of a GraphML file; null where it is none. A file that declares a document type is not read at all, so nothing
 * of its own making is unfolded or fetched.
 */
export function readGraphml(text: string): GraphFile | null {
  const parser = new SaxesParser();
  const reading = new Reading();
  parser.on('doctype', () => parser.fail('a document type is not read'));
  parser.on('opentag', ({ name, attributes }) => reading.open(bare(name), attributes));
  parser.on('text', (words) => reading.hear(words));
  parser.on('cdata', (words) => reading.hear(words));
  parser.on('closetag', ({ name }) => reading.close(bare(name)));
  parser.on('error', (wrong) => {
    throw wrong;
  });
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return reading.isGraphml ? reading : null;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const textIn = (at: Attributes, name: string): string => at[name] ?? '';

class Reading implements GraphFile {
  isGraphml = false;
  readonly graphs: { attributes: Attributes; data: Data }[] = [];
  readonly names = new Map<string, string>();
  readonly nodes: { id: string; data: Data }[] = [];
  readonly edges: { source: string; target: string; data: Data }[] = [];
  private readonly owners: Owner[] = [];
  private words: string | null = null;

  open(name: string, at: Attributes): void {
    const opening: Readonly<Record<string, () => void>> = {
      graphml: () => (this.isGraphml = true),
      key: () => this.names.set(textIn(at, 'id'), at['attr.name'] ?? textIn(at, 'id')),
      graph: () => this.own(this.graphs, { attributes: at, data: [] }),
      node: () => this.own(this.nodes, { id: textIn(at, 'id'), data: [] }),
      edge: () => this.own(this.edges, { source: textIn(at, 'source'), target: textIn(at, 'target'), data: [] }),
      data: () => this.begin(textIn(at, 'key'))
    };
    if (Object.hasOwn(opening, name)) opening[name]!();
  }

  hear(words: string): void {
    if (this.words !== null) this.words += words;
  }

  close(name: string): void {
    if (name === 'data' && this.words !== null) {
      this.owners.at(-1)!.data.at(-1)![1] = this.words;
      this.words = null;
    }
    if (['graph', 'node', 'edge'].includes(name)) this.owners.pop();
  }

  private own<One extends Owner>(list: One[], one: One): void {
    list.push(one);
    this.owners.push(one);
  }

  private begin(key: string): void {
    const owner = this.owners.at(-1);
    if (!owner) return;
    owner.data.push([key, '']);
    this.words = '';
  }
}
