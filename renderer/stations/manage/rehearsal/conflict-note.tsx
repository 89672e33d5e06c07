import { Button } from 'antd';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { useWords } from '../../../lib/language.tsx';
import { contentOf } from './plan-draft.ts';
import styles from './rehearsal.module.css';
import type { Rehearsal } from './use-rehearsal.ts';

/** Somebody saved the plan meanwhile: the newer one may be seen beside one's own before it is decided which stays. */
export function ConflictNote({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const t = useWords(rehearsalWords);
  const { conflict, drafts, add, save, change, settle } = rehearsal;
  const mine = drafts.find(({ key }) => key === conflict?.key);
  if (!conflict || !mine) return null;
  const { newer } = conflict;
  const saved = { id: newer.id, version: newer.version, as: contentOf(newer) };
  return (
    <div className={styles.conflict} role="alert">
      <span>{t('conflict', { who: newer.changedBy ?? t('somebody'), version: newer.version })}</span>
      <Button
        size="small"
        onClick={() => {
          // One's own becomes a plan of its own, so that neither is lost.
          change(mine.key, { saved: null });
          add({ name: newer.name, segments: newer.segments, saved });
          settle();
        }}
      >
        {t('showNewer')}
      </Button>
      <Button
        size="small"
        danger
        onClick={() => {
          change(mine.key, { saved });
          void save.run({ ...mine, saved });
        }}
      >
        {t('keepMine')}
      </Button>
    </div>
  );
}
