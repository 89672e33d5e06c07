import { type FormEvent, useState } from 'react';
import { severities } from '#shared/domain/flow/inspection.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { deviceTime } from './device-time.ts';
import { roomsLeft } from './inspect.ts';
import styles from './finding-list.module.css';
import panel from './panel.module.css';
import { Field } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';

type Entry = {
  readonly room: string;
  readonly part: string;
  readonly problem: string;
  readonly severity: (typeof severities)[number];
  readonly note: string;
  readonly responsible: string;
  readonly agreedDate: string;
};

/** Findings entered at a desk, where no tablet went along: room, part, fine or a problem; one after the other. */
export function FindingForm(props: StepPanelProps<'inspect'>) {
  const { definition, caseView, step, reload, draft } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const { client } = useHub();
  const { rooms, parts, problems, responsible } = definition.dictionary;
  const [entry, setEntry] = useState<Entry>({
    room: rooms[0]?.id ?? '',
    part: rooms[0]?.parts[0] ?? '',
    problem: '',
    severity: 'minor',
    note: '',
    responsible: responsible[0]?.id ?? '',
    agreedDate: '',
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const left = roomsLeft(props, draft.absentRooms).find(({ id }) => id === entry.room);
  const room = rooms.find(({ id }) => id === entry.room);
  const partsHere = parts.filter(({ id }) => room?.parts.includes(id));
  const part = partsHere.find(({ id }) => id === entry.part) ?? partsHere[0];
  const problemsHere = problems.filter(({ id }) => part?.problems.includes(id));

  const keep = async (kind: 'fine' | 'defect') => {
    if (!part) return;
    const recordedAt = deviceTime();
    const where = { room: entry.room, part: part.id, recordedAt };
    const note = entry.note.trim();
    setProblem(null);
    try {
      await client.putInspectionItem({
        params: { id: caseView.id, stepId: step.id, itemId: crypto.randomUUID() },
        body: {
          item:
            kind === 'fine'
              ? { kind, ...where }
              : {
                  kind,
                  ...where,
                  problem: entry.problem,
                  severity: entry.severity,
                  photos: [],
                  ...(note ? { note } : {}),
                  ...(entry.responsible ? { responsible: entry.responsible } : {}),
                  ...(entry.agreedDate ? { agreedDate: entry.agreedDate } : {}),
                },
        },
      });
      const nextPart = partsHere[partsHere.indexOf(part) + 1];
      setEntry({ ...entry, problem: '', note: '', part: nextPart?.id ?? part.id });
      await reload();
    } catch (refused) {
      setProblem(refused);
    }
  };
  const keepRest = async (rest: readonly string[]) => {
    setProblem(null);
    setBusy(true);
    try {
      for (const one of rest) {
        const item = { kind: 'fine' as const, room: entry.room, part: one, recordedAt: deviceTime() };
        const params = { id: caseView.id, stepId: step.id, itemId: crypto.randomUUID() };
        await client.putInspectionItem({ params, body: { item } });
      }
      const next = rooms[rooms.findIndex(({ id }) => id === entry.room) + 1];
      if (next) setEntry({ ...entry, room: next.id, part: next.parts[0] ?? '', problem: '', note: '' });
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
      await reload();
    }
  };
  const choose = (name: keyof Entry, label: string, options: readonly (readonly [id: string, text: string])[]) => (
    <Field label={label}>
      <select
        className={panel.input}
        value={name === 'part' ? (part?.id ?? '') : entry[name]}
        onChange={({ target }) => setEntry({ ...entry, [name]: target.value })}
      >
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
  const named = (list: readonly { readonly id: string; readonly name: { zh: string; en: string } }[]) =>
    list.map(({ id, name }) => [id, say(name)] as const);

  return (
    <form
      className={panel.box}
      aria-label={t('enterHere')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void keep(entry.problem ? 'defect' : 'fine');
      }}
    >
      <div className={styles.form}>
        {choose('room', t('room'), named(rooms))}
        {choose('part', t('part'), named(partsHere))}
        {choose('problem', t('problem'), [['', t('problemNone')], ...named(problemsHere)])}
        {entry.problem
          ? choose(
              'severity',
              t('severity'),
              severities.map((id) => [id, t(`severity-${id}`)] as const),
            )
          : null}
        {entry.problem ? choose('responsible', t('responsible'), [['', '\u2014'], ...named(responsible)]) : null}
        {entry.problem ? (
          <Field label={t('agreedDate')}>
            <input
              type="date"
              className={panel.input}
              value={entry.agreedDate}
              onChange={({ target }) => setEntry({ ...entry, agreedDate: target.value })}
            />
          </Field>
        ) : null}
      </div>
      <div className={panel.bar}>
        {entry.problem ? (
          <div className={panel.grow}>
            <Field wide label={t('note')}>
              <input
                className={panel.input}
                maxLength={500}
                value={entry.note}
                onChange={({ target }) => setEntry({ ...entry, note: target.value })}
              />
            </Field>
          </div>
        ) : (
          <span className={panel.grow} />
        )}
        {left && left.parts.length > 1 ? (
          <Button disabled={busy} onClick={() => void keepRest(left.parts)}>
            {t('restFine', { count: left.parts.length })}
          </Button>
        ) : null}
        <Button type="submit" disabled={busy}>
          {entry.problem ? t('keepDefect') : t('keepFine')}
        </Button>
      </div>
      {problem ? (
        <p className={panel.issue} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
    </form>
  );
}
