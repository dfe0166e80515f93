/** What the worker uses of its own global; the types of the page know no worker. */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };

/** Written in when the pages are built: their files, and a name for just these. */
declare const SHELL: { name: string; files: readonly string[] };

/** Any page under /meja answers with the same frame; this one has no rows of a queue in it. */
const FRAME = '/meja/kotak';
const ASSETS = '/meja/assets/';
/** A network that takes longer is none: the frame is on the device. */
const PATIENCE_MS = 4_000;

/** The frame comes with the policy that its styles were made for; both are kept together. */
async function install(): Promise<void> {
  const cache = await caches.open(SHELL.name);
  const old = await caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith('terdata-') && name !== SHELL.name));
  const missing: string[] = [];
  for (const file of SHELL.files) {
    const kept = await Promise.all(old.map((name) => caches.open(name).then((one) => one.match(file))));
    const found = kept.find((response) => response !== undefined); // names hold a hash of their content
    if (found) await cache.put(file, found);
    else missing.push(file);
  }
  await cache.addAll(missing);
  await cache.add(new Request(FRAME, { cache: 'reload', credentials: 'same-origin' }));
}

/** No page of an older build is open any more. */
async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('terdata-') && name !== SHELL.name) await caches.delete(name);
  }
}

const late = (): Promise<undefined> => new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS, undefined));

async function page(request: Request): Promise<Response> {
  const frame = await caches.match(FRAME, { cacheName: SHELL.name });
  const fresh = fetch(request);
  if (!frame) return fresh;
  const answer = await Promise.race([fresh.catch(() => undefined), late()]);
  return !answer || answer.status >= 500 ? frame : answer;
}

const asset = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: SHELL.name })) ?? fetch(request);

addEventListener('install', (event) => (event as Waiting).waitUntil(install()));
addEventListener('activate', (event) => (event as Waiting).waitUntil(activate()));
addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const { request } = fetching;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') fetching.respondWith(page(request));
  else if (pathname.startsWith(ASSETS)) fetching.respondWith(asset(request));
});
