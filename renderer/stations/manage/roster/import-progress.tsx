import { Progress } from 'antd';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { progressOf } from './progress-share.ts';
import styles from './roster.module.css';
import type { ImportState } from './use-roster-import.ts';

/** How far an import is, in words and as a bar. */
export function ImportProgress({ state }: { readonly state: Extract<ImportState, { kind: 'working' }> }) {
  const t = useWords(rosterWords);
  const { stride, percent } = progressOf(state.sent, state.hub);
  const { done, total } = state.hub;
  return (
    <Card title={t(state.dryRun ? 'workingCheck' : 'workingImport', { file: state.file.name })}>
      <div className={styles.progress}>
        <Progress percent={percent} status="active" aria-label={t(stride, { done, total })} />
        <Said>{t(stride, { done, total })}</Said>
      </div>
    </Card>
  );
}
