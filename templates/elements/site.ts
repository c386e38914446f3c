/** The script of every page but the print edition. */
import { offerSearch } from './search-open.ts';
import { followOldAnchor } from './old-anchor.ts';
import { offerThemes } from './theme.ts';

offerThemes();
offerSearch();
followOldAnchor();
// What few pages need is loaded where there is something for it.
if (document.querySelector('.contents, .self, .code'))
  void import('./reading.ts').then(({ aidReading }) => aidReading());
