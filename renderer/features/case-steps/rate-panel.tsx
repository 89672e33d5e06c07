import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from './choices.tsx';
import panel from './panel.module.css';
import { Field, KeyHints } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { TickRow } from './tick-row.tsx';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Satisfaction by topic: best left to the family's own fingers, else entered as they say it. */
export function RatePanel(props: StepPanelProps<'rate'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const show = { kind: 'rate', caseId: caseView.id, stepId: step.id } as const;
  useOffer(customer, show);
  const score = (id: string, value: number) => setDraft((now) => ({ ...now, scores: { ...now.scores, [id]: value } }));
  const { list, rows } = useRows({
    count: definition.topics.length,
    start: definition.topics.findIndex(({ id }) => draft.scores[id] === undefined),
    onKey: (index, key) => {
      const topic = definition.topics[index];
      if (!topic || readOnly || !/^[1-5]$/.test(key)) return undefined;
      score(topic.id, Number(key));
      return 'next';
    },
  });
  return (
    <div className={panel.panel}>
      {customer && !readOnly ? (
        <div className={panel.bar}>
          <p className={`${panel.quiet} ${panel.grow}`}>
            {customer.content?.kind === 'rate' ? t('rateShown') : t('rateText')}
          </p>
          <Button onClick={() => customer.show(show)}>{t('rateSend')}</Button>
        </div>
      ) : null}
      <ul className={panel.rows} ref={list}>
        {definition.topics.map((topic, index) => {
          const given = draft.scores[topic.id];
          return (
            <TickRow
              key={topic.id}
              id={topic.id}
              index={index}
              rows={rows}
              ticked={given !== undefined}
              readOnly={readOnly}
              issues={issues}
              name={say(topic.name)}
              onTick={() => rows.goTo(index)}
              aside={
                <Choices
                  label={say(topic.name)}
                  chosen={given === undefined ? undefined : (String(given) as (typeof scores)[number])}
                  disabled={readOnly}
                  tabIndex={rows.tabIndex(index)}
                  onChoose={(id) => score(topic.id, Number(id))}
                  choices={scores.map((id) => ({ id, text: id }))}
                />
              }
            />
          );
        })}
      </ul>
      <Field wide label={t('wordsOfOwner')}>
        <textarea
          className={panel.input}
          rows={2}
          maxLength={500}
          disabled={readOnly}
          value={draft.words}
          onChange={({ target }) => setDraft((now) => ({ ...now, words: target.value }))}
        />
      </Field>
      <div className={panel.bar}>
        <span>{t('callback')}</span>
        <Choices
          label={t('callback')}
          chosen={draft.callback ? 'yes' : 'no'}
          disabled={readOnly}
          onChoose={(id) => setDraft((now) => ({ ...now, callback: id === 'yes' }))}
          choices={[
            { id: 'yes', text: t('yes') },
            { id: 'no', text: t('no') },
          ]}
        />
      </div>
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['1\u20135', t('keyScore')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}
