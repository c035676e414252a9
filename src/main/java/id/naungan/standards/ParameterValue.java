package id.naungan.standards;

import org.jspecify.annotations.Nullable;

/** An office's own value for a parameter: a time or a text, exactly one of them. */
record ParameterValue(@Nullable Span span, @Nullable String text) {}
