/** Pages are complete without JavaScript; a page that needs more says so itself. */
export const csr = false;
