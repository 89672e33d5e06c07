import type { SettingFields } from './setting-fields.ts';

/** A figure, a choice, a day; null where it was not set. Several of them: ticks, or spans of the day. */
export type SettingValue = string | number | boolean | null | readonly string[];

/** One setting that changed: before and after, or, where a person wrote it, only whether it was there. */
export type SettingChange =
  | { readonly field: string; readonly before: SettingValue; readonly after: SettingValue }
  | { readonly field: string; readonly unsaid: 'set' | 'changed' | 'removed' };

/** What differs between two states of the settings, setting by setting, in the order of the fields. */
export function settingChanges(before: object, after: object, fields: SettingFields): readonly SettingChange[] {
  const pairs = (names: readonly string[]) =>
    names
      .map((field) => ({ field, was: at(before, field), is: at(after, field) }))
      .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  return [
    ...pairs(fields.told).map(({ field, was, is }) => ({ field, before: valueOf(was), after: valueOf(is) })),
    ...pairs(fields.unsaid).map(({ field, was, is }): SettingChange => {
      return { field, unsaid: was === null ? 'set' : is === null ? 'removed' : 'changed' };
    }),
  ];
}

/** What lies at a path; null where it, or the part it belongs to, is not there. */
function at(settings: object, path: string): unknown {
  let found: unknown = settings;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found ?? null;
}

function valueOf(found: unknown): SettingValue {
  if (Array.isArray(found)) return found.map(spanOf);
  switch (typeof found) {
    case 'string':
    case 'number':
    case 'boolean':
      return found;
    default:
      return null;
  }
}

/** A span of the day as one text; a tick is one already. */
function spanOf(item: unknown): string {
  return typeof item === 'object' && item !== null ? Object.values(item).join('–') : String(item);
}
