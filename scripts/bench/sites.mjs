import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from '../run-process.mjs';
import { addOldTickets } from './old-site.mjs';
import { startHub } from './processes.mjs';

/** Beside the checkout's other artifacts, so that the disk measured is the disk the checkout lies on. */
const folder = join(root, 'tests', 'artifacts', 'bench');
const oldTickets = 500_000;

/** Data folders to measure on, each a fresh copy; made when first asked for, removed at the end. */
export function createSites() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let copies = 0;
  let demo;
  let old;

  const copyOf = (from) => {
    const copy = join(folder, `site-${++copies}`);
    cpSync(from, copy, { recursive: true });
    return copy;
  };
  const makeDemo = async () => {
    const made = join(folder, 'demo');
    const hub = await startHub(made);
    await hub.stop();
    return made;
  };
  const makeOld = async () => {
    const made = await sites.empty();
    say(`  making a site with ${oldTickets.toLocaleString('en')} old tickets …`);
    addOldTickets(made, oldTickets);
    return made;
  };
  const sites = {
    /** The demo site with its roster and not one ticket. */
    empty: async () => copyOf((demo ??= await makeDemo())),
    /** The same site after years. */
    old: async () => copyOf((old ??= await makeOld())),
    /** A folder for the raw server. */
    bare() {
      const made = join(folder, `raw-${++copies}`);
      mkdirSync(made);
      return made;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return sites;
}
