import { Button } from 'antd';
import { useState } from 'react';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { NoticePlanView } from '#shared/protocol/notice-rules.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';
import { ReasonDialog } from '../parts/reason-dialog.tsx';
import type { Kinds } from '../parts/use-notices.ts';

type Rule = NoticePlanView['rules'][number];
type Props = {
  readonly rules: readonly Rule[];
  readonly kinds: Kinds;
  readonly onChanged: () => Promise<void>;
};

/** Every rule in force with its article and its days. */
export function RuleTable({ rules, kinds, onChanged }: Props) {
  const t = useWords(noticePlanWords);
  const m = useWords(manageWords);
  const say = useBilingual();
  const [removing, setRemoving] = useState<Rule | null>(null);
  const nameOf = ({ kind }: Rule) => {
    const known = kinds.get(kind);
    return known ? say(known.name) : kind;
  };
  if (rules.length === 0) return <p className={styles.quiet}>{t('noRules')}</p>;
  return (
    <>
      <table className={styles.lines} aria-label={t('rules')}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('mode')}</th>
            <th scope="col">{t('basis')}</th>
            <th scope="col">{t('days')}</th>
            <th scope="col">{m('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={`${rule.kind} ${rule.mode}`}>
              <th scope="row">{nameOf(rule)}</th>
              <td>{t(`mode-${rule.mode}`)}</td>
              <td>
                {say(rule.basis.article)}
                <span className={styles.below}>
                  {rule.own ? <Mark tone="calm">{t('own')}</Mark> : null}
                  {rule.basis.binding ? <span>{t('binding')}</span> : null}
                  {rule.onlyIf ? <span>{say(rule.onlyIf)}</span> : null}
                </span>
              </td>
              <td>
                {t('fromDay', { date: rule.from })}
                <span className={styles.below}>{rule.to === null ? t('noEnd') : t('toDay', { date: rule.to })}</span>
              </td>
              <td>
                <Button size="small" aria-label={`${t('remove')} ${nameOf(rule)}`} onClick={() => setRemoving(rule)}>
                  {t('remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {removing ? (
        <RemoveRule
          rule={removing}
          name={nameOf(removing)}
          onClose={() => setRemoving(null)}
          onRemoved={async () => {
            setRemoving(null);
            await onChanged();
          }}
        />
      ) : null}
    </>
  );
}

type RemoveProps = {
  readonly rule: Rule;
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemoved: () => Promise<void>;
};

function RemoveRule({ rule: { kind, mode, own }, name, onClose, onRemoved }: RemoveProps) {
  const t = useWords(noticePlanWords);
  const { client } = useHub();
  const remove = useCommand((reason: string, options) =>
    client.removeNoticeRule({ body: { kind, mode, reason } }, options),
  );
  const give = async (reason: string) => {
    if (await remove.run(reason)) await onRemoved();
  };
  return (
    <ReasonDialog
      title={t('removeTitle', { kind: name })}
      text={t(own ? 'removeOwnText' : 'removeText')}
      okText={t('remove')}
      busy={remove.busy}
      problem={remove.problem}
      onGive={(reason) => void give(reason)}
      onClose={onClose}
    />
  );
}
