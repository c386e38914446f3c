/** The colour scheme that somebody chose, before anything is painted. */
import { THEME_KEY } from './elements/theme-key.ts';

/**
 * The one script inside pages, the same on all of them, so that a policy can name its hash. It marks the root element before the
 * style sheet is read; where storage is refused, the system decides.
 */
export const THEME_SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(/^(light|dark)$/.test(t))document.documentElement.dataset.theme=t}catch{}`;
