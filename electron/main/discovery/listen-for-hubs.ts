import type { EventEmitter } from 'node:events';
import { Bonjour } from 'bonjour-service';
import type { FoundHub } from '#shared/bridge/setup.ts';
import { hubServiceType } from '#shared/protocol/discovery.ts';
import type { Log } from '../log.ts';
import { foundHub } from './found-hub.ts';

/** Announcements get lost on busy Wi-Fi; who is there is asked again. */
const askEveryMs = 4_000;

export type HubListener = { readonly heard: () => readonly FoundHub[]; readonly stop: () => void };

/** Listens for hubs on the local network while the assistant is open. A network that can't be listened to holds none. */
export function listenForHubs(log: Log): HubListener {
  const bonjour = new Bonjour({}, (error: Error) => log(`discovery: ${error.message}`));
  networkOf(bonjour).on('error', (error: Error) => log(`discovery: ${error.message}`));
  const browser = bonjour.find({ type: hubServiceType });
  const asking = setInterval(() => browser.update(), askEveryMs);
  return {
    heard: () => {
      const hubs = browser.services.flatMap((service) => foundHub(service) ?? []);
      return [...new Map(hubs.map((hub) => [hub.address, hub])).values()];
    },
    stop: () => {
      clearInterval(asking);
      browser.stop();
      bonjour.destroy();
    },
  };
}

/** Where the library tells of a port it could not take: unheard, it would end the app. */
function networkOf(bonjour: Bonjour): EventEmitter {
  return (bonjour as unknown as { readonly server: { readonly mdns: EventEmitter } }).server.mdns;
}
