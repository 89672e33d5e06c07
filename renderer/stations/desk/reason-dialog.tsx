import { useState } from 'react';
import { ReasonQuestion, type ReasonWords } from './reason-question.tsx';

type Props = ReasonWords & { readonly onCancel: () => void; readonly onGo: (reason: string) => void };

/** Asks for a reason that is given in a moment. */
export function ReasonDialog(props: Props) {
  const [reason, setReason] = useState('');
  return <ReasonQuestion {...props} reason={reason} onReason={setReason} />;
}
