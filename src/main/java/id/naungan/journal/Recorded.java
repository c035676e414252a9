package id.naungan.journal;

import id.naungan.access.Actor;

/** Peristiwa tercatat. Published inside the transaction each time the journal takes an entry; carries no sealed words. */
public record Recorded(Actor actor, Fact fact) {}
