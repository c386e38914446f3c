/** The landing page's script. */
import { GradientSlider } from '../../elements/gradient-slider.ts';

customElements.define('gradient-slider', GradientSlider);
