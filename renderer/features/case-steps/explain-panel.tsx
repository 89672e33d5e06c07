import { useState } from 'react';
import { nextPoint } from './explain.ts';
import styles from './explain-panel.module.css';
import { PointList } from './point-list.tsx';
import { PointWork } from './point-work.tsx';
import type { StepPanelProps } from './step-panel.ts';

/** Points explained one by one, with the list of all of them at the side. */
export function ExplainPanel(props: StepPanelProps<'explain'>) {
  const { definition, draft, issues, complete } = props;
  const { points } = definition;
  const [at, setAt] = useState(() => nextPoint(points, draft, -1) ?? 0);
  const point = points[at];
  if (!point) return null;
  const goTo = (index: number) => setAt(Math.max(0, Math.min(index, points.length - 1)));
  const goOn = () => {
    const marked = { points: { ...draft.points, [point.id]: { ...draft.points[point.id], explained: true } } };
    const next = nextPoint(points, marked, at);
    if (next === null) complete();
    else goTo(next);
  };
  return (
    <div className={styles.columns}>
      <PointList points={points} draft={draft} current={at} issues={issues} onGoTo={goTo} />
      <PointWork key={point.id} {...props} point={point} at={at} onGoTo={goTo} onGoOn={goOn} />
    </div>
  );
}
