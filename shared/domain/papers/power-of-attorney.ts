import { powers } from '../flow/facts.ts';
import type { Composer } from './draft.ts';
import type { GridCell } from './paper-model.ts';
import { codeWord, dayText, sentence, word } from './words.ts';

/** 授权委托书: principal and agent with their documents in full, each power ticked by itself (民法典 Art. 165; domain 3.4). */
export const powerOfAttorney: Composer = (facts, need) => {
  const { agent } = facts;
  const principals = need.some(facts.owners, 'owners').flatMap(({ name, idType, idNumber }, index): GridCell[] => [
    { label: word('principal'), value: name, wide: true },
    { label: word('idType'), value: codeWord(idType) },
    { label: word('idNumber'), value: need(idNumber, `owners.${index}.idNumber`, '') },
  ]);
  return {
    blocks: [
      { kind: 'paragraph', text: sentence('attorneyIntro') },
      {
        kind: 'grid',
        cells: [{ label: word('home'), value: need(facts.home?.label, 'home', ''), wide: true }, ...principals],
      },
      {
        kind: 'grid',
        cells: [
          { label: word('agent'), value: need(agent?.name, 'agent', ''), wide: true },
          { label: word('idType'), value: codeWord(need(agent?.idType, 'agent.idType', 'other' as const)) },
          { label: word('idNumber'), value: need(agent?.idNumber, 'agent.idNumber', '') },
          ...(agent?.phone ? [{ label: word('phone'), value: agent.phone }] : []),
          {
            label: word('validUntil'),
            value: agent?.validUntil ? word('until', { date: dayText(agent.validUntil) }) : word('untilDone'),
          },
        ],
      },
      { kind: 'heading', text: word('powers') },
      {
        kind: 'ticks',
        items: powers.map((power) => ({
          text: codeWord(`power-${power}`),
          ticked: agent?.powers.includes(power) ?? false,
        })),
      },
      { kind: 'statement', text: sentence('attorney') },
    ],
    counterparts: [
      ...facts.owners.map(({ name }) => word('principalSigns', { name })),
      word('agentAccepts', { name: agent?.name ?? '' }),
    ],
  };
};
