import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { type ParentAnswer, parentQuestion } from '#shared/bridge/hub-parent.ts';

/** What the app has for the hub it started, and what it takes from it. */
export type ParentOfHub = {
  /** Base64; null where the hub keeps its key itself. */
  readonly dataKey: () => Promise<string | null>;
  readonly founded: (adminPin: string) => void;
  readonly wantedStations: () => readonly { readonly role: ShellRole; readonly name: string }[];
  readonly admitted: (stations: readonly { readonly role: ShellRole; readonly token: string }[]) => Promise<void>;
  readonly wantedPrinters: () => readonly {
    readonly token: string;
    readonly paper: PaperSize;
    readonly queue: string;
  }[];
  readonly printersAssigned: () => void;
};

/** Answers what the hub asks of the app; null for a message that is no such question. Never rejects. */
export function answerParent(message: unknown, parent: ParentOfHub): Promise<ParentAnswer> | null {
  const parsed = parentQuestion.safeParse(message);
  if (!parsed.success) return null;
  const question = parsed.data;
  const { id } = question;
  const heard: ParentAnswer = { type: 'heard', id };
  switch (question.type) {
    case 'data-key-wanted':
      return parent
        .dataKey()
        .catch(() => null)
        .then((key) => ({ type: 'data-key', id, key }));
    case 'site-founded':
      parent.founded(question.adminPin);
      return Promise.resolve(heard);
    case 'stations-wanted':
      return Promise.resolve({ type: 'stations', id, stations: [...parent.wantedStations()] });
    case 'stations-admitted':
      return parent
        .admitted(question.stations)
        .catch(() => undefined)
        .then(() => heard);
    case 'printers-wanted':
      return Promise.resolve({ type: 'printers-chosen', id, printers: [...parent.wantedPrinters()] });
    case 'printers-assigned':
      parent.printersAssigned();
      return Promise.resolve(heard);
  }
}
