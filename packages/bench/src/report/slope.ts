interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Slope {
  readonly by: number;
  /** Half of the 95% interval; infinite where there are fewer than three points. */
  readonly give: number;
}

/** The line of least squares through the points: how much y grows with x, with its interval (normal approximation). */
export function slopeOf(points: readonly Point[]): Slope {
  const count = points.length;
  const mean = (read: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + read(point), 0) / count;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (count < 3 || spread === 0) return { by: 0, give: Infinity };
  const by = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  const left = points.reduce((sum, point) => sum + (point.y - y - by * (point.x - x)) ** 2, 0);
  return { by, give: 1.96 * Math.sqrt(left / (count - 2) / spread) };
}
