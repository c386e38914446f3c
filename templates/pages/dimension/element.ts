/** The script of a dimension's page: loads the question when somebody comes to it, or has answered before. */
import { hasStored, storeKey } from '../../elements/store-key.ts';

class DimensionQuestion extends HTMLElement {
  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    template.replaceWith(template.content);
    const load = (): void => {
      for (const kind of ['focusin', 'pointerover']) this.removeEventListener(kind, load);
      void import('../../elements/dimension-question.ts').then(({ open }) => open(this));
    };
    if (hasStored(storeKey(this.dataset['root']!))) load();
    else for (const kind of ['focusin', 'pointerover']) this.addEventListener(kind, load);
  }
}

customElements.define('dimension-question', DimensionQuestion);
