import { randomUUID } from 'node:crypto';

/** What has been written once of each lasting value; null before. Nothing holds a value longer for it. */
const written = new WeakMap<object, Buffer | null>();

/** Stands for a lasting value while the rest is written. Made anew by each process and never sent: nobody can say it. */
const mark = `lasting ${randomUUID()}`;
const markInText = JSON.stringify(mark);

/**
 * Says that a value is final: nobody changes it or anything in it any more, and it goes out in one answer after the other.
 * Its JSON is then written once. Issue 3: a command on a step answers in 10 ms, and most of what it says stays the same.
 */
export function lasting<T extends object>(value: T): T {
  if (!written.has(value)) written.set(value, null);
  return value;
}

/** The bytes of a value's JSON; lasting values in it are copied as they were written before. */
export function jsonBytes(value: unknown): Buffer {
  const found: object[] = [];
  const text = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null || !written.has(one)) return one;
    found.push(one);
    return mark;
  });
  if (found.length === 0) return Buffer.from(text);
  const between = text.split(markInText).map((part) => Buffer.from(part));
  return Buffer.concat(between.flatMap((part, index) => [part, ...found.slice(index, index + 1).map(bytesOf)]));
}

function bytesOf(value: object): Buffer {
  const known = written.get(value);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(value));
  written.set(value, bytes);
  return bytes;
}
