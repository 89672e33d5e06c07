import styles from './choice-grid.module.css';

export type Tile = { readonly key: string; readonly text: string; readonly onChoose: () => void };

/** Equal answers as a calm grid of large tiles; `dense` where they are many and short. */
export function ChoiceGrid({ tiles, dense }: { readonly tiles: readonly Tile[]; readonly dense: boolean }) {
  return (
    <div className={[styles.grid, dense ? styles.dense : ''].join(' ')}>
      {tiles.map((tile) => (
        <button key={tile.key} type="button" className={styles.tile} onClick={tile.onChoose}>
          {tile.text}
        </button>
      ))}
    </div>
  );
}
