import { Button } from 'antd';
import { useState } from 'react';
import { erasureWords } from '#shared/i18n/erasure.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../../lib/language.tsx';
import { EraseDialog } from './erase-dialog.tsx';

/** What is held on the household of a home: to be destroyed when it asks. */
export function PersonalDataButton({ home }: { readonly home: UnitCard }) {
  const t = useWords(erasureWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="text" aria-label={t('openOf', { home: home.label })} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open ? <EraseDialog home={home} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
