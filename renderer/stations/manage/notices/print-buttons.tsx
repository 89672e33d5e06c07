import { Button } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { PrintProgress } from '../../../features/printing/print-progress.tsx';
import { usePrinting } from '../../../features/printing/use-printing.ts';
import { printPdf } from '../../../lib/print-pdf.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';

/** Prints a version for the wall, A4 or A3, with version and hash at its foot. */
export function PrintButtons({ version }: { readonly version: NoticeVersionView }) {
  const t = useWords(manageNoticeWords);
  const { headers } = useHub();
  const work = usePrinting();
  const print = (paper: 'a4' | 'a3') => {
    const versionId = version.id;
    const url = callUrl(contract.printNotice, { params: { versionId }, query: { paper } });
    void work.start(async () => ({
      paper,
      order: { notice: { versionId, paper } },
      byBrowser: () => printPdf(url, headers()),
    }));
  };
  const name = t('versionNo', { version: version.version });
  return (
    <>
      {(['a4', 'a3'] as const).map((paper) => (
        <Button
          key={paper}
          size="small"
          loading={work.printing.kind === 'asking'}
          disabled={work.busy}
          aria-label={`${t(`print-${paper}`)} ${name}`}
          onClick={() => print(paper)}
        >
          {t(`print-${paper}`)}
        </Button>
      ))}
      <PrintProgress work={work} />
    </>
  );
}
