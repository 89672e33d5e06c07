/** To the worker as it starts. */
export type DrillStart = { readonly data: string; readonly speed: number; readonly key: Uint8Array };

/** To the worker while it plays. */
export type DrillOrderWord = { readonly kind: 'speed'; readonly speed: number } | { readonly kind: 'stop' };

/** From the worker. */
export type DrillWord =
  | { readonly kind: 'copied'; readonly folder: string }
  | { readonly kind: 'running'; readonly url: string; readonly date: string }
  | { readonly kind: 'over' };
