import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { FileField } from './file-field.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PriceFields, SurveyFields } from './roster-fields.tsx';
import { TextParts } from './text-parts.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { Draft } from './use-draft.ts';

type Props = { readonly draft: Draft; readonly noticeId: NoticeId; readonly kind: NoticeKind };

/** What the notice says, by its form, with what the kind must contain and what is still missing. */
export function BodyFields({ draft, noticeId, kind }: Props) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const say = useBilingual();
  const fault = useFaultText(draft)('content');
  return (
    <>
      {kind.contents.length > 0 ? (
        <p className={styles.quiet}>{t('contentsHint', { text: kind.contents.map(say).join(m('separator')) })}</p>
      ) : null}
      {fault ? (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
      <ByForm draft={draft} noticeId={noticeId} />
    </>
  );
}

function ByForm({ draft, noticeId }: Omit<Props, 'kind'>) {
  switch (draft.typed.form) {
    case 'file':
      return <FileField draft={draft} noticeId={noticeId} />;
    case 'text':
      return <TextParts draft={draft} />;
    case 'price-table':
      return <PriceFields draft={draft} />;
    case 'staff-list':
      return <PeopleFields draft={draft} />;
    case 'milestones':
      return <MilestoneFields draft={draft} />;
    case 'survey-summary':
      return <SurveyFields draft={draft} />;
  }
}
