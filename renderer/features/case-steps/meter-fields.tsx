import { useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { deviceTime } from './device-time.ts';
import { findingsOf } from './inspect.ts';
import styles from './finding-list.module.css';
import panel from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';

/** Readings of the meters; each is kept as soon as it is complete. */
export function MeterFields(props: StepPanelProps<'inspect'>) {
  const { definition, caseView, step, readOnly, issues, reload } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const { client } = useHub();
  const [problem, setProblem] = useState<unknown>(null);
  const findings = findingsOf(props);
  const keep = async (meter: string, typed: string) => {
    const known = findings.find(({ item }) => item.kind === 'meter' && item.meter === meter);
    const reading = typed.trim();
    if (reading === '' || (known?.item.kind === 'meter' && known.item.reading === reading)) return;
    setProblem(null);
    try {
      const photos = known?.item.kind === 'meter' ? known.item.photos : [];
      await client.putInspectionItem({
        params: { id: caseView.id, stepId: step.id, itemId: known?.id ?? crypto.randomUUID() },
        body: { item: { kind: 'meter', meter, reading, photos, recordedAt: deviceTime() } },
      });
      await reload();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <section aria-label={t('meters')}>
      <div className={styles.form}>
        {definition.dictionary.meters.map(({ id, name, unit }) => {
          const known = findings.find(({ item }) => item.kind === 'meter' && item.meter === id)?.item;
          const reading = known?.kind === 'meter' ? known.reading : '';
          return (
            <div key={id}>
              <Field label={t('meterReading', { meter: say(name), unit })}>
                <input
                  key={reading}
                  className={panel.input}
                  inputMode="decimal"
                  disabled={readOnly}
                  defaultValue={reading}
                  onBlur={({ target }) => void keep(id, target.value)}
                />
              </Field>
              <IssueAt issues={issues} at={id} />
            </div>
          );
        })}
      </div>
      {problem ? (
        <p className={panel.issue} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
    </section>
  );
}
