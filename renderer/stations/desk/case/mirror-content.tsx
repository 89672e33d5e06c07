import type { ReactNode } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import type { SettlementView } from '#shared/protocol/settlement-view.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { moneyShown } from '../../../features/case-steps/money-text.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import styles from './mirror.module.css';

/** What stands on the customer screen, in a few lines the clerk can read from the corner of the eye. */
export function MirrorContent({ content }: { readonly content: CustomerContent }) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const list = (items: readonly { readonly key: string; readonly text: string; readonly now?: boolean }[]) => (
    <ul>
      {items.map(({ key, text, now }) => (
        <li key={key} data-now={now || undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
  switch (content.kind) {
    case 'idle':
      return null;
    case 'welcome':
      return (
        <div className={styles.content}>
          <h3>{t('mirror-welcome')}</h3>
          {list(content.route.map(({ name, state }) => ({ key: name.zh, text: say(name), now: state === 'now' })))}
        </div>
      );
    case 'point': {
      const sentences = content.sentences[language === 'en' ? 'en' : 'zh'];
      return (
        <div className={styles.content}>
          <h3>{say(content.title)}</h3>
          <p>
            {sentences.map((text, index) => (
              <span key={text} className={index === content.marked ? styles.marked : undefined}>
                {text}
              </span>
            ))}
          </p>
        </div>
      );
    }
    case 'settlement':
      return <SettlementMirror settlement={content.settlement} lineId={content.lineId} />;
    case 'sign':
      return (
        <div className={styles.content}>
          <h3>{say(content.document.title)}</h3>
          <p className={styles.pad}>{t('mirror-sign', { name: content.signerName })}</p>
        </div>
      );
    case 'document':
      return (
        <div className={styles.content}>
          <h3>{say(content.document.title)}</h3>
          <p className={styles.quiet}>{t('mirror-document', { page: content.page, pages: content.document.pages })}</p>
        </div>
      );
    case 'papers':
      return titled(say(content.title), list(content.papers.map(({ id, name }) => ({ key: id, text: say(name) }))));
    case 'points':
      return titled(
        say(content.title),
        list(content.points.map(({ id, name, done }) => ({ key: id, text: `${done ? '\u2713 ' : ''}${say(name)}` }))),
      );
    case 'notices':
      return titled(say(content.title), list(content.notices.map(({ id, name }) => ({ key: id, text: say(name) }))));
    case 'figures':
      return titled(
        say(content.title),
        list(content.rows.map(({ name, value }) => ({ key: name.zh, text: `${say(name)}\u3000${say(value)}` }))),
      );
    case 'items':
      return titled(
        say(content.title),
        list(content.items.map(({ id, name, count }) => ({ key: id, text: `${say(name)} × ${count}` }))),
      );
    case 'inspection':
      return titled(
        say(content.title),
        list(
          content.defects.map(({ where, problem }, index) => ({
            key: String(index),
            text: `${say(where)} · ${say(problem)}`,
          })),
        ),
      );
    case 'text':
      return titled(say(content.title), content.words ? <p>{say(content.words)}</p> : null);
    case 'rate':
      return titled(t('mirror-rate'), list(content.topics.map(({ id, name }) => ({ key: id, text: say(name) }))));
    case 'consent':
      return titled(
        t('mirror-consent'),
        list(content.items.map(({ id, purpose }) => ({ key: id, text: say(purpose) }))),
      );
    case 'answered':
      return titled(t('mirror-answered'), null);
    case 'done':
      return titled(t('mirror-done'), content.nextStage ? <p>{say(content.nextStage)}</p> : null);
  }
}

function titled(title: string, body: ReactNode) {
  return (
    <div className={styles.content}>
      <h3>{title}</h3>
      {body}
    </div>
  );
}

type SettlementProps = { readonly settlement: SettlementView; readonly lineId: string | null };

function SettlementMirror({ settlement, lineId }: SettlementProps) {
  const t = useWords(caseWords);
  const step = useWords(caseStepWords);
  const say = useBilingual();
  const line = settlement.lines.find(({ id }) => id === lineId);
  if (!line) {
    return (
      <div className={styles.content}>
        <h3>{t('mirror-settlement')}</h3>
        <ul>
          {settlement.lines.map(({ id, name, due, refund }) => (
            <li key={id}>
              {say(name)} {due ? moneyShown(due) : refund ? `${step('totalRefund')} ${moneyShown(refund)}` : '\u2014'}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const amount = line.due ?? line.refund;
  return (
    <div className={styles.content}>
      <h3>{say(line.name)}</h3>
      {line.computation.map((one) => (
        <p key={one.zh} className={styles.quiet}>
          {say(one)}
        </p>
      ))}
      <p className={styles.amount}>{amount ? `¥ ${moneyShown(amount)}` : '\u2014'}</p>
      <p className={styles.quiet}>{line.refund && !line.due ? step('totalRefund') : step('totalDue')}</p>
    </div>
  );
}
