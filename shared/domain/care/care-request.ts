/** What a waiting visitor may ask for (B5, B6, E4); the list is fixed, so that nothing personal is ever typed. */
export const careKinds = ['water', 'help', 'wheelchair', 'nursing-room', 'umbrella', 'lunch'] as const;
export type CareKind = (typeof careKinds)[number];

/** All that is on the worklist: what visitors ask for, and a guide a supervisor calls for them. */
export const careTasks = [...careKinds, 'guide'] as const;
export type CareTask = (typeof careTasks)[number];

/** Who asked: the visitor on the phone or at the kiosk, staff for them, or the site by itself. */
export const careSources = ['phone', 'kiosk', 'staff', 'proposed'] as const;
export type CareSource = (typeof careSources)[number];

/** A visitor asks for so many things at most within the window: more is somebody playing with the page. */
export const careLimit = { tries: 6, windowMs: 10 * 60_000 } as const;
