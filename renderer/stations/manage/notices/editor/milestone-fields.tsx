import { Input } from 'antd';
import { milestones } from '#shared/domain/notices/notice-body.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { Field } from './field.tsx';
import type { Draft } from './use-draft.ts';

/** The ten milestones buyers are told of (C1), each with the day planned and the day it was done. */
export function MilestoneFields({ draft: { typed, change } }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  return (
    <>
      <p className={styles.quiet}>{t('milestonesHint')}</p>
      <div className={styles.pair}>
        <Field label={t('buildings')}>
          {(ids) => (
            <Input
              {...ids}
              value={typed.milestoneBuildings}
              onChange={({ target }) => change((now) => ({ ...now, milestoneBuildings: target.value }))}
            />
          )}
        </Field>
      </div>
      <table className={styles.typing}>
        <thead>
          <tr>
            <th scope="col">{t('milestone')}</th>
            <th scope="col">{n('planned')}</th>
            <th scope="col">{n('done')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone}>
              <th scope="row">{n(`milestone-${milestone}`)}</th>
              {(['planned', 'done'] as const).map((which) => (
                <td key={which}>
                  <Input
                    type="date"
                    aria-label={t('of', { what: n(`milestone-${milestone}`), part: n(which) })}
                    value={typed.dates[milestone][which]}
                    onChange={({ target }) =>
                      change((now) => ({
                        ...now,
                        dates: { ...now.dates, [milestone]: { ...now.dates[milestone], [which]: target.value } },
                      }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
