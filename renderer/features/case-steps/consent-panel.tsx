import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from './choices.tsx';
import panel from './panel.module.css';
import { KeyHints } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { TickRow } from './tick-row.tsx';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

/** Consents asked one by one: nothing is ticked beforehand, and there is no "all". */
export function ConsentPanel(props: StepPanelProps<'consent'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const show = { kind: 'consent', caseId: caseView.id, stepId: step.id } as const;
  useOffer(customer, show);
  const answer = (id: string, granted: boolean) => setDraft((now) => ({ answers: { ...now.answers, [id]: granted } }));
  const { list, rows } = useRows({
    count: definition.items.length,
    start: definition.items.findIndex(({ id }) => draft.answers[id] === undefined),
    onKey: (index, key) => {
      const item = definition.items[index];
      if (!item || readOnly || (key !== '1' && key !== '2')) return undefined;
      answer(item.id, key === '1');
      return 'next';
    },
  });
  return (
    <div className={panel.panel}>
      <div className={panel.bar}>
        <p className={`${panel.quiet} ${panel.grow}`}>{t('consentText')}</p>
        {customer && !readOnly ? <Button onClick={() => customer.show(show)}>{t('consentSend')}</Button> : null}
      </div>
      <ul className={panel.rows} ref={list}>
        {definition.items.map((item, index) => {
          const given = draft.answers[item.id];
          return (
            <TickRow
              key={item.id}
              id={item.id}
              index={index}
              rows={rows}
              ticked={given !== undefined}
              readOnly={readOnly}
              issues={issues}
              onTick={() => rows.goTo(index)}
              name={
                <span>
                  {say(item.purpose)}{' '}
                  <span className={panel.quiet}>
                    {t('consentTo', { recipient: say(item.recipient), data: say(item.data) })}
                  </span>
                </span>
              }
              aside={
                <Choices
                  label={say(item.purpose)}
                  chosen={given === undefined ? undefined : given ? 'yes' : 'no'}
                  disabled={readOnly}
                  tabIndex={rows.tabIndex(index)}
                  onChoose={(id) => answer(item.id, id === 'yes')}
                  choices={[
                    { id: 'yes', text: t('consentYes'), key: '1' },
                    { id: 'no', text: t('consentNo'), key: '2', tone: 'warn' },
                  ]}
                />
              }
            />
          );
        })}
      </ul>
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['1', t('consentYes')],
            ['2', t('consentNo')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}
