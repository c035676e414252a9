/** Pages of referrals. */
@NullMarked
package id.naungan.referral.web;

import org.jspecify.annotations.NullMarked;
