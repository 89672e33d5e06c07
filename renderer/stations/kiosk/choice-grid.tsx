import styles from './choice-grid.module.css';

/** So few answers are worth half a row each. */
const fewTiles = 4;

export type Tile = { readonly key: string; readonly text: string; readonly onChoose: () => void };

/** Equal answers as a calm grid of large tiles; `dense` where they are many and short, larger where they are few. */
export function ChoiceGrid({ tiles, dense = false }: { readonly tiles: readonly Tile[]; readonly dense?: boolean }) {
  const size = dense ? styles.dense : tiles.length <= fewTiles ? styles.few : '';
  return (
    <div className={[styles.grid, size].join(' ')}>
      {tiles.map((tile) => (
        <button key={tile.key} type="button" className={styles.tile} onClick={tile.onChoose}>
          {tile.text}
        </button>
      ))}
    </div>
  );
}
