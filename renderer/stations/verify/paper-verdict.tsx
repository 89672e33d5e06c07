import { verifyWords } from '#shared/i18n/verify.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FileCheck } from './file-check.tsx';
import { useVerification, type Verified } from './use-verification.ts';
import styles from './verify.module.css';

/** What the hub says of one paper, and the check of a file against it. */
export function PaperVerdict({ number, hash }: { readonly number: string; readonly hash: string | null }) {
  const t = useWords(verifyWords);
  const { verification, again } = useVerification(number, hash);
  switch (verification.kind) {
    case 'asking':
      return <output className={styles.card}>{t('asking')}</output>;
    case 'unknown':
      return <Verdict tone="bad" title={t('unknownTitle')} text={t('unknownText', { number })} />;
    case 'too-many':
      return (
        <Verdict tone="plain" title={t('tooMany')} text="">
          <Button onClick={() => void again()}>{t('retry')}</Button>
        </Verdict>
      );
    case 'unreachable':
      return (
        <Verdict tone="plain" title={t('unreachableTitle')} text={t('unreachableText')}>
          <Button onClick={() => void again()}>{t('retry')}</Button>
        </Verdict>
      );
    case 'told':
      return <Told paper={verification.paper} />;
    default:
      return verification satisfies never;
  }
}

function Told({ paper }: { readonly paper: Verified }) {
  const t = useWords(verifyWords);
  const { language } = useLanguage();
  const verdict = verdictOf(paper);
  return (
    <>
      <Verdict tone={verdict.tone} title={t(`${verdict.word}Title`)} text={t(textOf(paper))} />
      {paper.superseded ? (
        <p className={styles.warning} role="alert">
          {t('superseded')}
        </p>
      ) : null}
      <dl className={styles.facts}>
        <dt>{t('kind')}</dt>
        <dd>{language === 'en' ? paper.title.en : paper.title.zh}</dd>
        <dt>{t('number')}</dt>
        <dd>{paper.number}</dd>
        <dt>{t('date')}</dt>
        <dd>{paper.date}</dd>
        <dt>{t('signatures')}</dt>
        <dd>{paper.signatures === 0 ? t('notSigned') : t('signatureCount', { count: paper.signatures })}</dd>
      </dl>
      {paper.hasFile ? <FileCheck number={paper.number} /> : <p className={styles.card}>{t('noFile')}</p>}
    </>
  );
}

/** Nobody is told to choose a file there is nothing to compare with. */
function textOf(paper: Verified) {
  const { word } = verdictOf(paper);
  return word === 'known' && !paper.hasFile ? 'knownScanText' : (`${word}Text` as const);
}

/** An altered archive outweighs everything; without a hash nothing is claimed of the copy somebody holds. */
function verdictOf({ intact, matches }: Verified) {
  if (!intact) return { tone: 'bad', word: 'altered' } as const;
  if (matches === null) return { tone: 'plain', word: 'known' } as const;
  return matches ? ({ tone: 'good', word: 'genuine' } as const) : ({ tone: 'bad', word: 'different' } as const);
}

function Verdict(props: {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}) {
  return (
    <section className={styles[props.tone]} role={props.tone === 'bad' ? 'alert' : 'status'}>
      <h2>{props.title}</h2>
      {props.text === '' ? null : <p>{props.text}</p>}
      {props.children}
    </section>
  );
}
