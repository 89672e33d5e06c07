import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { root } from './checkout.ts';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Results = {
  readonly countVitest: (report: unknown) => Counts;
  readonly countPlaywright: (report: unknown) => Counts;
  readonly countRun: (count: (report: unknown) => Counts, path: string, exitCode: number) => Counts;
  readonly addUp: (all: readonly Counts[]) => Counts;
  readonly closingLine: (counts: Counts) => string;
};

// Plain .mjs without types, because it must run before anything is installed.
const script = pathToFileURL(join(root, 'scripts', 'run-results.mjs')).href;
const { countVitest, countPlaywright, countRun, addUp, closingLine } = (await import(script)) as Results;

const folder = mkdtempSync(join(tmpdir(), 'keyturn-report-'));
const report = join(folder, 'report.json');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeReport(passed: number, failed: number) {
  const stats = { expected: passed, unexpected: failed, flaky: 0, skipped: 0 };
  writeFileSync(report, JSON.stringify({ stats, errors: [] }));
}

test('a test file that cannot be loaded counts as a failed test', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, numTodoTests: 1 };
  expect(countVitest({ ...counts, testResults })).toEqual({ passed: 2, failed: 2, skipped: 4 });
});

test('a browser test that passed only at the second try has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a fault outside of any browser test counts as a failed test', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{ message: 'no such file' }] })).toMatchObject({ passed: 5, failed: 1 });
});

test('a runner that ends well passes with what it reports', () => {
  writeReport(4, 0);
  expect(countRun(countPlaywright, report, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test('a runner that crashes is a failure, whatever its report says', () => {
  writeReport(4, 0);
  expect(countRun(countPlaywright, report, 139)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  writeFileSync(report, '{"stats":');
  expect(countRun(countPlaywright, report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countRun(countPlaywright, join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a runner that ran no test at all is a failure', () => {
  writeReport(0, 0);
  expect(countRun(countPlaywright, report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('failed tests are not counted once more for the exit code that goes with them', () => {
  writeReport(4, 2);
  expect(countRun(countPlaywright, report, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test('the closing line adds up all runners', () => {
  const all = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 120, failed: 1, skipped: 0 },
    { passed: 0, failed: 0, skipped: 1 },
  ];
  expect(closingLine(addUp(all))).toBe('123 passed, 1 failed, 1 skipped');
});
