import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClips, clipWords, isClip, spokenLanguages } from '#shared/domain/announcement/clips.ts';
import type { AnnouncedCall } from '#shared/domain/announcement/compose-announcement.ts';
import { composeAnnouncement } from '#shared/domain/announcement/compose-announcement.ts';

const counter = (number: string, deskNumber: number): AnnouncedCall => ({ number, deskNumber, deskKind: 'counter' });
const guide = (number: string, deskNumber: number): AnnouncedCall => ({ number, deskNumber, deskKind: 'guide' });
const clipFile = (language: string, clip: string) =>
  fileURLToPath(new URL(`../../../../resources/voice/${language}/${clip}.ogg`, import.meta.url));

describe('a call in Chinese', () => {
  it.each([
    [counter('H027', 3), '请 H 零二七 号，到 3 号窗口', 'please h 0 2 7 number to 3 counter'],
    [counter('A1000', 10), '请 A 一零零零 号，到 10 号窗口', 'please a 1 0 0 0 number to 10 counter'],
    [counter('S105', 12), '请 S 一零五 号，到 12 号窗口', 'please s 1 0 5 number to 10 2 counter'],
    [counter('E009', 40), '请 E 零零九 号，到 40 号窗口', 'please e 0 0 9 number to 40 counter'],
    [counter('E009', 99), '请 E 零零九 号，到 99 号窗口', 'please e 0 0 9 number to 90 9 counter'],
    [counter('E009', 101), '请 E 零零九 号，到 101 号窗口', 'please e 0 0 9 number to 1 0 1 counter'],
    [
      guide('H027', 7),
      '请 H 零二七 号，到接待台，由 7 号验房陪同员陪您验房',
      'please h 0 2 7 number to-reception 7 guide',
    ],
  ])('%j', (call, text, clips) => {
    const said = composeAnnouncement(call, 'zh-CN');
    expect({ ...said, clips: said.clips.join(' ') }).toEqual({ language: 'zh-CN', text, clips });
  });
});

describe('a call in English', () => {
  it.each([
    [counter('H027', 3), 'Number H zero two seven, please go to desk 3.', 'number h 0 2 7 to 3'],
    [counter('A1000', 10), 'Number A one zero zero zero, please go to desk 10.', 'number a 1 0 0 0 to 10'],
    [counter('S105', 12), 'Number S one zero five, please go to desk 12.', 'number s 1 0 5 to 12'],
    [counter('E009', 40), 'Number E zero zero nine, please go to desk 40.', 'number e 0 0 9 to 40'],
    [counter('E009', 99), 'Number E zero zero nine, please go to desk 99.', 'number e 0 0 9 to 90 9'],
    [
      guide('H027', 7),
      'Number H zero two seven, please go to reception. Guide 7 will inspect your home with you.',
      'number h 0 2 7 to-reception 7 guide',
    ],
  ])('%j', (call, text, clips) => {
    const said = composeAnnouncement(call, 'en');
    expect({ ...said, clips: said.clips.join(' ') }).toEqual({ language: 'en', text, clips });
  });
});

describe.each(spokenLanguages)('the clips for %s', (language) => {
  const callOf = fc.record({
    number: fc.stringMatching(/^[A-Z]\d{3,5}$/),
    deskNumber: fc.integer({ min: 1, max: 400 }),
    deskKind: fc.constantFrom('counter' as const, 'guide' as const),
  });

  it('any call needs only listed clips, and says all of its number', () => {
    fc.assert(
      fc.property(callOf, (call) => {
        const { clips } = composeAnnouncement(call, language);
        expect(clips.filter((clip) => !isClip(language, clip))).toEqual([]);
        expect(clips.join('')).toContain(call.number.toLowerCase());
      }),
    );
  });

  it('no clip is listed that no call would use', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const calls = letters.flatMap((letter) =>
      Array.from({ length: 99 }, (_, index) => [
        counter(`${letter}001`, index + 1),
        guide(`${letter}234567890`, index + 1),
      ]).flat(),
    );
    const used = new Set(calls.flatMap((call) => composeAnnouncement(call, language).clips));
    expect(allClips(language).filter((clip) => !used.has(clip))).toEqual([]);
  });

  it('each has words for an announcer to record, none twice', () => {
    const words = allClips(language).map((clip) => clipWords(language, clip));
    expect(new Set(words).size).toBe(words.length);
  });

  it('each is bundled as an Ogg Opus file, and nothing else is', () => {
    for (const clip of allClips(language)) {
      const file = clipFile(language, clip);
      expect(existsSync(file), file).toBe(true);
      const bytes = readFileSync(file);
      expect(bytes.subarray(0, 4).toString('latin1'), file).toBe('OggS');
      expect(bytes.subarray(0, 64).toString('latin1'), file).toContain('OpusHead');
      expect(bytes.length, file).toBeGreaterThan(700);
    }
    const folder = fileURLToPath(new URL(`../../../../resources/voice/${language}`, import.meta.url));
    expect(readdirSync(folder).sort()).toEqual(
      allClips(language)
        .map((clip) => `${clip}.ogg`)
        .sort(),
    );
  });

  it('a name from a URL that is no clip is refused', () => {
    expect(['', '..', '../en/a', 'A', '100', 'constructor'].filter((name) => isClip(language, name))).toEqual([]);
  });
});
