// The pages' one script. It shows what the house says of itself each second, and sends what is pressed.
const token = document.querySelector('meta[name="workbench-token"]').content;
const all = (selector) => [...document.querySelectorAll(selector)];
const at = (id) => document.getElementById(id);

/** Texts are set as text alone: nothing that arrives becomes markup. */
function line(tag, ...parts) {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}
function english(text) {
  const small = line('small', text);
  small.lang = 'en';
  return small;
}
const say = ({ id, en }) => at('said').replaceChildren(id, ' ', english(en));

async function send(act, given = {}) {
  const headers = { 'content-type': 'application/json', 'x-terdata-workbench': token };
  const response = await fetch('/acts', { method: 'POST', headers, body: JSON.stringify({ act, ...given }) });
  const answer = await response.json();
  say(answer.said);
}

for (const button of all('button[data-act]')) {
  button.addEventListener('click', async () => {
    button.setAttribute('aria-busy', 'true');
    try {
      await send(button.dataset.act);
    } catch {
      say({ id: 'Rumah ini tidak menjawab.', en: 'The house does not answer.' });
    } finally {
      button.removeAttribute('aria-busy');
    }
  });
}

const speed = at('speed');
speed?.addEventListener('input', () => {
  at('speed-now').textContent = speed.value;
});
speed?.addEventListener('change', () => void send('speed', { speed: Number(speed.value) }).catch(() => undefined));

const WIDTH = 600;
const FLOOR = 140;
const HEIGHT = 132;
/** Seconds that the chart shows. */
const SHOWN = 240;

function draw(points) {
  const top = Math.max(1, ...points.map(({ undelivered, parked }) => undelivered + parked));
  const now = points.at(-1)?.at ?? 0;
  const x = (point) => WIDTH * Math.max(0, 1 - (now - point.at) / 1000 / SHOWN);
  const y = (value) => FLOOR - (HEIGHT * value) / top;
  const area = (value) => {
    if (points.length === 0) return '';
    const corners = points.map((point) => `${x(point).toFixed(1)},${y(value(point)).toFixed(1)}`);
    return `${x(points[0]).toFixed(1)},${FLOOR} ${corners.join(' ')} ${x(points.at(-1)).toFixed(1)},${FLOOR}`;
  };
  at('chart-all').setAttribute(
    'points',
    area(({ undelivered, parked }) => undelivered + parked),
  );
  at('chart-parked').setAttribute(
    'points',
    area(({ parked }) => parked),
  );
  at('chart-top').textContent = String(top);
  const rows = points.filter((_, index) => (points.length - 1 - index) % 5 === 0).slice(-12);
  at('chart-rows').replaceChildren(
    ...rows
      .toReversed()
      .map((point) =>
        line(
          'tr',
          line('td', new Date(point.at).toLocaleTimeString('id-ID')),
          line('td', String(point.undelivered)),
          line('td', String(point.parked)),
        ),
      ),
  );
}

function showChanged({ changed, checked }) {
  const said = [];
  if (changed) {
    const { seq, proposalId } = changed;
    said.push(
      `Diubah: baris ${seq} dari usulan ${proposalId}. `,
      english(`Changed: line ${seq} of proposal ${proposalId}. `),
    );
  }
  if (checked) said.push(checked.id, ' ', english(checked.en));
  at('changed').replaceChildren(...said);
}

/** So much of an id tells one case from the other eleven. */
const SHORT = 8;
function showCases(cases) {
  at('case-list').replaceChildren(
    ...cases.map(({ id, stage }) => {
      const link = line('a', line('code', id.slice(0, SHORT)), ` ${stage.id} `, english(stage.en));
      link.href = `/mata?case=${id}`;
      return line('li', link);
    }),
  );
}

const UP = { true: ['● hidup ', 'up'], false: ['○ mati ', 'away'] };
function show(state) {
  for (const element of all('[data-count]')) element.textContent = state.counts[element.dataset.count] ?? '?';
  for (const box of all('[data-count-box]')) {
    const name = box.dataset.countBox;
    box.classList.toggle('bad', (name === 'lost' || name === 'twice') && state.counts[name] > 0);
  }
  for (const element of all('[data-state]')) {
    const isUp = state.parts[element.dataset.state];
    const [id, en] = UP[isUp];
    element.replaceChildren(id, english(en));
    element.closest('article').classList.toggle('bad', !isUp);
  }
  if (document.activeElement !== speed) {
    speed.value = state.speed;
    at('speed-now').textContent = state.speed;
  }
  draw(state.points);
  showChanged(state);
  showCases(state.cases);
}

async function look() {
  try {
    show(await (await fetch('/state')).json());
  } catch {
    for (const element of all('[data-count]')) element.textContent = '?';
  }
  setTimeout(() => void look(), 1000);
}
if (speed) void look();
