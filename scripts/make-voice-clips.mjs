// Makes the bundled voice of the boards with espeak-ng and ffmpeg: `npx node scripts/make-voice-clips.mjs` (Node 24).
// Every clip: spoken, silence cut off both ends, brought to one loudness, a short rest added, written as Ogg Opus.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allClips, clipWords, spokenLanguages } from '../shared/domain/announcement/clips.ts';

const run = promisify(execFile);
const target = join(dirname(fileURLToPath(import.meta.url)), '../resources/voice');

const loudnessDb = -18;
const ceilingDb = -1.5;

// espeak-ng reads Chinese characters one by one as if they were English unless its large word list is built in;
// numbered pinyin is read with the right tones everywhere.
const pinyin = {
  0: 'ling2',
  1: 'yi1',
  2: 'er4',
  3: 'san1',
  4: 'si4',
  5: 'wu3',
  6: 'liu4',
  7: 'qi1',
  8: 'ba1',
  9: 'jiu3',
  10: 'shi2',
  20: 'er4 shi2',
  30: 'san1 shi2',
  40: 'si4 shi2',
  50: 'wu3 shi2',
  60: 'liu4 shi2',
  70: 'qi1 shi2',
  80: 'ba1 shi2',
  90: 'jiu3 shi2',
  please: 'qing3',
  number: 'hao4',
  to: 'dao4',
  counter: 'hao4 chuang1 kou3',
  'to-reception': 'dao4 jie1 dai4 tai2, you2',
  guide: 'hao4 yan4 fang2 pei2 tong2 yuan2 pei2 nin2 yan4 fang2',
};

// Seconds of rest after a clip: a breath where a reader would pause, none inside a number or before 号窗口.
const restAfter = {
  'zh-CN': { please: 0.06, number: 0.25, to: 0.04, letter: 0.08, digit: 0.06, other: 0 },
  en: { number: 0.1, letter: 0.08, digit: 0.06, other: 0.06 },
};

/** How espeak-ng is asked to say a clip. */
function spoken(language, clip) {
  if (/^[a-z]$/.test(clip)) return { voice: 'en-us', speed: 135, text: clip.toUpperCase() };
  if (language === 'en') return { voice: 'en-us', speed: 140, text: clipWords(language, clip) };
  // Numbers slowly, since they are what must be caught; phrases at the pace of speech.
  return { voice: 'cmn-latn-pinyin', speed: /^\d/.test(clip) ? 132 : 160, text: pinyin[clip] };
}

function rest(language, clip) {
  const rests = restAfter[language];
  if (/^[a-z]$/.test(clip)) return rests.letter;
  if (/^\d$/.test(clip)) return rests.digit;
  return rests[clip] ?? rests.other;
}

const ffmpeg = (...args) => run('ffmpeg', ['-hide_banner', '-nostdin', '-y', ...args]);

async function makeClip(language, clip, scratch) {
  const { voice, speed, text } = spoken(language, clip);
  if (text === undefined) throw new Error(`no pinyin for ${clip}`);
  const raw = join(scratch, `${language}-${clip}.wav`);
  const trimmed = join(scratch, `${language}-${clip}-trimmed.wav`);
  const file = join(target, language, `${clip}.ogg`);
  await run('espeak-ng', ['-v', voice, '-s', String(speed), '-a', '120', '-w', raw, text]);

  const cutStart = 'silenceremove=start_periods=1:start_threshold=-48dB:start_silence=0.01';
  await ffmpeg('-i', raw, '-af', `${cutStart},areverse,${cutStart},areverse`, trimmed);
  const { stderr } = await ffmpeg('-i', trimmed, '-af', 'volumedetect', '-f', 'null', '-');
  const mean = Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1]);
  if (!(mean > -60)) throw new Error(`${language}/${clip} is silent`);

  const level = `volume=${(loudnessDb - mean).toFixed(1)}dB,alimiter=limit=${ceilingDb}dB:level=false`;
  const shape = `highpass=f=90,lowpass=f=9000,${level},apad=pad_dur=${rest(language, clip)}`;
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const opus = ['-ac', '1', '-ar', '48000', '-c:a', 'libopus', '-b:a', '32k', ...plain];
  await ffmpeg('-i', trimmed, '-af', shape, ...opus, file);
}

const scratch = await mkdtemp(join(tmpdir(), 'voice-clips-'));
let bytes = 0;
let count = 0;
try {
  for (const language of spokenLanguages) {
    const folder = join(target, language);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const clip of allClips(language)) await makeClip(language, clip, scratch);
    for (const name of await readdir(folder)) {
      bytes += (await stat(join(folder, name))).size;
      count += 1;
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
console.log(`${count} clips, ${Math.round(bytes / 1024)} KB in ${target}`);
