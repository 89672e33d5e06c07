import { useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from './choices.tsx';
import { FindingForm } from './finding-form.tsx';
import { FindingList } from './finding-list.tsx';
import { findingsOf, roomsLeft } from './inspect.ts';
import { MeterFields } from './meter-fields.tsx';
import styles from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { useOffer } from './use-offer.ts';

/** What the tablet recorded, and the conclusion; findings can be entered here too, one after the other. */
export function InspectPanel(props: StepPanelProps<'inspect'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const [entering, setEntering] = useState(false);
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  const findings = findingsOf(props);
  const defects = findings.filter(({ item }) => item.kind === 'defect');
  const fine = findings.filter(({ item }) => item.kind === 'fine');
  const left = roomsLeft(props, draft.absentRooms);
  const seen = new Set(findings.map(({ item }) => (item.kind === 'meter' ? '' : item.room)));
  const toggleAbsent = (room: string) =>
    setDraft((now) => ({
      ...now,
      absentRooms: now.absentRooms.includes(room)
        ? now.absentRooms.filter((one) => one !== room)
        : [...now.absentRooms, room],
    }));

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <p className={styles.grow}>
          {t('inspectionCount', { defects: defects.length, fine: fine.length })}
          {left.length > 0 ? <span className={styles.quiet}> · {t('roomsLeft', { count: left.length })}</span> : null}
        </p>
        {readOnly ? null : (
          <Button aria-expanded={entering} onClick={() => setEntering(!entering)}>
            {entering ? t('enterHereClose') : t('enterHere')}
          </Button>
        )}
      </div>
      {entering && !readOnly ? <FindingForm {...props} /> : null}
      <FindingList {...props} defects={defects} />
      {definition.dictionary.meters.length > 0 ? <MeterFields {...props} /> : null}
      {left.length + draft.absentRooms.length > 0 ? (
        <section aria-label={t('absentRooms')} className={styles.box}>
          <p className={styles.quiet}>{t('absentRoomsText')}</p>
          <div className={styles.bar}>
            {definition.dictionary.rooms
              .filter(({ id }) => !seen.has(id))
              .map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  className={styles.chip}
                  aria-pressed={draft.absentRooms.includes(id)}
                  data-missing={issues.some(({ at }) => at === id) || undefined}
                  disabled={readOnly}
                  onClick={() => toggleAbsent(id)}
                >
                  {say(name)}
                </button>
              ))}
          </div>
        </section>
      ) : null}
      <section aria-label={t('conclusion')} className={styles.panel}>
        <div className={styles.bar}>
          <span>{t('conclusion')}</span>
          <Choices
            label={t('conclusion')}
            chosen={draft.conclusion}
            disabled={readOnly}
            onChoose={(conclusion) => setDraft((now) => ({ ...now, conclusion }))}
            choices={[
              { id: 'accept', text: t('conclusion-accept') },
              { id: 'accept-after-repair', text: t('conclusion-accept-after-repair'), tone: 'warn' },
              { id: 'refuse', text: t('conclusion-refuse'), tone: 'bad' },
            ]}
          />
        </div>
        <IssueAt issues={issues} at="conclusion" />
        <Field wide label={t('wordsOfOwner')}>
          <textarea
            className={styles.input}
            rows={2}
            maxLength={2000}
            disabled={readOnly}
            value={draft.words}
            onChange={({ target }) => setDraft((now) => ({ ...now, words: target.value }))}
          />
        </Field>
        <IssueAt issues={issues} at="words" />
      </section>
    </div>
  );
}
