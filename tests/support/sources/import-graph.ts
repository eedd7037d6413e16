/** The import graph of src, read by TypeScript itself. */
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, readText } from './project-files';

const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx', ''];

/** Every file of src with the files of src that it imports; types count like values. Paths start with `src/`. */
export function importGraph(): ReadonlyMap<string, readonly string[]> {
  const files = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
  const known = new Set(files);
  const target = (from: string, specifier: string): string[] => {
    const base = path.posix.join(path.posix.dirname(from), specifier);
    const found = ENDINGS.map((ending) => base + ending).find((file) => known.has(file));
    return found ? [found] : [];
  };
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readText(file), true, true);
      const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, relative.flatMap((name) => target(file, name))];
    }),
  );
}

/** Every circle that a walk in depth meets, each as the files along it. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file) || way.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
