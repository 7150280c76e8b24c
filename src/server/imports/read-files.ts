import { mapFromGraph } from '#domain/imports/from-graph.ts';
import { mapFromJson } from '#domain/imports/from-json.ts';
import { mapFromSheets } from '#domain/imports/from-sheets.ts';
import type { NoMap, RawMap } from '#domain/imports/raw-map.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { mostBytes, textOfFile, type File } from './text-of-file.ts';
import { readCsv } from './read-csv.ts';
import { readGraphml } from './read-graphml.ts';
import { unzip } from './unzip.ts';

type Read<Value> = Result<Value, NoMap | 'too-large' | 'no-file'>;

/** Reads the files of one map: our own JSON, a GraphML file, or CSV files; also where they are in one zip. */
export function readFiles(files: readonly File[]): Read<RawMap> {
  const opened = openAll(files.filter(({ bytes }) => bytes.length > 0));
  if (!opened.ok) return opened;
  const by = Map.groupBy(opened.value, ({ name }) => endOf(name));
  const [json] = by.get('json') ?? [];
  const [graph] = by.get('graphml') ?? [];
  if (json) return readJsonMap(textOfFile(json.bytes));
  if (graph) return readGraphMap(textOfFile(graph.bytes));
  const sheets = (by.get('csv') ?? []).map(({ bytes }) => readCsv(textOfFile(bytes)));
  const readable = sheets.filter((sheet) => sheet !== null);
  return readable.length < sheets.length ? no('not-a-map') : mapFromSheets(readable);
}

/** Reads our own map in JSON from a text. */
export function readJsonMap(text: string): Result<RawMap, NoMap> {
  try {
    return mapFromJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return no('not-a-map');
  }
}

function readGraphMap(text: string): Result<RawMap, NoMap> {
  const graph = readGraphml(text);
  return graph ? mapFromGraph(graph) : no('not-a-map');
}

const endOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

function openAll(files: readonly File[]): Read<readonly File[]> {
  if (files.length === 0) return no('no-file');
  if (sizeOf(files) > mostBytes) return no('too-large');
  const all: File[] = [];
  for (const file of files) {
    const found = endOf(file.name) === 'zip' ? unzip(file.bytes) : yes([file]);
    if (!found.ok) return found;
    all.push(...found.value);
  }
  return sizeOf(all) > mostBytes ? no('too-large') : yes(all);
}

const sizeOf = (files: readonly File[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0);
