import type { Situation } from '#shared/domain/flow/facts.ts';

export type Agent = NonNullable<Situation['agent']>;

/** An agent as nobody has entered anything: no power is ticked beforehand. */
export function newAgent(): Agent {
  return { name: '', idType: 'id-card', idNumber: '', phone: null, powers: [], validUntil: null };
}

export type AgentFault = 'agentName' | 'agentIdNumber';

/** What is still missing of an agent. */
export function agentFaults({ name, idNumber }: Agent): readonly AgentFault[] {
  return [
    ...(name.trim() === '' ? (['agentName'] as const) : []),
    ...(idNumber.trim().length < 4 ? (['agentIdNumber'] as const) : []),
  ];
}
