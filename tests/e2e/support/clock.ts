import type { Frame } from '@playwright/test';
import type { Profile } from './profiles.ts';

/** Pages opened from now on see a clock that is `days` wrong, as on a device whose battery was empty for a while. */
export const setClockWrong = (profile: Profile, days: number): Promise<unknown> =>
  profile.context.addInitScript((offset) => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given: []) {
        super(...((given.length === 0 ? [Right.now() + offset] : given) as []));
      }
      static override now(): number {
        return Right.now() + offset;
      }
    } as DateConstructor;
  }, days * 86_400_000);

/** Lets time pass at once in an open panel: both of its clocks go ahead, on the wall and since the start; timers do not. */
export const passTime = (panel: Frame, minutes: number): Promise<void> =>
  panel.evaluate((ahead) => {
    const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => wall() + ahead;
    performance.now = () => steady() + ahead;
  }, minutes * 60_000);
