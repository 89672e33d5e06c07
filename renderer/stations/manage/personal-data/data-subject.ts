import type { CaseId } from '#shared/domain/ids.ts';
import { callUrl, type Client } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { ErasureView } from '#shared/protocol/personal-data.ts';
import type { UnitCard } from '#shared/protocol/units.ts';

type Asked = { readonly dryRun: boolean; readonly reason: string; readonly force: boolean };

/** Whose personal data are given out or erased: the household of a home, or of a case without one. */
export type DataSubject = {
  /** What the screen calls them by; no name of a person. */
  readonly name: string;
  readonly exportUrl: string;
  readonly erase: (client: Client, asked: Asked) => Promise<ErasureView>;
};

/** The household that owns a home. */
export function ownersOf({ id, label }: UnitCard): DataSubject {
  const params = { id };
  return {
    name: label,
    exportUrl: callUrl(contract.personalData, { params }),
    erase: (client, body) => client.eraseOwners({ params, body }),
  };
}

/** Whom a case is about: a visitor without a home, or owners who sold theirs. */
export function peopleOfCase(id: CaseId, name: string): DataSubject {
  const params = { id };
  return {
    name,
    exportUrl: callUrl(contract.casePersonalData, { params }),
    erase: (client, body) => client.erasePeople({ params, body }),
  };
}
