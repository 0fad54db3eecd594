import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/* How a screen of the panel looks to axe, and whether it fits. Set ATT_SHOTS_DIR to keep pictures. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Widths of the panel in CSS pixels: on a phone, beside a call, in a tab. */
const WIDTHS = [320, 400, 900];
export const THEMES = ['light', 'dark'] as const;

/** What axe finds wrong in the panel, as short lines. The extension's own policy forbids script tags: evaluate. */
export async function faults(panel: Frame): Promise<string[]> {
  if (!(await panel.evaluate(() => 'axe' in globalThis))) await panel.evaluate(axeSource);
  const { passes, violations } = await panel.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Every rule looks at everything; only what is wrong is described piece by piece.
    const found = await axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return { passes: found.passes.length, violations: found.violations };
  });
  expect(passes, 'axe has looked at something').toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  );
}

/** Nothing may be wider than the window: no sideways scrolling at 320 px. */
export const overflow = (panel: Frame): Promise<number> =>
  panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Checks one screen in all sizes and both themes. `page` holds the panel alone. */
export async function check(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const where = `${name}, ${width} px, ${theme}`;
      if (process.env.ATT_SHOTS_DIR) {
        await page.screenshot({ path: join(process.env.ATT_SHOTS_DIR, `${name}-${width}-${theme}.png`) });
      }
      // Colours do not depend on the width: both themes once, and the narrowest and the widest layout.
      if (width === WIDTHS[0] || (theme === 'light' && width === WIDTHS.at(-1))) {
        expect.soft(await faults(page.mainFrame()), where).toEqual([]);
      }
      expect.soft(await overflow(page.mainFrame()), `${where}: wider than the window`).toBeLessThanOrEqual(0);
    }
  }
}
