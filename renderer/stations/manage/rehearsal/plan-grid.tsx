import { InputNumber } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import { clockText } from '#shared/domain/rehearsal/clock-text.ts';
import { slotMinutes } from '#shared/domain/rehearsal/desk-plan.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { RehearsalSetup, SegmentView } from '#shared/protocol/rehearsals.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { ownName } from '../parts/own-name.ts';
import { type GridRow, rowsOf, shownSlots } from './grid-rows.ts';
import { cellsOf, painted } from './plan-draft.ts';
import styles from './rehearsal.module.css';
import { groundOf } from './stage-tones.ts';

type Props = {
  readonly setup: RehearsalSetup;
  readonly segments: readonly SegmentView[];
  readonly brush: readonly StageId[] | null;
  readonly onChange: (segments: readonly SegmentView[]) => void;
};

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Desks by half hours, filled with the brush by pointer or keyboard. */
export function PlanGrid({ setup, segments, brush, onChange }: Props) {
  const t = useWords(rehearsalWords);
  const { language } = useLanguage();
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const dragging = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const [rows] = useState(() => rowsOf(setup, segments));
  const slots = shownSlots(setup, segments);
  const cells = cellsOf(segments);
  const all = setup.stages.map(({ stageId }) => stageId);
  const deskName = (id: string) => {
    const desk = setup.desks.find(({ deskId }) => deskId === id);
    return desk ? ownName(desk, language) : id;
  };
  const nameOf = ({ kind, deskIds: [first] }: GridRow) => (kind === 'guides' ? t('guides') : deskName(first ?? ''));
  const stageName = (id: StageId) => {
    const stage = setup.stages.find(({ stageId }) => stageId === id);
    return stage ? ownName(stage, language) : id;
  };
  const present = (row: GridRow) => row.deskIds.filter((id) => cells.has(id));
  const paint = (row: GridRow, slot: number, stageIds: readonly StageId[] | null) => {
    const open = row.kind === 'guides' ? present(row) : row.deskIds;
    onChange(painted(segments, open.length > 0 ? open : row.deskIds, [slot, slot + 1], stageIds));
  };
  const count = (row: GridRow, wanted: number) => {
    const [like] = present(row);
    const own = segments.filter(({ deskId }) => deskId === (like ?? ''));
    const pattern = own.length > 0 ? own : setup.segments.filter(({ deskId }) => deskId === row.deskIds[0]);
    const others = segments.filter(({ deskId }) => !row.deskIds.includes(deskId));
    onChange([
      ...others,
      ...row.deskIds.slice(0, wanted).flatMap((deskId) => pattern.map((one) => ({ ...one, deskId }))),
    ]);
  };
  const onKey = (event: KeyboardEvent, row: GridRow, slot: number) => {
    const step = steps[event.key];
    if (step) {
      const next = [
        Math.min(rows.length - 1, Math.max(0, at[0] + step[0])),
        Math.min(slots.length - 1, Math.max(0, at[1] + step[1])),
      ] as const;
      setAt(next);
      const [toRow, toSlot] = [rows[next[0]], slots[next[1]]];
      if (event.shiftKey && toRow && toSlot !== undefined) paint(toRow, toSlot, brush);
      table.current?.querySelector<HTMLElement>(`[data-at="${next.join('-')}"]`)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') paint(row, slot, brush);
    else if (event.key === 'Delete' || event.key === 'Backspace') paint(row, slot, null);
    else return;
    event.preventDefault();
  };
  return (
    <ScrollRegion className={styles.scroll ?? ''} label={t('gridLabel')}>
      <table
        ref={table}
        className={styles.grid}
        onPointerUp={() => (dragging.current = false)}
        onPointerLeave={() => (dragging.current = false)}
      >
        <thead>
          <tr>
            <th scope="col">{t('desk')}</th>
            {slots.map((slot) => (
              <th key={slot} scope="col">
                {slot % 2 === 0 ? clockText(slot * slotMinutes) : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row">
                {nameOf(row)}
                {row.kind === 'guides' ? (
                  <InputNumber
                    size="small"
                    aria-label={`${t('guides')} ${t('guideCount')}`}
                    className={styles.count ?? ''}
                    min={0}
                    max={row.deskIds.length}
                    value={present(row).length}
                    onChange={(wanted) => count(row, wanted ?? 0)}
                  />
                ) : null}
              </th>
              {slots.map((slot, column) => {
                const [shown] = present(row);
                const stageIds = (shown && cells.get(shown)?.[slot]) ?? null;
                const text = stageIds === null ? t('closed') : stageIds.map(stageName).join(t('separator'));
                const time = clockText(slot * slotMinutes);
                return (
                  <td key={slot}>
                    <button
                      type="button"
                      data-at={`${rowIndex}-${column}`}
                      tabIndex={at[0] === rowIndex && at[1] === column ? 0 : -1}
                      className={styles.cell}
                      style={{ background: groundOf(all, stageIds) }}
                      aria-label={t('cell', { desk: nameOf(row), time, stages: text })}
                      title={`${time} ${text}`}
                      onPointerDown={(event) => {
                        event.currentTarget.releasePointerCapture(event.pointerId);
                        dragging.current = true;
                        setAt([rowIndex, column]);
                        paint(row, slot, brush);
                      }}
                      onPointerEnter={() => {
                        if (dragging.current) paint(row, slot, brush);
                      }}
                      onKeyDown={(event) => onKey(event, row, slot)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
