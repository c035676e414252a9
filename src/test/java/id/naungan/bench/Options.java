package id.naungan.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What was asked on the command line. {@code seconds} is the length of one measured stretch of one side;
 * {@code oneOffice} puts the whole stock into the first office, whose officer is head of the unit too.
 */
record Options(int cases, int rounds, int seconds, boolean oneOffice, Set<String> only) {
    static Options of(String[] arguments) {
        int cases = 10_000;
        int rounds = 5;
        int seconds = 2;
        boolean oneOffice = false;
        Set<String> only = Set.of();
        for (int at = 0; at < arguments.length; at += 2) {
            String value = at + 1 < arguments.length ? arguments[at + 1] : "";
            switch (arguments[at]) {
                case "--cases" -> cases = number(value);
                case "--rounds" -> rounds = number(value);
                case "--seconds" -> seconds = number(value);
                case "--offices" -> oneOffice = number(value) == 1;
                case "--only" -> only = new LinkedHashSet<>(Arrays.asList(value.split(",")));
                default ->
                    throw new IllegalArgumentException("unknown option " + arguments[at]
                            + "; known: --cases N --rounds N --seconds N --offices 1 --only 1,2,3,4,5,6,7,11,12,15");
            }
        }
        return new Options(cases, rounds, seconds, oneOffice, only);
    }

    boolean wants(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }

    private static int number(String text) {
        int number = Integer.parseInt(text.replace("_", "").replace("k", "000").replace("M", "000000"));
        if (number < 1) {
            throw new IllegalArgumentException("a number from 1 on is wanted: " + text);
        }
        return number;
    }
}
