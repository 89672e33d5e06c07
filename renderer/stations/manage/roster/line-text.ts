import { assertNever } from '#shared/domain/assert-never.ts';
import { faultWordsEn, rosterWords } from '#shared/i18n/manage-roster.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { RosterLine } from './roster-lines.ts';

/** Why a row was refused or warned of, in the language of the page. */
export function faultText(fault: { readonly code: string; readonly message: string }, language: Language): string {
  const english: Readonly<Record<string, string>> = faultWordsEn;
  return language === 'en' ? (english[fault.code] ?? fault.message) : fault.message;
}

/** What a line has to say. */
export function lineText(line: RosterLine, language: Language): string {
  const words: Readonly<Record<string, string>> = rosterWords[language];
  switch (line.kind) {
    case 'refused':
    case 'warned':
      return faultText(line, language);
    case 'created':
      return rosterWords[language].newHome;
    case 'updated': {
      const fields = line.fields.map((field) => words[`field-${field}`] ?? field);
      return fill(rosterWords[language].fieldsChanged, { fields: fields.join(rosterWords[language].separator) });
    }
    default:
      return assertNever(line, 'roster line');
  }
}
