/** The landing page's script. */
import { GradientSlider } from './gradient-slider.ts';

customElements.define('gradient-slider', GradientSlider);
