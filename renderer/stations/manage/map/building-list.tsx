import { type FocusEvent, type KeyboardEvent, memo, type MouseEvent, useRef, useSyncExternalStore } from 'react';
import type { UnitId } from '#shared/domain/ids.ts';
import { mapWords } from '#shared/i18n/manage-map.ts';
import { useWords } from '../../../lib/language.tsx';
import { routeHash } from '../route.ts';
import { type BuildingGrid, homeBeside, type MapKey } from './map-grid.ts';
import type { MapStore } from './map-store.ts';
import styles from './map.module.css';

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** All buildings side by side. One square can be tabbed to; from there the arrow keys lead on. */
export function BuildingList({ store }: { readonly store: MapStore }) {
  const grids = useSyncExternalStore(store.listenGrids, store.grids);
  const list = useRef<HTMLDivElement>(null);
  const square = (id: UnitId) => list.current?.querySelector<HTMLElement>(`[data-home="${id}"]`) ?? null;
  const idOf = (target: EventTarget) => ((target as HTMLElement).dataset['home'] ?? null) as UnitId | null;
  const point = (event: FocusEvent | MouseEvent) => {
    const id = idOf(event.target);
    if (id !== null) store.show(id);
  };
  const focus = (event: FocusEvent) => {
    const id = idOf(event.target);
    if (id === null) return;
    for (const other of list.current?.querySelectorAll<HTMLElement>('[data-home][tabindex="0"]') ?? []) {
      other.tabIndex = -1;
    }
    (event.target as HTMLElement).tabIndex = 0;
    store.show(id);
  };
  const open = (event: MouseEvent) => {
    const id = idOf(event.target);
    const caseId = id === null ? null : (store.home(id)?.caseId ?? null);
    if (caseId !== null) location.hash = routeHash('cases', { case: caseId });
  };
  const press = (event: KeyboardEvent) => {
    const id = idOf(event.target);
    if (id === null || !arrows.has(event.key)) return;
    event.preventDefault();
    const next = homeBeside(grids, id, event.key as MapKey);
    if (next !== null) square(next)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the squares are buttons; this hears all of them
    <div ref={list} className={styles.buildings} onMouseOver={point} onFocus={focus} onClick={open} onKeyDown={press}>
      {grids.map((grid, index) => (
        <Building key={grid.name} grid={grid} store={store} first={index === 0} />
      ))}
    </div>
  );
}

type BuildingProps = { readonly grid: BuildingGrid; readonly store: MapStore; readonly first: boolean };

const Building = memo(function Building({ grid, store, first }: BuildingProps) {
  const t = useWords(mapWords);
  const entry = first ? grid.rows.flat().find((id) => id !== null) : undefined;
  return (
    <section className={styles.building} aria-label={t('homes', { building: grid.name, count: grid.count })}>
      <h2>
        {grid.name} <small>{grid.count}</small>
      </h2>
      <div className={styles.grid} style={{ gridTemplateColumns: `22px repeat(${grid.columns}, 22px)` }}>
        {grid.rows.flatMap((cells, row) => [
          <span key={`floor ${row}`} className={styles.floor}>
            {grid.floors[row]}
          </span>,
          ...cells.map((id, column) =>
            id === null ? (
              <span key={`${row} ${column}`} />
            ) : (
              <Home key={id} id={id} store={store} reachable={id === entry} />
            ),
          ),
        ])}
      </div>
    </section>
  );
});

type HomeProps = { readonly id: UnitId; readonly store: MapStore; readonly reachable: boolean };

const Home = memo(function Home({ id, store, reachable }: HomeProps) {
  const t = useWords(mapWords);
  const home = useSyncExternalStore(
    (listener) => store.listen(id, listener),
    () => store.home(id),
  );
  if (!home) return null;
  return (
    <button
      type="button"
      className={styles.home}
      data-home={id}
      data-state={home.state}
      tabIndex={reachable ? 0 : -1}
      aria-label={`${home.room} ${t(home.state)}`}
    >
      {t(`letter-${home.state}`)}
    </button>
  );
});
