package id.naungan.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Buka berkas. On a handler's {@link CaseFile} parameter: the code of the permission with which the door is asked.
 * The path names the case as {@code {id}}. Without the door's yes there is no file to work on, and the answer is 404.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    String value();
}
