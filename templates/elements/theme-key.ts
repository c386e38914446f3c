/** Where a browser keeps the colour scheme that somebody chose: `light` or `dark`; nothing where the system decides. */
export const THEME_KEY = 'gradient:theme';
