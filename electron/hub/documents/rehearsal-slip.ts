import type { PaperRequest } from './paper.ts';

/** A slip with every part on it, made when the worker starts and thrown away. */
export const rehearsalSlip: PaperRequest = {
  kind: 'slip',
  fields: {
    siteName: 'Keyturn',
    number: 'A000',
    serviceName: 'Service',
    stageName: 'Stage',
    ahead: 1,
    estimate: { p50Minutes: 1, p90Minutes: 2 },
    issuedAt: 0,
    issuedAtText: '1970-01-01 00:00',
    route: ['One', 'Two', 'Three'],
    phoneUrl: 'http://localhost/t/000000000000',
    reprint: true,
    enteredByHand: true,
    language: 'zh-CN',
  },
};
