import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type CaseFacts, holds, paymentMethods, successions } from '#shared/domain/flow/facts.ts';
import { flowTemplate } from '#shared/domain/flow/template.ts';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import type { Json } from './draft.ts';
import styles from './flows.module.css';
import { useFactWord, useOptionWord } from './option-word.ts';
import { StepSummary } from './step-summary.tsx';

const ordinary: CaseFacts = {
  paymentMethod: 'commercial-loan',
  areaDifference: 'within',
  late: false,
  dateUnknown: false,
  agent: false,
  corporate: false,
  coOwners: true,
  coOwnerAbsent: false,
  spouseAbsent: false,
  minor: false,
  foreign: false,
  succession: 'none',
  paymentChanged: false,
  outstandingPrice: false,
  profile: 'national',
};
const flags = [
  'late',
  'dateUnknown',
  'agent',
  'corporate',
  'coOwnerAbsent',
  'spouseAbsent',
  'minor',
  'foreign',
  'paymentChanged',
  'outstandingPrice',
] as const;

/** The flow as one family would meet it: its circumstances are chosen above, what applies to it stands below. */
export function Preview({ template }: { readonly template: Json }) {
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const factWord = useFactWord();
  const { language } = useLanguage();
  const [facts, setFacts] = useState<CaseFacts>(ordinary);
  const read = flowTemplate.safeParse(template);
  const choice = (name: 'paymentMethod' | 'areaDifference' | 'succession', options: readonly string[]) => (
    <label className={styles.fact}>
      <span>{word(`fact-${name}`)}</span>
      <Select
        size="small"
        aria-label={word(`fact-${name}`)}
        popupMatchSelectWidth={false}
        value={String(facts[name])}
        options={options.map((one) => ({ value: one, label: factWord(name, one) }))}
        onChange={(value: string) => setFacts({ ...facts, [name]: value })}
      />
    </label>
  );
  return (
    <Card title={t('preview')}>
      <fieldset className={styles.family}>
        <legend>{t('family')}</legend>
        {choice('paymentMethod', paymentMethods)}
        {choice('areaDifference', ['none', 'within', 'beyond'])}
        {choice('succession', successions)}
        {flags.map((name) => (
          <Checkbox
            key={name}
            checked={facts[name] === true}
            onChange={({ target }) => setFacts({ ...facts, [name]: target.checked })}
          >
            {word(`fact-${name}`)}
          </Checkbox>
        ))}
      </fieldset>
      {read.success ? (
        <ol className={styles.route}>
          {read.data.stages.map((stage) => (
            <li key={stage.id}>
              <h3>{language === 'en' ? stage.name.en : stage.name.zh}</h3>
              <ol>
                {stage.steps
                  .filter((step) => holds(step.when, facts))
                  .map((step) => (
                    <StepSummary key={step.id} step={step} facts={facts} />
                  ))}
              </ol>
            </li>
          ))}
        </ol>
      ) : (
        <p>{t('previewLater')}</p>
      )}
    </Card>
  );
}
