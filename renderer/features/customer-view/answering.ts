import type { CustomerAnswer } from '#shared/protocol/customer.ts';

/** Sends what the family says; rejects with the hub's refusal. */
export type SendAnswer = (answer: CustomerAnswer) => Promise<void>;
