import type { SettingChange, SettingValue } from '#shared/domain/settings/setting-changes.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import { type SettingLabel, settingLabels } from './setting-labels.ts';

/** A change in words: the setting, and before and after, or in one what is known of it. */
export type ToldChange = { readonly setting: string } & (
  | { readonly before: string; readonly after: string }
  | { readonly only: string }
);

/** A change as the page where it is set would say it; a field this page does not know yet is named as it is. */
export function tellChange(change: SettingChange, language: Language): ToldChange {
  const t = settingsHistoryWords[language];
  const label = (settingLabels as Readonly<Record<string, SettingLabel>>)[change.field];
  const setting = label ? nameOf(label, language) : change.field;
  if ('unsaid' in change) return { setting, only: t[`unsaid-${change.unsaid}`] };
  return { setting, before: told(change.before, label, language), after: told(change.after, label, language) };
}

function nameOf(label: SettingLabel, language: Language): string {
  if (label.page === 'site') return setupWords[language][label.label];
  const words = profileWords[language];
  const name = words[label.label];
  if (!label.part) return name;
  const whole = fill(settingsHistoryWords[language].part, { part: words[label.part], label: name });
  // Names of parts stand within sentences elsewhere.
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function told(value: SettingValue, label: SettingLabel | undefined, language: Language): string {
  const t = settingsHistoryWords[language];
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const profile: Readonly<Record<string, string>> = profileWords[language];
  if (value === null || (typeof value === 'object' && value.length === 0)) {
    const unchosen = label?.page === 'profile' ? label.unchosen : undefined;
    return (unchosen && profile[unchosen]) ?? t.notSet;
  }
  const choice = label?.page === 'profile' ? label.choice : undefined;
  const words = (one: string) => (choice && profile[choice + one]) ?? one;
  if (typeof value === 'object') return value.map(words).join(t.separator);
  const unit = label && unitOf(label, language);
  return unit ? fill(t.united, { value, unit }) : words(String(value));
}

function unitOf(label: SettingLabel, language: Language): string | undefined {
  if (label.page === 'site') return label.unit && setupWords[language][label.unit];
  return label.unit && profileWords[language][label.unit];
}
