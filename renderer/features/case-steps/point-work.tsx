import { useEffect, useRef, useState } from 'react';
import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import type { ExplainPoint } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { explainProgress, withOrdinaryExplained } from './explain.ts';
import styles from './explain-panel.module.css';
import panel from './panel.module.css';
import { Field, IssueAt, KeyHints, Tag } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { useKeys } from './use-keys.ts';
import { useOffer } from './use-offer.ts';

type Props = StepPanelProps<'explain'> & {
  readonly point: ExplainPoint;
  readonly at: number;
  readonly onGoTo: (index: number) => void;
  /** To the next point not explained yet, when this one was marked. */
  readonly onGoOn: () => void;
};

/** One point: what to say, what the customer reads with the sentence marked, what was asked and answered. */
export function PointWork(props: Props) {
  const { point, at, definition, draft, setDraft, readOnly, issues, caseView, step, customer, onGoTo, onGoOn } = props;
  const { points } = definition;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const [sentence, setSentence] = useState<number | null>(null);
  const work = useRef<HTMLElement | null>(null);
  useOffer(customer, { kind: 'point', caseId: caseView.id, stepId: step.id, pointId: point.id, sentence });
  useEffect(() => work.current?.focus({ preventScroll: true }), []);

  const sentences = sentencesOf(say(point.plain), language === 'en' ? 'en' : 'zh');
  const entry = draft.points[point.id] ?? {};
  const { done, total, keysLeft } = explainProgress(points, draft);
  const change = (next: typeof entry) =>
    setDraft((now) => ({ points: { ...now.points, [point.id]: { ...now.points[point.id], ...next } } }));
  const markAndGoOn = () => {
    if (readOnly) return;
    change({ explained: true });
    onGoOn();
  };
  const mark = (by: 1 | -1) =>
    setSentence((now) => {
      const to = now === null ? (by === 1 ? 0 : sentences.length - 1) : now + by;
      return to < 0 || to >= sentences.length ? null : to;
    });
  const actOn = ({ key, ctrlKey, target }: KeyboardEvent): (() => void) | undefined => {
    if (target instanceof HTMLTextAreaElement) {
      if (key === 'Escape') return () => work.current?.focus();
      return key === 'Enter' && ctrlKey ? markAndGoOn : undefined;
    }
    const onButton = target instanceof HTMLButtonElement;
    if (ctrlKey || (onButton && (key === 'Enter' || key === ' '))) return undefined;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => mark(1),
      ArrowUp: () => mark(-1),
      ArrowRight: () => onGoTo(at + 1),
      ArrowLeft: () => onGoTo(at - 1),
      q: () => work.current?.querySelector('textarea')?.focus(),
      Enter: markAndGoOn,
      ' ': markAndGoOn,
    };
    return acts[key];
  };
  const keys = useKeys((event) => {
    if (event.altKey || event.metaKey) return;
    const act = actOn(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
  const words = (name: 'question' | 'answer', label: string) => (
    <Field wide label={label}>
      <textarea
        className={panel.input}
        rows={1}
        maxLength={2000}
        disabled={readOnly}
        value={entry[name] ?? ''}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </Field>
  );

  return (
    <section
      className={styles.work}
      ref={(element) => {
        work.current = element;
        return keys(element);
      }}
      tabIndex={-1}
      aria-label={say(point.title)}
    >
      <div className={panel.bar}>
        {point.article ? <Tag>{point.article}</Tag> : null}
        {point.key ? <Tag tone="key">{t('keyPoint')}</Tag> : null}
        <h3 className={`${styles.title} ${panel.grow}`}>{say(point.title)}</h3>
        <span className={panel.aside}>{t('pointOf', { at: at + 1, total })}</span>
      </div>
      <div>
        <h4 className={styles.label}>{t('script')}</h4>
        <p className={styles.script}>{say(point.script)}</p>
      </div>
      <div>
        <h4 className={styles.label}>{t('plain')}</h4>
        <p className={styles.plain}>
          {sentences.map((text, index) => (
            <button
              key={text}
              type="button"
              tabIndex={-1}
              className={styles.sentence}
              aria-pressed={sentence === index}
              onClick={() => setSentence(sentence === index ? null : index)}
            >
              {text}
            </button>
          ))}
        </p>
      </div>
      <div className={styles.asked}>
        {words('question', t('customerAsked'))}
        {words('answer', t('weAnswered'))}
      </div>
      <IssueAt issues={issues} at={point.id} />
      {readOnly ? null : (
        <div className={`${panel.bar} ${styles.acts}`}>
          <Button className={styles.done} aria-pressed={entry.explained === true} onClick={markAndGoOn}>
            {entry.explained ? t('explainedNext') : t('markExplained')}
            <kbd className={styles.kbd}>Enter</kbd>
          </Button>
          {keysLeft === 0 && done < total ? (
            <Button onClick={() => setDraft((now) => withOrdinaryExplained(points, now))}>
              {t('explainRest', { count: total - done })}
            </Button>
          ) : null}
          <KeyHints
            keys={[
              ['\u2191\u2193', t('keySentence')],
              ['\u2190\u2192', t('keyPointMove')],
              ['Q', t('keyQuestion')],
            ]}
          />
        </div>
      )}
    </section>
  );
}
