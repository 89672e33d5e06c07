import type { NoticeId, NoticeVersionId, ServiceId, UnitId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { HomeChoice } from './choose-home.ts';
import type { Narrowing } from './notices/find-notices.ts';
import type { Scan } from './read-scan.ts';

/** What a visitor asks a number for, before the hub has been asked. */
export type Claim =
  | { readonly kind: 'plain'; readonly serviceId: ServiceId }
  | { readonly kind: 'home'; readonly serviceId: ServiceId; readonly unitId: UnitId }
  | { readonly kind: 'notice'; readonly serviceId: ServiceId; readonly noticeToken: string };

export type ScanProblem = 'unreadable' | 'unknown';
export type ReceptionReason = 'see-reception' | 'locked' | 'too-many' | 'day-closed';

/** One screen of the visit. */
export type Page =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'help' }
  | { readonly kind: 'notices'; readonly narrowing: Narrowing }
  | {
      readonly kind: 'notice';
      readonly id: NoticeId;
      readonly versionId: NoticeVersionId;
      /** The visitor listens to it and need not touch anything. */
      readonly aloud: boolean;
    }
  | { readonly kind: 'scan'; readonly problem: ScanProblem | null }
  | { readonly kind: 'which-service'; readonly noticeToken: string }
  | { readonly kind: 'home'; readonly serviceId: ServiceId; readonly choice: HomeChoice }
  | { readonly kind: 'priority'; readonly claim: Claim }
  | {
      readonly kind: 'digits';
      readonly claim: Claim & { kind: 'home' };
      readonly priority: boolean;
      readonly wrong: boolean;
    }
  | SendingPage
  | MeasuringPage
  | MeasurementPage
  | { readonly kind: 'number'; readonly ticket: TicketView }
  | { readonly kind: 'reception'; readonly reason: ReceptionReason };

/** The number is being asked for. `key` stays the same when the visitor presses again, so that it acts once. */
export type SendingPage = {
  readonly kind: 'sending';
  readonly claim: Claim;
  readonly priority: boolean;
  readonly last4: string | null;
  readonly key: string;
  readonly unreachable: boolean;
};

/** What the home of a scanned notice measured is being asked for. */
export type MeasuringPage = {
  readonly kind: 'measuring';
  readonly noticeToken: string;
  readonly unreachable: boolean;
};

/** Figures of one home. This page is never kept as a way back: whoever goes on leaves them behind. */
export type MeasurementPage = {
  readonly kind: 'measurement';
  readonly noticeToken: string;
  readonly measurement: OwnMeasurement;
};

/** Everything the kiosk knows of the visitor before it. `visit` counts up when all of it is forgotten. */
export type KioskFlow = {
  readonly visit: number;
  readonly language: Language;
  readonly elder: boolean;
  readonly page: Page;
  /** The pages before this one, for the way back. */
  readonly past: readonly Page[];
};

export type KioskEvent =
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'elder-chosen'; readonly elder: boolean }
  | { readonly type: 'help-asked' }
  | { readonly type: 'scan-asked' }
  | { readonly type: 'notices-asked' }
  | { readonly type: 'notices-narrowed'; readonly narrowing: Narrowing }
  | { readonly type: 'notice-opened'; readonly notice: { readonly id: NoticeId; readonly versionId: NoticeVersionId } }
  | { readonly type: 'read-aloud'; readonly aloud: boolean }
  | { readonly type: 'service-chosen'; readonly serviceId: ServiceId; readonly guided: boolean }
  | { readonly type: 'place-chosen'; readonly choice: HomeChoice }
  | { readonly type: 'room-chosen'; readonly unitId: UnitId }
  | { readonly type: 'scanned'; readonly scan: Scan }
  | { readonly type: 'priority-answered'; readonly priority: boolean; readonly key: string }
  | { readonly type: 'digits-entered'; readonly last4: string; readonly key: string }
  | { readonly type: 'measurement-asked' }
  | { readonly type: 'measurement-given'; readonly measurement: OwnMeasurement }
  | { readonly type: 'sent-again' }
  | { readonly type: 'number-given'; readonly ticket: TicketView }
  | { readonly type: 'hub-unreachable' }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'went-back' }
  | { readonly type: 'went-back-to'; readonly depth: number }
  | { readonly type: 'forgotten' };

/** How a kiosk stands when nobody is there. */
export function freshVisit(visit: number): KioskFlow {
  return { visit, language: 'zh-CN', elder: false, page: { kind: 'welcome' }, past: [] };
}

/** Whether there is anything of a visitor left to forget. */
export function isFresh(flow: KioskFlow): boolean {
  return flow.page.kind === 'welcome' && flow.language === 'zh-CN' && !flow.elder;
}

/** Whether somebody who touches nothing any more has gone: there is something to forget, and nobody is read to. */
export function goesWithTime(flow: KioskFlow): boolean {
  return !isFresh(flow) && !(flow.page.kind === 'notice' && flow.page.aloud);
}

/** The next state of the kiosk; an event that does not fit the page changes nothing. */
export function kioskFlow(flow: KioskFlow, event: KioskEvent): KioskFlow {
  const { page } = flow;
  switch (event.type) {
    case 'language-chosen':
      return { ...flow, language: event.language };
    case 'elder-chosen':
      return { ...flow, elder: event.elder };
    case 'help-asked':
      return page.kind === 'help' ? flow : forward(flow, { kind: 'help' });
    case 'scan-asked':
      return page.kind === 'scan' ? flow : forward(flow, { kind: 'scan', problem: null });
    case 'notices-asked':
      return page.kind === 'welcome' ? forward(flow, { kind: 'notices', narrowing: { group: null, typed: '' } }) : flow;
    case 'notices-narrowed':
      return page.kind === 'notices' ? replace(flow, { ...page, narrowing: event.narrowing }) : flow;
    case 'notice-opened':
      return openNotice(flow, event.notice);
    case 'read-aloud':
      return page.kind === 'notice' ? replace(flow, { ...page, aloud: event.aloud }) : flow;
    case 'service-chosen':
      return chooseService(flow, event.serviceId, event.guided);
    case 'place-chosen':
      return page.kind === 'home' ? forward(flow, { ...page, choice: event.choice }) : flow;
    case 'room-chosen':
      if (page.kind !== 'home') return flow;
      return ask(flow, { kind: 'home', serviceId: page.serviceId, unitId: event.unitId });
    case 'scanned':
      return acceptScan(flow, event.scan);
    case 'priority-answered':
      if (page.kind !== 'priority') return flow;
      return page.claim.kind === 'home'
        ? forward(flow, { kind: 'digits', claim: page.claim, priority: event.priority, wrong: false })
        : forward(flow, send(page.claim, event.priority, null, event.key));
    case 'digits-entered':
      return page.kind === 'digits' ? forward(flow, send(page.claim, page.priority, event.last4, event.key)) : flow;
    case 'measurement-asked':
      return page.kind === 'which-service'
        ? forward(flow, { kind: 'measuring', noticeToken: page.noticeToken, unreachable: false })
        : flow;
    case 'measurement-given':
      if (page.kind !== 'measuring') return flow;
      return replace(flow, {
        kind: 'measurement',
        noticeToken: page.noticeToken,
        measurement: event.measurement,
      });
    case 'sent-again':
      return isAsking(page) ? replace(flow, { ...page, unreachable: false }) : flow;
    case 'number-given':
      return page.kind === 'sending' ? { ...flow, page: { kind: 'number', ticket: event.ticket }, past: [] } : flow;
    case 'hub-unreachable':
      return isAsking(page) ? replace(flow, { ...page, unreachable: true }) : flow;
    case 'refused':
      return isAsking(page) ? refuse(flow, page, event.code) : flow;
    case 'went-back':
      return backTo(flow, flow.past.length - 1);
    case 'went-back-to':
      return backTo(flow, event.depth);
    case 'forgotten':
      return freshVisit(flow.visit + 1);
    default:
      return assertNever(event);
  }
}

function forward(flow: KioskFlow, page: Page): KioskFlow {
  const past = flow.page.kind === 'measurement' ? flow.past : [...flow.past, flow.page];
  return { ...flow, page, past };
}

/** Whether the hub is being asked for something. */
function isAsking(page: Page): page is SendingPage | MeasuringPage {
  return page.kind === 'sending' || page.kind === 'measuring';
}

function replace(flow: KioskFlow, page: Page): KioskFlow {
  return { ...flow, page };
}

function backTo(flow: KioskFlow, depth: number): KioskFlow {
  const page = flow.past[depth];
  return page ? { ...flow, page, past: flow.past.slice(0, depth) } : flow;
}

/** From the library, or the version that took the place of the one being read. */
function openNotice(
  flow: KioskFlow,
  { id, versionId }: { readonly id: NoticeId; readonly versionId: NoticeVersionId },
): KioskFlow {
  const opened: Page = { kind: 'notice', id, versionId, aloud: false };
  switch (flow.page.kind) {
    case 'notices':
      return forward(flow, opened);
    case 'notice':
      return replace(flow, opened);
    default:
      return flow;
  }
}

function ask(flow: KioskFlow, claim: Claim): KioskFlow {
  return forward(flow, { kind: 'priority', claim });
}

function send(claim: Claim, priority: boolean, last4: string | null, key: string): SendingPage {
  return { kind: 'sending', claim, priority, last4, key, unreachable: false };
}

function chooseService(flow: KioskFlow, serviceId: ServiceId, guided: boolean): KioskFlow {
  if (flow.page.kind === 'which-service') {
    return ask(flow, { kind: 'notice', serviceId, noticeToken: flow.page.noticeToken });
  }
  if (flow.page.kind !== 'welcome') return flow;
  return guided ? forward(flow, { kind: 'home', serviceId, choice: {} }) : ask(flow, { kind: 'plain', serviceId });
}

/** A notice says which home, not what for: the service chosen already, or the visitor says; its measured area is one answer. */
function acceptScan(flow: KioskFlow, scan: Scan): KioskFlow {
  const { page } = flow;
  if (page.kind !== 'welcome' && page.kind !== 'scan' && page.kind !== 'home') return flow;
  // A service was chosen on the way here: its page is this one or the one before the scan page.
  const before = page.kind === 'scan' ? flow.past.at(-1) : page;
  const chosen = before?.kind === 'home' ? before.serviceId : undefined;
  if (scan.kind === 'unreadable') return showScanProblem(flow, 'unreadable');
  return chosen === undefined
    ? forward(flow, { kind: 'which-service', noticeToken: scan.token })
    : ask(flow, { kind: 'notice', serviceId: chosen, noticeToken: scan.token });
}

function showScanProblem(flow: KioskFlow, problem: ScanProblem): KioskFlow {
  const page: Page = { kind: 'scan', problem };
  return flow.page.kind === 'scan' ? replace(flow, page) : forward(flow, page);
}

const unknownNotice: ReadonlySet<string> = new Set(['identity-not-confirmed', 'unknown-unit', 'not-found', 'invalid']);

function refuse(flow: KioskFlow, page: SendingPage | MeasuringPage, code: string): KioskFlow {
  if (page.kind === 'sending' && page.claim.kind === 'home' && code === 'identity-not-confirmed') {
    const digits: Page = { kind: 'digits', claim: page.claim, priority: page.priority, wrong: true };
    return { ...flow, page: digits, past: flow.past.slice(0, -1) };
  }
  const byNotice = page.kind === 'measuring' || page.claim.kind === 'notice';
  if (byNotice && unknownNotice.has(code)) {
    return { ...flow, page: { kind: 'scan', problem: 'unknown' }, past: [{ kind: 'welcome' }] };
  }
  // Nothing the visitor could do differently here: a person helps, and the way back leads to the first page only.
  return { ...flow, page: { kind: 'reception', reason: receptionReason(code) }, past: [] };
}

function receptionReason(code: string): ReceptionReason {
  switch (code) {
    case 'unit-locked':
      return 'locked';
    case 'too-many-tries':
      return 'too-many';
    case 'day-closed':
      return 'day-closed';
    default:
      return 'see-reception';
  }
}
