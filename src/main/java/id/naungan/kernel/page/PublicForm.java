package id.naungan.kernel.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Formulir publik. Marks handlers of forms that a person fills without signing in.
 * The browser keeps no copy, and for ten minutes after a quick exit the address leads to the exit page instead,
 * so that the back button shows nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicForm {}
