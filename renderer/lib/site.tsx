import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';
import type { Contract } from '#shared/protocol/contract.ts';

/** What the hub says of the site before anyone signs in: name, time zone, business date. */
export type Site = z.output<Contract['site']['answer']>;

const SiteContext = createContext<Site | null>(null);

/** Gives the site to everything below. */
export function SiteProvider({ site, children }: { readonly site: Site; readonly children: ReactNode }) {
  return <SiteContext value={site}>{children}</SiteContext>;
}

/** The site this page belongs to. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite outside of a SiteProvider');
  return site;
}
