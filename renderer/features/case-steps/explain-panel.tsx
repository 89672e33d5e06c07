import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { explainProgress, nextPoint, withOrdinaryExplained } from './explain.ts';
import styles from './explain-panel.module.css';
import { PointList } from './point-list.tsx';
import panel from './panel.module.css';
import { Field, IssueAt, KeyHints, Tag } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';

/** Points explained one by one: what to say, what the customer reads with the sentence marked, what was asked. */
export function ExplainPanel(props: StepPanelProps<'explain'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer, complete } = props;
  const { points } = definition;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const [at, setAt] = useState(() => nextPoint(points, draft, -1) ?? 0);
  const [sentence, setSentence] = useState<number | null>(null);
  const work = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLTextAreaElement>(null);
  const point = points[Math.min(at, points.length - 1)];
  const offer = customer?.offer;
  const pointId = point?.id;
  useEffect(() => {
    if (pointId) offer?.({ kind: 'point', caseId: caseView.id, stepId: step.id, pointId, sentence });
  }, [offer, caseView.id, step.id, pointId, sentence]);
  useEffect(() => work.current?.focus({ preventScroll: true }), []);

  if (!point) return null;
  const sentences = sentencesOf(say(point.plain), language === 'en' ? 'en' : 'zh');
  const entry = draft.points[point.id] ?? {};
  const { done, total, keysLeft } = explainProgress(points, draft);

  const change = (next: typeof entry) =>
    setDraft((now) => ({ points: { ...now.points, [point.id]: { ...now.points[point.id], ...next } } }));
  const goTo = (index: number) => {
    setAt(Math.max(0, Math.min(index, points.length - 1)));
    setSentence(null);
    work.current?.focus({ preventScroll: true });
  };
  const markAndGoOn = () => {
    if (readOnly) return;
    const marked = { points: { ...draft.points, [point.id]: { ...entry, explained: true } } };
    change({ explained: true });
    const next = nextPoint(points, marked, at);
    if (next === null) complete();
    else goTo(next);
  };
  const mark = (by: 1 | -1) =>
    setSentence((now) => {
      const to = now === null ? (by === 1 ? 0 : sentences.length - 1) : now + by;
      return to < 0 || to >= sentences.length ? null : to;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const typing = event.target instanceof HTMLTextAreaElement;
    if (typing) {
      if (event.key === 'Escape') work.current?.focus();
      else if (event.key === 'Enter' && event.ctrlKey) markAndGoOn();
      else return;
      return event.preventDefault();
    }
    const onButton = event.target instanceof HTMLButtonElement;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => mark(1),
      ArrowUp: () => mark(-1),
      ArrowRight: () => goTo(at + 1),
      ArrowLeft: () => goTo(at - 1),
      q: () => question.current?.focus(),
      ...(onButton ? {} : { Enter: markAndGoOn, ' ': markAndGoOn }),
    };
    const act = event.ctrlKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.columns}>
      <PointList points={points} draft={draft} current={at} issues={issues} onGoTo={goTo} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the whole page of a point begin here */}
      <div className={styles.work} ref={work} tabIndex={0} role="group" aria-label={say(point.title)} onKeyDown={onKeyDown}>
        <div className={panel.bar}>
          {point.article ? <Tag>{point.article}</Tag> : null}
          {point.key ? <Tag tone="key">{t('keyPoint')}</Tag> : null}
          <h3 className={`${styles.title} ${panel.grow}`}>{say(point.title)}</h3>
          <span className={panel.aside}>{t('pointOf', { at: at + 1, total })}</span>
        </div>
        <section aria-label={t('script')}>
          <h4 className={panel.quiet}>{t('script')}</h4>
          <p className={styles.script}>{say(point.script)}</p>
        </section>
        <section aria-label={t('plain')}>
          <h4 className={panel.quiet}>{t('plain')}</h4>
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
        </section>
        <div className={styles.asked}>
          <Field wide label={t('customerAsked')}>
            <textarea
              ref={question}
              className={panel.input}
              rows={2}
              maxLength={2000}
              disabled={readOnly}
              value={entry.question ?? ''}
              onChange={({ target }) => change({ question: target.value })}
            />
          </Field>
          <Field wide label={t('weAnswered')}>
            <textarea
              className={panel.input}
              rows={2}
              maxLength={2000}
              disabled={readOnly}
              value={entry.answer ?? ''}
              onChange={({ target }) => change({ answer: target.value })}
            />
          </Field>
        </div>
        <IssueAt issues={issues} at={point.id} />
        {readOnly ? null : (
          <div className={panel.bar}>
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
      </div>
    </div>
  );
}
