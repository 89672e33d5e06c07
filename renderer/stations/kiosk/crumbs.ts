import type { ServiceId, UnitId } from '#shared/domain/ids.ts';
import type { KioskFlow, Page } from './kiosk-flow.ts';

/** One choice made on the way; `depth` leads back to the page where it was made. */
export type Crumb = { readonly depth: number } & (
  | { readonly kind: 'service'; readonly serviceId: ServiceId }
  | { readonly kind: 'place'; readonly label: string }
  | { readonly kind: 'floor'; readonly floor: number | null }
  | { readonly kind: 'room'; readonly unitId: UnitId }
);

/** The choices that led to the page, in order. */
export function crumbs(flow: KioskFlow): readonly Crumb[] {
  const pages = [...flow.past, flow.page];
  return flow.past.flatMap((page, depth) => {
    const crumb = choiceBetween(page, pages[depth + 1]);
    return crumb ? [{ ...crumb, depth }] : [];
  });
}

type Choice = Crumb extends infer C ? (C extends Crumb ? Omit<C, 'depth'> : never) : never;

function choiceBetween(page: Page, next: Page | undefined): Choice | null {
  if (page.kind === 'welcome' && next?.kind === 'home') return { kind: 'service', serviceId: next.serviceId };
  if (page.kind === 'welcome' && next?.kind === 'priority') {
    return { kind: 'service', serviceId: next.claim.serviceId };
  }
  if (page.kind !== 'home') return null;
  if (next?.kind === 'priority' && next.claim.kind === 'home') return { kind: 'room', unitId: next.claim.unitId };
  if (next?.kind !== 'home') return null;
  if (next.choice.floor !== page.choice.floor) return { kind: 'floor', floor: next.choice.floor ?? null };
  if (next.choice.entrance !== page.choice.entrance) return { kind: 'place', label: next.choice.entrance ?? '' };
  return { kind: 'place', label: next.choice.building ?? '' };
}
