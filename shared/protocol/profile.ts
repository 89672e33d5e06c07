import { versionedProfile } from '../domain/profile/profile.ts';
import { call } from './call.ts';
import { supervising } from './roles.ts';

export const profileCalls = {
  profile: call({
    method: 'GET',
    path: '/profile',
    summary: 'The rules of the city and the project',
    access: { staff: 'any' },
    status: 200,
    answer: versionedProfile,
  }),
  saveProfile: call({
    method: 'PUT',
    path: '/profile',
    summary: 'Change the rules of the city and the project; 409 `profile-changed` when somebody saved others since',
    access: { staff: supervising },
    body: versionedProfile,
    status: 200,
    answer: versionedProfile,
  }),
} as const;
