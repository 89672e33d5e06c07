import { z } from 'zod';
import { ReasonQuestion, type ReasonWords } from '../reason-question.tsx';
import { useDeviceDraft } from './use-device-draft.ts';

const words = z.string().nullable().catch(null);

type Props = ReasonWords & {
  readonly caseId: string;
  /** What the reason is for, among all that is asked of this case. */
  readonly place: string;
  readonly onCancel: () => void;
  /** True once the hub did it. */
  readonly onGo: (reason: string) => Promise<boolean>;
};

/** Asks for the reason of something done to a step; what was typed is there again after a crash. */
export function KeptReasonDialog({ caseId, place, onCancel, onGo, ...asked }: Props) {
  const { body, edit, forget } = useDeviceDraft(caseId, place, '', words.parse.bind(words));
  return (
    <ReasonQuestion
      {...asked}
      reason={body}
      onReason={edit}
      onCancel={() => {
        forget();
        onCancel();
      }}
      onGo={(reason) => {
        void onGo(reason).then((done) => done && forget());
      }}
    />
  );
}
