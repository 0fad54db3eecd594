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
