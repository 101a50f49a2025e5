/** Colours as browsers compute them, and the contrast between two of them after WCAG 2. */

/** Red, green, blue from 0 to 255 and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`. */
export function readColour(css: string): Colour {
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (Number.isNaN(blue)) throw new Error(`not a colour: ${css}`);
  return [red, green, blue, alpha];
}

/** The colour seen where one lies over another that is opaque. */
export function over([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour {
  const mix = (a: number, c: number) => a * alpha + c * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** The contrast ratio of two opaque colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
