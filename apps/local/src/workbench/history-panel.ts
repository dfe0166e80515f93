import { words } from '#contracts';
import { both, html, type Html } from '../html.ts';
import { type HistoryLine, historyOf, type TemporalHistory } from './temporal-history.ts';

export type Telling = {
  /** What stands in Temporal about a proposal; nothing where Temporal is away. */
  transcript: (proposalId: string) => Promise<string | undefined>;
  /** Temporal's own page, where there is one. */
  temporalUi: string | undefined;
  namespace: string;
};

/** A proposal's own history, read from Temporal and told in words, with the way to Temporal's own page. */
export async function historyPanel({ transcript, temporalUi, namespace }: Telling, id: string): Promise<Html> {
  const told = await transcript(id).then(
    (text) => text !== undefined && historyOf(text),
    () => false as const,
  );
  if (!told) return TEMPORAL_AWAY;
  if (told.lines.length === 0) return UNKNOWN;
  const last = told.runIds.at(-1);
  const address = temporalUi && `${temporalUi}/namespaces/${namespace}/workflows/proposal-${id}/${last}/history`;
  return html`${
    address &&
    html`<p>
      <a class="button" href="${address}" target="_blank" rel="noopener"
        >${both(words('Buka di halaman Temporal ↗', "Open it in Temporal's own page"))}</a
      >
    </p>`
  }${linesIn(told)}`;
}

const TEMPORAL_AWAY = html`<p class="missing">
  Temporal tidak menjawab; berkasnya tetap dapat dibaca.
  <small lang="en">Temporal does not answer; the file can be read all the same.</small>
</p>`;

const UNKNOWN = html`<p>
  Temporal tidak mengenal kasus ini. <small lang="en">Temporal knows nothing of this case.</small>
</p>`;

const timeOf = (at: string): string => at.slice(11, 19);

function linesIn({ runIds, lines }: TemporalHistory): Html {
  const told = lines.filter(({ what }) => what);
  const silent = lines.length - told.length;
  return html`<p class="hint">
      ${both(words(`${lines.length} peristiwa dalam ${runIds.length} alur, tanpa satu pun data pribadi; ${silent} di antaranya percakapan server dengan pekerja. Pukul dalam UTC.`, `${lines.length} events in ${runIds.length} runs, with no personal data in any of them; ${silent} of them are the talk of server and worker. Times are UTC.`))}
    </p>
    <ol class="history">
      ${told.map(({ at, type, what }) => html`<li title="${type}"><time datetime="${at}">${timeOf(at)}</time> <span>${both(what!)}</span></li>`)}
    </ol>
    <details>
      <summary>${both(words('Semua peristiwa, dengan nama dari Temporal', "All events, by Temporal's names"))}</summary>
      ${allOf(lines)}
    </details>`;
}

const allOf = (lines: readonly HistoryLine[]): Html =>
  html`<div class="wide" tabindex="0" role="group" aria-label="Tabel / Table">
    <table lang="en">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">#</th>
          <th scope="col">UTC</th>
          <th scope="col">Event</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ run, id, at, type }) =>
            html`<tr>
              <td>${run}</td>
              <td>${id}</td>
              <td>${at.slice(11, 23)}</td>
              <td>${type}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
