import type { FastifyInstance } from 'fastify';
import { drawDay } from '#shared/domain/rehearsal/draw-day.ts';
import { type Client, createClient, type Transport } from '#shared/protocol/client.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import type { Hub } from '../hub.ts';
import { demandOfDay } from '../services/rehearsal/demand-of-day.ts';
import { planOfToday } from '../services/rehearsal/plan-of-day.ts';
import type { DrillSite } from './copy-site.ts';
import { createDrillDriver, type DrillDriver } from './drill-driver.ts';
import { homesOfDay } from './homes-of-day.ts';

/** How often the drill looks what is due, by the wall. */
const stepEveryMs = 250;
/** The first morning of every drill is drawn from the same chances: trainers can repeat what they saw. */
const seed = 1;

export type RunningDrill = {
  readonly over: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Who plays the day of a copied site, through its own server's interface: at every step what is due by the hub's clock. */
export async function openDriver(hub: Hub, server: FastifyInstance, site: DrillSite): Promise<DrillDriver> {
  const { house } = hub;
  const { demand } = demandOfDay(house, site.date);
  const minute = () => {
    const local = localTime(house.now(), site.settings.timeZone);
    const past = local.slice(0, 10) > site.date ? 24 * 60 : 0;
    return past + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  };
  const { token } = await clientOf(server, null).signIn({ body: { login: site.login, pin: site.pin } });
  return createDrillDriver({
    client: clientOf(server, token),
    demand,
    people: drawDay(demand, seed, 0),
    homes: homesOfDay(house, site.date),
    plan: planOfToday(house, demand),
    date: site.date,
    minute,
    now: house.now,
  });
}

/** Plays a day in a copied site until it is over or stopped. */
export function runDrill(hub: Hub, server: FastifyInstance, site: DrillSite): RunningDrill {
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  async function play(): Promise<void> {
    const driver = await openDriver(hub, server, site);
    for (;;) {
      if (stopped || (await driver.step()) === 'over') return;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, stepEveryMs);
      });
    }
  }

  const over = play();
  return {
    over,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

function clientOf(server: FastifyInstance, token: string | null): Client {
  const transport: Transport = async (url, { method, headers, body }) => {
    const response = await server.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: response.statusCode,
      ok: response.statusCode < 400,
      headers: { get: (name) => String(response.headers[name] ?? '') },
      text: async () => response.body,
    };
  };
  return createClient(
    transport,
    (): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` }),
  );
}
