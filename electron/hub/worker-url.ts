/**
 * Where a worker's entry lies. Unbuilt it stands in its own folder beside this file; built, every worker is a file of
 * dist/hub, while this code may have ended up in dist/hub/chunks.
 */
export function workerUrl(name: string, folder: string): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(`./${folder}/${name}.ts`, import.meta.url);
  const root = new URL(import.meta.url).pathname.includes('/dist/hub/chunks/') ? '../' : './';
  return new URL(`${root}${name}.js`, import.meta.url);
}
