import type { z } from 'zod';

/** As much of a utility process's parentPort as is used here. */
export type ParentPort = {
  postMessage(message: object): void;
  on(event: 'message', listener: (message: { data?: unknown }) => void): unknown;
};

/** Asks the desktop app with a fresh id; null where no answer comes within `withinMs`. */
export type AskParent<Question, Answer> = (make: (id: number) => Question, withinMs: number) => Promise<Answer | null>;

/** Questions over the port the app gave the hub, each with an id that its answer carries; all that `answers` refuses is not heard. */
export function askParent<Question extends object, Answer extends { readonly id: number }>(
  port: ParentPort,
  answers: z.ZodType<Answer>,
): AskParent<Question, Answer> {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let lastId = 0;
  port.on('message', ({ data }) => {
    const parsed = answers.safeParse(data);
    if (parsed.success) waiting.get(parsed.data.id)?.(parsed.data);
  });
  return (make, withinMs) => {
    const id = ++lastId;
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    const limit = setTimeout(() => resolve(null), withinMs);
    limit.unref();
    waiting.set(id, resolve);
    port.postMessage(make(id));
    return promise.finally(() => {
      clearTimeout(limit);
      waiting.delete(id);
    });
  };
}
