import { Steps } from 'antd';
import { assertNever } from '#shared/domain/assert-never.ts';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { useWords } from '../../../lib/language.tsx';
import { Page } from '../parts/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { type ImportState, useRosterImport } from './use-roster-import.ts';

/** Brings a roster in: choose, check, confirm. Nothing is written before the last step. */
export function RosterPage() {
  const t = useWords(rosterWords);
  const roster = useRosterImport();
  const { state } = roster;
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Steps
        size="small"
        current={stepOf(state)}
        items={[{ title: t('stepChoose') }, { title: t('stepCheck') }, { title: t('stepDone') }]}
      />
      {state.kind === 'choose' ? (
        <ChooseFile problem={state.problem} fileGone={state.fileGone} onFile={(file) => void roster.choose(file)} />
      ) : null}
      {state.kind === 'working' ? <ImportProgress state={state} /> : null}
      {state.kind === 'checked' || state.kind === 'done' ? (
        <ImportReport
          key={state.kind}
          state={state}
          onConfirm={() => void roster.confirm()}
          onCheckAgain={(file) => void roster.check(file)}
          onRestart={roster.restart}
        />
      ) : null}
    </Page>
  );
}

function stepOf(state: ImportState): number {
  switch (state.kind) {
    case 'choose':
      return 0;
    case 'working':
      return state.dryRun ? 1 : 2;
    case 'checked':
      return 1;
    case 'done':
      return 3;
    default:
      return assertNever(state, 'import state');
  }
}
