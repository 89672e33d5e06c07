import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root, say } from '../run-process.mjs';

const file = join(root, 'tests', 'artifacts', 'bench.json');

/**
 * What was measured. A gate is a ratio to a bare baseline of the same run: `atMost` or `atLeast`; only gates decide. A goal is
 * an absolute figure for the reference machine, shown beside it. A note is neither.
 */
export function createReport() {
  const gates = [];
  const notes = [];
  return {
    gate({ what, unit, goal = null, measured, spread = null, baseline, bare, atMost, atLeast }) {
      const ratio = measured / bare;
      const ok = atMost === undefined ? ratio >= atLeast : ratio <= atMost;
      const limit = atMost === undefined ? { atLeast } : { atMost };
      gates.push({ what, unit, goal, measured, spread, baseline, bare, ratio, ...limit, ok });
      say(`  ${ok ? 'ok  ' : 'SLOW'} ${what}: ${figure(measured)} ${unit}`);
    },
    note(what, values) {
      notes.push({ what, ...values });
      say(`       ${what}: ${pairs(values)}`);
    },
    /** Prints the table, writes the file; true when every gate holds. */
    close() {
      say(`\n${table(gates)}`);
      const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), load: loadavg() };
      mkdirSync(join(root, 'tests', 'artifacts'), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ machine, gates, notes }, null, 2)}\n`);
      const slow = gates.filter(({ ok }) => !ok);
      say(`\n${gates.length - slow.length} of ${gates.length} gates hold. Figures: tests/artifacts/bench.json`);
      return slow.length === 0;
    },
  };
}

const headings = ['', 'goal', 'measured', 'bare', 'ratio', 'gate', '', 'bare is'];

function table(gates) {
  const rows = gates.map(({ what, unit, goal, measured, spread, baseline, bare, ratio, atMost, atLeast, ok }) => [
    what,
    goal === null ? '' : `${atMost === undefined ? '≥' : '≤'} ${goal} ${unit}`,
    `${figure(measured)} ${unit}${spread ? ` (${spread.map(figure).join('–')})` : ''}`,
    `${figure(bare)} ${unit}`,
    figure(ratio),
    atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
    ok ? 'ok' : 'SLOW',
    baseline,
  ]);
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pairs(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${figure(value)}`)
    .join(', ');
}

function figure(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}
