import { z } from 'zod';
import { call } from './call.ts';
import { supervising } from './roles.ts';

/** What tablets and browsers must trust before they are stations: the site's own authority. */
export const trustCalls = {
  siteAuthority: call({
    method: 'GET',
    path: '/trust/authority.crt',
    summary: 'The site’s authority, for tablets and browsers to trust; not found where the hub speaks plain HTTP',
    access: { open: true },
    status: 200,
    media: 'certificate',
  }),
  siteTrust: call({
    method: 'GET',
    path: '/trust',
    summary: 'Where a tablet gets the site’s authority, and the fingerprint to compare it with',
    access: { staff: supervising },
    status: 200,
    answer: z.object({
      /** SHA-256 of the authority in pairs of hexadecimal digits; null where the hub speaks plain HTTP. */
      fingerprint: z.string().nullable(),
      /** Address of the page with the steps, reachable before the authority is trusted. */
      page: z.string().nullable(),
      /** Where stations reach the hub. */
      origins: z.array(z.string()),
    }),
  }),
} as const;
