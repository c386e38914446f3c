/**
 * <note-filter>: narrows the list of field notes in place. The server sends links to the notes of each value; this element makes
 * them switches. Values of one facet widen what is shown, facets narrow it. What is chosen stands in the address.
 */

/** The element. Browsers ask for a class; what it does is in functions on its state. */
export class NoteFilter extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['live'] !== undefined) return;
    this.dataset['live'] = '';
    start(this);
  }
}

type Switch = {
  readonly facet: string;
  readonly id: string;
  readonly button: HTMLButtonElement;
  readonly number: HTMLElement;
};
type Note = { readonly item: HTMLElement; readonly values: ReadonlySet<string> };

type State = {
  readonly host: HTMLElement;
  readonly switches: readonly Switch[];
  readonly notes: readonly Note[];
  readonly status: HTMLElement;
  /** What the status says while nothing is chosen. */
  readonly whole: string;
};

function start(host: HTMLElement): void {
  const status = host.querySelector<HTMLElement>('[role=status]')!;
  const state: State = {
    host,
    switches: [...host.querySelectorAll<HTMLAnchorElement>('.facets li a')].map(switchOf),
    notes: [...host.querySelectorAll<HTMLElement>('[data-facets]')].map((item) => ({
      item,
      values: new Set(item.dataset['facets']!.split(' ')),
    })),
    status,
    whole: status.textContent,
  };
  host.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if (button.dataset['action'] === 'clear') clear(state);
    else button.ariaPressed = String(button.ariaPressed !== 'true');
    history.pushState(null, '', addressOf(state));
    show(state);
  });
  window.addEventListener('popstate', () => read(state));
  read(state);
}

/** The link becomes a button of the same look, so that nothing moves. */
function switchOf(link: HTMLAnchorElement): Switch {
  const [facet, id] = link.getAttribute('href')!.split('/') as [string, string];
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaPressed = 'false';
  button.append(...link.childNodes);
  link.replaceWith(button);
  return { facet, id, button, number: button.querySelector('b')! };
}

function isOn({ button }: Switch): boolean {
  return button.ariaPressed === 'true';
}

/** Takes what is chosen from the address; what it names beside the values that there are is left alone. */
function read(state: State): void {
  const query = new URLSearchParams(location.search);
  for (const { facet, id, button } of state.switches) {
    button.ariaPressed = String(query.getAll(facet).includes(id));
    const fold = button.closest<HTMLDetailsElement>('dd details');
    if (fold && button.ariaPressed === 'true') fold.open = true;
  }
  show(state);
}

function addressOf({ switches }: State): string {
  const url = new URL(location.href);
  for (const { facet } of switches) url.searchParams.delete(facet);
  for (const one of switches) if (isOn(one)) url.searchParams.append(one.facet, one.id);
  url.hash = '';
  return url.href;
}

/** The button that was pressed goes away, so the focus moves to the heading of the choices. */
function clear({ host, switches }: State): void {
  for (const { button } of switches) button.ariaPressed = 'false';
  host.querySelector<HTMLElement>('#narrow')!.focus();
}

function show({ host, switches, notes, status, whole }: State): void {
  const chosen = switches.filter(isOn);
  let shown = 0;
  for (const { item, values } of notes) {
    item.hidden = !fits(values, chosen);
    if (!item.hidden) shown += 1;
  }
  // What each number says: the notes that there would be with this value, beside what other facets ask for.
  for (const { facet, id, number } of switches) {
    const others = chosen.filter((one) => one.facet !== facet);
    const count = notes.filter(({ values }) => values.has(`${facet}/${id}`) && fits(values, others)).length;
    number.textContent = String(count);
  }
  const words = host.dataset['narrowed']!.replace('{shown}', String(shown)).replace('{all}', String(notes.length));
  // Also said where the fold around everything is closed: opening it would move what is being read.
  host.querySelector('[data-part=chosen]')!.textContent =
    chosen.length > 0 ? host.dataset['chosen']!.replace('{chosen}', String(chosen.length)) : '';
  status.textContent = chosen.length > 0 ? words : whole;
  host.querySelector<HTMLElement>('[data-action=clear]')!.hidden = chosen.length === 0;
  host.querySelector<HTMLElement>('[data-part=nothing]')!.hidden = shown > 0;
}

/** Whether a note has, of every facet in which something is chosen, one of the values chosen there. */
function fits(values: ReadonlySet<string>, chosen: readonly Switch[]): boolean {
  return chosen.every(({ facet }) =>
    chosen.some((other) => other.facet === facet && values.has(`${facet}/${other.id}`)),
  );
}
