import { Button } from 'antd';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import type { NoticePlanView } from '#shared/protocol/notice-rules.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';
import type { Kinds } from '../parts/use-notices.ts';

type Removed = NoticePlanView['removed'][number];
type Props = {
  readonly removed: readonly Removed[];
  readonly kinds: Kinds;
  readonly onChanged: () => Promise<void>;
};

/** Rules of the city that were said not to hold here, each with the reason and the way back. */
export function RemovedRules({ removed, kinds, onChanged }: Props) {
  const t = useWords(noticePlanWords);
  const say = useBilingual();
  const { client } = useHub();
  const restore = useCommand(({ kind, mode }: Removed, options) =>
    client.restoreNoticeRule({ body: { kind, mode } }, options),
  );
  const give = async (rule: Removed) => {
    if (await restore.run(rule)) await onChanged();
  };
  return (
    <>
      <ul className={styles.removed}>
        {removed.map((rule) => {
          const known = kinds.get(rule.kind);
          const name = known ? say(known.name) : rule.kind;
          return (
            <li key={`${rule.kind} ${rule.mode}`}>
              <div>
                <strong>{name}</strong> · {t(`mode-${rule.mode}`)}
                {rule.rule ? <span className={styles.below}>{say(rule.rule.basis.article)}</span> : null}
                <p>{rule.reason === null ? t('reasonErased') : t('reasonWas', { reason: rule.reason })}</p>
              </div>
              <Button size="small" aria-label={`${t('restore')} ${name}`} onClick={() => void give(rule)}>
                {t('restore')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ProblemNote problem={restore.problem} />
    </>
  );
}
