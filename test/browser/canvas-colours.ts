/** Tells whether something was drawn on a canvas. */

import type { Locator } from 'playwright-core';

/** Number of different colours among the pixels; an empty canvas has one. */
export async function countCanvasColours(canvas: Locator): Promise<number> {
  return await canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    if (context === null || width === 0 || height === 0) return 0;
    return new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;
  });
}
