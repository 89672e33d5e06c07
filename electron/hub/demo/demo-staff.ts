import { reviewRights, type Role } from '#shared/protocol/roles.ts';

/** A person of the demo site; everybody's PIN is the same and printed, which is why a demo never leaves loopback. */
export type DemoPerson = {
  readonly login: string;
  readonly pin: string;
  readonly name: string;
  readonly roles: readonly Role[];
};

const pin = '246810';
const two = (n: number) => String(n).padStart(2, '0');

/** Everyone who works at the demo site. */
export const demoStaff: readonly DemoPerson[] = [
  { login: 'supervisor', pin, name: '现场主管', roles: ['supervisor'] },
  { login: 'admin', pin, name: '管理员', roles: ['admin', 'supervisor'] },
  ...Array.from(
    { length: 12 },
    (_, n): DemoPerson => ({
      login: `clerk${two(n + 1)}`,
      pin,
      name: `专员 ${two(n + 1)}`,
      roles: ['clerk'],
    }),
  ),
  ...Array.from(
    { length: 8 },
    (_, n): DemoPerson => ({
      login: `guide${two(n + 1)}`,
      pin,
      name: `陪同 ${two(n + 1)}`,
      roles: ['guide'],
    }),
  ),
  { login: 'cashier', pin, name: '财务 01', roles: ['cashier'] },
  { login: 'review', pin, name: '公示审核 01', roles: reviewRights },
  { login: 'inspector', pin, name: '验房工程师 01', roles: ['inspector'] },
];
