/** The script that every page has. */
import { offerSearch } from './search-open.ts';

offerSearch();
