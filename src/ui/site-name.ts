/** Under this key the layout says which site this is, for the tab of the browser. */
export const siteName = Symbol('site name');
