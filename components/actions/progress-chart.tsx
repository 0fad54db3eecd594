import type { JSX } from 'preact';
import { locale, t } from '../../lib/i18n/index.ts';
import { type Point, shapeOf } from './chart-shape.ts';
import { dayText } from './record-words.ts';

/** Size of the drawing in its own units, and the room around it for numbers and dots. */
const [WIDTH, HEIGHT] = [280, 96];
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 12, 18, 12];

/** A number in the language of the interface. */
export const numberText = (value: number): string =>
  new Intl.NumberFormat(locale.value, { maximumFractionDigits: 4 }).format(value);

/** What the drawing shows, in words. */
function chartText(points: readonly Point[], target: number | null): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t('records.progressNone');
  const values =
    points.length === 1
      ? t('records.chartOne', { value: numberText(first.value), day: dayText(first.on) })
      : t('records.chart', {
          count: points.length,
          ...{ first: numberText(first.value), firstDay: dayText(first.on) },
          ...{ last: numberText(last.value), lastDay: dayText(last.on) },
        });
  return target === null ? values : `${values} ${t('records.chartTarget', { target: numberText(target) })}`;
}

/** Values over days, with a line for the target. All of it is also in the text and in the table below. */
export function ProgressChart({
  points,
  target,
}: {
  readonly points: readonly Point[];
  readonly target: number | null;
}): JSX.Element {
  const { dots, targetY, low, high } = shapeOf(points, target, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chartText(points, target)}>
      <path class="chart-axis" d={`M${LEFT - 6} ${TOP - 6}V${bottom}H${right + 6}`} />
      <text class="chart-number" x={LEFT - 10} y={TOP + 4} text-anchor="end">
        {numberText(high)}
      </text>
      <text class="chart-number" x={LEFT - 10} y={bottom + 4} text-anchor="end">
        {numberText(low)}
      </text>
      {targetY !== null && (
        <>
          <path class="chart-target" d={`M${LEFT - 6} ${TOP + targetY}H${right + 6}`} />
          <text class="chart-number" x={LEFT} y={TOP + targetY - 5}>
            {t('records.chartTargetLabel', { target: numberText(target ?? 0) })}
          </text>
        </>
      )}
      <path
        class="chart-line"
        d={dots.map(({ x, y }, at) => `${at ? 'L' : 'M'}${LEFT + x} ${TOP + y}`).join('')}
      />
      {dots.map(({ x, y, point }) => (
        <circle key={point.id} class="chart-dot" cx={LEFT + x} cy={TOP + y} r={3.5} />
      ))}
    </svg>
  );
}
