/** A square of modules, row by row; 1 is dark. */
export type QrModules = { readonly size: number; readonly data: ArrayLike<number> };

/** The dark modules as one SVG path: each run of a row is one rectangle, so that no hairlines show between them. */
export function qrPath({ size, data }: QrModules): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    let x = 0;
    while (x < size) {
      if (!data[y * size + x]) {
        x++;
        continue;
      }
      const start = x;
      while (x < size && data[y * size + x]) x++;
      path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  return path;
}
