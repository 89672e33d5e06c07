import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import { complianceBoard } from '../services/notices/compliance-board.ts';
import { addKind, addRule, removeRule, restoreRule, savePlan, viewPlan } from '../services/notices/plan.ts';
import { listPlaylists, savePlaylist } from '../services/notices/playlists.ts';
import type { Stations } from '../services/stations.ts';

/** What must be public here, how it stands, and what each screen shows when. */
export function noticeRuleRoutes(house: House, stations: Stations) {
  return {
    noticePlan: { read: () => viewPlan(house) },
    saveNoticePlan: {
      command: (tx, { body }) => {
        savePlan(house, tx, body);
        return () => viewPlan(house);
      },
    },
    addNoticeKind: {
      command: (tx, { body }) => {
        addKind(house, tx, body);
        return () => body;
      },
    },
    addNoticeRule: {
      command: (tx, { body }) => {
        addRule(house, tx, body);
        return () => viewPlan(house);
      },
    },
    removeNoticeRule: {
      command: (tx, { body: { reason, ...name } }) => {
        removeRule(house, tx, name, reason);
        return () => viewPlan(house);
      },
    },
    restoreNoticeRule: {
      command: (tx, { body }) => {
        restoreRule(house, tx, body);
        return () => viewPlan(house);
      },
    },
    noticeCompliance: { read: () => complianceBoard(house) },
    playlists: { read: () => ({ items: listPlaylists(house, stations) }) },
    savePlaylist: {
      command: (tx, { params, body: { slots } }) => {
        savePlaylist(house, tx, stations, params.stationId, slots);
        return () => ({ slots });
      },
    },
  } satisfies Partial<Handlers>;
}
