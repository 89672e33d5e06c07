import { Upload } from 'antd';
import { useState } from 'react';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { useWords } from '../../../lib/language.tsx';
import { KeyMark } from '../../../ui/key-mark.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { fileFault } from './check-file.ts';
import styles from './roster.module.css';

type Props = {
  readonly problem: unknown;
  /** The last file could not be read from the disk. */
  readonly fileGone: boolean;
  readonly onFile: (file: File) => void;
};

/** Takes the roster by click or by drop; what cannot be one is said at once. */
export function ChooseFile({ problem, fileGone, onFile }: Props) {
  const t = useWords(rosterWords);
  const [refused, setRefused] = useState<'wrongType' | 'tooLarge' | null>(null);
  const fault = refused ?? (fileGone ? 'fileGone' : null);
  return (
    <>
      <Upload.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          const found = fileFault(file);
          setRefused(found);
          if (found === null) onFile(file);
          return false;
        }}
      >
        <div className={styles.drop}>
          <KeyMark size={44} />
          <p className={styles.dropTitle}>{t('dropTitle')}</p>
          <p className={styles.hint}>{t('dropText')}</p>
        </div>
      </Upload.Dragger>
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {t(fault)}
        </p>
      )}
      <ProblemNote problem={problem} />
    </>
  );
}
