import { siteProfile } from '../domain/profile/profile.ts';
import { call } from './call.ts';
import { supervising } from './roles.ts';

export const profileCalls = {
  profile: call({
    method: 'GET',
    path: '/profile',
    summary: 'The rules of the city and the project',
    access: { staff: 'any' },
    status: 200,
    answer: siteProfile,
  }),
  saveProfile: call({
    method: 'PUT',
    path: '/profile',
    summary: 'Change the rules of the city and the project',
    access: { staff: supervising },
    body: siteProfile,
    status: 200,
    answer: siteProfile,
  }),
} as const;
