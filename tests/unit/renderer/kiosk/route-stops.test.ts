import { describe, expect, it } from 'vitest';
import type { StageId } from '#shared/domain/ids.ts';
import { routeStops } from '#renderer/stations/kiosk/route-stops.ts';

const ids = ['stage_check', 'stage_area', 'stage_inspect', 'stage_keys'] as StageId[];
const [check, area, inspect, keys] = ids as [StageId, StageId, StageId, StageId];
const stages = ids.map((id) => ({ id, name: `${id} zh`, nameEn: `${id} en`, priorMinutes: 6, waitLimitMinutes: null }));
const service = {
  stageIds: ids,
  flow: [
    { stageId: check, after: [] },
    { stageId: area, after: [check] },
    { stageId: inspect, after: [check] },
    { stageId: keys, after: [area, inspect] },
  ],
};
const states = (stageId: StageId, state: 'waiting' | 'done' = 'waiting') =>
  routeStops(service, stages, { stageId, state }, 'zh-CN').map((stop) => stop.state);

describe('the dots under a number', () => {
  it('begin at the first stage', () => {
    expect(states(check)).toEqual(['now', 'open', 'open', 'open']);
  });

  it('claim as done only what must come before, where the flow leaves the order free', () => {
    expect(states(inspect)).toEqual(['done', 'open', 'now', 'open']);
    expect(states(keys)).toEqual(['done', 'done', 'done', 'now']);
  });

  it('are all done at the end', () => {
    expect(states(keys, 'done')).toEqual(['done', 'done', 'done', 'done']);
  });

  it('are named in the language of the visitor', () => {
    expect(routeStops(service, stages, { stageId: check, state: 'waiting' }, 'en')[0]?.name).toBe('stage_check en');
  });
});
