import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readText } from './checkout.ts';

const step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      strategy: z.looseObject({ matrix: z.object({ include: z.array(z.looseObject({ system: z.string() })) }) }),
      steps: z.array(step),
    }),
  ),
});

const desktop = workflow.parse(parse(readText('.github/workflows/desktop.yml')));
const jobs = Object.values(desktop.jobs);
const steps = jobs.flatMap((job) => job.steps);

test('the app is built and tested on all three systems', () => {
  const systems = jobs.flatMap(({ strategy }) => strategy.matrix.include.map(({ system }) => system.split('-')[0]));
  expect(systems).toEqual(['ubuntu', 'windows', 'macos']);
});

test('every npm script and every part of the tests it runs exists', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const commands = steps.map(({ run }) => run ?? '').join('\n');
  const named = [...commands.matchAll(/npm (?:run ([a-z:-]+)|(test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
  expect(new Set(named)).toEqual(new Set(['check', 'build', 'test', 'pack']));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const parts = [...commands.matchAll(/npm test -- ([a-z0-9 ]+)/g)].flatMap(([, names]) => (names ?? '').split(' '));
  expect(parts).toEqual(['unit', 'hub', 'e2e', 'electron']);
  const known = /const parts = \{([^}]*)\}/.exec(readText('scripts/test.mjs'))?.[1] ?? '';
  for (const part of parts) expect(known).toMatch(new RegExp(`\\b${part}\\b`));
});

test('actions are pinned, and it may read the repository and nothing else', () => {
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions.length).toBeGreaterThan(3);
  expect(actions.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name))).toEqual([]);
  expect(desktop.permissions).toEqual({ contents: 'read' });
});
