/** Most pages of a PDF: a board that turns a page every ten seconds needs half an hour for them (issue 4). */
export const mostPages = 200;
/** Most pixels of a picture, also of one within a PDF: 60 megapixels are 240 MB unpacked, more than any scanner makes of A3. */
export const mostPixels = 60_000_000;
/** The longest side of a drawn page, in pixels: for a screen, which a kiosk enlarges, and for a list of pages. */
export const longestSide = { screen: 2400, preview: 480 } as const;
/** How long a worker may take for its next sign of life, in milliseconds. */
export const patience = { inspect: 30_000, page: 30_000 } as const;
/** How much a worker may hold: its own heap, and the process above what it was when the worker began. */
export const mostMegabytes = { heap: 768, grown: 1536 } as const;
