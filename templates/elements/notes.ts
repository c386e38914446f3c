/** The script of the list of field notes. */
import { NoteFilter } from './note-filter.ts';

customElements.define('note-filter', NoteFilter);
