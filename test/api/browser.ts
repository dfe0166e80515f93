type Sent = { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> };
export type Seen = { url: URL; status: number; headers: Headers; text: string; body: any };

/**
 * A browser as far as signing in needs one: cookies by host, as the standard has it without ports, and pages followed where it is told to.
 * Like Chromium it takes Secure cookies from a loopback address.
 */
export class Browser {
  readonly cookies = new Map<string, string>();

  async go(address: string | URL, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Seen> {
    const url = new URL(address);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { url, status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  /** Goes on for as long as it is sent elsewhere, and stops before an address that `until` knows. */
  async follow(seen: Seen, until: (url: URL) => boolean = () => false): Promise<Seen> {
    for (let steps = 0; steps < 10; steps += 1) {
      const location = seen.headers.get('location');
      if (location === null) return seen;
      const next = new URL(location, seen.url);
      if (until(next)) return { ...seen, url: next };
      seen = await this.go(next);
    }
    throw new Error('sent around in circles');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isGone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one));
    if (isGone || value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
