import type { Bilingual } from '#shared/domain/flow/template.ts';
import { appWords } from '#shared/i18n/app.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { Language } from '#shared/i18n/words.ts';
import { ownName } from '../parts/own-name.ts';

/** Names for the ids an entry holds; an id nobody knows any more stays as it is. */
export type Names = {
  readonly service: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly desk: (id: string) => string;
  readonly person: (id: string) => string;
  readonly station: (id: string) => string;
  readonly home: (id: string) => string;
  readonly step: (id: string) => string;
  readonly noticeKind: (id: string) => string;
  readonly printer: (id: string) => string;
  /** A task of the handover plan. */
  readonly task: (id: string) => string;
  readonly staffRole: (role: string) => string;
  readonly stationRole: (role: string) => string;
};

type Thing = { readonly id: string; readonly name: string; readonly nameEn: string };
export type Known = {
  readonly services: readonly Thing[];
  readonly stages: readonly Thing[];
  readonly desks: readonly Thing[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly stations: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly noticeKinds: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly printers: readonly { readonly id: string; readonly name: string }[];
  readonly tasks: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly homes: readonly {
    readonly building: string;
    readonly rooms: readonly { readonly unitId: string; readonly entrance: string | null; readonly room: string }[];
  }[];
};

/** The names of everything the hub told of, in the language of the page. */
export function namesOf(known: Known, language: Language): Names {
  const finder = (entries: readonly (readonly [string, string])[]) => {
    const names = new Map(entries);
    return (id: string) => names.get(id) ?? id;
  };
  const things = (list: readonly Thing[]) => finder(list.map((thing) => [thing.id, ownName(thing, language)]));
  const people = (list: readonly { readonly id: string; readonly name: string }[]) =>
    finder(list.map(({ id, name }) => [id, name]));
  const homes = known.homes.flatMap(({ building, rooms }) =>
    rooms.map(({ unitId, entrance, room }) => [unitId, [building, entrance, room].filter(Boolean).join(' ')] as const),
  );
  const own = (text: Bilingual) => (language === 'en' ? text.en : text.zh);
  const titled = (list: readonly { readonly id: string; readonly title: Bilingual }[]) =>
    finder(list.map(({ id, title }) => [id, own(title)] as const));
  const kinds = known.noticeKinds.map(({ id, name }) => [id, own(name)] as const);
  const roleWords: Readonly<Record<string, string>> = setupWords[language];
  const stationWords: Readonly<Record<string, string>> = appWords[language];
  return {
    service: things(known.services),
    stage: things(known.stages),
    desk: things(known.desks),
    person: people(known.staff),
    station: people(known.stations),
    home: finder(homes),
    step: titled(known.steps),
    task: titled(known.tasks),
    noticeKind: finder(kinds),
    printer: people(known.printers),
    staffRole: (role) => roleWords[`role-${role}`] ?? role,
    stationRole: (role) => stationWords[`role${role.slice(0, 1).toUpperCase()}${role.slice(1)}`] ?? role,
  };
}
