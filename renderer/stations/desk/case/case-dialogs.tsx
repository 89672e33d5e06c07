import { assertNever } from '#shared/domain/assert-never.ts';
import type { TicketId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { supervising } from '#shared/protocol/roles.ts';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { AddHomeDialog } from './add-home-dialog.tsx';
import { EscortDialog } from './escort-dialog.tsx';
import { KeptReasonDialog } from './kept-reason-dialog.tsx';
import { ObjectionDialog } from './objection-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SituationDialog } from './situation-dialog.tsx';

/** What of a case needs a second word before it is done. */
export type CaseDialog =
  | { readonly kind: 'situation' | 'escort' | 'refuse' | 'add-home' }
  | { readonly kind: 'dispute' | 'waive' | 'reopen'; readonly step: StepView };

type Props = {
  readonly dialog: CaseDialog;
  readonly caseView: CaseView;
  readonly ticketId: TicketId;
  readonly sending: Sending;
  readonly onClose: () => void;
};

/** The dialog that is open; it stays when the hub refused, so that nothing said in it is lost. */
export function CaseDialogs({ dialog, caseView, ticketId, sending, onClose }: Props) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const { session } = useSession();
  const { version, id } = caseView;
  const finish: Sending['send'] = async (intent, command) => {
    const done = await sending.send(intent, command);
    if (done) onClose();
    return done;
  };
  const cancel = () => {
    sending.forget();
    onClose();
  };
  switch (dialog.kind) {
    case 'situation':
      return <SituationDialog caseView={caseView} sending={sending} send={finish} onCancel={cancel} />;
    case 'escort':
      return <EscortDialog caseView={caseView} send={finish} onCancel={cancel} />;
    case 'refuse':
      return <RefuseDialog caseView={caseView} sending={sending} send={finish} onCancel={cancel} />;
    case 'add-home':
      return <AddHomeDialog ticketId={ticketId} sending={sending} send={finish} onCancel={cancel} />;
    case 'dispute':
      return (
        <ObjectionDialog caseView={caseView} step={dialog.step} sending={sending} send={finish} onCancel={cancel} />
      );
    case 'waive': {
      const params = { id, stepId: dialog.step.id };
      return (
        <KeptReasonDialog
          caseId={id}
          place={`waive ${dialog.step.id}`}
          title={t('waiveTitle', { step: say(dialog.step.definition.title) })}
          text={t('waiveText')}
          chips={[t('waive-1'), t('waive-2'), t('waive-3')]}
          go={t('waiveGo')}
          onCancel={cancel}
          onGo={(reason) =>
            finish(JSON.stringify(['waive', params, reason]), (client, idempotencyKey) =>
              client.waiveStep({ params, body: { version, reason } }, { idempotencyKey }),
            )
          }
        />
      );
    }
    case 'reopen': {
      const params = { id, stepId: dialog.step.id };
      const supervisor = session.staff.roles.some((role) => (supervising as readonly string[]).includes(role));
      return (
        <KeptReasonDialog
          caseId={id}
          place={`reopen ${dialog.step.id}`}
          title={t('reopenTitle', { step: say(dialog.step.definition.title) })}
          text={t('reopenText')}
          chips={[t('reopen-1'), t('reopen-2'), t('reopen-3')]}
          go={t('reopen')}
          optional={!supervisor}
          onCancel={cancel}
          onGo={(reason) =>
            finish(JSON.stringify(['reopen', params, reason]), (client, idempotencyKey) =>
              client.reopenStep(
                { params, body: { version, ...(reason === '' ? {} : { reason }) } },
                { idempotencyKey },
              ),
            )
          }
        />
      );
    }
    default:
      return assertNever(dialog, 'dialog');
  }
}
