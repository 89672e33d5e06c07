import { X509Certificate } from 'node:crypto';
import type { Server } from 'node:https';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Log } from '#logs/log.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import type { Hub } from './hub.ts';
import { createAuthenticator } from './http/authenticate.ts';
import { logRequests } from './http/log-requests.ts';
import { createIdempotency } from './http/idempotency.ts';
import { nestsTooDeep } from './http/nesting.ts';
import { openApi } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { asAppError, sendProblem } from './http/problem.ts';
import { registerCalls } from './http/routes.ts';
import { createVerifier } from './journal/verifier.ts';
import { backupRoutes } from './routes/backups.ts';
import { bulkPaperRoutes } from './routes/bulk-papers.ts';
import { reportRoutes } from './routes/reports.ts';
import { careRoutes, publicCareRoutes } from './routes/care.ts';
import { caseRoutes } from './routes/cases.ts';
import { customerRoutes } from './routes/customer.ts';
import { diagnosisRoutes } from './routes/diagnosis.ts';
import { documentRoutes, verifyRoutes } from './routes/documents.ts';
import { floorRoutes } from './routes/floor.ts';
import { flowRoutes } from './routes/flows.ts';
import { houseRoutes } from './routes/house.ts';
import { healthRoutes } from './routes/health.ts';
import { inspectionRoutes } from './routes/inspection.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { mailingRoutes } from './routes/mailings.ts';
import { noticePaperRoutes } from './routes/notice-papers.ts';
import { noticeRuleRoutes } from './routes/notice-rules.ts';
import { noticeRoutes, publicNoticeRoutes } from './routes/notices.ts';
import { personalDataRoutes } from './routes/personal-data.ts';
import { printingRoutes } from './routes/printing.ts';
import { drillRoutes } from './routes/drills.ts';
import { rehearsalRoutes } from './routes/rehearsals.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { serviceQualityRoutes } from './routes/service-quality.ts';
import { settlementRoutes } from './routes/settlements.ts';
import { retentionRoutes } from './routes/retention.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { handoverPlanRoutes } from './routes/handover-plan.ts';
import { talkingPointRoutes } from './routes/talking-points.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { ownMeasurementRoutes } from './routes/own-measurement.ts';
import { authorityRoute, trustRoutes } from './routes/trust.ts';
import { unitRoutes } from './routes/units.ts';
import { documentShownOn } from './services/customer/view-customer.ts';
import { createCheckInLimiter } from './services/check-in-limiter.ts';
import { createHealth } from './services/health/look-at-health.ts';
import { createLiveStations } from './services/live-stations.ts';
import { createPapers } from './services/papers.ts';
import { createPairing } from './services/pairing.ts';
import { viewPublicTicket } from './services/public-ticket.ts';
import type { SiteCertificates } from './tls/site-certificates.ts';
import { version } from './version.ts';

/** A flood at one address, of right or wrong tries, is slowed here; wrong PINs are counted apart. */
const openCallsPerMinute = 240;

/** How often the hub looks whether its certificate ends soon or the machine has other addresses. */
const renewEveryMs = 10 * 60_000;

/** Builds the stations' server without listening; without certificates it speaks plain HTTP, for loopback only. */
export async function buildServer(
  hub: Hub,
  options: {
    readonly certificates: SiteCertificates | null;
    readonly phonePages: boolean;
    readonly shellLogs?: string | null;
  },
): Promise<FastifyInstance> {
  const { certificates } = options;
  const server = bareServer(certificates, hub.house.log);
  if (certificates !== null) keepRenewed(server, certificates, hub.house.now);
  const { house, commands, sessions, stations } = hub;
  await protect(server, certificates !== null);
  await server.register(cookie);
  await server.register(multipart);
  await server.register(rateLimit, { global: false });

  const authenticator = createAuthenticator(sessions, stations);
  const live = createLiveStations(stations);
  const { databasePath, machineNow, feed, backups } = hub;
  const health = createHealth({ house, databasePath, machineNow, feed, stations, live, backups, certificates });
  server.addHook('onClose', (_, done) => {
    health.close();
    done();
  });
  const limiter = createCheckInLimiter(house);
  const verify = createVerifier(hub.databasePath, house.books.journal, house.now);
  limitOpenCalls(server);
  registerCalls(
    server,
    { authenticator, commands, idempotency: createIdempotency(house.books.idempotency) },
    {
      ...ticketRoutes(house, createPapers(house, hub.press), limiter),
      ...floorRoutes(house, hub.feed, live, authenticator.stillTrusted),
      ...unitRoutes(house, hub.roster),
      ...ownMeasurementRoutes(house, commands, limiter, hub.documents),
      ...inspectionRoutes(house, commands),
      ...caseRoutes(house, commands),
      ...flowRoutes(house),
      ...settlementRoutes(),
      ...trustRoutes(house, certificates, server),
      ...documentRoutes(house, commands, hub.documents, (station) => documentShownOn(house, station)),
      ...customerRoutes(house, stations, live),
      ...noticeRoutes(house, hub.noticeFiles, stations),
      ...noticeRuleRoutes(house, stations),
      ...noticePaperRoutes(house, stations, hub.press),
      ...sessionRoutes(house, commands, {
        sessions,
        stations,
        live,
        authenticator,
        secure: certificates !== null,
        pairing: createPairing(house, stations, () =>
          certificates === null ? null : new X509Certificate(certificates.current().cert).raw,
        ),
        anchor: () => certificates?.anchor() ?? null,
      }),
      ...bulkPaperRoutes(house, commands),
      ...appointmentRoutes(house, commands),
      ...mailingRoutes(house, commands),
      ...talkingPointRoutes(house),
      ...handoverPlanRoutes(house, commands),
      ...reminderRoutes(house, commands),
      ...diagnosisRoutes(house, commands, {
        databasePath: hub.databasePath,
        verify,
        shellLogs: options.shellLogs ?? null,
        ways: { secure: certificates !== null, phonePages: options.phonePages },
      }),
      ...backupRoutes(house, commands, hub.backups),
      ...personalDataRoutes(house, commands),
      ...retentionRoutes(house, hub.retention),
      ...healthRoutes(health),
      ...careRoutes(house),
      ...reportRoutes(house, commands),
      ...serviceQualityRoutes(house, commands),
      ...rehearsalRoutes(house, hub.rehearser),
      ...drillRoutes(house, hub.drills),
      ...printingRoutes(house, { stations, authenticator, findQueues: hub.findQueues }),
      ...houseRoutes(house, commands, {
        sessions,
        verify,
        version,
        phonePages: options.phonePages,
      }),
    },
  );
  // Written when first asked for: it takes a fifth of a start, and few ask.
  let document: string | null = null;
  server.get(`${apiPrefix}/openapi.json`, (_, reply) =>
    reply.type('application/json').send((document ??= JSON.stringify(openApi(version)))),
  );
  await servePages(server, 'stations');
  return server;
}

/** Builds the second server, for customers' phones: plain HTTP, no tokens, no personal data; all they may change is what they ask for. */
export async function buildPhoneServer(hub: Hub, certificates: SiteCertificates | null): Promise<FastifyInstance> {
  const server = bareServer(null, hub.house.log);
  await protect(server, false);
  await server.register(rateLimit, { global: true, max: openCallsPerMinute, timeWindow: '1 minute' });
  await server.register(multipart);
  registerCalls(
    server,
    {
      authenticator: { actor: () => ({ kind: 'nobody' }), station: () => null, stillTrusted: () => false },
      commands: hub.commands,
      idempotency: createIdempotency(hub.house.books.idempotency),
    },
    {
      ...verifyRoutes(hub.documents),
      ...publicNoticeRoutes(hub.house),
      ...authorityRoute(certificates),
      ...publicCareRoutes(hub.house),
    },
  );
  server.get<{ Params: { code: string } }>(`${apiPrefix}/public/tickets/:code`, (request) => {
    if (!/^[A-Za-z0-9_-]{16,64}$/.test(request.params.code)) throw new AppError('not-found');
    return viewPublicTicket(hub.house, request.params.code);
  });
  await servePages(server, 'phones');
  return server;
}

function keepRenewed(server: FastifyInstance, certificates: SiteCertificates, now: () => number): void {
  const look = async () => {
    const renewed = await certificates.renew(now());
    if (renewed !== null) (server.server as Server).setSecureContext(renewed);
  };
  const timer = setInterval(() => void look(), renewEveryMs).unref();
  server.addHook('onClose', (_, done) => {
    clearInterval(timer);
    done();
  });
}

function bareServer(certificates: SiteCertificates | null, log: Log): FastifyInstance {
  const https = certificates ? { https: { ...certificates.current(), minVersion: 'TLSv1.2' } } : {};
  const server = Fastify({
    ...https,
    logger: false,
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    frameworkErrors: (problem: unknown, _: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, asAppError(problem) ?? new AppError('bad-request')),
  } as object) as unknown as FastifyInstance;
  logRequests(server, log);
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Many clients name a content type although they send nothing.
    if (body === '') done(null, undefined);
    else if (nestsTooDeep(body.toString())) done(new AppError('bad-request', 'nested too deep'), undefined);
    else void parseJson(request, body.toString(), done);
  });
  // Flow templates come as YAML; whether it is one is for their checks to say.
  server.addContentTypeParser(['text/yaml', 'application/yaml', 'text/plain'], { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  server.setNotFoundHandler((_, reply) => sendProblem(reply, new AppError('not-found')));
  server.setErrorHandler((problem, request, reply) => {
    const expected = asAppError(problem);
    if (expected) return sendProblem(reply, expected);
    // No body, no query, no token: nothing personal gets into a log.
    log.fault('a request failed', problem, { method: request.method, route: request.routeOptions.url ?? 'unknown' });
    return reply
      .code(500)
      .type('application/problem+json')
      .send({ type: 'about:keyturn/internal', title: 'Internal error', status: 500, code: 'internal' });
  });
  return server;
}

async function protect(server: FastifyInstance, secure: boolean): Promise<void> {
  await server.register(helmet, {
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  // helmet works its headers out anew at each request; they never differ, so those of the first answer serve for all.
  let fixed: readonly (readonly [string, string])[] | null = null;
  server.addHook('onRequest', (request, reply, done) => {
    if (fixed) for (const [name, value] of fixed) reply.raw.setHeader(name, value);
    else {
      reply.helmet();
      fixed = Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]);
    }
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
}

/** Only what anyone may call is limited by address: signed-in staff's commands never are. */
function limitOpenCalls(server: FastifyInstance): void {
  const open = new Set([
    `POST ${apiPrefix}/sessions`,
    `POST ${apiPrefix}/stations/pair`,
    `POST ${apiPrefix}/stations/pairings`,
    `POST ${apiPrefix}/stations/pairings/:id`,
    `GET ${apiPrefix}/verify/:number`,
    `POST ${apiPrefix}/verify/:number`,
  ]);
  server.addHook('onRoute', (route) => {
    if (open.has(`${String(route.method)} ${route.url}`)) {
      route.config = { ...route.config, rateLimit: { max: openCallsPerMinute, timeWindow: '1 minute' } };
    }
  });
}
