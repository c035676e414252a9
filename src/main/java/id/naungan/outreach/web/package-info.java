/** Pages of outreach: the list, what is found out before a visit, and the visit itself on a phone with a poor line. */
@NullMarked
package id.naungan.outreach.web;

import org.jspecify.annotations.NullMarked;
