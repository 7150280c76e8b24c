/**
 * Pages are complete without JavaScript; a page that needs more says so itself. A page names its `load` itself, also where
 * it is shared: one that is only passed on would hide this line from the builder.
 */
export const csr = false;
