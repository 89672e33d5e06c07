import { Button } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { printPdf } from '../../../lib/print-pdf.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';

/** Prints a version for the wall, A4 or A3, with version and hash at its foot. */
export function PrintButtons({ version }: { readonly version: NoticeVersionView }) {
  const t = useWords(manageNoticeWords);
  const { headers } = useHub();
  const print = useCommand((paper: 'a4' | 'a3') =>
    printPdf(callUrl(contract.printNotice, { params: { versionId: version.id }, query: { paper } }), headers()),
  );
  const name = t('versionNo', { version: version.version });
  return (
    <>
      {(['a4', 'a3'] as const).map((paper) => (
        <Button
          key={paper}
          size="small"
          loading={print.busy}
          aria-label={`${t(`print-${paper}`)} ${name}`}
          onClick={() => void print.run(paper)}
        >
          {t(`print-${paper}`)}
        </Button>
      ))}
      <ProblemNote problem={print.problem} />
    </>
  );
}
