import { type ParentAnswer, type ParentQuestion, parentAnswer } from '#shared/bridge/hub-parent.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { askParent, type ParentPort } from './ask-parent.ts';

/** How long the app may take; the keychain of some systems asks a person first. */
const answerWithinMs = 60_000;

/** What the hub asks of and tells the desktop app that started it. Where no answer comes, null. */
export type ParentLink = {
  /** The site's data key, where the app keeps it in the system's keychain. */
  readonly dataKey: () => Promise<Buffer | null>;
  readonly tellFounded: (adminPin: string) => Promise<void>;
  /** The app's own windows that are no stations yet. */
  readonly wantedStations: () => Promise<readonly { readonly role: StationRole; readonly name: string }[]>;
  readonly tellAdmitted: (stations: readonly { readonly role: StationRole; readonly token: string }[]) => Promise<void>;
  /** Printers chosen for the app's own windows, each station by its token. */
  readonly wantedPrinters: () => Promise<
    readonly { readonly token: string; readonly paper: PaperSize; readonly queue: string }[]
  >;
  readonly tellPrintersAssigned: () => Promise<void>;
};

/** Opens the way over the port the app gave the hub. */
export function openParentLink(port: ParentPort, withinMs: number = answerWithinMs): ParentLink {
  const asked = askParent<ParentQuestion, ParentAnswer>(port, parentAnswer);
  const ask = (make: (id: number) => ParentQuestion) => asked(make, withinMs);
  return {
    async dataKey() {
      const answer = await ask((id) => ({ type: 'data-key-wanted', id }));
      return answer?.type === 'data-key' && answer.key !== null ? Buffer.from(answer.key, 'base64') : null;
    },
    async tellFounded(adminPin) {
      await ask((id) => ({ type: 'site-founded', id, adminPin }));
    },
    async wantedStations() {
      const answer = await ask((id) => ({ type: 'stations-wanted', id }));
      return answer?.type === 'stations' ? answer.stations : [];
    },
    async tellAdmitted(stations) {
      await ask((id) => ({ type: 'stations-admitted', id, stations: [...stations] }));
    },
    async wantedPrinters() {
      const answer = await ask((id) => ({ type: 'printers-wanted', id }));
      return answer?.type === 'printers-chosen' ? answer.printers : [];
    },
    async tellPrintersAssigned() {
      await ask((id) => ({ type: 'printers-assigned', id }));
    },
  };
}
