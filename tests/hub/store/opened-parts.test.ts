import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPrivacy } from '#hub/privacy/privacy.ts';

const texts = { insert: () => undefined, byId: () => undefined };
const privacy = openPrivacy(texts, randomBytes(32));
const household = { householdId: 'hh_1', key: createSecretKey(randomBytes(32)) };

test('a part that was opened once is opened anew where it was written anew', () => {
  const first = privacy.lock(household, 'owners', ['王芳']);
  const second = privacy.lock(household, 'owners', ['王芳', '李强']);
  expect(privacy.unlock(household, 'owners', first)).toEqual(['王芳']);
  expect(privacy.unlock(household, 'owners', Buffer.from(first))).toBe(privacy.unlock(household, 'owners', first));
  expect(privacy.unlock(household, 'owners', second)).toEqual(['王芳', '李强']);
});

test('altered bytes never pass for what was opened before', () => {
  const sealed = privacy.lock(household, 'step sign', { by: 'owner' });
  privacy.unlock(household, 'step sign', sealed);
  const altered = Buffer.from(sealed);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(() => privacy.unlock(household, 'step sign', altered)).toThrow();
  expect(() => privacy.unlock(household, 'another step', sealed)).toThrow();
});

test('nobody who asks for a part changes what the next one gets', () => {
  const sealed = privacy.lock(household, 'situation', { present: [0] });
  const opened = privacy.unlock(household, 'situation', sealed) as { present: number[] };
  expect(() => opened.present.push(1)).toThrow(TypeError);
  expect(privacy.unlock(household, 'situation', sealed)).toEqual({ present: [0] });
});
