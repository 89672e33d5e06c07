import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import styles from './chart.module.css';

type Props = {
  /** What the chart says, for whoever does not see it; the figures stand in a table beside it. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
};

const look = {
  animation: false,
  textStyle: { fontFamily: 'Source Sans 3 Variable, Noto Sans SC Variable, sans-serif', color: '#4a524e' },
};

/** A chart in the look of the house. The drawing code is loaded when the first one is shown. */
export function Chart({ label, option, height = 260 }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let close = () => undefined as void;
    let left = false;
    const draw = async () => {
      const { openChart } = await import('./chart-engine.ts');
      if (left) return;
      const chart = openChart(element);
      chart.setOption({ ...look, ...option });
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(element);
      close = () => {
        watch.disconnect();
        chart.dispose();
      };
    };
    void draw();
    return () => {
      left = true;
      close();
    };
  }, [option]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what is drawn into it is an element of its own, not a file
  return <div ref={place} className={styles.chart} role="img" aria-label={label} style={{ height }} />;
}
