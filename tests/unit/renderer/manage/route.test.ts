import { describe, expect, test } from 'vitest';
import { findSubject } from '#renderer/stations/manage/journal/find-subject.ts';
import { pages, parseRoute, routeHash } from '#renderer/stations/manage/route.ts';
import { freeNumber } from '#renderer/stations/manage/setup/free-number.ts';

describe('the address of a page', () => {
  test.each(pages)('%s is found again after a reload', (page) => {
    const query = { type: 'ticket.', subject: 'tkt_1' };
    expect(parseRoute(routeHash(page, query))).toEqual({ page, query });
  });

  test('what narrows nothing is left out', () => {
    expect(routeHash('journal', { type: '', subject: '' })).toBe('#/journal');
  });

  test.each(['', '#', '#/', '#/nowhere', '#nonsense?x'])('%j is the overview', (hash) => {
    expect(parseRoute(hash).page).toBe('overview');
  });
});

describe('what a person types to find an entry', () => {
  type Hub = Parameters<typeof findSubject>[0];
  const hub = (part: { readonly tickets?: readonly string[]; readonly homes?: readonly string[] }) =>
    ({
      tickets: async () => ({ items: (part.tickets ?? []).map((number) => ({ id: `tkt_${number}`, number })) }),
      units: async () => ({ items: (part.homes ?? []).map((id) => ({ id })) }),
    }) as unknown as Hub;

  test('a number means exactly that ticket, not one that contains it', async () => {
    expect(await findSubject(hub({ tickets: ['H0021', 'H002'] }), 'h002')).toBe('tkt_H002');
    expect(await findSubject(hub({ tickets: ['H0021'] }), 'H002')).toBeNull();
  });

  test('a room means its home, unless two homes fit', async () => {
    expect(await findSubject(hub({ homes: ['unit_1'] }), '3-1502')).toBe('unit_1');
    expect(await findSubject(hub({ homes: ['unit_1', 'unit_2'] }), '1502')).toBeNull();
  });

  test('an id copied from an entry is taken as it is', async () => {
    expect(await findSubject(hub({}), 'dsk_counter-5')).toBe('dsk_counter-5');
  });
});

test('the next desk gets the least free number of its kind', () => {
  const desks = [1, 2, 4].map((number) => ({ kind: 'counter', number }) as const);
  expect(freeNumber(desks, 'counter')).toBe(3);
  expect(freeNumber(desks, 'guide')).toBe(1);
});
