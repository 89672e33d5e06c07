import { parseDocument } from 'yaml';
import type { TemplateFault } from '#shared/domain/flow/template-fault.ts';

/** What a YAML text says, or the first thing wrong with how it is written. */
export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: TemplateFault };

/** Deeper than any template, and far from exhausting the stack. */
const deepest = 64;

/** Reads a text as plain data. References are refused: a template repeats nothing, and a bomb of them would never end. */
export function readYaml(text: string): YamlReading {
  const deep = tooDeepAt(text);
  if (deep !== null) return refused(deep, '嵌套太深', 'nested too deep');
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const [first] = document.errors;
  if (first) return refused(lineAt(text, first.pos[0]), '写法不对', first.message);
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch (problem) {
    const en = problem instanceof Error ? problem.message : 'the references cannot be resolved';
    return { ok: false, fault: { code: 'yaml.alias', path: '', message: { zh: '不能使用引用（& 和 *）', en } } };
  }
}

function refused(line: number, zh: string, en: string): YamlReading {
  const message = { zh: `第 ${line} 行${zh}`, en: `Line ${line}: ${en}` };
  return { ok: false, fault: { code: 'yaml', path: `/line/${line}`, message } };
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/**
 * The first line that opens more than a template can: brackets on it and before it, or marks of a list one after another.
 * Words in quotes may count too; no sentence of a template comes near.
 */
function tooDeepAt(text: string): number | null {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const opened = line.match(/[[{]/g)?.length ?? 0;
    const closed = line.match(/[\]}]/g)?.length ?? 0;
    const marks = /^\s*((?:[-?:]\s+)*)/.exec(line)?.[1]?.match(/\S/g)?.length ?? 0;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (brackets + opened > deepest || marks > deepest || indent > deepest * 4) return index + 1;
    brackets = Math.max(0, brackets + opened - closed);
  }
  return null;
}
