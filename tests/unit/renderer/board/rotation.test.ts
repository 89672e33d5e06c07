import { describe, expect, it } from 'vitest';
import {
  nextPlace,
  pageKey,
  type Place,
  placeAfterChange,
  type RotatingNotice,
  type Rotation,
  rotationAfter,
  roundSeconds,
  stillRotation,
} from '#renderer/stations/board/notices/rotation.ts';
import type { NoticeVersionId } from '#shared/domain/ids.ts';

const notice = (name: string, pages = 1, seconds = 15): RotatingNotice => ({
  versionId: name as NoticeVersionId,
  pages: Array.from({ length: pages }, (_, index) => ({ page: index + 1, seconds })),
});
const licence = notice('licence');
const contract = notice('contract', 3);
const prices = notice('prices', 40);

/** The pages of so many turns, from the first. */
function turns(
  notices: readonly RotatingNotice[],
  count: number,
): { readonly keys: string[]; readonly place: Place | null } {
  const keys: string[] = [];
  let place: Place | null = null;
  for (let turn = 0; turn < count; turn++) {
    place = nextPlace(notices, place);
    if (place) keys.push(pageKey(place));
  }
  return { keys, place };
}

describe('the order of pages', () => {
  it('turns the pages of each notice, one notice after the other, and begins again', () => {
    expect(turns([licence, contract], 5).keys).toEqual([
      'licence/1',
      'contract/1',
      'contract/2',
      'contract/3',
      'licence/1',
    ]);
  });

  it('lets no long table keep the others away: its turn ends, and the next goes on where it stopped', () => {
    const { keys } = turns([licence, prices, contract], 60);
    const firstRound = keys.slice(0, keys.lastIndexOf('licence/1', 20));
    expect(firstRound.length * 15).toBeLessThanOrEqual(roundSeconds);
    const shown = keys.filter((key) => key.startsWith('prices/'));
    expect(shown.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, index) => `prices/${index + 1}`));
    expect(shown[40]).toBe('prices/1');
  });

  it('shows at least one page of each however many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => notice(`n${index}`, 2, 40));
    expect(new Set(turns(many, 60).keys.map((key) => key.split('/')[0])).size).toBe(60);
  });

  it('shows nothing when there is nothing', () => {
    expect(nextPlace([], null)).toBeNull();
  });
});

describe('when the list changes under the page', () => {
  const { place } = turns([licence, contract], 3);
  const after = (notices: readonly RotatingNotice[]) => {
    const now = placeAfterChange([licence, contract], notices, place);
    return now && pageKey(now);
  };

  it('the page stays when it is not concerned', () => {
    expect(after([contract])).toBe('contract/2');
  });

  it('what was withdrawn makes way for the next that is still there', () => {
    expect(after([licence])).toBe('licence/1');
    expect(after([])).toBeNull();
  });

  it('what was just published comes at once, also in the place of the version before', () => {
    expect(after([licence, contract, notice('plan')])).toBe('plan/1');
    expect(after([licence, notice('contract-2', 2)])).toBe('contract-2/1');
  });

  it('a table that became shorter begins again', () => {
    expect(after([licence, notice('contract', 1)])).toBe('contract/1');
  });
});

describe('turning', () => {
  const begun = rotationAfter(stillRotation, { kind: 'changed', notices: [licence, contract] });
  const on = ({ place, next }: Rotation) => [place && pageKey(place), next && pageKey(next)];

  it('waits for the picture behind it, and turns the moment that is decoded', () => {
    expect(on(begun)).toEqual(['licence/1', 'contract/1']);
    const due = rotationAfter(begun, { kind: 'dwelt' });
    expect(on(due)).toEqual(['licence/1', 'contract/1']);
    expect(on(rotationAfter(due, { kind: 'decoded', key: 'contract/1' }))).toEqual(['contract/1', 'contract/2']);
  });

  it('turns in time when it was ready before', () => {
    const ready = rotationAfter(begun, { kind: 'decoded', key: 'contract/1' });
    expect(on(ready)[0]).toBe('licence/1');
    expect(on(rotationAfter(ready, { kind: 'dwelt' }))[0]).toBe('contract/1');
  });

  it('leaves out a page whose picture does not come, and tries it again with the next list', () => {
    const without = rotationAfter(begun, { kind: 'failed', key: 'contract/1' });
    expect(on(without)).toEqual(['licence/1', 'contract/2']);
    const again = rotationAfter(without, { kind: 'changed', notices: [licence, contract] });
    expect(on(again)).toEqual(['licence/1', 'contract/1']);
  });

  it('stays where it is when nothing else can be shown', () => {
    const failed = [1, 2, 3].reduce(
      (rotation, page) => rotationAfter(rotation, { kind: 'failed', key: `contract/${page}` }),
      begun,
    );
    expect(on(rotationAfter(failed, { kind: 'dwelt' }))[0]).toBe('licence/1');
  });

  it('a published notice comes as soon as it is decoded, before the page has had its time', () => {
    const plan = notice('plan');
    const told = rotationAfter(begun, { kind: 'changed', notices: [licence, contract, plan] });
    expect(on(told)).toEqual(['licence/1', 'plan/1']);
    expect(on(rotationAfter(told, { kind: 'decoded', key: 'plan/1' }))[0]).toBe('plan/1');
  });

  it('a withdrawn notice is gone at once, whether the next is ready or not', () => {
    expect(on(rotationAfter(begun, { kind: 'changed', notices: [contract] }))[0]).toBe('contract/1');
    expect(on(rotationAfter(begun, { kind: 'changed', notices: [] }))).toEqual([null, null]);
  });
});
