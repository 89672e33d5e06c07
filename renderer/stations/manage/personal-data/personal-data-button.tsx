import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { erasureWords } from '#shared/i18n/erasure.ts';
import { useWords } from '../../../lib/language.tsx';
import type { DataSubject } from './data-subject.ts';
import { EraseDialog } from './erase-dialog.tsx';

type Props = { readonly of: DataSubject; readonly look?: Pick<ButtonProps, 'size' | 'type'> };

/** What is held of people: given out, and destroyed when they ask. */
export function PersonalDataButton({ of, look = {} }: Props) {
  const t = useWords(erasureWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} aria-label={t('openOf', { home: of.name })} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open ? <EraseDialog of={of} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
