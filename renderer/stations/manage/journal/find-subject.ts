import type { Client } from '#shared/protocol/client.ts';

/** The id a person means: a number of today, a home, or an id copied from an entry; null when nothing fits. */
export async function findSubject(client: Pick<Client, 'tickets' | 'units'>, text: string): Promise<string | null> {
  if (/^[a-z]{2,12}_/.test(text)) return text;
  if (/^[a-z]\d{3,}$/i.test(text)) {
    const number = text.toUpperCase();
    const { items } = await client.tickets({ query: { state: 'all', number } });
    return items.find((ticket) => ticket.number === number)?.id ?? null;
  }
  const { items } = await client.units({ query: { query: text, limit: 2 } });
  // Two homes that fit are as good as none: the wrong one must not be shown for the right one.
  return items.length === 1 ? (items[0]?.id ?? null) : null;
}
