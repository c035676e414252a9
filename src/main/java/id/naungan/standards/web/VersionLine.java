package id.naungan.standards.web;

import id.naungan.standards.Standards;

/** Baris versi: a version with the name of the hand that published it, empty when it is not known. */
public record VersionLine(Standards.Adopted version, String hand) {}
