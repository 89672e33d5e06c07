import type { StaffId } from '#shared/domain/ids.ts';
import { useLive } from '../../../lib/use-hub.tsx';

/** Whom a task or a sheet can name: everybody who may sign in. */
export function useStaffOptions(): readonly { readonly value: StaffId; readonly label: string }[] {
  const staff = useLive(
    async ({ client }) => (await client.staff({})).items,
    ({ type }) => type.startsWith('staff.saved'),
  );
  return (staff.data ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
}
