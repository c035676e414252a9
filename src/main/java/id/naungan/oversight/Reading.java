package id.naungan.oversight;

import id.naungan.access.FieldClass;
import java.time.Instant;
import java.util.Set;

/**
 * Pembacaan. One act on a case as the access log has it, told to who watches over the case.
 *
 * @param posts what she holds now, as codes
 * @param isRead whether it was only read; else something was done
 * @param isOdd outside the hours of the office
 * @param inNeed while the glass was broken
 */
public record Reading(
        String officer,
        Set<String> posts,
        Instant at,
        FieldClass what,
        boolean isRead,
        boolean isDenied,
        boolean isOdd,
        boolean inNeed) {}
