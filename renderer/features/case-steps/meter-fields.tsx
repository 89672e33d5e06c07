import { useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { CasePhoto } from './case-photo.tsx';
import { deviceTime } from './device-time.ts';
import { findingsOf } from './inspect.ts';
import { readMeter } from './read-meter.ts';
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
    const before = known?.item.kind === 'meter' ? known.item : null;
    const reading = typed.trim();
    if (reading === '' || before?.reading === reading) return;
    setProblem(null);
    try {
      await client.putInspectionItem({
        params: { id: caseView.id, stepId: step.id, itemId: known?.id ?? crypto.randomUUID() },
        body: { item: readMeter(before, { meter, reading, recordedAt: deviceTime() }) },
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
          const meter = known?.kind === 'meter' ? known : null;
          const reading = meter?.reading ?? '';
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
              {meter?.number ? <p className={panel.quiet}>{t('meterNumber', { number: meter.number })}</p> : null}
              {meter && meter.photos.length > 0 ? (
                <div className={styles.photos}>
                  {meter.photos.map((fileId, index) => (
                    <CasePhoto
                      key={fileId}
                      caseId={caseView.id}
                      fileId={fileId}
                      alt={t('photoOf', { part: say(name), number: index + 1 })}
                    />
                  ))}
                </div>
              ) : null}
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
