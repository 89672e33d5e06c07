import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { slug } from '#shared/domain/flow/template.ts';
import { type NoticeRule, noticeRule } from '#shared/domain/notices/notice-rules.ts';
import { type RetentionRule, retentionRule } from '#shared/domain/retention/retention-table.ts';
import { resourceFile } from '../resource-file.ts';

type Settings = Readonly<Record<string, unknown>>;

/** A profile as its file and those it is based on give it; the settings are not checked yet. */
export type ProfileFile = {
  readonly settings: Settings;
  /** Notices that the place asks for; one rule for a kind and mode. */
  readonly rules: readonly NoticeRule[];
  /** How long what is kept; one line for a kind. */
  readonly retention: readonly RetentionRule[];
};

const profileFile = z.looseObject({
  id: slug,
  /** The profile it takes everything from that it does not say itself. */
  basedOn: slug.optional(),
  notices: z.array(noticeRule).default([]),
  retention: z.array(retentionRule).default([]),
});

/**
 * Reads `resources/profiles/{id}.yaml` over the profiles it is based on. Throws when one is missing, faulty or under another
 * name, or names a notice twice: the product is broken then.
 */
export function readProfileFile(id: string): ProfileFile {
  const text = readFileSync(resourceFile('profiles', `${id}.yaml`), 'utf8');
  const { basedOn, notices, retention, ...settings } = profileFile.parse(parse(text));
  if (settings.id !== id) throw new Error(`the profile in ${id}.yaml calls itself ${settings.id}`);
  const twice = notices.find((rule, index) => notices.findIndex(isFor(rule)) < index);
  if (twice) throw new Error(`the profile in ${id}.yaml asks for ${twice.kind} in ${twice.mode} twice`);
  if (basedOn === undefined) return { settings, rules: notices, retention };
  const base = readProfileFile(basedOn);
  return {
    settings: settingsOver(base.settings, settings),
    rules: rulesOver(base.rules, notices),
    retention: base.retention.map((rule) => retention.find(({ kind }) => kind === rule.kind) ?? rule),
  };
}

/** What is said within a setting replaces that part of it; lists and plain values are replaced whole. */
function settingsOver(base: Settings, own: Settings): Settings {
  const over = Object.entries(own).map(([name, value]) => {
    const below = base[name];
    return [name, isSettings(below) && isSettings(value) ? settingsOver(below, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(over) };
}

function rulesOver(base: readonly NoticeRule[], own: readonly NoticeRule[]): readonly NoticeRule[] {
  const added = own.filter((rule) => !base.some(isFor(rule)));
  return [...base.map((rule) => own.find(isFor(rule)) ?? rule), ...added];
}

const isFor = (rule: NoticeRule) => (other: NoticeRule) => other.kind === rule.kind && other.mode === rule.mode;

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
