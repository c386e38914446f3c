/** The script of every page but the print edition. */
import { offerThemes } from './theme.ts';

offerThemes();
