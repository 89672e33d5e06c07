/** As a `ref`: what has just opened is seen from its beginning, however far down one had scrolled. */
export function toTop(section: HTMLElement | null): void {
  section?.parentElement?.scrollTo(0, 0);
}

/** As a `ref`: the row one was at is in view again. */
export function toMiddle(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}
