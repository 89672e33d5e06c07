import { Button } from 'antd';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { saveFile } from '../parts/save-file.ts';
import { routeHash } from '../route.ts';
import { importSums } from './import-sums.ts';
import { LineTable } from './line-table.tsx';
import { faultText } from './line-text.ts';
import { refusalsCsv } from './refusals-csv.ts';
import { rosterLines } from './roster-lines.ts';
import styles from './roster.module.css';
import { SumLine } from './sum-line.tsx';
import type { ChosenFile, ImportState } from './use-roster-import.ts';

type Props = {
  readonly state: Extract<ImportState, { kind: 'checked' | 'done' }>;
  readonly onConfirm: () => void;
  readonly onCheckAgain: (file: ChosenFile) => void;
  readonly onRestart: () => void;
};

/** What an import would do, or did: the sums, every row worth a look, and the next step. */
export function ImportReport({ state, onConfirm, onCheckAgain, onRestart }: Props) {
  const t = useWords(rosterWords);
  const { language } = useLanguage();
  const { file, result } = state;
  const sums = importSums(result);
  const lines = rosterLines(result);
  const problem = state.kind === 'checked' ? state.problem : null;
  const outdated = problem instanceof CallRefused && problem.code === 'roster-changed';
  const changes = sums.created + sums.updated;
  const download = () => {
    const refusals = lines.flatMap((line) =>
      line.kind === 'refused' ? [{ ...line, reason: faultText(line, language) }] : [],
    );
    const csv = refusalsCsv([t('row'), t('column'), t('value'), t('reason')], refusals);
    saveFile(`${t('refusedFile')}-${file.name.replace(/\.\w+$/, '')}.csv`, new Blob([csv], { type: 'text/csv' }));
  };
  return (
    <>
      {state.kind === 'done' ? (
        <Said tone="done">
          {t('done', { created: sums.created, updated: sums.updated })}{' '}
          {sums.refused > 0 ? t('doneRefused', { count: sums.refused }) : null}{' '}
          <a href={routeHash('homes')}>{t('seeHomes')}</a>
        </Said>
      ) : null}
      <Card title={file.name} aside={state.kind === 'checked' ? <span>{t('checked')}</span> : null}>
        <SumLine sums={sums} />
        <div className={styles.actions}>
          {state.kind === 'checked' ? (
            outdated ? (
              <Button type="primary" onClick={() => onCheckAgain(file)}>
                {t('checkAgain')}
              </Button>
            ) : (
              <Button type="primary" disabled={changes === 0 || !sums.addsUp} onClick={onConfirm}>
                {changes === 0 ? t('nothingToImport') : t('confirm', { count: changes })}
              </Button>
            )
          ) : null}
          <Button onClick={onRestart}>{t('another')}</Button>
          {sums.refused > 0 ? <Button onClick={download}>{t('downloadRefused')}</Button> : null}
        </div>
        <ProblemNote problem={problem} />
      </Card>
      <LineTable lines={lines} sums={sums} listed={result.changes.length} />
    </>
  );
}
