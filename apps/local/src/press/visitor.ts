import type { Done } from '../workbench/acts.ts';
import type { State } from '../workbench/state.ts';

/** What a button answered: `ok` is false where it said that this is not possible now. */
export type Pressed = Done & { ok: boolean; status: number };

/** Somebody before the break-it page, who presses its buttons as its own script does. */
export type Visitor = {
  /** @throws the page does not answer at all */
  press(act: string, given?: { speed?: number }): Promise<Pressed>;
  look(): Promise<State>;
};

/** Opens the page as a browser does, and reads the token of this start out of it. */
export async function visit(address: string): Promise<Visitor> {
  const page = await (await fetch(address)).text();
  const [, token = ''] = /workbench-token" content="([^"]+)"/.exec(page) ?? [];
  const headers = { origin: address, 'content-type': 'application/json', 'x-terdata-workbench': token };
  return {
    async press(act, given = {}) {
      const body = JSON.stringify({ act, ...given });
      const response = await fetch(`${address}/acts`, { method: 'POST', headers, body });
      return { ...((await response.json()) as Done), ok: response.ok, status: response.status };
    },
    look: async () => (await (await fetch(`${address}/state`)).json()) as State,
  };
}
