import type { Call } from './call.ts';
import { caseCalls } from './cases.ts';
import { customerCalls } from './customer.ts';
import { displayCalls } from './displays.ts';
import { documentCalls } from './documents.ts';
import { flowCalls } from './flows.ts';
import { floorCalls } from './floor.ts';
import { houseCalls } from './house.ts';
import { noticeRuleCalls } from './notice-rules.ts';
import { noticeCalls } from './notices.ts';
import { profileCalls } from './profile.ts';
import { settlementCalls } from './settlements.ts';
import { ticketCalls } from './tickets.ts';
import { unitCalls } from './units.ts';

/** Every call of the HTTP interface. Routes, the typed client and openapi.json all come from here. */
export const contract = {
  ...houseCalls,
  ...floorCalls,
  ...ticketCalls,
  ...unitCalls,
  ...flowCalls,
  ...profileCalls,
  ...caseCalls,
  ...documentCalls,
  ...customerCalls,
  ...settlementCalls,
  ...noticeCalls,
  ...noticeRuleCalls,
  ...displayCalls,
} as const satisfies Record<string, Call>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
