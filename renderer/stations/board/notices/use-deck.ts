import { useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate, NoticeVersionId } from '#shared/domain/ids.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { NoticeContent, PublicNotice } from '#shared/protocol/notice-view.ts';
import type { Hub } from '../../../lib/hub.ts';
import type { FeedEvent } from '../../../lib/live-feed.ts';
import { useSite } from '../../../lib/site.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { type DeckNotice, deckOf, type OnDisplay, type Unmeasured } from './deck.ts';

const retryMs = 3000;
const minuteMs = 60_000;
/** Behind the full minute, so that the hub's clock has surely passed it. */
const behindMs = 250;

const nothing: OnDisplay = { groups: null, items: [], contents: new Map() };
const unmeasuredYet: ReadonlyMap<string, number> = new Map();

type Deck = {
  readonly deck: readonly DeckNotice[];
  /** Where a phone finds notices; null without the phones' listener. */
  readonly phoneBase: string | null;
  /** Running text to be measured before its notice joins the rotation. */
  readonly unmeasured: readonly Unmeasured[];
  readonly measure: (key: string, columns: number) => void;
};

/** The notices this screen shows, kept up to date: at every event about them and at every full minute, when hours change. */
export function useDeck(hubNow: number): Deck {
  const { timeZone } = useSite();
  const texts = useRef(new Map<NoticeVersionId, NoticeContent>());
  const { data, error, reload } = useLive((hub) => loadDisplay(hub, texts.current), concernsNotices);
  useReload(reload, error === null ? minuteMs - (hubNow % minuteMs) + behindMs : retryMs);
  const [measured, setMeasured] = useState(unmeasuredYet);
  useEffect(() => {
    // Another size breaks lines elsewhere.
    const forget = () => setMeasured(unmeasuredYet);
    window.addEventListener('resize', forget);
    return () => window.removeEventListener('resize', forget);
  }, []);

  const today = localTime(hubNow, timeZone).slice(0, 10) as CalendarDate;
  const found = useMemo(() => deckOf(data ?? nothing, today, measured), [data, today, measured]);
  return {
    ...found,
    phoneBase: data?.phoneBase ?? null,
    measure: (key, columns) => setMeasured((known) => new Map(known).set(key, columns)),
  };
}

function concernsNotices({ type }: FeedEvent): boolean {
  return type.startsWith('notice.') || type === 'roster.imported';
}

/** Asks again after a while, and from then on; the wait is the one that held when it began. */
function useReload(reload: () => Promise<void>, waitMs: number): void {
  const wait = useRef(waitMs);
  useEffect(() => {
    wait.current = waitMs;
  });
  useEffect(() => {
    let timer = setTimeout(again, wait.current);
    function again() {
      void reload().finally(() => {
        timer = setTimeout(again, wait.current);
      });
    }
    return () => clearTimeout(timer);
  }, [reload]);
}

async function loadDisplay(hub: Hub, texts: Map<NoticeVersionId, NoticeContent>) {
  const { groups, items, phoneBase } = await hub.device.noticesOnDisplay({});
  const written = items.filter(({ form }) => form !== 'file');
  const contents = new Map(
    await Promise.all(written.map(async (item) => [item.versionId, await contentOf(hub, item, texts)] as const)),
  );
  for (const versionId of texts.keys()) if (!contents.has(versionId)) texts.delete(versionId);
  return {
    groups,
    items: items.filter(({ versionId }) => contents.get(versionId) !== null),
    contents: known(contents),
    phoneBase,
  };
}

function known(
  contents: ReadonlyMap<NoticeVersionId, NoticeContent | null>,
): ReadonlyMap<NoticeVersionId, NoticeContent> {
  return new Map([...contents].filter((one): one is [NoticeVersionId, NoticeContent] => one[1] !== null));
}

/** What a version says never changes, but for figures that come from the roster. Null where it is public no more. */
async function contentOf(
  hub: Hub,
  { versionId, form }: PublicNotice,
  texts: Map<NoticeVersionId, NoticeContent>,
): Promise<NoticeContent | null> {
  const kept = texts.get(versionId);
  if (kept) return kept;
  try {
    const content = await hub.device.noticeContent({ params: { versionId } });
    if (form !== 'price-table' && form !== 'survey-summary') texts.set(versionId, content);
    return content;
  } catch (problem) {
    if (problem instanceof CallRefused && problem.status === 404) return null;
    throw problem;
  }
}
