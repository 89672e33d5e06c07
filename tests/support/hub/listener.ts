import { createParser } from 'eventsource-parser';
import { bearer } from './clients.ts';

export type HeardEvent = { readonly id: number; readonly type: string; readonly data: Record<string, unknown> };

/** Someone who listens to the feed of a hub. */
export type Listener = {
  readonly heard: readonly HeardEvent[];
  /** Every byte that came, as text. */
  readonly raw: () => string;
  /** Resolves once it heard that many events in all; rejects when the feed ends first. */
  readonly hears: (count: number) => Promise<readonly HeardEvent[]>;
  /** Cuts the connection off. */
  readonly cut: () => void;
  /** Resolves when the hub ended the connection. */
  readonly ended: Promise<void>;
};

type ListenOptions = {
  readonly after?: number;
  readonly lastEventId?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Connects to the feed and waits until the hub answers. */
export async function listenTo(
  baseUrl: string,
  token: string,
  { after, lastEventId, headers = {} }: ListenOptions = {},
): Promise<Listener> {
  const heard: HeardEvent[] = [];
  const cutter = new AbortController();
  let text = '';
  let news = Promise.withResolvers<void>();
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      heard.push({ id: Number(id), type: event ?? '', data: JSON.parse(data) as Record<string, unknown> });
    },
  });
  const response = await fetch(`${baseUrl}/api/v1/events${after === undefined ? '' : `?after=${after}`}`, {
    headers: {
      ...bearer(token),
      ...headers,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
    signal: cutter.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`);
  const { body } = response;
  const reading = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const piece = decoder.decode(chunk, { stream: true });
      text += piece;
      parser.feed(piece);
      const told = news;
      news = Promise.withResolvers();
      told.resolve();
    }
  };
  let over = false;
  const ended = reading()
    .catch(() => undefined)
    .finally(() => {
      over = true;
      news.resolve();
    });
  return {
    heard,
    raw: () => text,
    async hears(count) {
      while (heard.length < count) {
        if (over) throw new Error(`the feed ended after ${heard.length} of ${count} events`);
        await news.promise;
      }
      return heard;
    },
    cut: () => cutter.abort(),
    ended,
  };
}
