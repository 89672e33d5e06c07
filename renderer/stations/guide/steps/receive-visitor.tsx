import { type FormEvent, useRef, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { errorText } from '../../../lib/error-text.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';

type Props = { readonly onOpen: (id: CaseId) => void };

/** Somebody comes in without an appointment: a name to call them by is enough, and whoever receives them accompanies them (A6, B4). */
export function ReceiveVisitor({ onOpen }: Props) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const { staff } = useSession().session;
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // One key for one visitor: pressed again after a lost answer, it is the same case.
  const key = useRef(crypto.randomUUID());
  if (!open) {
    return (
      <div className={styles.row}>
        <Button className={styles.tap} onClick={() => setOpen(true)}>
          {t('receive')}
        </Button>
      </div>
    );
  }
  const receive = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const { items } = await client.flows({});
      const flowId = items.find(({ purpose }) => purpose === 'reception')?.id ?? 'reception';
      const visitor = { name: name.trim(), phone: phone.trim() === '' ? null : phone.trim() };
      const { id, version } = await client.openCase({ body: { flowId, visitor } }, { idempotencyKey: key.current });
      const escort = { params: { id }, body: { version, staffId: staff.id } };
      await client.setEscort(escort, { idempotencyKey: key.current });
      onOpen(id);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    key.current = crypto.randomUUID();
  };
  return (
    <form className={styles.card} aria-label={t('receive')} onSubmit={(event) => void receive(event)}>
      <h2 className={styles.heading}>{t('receive')}</h2>
      <p className={styles.quiet}>{t('receiveText')}</p>
      <div className={styles.fields}>
        <label className={styles.field}>
          {t('visitorName')}
          <input required maxLength={60} value={name} onChange={({ target }) => edit(setName)(target.value)} />
        </label>
        <label className={styles.field}>
          {t('visitorPhone')}
          <input
            inputMode="tel"
            pattern="[+\d][\d \-]{5,24}"
            value={phone}
            onChange={({ target }) => edit(setPhone)(target.value)}
          />
        </label>
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
      <div className={styles.row}>
        <Button className={styles.tap} onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
        <span className={styles.grow} />
        <Button kind="main" type="submit" className={styles.tap} disabled={busy || name.trim() === ''}>
          {t('receiveGo')}
        </Button>
      </div>
    </form>
  );
}
