/** The script of the list of field notes. */
import { NoteFilter } from '../../elements/note-filter.ts';

customElements.define('note-filter', NoteFilter);
