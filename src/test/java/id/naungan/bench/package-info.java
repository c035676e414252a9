/** Pengukuran. Behind {@code bin/bench}: fills a database, drives the built program over HTTP, and runs a raw JDBC twin beside it. */
package id.naungan.bench;
