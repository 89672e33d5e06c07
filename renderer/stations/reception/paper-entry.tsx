import { useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import { useWords } from '../../lib/language.tsx';
import { EnteredList, type Entered } from './entered-list.tsx';
import panel from './panel.module.css';
import { PaperForm } from './paper-form.tsx';

/** Paper numbers entered one after the other; each says where it came to stand. */
export function PaperEntry() {
  const t = useWords(receptionWords);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('paperEnterTitle')}</h2>
      <p className={panel.hint}>{t('paperEnterText')}</p>
      <PaperForm onEntered={(one) => setEntered((before) => [one, ...before])} />
      <EnteredList entered={entered} />
    </section>
  );
}
