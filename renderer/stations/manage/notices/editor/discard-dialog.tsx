import { Modal } from 'antd';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useCommand } from '../../parts/use-command.ts';
import { routeHash } from '../../route.ts';

type Props = {
  readonly noticeId: NoticeId;
  readonly version: NoticeVersionView;
  readonly onGone: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before a draft is thrown away. */
export function DiscardDialog({ noticeId, version, onGone, onClose }: Props) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const discard = useCommand((_: null, options) => client.discardNoticeDraft({ params: { id: noticeId } }, options));
  const go = async () => {
    if (!(await discard.run(null))) return;
    onClose();
    // Of a notice that was never more than a draft nothing is left to show.
    if (version.version === 1) location.hash = routeHash('notices');
    else await onGone();
  };
  return (
    <Modal
      title={t('discardTitle')}
      open
      okText={t('discard')}
      cancelText={m('cancel')}
      closable={{ 'aria-label': m('close') }}
      okButtonProps={{ danger: true, loading: discard.busy }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <p>{t('discardText')}</p>
      <ProblemNote problem={discard.problem} />
    </Modal>
  );
}
