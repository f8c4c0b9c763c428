// Filters and search, as far as a site has them: what they say, what they keep, what the address knows.

/** Filled in below: nothing is looked at on a site without a filter bar. */
export async function filters() {}
