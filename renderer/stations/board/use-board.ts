import { useEffect, useRef, useState } from 'react';
import type { PublicEvent } from '#shared/protocol/feed.ts';
import { boardCall } from '#shared/protocol/floor.ts';
import type { FeedEvent } from '../../lib/live-feed.ts';
import { useFeed, useFeedState, useLive } from '../../lib/use-hub.tsx';
import { blankBoard, boardAfter, type BoardHappening, type BoardState, type Sound } from './board-state.ts';

const retryMs = 3000;
/** Waits shorten by themselves while nothing happens. */
const refreshMs = 30_000;

/** What the board shows, kept up to date; `hear` is told what is to be announced. */
export function useBoard(hear: (sound: Sound) => void): BoardState {
  const live = useFeedState().kind === 'live';
  const { data, error, reload } = useLive((hub) => hub.client.board({}), concernsBoard);
  const current = useRef(blankBoard);
  const [state, setState] = useState(blankBoard);

  const happen = (happening: BoardHappening) => {
    const after = boardAfter(current.current, happening);
    current.current = after.state;
    setState(after.state);
    if (after.sound) hear(after.sound);
  };
  const latest = useRef(happen);
  const isLive = useRef(live);
  useEffect(() => {
    latest.current = happen;
    isLive.current = live;
  });

  useFeed((event) => latest.current({ kind: 'event', event: publicEvent(event) }));
  useEffect(() => {
    if (!live) latest.current({ kind: 'cut-off' });
  }, [live]);
  useEffect(() => {
    if (data) latest.current({ kind: 'loaded', view: data, live: isLive.current });
  }, [data]);
  useEffect(() => {
    const timer = setInterval(() => void reload(), error ? retryMs : refreshMs);
    return () => clearInterval(timer);
  }, [error, reload]);
  return state;
}

function concernsBoard({ type }: FeedEvent): boolean {
  return /^(ticket|desk|day|stage|service)\./.test(type);
}

function publicEvent({ seq, type, data }: FeedEvent): PublicEvent {
  const { at, number } = data;
  const call = boardCall.safeParse(data['call']);
  return {
    seq,
    type,
    at: typeof at === 'string' ? at : '',
    ...(typeof number === 'string' ? { number } : {}),
    ...(call.success ? { call: call.data } : {}),
  };
}
