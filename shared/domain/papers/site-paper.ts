import { paperTitles } from '../../i18n/paper-titles.ts';
import type { SitePaperKind } from './document-kinds.ts';
import type { PaperBlock, PaperModel } from './paper-model.ts';
import { nobodySigns } from './signers.ts';

/** A paper of the site: in Chinese, signed by hand by those named at its foot, if at all. */
export function sitePaper(
  kind: SitePaperKind,
  blocks: readonly PaperBlock[],
  counterparts: PaperModel['counterparts'] = [],
): PaperModel {
  return {
    kind,
    templateVersion: 1,
    title: { zh: paperTitles['zh-CN'][kind], en: paperTitles.en[kind] },
    bilingual: false,
    blocks,
    counterparts,
    ...nobodySigns,
  };
}
