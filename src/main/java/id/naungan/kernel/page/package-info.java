/**
 * What every page knows: who looks at it, in which language and zone, what was typed wrongly, and how to say things.
 * Templates receive it as {@code page}; controllers never build it.
 */
@NamedInterface("page")
@NullMarked
package id.naungan.kernel.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
