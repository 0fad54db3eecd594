import { describe, expect, it } from 'vitest';
import { CHECKED_ON, RESOURCES } from '../../../lib/guidance/resources.ts';
import { RESOURCE_GROUPS } from '../../../lib/guidance/resources-contract.ts';
import { isCalendarDate } from '../../../lib/meeting/calendar-date.ts';
import { grade } from './grade.ts';

describe('where to find help', () => {
  it('has something in every group, each under an id of its own, with a way to reach it', () => {
    expect(RESOURCES.length).toBeGreaterThanOrEqual(12);
    expect(new Set(RESOURCES.map(({ id }) => id)).size).toBe(RESOURCES.length);
    for (const group of RESOURCE_GROUPS)
      expect(
        RESOURCES.some((one) => one.group === group),
        group,
      ).toBe(true);
    for (const { name, phone, web } of RESOURCES) expect(phone ?? web, name).toBeDefined();
  });

  it('leads to whole https addresses and to numbers that can be dialled', () => {
    for (const { web, phone, text } of RESOURCES) {
      if (web) {
        const url = new URL(web);
        expect([url.protocol, url.href, url.search, url.username]).toEqual(['https:', web, '', '']);
      }
      for (const number of [phone, text])
        if (number) expect(number).toMatch(/^(?:988|211|(?:1-)?\d{3}-\d{3}-\d{4})$/);
    }
  });

  it('says in both languages what each helps with, easy to read', () => {
    for (const { name, about } of RESOURCES) {
      expect(about.en).not.toBe(about.es);
      expect(grade(about.en), name).toBeLessThanOrEqual(9);
    }
    expect(grade(RESOURCES.map(({ about }) => about.en).join(' '))).toBeLessThanOrEqual(6);
    expect(isCalendarDate(CHECKED_ON)).toBe(true);
  });
});
