import { type PointerEvent, useRef } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useWords } from '../../lib/language.tsx';
import { type Drawing, padPoint, strokePath, withPoint, withStroke } from './drawn-strokes.ts';
import styles from './signature-pad.module.css';

type Props = {
  readonly drawing: Drawing;
  readonly onDraw: (change: (now: Drawing) => Drawing) => void;
  /** Width over height, in hundredths, as it is told to the hub. */
  readonly ratio: number;
  readonly locked: boolean;
};

/** Where a name is written: strokes by finger, pen or mouse, one pointer at a time, never its pressure (domain 2.8). */
export function SignaturePad({ drawing, onDraw, ratio, locked }: Props) {
  const t = useWords(customerWords);
  const pad = useRef<SVGSVGElement>(null);
  const pointer = useRef<number | null>(null);
  const began = useRef<number | null>(null);

  const down = (event: PointerEvent) => {
    const box = pad.current?.getBoundingClientRect();
    if (locked || !box || pointer.current !== null || event.button !== 0) return;
    pointer.current = event.pointerId;
    pad.current?.setPointerCapture(event.pointerId);
    if (drawing.strokes.length === 0) began.current = event.timeStamp;
    const time = event.timeStamp - (began.current ?? event.timeStamp);
    onDraw((now) => withStroke(now, padPoint(box, event), time));
  };
  const move = (event: PointerEvent) => {
    const box = pad.current?.getBoundingClientRect();
    if (!box || pointer.current !== event.pointerId) return;
    // Between two frames a quick hand draws more than one point; without them curves become corners.
    const between = event.nativeEvent.getCoalescedEvents();
    const points = (between.length > 0 ? between : [event]).map((one) => ({
      at: padPoint(box, one),
      time: one.timeStamp - (began.current ?? one.timeStamp),
    }));
    onDraw((now) => points.reduce((drawn, { at, time }) => withPoint(drawn, at, time), now));
  };
  const up = (event: PointerEvent) => {
    if (pointer.current === event.pointerId) pointer.current = null;
  };

  return (
    <svg
      ref={pad}
      className={styles.pad}
      data-locked={locked || undefined}
      viewBox={`0 0 ${ratio} 100`}
      // A drawing made of strokes has no file to point to.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={t('padLabel')}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <line className={styles.base} x1={ratio * 0.06} x2={ratio * 0.94} y1="78" y2="78" />
      {drawing.strokes.length === 0 ? (
        <text className={styles.hint} x={ratio / 2} y="72" textAnchor="middle">
          {t('padHint')}
        </text>
      ) : null}
      {drawing.strokes.map(({ points }, index) => (
        // Strokes are only added and taken from the end.
        <path key={index} className={styles.stroke} d={strokePath(points)} />
      ))}
    </svg>
  );
}
