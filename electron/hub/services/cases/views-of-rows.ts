import { lasting } from '../../lasting-json.ts';
import type { House } from '../house.ts';

/**
 * Views of rows, made once of the very same rows and the same names of people (issue 3). Nothing but the rows holds them, so
 * they go with the rows.
 */
export function viewsOfRows<View extends object>() {
  const made = new WeakMap<readonly object[], { readonly directory: number; readonly views: View[] }>();
  return (house: House, rows: readonly object[], make: () => View[]): View[] => {
    const directory = house.directory.version();
    const known = made.get(rows);
    if (known?.directory === directory) return known.views;
    const views = lasting(make());
    Object.freeze(views);
    made.set(rows, { directory, views });
    return views;
  };
}
