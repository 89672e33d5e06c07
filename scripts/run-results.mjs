// Reads what the test runners wrote and adds it up. A runner that ended badly without naming a failed test counts as one.
import { existsSync, readFileSync } from 'node:fs';

const none = { passed: 0, failed: 0, skipped: 0 };

/** The counts in a report of vitest; a file that could not even be loaded is one failed test. */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts in a report of Playwright; a test that passed only when tried again has failed. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** The counts of one finished runner: its report if it left a readable one, and never a pass for a bad exit code. */
export function countRun(count, reportPath, exitCode) {
  let counts = none;
  try {
    if (existsSync(reportPath)) counts = count(JSON.parse(readFileSync(reportPath, 'utf8')));
  } catch {
    return { ...none, failed: 1 };
  }
  const silent = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (exitCode !== 0 || silent) ? { ...counts, failed: 1 } : counts;
}

export function addUp(all) {
  const total = (key) => all.reduce((sum, counts) => sum + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
