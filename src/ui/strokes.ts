export type Stroke = { readonly d: string; readonly soft: boolean };

/** The paths of an icon as its family ships it; the soft ones are the tinted planes behind the lines. */
export const strokes = (svg: string): readonly Stroke[] =>
  [...svg.matchAll(/<path d="([^"]+)"( opacity="[^"]+")?/g)].map(([, d = '', opacity]) => ({
    d,
    soft: opacity !== undefined
  }));
