import { Button } from 'antd';
import { useState } from 'react';
import { steerWords } from '#shared/i18n/manage-steer.ts';
import type { DeskView } from '#shared/protocol/floor.ts';
import type { FloorOutlook } from '#shared/protocol/outlook.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ownName } from '../parts/own-name.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import type { StageNames } from './stage-names.ts';
import styles from './steer.module.css';

type Remedy = FloorOutlook['remedies'][number];
type Props = {
  readonly outlook: FloorOutlook | null;
  readonly failed: boolean;
  readonly desks: readonly DeskView[];
  readonly names: StageNames;
};

/** What would help now, each with its predicted effect beside it; one press does it. */
export function RemedyList({ outlook, failed, desks, names }: Props) {
  const t = useWords(steerWords);
  const [last, setLast] = useState<string | null>(null);
  if (outlook === null) return <p className={styles.soft}>{t(failed ? 'noOutlook' : 'computing')}</p>;
  return (
    <>
      {last === null ? null : <output className={styles.doneIt}>{t('doneIt', { what: last })}</output>}
      {outlook.remedies.length === 0 ? (
        <p className={styles.soft}>{t('noRemedy')}</p>
      ) : (
        <ul className={styles.remedies} aria-label={t('remedies')}>
          {outlook.remedies.map((remedy) => (
            <RemedyLine
              key={`${remedy.kind} ${remedy.deskId} ${remedy.effect.stageId}`}
              remedy={remedy}
              desk={desks.find(({ id }) => id === remedy.deskId)}
              names={names}
              onDone={setLast}
            />
          ))}
        </ul>
      )}
    </>
  );
}

type LineProps = {
  readonly remedy: Remedy;
  readonly desk: DeskView | undefined;
  readonly names: StageNames;
  readonly onDone: (what: string) => void;
};

function RemedyLine({ remedy, desk, names, onDone }: LineProps) {
  const t = useWords(steerWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const { effect, elsewhere } = remedy;
  const nameOf = (stageId: string) => names({ stageId, stageName: '' });
  const act = useCommand((_: null, options) => {
    const input = { params: { id: remedy.deskId }, body: { stageIds: [...remedy.stageIds] } };
    return remedy.kind === 'open' ? client.openDesk(input, options) : client.moveDesk(input, options);
  });
  const what = t(remedy.kind === 'open' ? 'openDesk' : 'moveDesk', {
    desk: desk ? ownName(desk, language) : '',
    stage: nameOf(effect.stageId),
  });
  const before = effect.beforeMinutes;
  const after = effect.afterMinutes;
  return (
    <li className={styles.remedy}>
      <Button
        size="small"
        loading={act.busy}
        onClick={() => void act.run(null).then((done) => (done ? onDone(what) : undefined))}
      >
        {what}
      </Button>
      <span className={styles.effect}>
        <strong>{t(effect.opensTheFirst ? 'opensFirst' : 'waitChange', { before, after })}</strong>
        {remedy.kind === 'move' ? (
          <small>
            {elsewhere === null
              ? t('nobodyElse')
              : t('elsewhere', {
                  stage: nameOf(elsewhere.stageId),
                  before: elsewhere.beforeMinutes,
                  after: elsewhere.afterMinutes,
                })}
          </small>
        ) : null}
      </span>
      <ProblemNote problem={act.problem} />
    </li>
  );
}
