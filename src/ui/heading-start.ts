/** The context key under which a layout says with which words every heading begins; nothing is no beginning. */
export const headingStart = Symbol('heading-start');
