/** One stop of a way: what is done, where one is now, what is to come. */
export type RouteStop = { readonly key: string; readonly name: string; readonly state: 'open' | 'now' | 'done' };
