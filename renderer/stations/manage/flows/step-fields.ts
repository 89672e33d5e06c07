import { powers } from '#shared/domain/flow/facts.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { figures, lineSources, payees, payers, type StepKind, topics } from '#shared/domain/flow/template.ts';
import { posts } from '#shared/protocol/roles.ts';
import type { FieldSpec } from './field-spec.ts';

const name: FieldSpec = { name: 'name', label: 'name', type: 'bilingual' };
const when: FieldSpec = { name: 'when', label: 'when', hint: 'whenHint', type: 'condition' };

/** What every step has. */
export const commonFields: readonly FieldSpec[] = [
  { name: 'title', label: 'title', type: 'bilingual' },
  { name: 'hint', label: 'stepHint', type: 'bilingual', long: true, optional: true },
  { name: 'optional', label: 'optional', hint: 'optionalHint', type: 'flag' },
  when,
  { name: 'by', label: 'by', hint: 'byHint', type: 'choices', options: posts },
  { name: 'needsPower', label: 'needsPower', hint: 'needsPowerHint', type: 'choice', options: powers, fallback: '' },
  { name: 'after', label: 'afterSteps', type: 'ids', from: 'steps' },
];

/** What a step of each kind asks besides. */
export const fieldsOfKind: Readonly<Record<StepKind, readonly FieldSpec[]>> = {
  'check-papers': [
    { name: 'identity', label: 'identity', hint: 'identityHint', type: 'flag' },
    {
      name: 'papers',
      label: 'papers',
      type: 'list',
      stem: 'paper',
      addWord: 'addPaper',
      item: [
        name,
        { name: 'topic', label: 'topic', type: 'choice', options: topics, fallback: 'other' },
        {
          name: 'form',
          label: 'form',
          type: 'choice',
          options: ['original', 'copy', 'original-and-copy'],
          fallback: 'original',
        },
        { name: 'copies', label: 'copies', type: 'count', min: 0, max: 20 },
        { name: 'mayComeLater', label: 'mayComeLater', type: 'flag' },
        { name: 'note', label: 'note', type: 'bilingual', optional: true },
        when,
      ],
    },
  ],
  explain: [
    {
      name: 'points',
      label: 'points',
      type: 'list',
      stem: 'point',
      addWord: 'addPoint',
      item: [
        { name: 'title', label: 'title', type: 'bilingual' },
        { name: 'article', label: 'article', type: 'text' },
        { name: 'key', label: 'keyPoint', hint: 'keyPointHint', type: 'flag' },
        { name: 'script', label: 'script', type: 'bilingual', long: true },
        { name: 'plain', label: 'plain', hint: 'plainHint', type: 'bilingual', long: true },
        when,
      ],
    },
  ],
  'read-notices': [
    {
      name: 'notices',
      label: 'notices',
      type: 'list',
      stem: 'notice',
      addWord: 'addNotice',
      item: [{ name: 'kind', label: 'noticeKind', type: 'text' }, name, when],
    },
  ],
  'confirm-figures': [{ name: 'figures', label: 'figures', type: 'choices', options: figures }],
  settle: [
    {
      name: 'lines',
      label: 'lines',
      type: 'list',
      stem: 'line',
      addWord: 'addLine',
      item: [
        name,
        { name: 'source', label: 'source', type: 'choice', options: lineSources, fallback: 'fixed' },
        { name: 'payer', label: 'payer', type: 'choice', options: payers, fallback: 'owner' },
        { name: 'payee', label: 'payee', type: 'choice', options: payees, fallback: 'developer' },
        {
          name: 'nature',
          label: 'nature',
          type: 'choice',
          options: ['contract', 'statutory', 'voluntary'],
          fallback: 'voluntary',
        },
        { name: 'elsewhere', label: 'elsewhere', hint: 'elsewhereHint', type: 'flag' },
        { name: 'basis', label: 'basis', type: 'bilingual' },
        { name: 'amount', label: 'amount', hint: 'amountHint', type: 'text' },
        when,
      ],
    },
  ],
  inspect: [
    {
      name: 'dictionary.rooms',
      label: 'rooms',
      type: 'list',
      stem: 'room',
      addWord: 'addRoom',
      item: [name, { name: 'parts', label: 'parts', type: 'ids', from: 'parts' }],
    },
    {
      name: 'dictionary.parts',
      label: 'parts',
      type: 'list',
      stem: 'part',
      addWord: 'addPart',
      item: [name, { name: 'problems', label: 'problems', type: 'ids', from: 'problems' }],
    },
    {
      name: 'dictionary.problems',
      label: 'problems',
      type: 'list',
      stem: 'problem',
      addWord: 'addProblem',
      item: [name],
    },
    {
      name: 'dictionary.responsible',
      label: 'responsible',
      type: 'list',
      stem: 'party',
      addWord: 'addParty',
      item: [name],
    },
    {
      name: 'dictionary.meters',
      label: 'meters',
      type: 'list',
      stem: 'meter',
      addWord: 'addMeter',
      item: [name, { name: 'unit', label: 'unit', type: 'text' }],
    },
  ],
  sign: [
    { name: 'paper', label: 'paper', type: 'choice', options: paperKinds, fallback: '' },
    { name: 'signers', label: 'signers', type: 'choice', options: ['each-owner', 'one-owner'], fallback: 'each-owner' },
    {
      name: 'wetInk',
      label: 'wetInk',
      hint: 'wetInkHint',
      type: 'choice',
      options: ['required', 'optional'],
      fallback: 'optional',
    },
    { name: 'statement', label: 'statement', type: 'bilingual', long: true, optional: true },
  ],
  'hand-over-items': [
    { name: 'keys', label: 'keys', hint: 'keysHint', type: 'flag' },
    {
      name: 'items',
      label: 'items',
      type: 'list',
      stem: 'item',
      addWord: 'addItem',
      item: [
        name,
        {
          name: 'category',
          label: 'category',
          type: 'choice',
          options: ['key', 'card', 'book', 'other'],
          fallback: 'other',
        },
        { name: 'count', label: 'count', type: 'count', min: 0, max: 99 },
        when,
      ],
    },
  ],
  voucher: [
    { name: 'topic', label: 'topic', type: 'choice', options: topics, fallback: 'other' },
    {
      name: 'amount',
      label: 'amountAsked',
      type: 'choice',
      options: ['required', 'optional', 'none'],
      fallback: 'optional',
    },
  ],
  form: [
    {
      name: 'fields',
      label: 'fields',
      type: 'list',
      stem: 'field',
      addWord: 'addField',
      item: [
        { name: 'label', label: 'name', type: 'bilingual' },
        {
          name: 'type',
          label: 'fieldType',
          type: 'choice',
          options: ['text', 'long-text', 'date', 'number', 'money', 'choice', 'choices', 'yes-no', 'phone'],
          fallback: 'text',
        },
        { name: 'required', label: 'required', type: 'flag' },
        { name: 'exported', label: 'exported', hint: 'exportedHint', type: 'flag' },
        { name: 'options', label: 'options', type: 'list', stem: 'option', addWord: 'addOption', item: [name] },
      ],
    },
  ],
  print: [{ name: 'papers', label: 'papersToPrint', type: 'choices', options: paperKinds }],
  rate: [{ name: 'topics', label: 'ratingTopics', type: 'list', stem: 'topic', addWord: 'addTopic', item: [name] }],
  consent: [
    {
      name: 'items',
      label: 'consents',
      type: 'list',
      stem: 'consent',
      addWord: 'addConsent',
      item: [
        { name: 'purpose', label: 'purpose', type: 'bilingual' },
        { name: 'recipient', label: 'recipient', type: 'bilingual' },
        { name: 'data', label: 'data', type: 'bilingual' },
      ],
    },
  ],
};

/** The kinds of steps in the order they are offered. */
export const stepKinds = Object.keys(fieldsOfKind) as readonly StepKind[];
