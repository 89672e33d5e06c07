import type { CustomerContent } from '#shared/protocol/customer.ts';

/** One kind of what a customer screen shows. */
export type ContentOf<K extends CustomerContent['kind']> = Extract<CustomerContent, { readonly kind: K }>;
