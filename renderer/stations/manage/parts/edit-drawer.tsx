import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './page.module.css';
import { ProblemNote } from './problem-note.tsx';

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The id of the form inside; the save button submits it. */
  readonly form: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly size?: number;
  readonly children: ReactNode;
};

/** Where one thing is made or changed, beside the list it belongs to. */
export function EditDrawer({ title, open, onClose, form, busy, problem, size = 520, children }: Props) {
  const t = useWords(manageWords);
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={size}
      destroyOnHidden
      closable={{ 'aria-label': t('close') }}
      footer={
        <div className={styles.footer}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" form={form} loading={busy}>
            {t('save')}
          </Button>
        </div>
      }
    >
      {children}
      <ProblemNote problem={problem} />
    </Drawer>
  );
}
