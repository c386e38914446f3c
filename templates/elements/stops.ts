/** The stops of the slider, read from the sections that the server sent: each is one signal of one mode, in one view. */

/** One stop: the mode's section, its place among the modes, and the signal's list item. */
export type Stop = { readonly panel: HTMLElement; readonly mode: number; readonly signal: HTMLElement };

/** The stops of a view, in order. */
export function readStops(panels: readonly HTMLElement[], view: string): Stop[] {
  return panels.flatMap((panel, mode) => {
    const signals = panel.querySelectorAll<HTMLElement>(`[data-view='${view}'] li`);
    return [...signals].map((signal) => ({ panel, mode, signal }));
  });
}

/**
 * The stop among `stops` that is nearest to stop `index` of `before`: in the same mode, as far into it. Where both views list
 * equally many signals this is the same index, so the mark does not move.
 */
export function matchingStop(before: readonly Stop[], index: number, stops: readonly Stop[]): number {
  const mode = before[index]?.mode ?? 0;
  const span = range(before, mode);
  const target = range(stops, mode);
  if (target.length === 0) return Math.min(index, stops.length - 1);
  const share = span.length > 1 ? (index - span.first) / (span.length - 1) : 0;
  return target.first + Math.round(share * (target.length - 1));
}

/** The first stop of the nearest mode in a direction (1 or -1) that has any; the last or the first stop where there is none. */
export function neighbourMode(stops: readonly Stop[], index: number, direction: number): number {
  const mode = stops[index]?.mode ?? 0;
  const beyond = stops.filter((stop) => (stop.mode - mode) * direction > 0);
  const nearest = direction > 0 ? beyond[0] : beyond.at(-1);
  if (!nearest) return direction > 0 ? stops.length - 1 : 0;
  return stops.findIndex((stop) => stop.mode === nearest.mode);
}

function range(stops: readonly Stop[], mode: number): { first: number; length: number } {
  return {
    first: stops.findIndex((stop) => stop.mode === mode),
    length: stops.filter((stop) => stop.mode === mode).length,
  };
}
