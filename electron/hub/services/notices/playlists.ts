import type { StationId } from '#shared/domain/ids.ts';
import type { Playlist } from '#shared/domain/notices/playlist.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import type { Stations } from '../stations.ts';
import { playlistOf } from './public-notices.ts';

const screenRoles: readonly string[] = ['board', 'kiosk'];

/** What each screen shows at which hours. */
export function listPlaylists(house: House, stations: Stations) {
  return stations
    .all()
    .filter(({ role, revoked }) => !revoked && screenRoles.includes(role))
    .map(({ id, name, role }) => ({ stationId: id, name, role, slots: playlistOf(house, id) }));
}

/** Sets it for one screen. Throws not-found for anything that is none. */
export function savePlaylist(house: House, tx: Tx, stations: Stations, id: StationId, slots: Playlist): void {
  if (!listPlaylists(house, stations).some(({ stationId }) => stationId === id)) throw new AppError('not-found');
  house.books.notices.savePlaylist(id, JSON.stringify(slots));
  tx.append({ type: 'notice.playlist-saved', subjectId: id, payload: { slots: slots.length } });
}
