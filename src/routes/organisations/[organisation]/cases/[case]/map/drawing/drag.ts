import type { Point } from '#domain/networks/layout.ts';

/** Somebody was let go of, at a point of the drawing. */
export type Drop = { readonly id: string; readonly at: Point };
type Dragging = { readonly begin: (id: string) => void; readonly end: (drop: Drop | null) => void };

const slack = 6;

/**
 * Lets a finger or a mouse move somebody. Only what moves is touched, once a frame, so that it stays smooth on an old
 * tablet; the rest is drawn anew after letting go.
 */
export function drag(svg: SVGSVGElement, down: PointerEvent, { begin, end }: Dragging): void {
  const node = down.target instanceof Element ? down.target.closest<SVGGElement>('[data-person]') : null;
  const toMap = svg.getScreenCTM()?.inverse();
  if (!node || !toMap || down.button !== 0) return;
  const id = node.dataset['person']!;
  const moving = movingParts(svg, node, id);
  let at: DOMPoint | null = null;
  let frame = 0;

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    if (!at && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < slack) return;
    if (!at) begin(id);
    at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toMap);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (at) moving.to(at);
    });
  };
  const stop = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    cancelAnimationFrame(frame);
    for (const [name, listener] of listeners) removeEventListener(name, listener);
    if (!at) return;
    moving.home();
    // What follows letting go is no click on the link.
    addEventListener('click', quiet, true);
    setTimeout(() => removeEventListener('click', quiet, true), 50);
    end(event.type === 'pointerup' ? { id, at: { x: at.x, y: at.y } } : null);
  };
  const listeners = [
    ['pointermove', move],
    ['pointerup', stop],
    ['pointercancel', stop]
  ] as const;
  for (const [name, listener] of listeners) addEventListener(name, listener);
}

/** A finger that moves somebody does not scroll; one beside everybody does. */
export function holdStill(board: HTMLElement): void {
  const hold = (event: TouchEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-person]')) event.preventDefault();
  };
  board.addEventListener('touchmove', hold, { passive: false });
}

const quiet = (event: Event): void => event.preventDefault();

/** Somebody with the ends of the lines that go there. */
function movingParts(svg: SVGSVGElement, node: SVGGElement, id: string) {
  const first = node.getAttribute('transform') ?? '';
  const ends = [...svg.querySelectorAll<SVGLineElement>(`line[data-a="${id}"], line[data-b="${id}"]`)].map((line) => {
    const end = line.dataset['a'] === id ? '1' : '2';
    return { line, end, x: line.getAttribute(`x${end}`) ?? '0', y: line.getAttribute(`y${end}`) ?? '0' };
  });
  const beside = [...svg.querySelectorAll<SVGElement>(`[data-to="${id}"], [data-on~="${id}"]`)];
  const put = (transform: string, point: Point | null): void => {
    node.setAttribute('transform', transform);
    for (const { line, end, x, y } of ends) {
      line.setAttribute(`x${end}`, String(point?.x ?? x));
      line.setAttribute(`y${end}`, String(point?.y ?? y));
    }
    for (const one of beside) one.setAttribute('visibility', point ? 'hidden' : 'visible');
  };
  return {
    to: (point: Point) => put(`translate(${point.x} ${point.y})`, point),
    home: () => put(first, null)
  };
}
