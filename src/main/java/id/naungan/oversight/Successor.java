package id.naungan.oversight;

/** Siapa menunjuk pengganti. The post that names another in the place of who is kept out, and whether one is needed. */
record Successor(String post, boolean isNeeded) {}
